import { describe, expect, it } from "vitest";
import {
  type Claim,
  combine,
  judge,
  mayHaveGoneFurther,
  SURE_OF_BACK,
  seenOften,
} from "../../../src/core/form/judgement.ts";
import type { Signals } from "../../../src/core/quantity.ts";
import { measurement } from "../measured.ts";

const frames = (n: number, signals: Signals, deviation = 4) =>
  Array.from({ length: n }, (_, i) =>
    measurement(i / 10, signals, {
      deviation: Object.fromEntries(Object.keys(signals).map((signal) => [signal, deviation])),
    }),
  );

const claim: Claim = {
  kind: "bent-knees",
  signals: ["kneeFlexion"],
  frames: frames(10, { kneeFlexion: 32 }),
  at: 1.7,
  value: 32,
  limit: 25,
  wrong: "above",
};
const silent = { faults: [], notJudged: ["bent-knees"] };
const passed = { faults: [], notJudged: [] };

describe("a judgement", () => {
  it("finds the fault with what was measured, the limit and how likely it is", () => {
    // 7 degrees past the limit, known to 4: 1.75 deviations, 0.9599 of a normal distribution.
    expect(judge(claim)).toEqual({
      faults: [{ kind: "bent-knees", at: 1.7, value: 32, limit: 25, confidence: expect.closeTo(0.9599, 4) }],
      notJudged: [],
    });
  });

  it("passes what is surely on the right side, and says nothing in between", () => {
    expect(judge({ ...claim, value: 17 })).toEqual(passed);
    for (const value of [22, 25, 29]) expect(judge({ ...claim, value }), `${value}`).toEqual(silent);
  });

  it("asks more certainty of the back than of the knees", () => {
    const value = 25 + 4 * 1.4; // 0.919
    expect(judge({ ...claim, value }).faults).toHaveLength(1);
    expect(judge({ ...claim, value, sure: SURE_OF_BACK })).toEqual(silent);
  });

  it("takes errors in seconds for what is measured in seconds, and looks below a limit where that is wrong", () => {
    const tempo = { ...claim, kind: "too-fast", limit: 1, wrong: "below", deviation: 0.15 } as const;
    expect(judge({ ...tempo, value: 0.6 }).faults).toHaveLength(1);
    expect(judge({ ...tempo, value: 0.93 }).notJudged).toEqual(["too-fast"]);
    expect(judge({ ...tempo, value: 1.9 })).toEqual(passed);
  });

  it("takes a probability that was worked out elsewhere", () => {
    expect(judge({ ...claim, probability: 0.93 }).faults[0]!.confidence).toBe(0.93);
    expect(judge({ ...claim, probability: 0.6 })).toEqual(silent);
    expect(judge({ ...claim, probability: 0.02 })).toEqual(passed);
  });

  it("reads an estimate for how often a fault really happens, not for how often it was in the fit", () => {
    // One deviation short of the limit: 0.159, odds of 0.189, seven times too many.
    const rare = { fitted: 0.41, usual: 0.09 };
    expect(judge({ ...claim, value: 21 })).toEqual(silent);
    expect(judge({ ...claim, value: 21, rates: rare })).toEqual(passed);
    expect(judge({ ...claim, value: 31, rates: rare })).toEqual(silent);
  });

  it("never announces a value that is not past the limit, however likely the fault", () => {
    expect(judge({ ...claim, value: 24, probability: 0.99 })).toEqual(silent);
  });

  it("does not judge an unseen knee: neither good nor a fault", () => {
    expect(judge({ ...claim, value: undefined })).toEqual(silent);
    expect(judge({ ...claim, frames: frames(10, { trunkInclination: 70 }) })).toEqual(silent);
    expect(judge({ ...claim, frames: [] })).toEqual(silent);
  });

  it("does not judge what was seen in too few frames or too poorly, however wrong it looked", () => {
    const glimpsed = [...frames(3, { kneeFlexion: 32 }), ...frames(7, { trunkInclination: 70 })];
    expect(judge({ ...claim, frames: glimpsed })).toEqual(silent);
    expect(judge({ ...claim, frames: frames(10, { kneeFlexion: 32 }, 30) })).toEqual(silent);
  });

  it("rests on all of its signals, each seen in three of five frames", () => {
    const both = { ...claim, signals: ["kneeFlexion", "trunkInclination"] } as const;
    expect(judge(both)).toEqual(silent);
    const sixOfTen = [...frames(6, { kneeFlexion: 32 }), ...frames(4, {})];
    expect(judge({ ...claim, frames: sixOfTen }).faults).toHaveLength(1);
    const fiveOfTen = [...frames(5, { kneeFlexion: 32 }), ...frames(5, {})];
    expect(judge({ ...claim, frames: fiveOfTen })).toEqual(silent);
  });

  it("is not made where the estimate's error is not known", () => {
    const blind = frames(10, { kneeFlexion: 32 }).map((frame) => ({ ...frame, deviation: {} }));
    expect(judge({ ...claim, frames: blind })).toEqual(silent);
    expect(judge({ ...claim, signals: [] })).toEqual(silent);
  });

  it("of what is known exactly is certain: past the limit or not", () => {
    const exact = { ...claim, deviation: 0 };
    expect(judge({ ...exact, value: 25.1 }).faults[0]!.confidence).toBe(1);
    expect(judge({ ...exact, value: 25 })).toEqual(passed);
    expect(judge({ ...exact, value: 24.9 })).toEqual(passed);
    expect(judge({ ...exact, value: 25.1, rates: { fitted: 0.4, usual: 0.1 } }).faults).toHaveLength(1);
  });

  it("takes the limit itself for no fault, from either side, whatever else is known", () => {
    const sure = { ...claim, value: 25, probability: 0.99 };
    expect(judge(sure)).toEqual(silent);
    expect(judge({ ...sure, wrong: "below" })).toEqual(silent);
    expect(judge({ ...sure, wrong: "below", value: 26 })).toEqual(silent);
    expect(judge({ ...sure, wrong: "below", value: 24 }).faults).toHaveLength(1);
  });

  it("announces from 0.9 on and rules out below 0.1", () => {
    expect(judge({ ...claim, probability: 0.9 }).faults).toHaveLength(1);
    expect(judge({ ...claim, probability: 0.95, sure: SURE_OF_BACK }).faults).toHaveLength(1);
    expect(judge({ ...claim, probability: 0.1 })).toEqual(silent);
    expect(judge({ ...claim, probability: 0.099 })).toEqual(passed);
  });

  it("shifts the odds by the odds of what is usual over those of the fit", () => {
    // 2.5 deviations: odds of 160.04; 1/9 over 2/3 makes 26.67 of them, or 0.9639.
    const rates = { fitted: 0.4, usual: 0.1 };
    expect(judge({ ...claim, value: 35, rates }).faults[0]!.confidence).toBeCloseTo(0.9639, 4);
    // What is certain stays so.
    expect(judge({ ...claim, value: 120, rates }).faults[0]!.confidence).toBe(1);
  });

  it("is one list however many claims were made", () => {
    expect(
      combine(
        judge(claim),
        judge({ ...claim, kind: "bent-arms", value: undefined }),
        judge({ ...claim, value: 3 }),
      ),
    ).toMatchObject({ faults: [{ kind: "bent-knees" }], notJudged: ["bent-arms"] });
  });
});

