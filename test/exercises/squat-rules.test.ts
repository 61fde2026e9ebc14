/** The squat's rules, one by one, on movements put together frame by frame. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { thighLean } from "../../src/exercises/patterns/squat-kind.ts";
import { squat } from "../../src/exercises/squat/rules.ts";
import { measured, standingUp } from "../core/measured.ts";
import { squatting } from "./squatting.ts";

const CONTEXT: RepContext = { ...createCoach().context, rest: { kneeFlexion: 6 }, usual: {} };
/** Seconds of the recording before the first picture, and of standing before the movement. */
const BEGAN = 7;
const STOOD = 1.5;

interface Done {
  /** Thighs from vertical at the lowest, and other angles there. */
  readonly thigh?: number;
  readonly low?: Signals;
  readonly down?: number;
  readonly fps?: number;
  readonly from?: Signals;
  /** By the seconds since the first picture. */
  readonly over?: (t: number, m: Measurement) => Partial<Measurement>;
}

/** Down to the bottom, 0.6 s there, up in 1.3. */
function moved({ thigh = 89, low = {}, down = 1.4, fps = 20, from = standingUp, over }: Done = {}) {
  const trunk = low.trunkInclination ?? 40;
  const bottom = { kneeFlexion: 118, trunkInclination: trunk, hipFlexion: trunk + thigh, ...low };
  const frames = measured(
    from,
    [{ seconds: STOOD }, { seconds: down, to: bottom }, { seconds: 0.6 }, { seconds: 1.3, to: from }],
    fps,
  ).map((m) => {
    const body = { ...m, ...squatting(m) };
    return { ...body, ...over?.(m.t, body), t: BEGAN + m.t };
  });
  const during = frames.filter((m) => m.t >= BEGAN + STOOD);
  const before = frames.filter((m) => m.t < BEGAN + STOOD);
  return { before, during, back: during.at(-1)!, ended: "back", astray: 0 } as Movement<Measurement>;
}
const isOne = (movement: Movement<Measurement>) => squat.attempted(movement, CONTEXT);
const judged = (done: Done = {}, over: Partial<RepContext> = {}) =>
  squat.judge(moved(done), { ...CONTEXT, ...over });
const told = (done: Done, over: Partial<RepContext> = {}) => {
  const { faults, notJudged } = judged(done, over)!;
  return { faults: faults.map(({ kind }) => kind), notJudged };
};
const CLEAN = { faults: [], notJudged: [] };
const wrong = (...faults: string[]) => ({ faults, notJudged: [] });
const unsure = (...notJudged: string[]) => ({ faults: [], notJudged });

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

  it("is not called too little where hardly any picture was there to show the bottom", () => {
    expect(judged({ thigh: 60, fps: 3 })).toBeUndefined();
    expect(judged({ thigh: 60, fps: 6 })).toMatchObject({ reason: "shallow" });
    expect(judged({ thigh: 89, fps: 3 })).toBeDefined();
  });
});

describe("the chest of a squat", () => {
  it("dropped by more than 60 degrees is told once that is sure, by an error of 3", () => {
    const lean = (trunkInclination: number) => told({ low: { trunkInclination } });
    expect(lean(64.5)).toEqual(wrong("forward-lean"));
    expect(lean(63)).toEqual(unsure("forward-lean"));
    expect(lean(57)).toEqual(unsure("forward-lean"));
    expect(lean(55.5)).toEqual(CLEAN);
    const [fault] = judged({ low: { trunkInclination: 66 } })!.faults;
    expect(fault).toMatchObject({ limit: 60, value: expect.closeTo(66, 0) });
    expect(fault!.at).toBeGreaterThan(BEGAN + STOOD + 1.2);
    expect(fault!.at).toBeLessThan(BEGAN + STOOD + 2.2);
  });
});

