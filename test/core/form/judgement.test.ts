import { describe, expect, it } from "vitest";
import { type Claim, combine, judge } from "../../../src/core/form/judgement.ts";
import type { Signals } from "../../../src/core/quantity.ts";
import { measurement } from "../measured.ts";

const frames = (n: number, signals: Signals, confidence = 0.9) =>
  Array.from({ length: n }, (_, i) =>
    measurement(i / 10, signals, {
      confidence: Object.fromEntries(Object.keys(signals).map((signal) => [signal, confidence])),
    }),
  );

const claim: Claim = {
  kind: "bent-knees",
  signals: ["kneeFlexion"],
  frames: frames(10, { kneeFlexion: 38 }),
  at: 1.7,
  value: 38,
  limit: 25,
  wrong: "above",
};

describe("a judgement", () => {
  it("finds the fault with what was measured, the limit and how sure it is", () => {
    expect(judge(claim)).toEqual({
      faults: [{ kind: "bent-knees", at: 1.7, value: 38, limit: 25, confidence: expect.closeTo(0.9, 9) }],
      notJudged: [],
    });
  });

  it("finds nothing on the right side of the limit, and nothing at it", () => {
    for (const value of [12, 25]) expect(judge({ ...claim, value })).toEqual({ faults: [], notJudged: [] });
    expect(judge({ ...claim, kind: "too-fast", value: 0.7, limit: 1, wrong: "below" }).faults).toHaveLength(
      1,
    );
    expect(judge({ ...claim, kind: "too-fast", value: 1.9, limit: 1, wrong: "below" }).faults).toEqual([]);
  });

  it("does not judge an unseen knee: neither good nor a fault", () => {
    const notJudged = { faults: [], notJudged: ["bent-knees"] };
    expect(judge({ ...claim, value: undefined })).toEqual(notJudged);
    expect(judge({ ...claim, frames: frames(10, { trunkInclination: 70 }) })).toEqual(notJudged);
    expect(judge({ ...claim, frames: [] })).toEqual(notJudged);
  });

  it("does not judge what was seen in too few frames or too poorly, however wrong it looked", () => {
    const glimpsed = [...frames(3, { kneeFlexion: 38 }), ...frames(7, { trunkInclination: 70 })];
    expect(judge({ ...claim, frames: glimpsed }).notJudged).toEqual(["bent-knees"]);
    expect(judge({ ...claim, frames: frames(10, { kneeFlexion: 38 }, 0.2) }).notJudged).toEqual([
      "bent-knees",
    ]);
  });

  it("rests on its weakest signal", () => {
    const both = frames(10, { armLift: 12, legLift: 9 }).map((m) => ({
      ...m,
      confidence: { armLift: 0.95, legLift: 0.6 },
    }));
    const [fault] = judge({
      ...claim,
      kind: "short-hold",
      signals: ["armLift", "legLift"],
      frames: both,
    }).faults;
    expect(fault!.confidence).toBeCloseTo(0.6, 9);
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
