/** Bodies made of named points, for what is worked out on paper: both sides alike unless said. */

import type { CanonicalPose, CanonicalSide, Facing } from "../../../src/core/kinematics/canonical.ts";
import {
  type Landmark,
  type LandmarkName,
  PAIRED_LANDMARKS,
  type PairedLandmark,
  type Pose,
  SIDES,
  sided,
} from "../../../src/core/landmark.ts";
import { radians } from "../../../src/core/quantity.ts";
import { canonicalPoint, canonicalWorldPoint, imagePoint, worldPoint } from "../../../src/core/space.ts";
import type { Vec3 } from "../../../src/core/vec3.ts";

export type At = readonly [x: number, y: number];
export type Places = Readonly<Partial<Record<PairedLandmark, At>>>;

const ZERO: Vec3 = { x: 0, y: 0, z: 0 };
const at3 = ({ x, y, z } = ZERO) => worldPoint(x, y, z);

/** Picture pixels, y down. What is not named lies at the hips; `own` is of one side only. */
export function pose(
  places: Places & { readonly nose?: At },
  own: Readonly<Partial<Record<LandmarkName, At | undefined>>> = {},
  world: Readonly<Partial<Record<LandmarkName, Vec3>>> = {},
): Pose {
  const landmarks: Partial<Record<LandmarkName, Landmark>> = {};
  const put = (name: LandmarkName, at: At): void => {
    const [x, y] = name in own ? (own[name] ?? at) : at;
    if (name in own && own[name] === undefined) return;
    landmarks[name] = {
      image: imagePoint(x, y),
      world: at3(world[name]),
      visibility: 0.95,
    };
  };
  const hip = places.Hip ?? [0, 0];
  put("nose", places.nose ?? hip);
  for (const joint of PAIRED_LANDMARKS) for (const one of SIDES) put(sided(one, joint), places[joint] ?? hip);
  return { landmarks, presence: 0.97 };
}

export interface Angles {
  /** From vertical, forward positive; of the thigh towards the hip, of the shank towards the knee. */
  readonly trunk?: number;
  readonly thigh?: number;
  readonly shank?: number;
}
const TRUNK = 100;
const THIGH = 80;
const SHANK = 80;

/** A stander who faces right; feet at 300, 400. Trunk 100, thigh and shank 80 pixels. Hands at the chest. */
export function stander({ trunk = 0, thigh = 0, shank = 0 }: Angles = {}): Places & { readonly nose: At } {
  const from = ([x, y]: At, angle: number, length: number): At => [
    x + length * Math.sin(radians(angle)),
    y - length * Math.cos(radians(angle)),
  ];
  const Ankle: At = [300, 400];
  const Knee = from(Ankle, shank, SHANK);
  const Hip = from(Knee, thigh, THIGH);
  const Shoulder = from(Hip, trunk, TRUNK);
  const Ear = from(Shoulder, trunk, 30);
  return {
    Ankle,
    Knee,
    Hip,
    Shoulder,
    Ear,
    Eye: from(Ear, trunk + 90, 8),
    nose: from(Ear, trunk + 90, 12),
    Elbow: from(Shoulder, trunk + 170, 50),
    Wrist: from(Shoulder, trunk + 120, 20),
    Index: from(Shoulder, trunk + 110, 22),
    Heel: [294, 405],
    Toe: [318, 405],
  };
}

/** Face down with the head to the right, flat, arms ahead; trunk and legs 100 and 160 pixels long. */
export const PRONE: Places & { readonly nose: At } = {
  Shoulder: [300, 300],
  Hip: [200, 300],
  Knee: [120, 300],
  Ankle: [40, 300],
  Heel: [30, 296],
  Toe: [20, 308],
  Elbow: [350, 305],
  Wrist: [400, 310],
  Index: [410, 311],
  Ear: [330, 298],
  Eye: [338, 304],
  nose: [340, 306],
};

/** `PRONE` after the change, turned clockwise by so many degrees about the hips. */
export function lying(over: Partial<typeof PRONE> = {}, turn = 0): typeof PRONE {
  const [c, s] = [Math.cos(radians(turn)), Math.sin(radians(turn))];
  return Object.fromEntries(
    Object.entries({ ...PRONE, ...over }).map(([name, [x, y]]) => {
      const [dx, dy] = [x - 200, y - 300];
      return [name, [200 + c * dx - s * dy, 300 + s * dx + c * dy]];
    }),
  ) as unknown as typeof PRONE;
}

export type Spaces = Readonly<Partial<Record<PairedLandmark, Vec3>>>;
/** Canonical points (x forward, y up; pixels) and metres; what is not named lies at the origin. */
export function side(points: Places, world: Spaces = {}): CanonicalSide {
  const all = <T>(of: (joint: PairedLandmark) => T): Record<PairedLandmark, T> =>
    Object.fromEntries(PAIRED_LANDMARKS.map((joint) => [joint, of(joint)])) as Record<PairedLandmark, T>;
  return {
    points: all((joint) => {
      const [x, y] = points[joint] ?? [0, 0];
      return canonicalPoint(x, y);
    }),
    world: all((joint) => {
      const { x, y, z } = world[joint] ?? ZERO;
      return canonicalWorldPoint(x, y, z);
    }),
  };
}
export const canonical = (
  near: CanonicalSide,
  far = near,
  [x, y]: At = [0, 0],
  facing: Facing = 1,
): CanonicalPose => ({
  facing,
  near,
  far,
  nose: canonicalPoint(x, y),
});

/** In a mirror of this width. */
export const mirroredAt = <P extends Places & { readonly nose: At }>(width: number, places: P): P =>
  Object.fromEntries(
    Object.entries(places as Readonly<Record<string, At>>).map(([name, [x, y]]) => [name, [width - x, y]]),
  ) as unknown as P;
