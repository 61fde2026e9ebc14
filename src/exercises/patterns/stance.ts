/** Feet that stay where they are, both on the floor: what every lift on the feet has in common. */
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { type Degrees, median, type Seconds } from "../../core/quantity.ts";
import type { Movement } from "../../core/reps/cycle.ts";

/** Where the feet are, by the median over so long: single frames misplace them. */
const FOOT_WINDOW: Seconds = 0.45;
/** How far they may go in all, legs. */
const FOOT_SHIFT = 0.25;
/** One foot over the other, trunks. */
const FOOT_OVER = 0.5;
/** Shoulder width over trunk length, upright: from the front neither a hinge nor a squat shows. */
export const FRONTAL = { arming: 0.56, moving: 0.62 };
/**
 * From further off the estimators read hips that stay bent by 25 degrees as straight (rd06-az-45-dim, a view that reads 43), and level thighs
 * as half of it. What is filmed from 30 degrees off reads 24 to 29.
 */
const FURTHEST: Degrees = 39;

/** Seen from further off the side than angles are measured well. */
export const isWide = ({ azimuth }: Pick<Measurement, "azimuth">): boolean =>
  Math.abs(azimuth ?? 0) >= FURTHEST;

const level = (frames: readonly Measurement[], of: (m: Measurement) => number): number =>
  median(frames.map(of)) ?? 0;

const footAt = (frames: readonly Measurement[]) => ({
  x: level(frames, (m) => m.facing * m.foot.x),
  y: level(frames, (m) => m.foot.y),
});

/** `unit`: the leg's length, pixels. */
export function staysInPlace({ before, during }: Movement<Measurement>, unit: number): boolean {
  const all = [...before, ...during];
  const last = during.at(-1)!;
  const stood = footAt(all.filter((m) => m.t - all[0]!.t <= FOOT_WINDOW));
  const stands = footAt(during.filter((m) => last.t - m.t <= FOOT_WINDOW));
  return Math.hypot(stands.x - stood.x, stands.y - stood.y) < FOOT_SHIFT * unit;
}

export const standsOnBoth = (deep: readonly Measurement[]): boolean =>
  Math.abs(level(deep, (m) => m.carriage.farFootUp)) < FOOT_OVER;

/** The near knee's height over the far one's, trunks. */
export const kneesApart = ({ carriage: { nearHeights, farHeights } }: Measurement): number =>
  nearHeights.knee - farHeights.knee;
