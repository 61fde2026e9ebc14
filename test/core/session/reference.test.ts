/** A reference is a rep to imitate, and what differs from it never asks for more than is safe. */
import { describe, expect, it } from "vitest";
import { english } from "../../../src/core/coaching/english.ts";
import { factsOf } from "../../../src/core/coaching/facts.ts";
import { coachRep, quietPolicy } from "../../../src/core/coaching/policy.ts";
import type { Remark } from "../../../src/core/coaching/remarks.ts";
import { summaryOf } from "../../../src/core/coaching/summary.ts";
import type { Rep } from "../../../src/core/events.ts";
import {
  againstReference,
  besideReference,
  depthToShow,
  differenceFrom,
  mayGoDeeper,
  type Reference,
  referenceFor,
  referenceFrom,
  remarkOn,
} from "../../../src/core/session/reference.ts";
import german from "../../../src/messages/de/phrases.ts";
import spanish from "../../../src/messages/es/phrases.ts";
import { fault, rep } from "../../review/reps.ts";

describe("a reference rep", () => {
  it("lacks what was not measured, rather than having none of it", () => {
    const { holdSeconds: _, ...unheld } = rep(3);
    const made = referenceFrom({ ...unheld, peak: { trunkInclination: 66 } }, "a.mp4")!;
    expect(made).not.toHaveProperty("back");
    expect(made).not.toHaveProperty("holdSeconds");
  });

  it("is one that counted and in which nothing was wrong", () => {
    expect(referenceFrom(rep(1), "coach.mp4")).toMatchObject({
      source: "coach.mp4",
      number: 1,
      depth: 71,
      back: 4,
    });
    expect(referenceFrom(rep(1, { counted: false, reason: "shallow" }), "x")).toBeUndefined();
    expect(referenceFrom(rep(1, { faults: [fault("rounded-back", 41, 30)] }), "x")).toBeUndefined();
  });

  it("differs in depth, tempo and back, with the sign of the rep", () => {
    const reference = referenceFrom(rep(1), "coach.mp4")!;
    const other = rep(2, {
      lowerSeconds: 1.4,
      raiseSeconds: 1.75,
      peak: { trunkInclination: 64, spineFlexion: 9 },
    });
    const by = differenceFrom(other, reference)!;
    expect(by.depth).toBe(-7);
    expect(by.back).toBe(5);
    expect(by.lower).toBeCloseTo(-0.7, 6);
    expect(by.raise).toBeCloseTo(0.25, 6);
    expect(by.hold).toBeUndefined();
  });

  it("says nothing of what was not seen, nor of another exercise", () => {
    const reference = referenceFrom(rep(1), "coach.mp4")!;
    expect(differenceFrom(rep(2, { peak: {} }), reference)).not.toHaveProperty("depth");
    expect(differenceFrom(rep(2, { exercise: "superman" }), reference)).toBeUndefined();
  });

  it("is looked up by exercise", () => {
    const of = (exercise: string) => ({ ...referenceFrom(rep(1), "coach.mp4")!, exercise });
    const both = [of("superman"), of("good-morning")];
    expect(referenceFor(both, "good-morning")).toBe(both[1]);
    expect(referenceFor(both, "squat")).toBeUndefined();
    expect(referenceFor(undefined, "squat")).toBeUndefined();
  });

  it("of lifts is never compared by height: higher is no better", () => {
    const lift = { exercise: "superman" as const, holdSeconds: 2.3, peak: { armLift: 9, legLift: 7 } };
    const reference = referenceFrom(rep(1, lift), "coach.mp4")!;
    expect(reference).not.toHaveProperty("depth");
    const by = differenceFrom(rep(2, { ...lift, holdSeconds: 1.9, peak: { armLift: 2 } }), reference)!;
    expect(by).not.toHaveProperty("depth");
    expect(by.hold).toBeCloseTo(-0.4, 6);
  });
});

