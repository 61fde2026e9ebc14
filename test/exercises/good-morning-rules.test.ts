/** A good morning's feet, tempo and back, where only a part of the movement shows them. */

import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { goodMorning } from "../../src/exercises/good-morning/rules.ts";
import { type Change, measured, measurement, standingUp } from "../core/measured.ts";

const CONTEXT: RepContext = {
  ...createCoach().context,
  shallowBelow: 45,
  rest: { trunkInclination: 3 },
  usual: {},
};
/** Seconds of the recording before the first picture. */
const BEGAN = 7;
const WAY: readonly Change[] = [
  { seconds: 1 },
  { seconds: 2, to: { trunkInclination: 70 } },
  { seconds: 1 },
  { seconds: 2, to: standingUp },
];

/** Half a second of standing still is before the movement; `over` by the seconds since the first picture. */
function bend(
  over: (t: number, m: Measurement) => Partial<Measurement> = () => ({}),
  way: readonly Change[] = WAY,
): Movement<Measurement> {
  const frames = measured(standingUp, way).map((m) => ({ ...m, ...over(m.t, m), t: BEGAN + m.t }));
  const during = frames.filter((m) => m.t >= BEGAN + 1);
  return {
    before: frames.filter((m) => m.t < BEGAN + 1),
    during,
    back: during.at(-1)!,
    ended: "back",
    astray: 0,
  };
}
const isOne = (movement: Movement<Measurement>) => goodMorning.attempted(movement, CONTEXT);
const judged = (movement: Movement<Measurement>, over: Partial<RepContext> = {}) =>
  goodMorning.judge(movement, { ...CONTEXT, ...over });
const kinds = (movement: Movement<Measurement>, over: Partial<RepContext> = {}) =>
  judged(movement, over)?.faults.map(({ kind }) => kind);

describe("the feet of a good morning", () => {
  const feet = (at: (t: number) => number) => isOne(bend((t) => ({ foot: canonicalPoint(at(t), 10) })));

  it("stay where they are, wherever that is", () => {
    expect(feet(() => 0)).toBe(true);
    expect(feet(() => -60)).toBe(true);
  });

  it("that step away at the very end of it have walked", () => {
    expect(feet((t) => (t > 5.4 ? 40 : 0))).toBe(false);
    // What the network misplaces for a moment is no step.
    expect(feet((t) => (t > 3 && t < 3.4 ? 40 : 0))).toBe(true);
    expect(feet((t) => (t > 5.9 ? 40 : 0))).toBe(true);
  });

  it("that step up to their place right before it have walked", () => {
    expect(feet((t) => (t < 0.6 ? 40 : 0))).toBe(false);
    expect(feet((t) => (t < 0.2 ? 40 : 0))).toBe(true);
  });
});

describe("the hips of a good morning", () => {
  it("are compared with where they were last before it", () => {
    const sinking = (early: number, last: number) =>
      isOne(
        bend((t, m) => ({
          hip: canonicalPoint(0, m.signals.trunkInclination! > 40 ? 85 : t < 0.9 ? early : last),
        })),
      );
    expect(sinking(110, 110)).toBe(true);
    expect(sinking(110, 120)).toBe(false);
    expect(sinking(120, 110)).toBe(true);
  });

  it("may hang on to nothing in just half of it", () => {
    const way = WAY.map((change, i) => (i === 2 ? { seconds: 1.05 } : change));
    const deep = bend(undefined, way).during.filter((m) => m.signals.trunkInclination! > 49);
    expect(deep.length % 2).toBe(0);
    const hang = (many: number) => {
      const until = deep[many - 1]!.t;
      return isOne(bend((t) => ({ handsHang: t + BEGAN <= until }), way));
    };
    expect(hang(deep.length / 2)).toBe(true);
    expect(hang(deep.length / 2 + 1)).toBe(false);
  });
});

describe("the trunk's way", () => {
  it("is out above 15 degrees beyond rest, and back below 11, or a fifth of its peak up to 13", () => {
    expect(goodMorning.cycleRules(CONTEXT).strands).toMatchObject([
      { out: 15, back: 11, backShare: 0.2, backMost: 13, turnShare: 0.35, turnMost: 24, turnRise: 4 },
    ]);
    expect(goodMorning.cycleRules(CONTEXT).longest).toBe(60);
  });

  it("is over where it would have ended, though it was last seen far from upright", () => {
    // Up again from 4 s to 6 s: the lifter turns round at 12, 25 or 40 degrees.
    for (const last of [12, 25, 40]) {
      const whole = bend();
      const top = whole.during.findLastIndex((m) => m.signals.trunkInclination! >= last);
      const during = whole.during.slice(0, top + 1);
      const rep = judged({ ...whole, during, back: during.at(-1)! })!;
      expect(Math.abs(rep.end - (BEGAN + 6)), `${last}`).toBeLessThan(0.12);
      expect(Math.abs(rep.peakEnd - (BEGAN + 4)), `${last}`).toBeLessThan(0.12);
    }
  });

  it("that is half and sudden is a start or a sneeze, of which nothing is told", () => {
    const down = (seconds: number, peak: number) =>
      judged(
        bend(undefined, [
          { seconds: 1 },
          { seconds, to: { trunkInclination: peak } },
          { seconds: 0.6 },
          { seconds: 1.5, to: standingUp },
        ]),
      )?.reason;
    expect(down(0.35, 38)).toBeUndefined();
    expect(
      judged(
        bend(undefined, [
          { seconds: 1 },
          { seconds: 0.35, to: { trunkInclination: 38 } },
          { seconds: 0.6 },
          { seconds: 1.5, to: standingUp },
        ]),
      ),
    ).toBeUndefined();
    expect(down(0.6, 38)).toBe("shallow");
    // A whole one is no sneeze, however quick.
    expect(
      judged(
        bend(undefined, [
          { seconds: 1 },
          { seconds: 0.35, to: { trunkInclination: 66 } },
          { seconds: 0.6 },
          { seconds: 1.5, to: standingUp },
        ]),
      ),
    ).toBeDefined();
  });
});

