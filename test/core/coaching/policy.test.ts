import { describe, expect, it } from "vitest";
import { english } from "../../../src/core/coaching/english.ts";
import { coachRep, type PolicyState, quietPolicy, worstFault } from "../../../src/core/coaching/policy.ts";
import type { CoachEvent, NoRepReason, Rep } from "../../../src/core/events.ts";
import { goodMorning } from "../../../src/core/exercises/good-morning.ts";
import { superman } from "../../../src/core/exercises/superman.ts";
import type { FaultKind } from "../../../src/core/quantity.ts";
import { fault, rep } from "../session/reps.ts";

const aRep = (faults: readonly FaultKind[] = [], over: Partial<Rep> = {}): Rep => ({
  ...rep("good-morning", 9, faults),
  ...over,
});
const noRep = (reason: NoRepReason): Rep =>
  aRep(reason === "shallow" ? ["shallow"] : [], { counted: false, reason });

/** What is said after each rep: `undefined` is silence. */
function spoken(reps: readonly Rep[], priority = goodMorning.priority): (string | undefined)[] {
  let state: PolicyState = quietPolicy;
  return reps.map((one, i) => {
    const [next, cues] = coachRep(state, one, priority, english, 4.5 * i);
    state = next;
    expect(cues.length).toBeLessThanOrEqual(1);
    const [cue] = cues as Extract<CoachEvent, { type: "cue" }>[];
    if (cue) expect(cue.t).toBe(4.5 * i);
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
    expect(
      worstFault([fault("low-legs"), fault("neck-cranked"), fault("short-hold")], superman.priority)?.kind,
    ).toBe("neck-cranked");
  });

  it("puts the back before the neck, the neck before knees, arms, togetherness, hold and range", () => {
    const order = [...superman.priority];
    const expected: FaultKind[] = [
      "neck-cranked",
      "bent-knees",
      "bent-arms",
      "not-together",
      "short-hold",
      "low-arms",
    ];
    expect(order.filter((kind) => expected.includes(kind))).toEqual(expected);
    const standing: FaultKind[] = ["rounded-back", "bent-knees", "too-fast", "shallow"];
    expect(goodMorning.priority.filter((kind) => standing.includes(kind))).toEqual(standing);
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

  it("says 'better' only after a repeated fault is gone, and once", () => {
    expect(spoken([aRep(["too-fast"]), aRep()])).toEqual(["fault too-fast", undefined]);
    expect(spoken([aRep(["too-fast"]), aRep(["too-fast"]), aRep(), aRep()])).toEqual([
      "fault too-fast",
      undefined,
      "better too-fast",
      undefined,
    ]);
  });

  it("says no 'better' of what it could not judge", () => {
    const unseen = aRep([], { notJudged: ["bent-knees"] });
    expect(spoken([aRep(["bent-knees"]), aRep(["bent-knees"]), unseen, aRep()])).toEqual([
      "fault bent-knees",
      undefined,
      undefined,
      "better bent-knees",
    ]);
  });

  it("says no 'better' while another fault is there", () => {
    expect(spoken([aRep(["too-fast"]), aRep(["too-fast"]), aRep(["bent-knees"])]).at(-1)).toBe(
      "fault bent-knees",
    );
  });

  it("says why a rep did not count, every time, and nothing else about it", () => {
    expect(spoken([noRep("shallow"), noRep("shallow")])).toEqual(["no-rep", "no-rep"]);
    const arms = {
      ...rep("superman", 9, ["arms-only", "bent-arms"]),
      counted: false,
      reason: "arms-only",
    } as const;
    expect(spoken([arms], superman.priority)).toEqual(["no-rep"]);
  });

  it("asks to stop when the back has rounded three times running", () => {
    const rounds = [aRep(["rounded-back"]), aRep(["rounded-back"]), aRep(["rounded-back", "too-fast"])];
    expect(spoken(rounds)).toEqual(["fault rounded-back", undefined, "safety"]);
    expect(spoken([rounds[0]!, rounds[1]!, aRep(), rounds[2]!]).at(-1)).not.toBe("safety");
  });
});
