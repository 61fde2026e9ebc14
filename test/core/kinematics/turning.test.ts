/** Which way the body faces, and what is forgotten once it turns. */
import { describe, expect, it } from "vitest";
import type { KinematicState } from "../../../src/core/kinematics/kinematic-state.ts";
import { measure } from "../../../src/core/kinematics/measure.ts";
import type { PoseFrame } from "../../../src/core/landmark.ts";
import { mirrored } from "../lifter/edits.ts";
import { at, lying, run, standing, withPose } from "./measuring.ts";

describe("which way the body faces", () => {
  const faces = (frames: readonly PoseFrame[], from?: KinematicState) =>
    run(frames, from).measured.map((m) => m!.facing);

  it("is what the first frame shows", () => {
    expect(faces([at(0)])).toEqual([1]);
    expect(faces([mirrored(at(0))])).toEqual([-1]);
  });

  it("is the picture's right where nothing tells", () => {
    const frame = at(0);
    const { landmarks } = frame.pose!;
    const { leftHeel, rightHeel, leftEar, rightEar } = landmarks;
    const x = (leftEar!.image.x + rightEar!.image.x) / 2;
    const blank = {
      ...landmarks,
      leftToe: leftHeel!,
      rightToe: rightHeel!,
      nose: { ...landmarks.nose!, image: { ...landmarks.nose!.image, x } },
    };
    expect(faces([withPose(frame, (pose) => ({ ...pose, landmarks: blank }))])).toEqual([1]);
  });

  it("is not turned by time that stands still or runs back", () => {
    const { state } = run(standing(1));
    for (const t of [14 / 15, 0.2]) {
      const back = measure(state, mirrored(at(t)))[0];
      expect(back.facing).toBe(1);
      expect(back.facingScore).toBe(state.facingScore);
    }
  });

  it("is not turned by swapped landmarks of a frame or two, but by what lasts", () => {
    const { state } = run(standing(1));
    const swapped = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((i) => mirrored(at(14 / 15 + i / 15)));
    const turned = faces(swapped, state);
    expect(turned.slice(0, 2)).toEqual([1, 1]);
    expect(turned.at(-1)).toBe(-1);
    // 0.3 s of memory: evidence of about 1 has gone past -0.25 after 0.3 * ln(2 / 0.75) = 0.29 s.
    expect(turned.indexOf(-1)).toBeGreaterThanOrEqual(3);
    expect(turned.indexOf(-1)).toBeLessThanOrEqual(7);
    expect(faces([swapped[0]!, at(1.1), at(1.2)], state)).toEqual([1, 1, 1]);
  });

  it("forgets the neutral of the side that is no longer seen, and both stances'", () => {
    const { state } = run([...standing(1), ...lying(1).map((frame) => ({ ...frame, t: frame.t + 1 }))]);
    expect([state.neutral.standing.count > 0, state.neutral.prone.count > 0]).toEqual([true, true]);
    const turned = run(
      standing(1.5).map((frame) => mirrored({ ...frame, t: frame.t + 2 })),
      state,
    ).state;
    expect(turned.facing).toBe(-1);
    expect(turned.neutral.prone.count).toBe(0);
  });
});
