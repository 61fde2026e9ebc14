/**
 * Exercises that count only where they were asked for: where none was chosen, or a plan has another one next, a whole rep of
 * one from the same posture is named, once, and never counted. Whoever does it hears why nothing is.
 */
import type { CoachEvent } from "../events.ts";
import type { Exercise } from "../exercise.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import type { Seconds } from "../quantity.ts";
import { atRest } from "../reps/cycle.ts";
import { advance, mistaken, noLookalike, told } from "./rivals.ts";
import type { CoachState, Rival } from "./state.ts";

function bystandersOf({ options, following, set, bystanders }: CoachState): readonly Rival[] {
  if (options.exercise !== "auto") return [];
  const leader = options.exercises.find(({ name }) => name === following);
  const stands = ({ name, onlyWhenAsked, startPosture }: Exercise): boolean =>
    onlyWhenAsked === true &&
    startPosture === leader?.startPosture &&
    ![options.expected, following, set.exercise].includes(name);
  return options.exercises
    .filter(stands)
    .map(
      (one) =>
        bystanders.find(({ exercise }) => exercise === one) ?? { exercise: one, cycle: atRest(), rest: {} },
    );
}

/** A frame through those that are only named; after the exercise that is followed had its own. */
export function nameBystanders(
  before: CoachState,
  m: Measurement,
  dt: Seconds,
  events: CoachEvent[],
): CoachState {
  const all = bystandersOf(before);
  if (all.length === 0)
    return before.bystanders.length === 0 ? before : { ...before, bystanders: [], lookalike: noLookalike };
  const advanced = all.map((one) => advance(before, one, m, dt));
  const state = { ...before, bystanders: advanced.map(([one]) => one) };
  const claim = advanced.flatMap(([, one]) => one ?? [])[0];
  if (!claim || state.presence.armed === undefined) return told(state, m, events);
  const pending = mistaken(claim);
  return told({ ...state, lookalike: { ...state.lookalike, pending } }, m, events);
}
