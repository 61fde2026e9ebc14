import { describe, expect, it } from "vitest";
import { bodyLength, canonicalPose, legLength, nearSideOf } from "../../../src/core/kinematics/canonical.ts";
import { proneRow, standingOutline, standingRow } from "../../../src/core/kinematics/readings.ts";
import type { Pose } from "../../../src/core/landmark.ts";
import { between, canonicalPoint, distance, imagePoint } from "../../../src/core/space.ts";
import { mirrored } from "../lifter/edits.ts";
import { frameOf, LYING, SIDE_ON, STANDING } from "../lifter/figure.ts";
import { type At, pose, stander } from "./bodies.ts";

const hinged = { ...STANDING, trunk: 57, thigh: -13, knee: 11, spine: 17 };
const seen = (frame = frameOf(hinged, 0, { ...SIDE_ON, azimuthDeg: 13 }, true)): Pose => frame.pose!;

const without = (whole: Pose, name: keyof Pose["landmarks"]): Pose => {
  const { [name]: _, ...landmarks } = whole.landmarks;
  return { ...whole, landmarks };
};

describe("the canonical pose", () => {
  it("shows the right side of who faces right", () => {
    expect([nearSideOf(1), nearSideOf(-1)]).toEqual(["right", "left"]);
    const { near, far } = canonicalPose(seen(), 1)!;
    const { rightKnee, leftKnee } = seen().landmarks;
    expect(near.points.Knee).toEqual({ x: rightKnee!.image.x, y: -rightKnee!.image.y });
    expect(far.points.Knee).toEqual({ x: leftKnee!.image.x, y: -leftKnee!.image.y });
    expect(near.world.Knee.z).toBe(rightKnee!.world!.z);
  });

  it("is the same body in a mirror, but for where it stands in the picture", () => {
    const there = mirrored(frameOf(hinged, 0, { ...SIDE_ON, azimuthDeg: 13 }, true)).pose!;
    const here = canonicalPose(seen(), 1)!;
    const mirror = canonicalPose(there, -1)!;
    standingRow(here).forEach((value, i) => {
      expect(standingRow(mirror)[i]).toBeCloseTo(value, 6);
    });
    const outlines = [standingOutline(seen(), here)!, standingOutline(there, mirror)!];
    outlines[0]!.row.forEach((value, i) => {
      expect(outlines[1]!.row[i]).toBeCloseTo(value, 6);
    });
  });

  it("measures the legs of a stander and the whole of who lies, near side only", () => {
    const standing = canonicalPose(frameOf(STANDING, 0).pose!, 1)!;
    const lying = canonicalPose(frameOf(LYING, 0).pose!, 1)!;
    // The near leg is 0.81 m, the trunk 0.51 m, both a little nearer to the camera than the middle.
    expect(bodyLength(lying) / legLength(standing)).toBeCloseTo((0.81 + 0.51) / 0.81, 1);
    expect(proneRow(lying)).toHaveLength(46);
  });

  it("is missing where the network did not place what is measured by, or placed it nowhere", () => {
    for (const name of ["nose", "leftEar", "rightElbow", "rightHip", "leftAnkle"] as const)
      expect(canonicalPose(without(seen(), name), 1), name).toBeUndefined();
    for (const name of ["leftEye", "rightIndex", "leftHeel", "leftToe"] as const)
      expect(canonicalPose(without(seen(), name), 1), name).toBeDefined();
    const { rightWrist } = seen().landmarks;
    const lost = { ...rightWrist!, image: imagePoint(Number.NaN, 12) };
    expect(
      canonicalPose({ ...seen(), landmarks: { ...seen().landmarks, rightWrist: lost } }, 1),
    ).toBeUndefined();
    const { world: _, ...flat } = rightWrist!;
    expect(
      canonicalPose({ ...seen(), landmarks: { ...seen().landmarks, rightWrist: flat } }, 1),
    ).toBeUndefined();
  });

  it("is missing where a point lies beyond any picture or any room, and where the body is but a dot", () => {
    const body = stander();
    const placed = (own: Parameters<typeof pose>[1], world: Parameters<typeof pose>[2] = {}) =>
      canonicalPose(pose(body, own, world), 1);
    expect(placed({})).toBeDefined();
    for (const far of [
      [1e5, 0],
      [-1e5, 0],
      [0, 1e5],
      [0, -1e5],
    ] as const) {
      expect(placed({ leftElbow: far })).toBeUndefined();
      expect(placed({ nose: far })).toBeUndefined();
      expect(placed({ leftElbow: [far[0] * 0.999, far[1] * 0.999] })).toBeDefined();
    }
    for (const axis of ["x", "y", "z"] as const)
      for (const sign of [1, -1]) {
        const at = (metres: number) => ({ leftElbow: { x: 0, y: 0, z: 0, [axis]: sign * metres } });
        expect(placed({}, at(100))).toBeUndefined();
        expect(placed({}, at(99.9))).toBeDefined();
      }
    const dots = (Shoulder: At, Ankle: At) =>
      canonicalPose(pose({ Hip: [100, 100], Shoulder, Knee: [100, 100], Ankle }), 1);
    expect(dots([100, 97.9], [100, 102.1])).toBeDefined();
    expect(dots([100, 98], [100, 102.1])).toBeUndefined();
    expect(dots([100, 97.9], [100, 102])).toBeUndefined();
  });

  it("of a network without depth is as large as people are, each side half a breadth away", () => {
    const body = stander({ trunk: 40, thigh: -20, shank: 10 });
    const { landmarks } = pose(body, { leftKnee: [280, 333] });
    const flat = Object.fromEntries(
      Object.entries(landmarks).map(([name, { world: _, ...landmark }]) => [name, landmark]),
    );
    const { near, far } = canonicalPose({ landmarks: flat, presence: 1 }, 1)!;
    const metres = (a: "Shoulder" | "Hip" | "Knee", b: "Hip" | "Knee" | "Ankle") =>
      Math.hypot(near.world[a].x - near.world[b].x, near.world[a].y - near.world[b].y);
    // Trunk and leg, 100 and 160 pixels, are 1.36 m.
    expect(metres("Shoulder", "Hip")).toBeCloseTo((1.36 * 100) / 260, 9);
    expect(metres("Hip", "Knee") + metres("Knee", "Ankle")).toBeCloseTo((1.36 * 160) / 260, 9);
    // Leaning to the right, head up.
    expect(near.world.Shoulder.x).toBeGreaterThan(near.world.Hip.x);
    expect(near.world.Shoulder.y).toBeGreaterThan(near.world.Hip.y);
    // Hips are 0.19 m broad, knees 0.23 m; the near side is nearer to the camera.
    expect([near.world.Hip.z, far.world.Hip.z]).toEqual([-0.095, 0.095]);
    expect([near.world.Knee.z, far.world.Knee.z]).toEqual([-0.115, 0.115]);
    expect(far.world.Knee.x).toBeCloseTo((280 * 1.36) / 260, 9);
  });

  it("has its points in space with the y up, as in the picture", () => {
    const head = { leftEar: { x: 0.1, y: -0.6, z: 0.2 }, rightEar: { x: 0.1, y: -0.6, z: -0.1 } };
    const { near, far } = canonicalPose(pose(stander(), {}, head), 1)!;
    expect(near.world.Ear).toEqual({ x: 0.1, y: 0.6, z: -0.1 });
    expect(far.world.Ear).toEqual({ x: 0.1, y: 0.6, z: 0.2 });
    expect(canonicalPose(pose(stander(), {}, head), -1)!.near.world.Ear).toEqual({ x: -0.1, y: 0.6, z: 0.2 });
  });

  it("of a network with depth is missing where it has none of a side, not made up", () => {
    const { landmarks } = pose(stander());
    const oneSided = Object.fromEntries(
      Object.entries(landmarks).map(([name, landmark]) => {
        const { world: _, ...flat } = landmark;
        return [name, name.startsWith("left") ? flat : landmark];
      }),
    );
    expect(canonicalPose({ landmarks: oneSided, presence: 1 }, 1)).toBeUndefined();
    const { leftWrist, rightWrist, ...others } = landmarks;
    const wrists = { leftWrist: { ...leftWrist! }, rightWrist: { ...rightWrist! } };
    for (const wrist of Object.values(wrists)) delete wrist.world;
    expect(canonicalPose({ landmarks: { ...others, ...wrists }, presence: 1 }, 1)).toBeUndefined();
  });

  it("has its nose on the same side, and tells a middle from a distance", () => {
    expect(canonicalPose(pose({ ...stander(), nose: [310, 80] }), -1)!.nose).toEqual({ x: -310, y: -80 });
    expect(between(canonicalPoint(2, -6), canonicalPoint(8, 10))).toEqual({ x: 5, y: 2 });
    expect(distance(canonicalPoint(2, -6), canonicalPoint(5, -2))).toBe(5);
  });

  it("has a leg of thigh and shank, however bent, and a body of trunk and leg", () => {
    const bent = canonicalPose(pose(stander({ trunk: 40, thigh: -50, shank: 30 })), 1)!;
    expect(legLength(bent)).toBeCloseTo(160, 9);
    expect(bodyLength(bent)).toBeCloseTo(260, 9);
  });
});