describe("a movement", () => {
  const spread = (pictures: number, seconds: number) =>
    Array.from({ length: pictures }, (_, i) => measurement(3 + (i * seconds) / (pictures - 1), {}));

  it("is seen often enough from four pictures a second on", () => {
    expect(seenOften(spread(9, 2))).toBe(true);
    expect(seenOften(spread(8, 2))).toBe(false);
    expect(seenOften(spread(8, 1.7))).toBe(true);
    expect(seenOften([])).toBe(false);
  });

  /** Down to 90 degrees in the second second and back, ten pictures a second; `unseen` of it left out, or without its reading. */
  const swing = (unseen: (t: number) => boolean, leaveOut = false) =>
    Array.from({ length: 21 }, (_, i) => i / 10)
      .filter((t) => !(leaveOut && unseen(t)))
      .map((t) => measurement(t, unseen(t) ? {} : { trunkInclination: 45 - 45 * Math.cos(Math.PI * t) }));
  const further = (unseen: (t: number) => boolean, leaveOut?: boolean) =>
    mayHaveGoneFurther(swing(unseen, leaveOut), "trunkInclination");

  it("may have gone further than it was read where its furthest was out of sight, however the pictures of that are told", () => {
    expect(further(() => false)).toBe(false);
    const bottom = (t: number) => t > 0.75 && t < 1.25;
    expect(further(bottom)).toBe(true);
    expect(further(bottom, true)).toBe(true);
    // Two of three pictures of it, as where what hides it is doubtful.
    const nowAndThen = (t: number) => t > 0.55 && t < 1.55 && Math.round(10 * t) % 3 !== 0;
    expect(further(nowAndThen)).toBe(true);
  });

  it("has not where a picture of it was missed, or the way there: that hides no extreme", () => {
    expect(further((t) => Math.abs(t - 1) < 0.05)).toBe(false);
    expect(further((t) => t > 0.05 && t < 0.45)).toBe(false);
    expect(further(() => true)).toBe(false);
    expect(mayHaveGoneFurther([], "trunkInclination")).toBe(false);
  });

  describe("may have gone further, limit by limit:", () => {
    /** Seconds and degrees. */
    const seenAs = (...readings: readonly (readonly [t: number, value: number])[]) =>
      mayHaveGoneFurther(
        readings.map(([t, trunkInclination]) => measurement(t, { trunkInclination })),
        "trunkInclination",
      );

    it("beyond half of its furthest, whatever is missed before and after", () => {
      expect(
        seenAs([0, 10], [0.1, 10], [1.2, 10], [1.3, 60], [1.4, 90], [1.5, 90], [1.6, 60], [1.7, 10]),
      ).toBe(false);
      expect(
        seenAs([0, 10], [0.1, 60], [0.2, 90], [0.3, 90], [0.4, 60], [0.5, 10], [1.5, 10], [1.6, 10]),
      ).toBe(false);
      const from = (value: number) =>
        seenAs([0, 0], [0.1, value], [0.6, 46], [0.7, 90], [0.8, 90], [0.9, 46], [1, 0]);
      expect([45, 45.1].map(from)).toEqual([false, true]);
    });

    it("where nothing was read for more than 0.2 s: pictures that come unevenly show all there is", () => {
      const uneven = [0.02, 0.02, 0.15, 0.02, 0.02, 0.15, 0.02, 0.02, 0.15];
      const times = uneven.map((_, i) => uneven.slice(0, i).reduce((sum, gap) => sum + gap, 0));
      expect(seenAs(...times.map((t) => [t, 90] as const))).toBe(false);
      const after = (gap: number) =>
        seenAs([0, 90], [gap, 90], [gap + 0.05, 90], [gap + 0.1, 90], [gap + 0.15, 90]);
      expect([0.2, 0.21].map(after)).toEqual([false, true]);
    });

    it("for a quarter of the time out there", () => {
      // A tenth of a second is between two pictures, the rest of the gap is missed, of a second and of two.
      const missed = (gap: number, seconds: number, begin = 0) => {
        const after = Array.from({ length: Math.round((seconds - gap) * 10) + 1 }, (_, i) => gap + i / 10);
        return seenAs(...[0, ...after].map((t) => [begin + t, 90] as const));
      };
      expect([0.3, 0.4].map((gap) => missed(gap, 1))).toEqual([false, true]);
      expect([0.5, 0.7].map((gap) => missed(gap, 2))).toEqual([false, true]);
      expect(missed(0.4, 1, 10)).toBe(true);
    });
  });
});
