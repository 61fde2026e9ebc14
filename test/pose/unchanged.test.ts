import { describe, expect, it } from "vitest";
import type { LandmarkName, Pose } from "../../src/core/landmark.ts";
import { PictureMemory } from "../../src/pose/worker/picture-memory.ts";
import { heldStill, sameCrop } from "../../src/pose/worker/stillness.ts";

const SIZE = 256;

/** A grey wall with a dark limb, `x` pixels from the left, and a camera's noise. */
function picture(x: number, seed: number): Float32Array {
  const pixels = new Float32Array(SIZE * SIZE * 3);
  let random = seed;
  for (let row = 0; row < SIZE; row += 1)
    for (let column = 0; column < SIZE; column += 1) {
      random = (random * 1103515245 + 12345) % 2147483648;
      const noise = ((random / 2147483648 - 0.5) * 10) / 255;
      const limb = row > 90 && row < 130 && column > x && column < x + 70;
      pixels.fill((limb ? 0.3 : 0.7) + noise, (row * SIZE + column) * 3, (row * SIZE + column) * 3 + 3);
    }
  return pixels;
}

describe("the memory of a picture", () => {
  it("takes a camera's noise for the same picture", () => {
    const memory = new PictureMemory(SIZE, 1);
    memory.keep(picture(60, 11));
    expect(memory.isUnchanged(picture(60, 5077))).toBe(true);
  });

  it("sees a limb that moved by three pixels, and goes on comparing with what was kept", () => {
    const memory = new PictureMemory(SIZE, 1);
    memory.keep(picture(60, 11));
    expect(memory.isUnchanged(picture(63, 5077))).toBe(false);
    expect(memory.isUnchanged(picture(60, 923))).toBe(true);
    expect(memory.isUnchanged(picture(63, 17))).toBe(false);
  });

  it("sees the light go down by a tenth", () => {
    const memory = new PictureMemory(SIZE, 1);
    memory.keep(picture(60, 11));
    expect(memory.isUnchanged(picture(60, 11).map((value) => value * 0.9))).toBe(false);
  });
});

const JOINTS: readonly LandmarkName[] = [
  "nose",
  ...(["Shoulder", "Elbow", "Wrist", "Hip", "Knee", "Ankle"] as const).flatMap((joint) => [
    `left${joint}` as const,
    `right${joint}` as const,
  ]),
];
const crop = { x: 320, y: 240, size: 400, rotation: 0 };

/** Joints in a row, some of them lifted by so many pixels. */
const pose = (
  lifted: number,
  which: readonly LandmarkName[] = ["leftWrist", "leftElbow", "leftShoulder"],
): Pose => ({
  presence: 0.97,
  landmarks: Object.fromEntries(
    JOINTS.map((name, i) => [
      name,
      { image: { x: 100 + 20 * i, y: 300 - (which.includes(name) ? lifted : 0) }, visibility: 0.9 },
    ]),
  ),
});

describe("holding still", () => {
  it("allows the network's trembling and no more", () => {
    expect(heldStill(pose(0), pose(2), crop)).toBe(true);
    expect(heldStill(pose(0), pose(5), crop)).toBe(false);
  });

  it("allows more at two joints that may be guessed", () => {
    expect(heldStill(pose(0), pose(5, ["rightWrist", "rightElbow"]), crop)).toBe(true);
    expect(heldStill(pose(0), pose(9, ["rightWrist"]), crop)).toBe(false);
  });

  it("is not known of a joint that is not seen", () => {
    const { leftAnkle: _, ...others } = pose(0).landmarks;
    expect(heldStill(pose(0), { presence: 0.97, landmarks: others }, crop)).toBe(false);
  });

  it("keeps a crop that moved by less than a hundredth", () => {
    expect(sameCrop(crop, { ...crop, x: 322.5 })).toBe(true);
    expect(sameCrop(crop, { ...crop, y: 246 })).toBe(false);
    expect(sameCrop(crop, { ...crop, size: 407 })).toBe(false);
    expect(sameCrop(crop, { ...crop, rotation: 0.04 })).toBe(false);
  });
});
