/** The limits of the Romanian deadlift's rules, one by one. */
import { describe, expect, it } from "vitest";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { romanianDeadlift } from "../../src/exercises/romanian-deadlift/rules.ts";
import { type Change, measurement, standingUp } from "../core/measured.ts";
import { hanging } from "./hanging.ts";
import {
  BEGAN,
  CONTEXT,
  DOWN,
  type Done,
  isOne,
  judged,
  moved,
  STOOD,
  told,
} from "./romanian-deadlift-trial.ts";

describe("a Romanian deadlift's way", () => {
  const strand = (rest: number | undefined) =>
    romanianDeadlift.cycleRules({ ...CONTEXT, rest: rest === undefined ? {} : { hipFlexion: rest } })
      .strands[0]!;

  it("is out above 20 degrees of the hips beyond rest, and back below 11, or 0.12 of its peak up to 14", () => {
    expect(strand(3)).toMatchObject({
      out: 20,
      back: 11,
      backShare: 0.12,
      backMost: 14,
      turnShare: 0.4,
      turnMost: 36,
      turnRise: 6,
    });
    expect(romanianDeadlift.cycleRules(CONTEXT).longest).toBe(60);
  });

  it("is measured from the user's own rest, from straight to 8 degrees, 3 where that is not known", () => {
    const excursion = (rest: number | undefined) =>
      strand(rest).excursion(measurement(0, { hipFlexion: 50 }));
    expect(excursion(5)).toBe(45);
    expect(excursion(undefined)).toBe(47);
    expect(excursion(-4)).toBe(50);
    expect(excursion(30)).toBe(42);
    expect(strand(3).excursion(measurement(0, {}))).toBeUndefined();
  });

  it("is measurable where hips are seen, not from the front", () => {
    const m = measurement(0, standingUp);
    expect(romanianDeadlift.measurable({ ...m, spread: 0.55 })).toBe(true);
    expect(romanianDeadlift.measurable({ ...m, spread: 0.57 })).toBe(false);
    // From there it does not show whether the hips come up.
    expect(romanianDeadlift.measurable({ ...m, azimuth: -38 })).toBe(true);
    expect(romanianDeadlift.measurable({ ...m, azimuth: -40 })).toBe(false);
    expect(romanianDeadlift.measurable({ ...m, azimuth: -40, hipsBent: 0 })).toBe(true);
    expect(romanianDeadlift.measurable({ ...m, azimuth: -40, hipsBent: 0, signals: {} })).toBe(false);
    expect(romanianDeadlift.measurable({ ...m, signals: {} })).toBe(false);
  });
});

