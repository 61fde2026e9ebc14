import { describe, expect, it } from "vitest";
import { english } from "../../../src/core/coaching/english.ts";
import { EXERCISES, FAULT_KINDS } from "../../../src/core/quantity.ts";

const words = (sentence: string): number => sentence.split(/\s+/).length;
const spoken = [
  ...Object.values(english.fault),
  ...Object.values(english.better),
  ...Object.values(english.noRep),
  ...Object.values(english.setup),
  ...Object.values(english.outOfFrame),
  ...Object.values(english.ready),
  ...Object.values(english.reminder),
  ...Object.values(english.unseen),
  english.release,
  english.lost,
  english.found,
  english.paused,
  english.resumed,
  english.targetReached,
  english.stopRounding,
];

describe("the coach's English", () => {
  it("has a correction and a confirmation for every fault", () => {
    for (const kind of FAULT_KINDS) {
      expect(english.fault[kind], kind).toMatch(/\w/);
      expect(english.better[kind], kind).toMatch(/^Better/);
    }
    for (const exercise of EXERCISES) expect(english.ready[exercise]).toMatch(/^Ready/);
  });

  it("never asks for height or to push through pain", () => {
    for (const sentence of spoken)
      expect(sentence).not.toMatch(/higher|push|pain|harder|further|more range|no pain/i);
  });

  it("keeps corrections and confirmations short enough to be heard mid-set", () => {
    for (const kind of FAULT_KINDS) {
      expect(words(english.fault[kind]), english.fault[kind]).toBeLessThanOrEqual(11);
      expect(words(english.better[kind]), english.better[kind]).toBeLessThanOrEqual(4);
    }
  });

  it("counts aloud in numbers and ticks the hold in words", () => {
    expect([1, 12].map(english.count)).toEqual(["1", "12"]);
    expect([1, 2, 3].map(english.tick)).toEqual(["one", "two", "3"]);
    expect(english.release).toBe("down");
  });

  it("sums a set up: reps, what did not count, and one thing for next time", () => {
    const worst = { fault: "bent-knees", reps: 4 } as const;
    const mixed = english.summary({ exercise: "good-morning", reps: 11, noReps: 2, worst, depth: 71 });
    expect(mixed).toMatch(/11 reps/);
    expect(mixed).toMatch(/2 not counted/);
    expect(mixed).toMatch(/bent knees.*4 of them/);
    expect(english.summary({ exercise: "good-morning", reps: 1, noReps: 0 })).toMatch(/1 rep[.,]/);
    expect(english.summary({ exercise: "superman", reps: 9, noReps: 0, holdSeconds: 2.34 })).toMatch(
      /Clean form.*2\.3 seconds/,
    );
    expect(english.summary({ exercise: "good-morning", reps: 0, noReps: 3 })).not.toMatch(/clean/i);
  });

  it("praises no height and no depth in the summary", () => {
    for (const reps of [0, 1, 10])
      expect(english.summary({ exercise: "superman", reps, noReps: 1, holdSeconds: 2.2 })).not.toMatch(
        /high|deep/i,
      );
  });
});
