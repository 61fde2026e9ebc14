/**
 * Lengths of the body's segments, metres, and how they are fitted to a user from world landmarks. Defaults are
 * fractions of stature after Drillis and Contini (in Winter, Biomechanics and Motor Control of Human Movement).
 */
import { type LandmarkName, type PairedLandmark, SIDES, sided } from "../core/landmark.ts";
import { clamp, median } from "../core/quantity.ts";
import { length, midpoint, subtract, type Vec3 } from "../core/vec3.ts";

export interface Proportions {
  readonly trunk: number;
  readonly shoulderWidth: number;
  readonly hipWidth: number;
  readonly upperArm: number;
  readonly forearm: number;
  readonly hand: number;
  readonly thigh: number;
  readonly shank: number;
  readonly foot: number;
  /** Midpoint of the shoulders to midpoint of the ears. */
  readonly neck: number;
}

export function proportionsOfStature(stature: number): Proportions {
  return {
    trunk: 0.3 * stature,
    shoulderWidth: 0.215 * stature,
    hipWidth: 0.115 * stature,
    upperArm: 0.176 * stature,
    forearm: 0.148 * stature,
    hand: 0.085 * stature,
    thigh: 0.245 * stature,
    shank: 0.246 * stature,
    foot: 0.14 * stature,
    neck: 0.125 * stature,
  };
}
export const averageProportions: Proportions = proportionsOfStature(1.7);

export type WorldPoints = Readonly<Partial<Record<LandmarkName, Vec3>>>;

const bone =
  (from: PairedLandmark, to: PairedLandmark) =>
  (points: WorldPoints): number[] =>
    SIDES.flatMap((side) => distance(points[sided(side, from)], points[sided(side, to)]));

const middle = (points: WorldPoints, name: PairedLandmark): Vec3 | undefined => {
  const left = points[sided("left", name)];
  const right = points[sided("right", name)];
  return left && right && midpoint(left, right);
};
const distance = (a: Vec3 | undefined, b: Vec3 | undefined): number[] =>
  a && b ? [length(subtract(a, b))] : [];

const measures: Readonly<Record<keyof Proportions, (points: WorldPoints) => number[]>> = {
  trunk: (p) => distance(middle(p, "Hip"), middle(p, "Shoulder")),
  shoulderWidth: (p) => distance(p.leftShoulder, p.rightShoulder),
  hipWidth: (p) => distance(p.leftHip, p.rightHip),
  upperArm: bone("Shoulder", "Elbow"),
  forearm: bone("Elbow", "Wrist"),
  hand: () => [],
  thigh: bone("Hip", "Knee"),
  shank: bone("Knee", "Ankle"),
  foot: () => [],
  neck: (p) => distance(middle(p, "Shoulder"), middle(p, "Ear")),
};

/**
 * The medians over all frames, both sides together, each kept within 15 % of the proportions of a body of the same
 * overall size: the network's depth is a guess, and a mannequin with one long shin helps nobody.
 */
export function fitProportions(frames: readonly WorldPoints[]): Proportions {
  const measured: Partial<Record<keyof Proportions, number>> = {};
  for (const name of Object.keys(measures) as (keyof Proportions)[]) {
    const value = median(frames.flatMap(measures[name]));
    if (value !== undefined && Number.isFinite(value)) measured[name] = value;
  }
  const sizes = (["trunk", "thigh", "shank", "upperArm"] as const).flatMap((name) => {
    const value = measured[name];
    return value === undefined ? [] : [value / averageProportions[name]];
  });
  const size = clamp(median(sizes) ?? 1, 0.6, 1.3);
  const fitted = {} as Record<keyof Proportions, number>;
  for (const name of Object.keys(averageProportions) as (keyof Proportions)[]) {
    const usual = averageProportions[name] * size;
    fitted[name] = clamp(measured[name] ?? usual, usual * 0.85, usual * 1.15);
  }
  return fitted;
}

/** At most about `most` frames with a person, spread over a recording. */
export function sampleWorld(
  track: { readonly t: ArrayLike<number>; world(index: number): WorldPoints | undefined },
  most: number,
): WorldPoints[] {
  const every = Math.max(1, Math.floor(track.t.length / most));
  const found: WorldPoints[] = [];
  for (let i = 0; i < track.t.length; i += every) {
    const points = track.world(i);
    if (points) found.push(points);
  }
  return found;
}
