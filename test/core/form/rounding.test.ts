import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BackReading, judgeBack, shareRounded } from "../../../src/core/form/rounding.ts";
import { PATIENCE } from "../../properties.ts";

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

  it("is the likelier rounded the more it reads, in any set", PATIENCE, () => {
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
      { numRuns: 20, seed: 41 },
    );
  });

  it("is never judged by numbers that are none", () => {
    // No kind of lifter explains it: it is handed on and accuses nobody.
    const { most } = judgeBack([], { most: 500, least: 480, deviation: 12 });
    expect(most).toEqual({ value: 500, rounded: 0, arched: 0 });
  });
});

const bell = (x: number, mean: number, width: number): number =>
  Math.exp(-((x - mean) ** 2) / (2 * width ** 2)) / width;
const steps = (mean: number, width: number, n: number): readonly number[] =>
  Array.from({ length: n }, (_, i) => mean + 4 * width * ((2 * i) / (n - 1) - 1));
const LIFTERS = [
  [0.84, 0.8, 0.16, 0.04],
  [0.12, 0.12, 0.87, 0.01],
  [0.04, 0.12, 0.01, 0.87],
] as const;
const kindsOf = (level: number) =>
  [
    [level, 3.5],
    [43, 6],
    [-31, 6],
  ] as const;
const KEYS = ["all", "value", "rounded", "arched"] as const;
type Explained = Readonly<Record<(typeof KEYS)[number], number>>;

/** How well a kind explains a reading, and the same times bend, past 30 and past -20. */
function explain(reading: number, mean: number, width: number, error: number, own: number): Explained {
  const sum = { all: 0, value: 0, rounded: 0, arched: 0 };
  for (const truth of steps(mean, width, 33)) {
    const weight = bell(truth, mean, width) * bell(reading, 0.62 * truth + error, own) * width;
    sum.all += weight;
    sum.value += weight * truth;
    if (truth > 30) sum.rounded += weight;
    if (truth < -20) sum.arched += weight;
  }
  return sum;
}

/** Over the kinds of lifters: the reps before as well as they explain them, the last one by what is asked. */
const lifted = (reps: readonly (readonly Explained[])[], key: keyof Explained): number =>
  LIFTERS.reduce<number>((sum, [share, ...often]) => {
    const of = (kinds: readonly Explained[], what: keyof Explained): number =>
      often.reduce((all, part, kind) => all + part * kinds[kind]![what], 0);
    return (
      sum + reps.slice(0, -1).reduce<number>((so, rep) => so * of(rep, "all"), share) * of(reps.at(-1)!, key)
    );
  }, 0);

/**
 * The same question answered the long way: the story that the module tells, summed over every truth, level and shared error
 * in small steps. Who lifts (of 100: 84 ordinary, 12 who round, 4 who arch), how often their reps are of which kind, what a
 * rep of that kind bends, and what of it is read: 0.62, plus the shared error, plus the rep's own.
 */
function longWay(readings: readonly number[], deviation: number) {
  const shared = Math.min(20, Math.max(9, 0.75 * deviation));
  const own = Math.min(6, Math.max(2.5, 0.2 * deviation));
  const sums = { all: 0, value: 0, rounded: 0, arched: 0 };
  for (const error of steps(0, shared, 25))
    for (const level of steps(8, 7, 25)) {
      const explained = readings.map((reading) =>
        kindsOf(level).map(([mean, width]) => explain(reading, mean, width, error, own)),
      );
      const likely = bell(error, 0, shared) * bell(level, 8, 7);
      for (const key of KEYS) sums[key] += likely * lifted(explained, key);
    }
  return {
    value: sums.value / sums.all,
    rounded: sums.rounded / sums.all,
    arched: sums.arched / sums.all,
  };
}

describe("the likelihood of a rounded back", () => {
  it.each([
    [[24], 12],
    [[33], 7],
    [[-12], 12],
    [[5, 27], 16],
    [[14, 11, 26], 40],
    [[-2, -13], 10],
    [[8, 7, -8], 7],
  ])("is what summing over every truth, level and error gives, for readings of %j", (readings, deviation) => {
    const back = readings.map((bend) => ({ most: bend, least: bend - 7, deviation }));
    const { most, least } = judgeBack(back.slice(0, -1), back.at(-1)!);
    for (const [verdict, expected] of [
      [most, longWay(readings, deviation)],
      [
        least,
        longWay(
          readings.map((reading) => reading - 7),
          deviation,
        ),
      ],
    ] as const) {
      expect(Math.abs(verdict.value - expected.value)).toBeLessThan(1);
      expect(Math.abs(verdict.rounded - expected.rounded)).toBeLessThan(0.02);
      expect(Math.abs(verdict.arched - expected.arched)).toBeLessThan(0.02);
    }
  });
});

describe("a back whose full bend is known", () => {
  const chance = (most: number, deviation: number) =>
    shareRounded({ most, least: 0, deviation }, { bend: 40, deviation: 16 });

  it("is rounded past three quarters of it", () => {
    expect(chance(30, 20)).toEqual({ value: 30, limit: 30, probability: 0.5 });
  });

  it("is as likely so as the rep's error, the bend's own and the offset of what is missing leave it", () => {
    // 36 of 40 is 0.9. Errors: 4, 0.9 * 4 and 0.1 * 12 degrees, together 5.51, or 0.138 of the bend: 1.088 deviations.
    expect(chance(36, 20).probability).toBeCloseTo(0.8617, 3);
    // Beyond the full bend no offset is left: hypot(4, 4.8) = 6.25 degrees, 2.881 deviations.
    expect(chance(48, 20).probability).toBeCloseTo(0.998, 3);
    // Bent backwards all of it is left: hypot(4, 1, 12) = 12.69 degrees, -3.153 deviations.
    expect(chance(-10, 20).probability).toBeCloseTo(0.00081, 4);
  });

  it("is told with an error of a rep's own of 2.5 degrees at least and 6 at most", () => {
    // hypot(2.5, 2.25, 1.2) = 3.57 degrees, 1.680 deviations; hypot(6, 5.4, 1.2) = 8.16, 0.735.
    expect(chance(36, 5).probability).toBeCloseTo(0.9535, 3);
    expect(chance(36, 50).probability).toBeCloseTo(0.7689, 3);
  });
});
