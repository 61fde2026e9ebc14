/** When the user's own neutral is taken, refined, kept and forgotten. */
import { describe, expect, it } from "vitest";
import { imagePoint } from "../../../src/core/space.ts";
import { resized } from "../lifter/edits.ts";
import { LYING, type Shape, SIDE_ON } from "../lifter/figure.ts";
import { at, lying, run, standing, withPose } from "./measuring.ts";

describe("the user's neutral", () => {
  it("is taken from the first frame in a start posture, and refined while the body holds still", () => {
    expect(run([at(0)]).state.neutral.standing.count).toBe(1);
    expect(run(standing(2)).state.neutral.standing.count).toBeGreaterThan(5);
    expect(run(standing(2)).state.neutral.prone.count).toBe(0);
    expect(run(lying(2)).state.neutral.prone.count).toBeGreaterThan(5);
  });

  it("is not taken from a hinge, however still, nor while the body moves", () => {
    const hinged = run(standing(2, { trunk: 60, thigh: -12 }));
    expect(hinged.last!.posture).toBe("hinged");
    expect([hinged.state.neutral.standing.count, hinged.last!.calibrated]).toEqual([0, false]);
    const walking = run(Array.from({ length: 30 }, (_, i) => at(i / 15, { at: -0.8 + 0.05 * i })));
    expect(walking.last!.still).toBe(false);
    expect(walking.state.neutral.standing.stances).toHaveLength(1);
  });

  it("is not taken of shoulders as wide as 0.8 of the trunk, which are turned to the camera", () => {
    const wide = (spread: number) => {
      const frame = at(0);
      const { leftShoulder, rightShoulder, leftHip, rightHip } = frame.pose!.landmarks;
      const y = (leftShoulder!.image.y + rightShoulder!.image.y) / 2;
      const x = (leftShoulder!.image.x + rightShoulder!.image.x) / 2;
      const hips = {
        x: (leftHip!.image.x + rightHip!.image.x) / 2,
        y: (leftHip!.image.y + rightHip!.image.y) / 2,
      };
      const half = (spread * Math.hypot(x - hips.x, y - hips.y)) / 2;
      const { state, last } = run([
        withPose(frame, (pose) => ({
          ...pose,
          landmarks: {
            ...pose.landmarks,
            leftShoulder: { ...leftShoulder!, image: imagePoint(x - half, y) },
            rightShoulder: { ...rightShoulder!, image: imagePoint(x + half, y) },
          },
        })),
      ]);
      expect(last!.spread).toBeCloseTo(spread, 6);
      return state.neutral.standing.count;
    };
    expect([0.79, 0.81].map(wide)).toEqual([1, 0]);
  });

  it("is forgotten when the body becomes a quarter larger or smaller: somebody moved the camera", () => {
    const { state } = run(standing(2));
    const nearer = (by: number) => {
      const { height, width } = SIDE_ON;
      const frame = resized(at(2.1), by);
      return run([{ ...frame, height, width }], state).state.neutral.standing.count;
    };
    const before = state.neutral.standing.count;
    expect(nearer(1.2)).toBeGreaterThanOrEqual(before);
    expect(nearer(0.8)).toBeGreaterThanOrEqual(before);
    // What is known anew is this very frame.
    expect([nearer(1.27), nearer(0.73)]).toEqual([1, 1]);
    // A height that is not known can't be a share of.
    expect(run([{ ...at(0), height: 0 }]).state.size![0]).toBeCloseTo(run([at(0)]).last!.scale, 9);
    expect(run([at(0)]).state.size![0]).toBeCloseTo(run([at(0)]).last!.scale / 480, 9);
    // A camera with more pixels has not come nearer.
    expect(run([resized(at(2.1), 2)], state).state.neutral.standing.count).toBeGreaterThanOrEqual(before);
  });

  it("stays where the body becomes smaller because it hinges or lies down", () => {
    const { state } = run(standing(2));
    const down = run([resized(at(2.1, { trunk: 70, thigh: -18 }), 0.6)], state).state;
    expect(down.neutral.standing).toBe(state.neutral.standing);
    expect(down.size).toBe(state.size);
    expect(
      run(
        lying(1).map((f) => ({ ...f, t: f.t + 2.1 })),
        state,
      ).state.neutral.standing,
    ).toEqual(state.neutral.standing);
  });

  it("of the lying body is not that of the stander", () => {
    const { state, last } = run([...standing(1), ...lying(1).map((frame) => ({ ...frame, t: frame.t + 1 }))]);
    expect(last!.calibrated).toBe(true);
    expect(state.neutral.prone.rows!.row).toHaveLength(46);
    expect(state.neutral.standing.rows!.row).toHaveLength(34);
  });

  it("of who props up on the elbows or lies with the legs up does not replace a flat one", () => {
    const flat = run(lying(1.5)).state.neutral.prone;
    const slack = (over: Partial<Shape>) => run([at(0, over, LYING)]).state.neutral.prone.stances[0]!.slack;
    const rest = flat.stances[0]!.slack;
    // A degree of the chest counts four times, one of the legs twice as much as one of the arms.
    expect(slack({ legs: 3 }) - rest).toBeCloseTo(6, 0);
    expect(slack({ chest: 5 }) - rest).toBeCloseTo(6, 0);
    expect(slack({ arms: -6 }) - rest).toBeCloseTo(3, 0);
  });

  it("of who stands with soft knees or leans is slacker", () => {
    const slack = (over: Partial<Shape>) => run([at(0, over)]).state.neutral.standing.stances[0]!.slack;
    const straight = slack({ knee: 0, trunk: 0 });
    // In the picture a camera at chest height bends what is straight by a degree or so.
    expect(slack({ knee: 12, trunk: 0 }) - straight).toBeCloseTo(12, -0.5);
    expect(slack({ knee: 0, trunk: 10 }) - straight).toBeCloseTo(5, -0.5);
    expect(slack({ knee: 0, trunk: -10 }) - straight).toBeCloseTo(5, -0.5);
  });
});
