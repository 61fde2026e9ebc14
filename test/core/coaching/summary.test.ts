/** A set in words: nothing is called clean that was not judged, and every figure of it is true. */
import { describe, expect, it } from "vitest";
import { english } from "../../../src/core/coaching/english.ts";
import { factsOf } from "../../../src/core/coaching/facts.ts";
import { summaryOf } from "../../../src/core/coaching/summary.ts";
import { bestRep, verdictOf, worstRep } from "../../../src/core/coaching/verdict.ts";
import type { NoRepReason, Rep, SetFacts } from "../../../src/core/events.ts";
import type { ExerciseName, FaultKind } from "../../../src/core/quantity.ts";
import german from "../../../src/messages/de/phrases.ts";
import spanish from "../../../src/messages/es/phrases.ts";
import { fault, rep } from "../session/reps.ts";

const hinge = (faults: readonly FaultKind[] = [], over: Partial<Rep> = {}): Rep => ({
  ...rep("good-morning", 9, faults),
  ...over,
});
const missed = (reason: NoRepReason, exercise: ExerciseName = "good-morning"): Rep => ({
  ...rep(exercise, 9),
  counted: false,
  reason,
});
const blindBack: Partial<Rep> = { notJudged: ["rounded-back", "overextended-back"] };
const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

const told = (reps: readonly Rep[], phrases = english): string =>
  summaryOf(factsOf(reps[0]?.exercise ?? "good-morning", reps), phrases);

describe("the verdict of a rep", () => {
  it("is clean only where everything was judged and nothing was wrong", () => {
    expect(verdictOf(hinge())).toBe("clean");
    expect(verdictOf(hinge([], blindBack))).toBe("not-judged");
    expect(verdictOf(hinge(["too-fast"], blindBack))).toBe("fault");
    expect(verdictOf(missed("shallow"))).toBe("not-counted");
  });

  it("makes the rep to imitate a clean one, and the rep to correct the one with the most important fault", () => {
    const knees = hinge(["bent-knees"], { number: 3 });
    const back = hinge(["rounded-back"], { number: 2 });
    expect(bestRep([hinge([], blindBack), knees])).toBeUndefined();
    expect(bestRep([knees, hinge([], { number: 7 })])?.number).toBe(7);
    expect(worstRep([knees, back])?.number).toBe(2);
    expect(worstRep([hinge()])).toBeUndefined();
  });
});

