/** What a coach would say of a set. */
import { describe, expect, it } from "vitest";
import type { Rep } from "../../src/core/events.ts";
import { bestAndWorst, setsOf, tellSet } from "../../src/review/story.ts";
import { tellInWords } from "../../src/review/telling.ts";
import { fault, rep } from "./reps.ts";

const set = (...changes: Partial<Rep>[]): Rep[] => changes.map((change, i) => rep(i + 1, change));
const knees = (value: number) => ({ faults: [fault("bent-knees", value, 25)] });

describe("a set's story", () => {
  it("names the most frequent fault, where it was worst and one thing to do", () => {
    const words = tellInWords(tellSet(set({}, knees(31), knees(44), knees(29), {}))!);
    expect(words).toMatch(
      /^5 reps, 2 clean\. Your knees bent too far in 3 reps, most in rep 3 \(44°; the limit is 25°\)\. .*Next set: hips back, soft knees\.$/,
    );
    expect(words.match(/knees bent/gi)).toHaveLength(1);
  });

  it("puts the back before the knees where both were heard as often", () => {
    const story = tellSet(set(knees(30), { faults: [fault("rounded-back", 26, 20)] }, {}))!;
    expect(story.main?.kind).toBe("rounded-back");
    expect(story.others).toEqual(["bent-knees"]);
  });

  it("tells seconds for faults of time", () => {
    const short = { exercise: "superman" as const, holdSeconds: 1.3, faults: [fault("short-hold", 1.3, 2)] };
    const words = tellInWords(tellSet(set({ ...short }, { ...short, faults: [] }))!);
    expect(words).toContain("The hold was short once, in rep 1 (1.3 s; the limit is 2 s).");
  });

  it("praises a clean set and changes nothing", () => {
    const words = tellInWords(tellSet(set({}, {}, {}))!);
    expect(words).toMatch(/^3 reps, all clean\./);
    expect(words).toContain("steady at about 71°");
    expect(words).not.toContain("Next set");
  });

  it("says why reps did not count, and never that nobody tried", () => {
    const missed = { counted: false, reason: "shallow" as const, faults: [fault("shallow", 31, 45)] };
    expect(tellInWords(tellSet(set({}, missed))!)).toContain("1 not counted: hinge too short.");
    expect(tellInWords(tellSet(set(missed, missed))!)).toContain("2 not counted: hinge too short.");
  });

  it("does not conclude while the set still grows", () => {
    expect(tellInWords(tellSet(set({}, {}))!, false)).not.toContain("Next set");
  });

  it("sees a range that shrinks towards the end, from six reps on", () => {
    const deep = (trunkInclination: number) => ({ peak: { trunkInclination } });
    const story = tellSet(set(deep(74), deep(73), deep(70), deep(69), deep(60), deep(58)))!;
    expect(story.drift).toEqual({ what: "range", from: 73.5, to: 59 });
    expect(tellSet(set(deep(74), deep(58)))!.drift).toBeUndefined();
  });

  it("sees faults that came late, and faults that were mended", () => {
    expect(tellSet(set({}, {}, {}, {}, knees(33), knees(36)))!.course).toBe("late");
    expect(tellSet(set(knees(33), knees(36), {}, {}, {}, {}))!.course).toBe("mended");
  });

  it("says what was not judged, and praises none of it", () => {
    const blind = { notJudged: ["rounded-back" as const] };
    const words = tellInWords(tellSet(set(blind, blind))!);
    expect(words).toContain("I couldn't judge your back.");
    expect(words).not.toMatch(/clean/i);
  });

  it("names the same thing as most to correct in words and as the worst rep", () => {
    const reps = set(knees(50), knees(44), knees(48), { faults: [fault("rounded-back", 39, 30)] });
    expect(tellSet(reps)!.main?.kind).toBe("rounded-back");
    expect(bestAndWorst(reps).worst?.number).toBe(4);
    expect(bestAndWorst(reps).best).toBeUndefined();
  });

  it("takes a difference that is noise for no drift", () => {
    const deep = (trunkInclination: number) => ({ peak: { trunkInclination } });
    expect(tellSet(set(deep(74), deep(74), deep(70), deep(69), deep(67), deep(67)))!.drift).toBeUndefined();
  });

  it("is silent about an empty set", () => {
    expect(tellSet([])).toBeUndefined();
  });
});

describe("best and worst", () => {
  it("are a clean rep and the one that shows the most important fault best", () => {
    const reps = set(knees(27), {}, knees(55));
    expect(bestAndWorst(reps).best?.number).toBe(2);
    expect(bestAndWorst(reps).worst?.number).toBe(3);
  });

  it("a set without a fault has no worst rep", () => {
    expect(bestAndWorst(set({}, {})).worst).toBeUndefined();
  });
});

describe("sets", () => {
  it("are told apart and ordered", () => {
    const reps = [rep(1, { set: 2, start: 60 }), rep(2, { set: 1 }), rep(1, { set: 1 })];
    expect(setsOf(reps).map((list) => list.map((one) => [one.set, one.number]))).toEqual([
      [
        [1, 1],
        [1, 2],
      ],
      [[2, 1]],
    ]);
  });
});
