import { describe, expect, test } from "vitest";
import { exerciseNamed } from "../../../src/core/catalogue.ts";
import { failingNow } from "../../../src/core/form/failing.ts";

const hinge = (signals: object, deviations: object) =>
  failingNow(exerciseNamed("good-morning").live, signals, deviations);

describe("what a single picture shows to be wrong", () => {
  test("knees bent well past the limit are, knees bent as usual are not", () => {
    expect(hinge({ kneeFlexion: 41 }, { kneeFlexion: 5 })).toEqual(["bent-knees"]);
    expect(hinge({ kneeFlexion: 17 }, { kneeFlexion: 5 })).toEqual([]);
  });

  test("what is past the limit by less than its error could be is not shown", () => {
    expect(hinge({ kneeFlexion: 29 }, { kneeFlexion: 5 })).toEqual([]);
    expect(hinge({ kneeFlexion: 29 }, {})).toEqual([]);
    expect(hinge({}, { kneeFlexion: 5 })).toEqual([]);
    // An error of nothing is one that nobody knows.
    expect(hinge({ kneeFlexion: 41 }, { kneeFlexion: 0 })).toEqual([]);
  });

  test("a back takes more certainty than a knee", () => {
    expect(hinge({ spineFlexion: 37.5, kneeFlexion: 32.5 }, { spineFlexion: 5, kneeFlexion: 5 })).toEqual([
      "bent-knees",
    ]);
    expect(hinge({ spineFlexion: 39 }, { spineFlexion: 5 })).toEqual(["rounded-back"]);
    expect(hinge({ spineFlexion: -29 }, { spineFlexion: 5 })).toEqual(["overextended-back"]);
  });

  test("face down the head is watched, and the neck's limit has its own sign", () => {
    const prone = exerciseNamed("superman").live;
    expect(
      failingNow(prone, { neckFlexion: -44, elbowFlexion: 20 }, { neckFlexion: 6, elbowFlexion: 6 }),
    ).toEqual(["neck-cranked"]);
  });
});
