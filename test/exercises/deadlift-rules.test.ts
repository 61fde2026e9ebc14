/** The deadlift's rules, one by one: heights of the shoulders are given, and all else beside them. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Seconds, Signals } from "../../src/core/quantity.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { deadlift } from "../../src/exercises/deadlift/rules.ts";
import { measurement, standingUp } from "../core/measured.ts";

const TRUNK = 60;
const STANCE = {
  facing: 1,
  shoulders: canonicalPoint(500, 170),
  hips: canonicalPoint(500, 110),
  foot: canonicalPoint(500, 10),
  trunk: TRUNK,
  armUp: false,
} as const;
const CONTEXT: RepContext = { ...createCoach().context, rest: {}, usual: {}, stance: STANCE };
const CROUCH: Signals = { trunkInclination: 68, hipFlexion: 126, kneeFlexion: 76, spineFlexion: 3 };

/** Shoulders `depth` trunks below where they stand, and `ahead` of it; near straight arms hang from them. */
function at(t: Seconds, depth: number, ahead = 0, over: Partial<Measurement> = {}): Measurement {
  const m = measurement(t, depth > 0.5 ? CROUCH : standingUp, { foot: STANCE.foot, azimuth: 0 });
  const near = { ...m.carriage.near, up: -1.2, visibility: 0.9 };
  // The hands go from half a trunk over the floor, upwards.
  const nearHeights = { ...m.carriage.nearHeights, hand: -0.5 };
  const carriage = {
    ...m.carriage,
    near,
    nearHeights,
    hips: canonicalPoint(500, 110 - 50 * depth),
    shoulders: canonicalPoint(500 + TRUNK * ahead, 170 - TRUNK * depth),
    trunk: TRUNK,
  };
  return { ...m, carriage, ...over };
}

interface Done {
  /** Where the shoulders are at the top, trunks below and ahead of where they stand. */
  readonly short?: number;
  readonly ahead?: number;
  /** By time: the way up is from 1 s to 2, the way down from 3 to 4. */
  readonly over?: (m: Measurement) => Partial<Measurement>;
  readonly fps?: number;
  readonly until?: Seconds;
}
function moved({ short = 0, ahead = 0, over = () => ({}), fps = 20, until = 4.3 }: Done = {}) {
  const frames = Array.from({ length: Math.floor(until * fps + 1e-6) + 1 }, (_, i) => {
    const t = i / fps;
    const way = Math.max(0, Math.min(1, t - 1, 4 - t));
    const m = at(t, 1 - way * (1 - short), way * ahead);
    const still = { ...m, still: t < 1 };
    return { ...still, ...over(still) };
  });
  const before = frames.filter(({ t }) => t < 1);
  const during = frames.filter(({ t }) => t >= 1);
  return { before, during, back: during.at(-1)!, ended: "back", astray: 0 } as Movement<Measurement>;
}
const judged = (done: Done = {}, context = CONTEXT) => deadlift.judge(moved(done), context);
const kinds = (done: Done = {}) => judged(done)?.faults.map(({ kind }) => kind);
const signals = (m: Measurement, more: Signals): Partial<Measurement> => ({
  signals: { ...m.signals, ...more },
});

