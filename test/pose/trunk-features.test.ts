/**
 * Against the network that was fitted, in PyTorch, with its normalisations apart and its own sampling:
 * fixtures/trunk-features.json has what that gave.
 */
import { describe, expect, it } from "vitest";
import golden from "../../fixtures/trunk-features.json" with { type: "json" };
import { spineByTrunk } from "../../src/core/kinematics/trunk-network.ts";
import type { Side } from "../../src/core/landmark.ts";
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
const crop = Object.fromEntries(
  Object.entries(golden.crop).map(([name, [x, y]]) => [name, { x: x!, y: y! }]),
);

describe("the trunk's features", () => {
  it.each(golden.maps)("are what the fitted network gives (maps $seed)", ({ seed, features }) => {
    const found = trunkFeatures(mapsOf(seed), crop);
    for (const side of ["left", "right"] as const) {
      expect(found[side]).toHaveLength(24);
      // 16-bit weights.
      for (const [i, value] of features[side].entries()) expect(found[side]![i]).toBeCloseTo(value, 1);
    }
  });

  it("are there for the sides whose hip and shoulder were placed", () => {
    const { rightShoulder: _, ...others } = crop;
    expect(Object.keys(trunkFeatures(mapsOf(0), others))).toEqual(["left"]);
    expect(trunkFeatures(mapsOf(0), {})).toEqual({});
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

describe("a spine by the trunk's features", () => {
  const [before, after] = golden.maps as [(typeof golden.maps)[number], (typeof golden.maps)[number]];
  const ask = (side: Side, row = golden.now, features = after.features[side]) =>
    spineByTrunk({ row, features }, { row: golden.neutral, features: before.features[side] }, 5);

  it.each(golden.heads)("is what the fitted network gives ($side)", ({ side, spine, doubt }) => {
    const found = ask(side as Side)!;
    expect(found.value).toBeCloseTo(spine, 1);
    const terms = 2.589 + (1.139 * doubt) / 2 + (0.197 * 5) / 30 + (0.09 * 58) / 60;
    expect(found.deviation).toBeCloseTo(Math.exp(terms - 0.096 * Math.min(2, spine / 30)), 1);
  });

  it("is surer from the side than from further off", () => {
    const [now, neutral] = [
      { row: golden.now, features: after.features.left },
      { row: golden.neutral, features: before.features.left },
    ];
    const from = (azimuth: number) => spineByTrunk(now, neutral, azimuth)!;
    expect(from(-30)).toEqual(from(30));
    expect(from(30).deviation).toBeGreaterThan(1.1 * from(5).deviation);
    expect(from(30).value).toBe(from(5).value);
  });

  it("is none where the two were not made by one network, or a number is broken", () => {
    expect(ask("left", golden.now, [1, 2, 3])).toBeUndefined();
    const few = { row: golden.now, features: [1, 2] };
    expect(spineByTrunk(few, few, 0)).toBeUndefined();
    expect(ask("left", golden.now.with(15, Number.NaN))).toBeUndefined();
    expect(ask("left", golden.now.with(15, 0))).toBeDefined();
    expect(ask("left", golden.now, after.features.left.with(0, Number.POSITIVE_INFINITY))).toBeUndefined();
  });

  it("stays within what it has learned of", () => {
    const wild = (size: number) =>
      ask(
        "left",
        golden.now,
        after.features.left.map((value) => size * value),
      )!.value;
    for (const size of [-1000, -10, 0, 10, 1000]) {
      expect(wild(size)).toBeGreaterThanOrEqual(-40);
      expect(wild(size)).toBeLessThanOrEqual(60);
    }
  });
});