describe("a set's summary", () => {
  it("begins with what went well", () => {
    expect(told(times(11, hinge()))).toBe("11 reps, all clean.");
    expect(told([...times(7, hinge()), hinge(["too-fast"])])).toBe(
      "8 reps, 7 clean. Quick on the way down in 1. Next set: two seconds down.",
    );
    expect(told(times(4, hinge(["bent-knees"])))).toMatch(
      /^4 reps, back flat\. Knees bent too far in all 4\./,
    );
  });

  it("calls nothing clean that was not judged, and says what it did not see", () => {
    const oblique = hinge([], { ...blindBack, sight: { trouble: "turned" } });
    const words = told(times(4, oblique));
    expect(words).toBe("4 reps, soft knees. I couldn't judge your back: turn side-on.");
    expect(words).not.toMatch(/clean/i);
    expect(told([hinge(), hinge(), hinge([], blindBack)])).toBe(
      "3 reps, 2 clean. I couldn't judge your back in 1.",
    );
    const nothing = hinge([], {
      notJudged: ["rounded-back", "overextended-back", "bent-knees", "too-fast"],
      sight: { trouble: "hidden" },
    });
    expect(told([nothing, nothing])).toBe(
      "2 reps. I couldn't judge your back or your knees: get your whole body in the picture.",
    );
  });

  it("tells what did not count beside what was clean", () => {
    expect(told([hinge(), hinge(), ...times(3, missed("shallow"))])).toBe(
      "2 reps, both clean. 3 not counted: hinge too short. Next set: back flat, hips back.",
    );
    expect(told([missed("shallow"), missed("interrupted"), missed("shallow")])).toBe(
      "No reps counted yet. 3 not counted: hinge too short in 2, out of sight in 1. Next set: back flat, hips back.",
    );
    expect(told([missed("shallow")])).not.toMatch(/clean/i);
  });

  it("puts safety first, at a tie and against what is more frequent", () => {
    const tie = [...times(4, hinge(["bent-knees"])), ...times(4, hinge(["rounded-back"]))];
    expect(told(tie)).toContain("Back rounded in 4. Next set: chest proud");
    const rare = [...times(5, hinge(["too-fast"])), hinge(["rounded-back"])];
    expect(told(rare)).toContain("Back rounded in 1.");
  });

  it("asks for the back check where that would tell, and then for nothing else", () => {
    const open = factsOf("good-morning", times(4, hinge([], blindBack)));
    const words = (facts: SetFacts): string => summaryOf(facts, english);
    expect(words(open)).toContain("I couldn't judge your back.");
    expect(words({ ...open, backCheck: true })).toContain(
      "I couldn't judge your back: clothes and rounding look alike, so do the ten-second back check",
    );
    // Of what is named: knees are not told apart from clothes.
    const knees = factsOf("good-morning", times(4, hinge([], { notJudged: ["bent-knees"] })));
    expect(words({ ...knees, backCheck: true })).toContain("I couldn't judge your knees.");
  });

  it("names the reps in which it was clear only when the set was over, in every language", () => {
    const late = hinge([], { faults: [{ ...fault("rounded-back"), hindsight: true }] });
    const atOnce = hinge(["rounded-back"]);
    const clear = [hinge(), hinge()];
    expect(factsOf("good-morning", [late, ...clear, atOnce]).hindsight).toEqual([1]);
    expect(factsOf("good-morning", [late, ...clear, atOnce], 2).hindsight).toEqual([3]);
    expect(factsOf("good-morning", [atOnce, ...clear])).not.toHaveProperty("hindsight");
    // Of the fault that is told; no other is spoken of.
    const other = hinge(["rounded-back"], { faults: [{ ...fault("bent-knees"), hindsight: true }] });
    expect(factsOf("good-morning", [other, atOnce])).not.toHaveProperty("hindsight");
    expect(told([late, ...clear, atOnce])).toContain("Back rounded in 2. Looking back: rep 1 too. Next");
    expect(told([late, ...clear, late, atOnce])).toContain("Looking back: reps 1 and 4 too.");
    expect(told([...clear, late])).toContain("Back rounded in 1. Clear only looking back: rep 3.");
    expect(told([late, ...clear, late])).toContain("Clear only looking back: reps 1 and 4.");
    expect(told([late, ...clear, atOnce], german)).toContain("Im Rückblick auch Wiederholung 1.");
    expect(told([late, ...clear, late], german)).toContain("Erst im Rückblick klar: Wiederholungen 1 und 4.");
    expect(told([late, ...clear, late, atOnce], spanish)).toContain(
      "Mirando atrás, también las repeticiones 1 y 4.",
    );
    expect(told([...clear, late], spanish)).toContain("Solo se vio al mirar atrás: la repetición 3.");
  });

  it("owns up to a slow device and to lost sight, once", () => {
    const slow = hinge([], { sight: { trouble: "slow" } });
    expect(told([slow, hinge()])).toContain("This device was slow, so I may have missed reps.");
    expect(told([hinge(), hinge([], { sight: { lostSeconds: 2.4 } })])).toContain("I lost sight of you");
    expect(told([hinge(), missed("interrupted"), hinge([], { sight: { lostSeconds: 2.4 } })])).not.toContain(
      "I lost sight",
    );
  });

  it("tells the holds of a clean set of supermans, whole ones only", () => {
    const holds = [2.1, 2.5].map((holdSeconds) => ({ ...rep("superman", 9), holdSeconds }));
    const partial = { ...rep("superman", 9), holdSeconds: 9, holdPartial: true };
    expect(told([...holds, partial])).toBe("3 reps, all clean. Held 2.3 seconds on average.");
  });

  it("tells the sides apart where one arm is lifted at a time", () => {
    const lift = (side: "left" | "right") => ({ ...rep("bird-dog", 1), side });
    const [left, right] = [lift("left"), lift("right")];
    expect(factsOf("bird-dog", [left, right, left]).sides).toEqual({ left: 2, right: 1 });
    expect(told([left, right, left])).toContain("Left arm 2, right arm 1.");
    expect(told([left, right])).toContain("1 on each side.");
    expect(factsOf("good-morning", [hinge()])).not.toHaveProperty("sides");
  });

  it("knows only the number of the reps that a set went on from", () => {
    const facts = factsOf("good-morning", [hinge(), hinge()], 3);
    expect(facts).toMatchObject({ reps: 5, clean: 2 });
    expect(summaryOf(facts, english)).toBe("5 reps, 2 clean.");
  });

  it("has no next step while the set still grows", () => {
    const facts = factsOf("good-morning", [hinge(["bent-knees"])]);
    expect(summaryOf(facts, english, false)).not.toContain("Next set");
  });

  it("says the same in every language", () => {
    const mixed = [
      hinge(),
      hinge(["rounded-back"]),
      hinge([], { ...blindBack, sight: { trouble: "turned" } }),
      missed("shallow"),
    ];
    expect(told(mixed)).toBe(
      "3 reps, 1 clean. 1 not counted: hinge too short. I couldn't judge your back in 1: turn side-on. Back rounded in 1. Next set: chest proud, belly braced.",
    );
    expect(told(mixed, german)).toBe(
      "3 Wiederholungen, 1 sauber. 1 nicht gezählt: nicht weit genug gebeugt. Deinen Rücken konnte ich bei 1 nicht beurteilen: dreh dich seitlich. Rücken rund bei 1. Nächster Satz: Brust raus, Bauch fest.",
    );
    expect(told(mixed, spanish)).toBe(
      "3 repeticiones, 1 limpia. 1 sin contar: bisagra corta. No pude valorar la espalda en 1: ponte de lado. Espalda redondeada en 1. Próxima serie: saca pecho, abdomen firme.",
    );
  });
});