describe("the way down", () => {
  it("in less than 0.8 s is told once that is sure, by an error of 0.15", () => {
    expect(told({ down: 0.5 })).toEqual(wrong("too-fast"));
    expect(told({ down: 0.75 })).toEqual(unsure("too-fast"));
    expect(told({ down: 1.1 })).toEqual(CLEAN);
    const [fault] = judged({ down: 0.5 })!.faults;
    expect(fault).toMatchObject({ limit: 0.8, value: expect.closeTo(0.5, 1) });
    expect(fault!.at).toBeGreaterThan(BEGAN + STOOD + 0.3);
    expect(fault!.at).toBeLessThan(BEGAN + STOOD + 1.3);
  });
});

describe("the heels of a squat", () => {
  /** Over the floor by so much in the deep part, in pixels of a leg of 100; and at other times. */
  const heels = (up: number, at: (t: number) => number | undefined = () => 5, more: Done = {}) =>
    told({
      ...more,
      over: (t, m) => ({
        ...more.over?.(t, m),
        carriage: { ...m.carriage, heel: m.signals.kneeFlexion! > 70 ? 5 + up : at(t) },
      }),
    });

  it("that come up are told once that is sure: a foot of 26 at 7.8 degrees, by an error of 4.5", () => {
    expect(heels(6.5)).toEqual(wrong("heels-up"));
    expect(heels(5.7)).toEqual(unsure("heels-up"));
    expect(heels(1.3)).toEqual(unsure("heels-up"));
    expect(heels(0.6)).toEqual(CLEAN);
    expect(heels(-30)).toEqual(CLEAN);
  });

  it("are told by the angle of the foot, when they were up, and never by more than upright", () => {
    const rise = (up: number) =>
      judged({
        over: (t, m) => ({
          carriage: { ...m.carriage, heel: t > STOOD + 1.6 && t < STOOD + 2.3 ? 5 + up : 5 },
        }),
      })!.faults[0]!;
    expect(rise(13)).toMatchObject({ kind: "heels-up", value: expect.closeTo(30, 0) });
    expect(rise(13).limit).toBeCloseTo(7.84, 2);
    expect(rise(13).at).toBeGreaterThan(BEGAN + STOOD + 1.5);
    expect(rise(30).value).toBe(90);
    // On a leg twice as long it is half as steep.
    const far = judged({
      over: (_, m) => ({
        scale: 200,
        carriage: { ...m.carriage, heel: m.signals.kneeFlexion! > 70 ? 18 : 5 },
      }),
    });
    expect(far?.faults[0]?.value ?? 0).toBeCloseTo(14.5, 0);
  });

  it("that are not seen, or whose floor is not, are not judged", () => {
    expect(heels(8, () => 5, { over: () => ({ unseen: ["feet"] }) })).toEqual(unsure("heels-up"));
    expect(heels(8, (t) => (t < STOOD ? undefined : 5))).toEqual(unsure("heels-up"));
    expect(heels(8, (t) => (t > STOOD ? undefined : 5))).toEqual(unsure("heels-up"));
    expect(
      told({
        over: (_, m) => ({
          carriage: { ...m.carriage, heel: m.signals.kneeFlexion! > 60 ? undefined : 5 },
        }),
      }),
    ).toEqual(unsure("heels-up"));
  });

  it("are compared with the last 0.6 s of standing", () => {
    expect(heels(8, (t) => (t < STOOD - 0.65 ? 40 : 5))).toEqual(wrong("heels-up"));
    expect(heels(8, (t) => (t > STOOD - 0.5 && t < STOOD ? 13 : 5)).faults).toEqual([]);
  });

  it("that end elsewhere were moved, or the camera was; what was up just before has come down", () => {
    const ends = (heel: number, last = 0.28) =>
      heels(8, (t) => (t > STOOD + 3.3 - last ? heel : t > STOOD + 2 ? 13 : 5));
    expect(ends(7.5)).toEqual(wrong("heels-up"));
    expect(ends(8.5)).toEqual(unsure("heels-up"));
    expect(ends(2.5)).toEqual(wrong("heels-up"));
    expect(ends(1.5)).toEqual(unsure("heels-up"));
    expect(ends(5, 0.1)).toEqual(unsure("heels-up"));
  });
});

