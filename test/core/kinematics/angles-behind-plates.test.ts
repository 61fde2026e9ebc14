/** The angles of who stands behind a weight that hides the feet: from the chain of bones, where the hands hang. */
import { describe, expect, it } from "vitest";
import { type LandmarkName, type PoseFrame, sided } from "../../../src/core/landmark.ts";
import { distance, imagePoint } from "../../../src/core/space.ts";
import type { Shape } from "../lifter/figure.ts";
import { at, hiding, names, run, standing, withPose } from "./measuring.ts";

const HANGING: Partial<Shape> = { hands: "hanging" };

describe("a lift behind plates", () => {
  const behindPlates = (frame: PoseFrame): PoseFrame => hiding(frame, ["Ankle"], 0.45);
  const stood = run(standing(1.5, HANGING).map(behindPlates)).state;
  const bent: Partial<Shape> = { ...HANGING, trunk: 45, thigh: -28, knee: 45 };
  /** Hips and knees where the plate is. */
  const slid = (frame: PoseFrame): PoseFrame =>
    withPose(frame, (pose) => {
      const landmarks = { ...pose.landmarks };
      for (const [joint, x, y] of [
        ["Hip", 22, 22],
        ["Knee", 15, -25],
        ["Ankle", 0, -60],
      ] as const)
        for (const side of ["left", "right"] as const) {
          const name: LandmarkName = sided(side, joint);
          const { image, ...rest } = landmarks[name]!;
          landmarks[name] = { ...rest, image: imagePoint(image.x + x, image.y + y) };
        }
      return { ...pose, landmarks };
    });
  const measuredIn = (frame: PoseFrame, state = stood) => run([frame], state).last!;
  /** By the error that only the chain of bones has; measured either way. */
  const byBones = (frame: PoseFrame, state = stood): boolean => {
    const { signals, deviation } = measuredIn(frame, state);
    expect(signals.kneeFlexion).toBeDefined();
    expect(deviation.kneeFlexion).toBeGreaterThan(0);
    return deviation.kneeFlexion === 8.6;
  };

  it("is measured though legs and hips are seen in wrong places", () => {
    const m = measuredIn(slid(at(1.6, bent)));
    expect(Math.abs(m.signals.trunkInclination! - 45)).toBeLessThan(12);
    expect(Math.abs(m.signals.kneeFlexion! - 45)).toBeLessThan(16);
    expect(m.deviation).toMatchObject({ trunkInclination: 4.1, hipFlexion: 6, kneeFlexion: 8.6 });
    expect(names(m)).toContain("hipFlexion");
  });

  it("is measured as any other where the feet were seen, or the hands hold a bar on the back", () => {
    const seen = run(standing(1.5, HANGING)).state;
    expect(byBones(at(1.6, bent), seen)).toBe(false);
    const bar = { ...bent, hands: "bar" as const };
    expect(byBones(at(1.6, bar))).toBe(false);
    expect(byBones(at(1.6, { ...bent, hands: "hanging" }))).toBe(true);
  });

  it("is measured to 35 degrees off side-on, and by a back that is seen", () => {
    const from = (value: number) => ({
      ...stood,
      azimuth: { standing: { ...stood.azimuth.standing!, value } },
    });
    for (const value of [34, -34]) expect(byBones(at(1.6, bent), from(value))).toBe(true);
    for (const value of [36, -36]) expect(byBones(at(1.6, bent), from(value))).toBe(false);
    expect(byBones(hiding(at(1.6, bent), ["Shoulder"]))).toBe(false);
  });

  it("is one of hands that hang lower than 0.3 of the trunk", () => {
    const handsLower = (share: number): PoseFrame =>
      withPose(at(1.6, bent), (pose) => {
        const landmarks = { ...pose.landmarks };
        const [shoulder, hip] = [landmarks.rightShoulder!.image, landmarks.rightHip!.image];
        const trunk = distance(shoulder, hip);
        for (const side of ["left", "right"] as const) {
          const wrist = landmarks[sided(side, "Wrist")]!;
          landmarks[sided(side, "Wrist")] = {
            ...wrist,
            image: imagePoint(wrist.image.x, shoulder.y + share * trunk),
          };
        }
        return { ...pose, landmarks };
      });
    expect(byBones(handsLower(0.33))).toBe(true);
    expect(byBones(handsLower(0.27))).toBe(false);
  });
});
