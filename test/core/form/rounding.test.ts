import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measuresOf } from "../../../src/core/form/back-model.ts";
import { type BackReading, judgeBack, shareOfBend, shareRounded } from "../../../src/core/form/rounding.ts";
import type { Measure } from "../../../src/core/form/set-model.ts";
import { median } from "../../../src/core/quantity.ts";

const BY_OUTLINE = measuresOf({});

/** At its most a back reads a quarter more than overall, and an offset is in both. */
const read = (level: number, deviation = 12, offset = 0): BackReading => ({
  most: 1.2 * level + offset,
  level: level + offset,
  deviation,
});
/** The probabilities that each rep of a set was rounded, as they would have been told after each. */
const told = (readings: readonly BackReading[]) =>
  readings.map((now, i) => judgeBack(readings.slice(0, i), now));
const rounded = (readings: readonly BackReading[]) => told(readings).map(({ rounding }) => rounding.rounded);

describe("a back in its set", () => {
  it("that changes within a set is found at the first change", () => {
    const [, , third, fourth] = rounded([read(5), read(7), read(6), read(24)]);
    expect(third).toBeLessThan(0.1);
    expect(fourth).toBeGreaterThan(0.95);
  });

  it("that rounds at the very bottom only, which hardly moves the whole, is found by its most", () => {
    const late = { most: 31, level: 13, deviation: 12 };
    const { rounding, overall } = judgeBack([read(5), read(7), read(6)], late);
    expect(rounding.rounded).toBeGreaterThan(0.95);
    expect(rounding.value).toBeGreaterThan(30);
    expect(overall.rounded).toBeLessThan(0.6);
  });

  it("whose most alone is high, as of a few pictures that were misread, accuses nobody: the whole of it says otherwise", () => {
    // Read so by the lite model at 30 degrees off side-on, of a back that was flat in all three.
    const flat = [
      { most: 7, level: 5, deviation: 16.8 },
      { most: 7.4, level: 5.7, deviation: 18.4 },
    ];
    const { rounding, overall } = judgeBack(flat, { most: 27.5, level: 6.2, deviation: 21.5 });
    expect(rounding).toEqual(overall);
    expect(rounding.rounded).toBeLessThan(0.1);
  });

  it("compares with like leans only: what reads high in a shallow hinge is no change from deep ones", () => {
    const at = (level: number, lean: number): BackReading => ({ ...read(level), lean });
    const deep = [at(5, 64), at(7, 70), at(6, 76)];
    const high = (lean: number) => judgeBack(deep, at(24, lean)).rounding.rounded;
    expect(high(52)).toBeGreaterThan(0.95);
    expect(high(33)).toEqual(judgeBack([], at(24, 33)).rounding.rounded);
    expect(high(33)).toBeLessThan(0.95);
    // 64 is 30 from 34, 70 and 76 are more: of the deep ones one counts, and none from just beyond it.
    const alone = (before: readonly BackReading[], lean: number) =>
      judgeBack(before, at(24, lean)).rounding.rounded;
    expect(high(34)).toBe(alone([at(5, 64)], 34));
    expect(high(34)).not.toBe(alone([], 34));
    expect(high(33.9)).toBe(alone([], 33.9));
  });

  it("compares with what was read beside the same neutral only", () => {
    const beside = (neutralSlack: number, level: number): BackReading => ({ ...read(level), neutralSlack });
    const others = [5, 7, 6].map((level) => beside(8, level));
    const late = (neutralSlack: number) => judgeBack(others, beside(neutralSlack, 24)).rounding.rounded;
    expect(late(8)).toBeGreaterThan(0.95);
    expect(late(5)).toBe(late(8));
    expect(late(11)).toBe(late(8));
    expect(late(4.9)).toBe(judgeBack([], beside(4.9, 24)).rounding.rounded);
    expect(late(4.9)).toBeLessThan(0.95);
  });

  it("compares with the same movement only: a squat's readings tell nothing of a hinge's", () => {
    const others = [read(5), read(7), read(6)];
    const squats = others.map((one) => ({ ...one, of: "crouch" as const }));
    const late = read(24);
    expect(judgeBack(squats, late)).toEqual(judgeBack([], late));
    expect(judgeBack(others, { ...late, of: "crouch" })).toEqual(judgeBack([], late));
    expect(judgeBack(squats, { ...late, of: "crouch" })).toEqual(judgeBack(others, late));
  });

  it("compares with what was read the same way only: the trunk's features show another share than the outline", () => {
    const others = [read(5), read(7), read(6)];
    const byTrunk = (one: BackReading): BackReading => ({ ...one, by: "trunk" });
    const late = read(24);
    expect(judgeBack(others.map(byTrunk), late)).toEqual(judgeBack([], late));
    expect(judgeBack(others, byTrunk(late))).toEqual(judgeBack([], byTrunk(late)));
    // By the outline 24 is as much as 43 degrees show, by the features no more than 33.
    expect(judgeBack(others.map(byTrunk), byTrunk(read(24))).overall.rounded).toBeLessThan(
      judgeBack(others, late).overall.rounded,
    );
  });

  it("read by the trunk's features is found at the first change, and accused by no offset that clothes make", () => {
    const set = (levels: readonly number[], offset = 0): readonly BackReading[] =>
      levels.map((level) => ({
        most: 1.25 * level + offset,
        level: level + offset,
        deviation: 9,
        by: "trunk",
      }));
    expect(rounded(set([5, 7, 6, 27])).map((p) => p > 0.95)).toEqual([false, false, false, true]);
    for (const offset of [5, 10, 15])
      expect(Math.max(...rounded(set([5, 7, 6, 5, 7, 6], offset)))).toBeLessThan(0.6);
    expect(rounded(set([30, 32, 31]))[0]).toBeGreaterThan(0.95);
  });

  it("of a real lifter reads otherwise from rep to rep, though it is flat: what stands out by as much as that accuses nobody", () => {
    // A dumbbell rack pull (a public recording). As sure of a rep as of rendered ones, it was told as rounded at 0.952.
    const set = [
      { most: 22.05, level: 19.99, deviation: 13.6 },
      { most: 15.24, level: 0.85, deviation: 12.8 },
      { most: 17.7, level: 11.07, deviation: 13.7 },
      { most: 29.74, level: 17.81, deviation: 13.8 },
    ].map((one) => ({ ...one, by: "trunk" as const, lean: 88 }));
    const last = rounded(set).at(-1)!;
    expect(last).toBeLessThan(0.93);
    expect(last).toBeGreaterThan(0.5);
  });

  it("compares with all where it is not known how far one or the other leaned", () => {
    const lean = 64;
    const late = read(24);
    const all = judgeBack([read(5), read(7)], late);
    expect(judgeBack([{ ...read(5), lean }, read(7)], late)).toEqual(all);
    expect(judgeBack([read(5), { ...read(7), lean: 10 }], { ...late, lean })).toEqual(
      judgeBack([read(5)], late),
    );
  });

  it("that is misread in one pose at the bottom, in each rep, accuses nobody", () => {
    const misread = { most: 25, level: 9, deviation: 16 };
    for (const { rounding } of told([misread, misread, misread, misread]))
      expect(rounding.rounded).toBeLessThan(0.8);
  });

  it("that reads the same 25 in each rep accuses nobody, and less and less", () => {
    const each = rounded([25, 26, 24, 25, 27].map((level) => read(level)));
    for (const probability of each) expect(probability).toBeLessThan(0.95);
    expect(each.at(-1)).toBeLessThan(0.8 * each[0]!);
  });

  it.each([12, 16, 20])(
    "whatever constant offset its clothes give it accuses nobody (deviation %d)",
    (deviation) => {
      for (const offset of [-20, 15, 25, 33])
        for (const { rounding, overall } of told(
          [5, 8, 3, 6, 4].map((bend) => read(bend, deviation, offset)),
        )) {
          expect(rounding.rounded).toBeLessThan(0.95);
          expect(overall.arched).toBeLessThan(0.95);
        }
    },
  );

  it("is found where clothes read it too high, when it changes", () => {
    expect(rounded([read(4, 12, 20), read(6, 12, 20), read(24, 12, 20)]).at(-1)).toBeGreaterThan(0.9);
  });

  it("that reads 20 too low throughout, as a hoodie did, is not arched", () => {
    for (const { overall } of told([-23, -22, -24, -23].map((level) => read(level, 14))))
      expect(overall.arched).toBeLessThan(0.95);
  });

  it("is told from one rep alone only where that is beyond any doubt", () => {
    const alone = (level: number): number => rounded([read(level)])[0]!;
    for (const level of [25, 32, 48]) expect(alone(level)).toBeLessThan(0.95);
    expect(alone(66)).toBeGreaterThan(0.95);
    expect(alone(3)).toBeLessThan(0.1);
  });

  it("that arches far more than its others is overextended", () => {
    const { overall } = judgeBack([read(6), read(5), read(7)], read(-20));
    expect(overall.arched).toBeGreaterThan(0.95);
    expect(overall.value).toBeLessThan(-20);
  });

  it("that arches in every other rep is not told, since the flat ones may be the rounded, but never passed as fine", () => {
    const readings = [11, -9, 8, -10].map((level) => read(level, 13));
    for (const { overall } of told(readings).filter((_, i) => i % 2 === 1)) {
      expect(overall.arched).toBeGreaterThan(0.1);
      expect(overall.arched).toBeLessThan(0.95);
      expect(overall.value).toBeLessThan(5);
    }
    // A flat one among rounded ones reads low as well, and is.
    const { overall } = judgeBack([read(24), read(26)], read(6));
    expect(overall.arched).toBeLessThan(0.1);
  });

  it("is told as bent as smaller readings would have told, where clothes explain the larger one as well", () => {
    const bent = (level: number) => judgeBack([], read(level)).overall.value;
    for (const level of [40, 50, 60]) expect(bent(level)).toBeGreaterThan(bent(30) - 1);
  });

  it("is one of the set's while it reads 8 below the others at most: what it would be by itself is not asked", () => {
    const near = [read(2), read(0), read(-2)];
    expect(judgeBack(near, read(-7)).overall.arched).toBeLessThan(judgeBack([], read(-7)).overall.arched);
  });

  it("is the likelier rounded the more it reads beyond the set's others", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: -5, max: 20 }),
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 8, max: 22 }),
        (earlier, level, beyond, more, deviation) => {
          const before = earlier.map((value) => read(level + value, deviation));
          const less = judgeBack(before, read(level + beyond, deviation)).rounding;
          const greater = judgeBack(before, read(level + beyond + more, deviation)).rounding;
          expect(greater.rounded).toBeGreaterThanOrEqual(less.rounded - 0.005);
          expect(greater.rounded).toBeLessThanOrEqual(1 + 1e-9);
          expect(less.rounded).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 20, seed: 41 },
    );
  });

  it("is the likelier rounded the further round it reads, from the first rep on, whatever its clothes may add", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 78 }),
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 6, max: 30 }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (most, more, deviation, share) => {
          const at = (value: number) =>
            judgeBack([], { most: value, level: share * value, deviation }).rounding;
          const [less, greater] = [at(most), at(most + more)];
          expect(greater.rounded).toBeGreaterThanOrEqual(less.rounded - 0.005);
          // A probability that is announced comes with a value past the limit.
          if (greater.rounded > 0.95) expect(greater.value).toBeGreaterThan(30);
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });

  it("is never judged by numbers that are none", () => {
    // No kind of lifter explains it: it is handed on and accuses nobody.
    const { rounding, overall } = judgeBack([], { most: 500, level: 480, deviation: 12 });
    for (const verdict of [rounding, overall]) expect(verdict).toEqual({ value: 480, rounded: 0, arched: 0 });
  });
});