describe("the back of a good morning", () => {
  const flat = { most: 6, level: 4, deviation: 12 };
  const USUAL = { backs: [flat, flat, flat] };
  const round = (spineFlexion: number, more: Signals = {}): readonly Change[] =>
    WAY.map((change, i) => (i === 1 ? { ...change, to: { ...change.to, spineFlexion, ...more } } : change));

  it("is judged in the deeper half of the bend: upright it is read worse", () => {
    const misread = bend((_, m) =>
      m.signals.trunkInclination! < 34 ? { signals: { ...m.signals, spineFlexion: 60 } } : {},
    );
    expect(judged(misread, USUAL)).toMatchObject({ faults: [], notJudged: [] });
    const deep = bend((_, m) =>
      m.signals.trunkInclination! > 36 ? { signals: { ...m.signals, spineFlexion: 60 } } : {},
    );
    expect(kinds(deep, USUAL)).toEqual(["rounded-back"]);
  });

  it("is told by its furthest from straight, with its sign", () => {
    const peak = (spine: number) => judged(bend(undefined, round(spine)), USUAL)!.peak.spineFlexion!;
    expect(peak(36)).toBeGreaterThan(30);
    expect(peak(-24)).toBeLessThan(-20);
  });

  it("that rounds and then arches is told by the larger of the two", () => {
    const both = (first: number, then: number) =>
      judged(
        bend((t, m) =>
          m.signals.trunkInclination! > 40
            ? { signals: { ...m.signals, spineFlexion: t < 3.5 ? first : then } }
            : {},
        ),
        USUAL,
      )!.peak.spineFlexion!;
    expect(both(38, -8)).toBeGreaterThan(25);
    expect(both(-26, 8)).toBeLessThan(-15);
  });

  it("is announced only when that is very likely, and passed only when it is unlikely", () => {
    // The first rep of a session may read so for the clothes as well: nine in ten is not enough.
    const first = judged(bend(undefined, round(33)))!;
    expect(first.faults).toEqual([]);
    expect(first.notJudged).toContain("rounded-back");
    const arched = judged(bend(undefined, round(-26.5)))!;
    expect(arched.faults).toEqual([]);
    expect(arched.notJudged).toContain("overextended-back");
  });

  it("that is arched in every rep is announced when that is very likely, however far the value is past the limit", () => {
    const arch = { most: -20, level: -24, deviation: 12 };
    const held = bend((_, m) =>
      m.signals.trunkInclination! > 30 ? { signals: { ...m.signals, spineFlexion: -38 } } : {},
    );
    const rep = judged(held, { backs: [arch, arch, arch] })!;
    expect(rep.faults).toEqual([]);
    expect(rep.notJudged).toContain("overextended-back");
    // Nor is a first rep that reads -60, likely near -29: the clothes may make as much of it.
    const first = judged(
      bend((_, m) =>
        m.signals.trunkInclination! > 30 ? { signals: { ...m.signals, spineFlexion: -60 } } : {},
      ),
    )!;
    expect(first.faults).toEqual([]);
    expect(first.notJudged).toContain("overextended-back");
  });

  it("goes by degrees where the user's own bend was measured too badly to tell", () => {
    const vague = { ...USUAL, backRange: { bend: 48, deviation: 60 } };
    expect(judged(bend(undefined, round(36)), vague)!.faults).toMatchObject([
      { kind: "rounded-back", limit: 30 },
    ]);
  });

  it("that is no share of the user's own bend is cleared, whatever degrees alone would say", () => {
    // 33 of 80. In degrees alone, of an unknown back, nobody would be sure.
    const supple = { backRange: { bend: 80, deviation: 10 } };
    const unknown = judged(bend(undefined, round(33)))!;
    expect(unknown.notJudged).toContain("rounded-back");
    const known = judged(bend(undefined, round(33)), supple)!;
    expect(known.faults).toEqual([]);
    expect(known.notJudged).not.toContain("rounded-back");
  });
});

describe("how sure a short one is", () => {
  it("is the trunk's mean confidence over its deeper half", () => {
    const way: readonly Change[] = [
      { seconds: 1 },
      { seconds: 2, to: { trunkInclination: 40 } },
      { seconds: 1 },
      { seconds: 2, to: standingUp },
    ];
    const short = judged(
      bend(
        (_, m) => ({ confidence: { trunkInclination: m.signals.trunkInclination! > 20.5 ? 0.8 : 0.2 } }),
        way,
      ),
    )!;
    expect(short.reason).toBe("shallow");
    expect(short.faults[0]!.confidence).toBeCloseTo(0.8, 1);
    expect(measurement(0, standingUp).confidence.trunkInclination).toBe(0.9);
  });
});
