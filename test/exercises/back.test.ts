/** The back in the deep part of a lift: what is read of it, and which of its readings is told. */
import { describe, expect, it } from "vitest";
import type { RepContext } from "../../src/core/exercise.ts";
import { type BackReading, judgeBack } from "../../src/core/form/rounding.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import {
  alone,
  furthestBend,
  lookBack,
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
      at: 3,
    });
  });

  it("is beside the neutral that was known when it was read", () => {
    const beside = (over: Partial<Measurement>) =>
      seenBack(deep(BENT, over), context()).reading?.neutralSlack;
    expect(beside({ neutralSlack: 4 })).toBe(4);
    expect(beside({ neutralSlack: 0 })).toBe(0);
    expect(beside({})).toBeUndefined();
    // The one that was known last.
    const changed = deep(BENT).map((m, i) => ({ ...m, neutralSlack: i < 9 ? 8 : 2 }));
    expect(seenBack(changed, context()).reading?.neutralSlack).toBe(2);
  });

  it("is without its moment where the back was seen too little or too seldom for a verdict", () => {
    const seldom = deep(BENT, { deviation: { spineFlexion: 9 } }).filter((_, i) => i % 5 === 0);
    const hidden = deep(BENT, { deviation: { spineFlexion: 9 } }).map((m, i) =>
      i < 5 ? { ...m, signals: { trunkInclination: 66 } } : m,
    );
    for (const frames of [seldom, hidden])
      expect(seenBack(frames, context()).reading).toEqual({
        most: expect.closeTo(21, 9),
        level: 21,
        deviation: expect.closeTo(9, 9),
        lean: expect.closeTo(66, 9),
      });
  });

  it("is by the trunk's features where most of the frames are that show a spine", () => {
    const by = (count: number) =>
      seenBack(
        deep(BENT).map((m, i) => ({ ...m, byTrunk: i < count })),
        context(),
      ).reading?.by;
    expect([0, 5, 6, 10].map(by)).toEqual([undefined, undefined, "trunk", "trunk"]);
    const unseen = deep(BENT).map((m, i) =>
      i < 5 ? { ...m, byTrunk: true } : { ...m, signals: { trunkInclination: 66 } },
    );
    expect(seenBack(unseen, context()).reading?.by).toBe("trunk");
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

  it("is told in degrees where that bend was read otherwise than the back", () => {
    const { reading, ...more } = seen(0.4, 36);
    const told = (by: "trunk" | undefined, of: "trunk" | undefined) =>
      roundness(
        { ...more, reading: { ...reading!, ...(by && { by }) } },
        context({ backRange: { ...backRange, ...(of && { by: of }) } }),
      )!.value;
    expect(told("trunk", undefined)).toBe(33);
    expect(told(undefined, "trunk")).toBe(33);
    expect(told("trunk", "trunk")).toBe(36);
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

describe("looking back on a set of backs", () => {
  const OPEN = ["rounded-back", "overextended-back"] as const;
  const read = (level: number): BackReading => ({ level, most: level + 4, deviation: 13, lean: 68, at: 7 });
  const rep = (level: number, notJudged: readonly string[] = []) => ({
    rep: { faults: [], notJudged },
    back: read(level),
  });
  const look = (set: Parameters<typeof lookBack>[0], over: Partial<RepContext> = {}) =>
    lookBack(set, context(over));

  it("finds the first that rounded as later ones did, and leaves open what is", () => {
    const [first, ...others] = look([rep(22, OPEN), rep(5), rep(26), rep(26), rep(4)]);
    expect(first).toEqual({
      faults: [
        { kind: "rounded-back", at: 7, value: expect.any(Number), limit: 30, confidence: expect.any(Number) },
      ],
      notJudged: ["overextended-back"],
    });
    expect(first!.faults[0]!.value).toBeGreaterThan(30);
    expect(first!.faults[0]!.confidence).toBeGreaterThan(0.975);
    expect(others).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("finds a first that was flat as later ones were", () => {
    expect(look([rep(11, ["rounded-back"]), rep(9), rep(10), rep(9)])).toEqual([
      { faults: [], notJudged: [] },
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("accuses no flat ones among others that arch, and no arched ones among flat", () => {
    const set = [rep(11, ["rounded-back"]), rep(-9, OPEN), rep(8, ["rounded-back"]), rep(-10, OPEN)];
    for (const judged of look(set)) expect(judged?.faults ?? []).toEqual([]);
  });

  it("finds the one that arched far, but calls none fine that may have", () => {
    const [arched, ...flat] = look([rep(-24, OPEN), rep(6, ["overextended-back"]), rep(7), rep(5), rep(6)]);
    expect(arched).toEqual({
      faults: [
        {
          kind: "overextended-back",
          at: 7,
          value: expect.any(Number),
          limit: -20,
          confidence: expect.any(Number),
        },
      ],
      notJudged: [],
    });
    expect(arched!.faults[0]!.value).toBeLessThan(-20);
    expect(arched!.faults[0]!.confidence).toBeGreaterThan(0.975);
    expect(flat).toEqual([undefined, undefined, undefined, undefined]);
    // Judged by its own table: an exercise that does not know the fault is never told of it.
    expect(look([rep(-24, ["rounded-back"]), rep(6), rep(7), rep(5), rep(6)])[0]).toEqual({
      faults: [],
      notJudged: [],
    });
  });

  it("finds no arch that is likely only", () => {
    // By the rule -30 degrees, with a probability of 0.93.
    expect(look([rep(-14, OPEN), rep(6), rep(7), rep(5), rep(6)])[0]).toEqual({
      faults: [],
      notJudged: ["overextended-back"],
    });
  });

  it("is asked by what of a back is open, and leaves open what is not the back's", () => {
    const others = [rep(6), rep(7), rep(5), rep(6)];
    const of = (level: number, open: readonly string[]) => {
      const judged = look([rep(level, open), ...others])[0];
      return [judged?.faults.map(({ kind }) => kind), judged?.notJudged];
    };
    expect(of(-24, ["overextended-back"])).toEqual([["overextended-back"], []]);
    expect(of(24, ["bent-knees", "rounded-back"])).toEqual([["rounded-back"], ["bent-knees"]]);
  });

  it("compares with the twelve nearest in the set, on both sides", () => {
    const flat = Array.from({ length: 13 }, (_, i) => rep(i === 6 ? 22 : 4 + (i % 3), i === 6 ? OPEN : []));
    const round = Array.from({ length: 4 }, () => rep(25));
    const expected = look(flat)[6];
    expect(expected!.faults).toHaveLength(1);
    expect(look([...round, ...flat, ...round])[10]).toEqual(expected);
  });

  it("compares with the latest of the sets before where that leaves room", () => {
    const first = rep(22, OPEN);
    const latest = Array.from({ length: 12 }, (_, i) => read(4 + (i % 3)));
    const older = [25, 26].map(read);
    const expected = look([first], { backs: latest })[0];
    expect(expected!.faults).toHaveLength(1);
    expect(look([first], { backs: [...older, ...latest] })[0]).toEqual(expected);
    expect(look([first], { backs: [...older, ...latest.slice(0, 10)] })[0]).not.toEqual(expected);
  });

  it("leaves alone what was judged, what was not read, and what was seen too little", () => {
    const { at: _, ...little } = read(22);
    const others = [rep(5), rep(26), rep(26), rep(4)];
    for (const odd of [
      rep(22),
      { rep: { faults: [], notJudged: OPEN } },
      { rep: { faults: [], notJudged: OPEN }, back: little },
      rep(22, ["bent-knees"]),
    ])
      expect(look([odd, ...others])[0]).toBeUndefined();
  });

  it("takes the sets before it for the same body, but not its own readings twice", () => {
    const first = rep(11, ["rounded-back"]);
    const before = [9, 10, 9, 10].map(read);
    expect(look([first])[0]).toBeUndefined();
    expect(look([first], { backs: [...before, first.back] })[0]).toEqual({ faults: [], notJudged: [] });
    expect(look([first], { backs: [first.back] })[0]).toBeUndefined();
  });
});
