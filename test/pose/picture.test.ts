import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Sampler } from "../../src/pose/worker/picture.ts";
import { type Region, toPicture } from "../../src/pose/worker/region.ts";
import { asImage, type Picture, stubCanvas } from "./canvas.ts";

const SIZE = 64;
const PICTURE = { width: 200, height: 120 };
/** Red grows to the right, green downwards, blue is the same everywhere. */
const gradient: Picture = (x, y) => [x, 2 * y, 51];

beforeEach(() => stubCanvas());
afterEach(() => void vi.unstubAllGlobals());

const sampled = (region: Region, picture = gradient, low = 0, high = 255, size = PICTURE) => {
  const sampler = new Sampler(SIZE, low, high);
  sampler.sample(asImage(picture), size, region);
  return sampler;
};
const at = ({ pixels }: Sampler, column: number, row: number): number[] => [
  ...pixels.subarray((row * SIZE + column) * 3, (row * SIZE + column) * 3 + 3),
];

describe("a crop of a picture", () => {
  it.each<[string, Region]>([
    ["upright and enlarged", { x: 100, y: 60, size: 32, rotation: 0 }],
    ["shrunk", { x: 90, y: 62, size: 96, rotation: 0 }],
    ["turned by a quarter", { x: 100, y: 60, size: 64, rotation: Math.PI / 2 }],
    ["turned somehow", { x: 88, y: 57, size: 70, rotation: -0.7 }],
  ])("shows what lies there: %s", (_how, region) => {
    const sampler = sampled(region);
    for (const [column, row] of [
      [0, 0],
      [63, 0],
      [20, 41],
      [32, 32],
      [5, 63],
    ] as const) {
      const { x, y } = toPicture(region, (column + 0.5) / SIZE, (row + 0.5) / SIZE);
      const [red, green, blue] = at(sampler, column, row);
      // A channel has no fractions.
      expect(Math.abs(red! - x)).toBeLessThanOrEqual(0.51);
      expect(Math.abs(green! - 2 * y)).toBeLessThanOrEqual(0.51);
      expect(blue).toBe(51);
    }
  });

  it("is in the range that the network wants", () => {
    const half: Picture = () => [0, 255, 51];
    const whole = { x: 100, y: 60, size: 40, rotation: 0 };
    expect(at(sampled(whole, half, -1, 1), 7, 9)).toEqual([-1, 1, expect.closeTo(-0.6, 6)]);
    expect(at(sampled(whole, half, 0, 1), 7, 9)).toEqual([0, 1, expect.closeTo(0.2, 6)]);
  });

  it("is black outside the picture, and forgets what was there before", () => {
    const sampler = sampled({ x: 100, y: 60, size: 64, rotation: 0 }, () => [200, 200, 200], -1, 1);
    sampler.sample(
      asImage(() => [255, 255, 255]),
      PICTURE,
      { x: 0, y: 60, size: 64, rotation: 0 },
    );
    expect(at(sampler, 31, 30)).toEqual([-1, -1, -1]);
    expect(at(sampler, 32, 30)).toEqual([1, 1, 1]);
  });

  it("takes the image at the size that it is said to have", () => {
    // The first pixel lies at 118.8, 68.6 of it: green 137.2.
    const sampler = sampled({ x: 150.3, y: 100.1, size: 64, rotation: 0 }, gradient, 0, 255, {
      width: 400,
      height: 240,
    });
    expect(at(sampler, 0, 0)).toEqual([119, 137, 51]);
  });

  it("is smoothed more where it is shrunk a lot", () => {
    const qualities: string[] = [];
    stubCanvas(() => ({
      set imageSmoothingQuality(quality: string) {
        qualities.push(quality);
      },
      setTransform() {},
      clearRect() {},
      drawImage() {},
      getImageData: () => ({ data: new Uint8ClampedArray(SIZE * SIZE * 4) }),
    }));
    for (const size of [150, 170]) sampled({ x: 100, y: 60, size, rotation: 0 });
    expect(qualities).toEqual(["low", "medium"]);
  });

  it("says in words that there is no canvas", () => {
    stubCanvas(() => null);
    expect(() => new Sampler(SIZE, 0, 1)).toThrow("no 2D canvas");
  });
});

describe("the light of a crop", () => {
  it("is the mean luminance of what lies inside the picture", () => {
    const inside = { x: 100, y: 60, size: 64, rotation: 0 };
    expect(sampled(inside, () => [255, 255, 255]).luminance).toBeCloseTo(1, 9);
    expect(sampled(inside, () => [0, 0, 0]).luminance).toBe(0);
    // Rec. 601: red 0.299, green 0.587, blue 0.114.
    expect(sampled(inside, () => [255, 0, 0]).luminance).toBeCloseTo(0.299, 9);
    expect(sampled(inside, () => [0, 255, 0]).luminance).toBeCloseTo(0.587, 9);
    expect(sampled(inside, () => [0, 0, 255]).luminance).toBeCloseTo(0.114, 9);
    // Half light, half dark; what lies outside darkens nothing.
    expect(sampled(inside, (x) => (x < 100 ? [102, 102, 102] : [204, 204, 204])).luminance).toBeCloseTo(
      0.6,
      9,
    );
    expect(sampled({ ...inside, x: 0 }, () => [204, 204, 204]).luminance).toBeCloseTo(0.8, 9);
  });

  it("is none where nothing lies inside", () => {
    expect(sampled({ x: -500, y: 60, size: 64, rotation: 0 }, () => [255, 255, 255]).luminance).toBe(0);
  });
});
