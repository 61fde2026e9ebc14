import { describe, expect, it } from "vitest";
import { LANDMARK_NAMES, type LandmarkName } from "../../src/core/landmark.ts";
import { placeLandmarks } from "../../src/pose/worker/keypoints.ts";
import type { Region } from "../../src/pose/worker/region.ts";

const KEYPOINTS = 39;
const CELLS = 64;
/** The published numbering of the network's 33 points. */
const NUMBER: readonly (readonly [LandmarkName, number])[] = [
  ["nose", 0],
  ["leftEye", 2],
  ["rightEye", 5],
  ["leftEar", 7],
  ["rightEar", 8],
  ["leftShoulder", 11],
  ["rightShoulder", 12],
  ["leftElbow", 13],
  ["rightElbow", 14],
  ["leftWrist", 15],
  ["rightWrist", 16],
  ["leftIndex", 19],
  ["rightIndex", 20],
  ["leftHip", 23],
  ["rightHip", 24],
  ["leftKnee", 25],
  ["rightKnee", 26],
  ["leftAnkle", 27],
  ["rightAnkle", 28],
  ["leftHeel", 29],
  ["rightHeel", 30],
  ["leftToe", 31],
  ["rightToe", 32],
];

/** The crop is the picture's first 256 pixels, so that crop pixels are picture pixels. */
const PLAIN: Region = { x: 128, y: 128, size: 256, rotation: 0 };

interface Said {
  readonly at?: readonly [x: number, y: number];
  readonly world?: readonly [x: number, y: number, z: number];
  readonly visibility?: number;
  /** Cells of the heat map: column, row, weight. */
  readonly heat?: readonly (readonly [column: number, row: number, weight: number])[];
}
function outputs(said: Readonly<Record<number, Said>>) {
  const landmarks = new Float32Array(KEYPOINTS * 5).fill(100);
  const world = new Float32Array(KEYPOINTS * 3);
  const heatmap = new Float32Array(CELLS * CELLS * KEYPOINTS);
  for (const [
    key,
    { at = [100, 100], world: metres = [0, 0, 0], visibility = 0, heat = [] },
  ] of Object.entries(said)) {
    const k = Number(key);
    landmarks.set([...at, 7, visibility, 3], k * 5);
    world.set(metres, k * 3);
    for (const [column, row, weight] of heat) heatmap[(row * CELLS + column) * KEYPOINTS + k] = weight;
  }
  return { landmarks, world, heatmap };
}
const shoulder = (said: Said, region = PLAIN) =>
  placeLandmarks(outputs({ 11: said }), region).landmarks.leftShoulder!;

describe("the network's points", () => {
  it("have our names", () => {
    expect(NUMBER.map(([name]) => name).sort()).toEqual([...LANDMARK_NAMES].sort());
    const said = Object.fromEntries(NUMBER.map(([, k]) => [k, { at: [k + 0.25, 3 * k] as const }]));
    const { landmarks } = placeLandmarks(outputs(said), PLAIN);
    for (const [name, k] of NUMBER) expect(landmarks[name]!.image, name).toEqual({ x: k + 0.25, y: 3 * k });
  });

  it("are as visible as the logistic of what the network says", () => {
    expect(shoulder({ visibility: 0 }).visibility).toBe(0.5);
    expect(shoulder({ visibility: Math.log(3) }).visibility).toBeCloseTo(0.75, 6);
    expect(shoulder({ visibility: -Math.log(9) }).visibility).toBeCloseTo(0.1, 6);
  });

  it("go from the crop to where it lies in the picture, metres turned with it", () => {
    // A crop of 512 pixels turned a quarter clockwise: its right is the picture's down, its down the picture's left.
    const region = { x: 300, y: 200, size: 512, rotation: Math.PI / 2 };
    const { image, world } = shoulder({ at: [128 + 32, 128 + 8], world: [0.3, -0.1, 0.05] }, region);
    expect(image.x).toBeCloseTo(300 - 16, 9);
    expect(image.y).toBeCloseTo(200 + 64, 9);
    expect(world!.x).toBeCloseTo(0.1, 6);
    expect(world!.y).toBeCloseTo(0.3, 6);
    expect(world!.z).toBeCloseTo(0.05, 6);
  });

  it("that are no numbers are not placed, the others are", () => {
    const { landmarks, crop } = placeLandmarks(
      outputs({
        11: { at: [Number.NaN, 4] },
        12: { world: [0, Number.POSITIVE_INFINITY, 0] },
        13: { at: [1, 2] },
      }),
      PLAIN,
    );
    expect(landmarks).not.toHaveProperty("leftShoulder");
    expect(landmarks).not.toHaveProperty("rightShoulder");
    expect(crop).not.toHaveProperty("leftShoulder");
    expect(landmarks.leftElbow!.image).toEqual({ x: 1, y: 2 });
    expect(crop.leftElbow).toEqual({ x: 1 / 256, y: 2 / 256 });
  });

  it("place the next crop by two points of their own: between the hips, and on the circle", () => {
    const { alignment } = placeLandmarks(
      outputs({ 33: { at: [140, 90] }, 34: { at: [150, 30], heat: [[38, 8, 0.9]] } }),
      PLAIN,
    );
    expect(alignment.centre).toEqual({ x: 140, y: 90 });
    expect(alignment.rim).toEqual({ x: 38 * 4, y: 8 * 4 });
  });
});