describe("a deadlift", () => {
  it("has its moments by the shoulders, and its angles of the start and of the top", () => {
    // A straight way of a second as a smooth one: 0.6 s of it are 34.7 %, so 1.73 s around its middle.
    expect(judged()).toEqual({
      start: expect.closeTo(0.64, 1),
      peakStart: expect.closeTo(2.36, 1),
      peakEnd: expect.closeTo(2.64, 1),
      end: expect.closeTo(4.36, 1),
      peak: {
        hipFlexion: expect.closeTo(5, 6),
        trunkInclination: 68,
        kneeFlexion: 76,
        spineFlexion: expect.closeTo(3, 6),
      },
      faults: [],
      notJudged: [],
    });
  });

  it("ends where it would have, though it was last seen on the way down", () => {
    const { peakEnd, end } = judged({ until: 3.6 })!;
    expect(peakEnd).toBeCloseTo(2.64, 1);
    expect(end).toBeCloseTo(4.36, 1);
  });

  it("keeps no angle that was not seen", () => {
    const unseen = (...names: (keyof Signals)[]): Done => ({
      over: (m) => ({
        signals: Object.fromEntries(
          Object.entries(m.signals).filter(([name]) => !names.includes(name as keyof Signals)),
        ),
      }),
    });
    expect(judged(unseen("trunkInclination", "kneeFlexion", "spineFlexion"))!.peak).toEqual({
      hipFlexion: expect.closeTo(5, 6),
    });
  });

  it("is none that never rose from the floor", () => {
    const flat = moved();
    const during = flat.during.map((m) => at(m.t, 1));
    expect(deadlift.judge({ ...flat, during }, CONTEXT)).toBeUndefined();
    expect(deadlift.attempted({ ...flat, during }, CONTEXT)).toBe(false);
  });
});

describe("standing up", () => {
  it("is done within 19 degrees of straight, a degree by each hundredth of a trunk ahead and two by each lower", () => {
    expect(judged({ ahead: 0.13 })).toMatchObject({ peak: { hipFlexion: expect.closeTo(18, 6) } });
    expect(judged({ ahead: 0.13 })).not.toHaveProperty("reason");
    expect(judged({ short: 0.065 })).not.toHaveProperty("reason");
    for (const done of [{ ahead: 0.15 }, { short: 0.075 }])
      expect(judged(done)).toMatchObject({
        reason: "not-locked-out",
        peak: { hipFlexion: expect.closeTo(20, 6) },
      });
  });

  it("that was not done is the last of its faults, as sure as the trunk was seen at the top", () => {
    const over = ({ t }: Measurement) => ({
      confidence: { trunkInclination: t > 1.5 && t < 3.5 ? 0.8 : 0.3 },
    });
    expect(judged({ ahead: 0.15, over })!.faults).toEqual([
      {
        kind: "not-locked-out",
        at: expect.any(Number),
        value: expect.closeTo(20, 6),
        limit: 15,
        confidence: expect.closeTo(0.8, 6),
      },
    ]);
  });

  it("is not asked of shoulders that stood higher for an arm that was up", () => {
    const waved = { ...CONTEXT, stance: { ...STANCE, armUp: true } };
    expect(judged({ short: 0.075 }, waved)).not.toHaveProperty("reason");
    expect(judged({ ahead: 0.15 }, waved)).toMatchObject({ reason: "not-locked-out" });
  });

  it("is seen where it is straightest, for a quarter: who turns round at once is on the way in the others", () => {
    const standing =
      (from: Seconds, to: Seconds) =>
      ({ t, carriage }: Measurement): Partial<Measurement> =>
        t > from && t < to
          ? { carriage: { ...carriage, shoulders: canonicalPoint(500, 170) } }
          : { carriage };
    for (const done of [{ ahead: 0.2 }, { short: 0.1 }]) {
      expect(judged({ ...done, over: standing(2.1, 2.7) })).not.toHaveProperty("reason");
      expect(judged({ ...done, over: standing(2.1, 2.3) })).toMatchObject({ reason: "not-locked-out" });
    }
  });

  it("may have been missed between pictures that are far apart: of such a lift nothing is said", () => {
    expect(judged({ fps: 3 })).not.toHaveProperty("reason");
    expect(judged({ fps: 3, ahead: 0.15 })).toBeUndefined();
    expect(judged({ fps: 5, ahead: 0.15 })).toMatchObject({ reason: "not-locked-out" });
  });

  it("with the shoulders well behind is leaning back, which is known to 5 degrees, and less obliquely", () => {
    // 0.13 of a trunk behind, 0.14 behind where a weight puts them, at 235 degrees a trunk.
    expect(judged({ ahead: -0.13 })!.faults).toMatchObject([
      { kind: "overextended-back", value: expect.closeTo(-32.9, 1), limit: -20 },
    ]);
    expect(judged({ ahead: -0.1 })).toMatchObject({ faults: [], notJudged: ["overextended-back"] });
    // The same from 40 degrees off, where it is seen shorter by 0.766.
    const oblique = judged({ ahead: -0.13 * 0.766, over: () => ({ azimuth: 40 }) });
    expect(oblique).toMatchObject({ faults: [], notJudged: ["overextended-back"] });
  });

  it("with the hips as far behind is standing further back, against the weight", () => {
    const back = ({ carriage, t }: Measurement, hips: number, unseen: Measurement["unseen"] = []) => ({
      unseen,
      carriage: { ...carriage, hips: canonicalPoint(t > 1 ? 500 + TRUNK * hips : 500, carriage.hips.y) },
    });
    expect(judged({ ahead: -0.13, over: (m) => back(m, -0.11) })).toMatchObject({
      faults: [],
      notJudged: [],
    });
    expect(judged({ ahead: -0.13, over: (m) => back(m, 0.1) })!.faults).toMatchObject([
      { kind: "overextended-back", value: expect.closeTo(-32.9, 1) },
    ]);
    // Where plates hide them they tell nothing.
    expect(judged({ ahead: -0.13, over: (m) => back(m, -0.11, ["hips"]) })!.faults).toMatchObject([
      { kind: "overextended-back" },
    ]);
  });

  it("past straight bends no hip", () => {
    expect(judged({ ahead: -0.1 })!.peak.hipFlexion).toBe(0);
  });
});

