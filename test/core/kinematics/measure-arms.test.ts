/** When the elbow of somebody on their feet counts as an angle: where it carries something and other angles are measured. */
import { describe, expect, it } from "vitest";
import { type KinematicState, noKinematics } from "../../../src/core/kinematics/kinematic-state.ts";
import { measure } from "../../../src/core/kinematics/measure.ts";
import { type PoseFrame, SIDES, sided } from "../../../src/core/landmark.ts";
import { imagePoint } from "../../../src/core/space.ts";
import { frameOf, LYING, type Shape, SIDE_ON, STANDING } from "../lifter/figure.ts";

const at = (t: number, over: Partial<Shape> = {}, from: Shape = STANDING): PoseFrame =>
  frameOf({ ...from, ...over }, t, SIDE_ON, true);

/** Hands so many pixels ahead of the shoulders and over them, elbows half-way and lower; facing right. */
function handsAt(frame: PoseFrame, ahead: number, up: number, visibility = 0.95): PoseFrame {
  const landmarks = { ...frame.pose!.landmarks };
  for (const side of SIDES) {
    const { x, y } = landmarks[sided(side, "Shoulder")]!.image;
    const put = (joint: "Wrist" | "Elbow", point: ReturnType<typeof imagePoint>) => {
      landmarks[sided(side, joint)] = { ...landmarks[sided(side, joint)]!, image: point, visibility };
    };
    put("Wrist", imagePoint(x + ahead, y - up));
    put("Elbow", imagePoint(x + ahead / 2, y - up / 2 + 20));
  }
  return { ...frame, pose: { ...frame.pose!, landmarks } };
}
const measured = (frame: PoseFrame, state: KinematicState = noKinematics) => measure(state, frame)[1]!;
const carrying = (t = 0, over: Partial<Shape> = {}) => handsAt(at(t, over), 45, 30);

describe("the elbow of a stander", () => {
  it("is an angle where the hands are before the chest", () => {
    const m = measured(carrying());
    expect(m.posture).toBe("upright");
    expect(m.arms!.near.ahead).toBeGreaterThan(0.06);
    expect(m.signals.elbowFlexion).toBe(m.arms!.near.elbow);
    expect(m.raw.elbowFlexion).toBe(m.arms!.near.elbow);
    expect(m.deviation.elbowFlexion).toBeCloseTo(6 + 0.1 * Math.abs(m.azimuth!), 9);
    expect(m.confidence.elbowFlexion).toBeGreaterThan(0);
  });

  it("is none where they hang, or are not seen", () => {
    const hanging = measured(handsAt(at(0), 5, -140));
    const hidden = measured(handsAt(at(0), 45, 30, 0));
    for (const m of [hanging, hidden]) {
      expect(m.arms).toBeDefined();
      expect(m.signals).not.toHaveProperty("elbowFlexion");
      expect(m.deviation).not.toHaveProperty("elbowFlexion");
    }
  });

  it("is none of who bends, nor from so far off that no angle is given", () => {
    const bent = measured(carrying(0, { trunk: 60, thigh: -12 }));
    expect(bent.posture).toBe("hinged");
    expect(bent.signals).not.toHaveProperty("elbowFlexion");
    const [known] = measure(noKinematics, carrying());
    const from = (value: number): KinematicState => ({
      ...known,
      azimuth: { standing: { value, lately: value, t: 0, watched: 4 } },
    });
    expect(measured(carrying(0), from(54)).signals).toHaveProperty("elbowFlexion");
    expect(measured(carrying(0), from(56)).signals).not.toHaveProperty("elbowFlexion");
  });

  it("is not followed in who lies", () => {
    expect(measured(at(0, {}, LYING)).arms).toBeUndefined();
  });

  it("begins anew in another stance, with the reach that has shown", () => {
    const [known] = measure(noKinematics, carrying());
    const arms = { ...known.arms, furthest: 1.1, near: { t: 0, value: 150, speed: 0 } };
    const [same] = measure({ ...known, arms }, carrying(0.05));
    const [anew] = measure({ ...known, arms, filtered: "prone" }, carrying(0.05));
    expect([same.arms.furthest, anew.arms.furthest]).toEqual([1.1, 1.1]);
    expect(anew.arms.near!.speed).toBe(0);
    expect(same.arms.near!.speed).not.toBe(0);
    expect(same.arms.near!.value).toBeGreaterThan(anew.arms.near!.value);
  });
});

describe("angles of a body with its arms up", () => {
  it("are less sure by what arms overhead make wrong; knees are not", () => {
    const of = (up: number) => measured(handsAt(at(0), 12, up));
    const [low, high] = [of(30), of(45)];
    expect(low.arms!.near.up).toBeLessThan(0.35);
    expect(high.arms!.near.up).toBeGreaterThan(0.35);
    const times = { trunkInclination: 2.3, hipFlexion: 1.6, spineFlexion: 1.5, kneeFlexion: 1 } as const;
    for (const [signal, by] of Object.entries(times) as [keyof typeof times, number][])
      expect(high.deviation[signal]! / low.deviation[signal]!).toBeCloseTo(by, 2);
    expect(high.confidence.trunkInclination!).toBeLessThan(low.confidence.trunkInclination!);
  });
});