describe("what is told of the difference", () => {
  const reference = referenceFrom(rep(1), "coach.mp4")!;
  const hinge = (trunkInclination: number, change: Partial<Rep> = {}, spineFlexion = 4): Rep =>
    rep(2, { peak: { trunkInclination, spineFlexion }, ...change });

  it("is nothing where it is noise: under 8 degrees, under half a second", () => {
    for (const depth of [63.1, 67, 71, 78.9])
      expect(remarkOn(hinge(depth), reference), `${depth}`).toBeUndefined();
    for (const lowerSeconds of [1.7, 2.1, 2.6])
      expect(remarkOn(hinge(71, { lowerSeconds }), reference)).toBeUndefined();
  });

  it("is depth, pace or back, the back first", () => {
    expect(remarkOn(hinge(79), reference)).toBe("deeper");
    expect(remarkOn(hinge(63), reference)).toBe("shallower");
    expect(remarkOn(hinge(71, { lowerSeconds: 1.2 }), reference)).toBe("faster");
    expect(remarkOn(hinge(82, { lowerSeconds: 1.2 }, 12.5), reference)).toBe("rounder");
  });

  it("is pace from half a second and three tenths on, of a quick reference and of a slow one", () => {
    const by = (lowerSeconds: number, own: number) =>
      remarkOn(hinge(71, { lowerSeconds: own }), { ...reference, lowerSeconds });
    expect([by(1, 0.6), by(1, 0.4)]).toEqual([undefined, "faster"]);
    expect([by(4, 3.1), by(4, 2.7)]).toEqual([undefined, "faster"]);
  });

  it("has a hold beside it only where both have one", () => {
    const lift = { exercise: "superman", holdSeconds: 2.3, peak: {} };
    const held = referenceFrom(rep(1, lift), "coach.mp4")!;
    const { holdSeconds: _, ...unheld } = held;
    const set = [rep(2, { ...lift, holdSeconds: 1.7 })];
    expect(besideReference(set, held)).toMatchObject({ reference: { hold: 2.3 }, set: { hold: 1.7 } });
    const beside = besideReference(set, unheld)!;
    for (const side of [beside.reference, beside.set]) expect(side).not.toHaveProperty("hold");
  });

  it("is the pace at which the muscles yield: of a lift the way back", () => {
    const lift = { exercise: "superman", peak: {} };
    const held = referenceFrom(rep(1, lift), "coach.mp4")!;
    const remarks = (change: Partial<Rep>) =>
      againstReference([rep(2, { ...lift, ...change })], held)!.remarks;
    expect(remarks({ raiseSeconds: 3.5 })).toEqual(["slower"]);
    expect(remarks({ lowerSeconds: 5 })).toEqual([]);
  });

  it("counts reps of its own exercise only", () => {
    const lifts = [3, 4, 5].map((n) => rep(n, { exercise: "superman", lowerSeconds: 0.5 }));
    expect(againstReference([hinge(71), ...lifts], reference)!.remarks).toEqual([]);
    expect(againstReference(lifts, reference)).toBeUndefined();
  });

  it("asks for no more depth near the limit of arching either", () => {
    // The limit is -20.
    expect(mayGoDeeper(hinge(50, {}, -11))).toBe(true);
    expect(mayGoDeeper(hinge(50, {}, -13))).toBe(false);
  });

  it("never tells anybody between two reps to hurry", () => {
    expect(remarkOn(hinge(71, { lowerSeconds: 4 }), reference)).toBeUndefined();
    expect(againstReference([hinge(71, { lowerSeconds: 4 })], reference)!.remarks).toEqual(["slower"]);
  });

  it("asks for no more depth where the back is at its limit, was wrong, or was not judged", () => {
    expect(mayGoDeeper(hinge(50))).toBe(true);
    // The limit is 30 degrees; what lies within 8 of it may be past it.
    expect(mayGoDeeper(hinge(50, {}, 23))).toBe(false);
    expect(mayGoDeeper(hinge(50, { notJudged: ["rounded-back"] }))).toBe(false);
    expect(mayGoDeeper(hinge(50, { faults: [fault("rounded-back", 41, 30)] }))).toBe(false);
    expect(mayGoDeeper(rep(2, { peak: { trunkInclination: 50 } }))).toBe(false);
    // Of somebody whose back bends by 40 degrees in all, 30 are the limit; of 30, 22.5.
    expect(mayGoDeeper(hinge(50, {}, 15), { bend: 40, deviation: 3 })).toBe(true);
    expect(mayGoDeeper(hinge(50, {}, 15), { bend: 30, deviation: 3 })).toBe(false);
    const round = { ...reference, back: 25 };
    expect(remarkOn(hinge(50, {}, 24), round)).toBeUndefined();
    expect(againstReference([hinge(50), hinge(50, {}, 24)], round)!.remarks).toEqual([]);
  });

  it("leads nobody further than is safe to copy, whoever the reference is", () => {
    const extreme: Reference = { ...reference, depth: 104 };
    expect(depthToShow(extreme)).toBe(85);
    expect(remarkOn(hinge(80), extreme)).toBeUndefined();
    expect(remarkOn(hinge(70), extreme)).toBe("shallower");
  });

  it("of lifts is never height", () => {
    const lift = { exercise: "superman" as const, holdSeconds: 2.3, peak: { armLift: 9, legLift: 7 } };
    const one = referenceFrom(rep(1, lift), "coach.mp4")!;
    expect(depthToShow(one)).toBeUndefined();
    expect(againstReference([rep(2, { ...lift, peak: { armLift: 31, legLift: 20 } })], one)!.remarks).toEqual(
      [],
    );
    expect(besideReference([rep(2, lift)], one)!.set).toEqual({ hold: 2.3, down: 2.1 });
  });

  it("is of counted reps of that exercise alone", () => {
    expect(againstReference([rep(2, { counted: false, reason: "shallow" })], reference)).toBeUndefined();
    expect(besideReference([rep(2, { exercise: "superman" })], reference)).toBeUndefined();
    expect(besideReference([hinge(76, { lowerSeconds: 1.6 }), hinge(80)], reference)).toEqual({
      reference: { depth: 71, down: 2.1 },
      set: { depth: 78, down: 1.85 },
    });
  });
});

