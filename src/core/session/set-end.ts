/** Ends a set with its summary. A set without a movement ends in silence. */

import { exerciseNamed } from "../catalogue.ts";
import { factsOf, faultCounts } from "../coaching/facts.ts";
import { quietPolicy } from "../coaching/policy.ts";
import { summaryOf } from "../coaching/summary.ts";
import type { CoachEvent, SetFacts } from "../events.ts";
import type { ExerciseName, Seconds } from "../quantity.ts";
import { atRest } from "../reps/cycle.ts";
import { checkWouldTell } from "./back-check.ts";
import { lookedBack } from "./hindsight.ts";
import { tellOwed } from "./promise.ts";
import { againstReference, referenceFor } from "./reference.ts";
import { noLookalike } from "./rivals.ts";
import { emptySet } from "./set.ts";
import { noLoss } from "./sight.ts";
import type { CoachState } from "./state.ts";

export function closeSet(
  before: CoachState,
  exercise: ExerciseName,
  t: Seconds,
  events: CoachEvent[],
): CoachState {
  const state = tellOwed(before, t, events);
  const { set } = state;
  const idle = {
    ...state,
    cycle: atRest<never>(),
    // Where one was chosen, another may be gone through in postures that are not its own.
    ...(state.options.exercise === "auto" ? { rivals: [], waiting: [] } : {}),
    failed: undefined,
    ticks: 0,
  };
  if (set.reps.length + set.noReps.length === 0) return idle;
  const reference = referenceFor(state.options.references, exercise);
  const reps = lookedBack(set, exerciseNamed(exercise), state.context, t, events);
  const against = reference && againstReference(reps, reference, state.context.backRange);
  const plain = factsOf(exercise, [...reps, ...set.noReps], set.carried);
  const facts: SetFacts = {
    ...plain,
    ...(against ? { against } : {}),
    ...(checkWouldTell(plain, state.context.backRange) ? { backCheck: true } : {}),
  };
  events.push({
    type: "set-summary",
    t,
    set: set.number,
    exercise,
    reps: facts.reps,
    faults: faultCounts(reps),
    facts,
    text: summaryOf(facts, state.options.phrases),
  });
  events.push({ type: "rest", t, exercise });
  return {
    ...idle,
    set: emptySet(set.number + 1),
    lookalike: noLookalike,
    sight: noLoss(state.sight),
    policy: quietPolicy,
    // What ears are read at hangs on the camera, which may be moved between two sets.
    context: { ...state.context, usual: {}, necks: [] },
  };
}
