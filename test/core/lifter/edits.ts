/** What may happen to a film between the camera and the coach: mirrors, other speeds, fewer frames, noise. */

import type { LandmarkName, OutlineProfile, PoseFrame, Silhouette } from "../../../src/core/landmark.ts";
import { type ImagePoint, imagePoint } from "../../../src/core/space.ts";

const swapped = (name: LandmarkName): LandmarkName =>
  name.startsWith("left")
    ? (name.replace("left", "right") as LandmarkName)
    : (name.replace("right", "left") as LandmarkName);

/** The same frame in a mirror: x turned round, left and right exchanged in name and in what is called left of a chord. */
export function mirrored(frame: PoseFrame): PoseFrame {
  const { pose, width } = frame;
  if (!pose) return frame;
  const flip = (point: ImagePoint): ImagePoint => imagePoint(width - point.x, point.y);
  const flipProfile = (p: OutlineProfile): OutlineProfile => ({
    ...p,
    start: flip(p.start),
    end: flip(p.end),
    left: p.right,
    right: p.left,
  });
  const flipSide = (side: Silhouette["left"]): Silhouette["left"] =>
    Object.fromEntries(Object.entries(side).map(([chord, p]) => [chord, flipProfile(p)]));
  const landmarks = Object.fromEntries(
    Object.entries(pose.landmarks).map(([name, { image, world, visibility }]) => [
      swapped(name as LandmarkName),
      { image: flip(image), visibility, ...(world ? { world: { ...world, x: -world.x } } : {}) },
    ]),
  );
  const { silhouette, trunk } = pose;
  return {
    ...frame,
    pose: {
      ...pose,
      landmarks,
      ...(silhouette
        ? {
            silhouette: { ...silhouette, left: flipSide(silhouette.right), right: flipSide(silhouette.left) },
          }
        : {}),
      ...(trunk
        ? {
            trunk: {
              ...(trunk.right ? { left: trunk.right } : {}),
              ...(trunk.left ? { right: trunk.left } : {}),
            },
          }
        : {}),
    },
  };
}

/** As a network sees it whose layers are not read. */
export const withoutTrunk = (frame: PoseFrame): PoseFrame => {
  if (!frame.pose) return frame;
  const { trunk: _, ...pose } = frame.pose;
  return { ...frame, pose };
};

export const thinned = (frames: readonly PoseFrame[], every: number, first = 0): PoseFrame[] =>
  frames.filter((_, i) => i % every === first);

/** The same movements `factor` times as slow. */
export const stretched = (frames: readonly PoseFrame[], factor: number): PoseFrame[] =>
  frames.map((frame) => ({ ...frame, t: frame.t * factor }));

/** Mulberry32: the same seed, the same noise. */
export function chance(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let x = Math.imul(a ^ (a >>> 15), 1 | a);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

const BODY_HEIGHT = 1.7;
const PIXELS_A_METRE = (height: number): number => (1.2 * height) / 2.9;

/** Every landmark off its place by Gaussian noise, as the network's are. */
export function shaken(frame: PoseFrame, noise: number, random: () => number): PoseFrame {
  const { pose } = frame;
  if (!pose || noise === 0) return frame;
  const gauss = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()) * noise * BODY_HEIGHT;
  const pixels = PIXELS_A_METRE(frame.height);
  const landmarks = Object.fromEntries(
    Object.entries(pose.landmarks).map(([name, landmark]) => {
      const { image, world } = landmark;
      return [
        name as LandmarkName,
        {
          ...landmark,
          image: { x: image.x + pixels * gauss(), y: image.y + pixels * gauss() },
          ...(world ? { world: { x: world.x + gauss(), y: world.y + gauss(), z: world.z + gauss() } } : {}),
        },
      ];
    }),
  );
  return { ...frame, pose: { ...pose, landmarks } };
}

/** Each picture `by` times as wide and high; the metres stay. */
export function resized(frame: PoseFrame, by: number): PoseFrame {
  const scale = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((v) => (typeof v === "number" ? v * by : v));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        if (name === "world" || name === "visibility" || name === "from" || name === "to")
          return [name, inner];
        if (typeof inner === "number") return [name, ["x", "y"].includes(name) ? inner * by : inner];
        return [name, scale(inner)];
      }),
    );
  };
  return {
    ...frame,
    width: frame.width * by,
    height: frame.height * by,
    ...(frame.pose ? { pose: scale(frame.pose) as NonNullable<PoseFrame["pose"]> } : {}),
  };
}

/** Of a film at 120 pictures a second those that a camera in poor light might deliver: 8 to 60 a second, in turns. */
export function unevenly(frames: readonly PoseFrame[]): PoseFrame[] {
  const random = chance(3);
  let next = 0;
  return frames.filter(({ t }) => {
    if (t < next) return false;
    next = t + (Math.sin(t) > 0 ? 1 / 60 : 1 / 8) * (0.7 + 0.6 * random());
    return true;
  });
}
