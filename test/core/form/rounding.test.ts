import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BackReading, judgeBack } from "../../../src/core/form/rounding.ts";

const read = (most: number, deviation = 12): BackReading => ({ most, least: most - 4, deviation });
/** The probabilities that each rep of a set was rounded, as they would have been told after each. */
const told = (readings: readonly BackReading[]) =>
  readings.map((now, i) => judgeBack(readings.slice(0, i), now));
const rounded = (readings: readonly BackReading[]) => told(readings).map(({ most }) => most.rounded);

describe("a back in its set", () => {
  it("that changes within a set is found at the first change", () => {
    const [, , third, fourth] = rounded([read(5), read(7), read(6), read(29)]);
    expect(third).toBeLessThan(0.05);
    expect(fourth).toBeGreaterThan(0.95);
  });

  it("that reads the same 25 in each rep accuses nobody, and less and less", () => {
    const each = rounded([25, 26, 24, 25, 27].map((most) => read(most)));
    for (const probability of each) expect(probability).toBeLessThan(0.95);
    expect(each.at(-1)).toBeLessThan(0.7 * each[0]!);
  });

  it("that reads 20 too low throughout, as a hoodie did, is not arched", () => {
    for (const { least } of told([-23, -22, -24, -23].map((most) => read(most, 14))))
      expect(least.arched).toBeLessThan(0.95);
  });

  it("is told from one rep alone only where that is beyond any doubt", () => {
    expect(judgeBack([], read(30)).most.rounded).toBeLessThan(0.95);
    expect(judgeBack([], read(6)).most.rounded).toBeLessThan(0.1);
    expect(judgeBack([], read(58)).most.rounded).toBeGreaterThan(0.95);
  });

  it("that arches far more than its others is overextended", () => {
    const { least } = judgeBack([read(6), read(5), read(7)], { most: -18, least: -24, deviation: 12 });
    expect(least.arched).toBeGreaterThan(0.95);
    expect(least.value).toBeLessThan(-20);
  });

  it("is the likelier rounded the more it reads, in any set", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -15, max: 35 }), { maxLength: 5 }),
        fc.integer({ min: -20, max: 45 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 6, max: 22 }),
        (earlier, most, more, deviation) => {
          const before = earlier.map((value) => read(value, deviation));
          const less = judgeBack(before, read(most, deviation)).most;
          const greater = judgeBack(before, read(most + more, deviation)).most;
          expect(greater.rounded).toBeGreaterThanOrEqual(less.rounded - 1e-6);
          expect(greater.rounded).toBeLessThanOrEqual(1 + 1e-9);
          expect(less.rounded).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 60, seed: 41 },
    );
  });

  it("is never judged by numbers that are none", () => {
    const { most } = judgeBack([], { most: 500, least: 480, deviation: 12 });
    expect(Number.isFinite(most.value)).toBe(true);
  });
});
