/** What a squat is, one rule after the other. */
import { describe, expect, it } from "vitest";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { thighLean } from "../../src/exercises/patterns/squat-kind.ts";
import { squat } from "../../src/exercises/squat/rules.ts";
import { standingUp } from "../core/measured.ts";
import { BEGAN, CLEAN, CONTEXT, type Done, judged, moved, STOOD, told } from "./squat-trial.ts";

const isOne = (movement: Movement<Measurement>) => squat.attempted(movement, CONTEXT);

describe("a squat", () => {
  it("counts, is clean, and has its moments and its extremes", () => {
    const rep = judged()!;
    expect(told({})).toEqual(CLEAN);
    expect(rep.reason).toBeUndefined();
    expect(rep.start).toBeCloseTo(BEGAN + STOOD, 1);
    expect(rep.peakStart).toBeCloseTo(BEGAN + STOOD + 1.4, 1);
    expect(rep.peakEnd).toBeCloseTo(BEGAN + STOOD + 2, 1);
    expect(rep.end).toBeCloseTo(BEGAN + STOOD + 3.3, 1);
    expect(rep.peak).toEqual({
      kneeFlexion: expect.closeTo(118, 0),
      trunkInclination: expect.closeTo(40, 0),
      hipFlexion: expect.closeTo(129, 0),
      spineFlexion: expect.any(Number),
    });
  });

  it("has its moments from how the thighs stood: on soft knees they lean already", () => {
    const soft = { ...standingUp, trunkInclination: 8, hipFlexion: 40, kneeFlexion: 20 };
    const rep = judged({ from: soft })!;
    expect(rep.start).toBeCloseTo(BEGAN + STOOD, 1);
    expect(rep.end).toBeCloseTo(BEGAN + STOOD + 3.3, 1);
    // Nothing known of how they stood: from upright thighs on.
    const unknown = judged({
      from: soft,
      over: (t, m) => (t < STOOD ? { signals: { ...m.signals, hipFlexion: undefined as never } } : {}),
    })!;
    expect(unknown.start).toBeLessThan(rep.start - 0.1);
  });

  it("lets the thighs lean by 45 degrees at least", () => {
    const half = (thigh: number) => isOne(moved({ thigh, low: { kneeFlexion: 84 } }));
    expect(half(45.5)).toBe(true);
    expect(half(44.5)).toBe(false);
  });

  it("is none where knees, thighs or trunk were not seen", () => {
    for (const hidden of ["kneeFlexion", "hipFlexion", "trunkInclination"] as const)
      expect(
        isOne(
          moved({ over: (_, { signals }) => ({ signals: { ...signals, [hidden]: undefined as never } }) }),
        ),
        hidden,
      ).toBe(false);
  });

  it("begins upright and from the side; one picture of it is enough", () => {
    const everywhere = (over: Partial<Measurement>) => isOne(moved({ over: () => over }));
    expect(everywhere({ spread: 0.61 })).toBe(true);
    expect(everywhere({ spread: 0.63 })).toBe(false);
    expect(everywhere({ posture: "crouched" })).toBe(false);
    const once = (t: number): Partial<Measurement> => (Math.abs(t - 0.5) < 0.02 ? {} : { posture: "hinged" });
    expect(isOne(moved({ over: once }))).toBe(true);
    // Upright in one picture, from the side in another.
    const apart = (t: number): Partial<Measurement> => (t < 0.5 ? { spread: 0.7 } : { posture: "hinged" });
    expect(isOne(moved({ over: apart }))).toBe(false);
    expect(isOne({ ...moved(), before: [] })).toBe(false);
  });

  it("is judged by nobody who sat down, hinged or walked on", () => {
    expect(squat.judge(moved({ low: { kneeFlexion: 38 } }), CONTEXT)).toBeUndefined();
  });

  it("is over where it would have ended, though it was last seen on its way up", () => {
    const whole = moved();
    for (const last of [20, 35, 55]) {
      const end = whole.during.findLastIndex((m) => thighLean(m)! >= last);
      const during = whole.during.slice(0, end + 1);
      const rep = squat.judge({ ...whole, during, back: during.at(-1)! }, CONTEXT)!;
      expect(Math.abs(rep.end - (BEGAN + STOOD + 3.3)), `${last}`).toBeLessThan(0.12);
      expect(Math.abs(rep.peakEnd - (BEGAN + STOOD + 2)), `${last}`).toBeLessThan(0.12);
    }
  });

  it("that was not seen to come up, or to go down, has no moments", () => {
    const whole = moved();
    const bottom = whole.during.filter((m) => m.t <= BEGAN + STOOD + 1.9);
    expect(squat.judge({ ...whole, during: bottom, back: bottom.at(-1)! }, CONTEXT)).toBeUndefined();
    const hidden = whole.before.map((m) => ({ ...m, signals: { kneeFlexion: 6 } }));
    const up = whole.during.filter((m) => m.t >= BEGAN + STOOD + 1.5);
    expect(squat.judge({ ...whole, before: hidden, during: up }, CONTEXT)).toBeUndefined();
  });
});

