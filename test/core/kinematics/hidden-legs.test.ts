/** Legs behind a plate, which the network folds up. */
import { describe, expect, it } from "vitest";
import type { KinematicState } from "../../../src/core/kinematics/kinematic-state.ts";
import { type PoseFrame, SIDES, sided } from "../../../src/core/landmark.ts";
import { imagePoint } from "../../../src/core/space.ts";
import { at, names, run, STANDING_NAMES, standing, withPose } from "./measuring.ts";

describe("legs that are folded up", () => {
  /** Knees and ankles pulled up to the hips: what the network makes of legs behind a plate. */
  const folded = (frame: PoseFrame, share: number): PoseFrame =>
    withPose(frame, (pose) => {
      const landmarks = { ...pose.landmarks };
      for (const side of SIDES) {
        const hip = landmarks[sided(side, "Hip")]!.image;
        for (const joint of ["Knee", "Ankle", "Heel", "Toe"] as const) {
          const point = landmarks[sided(side, joint)]!;
          const image = imagePoint(
            hip.x + share * (point.image.x - hip.x),
            hip.y + share * (point.image.y - hip.y),
          );
          landmarks[sided(side, joint)] = { ...point, image };
        }
      }
      return { ...pose, landmarks };
    });

  it("give no angle, and leave the user's neutral as it was", () => {
    const { state } = run(standing(2));
    const after = run([folded(at(2.1), 0.7)], state);
    expect(after.state.neutral.standing).toBe(state.neutral.standing);
    expect(after.last!.unseen).toEqual(["knees", "feet"]);
    expect(names(after.last)).toEqual(["spineFlexion", "trunkInclination"]);
    // A twentieth shorter is how knees are placed at times.
    const little = run([folded(at(2.1), 0.95)], state);
    expect(little.last!.unseen).toEqual([]);
    expect(names(little.last)).toEqual(STANDING_NAMES);
  });

  it("are not told where the body is not known yet, or seen from the front", () => {
    expect(run([folded(at(0), 0.7)]).last!.unseen).toEqual([]);
    const { state } = run(standing(2));
    const seenFrom = (value: number): KinematicState => ({
      ...state,
      azimuth: { standing: { ...state.azimuth.standing!, value } },
    });
    expect(run([folded(at(2.1), 0.6)], seenFrom(-34)).last!.unseen).toEqual(["knees", "feet"]);
    expect(run([folded(at(2.1), 0.6)], seenFrom(-36)).last!.unseen).toEqual([]);
  });

  it("may be shorter the further off side-on they are seen from: a level thigh points at the camera", () => {
    const { state } = run(standing(2));
    const unseen = (share: number, value: number) =>
      run([folded(at(2.1), share)], {
        ...state,
        azimuth: { standing: { ...state.azimuth.standing!, value } },
      }).last!.unseen;
    // Trunks of 1.17 and 1.38 for the legs they had.
    expect(unseen(0.8, 0)).toEqual(["knees", "feet"]);
    expect(unseen(0.8, 29)).toEqual([]);
    expect(unseen(0.8, -29)).toEqual([]);
    expect(unseen(0.68, 29)).toEqual(["knees", "feet"]);
  });
});
