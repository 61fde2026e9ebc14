import { describe, expect, it } from "vitest";
import { knownFaults } from "../../../src/core/catalogue.ts";
import { byImportance, worstFault } from "../../../src/core/coaching/criteria.ts";
import { english } from "../../../src/core/coaching/english.ts";
import { coachRep, hasToStop, type PolicyState, quietPolicy } from "../../../src/core/coaching/policy.ts";
import type { CoachEvent, Fault, NoRepReason, Rep } from "../../../src/core/events.ts";
import { faultKinds } from "../../../src/core/exercise.ts";
import type { FaultKind } from "../../../src/core/quantity.ts";
import { PACKS } from "../../../src/exercises/packs.ts";
import { fault, rep } from "../session/reps.ts";

const aRep = (faults: readonly FaultKind[] = [], over: Partial<Rep> = {}): Rep => ({
  ...rep("good-morning", 9, faults),
  ...over,
});
const noRep = (reason: NoRepReason): Rep =>
  aRep(reason === "shallow" ? ["shallow"] : [], { counted: false, reason });
/** A back that rounded beyond doubt, or a little. */
const rounded = (value = 41, confidence = 0.97): Fault => ({
  kind: "rounded-back",
  at: 1.3,
  value,
  limit: 30,
  confidence,
});

/** What is said after each rep: `undefined` is silence. Reps are numbered as they come. */
function spoken(reps: readonly Rep[], target?: number): (string | undefined)[] {
  let state: PolicyState = quietPolicy;
  return reps.map((one, i) => {
    const [next, cues] = coachRep(state, { ...one, number: i + 1 }, { phrases: english, t: 4.5 * i, target });
    state = next;
    expect(cues.length).toBeLessThanOrEqual(1);
    const [cue] = cues as Extract<CoachEvent, { type: "cue" }>[];
    if (cue) expect(cue.t).toBe(4.5 * i);
    if (cue?.about.kind === "encouragement") return cue.text;
    return cue && ("fault" in cue.about ? `${cue.about.kind} ${cue.about.fault}` : cue.about.kind);
  });
}