describe("a bend that is a Romanian deadlift", () => {
  it("is one of 18 degrees at least, with trunk and hips seen", () => {
    expect(isOne()).toBe(true);
    expect(isOne({ low: { trunkInclination: 18.5 } })).toBe(true);
    expect(isOne({ low: { trunkInclination: 17.5 } })).toBe(false);
    for (const hidden of ["trunkInclination", "hipFlexion"] as const)
      expect(
        isOne({ over: ({ signals }) => ({ signals: { ...signals, [hidden]: undefined as never } }) }),
      ).toBe(false);
  });

  it("begins from the side; one picture of it is enough", () => {
    expect(isOne({ over: () => ({ spread: 0.61 }) })).toBe(true);
    expect(isOne({ over: () => ({ spread: 0.63 }) })).toBe(false);
    expect(isOne({ over: () => ({ azimuth: 38 }) })).toBe(true);
    expect(isOne({ over: () => ({ azimuth: 40 }) })).toBe(false);
    expect(isOne({ over: () => ({ azimuth: 40, hipsBent: 0 }) })).toBe(true);
    expect(isOne({ over: (_, t) => ({ azimuth: t < 1.05 ? 30 : 42 }) })).toBe(true);
    expect(isOne({ over: (_, t) => ({ spread: Math.abs(t - 0.5) < 0.02 ? 0.1 : 0.9 }) })).toBe(true);
    expect(romanianDeadlift.attempted({ ...moved(), before: [] }, CONTEXT)).toBe(false);
  });

  it("bends the knees by 1.15 of the trunk at most, and by 82 degrees", () => {
    const knee = (trunkInclination: number, kneeFlexion: number) =>
      isOne({ low: { trunkInclination, kneeFlexion } });
    expect(knee(60, 68)).toBe(true);
    expect(knee(60, 70)).toBe(false);
    expect(knee(80, 81)).toBe(true);
    expect(knee(80, 83)).toBe(false);
    expect(isOne({ over: ({ signals: { kneeFlexion: _, ...signals } }) => ({ signals }) })).toBe(true);
  });

  it("reaches no further ahead than 0.65 of a leg", () => {
    // Hands from the feet: 0.951 of (0.3 - 0.6 of what they are behind), legs.
    expect(isOne({ over: (m) => hanging(m, 1.1, -0.62) })).toBe(true);
    expect(isOne({ over: (m) => hanging(m, 1.1, -0.66) })).toBe(false);
  });

  describe("is evident, where nobody asked for it,", () => {
    /** With the hands at the height of the knees. */
    const evident = (done: Done = {}, behind = 0.5) => {
      const over = (m: Measurement): Partial<Measurement> => {
        const body = hanging(m, 1.1, behind);
        const carriage = body.carriage!;
        return {
          ...body,
          carriage: { ...carriage, nearHeights: { ...carriage.nearHeights, hand: -0.1, knee: -0.1 } },
        };
      };
      return romanianDeadlift.provenByTwo!.evident(moved({ ...done, over }), CONTEXT);
    };

    it("with hands under the shoulders or drawn to the legs, not ahead", () => {
      expect(evident({}, 0.5)).toBe(true);
      expect(evident({}, -0.1)).toBe(true);
      expect(evident({}, -0.2)).toBe(false);
    });

    it("with knees that give way by 10 degrees, and by fewer than 58: so far bends who lifts from the floor", () => {
      const bent = (kneeFlexion: number) => evident({ low: { kneeFlexion } });
      expect(bent(9)).toBe(false);
      expect(bent(12)).toBe(true);
      expect(bent(56)).toBe(true);
      expect(bent(60)).toBe(false);
    });

    it("with the trunk lower than people bow", () => {
      const leant = (trunkInclination: number) => evident({ low: { trunkInclination } });
      expect(leant(65)).toBe(false);
      expect(leant(69)).toBe(true);
    });
  });

  it("is asked where the hands are in the deep part: 0.6 of the way, and 0.85 for the floor", () => {
    const slow: readonly Change[] = [
      { seconds: STOOD },
      { seconds: 3, to: DOWN },
      { seconds: 0.1 },
      { seconds: 3, to: standingUp },
    ];
    const onBody = (most: number, least = 0) =>
      isOne({
        way: slow,
        over: (m, t) => {
          const share = m.signals.trunkInclination! / 72;
          return t > STOOD && share < most && share >= least
            ? { carriage: measurement(0, m.signals).carriage }
            : {};
        },
      });
    expect(onBody(0.55)).toBe(true);
    expect(onBody(2)).toBe(false);
    expect(onBody(2, 0.6)).toBe(false);
    const tired: readonly Change[] = [
      { seconds: STOOD },
      { seconds: 3, to: { ...DOWN, kneeFlexion: 40 } },
      { seconds: 0.1 },
      { seconds: 3, to: standingUp },
    ];
    const low = (from: number, until: number) =>
      isOne({
        way: tired,
        over: (m) => {
          const share = m.signals.trunkInclination! / 72;
          const { nearHeights } = m.carriage;
          return share > from && share < until
            ? { carriage: { ...m.carriage, nearHeights: { ...nearHeights, hand: nearHeights.foot + 0.45 } } }
            : {};
        },
      });
    expect(low(0.1, 0.84)).toBe(true);
    expect(low(0.86, 2)).toBe(false);
  });

  it("begins with the hands hanging, on both feet, which stay where they are", () => {
    expect(
      isOne({ over: (m, t) => (t < STOOD ? { carriage: measurement(0, m.signals).carriage } : {}) }),
    ).toBe(false);
    expect(isOne({ over: (m) => ({ carriage: { ...m.carriage, farFootUp: 0.6 } }) })).toBe(false);
    const walked = (last: number) =>
      isOne({
        over: (m, t) => ({
          foot: { ...m.foot, x: t > 3 ? m.foot.x + 26 : m.foot.x },
          hip: { ...m.hip, x: t > 3 ? m.hip.x + 26 : m.hip.x },
          ...(t > STOOD - 0.06 && t < STOOD ? { scale: last } : {}),
        }),
      });
    expect(walked(100)).toBe(false);
    expect(walked(110)).toBe(true);
  });
});