describe("the heat map", () => {
  /** A point at column 32, row 16 of 64. */
  const at = [128, 64] as const;
  const placed = (heat: NonNullable<Said["heat"]>, from: readonly [number, number] = at) =>
    shoulder({ at: from, heat }).image;

  it("moves a point to the centre of mass around it", () => {
    // Weights 0.6 and 0.2: a quarter of a cell, a pixel, beyond the first.
    const { x, y } = placed([
      [33, 17, 0.6],
      [34, 17, 0.2],
    ]);
    expect(x).toBeCloseTo(4 * 33.25, 4);
    expect(y).toBeCloseTo(4 * 17, 4);
    const down = placed([
      [33, 14, 0.5],
      [33, 18, 0.5],
    ]);
    expect(down.x).toBeCloseTo(4 * 33, 4);
    expect(down.y).toBeCloseTo(4 * 16, 4);
  });

  it("leaves it where nothing stands out by a half", () => {
    expect(placed([[34, 17, 0.49]])).toEqual({ x: 128, y: 64 });
    expect(placed([[34, 17, 0.5]])).toEqual({ x: 4 * 34, y: 4 * 17 });
    expect(placed([])).toEqual({ x: 128, y: 64 });
    expect(
      placed([
        [34, 17, 0.6],
        [34, 18, -0.7],
      ]),
    ).toEqual({ x: 128, y: 64 });
  });

  it("is looked at three cells around the point and no further", () => {
    for (const [column, row] of [
      [29, 16],
      [35, 16],
      [32, 13],
      [32, 19],
    ] as const)
      expect(placed([[column, row, 1]])).toEqual({ x: 4 * column, y: 4 * row });
    for (const [column, row] of [
      [28, 16],
      [36, 16],
      [32, 12],
      [32, 20],
    ] as const)
      expect(placed([[column, row, 1]])).toEqual({ x: 128, y: 64 });
  });

  it("ends with the crop: at its corners what there is counts, and a point outside stays", () => {
    expect(placed([[0, 0, 1]], [2, 2])).toEqual({ x: 0, y: 0 });
    expect(placed([[63, 63, 1]], [254, 254])).toEqual({ x: 252, y: 252 });
    // Neither the row before nor the row after holds the neighbour of a cell at the edge.
    expect(placed([[63, 9, 1]], [1, 40])).toEqual({ x: 1, y: 40 });
    for (const outside of [
      [-8, 64],
      [256, 64],
      [128, -8],
      [128, 256],
    ] as const)
      expect(
        placed(
          [
            [0, 16, 1],
            [63, 16, 1],
            [32, 0, 1],
            [32, 63, 1],
          ],
          outside,
        ),
      ).toEqual({ x: outside[0], y: outside[1] });
  });

  it("of another point is none of its business", () => {
    const { landmarks } = placeLandmarks(outputs({ 11: { at }, 12: { at, heat: [[34, 17, 1]] } }), PLAIN);
    expect(landmarks.leftShoulder!.image).toEqual({ x: 128, y: 64 });
    expect(landmarks.rightShoulder!.image).toEqual({ x: 136, y: 68 });
  });
});
