import { describe, expect, it } from "vitest";
import {
  compareLive,
  type LiveLog,
  type LiveTruth,
  summaryLine,
  tell,
} from "../../scripts/bench/live-truth.ts";
import type { CoachEvent, Rep } from "../../src/core/events.ts";

const done = (start: number, faults: readonly string[] = [], counts = true) => ({
  start,
  end: start + 3,
  counts,
  faults,
});
const TRUTH: LiveTruth = {
  exercise: "good-morning",
  fps: 30,
  nFrames: 600,
  reps: [done(2), done(6, ["rounded-back"]), done(10, ["shallow"], false)],
  expected: { repCount: 2 },
};
/** The clip began ten seconds into the page's life, the frames' clock four seconds after the page's. */
const BEGAN = 10_000;
const repAt = (middle: number, number: number, kinds: readonly string[] = [], exercise = "good-morning") => {
  const t = middle + 6;
  const rep: Partial<Rep> = {
    set: 1,
    number,
    exercise,
    peakStart: t - 0.4,
    peakEnd: t + 0.4,
    faults: kinds.map((kind) => ({ kind, at: t, value: 40, limit: 30, confidence: 0.97 })),
  };
  return { type: "rep", t: t + 2, rep, at: BEGAN + (middle + 2) * 1000 } as CoachEvent & {
    rep: Rep;
    at: number;
  };
};
const log = (...events: LiveLog["events"][number][]): LiveLog => ({
  began: BEGAN,
  events,
  spoken: [{ text: "1", at: BEGAN + 5500 }],
});

describe("what was counted live", () => {
  it("is matched with what was done by the clip's seconds, whatever the page's and the frames' clocks", () => {
    const result = compareLive(
      "gm",
      TRUTH,
      log(repAt(3.5, 1), repAt(7.5, 2, ["rounded-back", "bent-knees"])),
    );
    expect(result).toMatchObject({ owed: 2, counted: 2, phantom: 0, exact: true });
    expect(result).toMatchObject({ right: ["rounded-back"], wrong: ["bent-knees"], missed: [] });
    expect(tell(result, true)).toContain("5.5 1");
    expect(tell(result, false)).not.toContain("5.5 1");
  });

  it("is phantom where nothing was done, where what was done does not count, and the second time", () => {
    const phantoms = (...middles: number[]) =>
      compareLive("gm", TRUTH, log(...middles.map((middle, i) => repAt(middle, i + 1)))).phantom;
    expect([phantoms(0.5), phantoms(11), phantoms(3.5, 3.8), phantoms(3.5, 7.5)]).toEqual([1, 1, 1, 0]);
    expect(compareLive("gm", TRUTH, log(repAt(3.5, 1), repAt(11, 2))).exact).toBe(false);
    expect(compareLive("gm", TRUTH, log(repAt(11, 1, [], "squat")))).toMatchObject({
      counted: 0,
      phantom: 0,
    });
  });

  it("is what was known when the set was over", () => {
    const [first, second] = [repAt(3.5, 1), repAt(7.5, 2)];
    const looked = {
      type: "looked-back",
      t: 30,
      was: second.rep,
      rep: repAt(7.5, 2, ["rounded-back"]).rep,
      at: 0,
    };
    const result = compareLive("gm", TRUTH, log(first, second, looked as LiveLog["events"][number]));
    expect(result.right).toEqual(["rounded-back"]);
  });

  it("may be less where the truth allows it", () => {
    const exact = (expected: LiveTruth["expected"]) => compareLive("gm", { ...TRUTH, expected }, log()).exact;
    expect(exact({ repCount: 2 })).toBe(false);
    expect(exact({ repCount: 2, abstain: true })).toBe(true);
    expect(exact({ repCount: 2, repRange: [0, 2] })).toBe(true);
  });

  it("is summed up over the clips", () => {
    const good = compareLive("gm", TRUTH, log(repAt(3.5, 1), repAt(7.5, 2, ["rounded-back"])));
    const bad = compareLive("gm", TRUTH, log(repAt(3.5, 1, ["bent-knees"]), repAt(7.5, 2), repAt(11, 3)));
    expect(summaryLine([good, bad])).toBe(
      "1 of 2 clips counted exactly; 1 phantom reps; faults 1 right, 1 wrong, 1 not told; precision 0.50, recall 0.50",
    );
  });
});