describe("in words", () => {
  const reference = referenceFrom(rep(1), "coach.mp4")!;
  const deep = (number: number, change: Partial<Rep> = {}) =>
    rep(number, { peak: { trunkInclination: 82, spineFlexion: 4 }, ...change });

  it("comes last of all that is said of a rep, and every third time at most", () => {
    let state = quietPolicy;
    const said = [1, 2, 3, 4, 5, 6, 7].map((number) => {
      const one = deep(number, number === 5 ? { faults: [fault("bent-knees", 38, 25)] } : {});
      const [next, cues] = coachRep(state, one, { phrases: english, t: 5 * number, target: 8, reference });
      state = next;
      return cues.map((cue) => (cue.type === "cue" ? cue.text : "")).join();
    });
    expect(said[0]).toBe("Deeper than your reference.");
    // Halfway is said of the fourth rep, the knees of the fifth, and that they are mended of the sixth.
    expect(said.slice(1, 4)).toEqual(["", "", "Halfway."]);
    expect(said[4]).not.toMatch(/reference/);
    expect(said.filter((words) => words.includes("reference")).length).toBeLessThanOrEqual(2);
  });

  it("stands in the set's summary, a little where it is little, and as what it is in every language", () => {
    const told = (trunkInclination: number, change: Partial<Rep>, phrases = english) => {
      const reps = [2, 3, 4].map((n) => rep(n, { peak: { trunkInclination, spineFlexion: 4 }, ...change }));
      const against = againstReference(reps, reference)!;
      return summaryOf({ ...factsOf("good-morning", reps), against }, phrases);
    };
    expect(told(80, {})).toBe("3 reps, all clean. A little deeper than your reference.");
    expect(told(90, { lowerSeconds: 1.2 })).toContain("Deeper and faster than your reference.");
    expect(told(72, {})).toContain("Much like your reference.");
    expect(told(80, {}, german)).toContain("Etwas tiefer als deine Referenz.");
    expect(told(80, { lowerSeconds: 1.2 }, spanish)).toContain(
      "Frente a tu referencia: algo más profundas y más rápidas.",
    );
  });

  it("asks for nothing: no remark is an order", () => {
    for (const phrases of [english, german, spanish])
      for (const remark of Object.keys(phrases.remark) as Remark[])
        expect(phrases.remark[remark]).not.toMatch(/go |try|geh |mach|baja |haz /i);
  });
});
