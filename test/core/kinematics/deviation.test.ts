import { describe, expect, it } from "vitest";
import {
  deviationOf,
  type ErrorEvidence,
  errorTerms,
  onFilm,
} from "../../../src/core/kinematics/deviation.ts";

const EASY: ErrorEvidence = {
  azimuth: 0,
  doubt: 0,
  share: 1,
  seen: 1,
  spread: 0,
  apart: 0,
  moved: 0,
  change: 0,
  trunkEdge: 0,
  limbEdge: 0,
  rolled: 0,
  plates: 0,
};
const terms = (over: Partial<ErrorEvidence>): number[] => errorTerms({ ...EASY, ...over });
const NONE = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const weights = (over: Readonly<Record<number, number>>): number[] => NONE.map((_, i) => over[i] ?? 0);

describe("what makes an angle uncertain", () => {
  it("is nothing but the constant, where everything is seen from the side and at rest", () => {
    expect(terms({})).toEqual(NONE);
  });

  it("is the view in units of 30 degrees and its square, to either side, up to 54 degrees", () => {
    expect(terms({ azimuth: 45 }).slice(1, 3)).toEqual([1.5, 2.25]);
    expect(terms({ azimuth: -45 })).toEqual(terms({ azimuth: 45 }));
    expect(terms({ azimuth: 80 })).toEqual(terms({ azimuth: 54 }));
  });

  it("is what the mask doubts, what of the outline and of the joint was not seen", () => {
    expect(terms({ doubt: 0.25 })[3]).toBe(1);
    expect(terms({ doubt: 0.9 })[3]).toBe(1.6);
    expect(terms({ share: 0.7 })[4]).toBeCloseTo(0.3, 9);
    expect([terms({ share: -2 })[4], terms({ share: 3 })[4]]).toEqual([1, 0]);
    expect(terms({ seen: 0.4 })[5]).toBeCloseTo(0.6, 9);
    expect([terms({ seen: -2 })[5], terms({ seen: 3 })[5]]).toEqual([1, 0]);
  });

  it("is how little the models agree, by the logarithm", () => {
    expect(terms({ spread: Math.E - 1 })[6]).toBeCloseTo(1, 9);
    expect(terms({ spread: 1e9 })[6]).toBe(3);
    expect(terms({ apart: 1 - Math.E })[7]).toBeCloseTo(1, 9);
    expect(terms({ apart: 1e9 })[7]).toBe(3.5);
  });

  it("is how far the body moved, in units of 60, and the angle itself, in units of 30 degrees", () => {
    expect([terms({ moved: 90 })[8], terms({ moved: -90 })[8], terms({ moved: 900 })[8]]).toEqual([
      1.5, 1.5, 2,
    ]);
    expect([terms({ change: 45 })[9], terms({ change: -45 })[9], terms({ change: 900 })[9]]).toEqual([
      1.5, 1.5, 2,
    ]);
  });

  it("is how far the outline went, of the trunk and of the limbs, by the logarithm", () => {
    expect(terms({ trunkEdge: Math.E - 1 })[10]).toBeCloseTo(1, 9);
    expect(terms({ limbEdge: Math.E - 1 })[11]).toBeCloseTo(1, 9);
    expect([terms({ trunkEdge: 1e9 })[10], terms({ limbEdge: 1e9 })[11]]).toEqual([3.3, 3.3]);
  });

  it("is how far one shoulder moved against the other, in tenths of leg or body", () => {
    expect([terms({ rolled: 15 })[12], terms({ rolled: 900 })[12]]).toEqual([1.5, 3]);
  });

  it("is how much it looks like plates, from not at all to altogether", () => {
    expect([-1, 0.4, 7].map((plates) => terms({ plates })[13])).toEqual([0, 0.4, 1]);
  });
});

describe("the standard deviation of an angle", () => {
  it("multiplies what each term is worth", () => {
    // 3 degrees, doubled by 30 degrees of azimuth, halved by nothing: 3 * 2 * 1.5.
    const model = weights({ 0: Math.log(3), 1: Math.log(2), 3: Math.log(1.5) });
    expect(deviationOf(model, EASY)).toBeCloseTo(3, 9);
    expect(deviationOf(model, { ...EASY, azimuth: -30, doubt: 0.25 })).toBeCloseTo(9, 9);
  });

  it("is never under 0.4 nor over 60 degrees", () => {
    expect(deviationOf(weights({ 0: -50 }), EASY)).toBe(0.4);
    expect(deviationOf(weights({ 0: 50 }), EASY)).toBe(60);
  });

  it("refuses weights of other terms", () => {
    expect(() => deviationOf([1, 2], EASY)).toThrow(RangeError);
    expect(() => deviationOf([1, 2], EASY)).toThrow("2 weights for 14 terms");
  });
});

describe("what is told of an angle's error on film", () => {
  it("is narrower than a picture's where the clips show it, by signal and by how the body lies", () => {
    const film = onFilm("standing", { spineFlexion: 20, kneeFlexion: 5 });
    expect(film.spineFlexion).toBeCloseTo(12.8, 6);
    expect(film.kneeFlexion).toBeCloseTo(3.5, 6);
    expect(onFilm("prone", { kneeFlexion: 5 }).kneeFlexion).toBeCloseTo(3.35, 6);
  });

  it("stays a picture's where no clip has the truth, and says nothing of what was not seen", () => {
    expect(onFilm("prone", { neckFlexion: 14, elbowFlexion: 9 })).toEqual({
      neckFlexion: 14,
      elbowFlexion: 9,
    });
    expect(onFilm("standing", {})).toEqual({});
  });
});
