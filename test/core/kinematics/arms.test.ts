/** Elbows by the hand's distance from the shoulder, whichever way they point. */
import { describe, expect, it } from "vitest";
import { type ArmsState, armsOf, elbowDeviation, noArms } from "../../../src/core/kinematics/arms.ts";
import type { CanonicalPose, CanonicalSide, ReadLandmark } from "../../../src/core/kinematics/canonical.ts";
import { READ_LANDMARKS } from "../../../src/core/kinematics/canonical.ts";
import { radians } from "../../../src/core/quantity.ts";
import { canonicalPoint, canonicalWorldPoint } from "../../../src/core/space.ts";

const TRUNK = 100;
const REACH = 105;
const SIDE_ON = { azimuth: 0, frontal: false };

/** An arm straight up with its elbow bent by so much, which points past the camera: the picture shows it straight. */
function pose(flexion: number, share = 1, shown = 0): CanonicalPose {
  const high = share * REACH * Math.cos(radians(flexion / 2));
  const points = Object.fromEntries(
    READ_LANDMARKS.map((name: ReadLandmark) => [name, canonicalPoint(0, 0)]),
  ) as Record<ReadLandmark, ReturnType<typeof canonicalPoint>>;
  points.Wrist = canonicalPoint(0, high);
  points.Elbow = canonicalPoint(shown, high / 2);
  const world = Object.fromEntries(
    READ_LANDMARKS.map((name: ReadLandmark) => [name, canonicalWorldPoint(0, 0, 0)]),
  ) as CanonicalSide["world"];
  const side = { points, world };
  return { facing: 1, near: side, far: side, nose: canonicalPoint(0, 0) };
}

function shownFor(poses: readonly CanonicalPose[], view = SIDE_ON) {
  let state: ArmsState = noArms;
  let arms = undefined as ReturnType<typeof armsOf>[1] | undefined;
  poses.forEach((one, i) => {
    [state, arms] = armsOf(state, i / 15, one, TRUNK, view);
  });
  return arms!;
}
const held = (one: CanonicalPose, n = 30): CanonicalPose[] => Array(n).fill(one);

describe("the elbow of an arm overhead", () => {
  it("is nearly straight where the hand is a reach away", () => {
    expect(shownFor(held(pose(0))).near.elbow).toBeLessThan(20);
  });

  it("is bent although the picture shows it straight", () => {
    expect(shownFor(held(pose(100))).near.elbow).toBeGreaterThan(80);
    expect(shownFor(held(pose(100))).near.shown).toBe(0);
  });

  it("is read by the user's own reach once that has shown to be longer", () => {
    const long = [...held(pose(0, 1.12), 45), ...held(pose(80, 1.12))];
    const never = held(pose(80, 1.12));
    expect(shownFor(long).near.elbow).toBeGreaterThan(shownFor(never).near.elbow + 8);
  });

  it("from the front is what the picture shows", () => {
    const bent = pose(0, 1, REACH / 2);
    expect(shownFor(held(bent), { azimuth: 0, frontal: true }).near.elbow).toBeCloseTo(90, 0);
  });

  it("is less sure the further the camera is off the side", () => {
    expect(elbowDeviation({ azimuth: -30, frontal: false })).toBeGreaterThan(elbowDeviation(SIDE_ON));
  });
});
