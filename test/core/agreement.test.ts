import { describe, expect, it } from "vitest";
import {
  cohenKappa,
  compareRatings,
  type RatedRep,
  type Ratings,
  ratingsOfProgram,
} from "../../src/core/agreement.ts";

const times = (n: number, pair: readonly [boolean, boolean]) => Array.from({ length: n }, () => pair);

describe("Cohen's kappa", () => {
  it("is what a worked example says", () => {
    // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: agreement 0.7, by chance 0.5, kappa 0.4.
    const pairs = [
      ...times(20, [true, true]),
      ...times(5, [true, false]),
      ...times(10, [false, true]),
      ...times(15, [false, false]),
    ];
    expect(cohenKappa(pairs)).toMatchObject({ pairs: 50, agreed: 0.7, kappa: expect.closeTo(0.4, 9) });
  });

  it("is 1 for raters who always agree on different things, 0 for chance, and none where nothing differs", () => {
    expect(cohenKappa([...times(3, [true, true]), ...times(7, [false, false])])!.kappa).toBeCloseTo(1, 9);
    const chance = [
      ...times(6, [true, true]),
      ...times(6, [true, false]),
      ...times(6, [false, true]),
      ...times(6, [false, false]),
    ];
    expect(cohenKappa(chance)!.kappa).toBeCloseTo(0, 9);
    expect(cohenKappa(times(9, [false, false]))).toEqual({ pairs: 9, agreed: 1, kappa: undefined });
    expect(cohenKappa([])).toBeUndefined();
  });
});

const rep = (start: number, faults: RatedRep["faults"], recording = "a.mp4"): RatedRep => ({
  recording,
  start,
  end: start + 4,
  exercise: "good-morning",
  faults,
});
const ratings = (rater: string, ...reps: RatedRep[]): Ratings => ({
  schema: "backline.ratings/1",
  rater,
  reps,
});

describe("two raters of one recording", () => {
  it("are compared where both said something, rep by rep in time", () => {
    const anna = ratings(
      "Anna",
      rep(3, { "bent-knees": true, "rounded-back": false }),
      rep(9, { "bent-knees": false }),
    );
    const ben = ratings(
      "Ben",
      rep(9.4, { "bent-knees": true }),
      rep(2.6, { "bent-knees": true }),
      rep(20, { "bent-knees": true }),
    );
    expect(compareRatings(anna, ben)).toEqual({
      all: { pairs: 2, agreed: 0.5, kappa: 0 },
      byFault: { "bent-knees": { pairs: 2, agreed: 0.5, kappa: 0 } },
    });
  });

  it("never mix two recordings, nor reps that hardly touch", () => {
    const anna = ratings("Anna", rep(3, { "bent-knees": true }));
    expect(compareRatings(anna, ratings("Ben", rep(3, { "bent-knees": true }, "b.mp4"))).all).toBeUndefined();
    expect(compareRatings(anna, ratings("Ben", rep(6.2, { "bent-knees": true }))).all).toBeUndefined();
  });

  it("leave out what the program did not judge", () => {
    const program = ratingsOfProgram(
      "a.mp4",
      [
        {
          start: 3,
          end: 7,
          exercise: "good-morning",
          faults: [{ kind: "bent-knees" }],
          notJudged: ["rounded-back"],
        },
      ],
      () => ["bent-knees", "rounded-back", "too-fast"],
    );
    expect(program.reps[0]!.faults).toEqual({ "bent-knees": true, "too-fast": false });
  });
});
