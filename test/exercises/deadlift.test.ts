/** The deadlift's rules, one by one, on movements put together frame by frame. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import { radians, type Signals } from "../../src/core/quantity.ts";
import { atRest, cycle, type Movement } from "../../src/core/reps/cycle.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { deadlift } from "../../src/exercises/deadlift/rules.ts";
import {
  aheadOfHips,
  aheadOfStanding,
  handOverFloor,
  leastAhead,
  leastLowered,
  lowered,
} from "../../src/exercises/patterns/off-the-floor.ts";
import { type Change, measured, measurement, standingUp } from "../core/measured.ts";

const TRUNK = 60;
const STANCE = {
  facing: 1,
  shoulders: canonicalPoint(0, 170),
  hips: canonicalPoint(0, 110),
  foot: canonicalPoint(0, 10),
  trunk: TRUNK,
  armUp: false,
} as const;
const CONTEXT: RepContext = { ...createCoach().context, rest: {}, usual: {}, stance: STANCE };
const CROUCH: Signals = { trunkInclination: 68, hipFlexion: 126, kneeFlexion: 76, spineFlexion: 3 };

/** Shoulders where trunk and thighs put them, hands hanging from them. */
function posed(m: Measurement): Partial<Measurement> {
  const { trunkInclination: lean = 0, kneeFlexion: knee = 0 } = m.signals;
  const bent = radians(Math.max(0, knee - 6) * 0.76);
  const hips = canonicalPoint(-42 * Math.sin(bent), 110 - 42 * (1 - Math.cos(bent)));
  const straight = radians(lean - 3);
  const shoulders = canonicalPoint(hips.x + TRUNK * Math.sin(straight), hips.y + TRUNK * Math.cos(straight));
  const arm = 1.25;
  const near = {
    up: -arm * Math.cos(straight),
    front: arm * Math.sin(straight),
    toFace: 1,
    beforeEars: 0.2,
    visibility: 0.9,
  };
  const heights = { knee: -0.8, hand: Math.cos(straight) - arm, foot: (10 - hips.y) / TRUNK };
  return {
    posture: lean > 25 ? "hinged" : "upright",
    hip: hips,
    foot: canonicalPoint(0, 10),
    carriage: {
      ...m.carriage,
      shoulders,
      hips,
      trunk: TRUNK,
      near,
      far: near,
      nearHeights: heights,
      farHeights: heights,
    },
  };
}

interface Done {
  readonly crouch?: Signals;
  readonly top?: Signals;
  /** Goes before the way up. */
  readonly first?: readonly Change[];
  readonly over?: (m: Measurement) => Partial<Measurement>;
  readonly context?: RepContext;
}

/** Standing, down to grip, up and down again: what the exercise's own cycle finds in it, the last of it. */
function found({
  crouch = CROUCH,
  top = standingUp,
  first = [],
  over = () => ({}),
  context = CONTEXT,
}: Done = {}) {
  const way: Change[] = [
    { seconds: 0.8 },
    { seconds: 1.1, to: crouch },
    { seconds: 0.7 },
    ...first,
    { seconds: 1.4, to: top },
    { seconds: 0.6 },
    { seconds: 1.4, to: crouch },
    { seconds: 0.8 },
  ];
  const frames = measured(standingUp, way).map((m) => {
    const body = { ...m, ...posed(m) };
    return { ...body, ...over(body) };
  });
  let state = atRest<Measurement>();
  const movements: Movement<Measurement>[] = [];
  for (const m of frames) {
    const [next, movement] = cycle(deadlift.cycleRules(context), state, m);
    state = next;
    if (movement) movements.push(movement);
  }
  return movements;
}
const lifted = (done: Done = {}) => {
  const movement = found(done).at(-1);
  return movement && deadlift.judge(movement, done.context ?? CONTEXT);
};
const kinds = (done: Done): readonly string[] | undefined => lifted(done)?.faults.map(({ kind }) => kind);