describe("what is said about a rep", () => {
  it("is nothing when it was clean", () => {
    expect(spoken([aRep(), aRep(), aRep()])).toEqual([undefined, undefined, undefined]);
  });

  it("is at most one correction, the most important one", () => {
    expect(spoken([aRep(["too-fast", "bent-knees", "rounded-back"])])).toEqual(["fault rounded-back"]);
    expect(spoken([aRep(["too-fast", "bent-knees"])])).toEqual(["fault bent-knees"]);
    expect(worstFault([fault("low-legs"), fault("neck-cranked"), fault("short-hold")])?.kind).toBe(
      "neck-cranked",
    );
  });

  it("ranks the back, the neck, knees, arms, togetherness, hold, range, tempo, and every kind of fault", () => {
    const order = [...knownFaults()].sort(byImportance);
    expect(order.slice(0, 10)).toEqual([
      "rounded-back",
      "overextended-back",
      "forward-lean",
      "tilted-trunk",
      "neck-cranked",
      "bent-knees",
      "hips-first",
      "heels-up",
      "knee-dip",
      "bar-drift",
    ]);
    expect(order.indexOf("not-together")).toBeLessThan(order.indexOf("short-hold"));
    expect(order.at(-1)).toBe("too-fast");
    expect(order).toHaveLength(knownFaults().length);
    // An exercise that lists a criterion twice or forgets it would be coached by another order.
    for (const kinds of PACKS.map(faultKinds)) expect(new Set(kinds).size).toBe(kinds.length);
  });

  it("does not nag: the same fault is repeated every other rep", () => {
    const slouch = Array.from({ length: 5 }, () => aRep(["bent-knees"]));
    expect(spoken(slouch)).toEqual([
      "fault bent-knees",
      undefined,
      "fault bent-knees",
      undefined,
      "fault bent-knees",
    ]);
  });

  it("speaks of another fault at once", () => {
    expect(spoken([aRep(["bent-knees"]), aRep(["too-fast"])])).toEqual([
      "fault bent-knees",
      "fault too-fast",
    ]);
  });

  it("acknowledges a corrected fault on the next clean rep, after a single cue, and once", () => {
    expect(spoken([aRep(["too-fast"]), aRep(), aRep()])).toEqual([
      "fault too-fast",
      "better too-fast",
      undefined,
    ]);
  });

  it("acknowledges the fault that was corrected, not another one that happens to be gone", () => {
    const both = aRep(["bent-knees", "rounded-back"]);
    expect(spoken([aRep(["bent-knees"]), aRep(["bent-knees"]), both, aRep()])).toEqual([
      "fault bent-knees",
      undefined,
      "fault rounded-back",
      "better rounded-back",
    ]);
  });

  it("says no 'better' of what it could not judge, but when it can again", () => {
    const unseen = aRep([], { notJudged: ["bent-knees"] });
    expect(spoken([aRep(["bent-knees"]), unseen, aRep()])).toEqual([
      "fault bent-knees",
      undefined,
      "better bent-knees",
    ]);
  });

  it("says no 'better' while another fault is there", () => {
    expect(spoken([aRep(["too-fast"]), aRep(["bent-knees"])]).at(-1)).toBe("fault bent-knees");
  });

  it("says why a movement did not count, once and not twice running", () => {
    expect(spoken([noRep("shallow"), noRep("shallow"), noRep("shallow")])).toEqual([
      "no-rep",
      undefined,
      "no-rep",
    ]);
    expect(spoken([noRep("shallow"), aRep(), noRep("shallow")])).toEqual(["no-rep", undefined, "no-rep"]);
    expect(spoken([noRep("shallow"), noRep("interrupted")])).toEqual(["no-rep", "no-rep"]);
  });

  it("says nothing else about a movement that did not count", () => {
    const arms = {
      ...rep("superman", 9, ["arms-only", "bent-arms"]),
      counted: false,
      reason: "arms-only",
    } as const;
    expect(spoken([arms])).toEqual(["no-rep"]);
  });

  it("tells half-way and the last two of a target, on reps without a correction", () => {
    const clean = Array.from({ length: 10 }, () => aRep());
    expect(spoken(clean, 10)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      "Halfway.",
      undefined,
      undefined,
      "Two more.",
      "Last one.",
      undefined,
    ]);
    expect(spoken([aRep(), aRep(), aRep()], 3)).toEqual([undefined, undefined, undefined]);
    const slip = [...clean.slice(0, 8), aRep(["too-fast"]), aRep()];
    expect(spoken(slip, 10).slice(7)).toEqual(["Two more.", "fault too-fast", undefined]);
  });

  it("cheers nobody on while the back gives way", () => {
    const round = Array.from({ length: 6 }, () => aRep([], { faults: [rounded(33)] }));
    expect(spoken(round, 6).filter((said) => said !== undefined && !said.startsWith("fault"))).toEqual([]);
  });

  it("corrects nothing at the target: the summary comes", () => {
    expect(spoken([aRep(), aRep(["bent-knees"])], 2)).toEqual([undefined, undefined]);
  });

  it("says once a set what keeps the back from being judged", () => {
    const oblique = aRep([], { notJudged: ["rounded-back"], sight: { trouble: "turned" } });
    expect(spoken([oblique, oblique, oblique])).toEqual(["setup", undefined, undefined]);
    expect(spoken([aRep([], { notJudged: ["rounded-back"] })])).toEqual([undefined]);
  });
});

describe("the advice to stop", () => {
  const round = (value?: number, sure?: number): Rep => aRep([], { faults: [rounded(value, sure)] });

  it("comes when the back rounded three times running beyond doubt, and once", () => {
    expect(spoken([round(), round(), round(), round(), round(), round()])).toEqual([
      "fault rounded-back",
      undefined,
      "safety",
      undefined,
      "fault rounded-back",
      undefined,
    ]);
    expect(hasToStop([aRep(), round(), round(), round()])).toBe(true);
  });

  it("does not come on thin evidence: a doubtful reading, a small excess, a break", () => {
    for (const doubtful of [round(41, 0.8), round(33)]) {
      const said = spoken([doubtful, doubtful, doubtful, doubtful]);
      expect(said).not.toContain("safety");
      expect(hasToStop([doubtful, doubtful, doubtful])).toBe(false);
    }
    expect(spoken([round(), round(), aRep(), round(), round()])).not.toContain("safety");
    expect(hasToStop([round(), round()])).toBe(false);
  });
});