describe("how far the back bent, of the user's own full bend", () => {
  const bent = (bendShare: number, faults: readonly FaultKind[] = []) => hinge(faults, { bendShare });

  it("is said of a whole set by its middle, in parts that one can picture", () => {
    const parts = [0.05, 0.25, 0.35, 0.5, 0.65, 0.75, 1].map((share) => told([bent(share)]));
    expect(parts).toEqual(
      [
        "a little of",
        "about a quarter of",
        "about a third of",
        "about half of",
        "about two thirds of",
        "about three quarters of",
        "nearly",
      ].map((part) => `1 clean rep. Back: ${part} your full bend.`),
    );
    expect(told([bent(0.3), bent(0.5), bent(0.9)])).toContain("Back: about half of your full bend.");
  });

  it("is that of the rounded reps, after them, where backs are to be corrected", () => {
    const set = [bent(0.3), bent(0.34), bent(0.3), bent(0.8, ["rounded-back"])];
    expect(told(set)).toMatch(
      /3 clean\. Back rounded in 1\. About three quarters of your full bend\. Next set/,
    );
    expect(told(set, german)).toContain("Etwa drei Viertel deiner vollen Beugung.");
    expect(told(set, spanish)).toContain("Unas tres cuartas partes de tu flexión completa.");
  });

  it("is not said where nobody knows it", () => {
    expect(told([hinge(), hinge()])).toBe("2 reps, both clean.");
    expect(told([bent(0.5), missed("shallow")])).toContain("Back: about half");
    expect(told([hinge(), { ...missed("shallow"), bendShare: 0.5 }])).not.toContain("full bend");
    // An arched back is no share of a bend.
    expect(told([bent(0.4), hinge(["overextended-back"])])).not.toContain("full bend");
  });
});
