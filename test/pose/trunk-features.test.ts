/**
 * Against the network that was fitted, in PyTorch, with its normalisations apart and its own sampling:
 * fixtures/trunk-features.json has what that gave.
 */
import { describe, expect, it } from "vitest";
import golden from "../../fixtures/trunk-features.json" with { type: "json" };
import { imagePoint, worldPoint } from "../../src/core/space.ts";
import plates from "../../src/pose/worker/plates.json" with { type: "json" };
import { alongTrunk, type FeatureMap, trunkFeatures } from "../../src/pose/worker/trunk-features.ts";

/** Waves along x and y, of another length in each channel. */
function waves(size: number, channels: number, phase: number): FeatureMap {
  const values = new Float32Array(size * size * channels);
  let at = 0;
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      for (let c = 0; c < channels; c += 1)
        values[at++] = 2 * Math.sin(phase + 0.9 * c + 0.21 * x * (1 + (c % 3)) - 0.13 * y * (1 + (c % 2)));
  return { size, channels, values };
}
const mapsOf = (seed: number) => [waves(64, 48, seed), waves(64, 24, seed + 1), waves(32, 32, seed + 2)];
/** The left hip and shoulder nearer than the right ones by this, metres, on average. */
function placed(nearer = 0, without?: string) {
  const names = Object.entries(golden.crop).filter(([name]) => name !== without);
  const depth = (name: string): number =>
    name.startsWith("right") ? nearer + (name.endsWith("Hip") ? 0.05 : -0.05) : 0;
  return {
    crop: Object.fromEntries(names.map(([name, [x, y]]) => [name, { x: x!, y: y! }])),
    landmarks: Object.fromEntries(
      names.map(([name, [x, y]]) => [
        name,
        { image: imagePoint(x!, y!), world: worldPoint(0, 0, depth(name)), visibility: 1 },
      ]),
    ),
  };
}

describe("the trunk's features", () => {
  it.each(golden.maps)("are what the fitted network gives (maps $seed)", ({ seed, features }) => {
    const found = trunkFeatures(mapsOf(seed), placed());
    for (const side of ["left", "right"] as const) {
      expect(found[side]).toHaveLength(25);
      // 16-bit weights.
      for (const [i, value] of features[side].entries()) expect(found[side]![i]).toBeCloseTo(value, 1);
    }
  });

  it("end with a line through each channel's mean across the trunk, as it was fitted for that side", () => {
    const middle = { leftHip: { x: 0.5, y: 0.6 }, leftShoulder: { x: 0.5, y: 0.4 } };
    const crop = { ...middle, rightHip: middle.leftHip, rightShoulder: middle.leftShoulder };
    const CHANNELS = 104;
    const flat = (channel: number): FeatureMap[] =>
      [0, 48, 72].map((first, i) => {
        const channels = [48, 24, 32][i]!;
        const values = new Float32Array(32 * 32 * channels);
        return {
          size: 32,
          channels,
          values: values.map((_, at) => (first + (at % channels) === channel ? 1 : 0)),
        };
      });
    for (const side of ["left", "right"] as const) {
      const { weights, bias } = plates[side];
      const bytes = Buffer.from(weights.values, "base64");
      const sumOf = (channel: number): number =>
        Array.from({ length: 11 }, (_, along) => bytes.readInt16LE(2 * (along * CHANNELS + channel))).reduce(
          (sum, weight) => sum + weight * weights.scale,
          0,
        );
      for (const channel of [0, 47, 60, 103]) {
        const found = trunkFeatures(flat(channel), { ...placed(), crop })[side]!.at(-1)!;
        expect(found).toBeCloseTo(bias + sumOf(channel), 5);
      }
    }
  });

  it("are those of the nearer side, of both where that is not clear", () => {
    const sides = (nearer: number) => Object.keys(trunkFeatures(mapsOf(0), placed(nearer)));
    expect([0.2, 0.07, 0.05, -0.05, -0.07, -0.2].map(sides)).toEqual([
      ["left"],
      ["left"],
      ["left", "right"],
      ["left", "right"],
      ["right"],
      ["right"],
    ]);
  });

  it("are there for the sides whose hip and shoulder were placed", () => {
    expect(Object.keys(trunkFeatures(mapsOf(0), placed(-0.2, "rightShoulder")))).toEqual(["left"]);
    expect(trunkFeatures(mapsOf(0), { crop: {}, landmarks: {} })).toEqual({});
  });

  it("of a mirrored picture are read at mirrored places", () => {
    const map = waves(32, 4, 1);
    const mirrored = {
      ...map,
      values: map.values.map((_, i) => {
        const [channel, place] = [i % 4, Math.floor(i / 4)];
        return map.values[(Math.floor(place / 32) * 32 + (31 - (place % 32))) * 4 + channel]!;
      }),
    };
    const there = alongTrunk([map], { x: 0.4, y: 0.6 }, { x: 0.55, y: 0.35 }, "left");
    const here = alongTrunk([mirrored], { x: 0.6, y: 0.6 }, { x: 0.45, y: 0.35 }, "right");
    for (const [i, value] of there.entries()) expect(here[i]).toBeCloseTo(value, 4);
  });

  it("have nothing outside of the crop", () => {
    const map = { size: 8, channels: 4, values: new Float32Array(8 * 8 * 4).fill(1) };
    expect(alongTrunk([map], { x: -3, y: -3 }, { x: -2, y: -2 }, "left").every((value) => value === 0)).toBe(
      true,
    );
    expect(Math.max(...alongTrunk([map], { x: 0.5, y: 0.6 }, { x: 0.5, y: 0.4 }, "left"))).toBeCloseTo(1, 5);
  });
});
