/** How likely a neck is cranked: by itself, and beside the set's others. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeNeck, type NeckReading } from "../../../src/core/form/cranking.ts";

const read = (level: number, deviation = 15): NeckReading => ({ level, deviation });
/** The probabilities that each rep of a set was cranked, as they would have been told after each. */
const told = (levels: readonly number[], deviation?: number) =>
  levels.map((level, i) =>
    judgeNeck(
      levels.slice(0, i).map((one) => read(one, deviation)),
      read(level, deviation),
    ),
  );
const cranked = (levels: readonly number[], deviation?: number) =>
  told(levels, deviation).map((verdict) => verdict.cranked);

describe("a neck in its set", () => {
  it("that is bent back by twenty more than before is found at once, and by how much", () => {
    // Ears that move by twenty degrees say forty of the neck.
    const [first, second, third] = told([-12, -13, -34]);
    expect(first!.cranked).toBeLessThan(0.1);
    expect(second!.cranked).toBeLessThan(0.1);
    expect(third!.cranked).toBeGreaterThan(0.95);
    expect(third!.value).toBeLessThan(-38);
    expect(third!.value).toBeGreaterThan(-55);
  });

  it("has odds of 128 to 1, 1 to 3 and 3 to 4: far back after two usual ones, some way back by itself and after them", () => {
    expect(cranked([-12, -13, -34]).at(-1)).toBeCloseTo(0.992, 3);
    expect(cranked([-30])[0]).toBeCloseTo(0.246, 3);
    expect(cranked([-12, -13, -24]).at(-1)).toBeCloseTo(0.42, 3);
  });

  it("is one's own: the same reading accuses where the others are far from it, and nowhere else", () => {
    expect(cranked([-12, -12, -34]).at(-1)).toBeGreaterThan(0.95);
    const [first, , , , fifth] = cranked([-33, -35, -34, -33, -34]);
    expect(first).toBeLessThan(0.95);
    expect(fifth).toBeLessThan(0.5 * first!);
  });

  it.each([10, 15, 20])(
    "whatever its hair or hood makes of all of its reps accuses nobody (deviation %d)",
    (deviation) => {
      for (const offset of [-40, -30, -20, -10, 10, 25])
        for (const probability of cranked(
          [-12, -16, -10, -14, -13].map((level) => level + offset),
          deviation,
        ))
          expect(probability, String(offset)).toBeLessThan(0.8);
    },
  );

  it("that varies as necks do in good sets accuses nobody, and is soon known to be fine", () => {
    for (const levels of [
      // Of clips with exact truth, the largest changes among them.
      [-20, -21, -14, -20],
      [-10, -10, -7, -15],
      [-14, -10, -11, -9, -15, -12, -5, -11],
      [-23, -24, -26, -27],
    ])
      for (const probability of cranked(levels)) expect(probability).toBeLessThan(0.12);
  });

  it("that was read badly once is not called cranked for it", () => {
    // A table hides the shoulders in two of three; the neck was bent back by 10, 17 and 15.
    for (const probability of cranked([-6, -23, -17], 19)) expect(probability).toBeLessThan(0.6);
  });

  it("is not cranked because the chin was tucked before", () => {
    expect(cranked([6, 5, -14]).at(-1)).toBeLessThan(0.9);
    expect(cranked([-14, -14, 6, -14]).at(-1)).toBeLessThan(0.1);
  });

  it("by itself is surely cranked only where no hair or hood explains it", () => {
    for (const level of [-30, -45, -60]) {
      expect(cranked([level])[0]).toBeGreaterThan(0.1);
      expect(cranked([level])[0]).toBeLessThan(0.95);
    }
    expect(cranked([-85])[0]).toBeGreaterThan(0.95);
    expect(cranked([-14])[0]).toBeLessThan(0.03);
  });

  it("is as usual where it reads as usual", () => {
    expect(told([-14])[0]!.value).toBeCloseTo(-12, 0);
    expect(told([-14, -14, -14]).at(-1)!.value).toBeCloseTo(-12, 0);
  });

  it("bent back further than the set's others is no less likely cranked", () => {
    const level = fc.double({ min: -25, max: -5, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 50 }),
        (others, by) => {
          const from = Math.min(-24, ...others);
          const known = others.map((one) => read(one));
          const near = judgeNeck(known, read(from - by)).cranked;
          expect(judgeNeck(known, read(from - by - 4)).cranked).toBeGreaterThanOrEqual(near - 1e-3);
        },
      ),
      { numRuns: 30 },
    );
  });
});
