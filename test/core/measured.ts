/** Measurements with chosen angles, for tests of what follows from them. */

import type { Carriage } from "../../src/core/kinematics/carriage.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import { radians, type Seconds, type Signal, type Signals } from "../../src/core/quantity.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { wayAt } from "./lifter/film.ts";

const UPRIGHT = {
  trunkInclination: 3,
  hipFlexion: 4,
  kneeFlexion: 6,
  spineFlexion: 1,
} as const satisfies Signals;
const FLAT = {
  armLift: -13,
  chestLift: 2,
  legLift: -3,
  kneeFlexion: 7,
  elbowFlexion: 9,
  neckFlexion: -4,
} as const satisfies Signals;

/** Heights as of a body whose trunk and arms are 0.39 and 0.42 of its length, against the flat rest below. */
function risen({ armLift, chestLift = FLAT.chestLift, legLift }: Signals): Measurement["rises"] {
  const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
  const wrist = (overChest: number, chest: number): number => 0.39 * sine(chest) + 0.42 * sine(overChest);
  const angle = (height: number): number => (height * 180) / Math.PI;
  const arm =
    armLift === undefined
      ? undefined
      : angle((wrist(armLift, chestLift) - wrist(FLAT.armLift, FLAT.chestLift)) / 0.4);
  const leg = legLift === undefined ? undefined : legLift - FLAT.legLift;
  return {
    ...(arm === undefined ? {} : { arm, farArm: arm }),
    ...(leg === undefined ? {} : { leg, farLeg: leg }),
  };
}

const AHEAD = { up: 0.9, front: 0, toFace: 0.7, beforeEars: 0, visibility: 0.95 } as const;
const ON_BAR = { up: 0, front: -0.2, toFace: 0.6, beforeEars: -0.4, visibility: 0.95 } as const;

/** What the rest of the body does with these angles: hands on the bar, or limbs as high as their lifts say. */
function carriageAt(signals: Signals): Carriage {
  const { armLift = 0, chestLift = 0, legLift = 0 } = signals;
  const hand = signals.legLift === undefined && signals.armLift === undefined ? ON_BAR : AHEAD;
  const rise = (angle: number, length: number): number => length * Math.sin(radians(angle));
  const shoulders = rise(chestLift, 1);
  const heights = {
    hand: shoulders + rise(armLift, 1.1),
    knee: rise(legLift, 0.8),
    foot: rise(legLift, 1.6),
  };
  return {
    near: hand,
    far: hand,
    nearHeights: heights,
    farHeights: heights,
    farFootUp: 0,
    kneeAhead: 0,
    heel: 0,
    sag: (1.6 * shoulders + heights.foot) / 2.6,
    wristsApart: { along: 0, up: 0 },
    shoulders: canonicalPoint(0, 170),
    hips: canonicalPoint(0, 110),
    trunk: 60,
  };
}

/** A lifter of 100 px legs (standing) or body (prone), sure of every signal given. */
export function measurement(t: Seconds, signals: Signals, over: Partial<Measurement> = {}): Measurement {
  const prone = signals.legLift !== undefined || signals.armLift !== undefined;
  const trunk = signals.trunkInclination ?? 0;
  return {
    t,
    posture: prone ? "prone" : trunk > 25 ? "hinged" : "upright",
    facing: 1,
    nearSide: "right",
    still: false,
    deviation: Object.fromEntries(Object.keys(signals).map((signal) => [signal, 3])),
    signals,
    raw: signals,
    rises: risen(signals),
    byTrunk: false,
    confidence: Object.fromEntries(Object.keys(signals).map((signal) => [signal, 0.9])),
    azimuth: 3,
    arms: undefined,
    roll: 1,
    spread: 0.1,
    calibrated: true,
    scale: 100,
    hip: canonicalPoint(0, 110),
    foot: canonicalPoint(0, 10),
    handsHang: false,
    carriage: carriageAt(signals),
    unseen: [],
    ...over,
  };
}

/** Goes to these angles with minimum jerk within these seconds; what was not seen at first stays unseen. */
export interface Change {
  readonly seconds: Seconds;
  readonly to?: Signals;
  /** What else holds while it goes on. */
  readonly over?: Partial<Measurement>;
}

export function measured(from: Signals, changes: readonly Change[], fps = 20): Measurement[] {
  const frames: Measurement[] = [];
  let before = from;
  let began = 0;
  for (const { seconds, to = {}, over = {} } of changes) {
    const moving = Object.keys(to).length > 0;
    for (; frames.length / fps < began + seconds; ) {
      const t = frames.length / fps;
      const way = wayAt((t - began) / seconds);
      const mixed = Object.fromEntries(
        (Object.entries(before) as [Signal, number][]).map(([signal, value]) => [
          signal,
          value + way * ((to[signal] ?? value) - value),
        ]),
      );
      frames.push(measurement(t, mixed, { still: !moving, ...over }));
    }
    began += seconds;
    before = Object.fromEntries(
      (Object.entries(before) as [Signal, number][]).map(([signal, value]) => [signal, to[signal] ?? value]),
    );
  }
  return frames;
}

export const standingUp: Signals = UPRIGHT;
export const lyingFlat: Signals = FLAT;

/** The movement that begins at `from`, seconds, and came back at the last frame. */
export const moved = (frames: readonly Measurement[], from: number): Movement<Measurement> => ({
  before: frames.filter((m) => m.t < from),
  during: frames.filter((m) => m.t >= from),
  back: frames.at(-1)!,
  ended: "back",
  astray: 0,
});