describe("the depth of a squat", () => {
  it("counts from 72 degrees as read: level thighs may read so where the trunk leans far", () => {
    expect(judged({ thigh: 72.5 })!.reason).toBeUndefined();
    expect(judged({ thigh: 71.5 })!.reason).toBe("shallow");
  });

  it("is told by how high the hips are, against thighs that lean by 80", () => {
    const over = (_: number, m: Measurement): Partial<Measurement> => ({
      confidence: { ...m.confidence, hipFlexion: m.signals.kneeFlexion! > 90 ? 0.8 : 0.2 },
    });
    const [short] = judged({ thigh: 60, over })!.faults;
    expect(short).toMatchObject({ kind: "shallow", limit: expect.closeTo(120, 0) });
    expect(short!.value).toBeCloseTo(100, 0);
    expect(short!.confidence).toBeCloseTo(0.8, 1);
    expect(short!.at).toBeGreaterThan(BEGAN + STOOD + 1.2);
    expect(short!.at).toBeLessThan(BEGAN + STOOD + 2.1);
  });

  it("is told by the thighs' angle where nobody knows how high the hips stood", () => {
    const whole = moved({ thigh: 79, over: (_, m) => ({ carriage: { ...m.carriage, trunk: 0 } }) });
    const low = (thigh: number) => {
      const { during } = moved({ thigh, over: (_, m) => ({ carriage: { ...m.carriage, trunk: 0 } }) });
      return squat.judge({ ...whole, during, back: during.at(-1)! }, CONTEXT)?.reason;
    };
    expect([low(72.5), low(71.5)]).toEqual([undefined, "shallow"]);
  });

  it("is not read off knees that were not seen", () => {
    const hidden = (t: number, m: Measurement): Partial<Measurement> => {
      if (t < STOOD + 1.5 || t > STOOD + 1.9) return {};
      const { trunkInclination, kneeFlexion } = m.signals;
      const under = { hand: 0, knee: 0.5, foot: -0.5 };
      const carriage = { ...m.carriage, nearHeights: under, farHeights: under };
      return { signals: { trunkInclination, kneeFlexion } as Signals, carriage };
    };
    expect(judged({ thigh: 60, over: hidden })!.reason).toBe("shallow");
  });

  it("counts from far off the side by heights, where angles show half of it", () => {
    const seen =
      (azimuth: number, before = azimuth) =>
      (t: number, m: Measurement) => {
        const { trunkInclination = 0, hipFlexion = 0, kneeFlexion = 0 } = m.signals;
        const thigh = 0.4 * (hipFlexion - trunkInclination);
        const signals = {
          trunkInclination,
          hipFlexion: trunkInclination + thigh,
          kneeFlexion: 0.4 * kneeFlexion,
        };
        return { azimuth: t < STOOD / 2 ? before : azimuth, signals };
      };
    const low = { kneeFlexion: 118 };
    expect(judged({ low, over: seen(45) })!.reason).toBeUndefined();
    expect(judged({ thigh: 62, low, over: seen(-45) })!.reason).toBe("shallow");
    // A lifter who stands at the limit is read on either side of it.
    expect(judged({ low, over: seen(38.5, 39.5) })!.reason).toBeUndefined();
    // From nearer knees that bend so little are no squat's.
    expect(judged({ low, over: seen(30) })).toBeUndefined();
  });

  it("that is too little does not hide what else is wrong", () => {
    expect(told({ thigh: 60, low: { trunkInclination: 68 } }).faults).toEqual(["forward-lean", "shallow"]);
  });

  it("is not called too little where the knees were out of sight at the bottom", () => {
    const unseen =
      (from: number, until: number) =>
      (t: number, m: Measurement): Partial<Measurement> => {
        if (t < STOOD + from || t > STOOD + until) return {};
        const { hipFlexion: _, ...signals } = m.signals;
        return { signals, unseen: ["knees"] };
      };
    expect(judged({ thigh: 60, over: unseen(1.2, 2.2) })).toBeUndefined();
    // What was seen of it was low enough.
    expect(judged({ thigh: 89, over: unseen(1.4, 1.7) })!.reason).toBeUndefined();
    expect(judged({ thigh: 60, over: unseen(0, 0.4) })!.reason).toBe("shallow");
  });

  it("is not called too little where hardly any picture was there to show the bottom", () => {
    expect(judged({ thigh: 60, fps: 3 })).toBeUndefined();
    expect(judged({ thigh: 60, fps: 6 })).toMatchObject({ reason: "shallow" });
    expect(judged({ thigh: 89, fps: 3 })).toBeDefined();
  });
});

describe("what nobody asked for is a squat where it is evident", () => {
  const isEvident: (movement: Movement<Measurement>, context: RepContext) => boolean =
    squat.provenByTwo!.evident;
  /** Hands so far over the knees at the bottom, trunks, and as visible; on the way elsewhere. */
  const evident = (hands: number, { onTheWay = hands, visibility = 0.9, bent = 118 } = {}): boolean => {
    const over: Done["over"] = (_, { carriage, signals }) => {
      const at = (signals.kneeFlexion ?? 0) > 0.8 * bent ? hands : onTheWay;
      const near = { ...carriage.near, visibility };
      return {
        carriage: { ...carriage, near, nearHeights: { ...carriage.nearHeights, knee: 0.1, hand: 0.1 + at } },
      };
    };
    return isEvident(moved({ down: 3, low: { kneeFlexion: bent }, over }), CONTEXT);
  };

  it("with the hands a third of a trunk over the knees, wherever they are on the way", () => {
    expect([evident(0.33), evident(0.31)]).toEqual([true, false]);
    expect(evident(0.33, { onTheWay: -1 })).toBe(true);
    expect(evident(0.31, { onTheWay: 1 })).toBe(false);
  });

  it("not where the hands are hardly seen", () => {
    expect(evident(0.5, { visibility: 0.4 })).toBe(false);
  });

  it("deeper than a chair: knees bent by more than 105 degrees", () => {
    expect([evident(0.5, { bent: 107 }), evident(0.5, { bent: 103 })]).toEqual([true, false]);
  });
});
