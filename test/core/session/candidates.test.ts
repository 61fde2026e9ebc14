/** What a movement may turn out to be, and when nothing is said of which yet. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import { atRest } from "../../../src/core/reps/cycle.ts";
import { candidates } from "../../../src/core/session/candidates.ts";
import { isUndecided } from "../../../src/core/session/undecided.ts";
import { kneeBend } from "../../exercises/knee-bend/rules.ts";

const NEW = createCoach();
const rare = { ...kneeBend, name: "rare-bend", onlyWhenAsked: true } as const;
const other = { ...kneeBend, name: "other-bend" };

describe("what a movement may turn out to be", () => {
  it("is every exercise but those that have to be asked for, unless they were", () => {
    const of = (expected?: string) =>
      candidates({
        ...NEW.options,
        exercises: [kneeBend, rare, other],
        ...(expected ? { expected } : {}),
      }).map(({ name }) => name);
    expect(of()).toEqual(["knee-bend", "other-bend"]);
    expect(of("rare-bend")).toEqual(["knee-bend", "rare-bend", "other-bend"]);
    expect(of("other-bend")).toEqual(["knee-bend", "other-bend"]);
  });
});

describe("a set", () => {
  const rivals = [{ exercise: other, cycle: atRest<Measurement>(), rest: {} }];
  const options = { ...NEW.options, exercise: "auto" } as const;

  it("is undecided while it may be one of several, and none was named", () => {
    expect(isUndecided({ rivals, set: NEW.set, options })).toBe(true);
    expect(isUndecided({ rivals: [], set: NEW.set, options })).toBe(false);
    expect(isUndecided({ rivals, set: { ...NEW.set, exercise: "knee-bend" }, options })).toBe(false);
    expect(isUndecided({ rivals, set: NEW.set, options: { ...options, expected: "knee-bend" } })).toBe(false);
    expect(isUndecided({ rivals, set: NEW.set, options: { ...options, exercise: "knee-bend" } })).toBe(false);
  });
});
