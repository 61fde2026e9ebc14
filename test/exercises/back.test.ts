/** The back in the deep part of a lift: what is read of it, and which of its readings is told. */
import { describe, expect, it } from "vitest";
import type { RepContext } from "../../src/core/exercise.ts";
import { judgeBack } from "../../src/core/form/rounding.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import {
  alone,
  furthestBend,
  roundness,
  type SeenBack,
  seenBack,
} from "../../src/exercises/patterns/back.ts";
import { measurement } from "../core/measured.ts";

/** A second of the same, ten pictures. */
const deep = (signals: Signals, over: Partial<Measurement> = {}): Measurement[] =>
  Array.from({ length: 10 }, (_, i) => measurement(3 + i / 10, signals, over));
const context = (over: Partial<RepContext> = {}): RepContext => ({ backs: [], ...over }) as RepContext;
const BENT = { trunkInclination: 66, spineFlexion: 21 } as const;

describe("what is read of a back", () => {
  it("is its most, its level, their error, and how far the trunk leaned", () => {
    const { most, reading } = seenBack(deep(BENT, { deviation: { spineFlexion: 9 } }), context());
    expect(most?.value).toBeCloseTo(21, 9);
    expect(reading).toEqual({
      most: expect.closeTo(21, 9),
      level: 21,
      deviation: expect.closeTo(9, 9),
      lean: expect.closeTo(66, 9),
    });
  });

  it("is judged beside the set's others", () => {
    const others = [5, 7, 6].map((level) => ({ most: level, level, deviation: 9, lean: 66 }));
    const { reading, verdict } = seenBack(deep(BENT), context({ backs: others }));
    expect(verdict).toEqual(judgeBack(others, reading!));
    expect(verdict!.rounding.rounded).toBeGreaterThan(
      seenBack(deep(BENT), context()).verdict!.rounding.rounded,
    );
  });

  it("is nothing where the spine, the trunk with it, or its error were not seen", () => {
    const nothing = [
      seenBack([], context()),
      seenBack(deep({ trunkInclination: 66 }), context()),
      seenBack(deep({ spineFlexion: 21 }), context()),
      seenBack(deep(BENT, { deviation: { trunkInclination: 3 } }), context()),
    ];
    for (const { reading, verdict } of nothing) expect([reading, verdict]).toEqual([undefined, undefined]);
    expect(nothing.map(({ most }) => most?.value)).toEqual([
      undefined,
      undefined,
      expect.closeTo(21, 9),
      expect.closeTo(21, 9),
    ]);
  });

  it("may be judged by nothing that is known of others", () => {
    const backRange = { bend: 40, deviation: 16 };
    const told = alone(context({ backs: [{ most: 5, level: 5, deviation: 9 }], backRange }));
    expect(told).toEqual({ backs: [] });
  });
});

describe("how rounded a back is", () => {
  const seen = (rounded: number, most: number): SeenBack => ({
    most: { t: 3, value: most },
    reading: { most, level: most, deviation: 20 },
    verdict: {
      rounding: { value: 33, rounded, arched: 0 },
      overall: { value: 20, rounded: 0.1, arched: 0 },
    },
  });
  const backRange = { bend: 40, deviation: 16 };

  it("is told in degrees, past 30, where the user's own bend is not known", () => {
    expect(roundness(seen(0.4, 36), context())).toEqual({ value: 33, limit: 30, probability: 0.4 });
  });

  it("is told by the share of that bend, past three quarters, where that is surer, of round and of flat", () => {
    // 36 of 40 degrees: 0.8617 (test/core/form/rounding.test.ts), 0.36 from what nobody knows.
    const byShare = { value: 36, limit: 30, probability: expect.closeTo(0.8617, 3) };
    const by = (rounded: number) => roundness(seen(rounded, 36), context({ backRange }));
    for (const rounded of [0.85, 0.15]) expect(by(rounded), `${rounded}`).toEqual(byShare);
    for (const probability of [0.87, 0.13])
      expect(by(probability)).toEqual({ value: 33, limit: 30, probability });
    // Bent backwards: next to certainly not rounded.
    expect(roundness(seen(0.9, -10), context({ backRange }))).toMatchObject({ value: -10, limit: 30 });
  });

  it("is not told of what was not judged", () => {
    const { verdict, ...read } = seen(0.9, 36);
    expect(roundness({ ...read, verdict: undefined }, context())).toBeUndefined();
    expect(roundness({ most: undefined, reading: undefined, verdict }, context())).toBeUndefined();
  });
});

describe("the bend that is told of a back", () => {
  const of = (rounding: number, overall: number) =>
    furthestBend({
      rounding: { value: rounding, rounded: 0, arched: 0 },
      overall: { value: overall, rounded: 0, arched: 0 },
    });

  it("is what shows rounding, unless the back is arched on the whole", () => {
    expect([of(20, 12), of(20, -12), of(-5, -12), of(20, 0)]).toEqual([20, -12, -12, 20]);
  });
});