describe("the back of a squat", () => {
  const round = (spineFlexion: number, over: Partial<RepContext> = {}) =>
    told({ low: { spineFlexion } }, over);

  it("that rounds far is told, when it was roundest; a flat one is not", () => {
    expect(round(4)).toEqual(CLEAN);
    expect(round(75)).toEqual(wrong("rounded-back"));
    const late = judged({
      over: (t, m) =>
        m.signals.kneeFlexion! > 80
          ? { signals: { ...m.signals, spineFlexion: t > STOOD + 1.8 ? 80 : 2 } }
          : {},
    })!.faults[0]!;
    expect(late).toMatchObject({ kind: "rounded-back", limit: 30 });
    expect(late.at).toBeGreaterThan(BEGAN + STOOD + 1.75);
  });

  it("is not told by what this user's hinges and back check show", () => {
    const arched = { most: -35, level: -38, deviation: 4 };
    const backs = [arched, arched, arched];
    for (const spineFlexion of [4, 30, 75]) {
      expect(round(spineFlexion, { backs })).toEqual(round(spineFlexion));
      expect(round(spineFlexion, { backRange: { bend: 6, deviation: 2 } })).toEqual(round(spineFlexion));
    }
  });

  it("is told by what this user's squats show, right after it and when the set is over", () => {
    const flat = judged({ low: { spineFlexion: 4 } })!.back!;
    expect(flat).toMatchObject({ of: "crouch", at: expect.any(Number) });
    const backs = [flat, flat, flat];
    expect(round(14)).toEqual(unsure("rounded-back"));
    expect(round(14, { backs: backs.map((back) => ({ ...back, most: 14, level: 13 })) })).toEqual(CLEAN);
    expect(round(30)).toEqual(unsure("rounded-back"));
    expect(round(30, { backs })).toEqual(wrong("rounded-back"));
    const rep = { faults: [], notJudged: ["rounded-back"] };
    const set = [
      { rep, back: judged({ low: { spineFlexion: 30 } })!.back },
      ...backs.map((back) => ({ rep, back })),
    ];
    const range = { backRange: { bend: 90, deviation: 2 } };
    const [first, ...others] = squat.lookBack!(set, { ...CONTEXT, ...range });
    expect(first!.faults.map(({ kind, limit }) => [kind, limit])).toEqual([["rounded-back", 30]]);
    for (const other of others) expect(other).toEqual({ faults: [], notJudged: [] });
  });

  it("is judged in the deep part, where the knees are bent by three quarters of what they will be", () => {
    const seen = (least: number) =>
      told({
        over: (_, { signals }) =>
          signals.kneeFlexion! > least ? {} : { signals: { ...signals, spineFlexion: undefined as never } },
      });
    expect(seen(85)).toEqual(CLEAN);
    // Round higher up only: that is not the back at the bottom.
    const high = told({
      over: (_, { signals }) =>
        signals.kneeFlexion! < 85 ? { signals: { ...signals, spineFlexion: 80 } } : {},
    });
    expect(high).toEqual(CLEAN);
  });

  it("is not judged where fewer than 60 % of the deep pictures show it", () => {
    const until = (t: number) =>
      told({
        low: { spineFlexion: 80 },
        over: (now, { signals: { spineFlexion: _, ...signals } }) => (now > STOOD + t ? { signals } : {}),
      });
    expect(until(2).faults).toEqual(["rounded-back"]);
    expect(until(1.55)).toEqual(unsure("rounded-back"));
  });

  it("that was not seen is not judged, and no peak is told of it", () => {
    const hidden = (_: number, { signals: { spineFlexion: _spine, ...signals } }: Measurement) => ({
      signals,
    });
    expect(told({ over: hidden })).toEqual(unsure("rounded-back"));
    expect(judged({ over: hidden })!.peak).not.toHaveProperty("spineFlexion");
  });

  it("is told by its furthest from straight", () => {
    expect(judged({ low: { spineFlexion: 40 } })!.peak.spineFlexion).toBeGreaterThan(25);
    expect(judged({ low: { spineFlexion: -25 } })!.peak.spineFlexion).toBeLessThan(-10);
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