const bell = (x: number, mean: number, width: number): number =>
  Math.exp(-((x - mean) ** 2) / (2 * width ** 2)) / width;
const steps = (mean: number, width: number, n: number): readonly number[] =>
  Array.from({ length: n }, (_, i) => mean + 4 * width * ((2 * i) / (n - 1) - 1));
const LIFTERS = [
  [0.85, 0.83, 0.16, 0.01],
  [0.12, 0.12, 0.87, 0.01],
  [0.03, 0.12, 0.01, 0.87],
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
function explain(reading: number, mean: number, width: number, slope: number, own: number): Explained {
  const sum = { all: 0, value: 0, rounded: 0, arched: 0 };
  for (const truth of steps(mean, width, 21)) {
    const weight = bell(truth, mean, width) * bell(reading, slope * truth, own) * width;
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
 * in small steps. Who lifts (of 100: 85 ordinary, 12 who round, 3 who arch), how often their reps are of which kind, what a
 * rep of that kind bends, and what of it is read: a share of it, plus the error that the set shares (of 100: 90 narrow, 10 as
 * wide as loose clothes make it), plus the rep's own.
 */
function longWay(readings: readonly number[], deviation: number, { slope, ...parts }: Measure) {
  const part = ({ share, least, most }: Measure["own"]): number =>
    Math.min(most, Math.max(least, share * deviation));
  const [shared, own] = [part(parts.shared), part(parts.own)];
  const sums = { all: 0, value: 0, rounded: 0, arched: 0 };
  for (const error of steps(0, 13.75, 45))
    for (const z of [-1.5, -0.75, 0, 0.75, 1.5])
      for (const level of steps(8, 7, 17)) {
        const explained = readings.map((reading) =>
          kindsOf(level).map(([mean, width]) =>
            explain(reading - error, mean, width, slope.mean + slope.deviation * z, own),
          ),
        );
        const offset = 0.9 * bell(error, 0, shared) + 0.1 * bell(error, 0, 22);
        const likely = offset * bell(z, 0, 1) * bell(level, 8, 7);
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
    [[5, 25], 16],
    [[14, 11, 26], 40],
    [[-2, -13], 10],
    [[8, 7, -8], 7],
    [[-14, -15, -8], 12],
  ])("is what summing over every truth, level and error gives, for readings of %j", (readings, deviation) => {
    const back = readings.map((most) => ({ most, level: most - 4, deviation }));
    const { rounding, overall } = judgeBack(back.slice(0, -1), back.at(-1)!);
    const atMost = longWay(readings, deviation, BY_OUTLINE.atMost);
    const levels = readings.map((reading) => reading - 4);
    const inSet = longWay(levels, deviation, BY_OUTLINE.overall);
    const usual = median(levels.slice(0, -1)) ?? levels.at(-1)!;
    const far = usual - levels.at(-1)! > 8;
    const whole = far
      ? {
          ...inSet,
          arched: Math.max(inSet.arched, longWay(levels.slice(-1), deviation, BY_OUTLINE.overall).arched),
        }
      : inSet;
    for (const [verdict, expected] of [
      [rounding, whole.rounded >= 0.1 && atMost.rounded > whole.rounded ? atMost : whole],
      [overall, whole],
    ] as const) {
      expect(Math.abs(verdict.value - expected.value)).toBeLessThan(1);
      expect(Math.abs(verdict.rounded - expected.rounded)).toBeLessThan(0.02);
      expect(Math.abs(verdict.arched - expected.arched)).toBeLessThan(0.02);
    }
  });
});

describe("a back whose full bend is known", () => {
  const chance = (most: number, deviation: number) =>
    shareRounded({ most, level: 0, deviation }, { bend: 40, deviation: 16 });

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

describe("the share of the user's own bend", () => {
  const reading = { most: 24, level: 20, deviation: 9, at: 3 };

  it("is what was read at the most, of what the check read", () => {
    expect(shareOfBend(reading, { bend: 48, deviation: 9 })).toBeCloseTo(0.5, 9);
    expect(shareOfBend({ ...reading, most: 60 }, { bend: 48, deviation: 9 })).toBe(1);
  });

  it("is unknown without a check, of a back that was hardly seen or arched, and by another measure", () => {
    const range = { bend: 48, deviation: 9 };
    const { at: _, ...hardlySeen } = reading;
    expect(shareOfBend(reading, undefined)).toBeUndefined();
    expect(shareOfBend(hardlySeen, range)).toBeUndefined();
    expect(shareOfBend({ ...reading, most: -4 }, range)).toBeUndefined();
    expect(shareOfBend({ ...reading, most: 0 }, range)).toBeUndefined();
    expect(shareOfBend({ ...reading, by: "trunk" }, range)).toBeUndefined();
    expect(shareOfBend(reading, { ...range, by: "trunk" })).toBeUndefined();
    expect(shareOfBend({ ...reading, by: "trunk" }, { ...range, by: "trunk" })).toBe(0.5);
  });
});