describe("a deadlift", () => {
  it("counts from the floor to standing and back, and is clean", () => {
    const rep = lifted();
    expect(rep).toMatchObject({ faults: [], notJudged: [] });
    expect(rep!.reason).toBeUndefined();
    expect(rep!.start).toBeCloseTo(2.6, 0);
    expect(rep!.peakStart).toBeCloseTo(4, 0);
    expect(rep!.end).toBeCloseTo(6, 0);
    expect(rep!.peak.trunkInclination).toBeCloseTo(68, 0);
  });

  it("is not the way down to the bar, nor the way up from it to leave", () => {
    const [down, rep, ...others] = found();
    expect(others).toEqual([]);
    expect(deadlift.judge(down!, CONTEXT)).toBeUndefined();
    expect(deadlift.attempted(down!, CONTEXT)).toBe(false);
    expect(deadlift.attempted(rep!, CONTEXT)).toBe(true);
  });

  it("ends standing tall: hips and shoulders that stay bent are no rep", () => {
    const short = lifted({ top: { ...standingUp, trunkInclination: 18, hipFlexion: 29, kneeFlexion: 14 } });
    expect(short).toMatchObject({ reason: "not-locked-out" });
    expect(short!.faults.at(-1)!.value).toBeGreaterThan(short!.faults.at(-1)!.limit);
    expect(lifted({ top: { ...standingUp, trunkInclination: 6 } })?.reason).toBeUndefined();
  });

  it("has hips told that rise before the weight does, not a trunk that tips by ten degrees", () => {
    const tipped = (to: number): readonly Change[] => [
      { seconds: 0.8, to: { ...CROUCH, trunkInclination: to, kneeFlexion: 36 } },
    ];
    expect(kinds({ first: tipped(94) })).toEqual(["hips-first"]);
    expect(kinds({ first: tipped(76) })).toEqual([]);
  });

  it("has hips told that rise for a second and a half before the shoulders do: the crouch is remembered for as long", () => {
    const slow = { seconds: 1.5, to: { ...CROUCH, trunkInclination: 94, kneeFlexion: 36 } };
    const [, rep] = found({ first: [slow] });
    expect(rep!.before.some(({ still }) => still)).toBe(true);
    expect(kinds({ first: [slow] })).toEqual(["hips-first"]);
  });

  it("has a body told that leans back at the top", () => {
    expect(kinds({ top: { ...standingUp, trunkInclination: -10 } })).toEqual(["overextended-back"]);
    expect(kinds({ top: { ...standingUp, trunkInclination: 1 } })).toEqual([]);
  });

  it("counts where plates hide knees and feet; of a trunk that is not seen nothing is told", () => {
    const plates = lifted({ over: () => ({ unseen: ["knees", "feet"] }) });
    expect(plates!.reason).toBeUndefined();
    const hidden = lifted({
      over: ({ signals: { kneeFlexion } }) => ({ signals: kneeFlexion === undefined ? {} : { kneeFlexion } }),
    });
    expect(hidden!.faults).toEqual([]);
    expect(hidden!.notJudged).toEqual(["rounded-back", "hips-first"]);
  });
});

describe("no deadlift", () => {
  it("is a weight that goes no lower than the shins, or hands on a bar on the back", () => {
    const hands = (more: { readonly up?: number; readonly hand?: number }) => (m: Measurement) => {
      const { up = m.carriage.near.up, hand = m.carriage.nearHeights.hand } = more;
      return {
        carriage: {
          ...m.carriage,
          near: { ...m.carriage.near, up },
          nearHeights: { ...m.carriage.nearHeights, hand },
        },
      };
    };
    expect(lifted({ over: hands({ hand: -0.4 }) })).toBeUndefined();
    expect(lifted({ over: hands({ up: -0.1 }) })).toBeUndefined();
  });

  it("is a half way up, or one by somebody who has not been seen standing", () => {
    const half = { ...CROUCH, trunkInclination: 45, kneeFlexion: 40 };
    expect(lifted({ top: half })).toBeUndefined();
    const { stance: _, ...unknown } = CONTEXT;
    expect(found({ context: unknown })).toEqual([]);
  });
});

