/** Against the network that was fitted, in PyTorch, with its normalisations apart: fixtures/trunk-features.json has what that gave. */
import { describe, expect, it } from "vitest";
import golden from "../../../fixtures/trunk-features.json" with { type: "json" };
import { platesSeen, sideOn, spineByTrunk } from "../../../src/core/kinematics/trunk-network.ts";
import type { Side } from "../../../src/core/landmark.ts";

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
    const less = { row: golden.neutral, features: before.features.left.slice(1) };
    expect(spineByTrunk({ row: golden.now, features: after.features.left }, less, 0)).toBeUndefined();
    expect(ask("left", golden.now.with(15, Number.NaN))).toBeUndefined();
    expect(ask("left", golden.now.with(15, 0))).toBeDefined();
    expect(ask("left", golden.now, after.features.left.with(0, Number.POSITIVE_INFINITY))).toBeUndefined();
  });

  it("does not hang on what follows the spine's features, of one of the two or of both", () => {
    const now = { row: golden.now, features: [...after.features.left, 0.9] };
    const neutral = { row: golden.neutral, features: [...before.features.left, 0.1] };
    expect(spineByTrunk(now, neutral, 5)).toEqual(ask("left"));
    expect(spineByTrunk(now, { ...neutral, features: before.features.left }, 5)).toEqual(ask("left"));
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

describe("plates beside the trunk", () => {
  it("are told by what follows the spine's features, within 0 and 1", () => {
    const seen = (last: number) => platesSeen([...golden.maps[0]!.features.left, last]);
    expect([seen(0.62), seen(-0.3), seen(1.4)]).toEqual([0.62, 0, 1]);
  });

  it("are as likely as among those it was fitted on, where nothing tells", () => {
    expect(platesSeen(undefined)).toBe(0.14);
    expect(platesSeen(golden.maps[0]!.features.left)).toBe(0.14);
  });
});

describe("who is seen enough from the side", () => {
  /** A neutral whose hips turn towards the camera by this, degrees: the far one ahead of the near one. */
  const neutral = (turn: number): number[] => {
    const row = new Array<number>(34).fill(0);
    const angle = (turn * Math.PI) / 180;
    return row.with(24, -19 * Math.sin(angle)).with(25, -19 * Math.cos(angle));
  };

  it("is told by the camera's azimuth, to either side", () => {
    expect([0, 25, -25].map((azimuth) => sideOn(neutral(12), azimuth))).toEqual([true, true, true]);
    expect([26, -26, 60].map((azimuth) => sideOn(neutral(12), azimuth))).toEqual([false, false, false]);
  });

  it("and by the hips, where turned shoulders look like a body from the side", () => {
    expect([-11, 0, 20, 31].map((turn) => sideOn(neutral(turn), 20))).toEqual([true, true, true, true]);
    expect([-13, 33, 38, 90, 180].map((turn) => sideOn(neutral(turn), 20))).toEqual(new Array(5).fill(false));
  });
});