describe("the back of a deadlift", () => {
  /** Rounded by 80 degrees in these seconds. */
  const round = (from: Seconds, to: Seconds): Done => ({
    over: (m) => (m.t >= from && m.t <= to ? signals(m, { spineFlexion: 80 }) : {}),
  });

  it("is judged on the way up, from the crouch on", () => {
    expect(kinds(round(0, 0.95))).toEqual(["rounded-back"]);
    expect(kinds(round(1.1, 1.8))).toEqual(["rounded-back"]);
  });

  it("is not judged once the body stands, and while it goes down", () => {
    expect(kinds(round(2.1, 4.3))).toEqual([]);
  });

  it("is not judged where it was seen in fewer than six pictures of ten", () => {
    const now = (every: number): Done => ({
      over: (m) => {
        const { spineFlexion: _, ...blind } = m.signals;
        return Math.round(m.t * 20) % 10 < every ? signals(m, { spineFlexion: 80 }) : { signals: blind };
      },
    });
    expect(kinds(now(7))).toEqual(["rounded-back"]);
    expect(judged(now(5))).toMatchObject({ faults: [], notJudged: ["rounded-back"] });
  });
});

describe("hips that rise first", () => {
  /** The trunk tips by 40 degrees more in these seconds. */
  const tip = (from: Seconds, to: Seconds): Done => ({
    over: (m) => signals(m, { trunkInclination: m.t >= from && m.t <= to ? 108 : 68 }),
  });

  it("tip the trunk before the weight is well off the floor: a third of the way", () => {
    // A height of 35 % of the way over the crouch is reached at 1.41 s.
    expect(kinds(tip(1.1, 1.4))).toEqual(["hips-first"]);
    expect(judged(tip(1.1, 1.4))!.faults[0]).toMatchObject({ value: expect.closeTo(40, 0), limit: 15 });
    expect(kinds(tip(1.45, 2))).toEqual([]);
  });

  it("are not judged by a trunk that was seen in fewer than six pictures of ten", () => {
    const seldom = judged({
      over: (m) => {
        const { trunkInclination: _, ...blind } = m.signals;
        if (m.t >= 1 && Math.round(m.t * 20) % 4 > 0) return { signals: blind };
        return m.t < 1 && Math.round(m.t * 20) % 2 > 0
          ? { signals: blind }
          : signals(m, { trunkInclination: m.t >= 1.05 ? 108 : 68 });
      },
    })!;
    expect(seldom.faults).toEqual([]);
    expect(seldom.notJudged).toContain("hips-first");
  });
});

