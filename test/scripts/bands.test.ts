/** Whether error bars hold what they promise, told from chance. */
import { describe, expect, it } from "vitest";
import { asPercent, byChance, heldWithin, isRight, quantile } from "../../scripts/fit/bands.ts";

/** So many ratios of a normal distribution's, evenly spread over its shares. */
const NORMAL = [0.1, 0.3, 0.5, 0.7, 0.9, 1.1, 1.5, 1.9, 2.2, 2.6];

describe("error bars", () => {
  it("hold what lies within one and 1.96 deviations", () => {
    expect(heldWithin(NORMAL)).toEqual([0.5, 0.8]);
    expect(heldWithin(NORMAL, [0.5, 2.6])).toEqual([0.3, 1]);
    expect(asPercent(heldWithin(NORMAL))).toBe("50/80 %");
  });

  it("are right from 63 to 73 and 92 to 98 in a hundred, both", () => {
    expect([
      isRight([0.63, 0.92]),
      isRight([0.73, 0.98]),
      isRight([0.62, 0.95]),
      isRight([0.74, 0.95]),
      isRight([0.68, 0.91]),
      isRight([0.68, 0.99]),
    ]).toEqual([true, true, false, false, false, false]);
  });
});

describe("a share of what several clips show", () => {
  it("counts each clip alike, however long it is, or by its weight", () => {
    const clips = [[1], [2, 2, 2, 2]];
    expect(quantile(clips, 0.5)).toBe(1);
    expect(quantile(clips, 0.51)).toBe(2);
    expect(quantile(clips, 0.5, [1, 4])).toBe(2);
    expect(quantile(clips, 1)).toBe(2);
  });
});

describe("what chance makes of a right calibration", () => {
  /** Of a hundred ratios: within the deviations that hold 68.3 and 95 of all. */
  const typical = Array.from({ length: 100 }, (_, i) => (i + 1) / 100);

  it("is nothing where all are alike", () => {
    const { right, asFew } = byChance([typical, typical, typical], 2);
    expect(right).toBe(1);
    expect(asFew([0.6, 0.9])).toEqual([0, 0]);
    expect(asFew([0.7, 0.96])).toEqual([1, 1]);
  });

  it("is much where each is off its own way: few are seen to be right, more of them oftener", () => {
    const units = [0.2, 0.5, 0.8, 1, 1.2, 1.5, 2, 3].map((size) => typical.map((ratio) => size * ratio));
    const [one, ten, many] = [1, 10, 100].map((drawn) => byChance(units, drawn).right);
    expect(one).toBe(0);
    expect(ten).toBeGreaterThan(0.2);
    expect(many).toBeGreaterThan(ten! + 0.3);
    expect(many).toBeLessThan(1);
    // The worst one alone: one draw in eight.
    expect(byChance(units, 1).asFew([0.35, 0.6])[0]).toBeGreaterThan(0.08);
    expect(byChance(units, 1).asFew([0.35, 0.6])[0]).toBeLessThan(0.3);
  });

  it("does not hang on the size of the deviations, and is the same each time", () => {
    const units = [0.5, 1, 2].map((size) => typical.map((ratio) => size * ratio));
    const larger = units.map((unit) => unit.map((ratio) => 7 * ratio));
    expect(byChance(larger, 3).right).toBe(byChance(units, 3).right);
  });
});
