/** One frame through the rep machine: movements found, judged, counted, and what is said about them. */

import type { CoachState } from "../coach.ts";
import { coachRep } from "../coaching/policy.ts";
import type { CoachEvent, Rep } from "../events.ts";
import { EXERCISE } from "../exercises/catalogue.ts";
import type { Exercise, JudgedMovement } from "../exercises/exercise.ts";
import { liveHold } from "../exercises/limb-pair.ts";
import type { Measurement } from "../kinematics/measure.ts";
import type { ExerciseName, Seconds } from "../quantity.ts";
import { atRest, cycle } from "../reps/cycle.ts";
import { armNow } from "./presence.ts";
import { repCount, usualPeaks } from "./set.ts";
import { noLoss, sightOf } from "./sight.ts";

/** A movement may leave its postures for so long (a frame or two of bad landmarks), not longer. */
const TOLERATED: Seconds = 0.5;
/** "Down" comes a moment after the last tick. */
const RELEASE_AFTER: Seconds = 0.3;
/** The same body in the same clothes: earlier sets tell about this one's back too. */
const BACKS_KEPT = 12;

export function advanceReps(state: CoachState, m: Measurement, events: CoachEvent[]): CoachState {
  const exercise = state.following && EXERCISE[state.following];
  if (!exercise) return state;
  if (!exercise.postures.includes(m.posture)) return strayed(state, m);
  const [next, movement] = cycle(exercise.cycleRules(state.context), state.cycle, m);
  const ticked = tickHold({ ...state, cycle: next }, exercise, m, events);
  if (!movement) return ticked;
  const judged = exercise.judge(movement, state.context);
  const idle = { ...ticked, ticks: 0 };
  // Lying down, getting ready: half a movement before the set says nothing about one.
  const unready = judged?.reason !== undefined && state.presence.armed !== exercise.name;
  if (!judged || unready) return idle;
  const sight = sightOf(movement.during, judged.notJudged.length === 0, state);
  const seen = sight ? { ...judged, sight } : judged;
  return record(confirmed(idle, exercise.name, m, events), exercise, seen, m.t, events);
}

/** Out of the exercise's postures: after a moment, whatever was under way is dropped. */
function strayed(state: CoachState, m: Measurement): CoachState {
  const last = state.cycle.out?.at(-1) ?? state.cycle.before.at(-1);
  return last && m.t - last.t > TOLERATED ? { ...state, cycle: atRest(), ticks: 0 } : state;
}

/** A full cycle from the start posture back to it proves that a set has begun, armed or not. */
function confirmed(state: CoachState, name: ExerciseName, m: Measurement, events: CoachEvent[]): CoachState {
  if (state.presence.armed === name) return state;
  events.push({ type: "armed", t: m.t, exercise: name });
  return { ...state, presence: armNow(state.presence, name, m) };
}

function tickHold(state: CoachState, exercise: Exercise, m: Measurement, events: CoachEvent[]): CoachState {
  if (exercise.name !== "superman" || !state.cycle.out || state.presence.armed !== "superman") return state;
  const { seconds, now } = liveHold(state.cycle.out, state.context);
  const { holdSeconds, phrases } = state.options;
  const whole = Math.floor(holdSeconds);
  let { ticks } = state;
  while (now && ticks < whole && seconds >= ticks + 1) {
    ticks += 1;
    events.push({ type: "hold-tick", t: m.t, count: ticks });
  }
  if (now && ticks === whole && seconds >= holdSeconds + RELEASE_AFTER) {
    ticks += 1;
    events.push({ type: "cue", t: m.t, text: phrases.release, about: { kind: "hold-release" } });
  }
  return { ...state, ticks };
}

function record(
  state: CoachState,
  exercise: Exercise,
  judged: JudgedMovement & Pick<Rep, "sight">,
  t: Seconds,
  events: CoachEvent[],
): CoachState {
  const { options } = state;
  const counted = judged.reason === undefined;
  const number = repCount(state.set) + 1;
  const { back, ...movement } = judged;
  const rep: Rep = {
    ...movement,
    number,
    set: state.set.number,
    exercise: exercise.name,
    countedAt: t,
    counted,
    lowerSeconds:
      exercise.name === "superman" ? judged.end - judged.peakEnd : judged.peakStart - judged.start,
    raiseSeconds:
      exercise.name === "superman" ? judged.peakStart - judged.start : judged.end - judged.peakEnd,
  };
  if (counted)
    events.push({
      type: "rep",
      t,
      number,
      exercise: exercise.name,
      start: rep.start,
      end: rep.end,
      faults: rep.faults,
      rep,
    });
  else events.push({ type: "no-rep", t, reason: judged.reason!, rep });
  for (const { kind, value, limit } of rep.faults) events.push({ type: "fault", t, kind, value, limit });
  const [policy, cues] = coachRep(state.policy, rep, {
    phrases: options.phrases,
    t,
    target: options.targetReps,
  });
  events.push(...cues);
  const set = counted
    ? {
        ...state.set,
        exercise: exercise.name,
        reps: [...state.set.reps, rep],
      }
    : { ...state.set, exercise: exercise.name, noReps: [...state.set.noReps, rep] };
  if (counted && number === options.targetReps)
    events.push({ type: "cue", t, text: options.phrases.targetReached, about: { kind: "target-reached" } });
  return {
    ...state,
    policy,
    set,
    sight: noLoss(state.sight),
    context: {
      ...state.context,
      usual: usualPeaks(set),
      backs: counted && back ? [...state.context.backs, back].slice(-BACKS_KEPT) : state.context.backs,
    },
  };
}