describe("a Romanian deadlift's judgement", () => {
  it("tells when it was, how far it went, and how the back was", () => {
    const rep = judged()!;
    expect(told({})).toEqual({ faults: [], notJudged: [] });
    expect(rep.start).toBeCloseTo(BEGAN + STOOD, 1);
    expect(rep.peakStart).toBeCloseTo(BEGAN + STOOD + 1.8, 1);
    expect(rep.peakEnd).toBeCloseTo(BEGAN + STOOD + 2.4, 1);
    expect(rep.end).toBeCloseTo(BEGAN + STOOD + 3.8, 1);
    expect(rep.peak).toEqual({
      trunkInclination: expect.closeTo(72, 0),
      hipFlexion: expect.closeTo(92, 0),
      kneeFlexion: expect.closeTo(19, 0),
      spineFlexion: expect.any(Number),
    });
    expect(rep.back).toMatchObject({ deviation: 3 });
  });

  it("leaves out what was not seen", () => {
    const rep = judged({
      over: ({ signals: { kneeFlexion: _k, spineFlexion: _s, ...signals } }) => ({ signals }),
    })!;
    expect(Object.keys(rep.peak)).toEqual(["trunkInclination", "hipFlexion"]);
    expect(rep.notJudged).toEqual(["rounded-back", "bent-knees"]);
    expect(rep).not.toHaveProperty("back");
  });

  it("tells a rounded back, where most of the deep part shows it", () => {
    expect(told({ low: { spineFlexion: 80 } })).toEqual({ faults: ["rounded-back"], notJudged: [] });
    const until = (seconds: number) =>
      told({
        over: ({ signals: { spineFlexion: _, ...signals } }, t) => ({
          signals: t > STOOD + seconds ? signals : { ...signals, spineFlexion: 80 },
        }),
      });
    expect(until(2.4).faults).toEqual(["rounded-back"]);
    expect(until(1.9)).toEqual({ faults: [], notJudged: ["rounded-back"] });
  });

  it("tells how far the weight is ahead of the middle of the foot", () => {
    const [drift] = judged({ over: (m) => hanging(m, 1.1, -0.2) })!.faults;
    // 0.951 * 0.42, less 0.05, legs.
    expect(drift).toMatchObject({ kind: "bar-drift", value: expect.closeTo(20.5, 0) });
    expect(drift!.limit).toBeCloseTo(8.85, 2);
    expect(drift!.at).toBeGreaterThan(BEGAN + STOOD + 1);
  });

  it("does not tell it of a first one that was not seen from its start: what was seen first is taken for how somebody stands", () => {
    const ahead = (m: Measurement) => hanging(m, 1.1, -0.2);
    const stirring = told({ over: (m, t) => ({ ...ahead(m), still: t >= STOOD ? m.still : false }) });
    expect(stirring).toEqual({ faults: [], notJudged: ["bar-drift"] });
  });

  it("calls a short one so, beside what else is wrong, as sure as the trunk was seen in its deep part", () => {
    const short = judged({
      low: { trunkInclination: 40, hipFlexion: 56, spineFlexion: 80 },
      over: ({ signals, confidence }) => ({
        confidence: { ...confidence, trunkInclination: signals.trunkInclination! > 24.5 ? 0.8 : 0.2 },
      }),
    })!;
    expect(short.reason).toBe("shallow");
    expect(short.faults.map(({ kind }) => kind)).toEqual(["rounded-back", "shallow"]);
    expect(short.faults[1]).toMatchObject({ limit: 45, value: expect.closeTo(40, 0) });
    expect(short.faults[1]!.confidence).toBeCloseTo(0.8, 1);
  });

  it("calls one short that rests at its bottom", () => {
    const rests: readonly Change[] = [
      { seconds: STOOD },
      { seconds: 1, to: { trunkInclination: 27, hipFlexion: 35 } },
      { seconds: 1 },
      { seconds: 0.8, to: standingUp },
    ];
    expect(judged({ way: rests })).toMatchObject({
      reason: "shallow",
      peakEnd: expect.closeTo(BEGAN + STOOD + 2, 1),
    });
  });

  it("calls none short whose bottom was out of sight", () => {
    const low = { trunkInclination: 40, hipFlexion: 56 };
    const unseen = (seconds: number) => {
      const over = (m: Measurement, t: number): Partial<Measurement> =>
        Math.abs(t - STOOD - 2.1) < seconds / 2
          ? { signals: { kneeFlexion: m.signals.kneeFlexion } as Signals }
          : {};
      return judged({ low, over });
    };
    expect(unseen(0)).toMatchObject({ reason: "shallow" });
    expect(unseen(1.4)).toBeUndefined();
  });

  it("calls none short that was seen in fewer than four pictures a second", () => {
    const low = { trunkInclination: 40, hipFlexion: 56 };
    expect(judged({ low, fps: 3 })).toBeUndefined();
    expect(judged({ low, fps: 8 })).toMatchObject({ reason: "shallow" });
    expect(judged({ fps: 3 })).toBeDefined();
  });

  it("asks of the way up alone whether the hips came up: who stops on the way down goes on", () => {
    const half = { trunkInclination: 24, hipFlexion: 30 };
    const stops: readonly Change[] = [
      { seconds: STOOD },
      { seconds: 0.8, to: half },
      { seconds: 0.6 },
      { seconds: 1.4, to: DOWN },
      { seconds: 0.4 },
      { seconds: 1.4, to: standingUp },
    ];
    expect(judged({ way: stops })!.reason).toBeUndefined();
    const rests: readonly Change[] = [
      { seconds: STOOD },
      { seconds: 1.6, to: DOWN },
      { seconds: 0.4 },
      { seconds: 1, to: half },
      { seconds: 0.6 },
      { seconds: 0.6, to: standingUp },
    ];
    const rested = judged({ way: rests })!;
    expect(rested).toMatchObject({ reason: "not-locked-out" });
    expect(rested.end).toBeCloseTo(BEGAN + STOOD + 3, 1);
  });
});