describe("what nobody asked for is a deadlift where it is evident", () => {
  const evident = (done: Done = {}): boolean =>
    deadlift.provenByTwo!.evident(found(done).at(-1)!, done.context ?? CONTEXT);
  /** Beyond what plates hide, the crouch is changed. */
  const near =
    (change: (m: Measurement) => Partial<Measurement["carriage"]>, inCrouch = true) =>
    (m: Measurement): Partial<Measurement> =>
      (m.signals.trunkInclination ?? 0) > 40 === inCrouch
        ? { carriage: { ...m.carriage, ...change(m) } }
        : {};
  const handBy = (up: number, front: number) =>
    near(({ carriage: { near: hand } }) => ({
      near: { ...hand, up: hand.up + up, front: hand.front + front },
    }));

  it("from a crouch over a bar to standing with straight arms", () => {
    expect(evident()).toBe(true);
    expect(evident({ top: { ...standingUp, trunkInclination: -8 } })).toBe(true);
  });

  it("not with hands on the floor, or shoulders as low as it takes to get there", () => {
    const lower = (by: number) =>
      near((m) => ({ nearHeights: { ...m.carriage.nearHeights, hand: m.carriage.nearHeights.hand - by } }));
    expect(evident({ over: lower(0.05) })).toBe(true);
    expect(evident({ over: lower(0.6) })).toBe(false);
    expect(evident({ crouch: { ...CROUCH, trunkInclination: 79, kneeFlexion: 128 } })).toBe(false);
  });

  it("not on straighter legs, over a trunk that is level, or reaching out", () => {
    expect(evident({ crouch: { ...CROUCH, kneeFlexion: 50 } })).toBe(false);
    expect(evident({ crouch: { ...CROUCH, trunkInclination: 86, kneeFlexion: 64 } })).toBe(false);
    expect(evident({ over: handBy(0.1, 0.02) })).toBe(true);
    expect(evident({ over: handBy(0.35, 0.1) })).toBe(false);
  });

  it("not with what is carried before the body, nor where hands or knees are hardly seen", () => {
    const carried = near((m) => ({ near: { ...m.carriage.near, up: -0.7 } }), false);
    expect(evident({ over: carried })).toBe(false);
    const hidden = (inCrouch: boolean) =>
      near((m) => ({ near: { ...m.carriage.near, visibility: 0.3 } }), inCrouch);
    expect(evident({ over: hidden(true) })).toBe(false);
    expect(evident({ over: hidden(false) })).toBe(false);
    const kneeless = ({ signals: { kneeFlexion: _, ...others } }: Measurement) => ({ signals: others });
    expect(evident({ over: kneeless })).toBe(false);
  });

  it("not what is no deadlift at all", () => {
    const [down] = found();
    expect(deadlift.provenByTwo!.evident(down!, CONTEXT)).toBe(false);
  });
});

describe("where the body is against how it stood", () => {
  const at = (x: number, y: number, over: Partial<Measurement> = {}): Measurement => {
    const m = measurement(0, standingUp, over);
    return { ...m, carriage: { ...m.carriage, shoulders: canonicalPoint(x, y) } };
  };

  it("is told in trunks: how low the shoulders are, and how far ahead", () => {
    expect(lowered(at(0, 140), STANCE)).toBeCloseTo(0.5, 9);
    const foot = canonicalPoint(0, 10);
    expect(aheadOfStanding([at(12, 170, { azimuth: 0, foot })], STANCE)).toBeCloseTo(0.2, 9);
    // Obliquely the same is seen shorter; a step takes half of itself off.
    expect(aheadOfStanding([at(6, 170, { azimuth: 60, foot })], STANCE)).toBeCloseTo(0.2, 9);
    expect(aheadOfStanding([at(12, 170, { azimuth: 0, foot: canonicalPoint(12, 10) })], STANCE)).toBeCloseTo(
      0.1,
      9,
    );
    const hidden = at(12, 170, { azimuth: 0, foot: canonicalPoint(12, 10), unseen: ["feet"] });
    expect(aheadOfStanding([hidden], STANCE)).toBeCloseTo(0.2, 9);
  });

  it("is told where it was straightest, a step taken off as well", () => {
    const foot = canonicalPoint(12, 10);
    const ways = [30, 24, 12, 12].map((x, i) => at(x, 170 - i, { azimuth: 0, foot }));
    // The second lowest of four: 12 ahead, 6 of it a step.
    expect(leastAhead(ways, STANCE)).toBeCloseTo(0.1, 9);
    expect(leastLowered(ways, STANCE)).toBeCloseTo(1 / TRUNK, 9);
    expect(leastAhead(ways.slice(0, 3), STANCE)).toBeCloseTo(0.1, 9);
  });

  it("is told over the hips too, by what they were apart standing", () => {
    const leaning = { ...STANCE, shoulders: canonicalPoint(6, 170) };
    const back = { ...at(-6, 170, { azimuth: 0 }) };
    const hips = { ...back, carriage: { ...back.carriage, hips: canonicalPoint(-3, 110) } };
    // 6 ahead of the hips then, 3 behind them now.
    expect(aheadOfHips([hips], leaning)).toBeCloseTo(-9 / TRUNK, 9);
    const hidden: Measurement = { ...hips, unseen: ["knees"] };
    expect(aheadOfHips([hips, hidden], leaning)).toBeCloseTo(-9 / TRUNK, 9);
    expect(aheadOfHips([hips, hidden, hidden], leaning)).toBeUndefined();
  });

  it("says nothing of hands that are hardly seen", () => {
    const m = at(0, 170);
    const near = { ...m.carriage.near, visibility: 0.3 };
    expect(handOverFloor([{ ...m, carriage: { ...m.carriage, near } }], STANCE)).toBeUndefined();
    expect(handOverFloor([m], STANCE)).toBeCloseTo((110 - 10) / TRUNK, 9);
  });
});
