/** When a superman is advised to be exchanged for opposite arm and leg. */
import { describe, expect, it } from "vitest";
import type { FaultKind } from "../../src/core/quantity.ts";
import { advise } from "../../src/exercises/superman/advice.ts";
import { rep } from "../core/session/reps.ts";

/** A rep each, with these faults. */
const set = (...reps: readonly (readonly FaultKind[])[]) =>
  advise(reps.map((faults, i) => rep("superman", 6 * i, faults)));
const ARCHED: readonly FaultKind[] = ["overextended-back"];
const CRANKED: readonly FaultKind[] = ["neck-cranked"];

describe("supermans that overextend", () => {
  it("get the easier variant for the back from three of the last five on", () => {
    expect(set(ARCHED, [], ARCHED)).toEqual([]);
    expect(set(ARCHED, [], ARCHED, [], ARCHED)).toEqual([{ kind: "easier-variant", because: "back" }]);
  });

  it("get it for the neck as well, and for the back where it is both", () => {
    expect(set(CRANKED, CRANKED, [], CRANKED)).toEqual([{ kind: "easier-variant", because: "neck" }]);
    const both: readonly FaultKind[] = ["neck-cranked", "overextended-back"];
    expect(set(both, both, both)).toEqual([{ kind: "easier-variant", because: "back" }]);
  });

  it("are told by what they are now: what was six reps ago is over", () => {
    expect(set(CRANKED, CRANKED, [], [], CRANKED)).toHaveLength(1);
    expect(set(CRANKED, CRANKED, [], [], [], CRANKED)).toEqual([]);
  });

  it("count a rep for what was wrong with it, whatever else was", () => {
    const with_ = (other: FaultKind): readonly FaultKind[] => ["neck-cranked", other];
    expect(set(with_("bent-arms"), with_("short-hold"), with_("bent-knees"))).toHaveLength(1);
    // A rep without a fault is none of it.
    expect(set([], [], [], [], [])).toEqual([]);
    expect(set(["bent-arms"], ["bent-arms"], ["bent-arms"])).toEqual([]);
  });
});
