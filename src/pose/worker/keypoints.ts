/**
 * The landmark network's outputs as our landmarks. `ld_3d` is 39 x (x, y, z, visibility, presence) in pixels of the
 * 256 x 256 input; `world_3d` 39 x (x, y, z) metres in the crop's rotated frame; the heat map is 64 x 64 x 39.
 */
import { LANDMARK_NAMES, type Landmark, type LandmarkName } from "../../core/landmark.ts";
import { worldPoint } from "../../core/space.ts";
import { type Point, type Region, toPicture } from "./region.ts";

export const LANDMARK_INPUT = 256;
const VALUES = 5;
const HEATMAP = 64;
const HEATMAP_CHANNELS = 39;
/** Neighbourhood and least peak of the heat map's refinement (MediaPipe's refine_landmarks_from_heatmap). */
const KERNEL_REACH = 3;
const MIN_PEAK = 0.5;

/** BlazePose's number of each of our landmarks. */
const KEYPOINT: Readonly<Record<LandmarkName, number>> = {
  nose: 0,
  leftEye: 2,
  rightEye: 5,
  leftEar: 7,
  rightEar: 8,
  leftShoulder: 11,
  rightShoulder: 12,
  leftElbow: 13,
  rightElbow: 14,
  leftWrist: 15,
  rightWrist: 16,
  leftIndex: 19,
  rightIndex: 20,
  leftHip: 23,
  rightHip: 24,
  leftKnee: 25,
  rightKnee: 26,
  leftAnkle: 27,
  rightAnkle: 28,
  leftHeel: 29,
  rightHeel: 30,
  leftToe: 31,
  rightToe: 32,
};
/** The auxiliary keypoints that place the next region. */
const CENTRE = 33;
const RIM = 34;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** A keypoint in crop coordinates 0..1, moved to the heat map's local centre of mass where that is confident. */
function refined(raw: Float32Array, heatmap: Float32Array, keypoint: number): Point {
  const u = raw[keypoint * VALUES]! / LANDMARK_INPUT;
  const v = raw[keypoint * VALUES + 1]! / LANDMARK_INPUT;
  const column = Math.trunc(u * HEATMAP);
  const row = Math.trunc(v * HEATMAP);
  if (column < 0 || column >= HEATMAP || row < 0 || row >= HEATMAP) return { x: u, y: v };
  let sum = 0;
  let peak = 0;
  let sumColumn = 0;
  let sumRow = 0;
  for (let r = Math.max(0, row - KERNEL_REACH); r <= Math.min(HEATMAP - 1, row + KERNEL_REACH); r += 1)
    for (
      let c = Math.max(0, column - KERNEL_REACH);
      c <= Math.min(HEATMAP - 1, column + KERNEL_REACH);
      c += 1
    ) {
      const weight = heatmap[(r * HEATMAP + c) * HEATMAP_CHANNELS + keypoint]!;
      sum += weight;
      sumColumn += c * weight;
      sumRow += r * weight;
      if (weight > peak) peak = weight;
    }
  return peak >= MIN_PEAK && sum > 0
    ? { x: sumColumn / HEATMAP / sum, y: sumRow / HEATMAP / sum }
    : { x: u, y: v };
}

export interface LandmarkOutputs {
  readonly landmarks: Float32Array;
  readonly world: Float32Array;
  readonly heatmap: Float32Array;
}

export interface PlacedLandmarks {
  readonly landmarks: Readonly<Partial<Record<LandmarkName, Landmark>>>;
  /** In crop coordinates 0..1, for measuring on the mask. */
  readonly crop: Readonly<Partial<Record<LandmarkName, Point>>>;
  /** Picture pixels. */
  readonly alignment: { readonly centre: Point; readonly rim: Point };
}

export function placeLandmarks(out: LandmarkOutputs, region: Region): PlacedLandmarks {
  const cos = Math.cos(region.rotation);
  const sin = Math.sin(region.rotation);
  const landmarks: Partial<Record<LandmarkName, Landmark>> = {};
  const crop: Partial<Record<LandmarkName, Point>> = {};
  for (const name of LANDMARK_NAMES) {
    const keypoint = KEYPOINT[name];
    const at = refined(out.landmarks, out.heatmap, keypoint);
    const wx = out.world[keypoint * 3]!;
    const wy = out.world[keypoint * 3 + 1]!;
    const world = worldPoint(cos * wx - sin * wy, sin * wx + cos * wy, out.world[keypoint * 3 + 2]!);
    if (!Number.isFinite(at.x + at.y + world.x + world.y + world.z)) continue;
    crop[name] = at;
    landmarks[name] = {
      image: toPicture(region, at.x, at.y),
      world,
      visibility: sigmoid(out.landmarks[keypoint * VALUES + 3]!),
    };
  }
  const aligned = (keypoint: number): Point => {
    const at = refined(out.landmarks, out.heatmap, keypoint);
    return toPicture(region, at.x, at.y);
  };
  return { landmarks, crop, alignment: { centre: aligned(CENTRE), rim: aligned(RIM) } };
}
