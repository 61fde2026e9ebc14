/** Bends put together picture by picture: what hands, feet and knees do while the trunk goes down. */
import type { Carriage, HandPlace } from "../../src/core/kinematics/carriage.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { carriedAsHinge } from "../../src/exercises/patterns/hinge-kind.ts";
import { measurement } from "../core/measured.ts";

export interface Part {
  readonly near?: Partial<HandPlace>;
  readonly far?: Partial<HandPlace>;
  readonly body?: Partial<Pick<Carriage, "farFootUp" | "kneeAhead">>;
  readonly knee?: number;
  /** Of the hips over the feet, in hundredths of a leg. */
  readonly hips?: number;
  readonly facing?: 1 | -1;
}

/** A hand before the chest, far from the face. */
export const CHEST: HandPlace = { up: 0.1, front: 0.3, toFace: 0.6, beforeEars: -0.4, visibility: 0.9 };

export function frame(
  i: number,
  trunkInclination: number,
  { near, far, body, knee = 6, hips = 100, facing = 1 }: Part,
): Measurement {
  const plain = measurement(i / 8, { trunkInclination, kneeFlexion: knee });
  const carriage = { ...plain.carriage, near: { ...CHEST, ...near }, far: { ...CHEST, ...far }, ...body };
  return { ...plain, carriage, facing, hip: canonicalPoint(0, plain.foot.y + hips) };
}

export interface Bend {
  /** Nine pictures upright, in order: three long before, two before, and four within 0.6 s of the bend. */
  readonly early?: Part;
  readonly before?: Part;
  readonly just?: Part;
  /** Four pictures at the deepest, and two at the end. */
  readonly deep?: Part | readonly Part[];
  readonly last?: Part;
  readonly peak?: number;
}
export function bend({
  early,
  before = {},
  just = before,
  deep = {},
  last = before,
  peak = 70,
}: Bend): Movement<Measurement> {
  const parts = Array.isArray(deep) ? deep : Array(4).fill(deep);
  return {
    before: [early ?? before, early ?? before, early ?? before, before, before, just, just, just, just].map(
      (part, i) => frame(i, 3, part),
    ),
    during: [
      frame(9, 20, { ...just, facing: 1 }),
      ...parts.map((part: Part, i) => frame(10 + i, peak, part)),
      frame(10 + parts.length, 20, last),
      frame(11 + parts.length, 12, last),
    ],
    back: frame(12 + parts.length, 5, last),
    ended: "back",
    astray: 0,
  };
}
export const isHinge = (how: Bend): boolean => carriedAsHinge(bend(how), how.peak ?? 70);
