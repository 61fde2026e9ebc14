/** What a back's reading may share with a set's others. */
import { describe, expect, it } from "vitest";
import { measuresOf } from "../../../src/core/form/back-model.ts";
import { type BackReading, judgeBack } from "../../../src/core/form/rounding.ts";
import { sharedErrors } from "../../../src/core/form/set-model.ts";

const BY_OUTLINE = measuresOf({});

describe("the errors that a set's readings may share", () => {
  it("are as likely above as below none, as far to either side, and less likely the further they are", () => {
    const errors = sharedErrors(BY_OUTLINE.atMost, 6);
    expect(errors.length % 2).toBe(1);
    const middle = (errors.length - 1) / 2;
    expect(errors[middle]!.value).toBe(0);
    for (const [i, { value, weight }] of errors.slice(0, middle).entries()) {
      const other = errors[errors.length - 1 - i]!;
      expect(other.value).toBe(-value);
      expect(other.weight).toBeCloseTo(weight, 12);
      expect(weight).toBeLessThan(errors[i + 1]!.weight);
    }
  });
});

describe("a back that was flat three times", () => {
  it("and is then read at 24 degrees has rounded by odds of 124 to 1", () => {
    const flat = { most: 6, level: 4, deviation: 5 };
    const { rounded } = judgeBack([flat, flat, flat], { most: 24, level: 17, deviation: 6 }).rounding;
    expect(rounded).toBeCloseTo(0.992, 3);
  });
});

describe("squats that are read off the trunk's features", () => {
  const squats = (
    readings: readonly (readonly [level: number, most: number])[],
    slacks?: readonly number[],
  ) =>
    readings.map(
      ([level, most], i): BackReading => ({
        level,
        most,
        deviation: 14,
        of: "crouch",
        by: "trunk",
        ...(slacks ? { neutralSlack: slacks[i]! } : {}),
      }),
    );
  const told = (all: readonly BackReading[]) =>
    all.map((now, i) => judgeBack(all.slice(0, i), now).rounding.rounded);

  it("of a flat back accuse nobody, though they drift with the neutral and all read high (a public recording)", () => {
    const all = squats(
      [
        [14, 32],
        [23, 33],
        [22, 33],
        [35, 38],
        [33, 38],
        [36, 38],
        [35, 37],
        [32, 28],
      ],
      [8, 7, 7, 3, 3, 3, 2, 2],
    );
    expect(Math.max(...told(all))).toBeLessThan(0.9);
    // The same readings of hinges, whose scatter is smaller, beside one neutral all along.
    const hinges = all.map(({ of: _, neutralSlack: __, ...one }) => one);
    expect(Math.max(...told(hinges))).toBeGreaterThan(0.95);
  });

  it("that round once among flat ones are found all the same (a clip with truth)", () => {
    const all = squats([
      [2, 2],
      [26, 30],
      [4, 5],
      [5, 11],
      [25, 25],
      [5, 7],
    ]);
    const [first, second, third, fourth, fifth, sixth] = told(all);
    expect(Math.min(second!, fifth!)).toBeGreaterThan(0.95);
    expect(Math.max(first!, third!, fourth!, sixth!)).toBeLessThan(0.05);
  });
});