describe("the phase of a deadlift", () => {
  /** Hundredths of a trunk over the crouch. */
  const high = (t: Seconds, height: number) => at(t, 0.9 - height / 100);
  const phase = (height: number, out: readonly (readonly [t: Seconds, height: number])[] | undefined) =>
    deadlift.phase(
      high(1, height),
      out?.map(([t, of]) => high(t, of)),
      CONTEXT,
    );

  it("is rest in the crouch", () => {
    expect(phase(90, undefined)).toBe("rest");
  });

  it("is a hold near the highest so far, once it hardly changes", () => {
    expect(
      phase(90, [
        [0.5, 60],
        [0.84, 89],
      ]),
    ).toBe("hold");
    expect(
      phase(90, [
        [0.5, 60],
        [0.84, 86],
      ]),
    ).toBe("raising");
    expect(
      phase(90, [
        [0.5, 95],
        [0.84, 94],
      ]),
    ).toBe("lowering");
    expect(
      phase(80, [
        [0.5, 90],
        [0.84, 80],
      ]),
    ).toBe("raising");
    expect(
      phase(85.5, [
        [0.5, 90],
        [0.84, 85.5],
      ]),
    ).toBe("hold");
  });

  it("is the way up or down by what was 0.15 s ago", () => {
    expect(
      phase(60, [
        [0.5, 40],
        [0.7, 45],
        [0.84, 50],
        [0.9, 70],
      ]),
    ).toBe("raising");
    expect(
      phase(50, [
        [0.3, 10],
        [0.5, 20],
        [0.84, 60],
        [0.9, 30],
      ]),
    ).toBe("lowering");
    // Come to rest far below the highest: down for all that is known.
    expect(
      phase(70, [
        [0.5, 90],
        [0.84, 70],
      ]),
    ).toBe("lowering");
    expect(
      phase(77, [
        [0.5, 90],
        [0.84, 77],
      ]),
    ).toBe("raising");
  });

  it("is the way up again, however far below the highest", () => {
    expect(
      phase(60, [
        [0.5, 90],
        [0.84, 50],
      ]),
    ).toBe("raising");
  });

  it("is the way up in its first pictures, which nothing is known before", () => {
    expect(phase(40, [[0.95, 38]])).toBe("raising");
    expect(phase(40, [])).toBe("raising");
  });

  it("is told from what is seen of the body as it stood", () => {
    const turned = { ...high(0.84, 90), facing: -1 as const };
    // Not 90 before, and not higher than 40.
    expect(deadlift.phase(high(1, 60), [high(0.5, 40), turned], CONTEXT)).toBe("hold");
    expect(deadlift.phase({ ...turned, t: 1 }, [high(0.5, 40)], CONTEXT)).toBe("lowering");
  });
});

describe("live", () => {
  it("a deadlift is measured from the side", () => {
    const spread = (of: number) => deadlift.measurable({ ...at(0, 0), spread: of });
    expect([spread(0.55), spread(0.57)]).toEqual([true, false]);
  });

  it("its meter goes from the crouch to standing", () => {
    const { trunkInclination: _, ...blind } = standingUp;
    expect(deadlift.meter(at(0, 1), CONTEXT)).toEqual({
      signal: "trunkInclination",
      value: 68,
      low: 90,
      high: 0,
      goal: 8,
      goalEnd: 0,
    });
    expect(deadlift.meter(at(0, 1, 0, { signals: blind }), CONTEXT)).toBeUndefined();
    expect(deadlift.restLevels.trunkInclination!(at(0, 1))).toBe(68);
  });
});
