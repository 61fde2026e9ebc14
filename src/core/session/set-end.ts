/** Ends a set with its summary. A set without a movement ends in silence. */

import type { CoachState } from "../coach.ts";
import { quietPolicy } from "../coaching/policy.ts";
import type { CoachEvent } from "../events.ts";
import type { ExerciseName, Seconds } from "../quantity.ts";
import { atRest } from "../reps/cycle.ts";
import { emptySet, factsOf, faultCounts } from "./set.ts";

export function closeSet(
  state: CoachState,
  exercise: ExerciseName,
  t: Seconds,
  events: CoachEvent[],
): CoachState {
  const { set } = state;
  const idle = { ...state, cycle: atRest<never>(), ticks: 0 };
  if (set.reps.length + set.noReps.length === 0) return idle;
  const facts = factsOf(set, exercise);
  events.push({
    type: "set-summary",
    t,
    set: set.number,
    exercise,
    reps: facts.reps,
    faults: faultCounts(set.reps),
    text: state.options.phrases.summary(facts),
  });
  events.push({ type: "rest", t, exercise });
  return {
    ...idle,
    set: emptySet(set.number + 1),
    policy: quietPolicy,
    context: { ...state.context, usual: {}, spineLevels: [] },
  };
}
