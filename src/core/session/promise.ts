/**
 * What was ticked aloud is answered: with a count, or with why there is none. Whoever holds for "one, two, down" and then hears
 * nothing does not know whether to do it again. Who comes down of their own accord after "one", in a movement that is none of the
 * exercise's, knows.
 */
import { exerciseNamed } from "../catalogue.ts";
import type { CoachEvent, Unfinished } from "../events.ts";
import { type Exercise, faultKinds, type JudgedMovement, type RepContext } from "../exercise.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import type { Seconds } from "../quantity.ts";
import { atRest, type Movement } from "../reps/cycle.ts";
import { record } from "./record.ts";
import type { CoachState } from "./state.ts";
import { mayBecomeAnother } from "./twice.ts";

/** A movement of which nothing is judged but that it did not count. */
export function unjudged(
  exercise: Exercise,
  { during }: Pick<Movement<Measurement>, "during">,
  context: RepContext,
  { t, reason }: { readonly t: Seconds; readonly reason: Unfinished },
): JudgedMovement {
  const { excursion } = exercise.cycleRules(context).strands[0]!;
  const furthest = during.reduce((most, one) =>
    (excursion(one) ?? 0) > (excursion(most) ?? 0) ? one : most,
  ).t;
  return {
    start: during[0]!.t,
    peakStart: furthest,
    peakEnd: furthest,
    end: t,
    peak: {},
    faults: [],
    notJudged: faultKinds(exercise),
    reason,
  };
}

const reasonOf = ({ ended }: Pick<Movement<Measurement>, "ended">): Unfinished =>
  ended === "back" ? "unclear" : ended;

/**
 * After a movement that was ticked: `after` is what became of it. Where it was passed over it is told, at once, or once no other
 * exercise may claim it (rivals.ts).
 */
export function answered(
  after: CoachState,
  before: CoachState,
  exercise: Exercise,
  movement: Pick<Movement<Measurement>, "during" | "ended">,
  t: Seconds,
  events: CoachEvent[],
): CoachState {
  const least = movement.ended === "back" ? Math.floor(before.options.holdSeconds) : 1;
  if (before.ticks === 0 || before.ticks < least || after.set !== before.set) return after;
  const judged =
    after.failed && after.failed !== before.failed
      ? after.failed.judged
      : unjudged(exercise, movement, before.context, { t, reason: reasonOf(movement) });
  const owing = { ...after, failed: { exercise: exercise.name, judged, owed: t } };
  return mayBecomeAnother(owing) && owing.rivals.length > 0 ? owing : tellOwed(owing, t, events);
}

/** Whatever may yet claim it: it is told now. */
export function tellOwed(state: CoachState, t: Seconds, events: CoachEvent[]): CoachState {
  const { failed } = state;
  if (failed?.owed === undefined) return state;
  return record({ ...state, failed: undefined }, exerciseNamed(failed.exercise), failed.judged, t, events);
}

/** What is under way is dropped, and told where it was ticked. */
export function dropped(
  state: CoachState,
  exercise: Exercise,
  ended: Movement<Measurement>["ended"],
  t: Seconds,
  events: CoachEvent[],
): CoachState {
  const { out: during, interrupted } = state.cycle;
  const over = { ...state, cycle: atRest<Measurement>(), ticks: 0 };
  if (!during) return over;
  return answered(over, state, exercise, { during, ended: interrupted ? "interrupted" : ended }, t, events);
}
