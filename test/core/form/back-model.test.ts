/** What a back's reading may share with a set's others. */
import { describe, expect, it } from "vitest";
import { measuresOf } from "../../../src/core/form/back-model.ts";
import { judgeBack } from "../../../src/core/form/rounding.ts";
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
