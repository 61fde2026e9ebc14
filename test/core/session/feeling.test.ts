import { describe, expect, it } from "vitest";
import { type Feeling, felt, hurt, painIn } from "../../../src/core/session/feeling.ts";

const SAID: Feeling = { effort: 6, pain: "knee" };

describe("how a set felt", () => {
  it("is what was said last of each; what is not mentioned stays", () => {
    expect(felt({}, { effort: 7 })).toEqual({ effort: 7 });
    expect(felt(SAID, { effort: 4 })).toEqual({ effort: 4, pain: "knee" });
    expect(felt(SAID, { pain: "none" })).toEqual({ effort: 6, pain: "none" });
    expect(felt(SAID, {})).toEqual(SAID);
  });

  it("is taken back by null, which leaves nothing said rather than nothing felt", () => {
    expect(felt(SAID, { effort: null })).toEqual({ pain: "knee" });
    expect(felt(SAID, { pain: null })).toEqual({ effort: 6 });
  });

  it("is a whole number from 0 to 10, or was not said", () => {
    const effort = (value: number) => felt({}, { effort: value }).effort;
    expect([effort(0), effort(10)]).toEqual([0, 10]);
    for (const value of [-1, 11, 6.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(effort(value)).toBeUndefined();
    expect(felt({}, { effort: "7" as unknown as number })).toEqual({});
  });

  it("hurt where a place was named", () => {
    expect(painIn({ pain: "lower-back" })).toBe("lower-back");
    expect(painIn({ pain: "none" })).toBeUndefined();
    expect(painIn({})).toBeUndefined();
  });

  it("hurt too where it ended for pain, unless it was said since that nothing hurts", () => {
    expect(hurt({ pain: "knee", endedBy: "target" })).toBe(true);
    expect(hurt({ endedBy: "pain" })).toBe(true);
    expect(hurt({ pain: "none", endedBy: "pain" })).toBe(false);
    expect(hurt({ pain: "none", endedBy: "target" })).toBe(false);
    expect(hurt({ endedBy: "target" })).toBe(false);
    expect(hurt({ endedBy: null })).toBe(false);
  });
});
