/** What is measured of bodies that no estimator knows: on hands and knees, and flat with the arms along the body. */
import { describe, expect, it } from "vitest";
import { noKinematics } from "../../../src/core/kinematics/kinematic-state.ts";
import { measure } from "../../../src/core/kinematics/measure.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import type { LandmarkName, Pose, PoseFrame } from "../../../src/core/landmark.ts";
import { type At, type Places, PRONE, pose } from "./bodies.ts";

const CARRIED: Places = {
  Shoulder: [300, 300],
  Elbow: [300, 330],
  Hip: [200, 300],
  Knee: [200, 360],
  Ankle: [140, 360],
  Wrist: [300, 360],
  Ear: [320, 300],
};
/** Flat, the arms along the body, the chest 20 pixels up. */
const FLAT = { ...PRONE, Elbow: [250, 290] as At, Wrist: [200, 296] as At, Shoulder: [300, 280] as At };

const frame = (t: number, of: Pose): PoseFrame => ({ t, width: 640, height: 480, pose: of });
function measured(frames: readonly PoseFrame[]): readonly Measurement[] {
  let state = noKinematics;
  return frames.map((one) => {
    const [next, m] = measure(state, one);
    state = next;
    return m!;
  });
}
const hiding = (of: Pose, ...names: readonly LandmarkName[]): Pose => ({
  ...of,
  landmarks: Object.fromEntries(
    Object.entries(of.landmarks).map(([name, landmark]) => [
      name,
      names.includes(name as LandmarkName) ? { ...landmark, visibility: 0.05 } : landmark,
    ]),
  ),
});
const close = (angles: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(angles).map(([name, angle]) => [name, expect.closeTo(angle, 1)]));

describe("on hands and knees", () => {
  it("angles are those of the picture, with their own errors", () => {
    const [m] = measured([frame(0, pose(CARRIED))]);
    expect(m).toMatchObject({ posture: "all-fours", facing: 1, handsHang: false, calibrated: false });
    expect(m!.signals).toEqual(close({ trunkInclination: 90, armLift: -90, legLift: -45, kneeFlexion: 90 }));
    expect(m!.raw).toEqual(m!.signals);
    expect(m!.deviation).toEqual({ trunkInclination: 4, armLift: 5, legLift: 3, kneeFlexion: 7 });
    expect(m!.arms).toBeUndefined();
  });

  it("limbs are told by how far they have come into the trunk's line", () => {
    const lifted = pose(CARRIED, {
      rightWrist: [360, 300],
      leftKnee: [140, 300],
      leftAnkle: [80, 300],
    });
    const [m] = measured([frame(0, lifted)]);
    expect(m).toMatchObject({ posture: "all-fours", nearSide: "right" });
    expect(m!.rises).toEqual(close({ arm: 90, farArm: 0, leg: 0, farLeg: 90 }));
  });

  it("limbs that are not seen have no angles, nor heights", () => {
    const [m] = measured([frame(0, hiding(pose(CARRIED), "rightWrist", "rightAnkle"))]);
    expect(Object.keys(m!.signals)).toEqual(["trunkInclination"]);
    expect(m!.rises).toEqual({});
  });
});

describe("flat with the arms along the body", () => {
  it("angles are those of the picture, and heights are none", () => {
    const [m] = measured([frame(0, pose(FLAT))]);
    expect(m!.posture).toBe("prone-arms-back");
    expect(m!.rises).toEqual({});
    expect(m!.signals).toEqual(close({ chestLift: 11.3, legLift: 0, kneeFlexion: 0 }));
    expect(m!.deviation).toEqual({ chestLift: 3, legLift: 3, kneeFlexion: 7 });
  });
});

describe("what is remembered", () => {
  const carried = (t: number, Knee: At = [200, 360]) => frame(t, pose({ ...CARRIED, Knee }));

  it("smooths the next picture of the same posture", () => {
    const [, second] = measured([carried(0), carried(0.05, [210, 358])]);
    // The knee moved by 10 pixels over 58, 9.8 degrees: the filter has not come all the way.
    expect(second!.raw.kneeFlexion).not.toBeCloseTo(second!.signals.kneeFlexion!, 1);
    expect(second!.rises.leg).toBeGreaterThan(-9.7);
    expect(second!.rises.leg).toBeLessThan(-1);
  });

  it("of who lies with the arms ahead is not taken for who kneels", () => {
    const ahead = pose(PRONE);
    const [first, , third] = measured([carried(0), frame(0.05, ahead), carried(0.1, [210, 358])]);
    expect(first!.posture).toBe("all-fours");
    expect(third!.signals).toEqual(third!.raw);
    expect(third!.rises.leg).toBeCloseTo(-9.8, 1);
  });
});