describe("what a Romanian deadlift is measured by", () => {
  it("is the trunk, towards the user's own range", () => {
    const meter = (usual?: number) =>
      romanianDeadlift.meter(measurement(0, { trunkInclination: 31 }), {
        ...CONTEXT,
        usual: usual === undefined ? {} : { trunkInclination: usual },
      });
    expect(meter()).toMatchObject({ signal: "trunkInclination", value: 31, goal: 45, goalEnd: 85 });
    expect(meter(60)).toMatchObject({ goal: 52, goalEnd: 68 });
    expect(meter(95)).toMatchObject({ goal: 80, goalEnd: 85 });
  });
});

describe("what nobody asked for is a Romanian deadlift where it is evident", () => {
  const isEvident: (movement: Movement<Measurement>, context: RepContext) => boolean =
    romanianDeadlift.provenByTwo!.evident;
  const evident = (done: Done = {}): boolean => isEvident(moved(done), CONTEXT);
  /** Where the near hand, knee and foot are over the hips, in the deep part, trunks. */
  const low = (heights: Partial<Measurement["carriage"]["nearHeights"]>, visibility = 0.9): Done => ({
    over: ({ carriage, signals }) => {
      if ((signals.trunkInclination ?? 0) < 0.85 * 72) return {};
      const near = { ...carriage.near, visibility };
      const nearHeights = { hand: 0, knee: -0.1, foot: -0.9, ...heights };
      return { carriage: { ...carriage, near, nearHeights } };
    },
  });

  it("lower than people bow, with knees that give way: 66 and 10 degrees", () => {
    expect(evident()).toBe(true);
    const trunk = (trunkInclination: number) => evident({ low: { trunkInclination } });
    expect([trunk(66.5), trunk(65.5)]).toEqual([true, false]);
    const knee = (kneeFlexion: number) => evident({ low: { kneeFlexion } });
    expect([knee(10.5), knee(9.5)]).toEqual([true, false]);
    for (const hidden of ["trunkInclination", "kneeFlexion"] as const)
      expect(
        evident({ over: ({ signals }) => ({ signals: { ...signals, [hidden]: undefined as never } }) }),
      ).toBe(false);
  });

  it("with the hands at the knees and not near the floor, where they are seen", () => {
    expect([evident(low({ knee: -0.24 })), evident(low({ knee: -0.26 }))]).toEqual([true, false]);
    expect([evident(low({ foot: -0.66 })), evident(low({ foot: -0.64 }))]).toEqual([true, false]);
    expect(evident(low({}, 0.4))).toBe(false);
  });

  it("by the deep part, wherever the hands are on the way", () => {
    const high: Done["over"] = ({ carriage, signals }) =>
      (signals.trunkInclination ?? 0) < 0.8 * 72
        ? { carriage: { ...carriage, nearHeights: { hand: 1, knee: 0, foot: -0.9 } } }
        : {};
    expect(
      evident({
        way: [{ seconds: 1 }, { seconds: 4, to: DOWN }, { seconds: 0.5 }, { seconds: 4, to: standingUp }],
        over: high,
      }),
    ).toBe(true);
  });
});
