/**
 * Exercises that start from the same posture are told apart by what the body does: each follows its own cycle, and the
 * first whole movement that its own rules accept decides which one this set is. From then on the set stays what it is.
 */
import { exerciseWords } from "../coaching/phrases.ts";
import type { CoachEvent } from "../events.ts";
import type { RepContext } from "../exercise.ts";
import type { Measurement } from "../kinematics/measure.ts";
import type { Seconds } from "../quantity.ts";
import { atRest, cycle, type Movement } from "../reps/cycle.ts";
import { candidates } from "./candidates.ts";
import { advanceReps, finished, mayBecomeAnother, wasReady } from "./rep-step.ts";
import { followRest } from "./rest-levels.ts";
import type { CoachState, Lookalike, Rival } from "./state.ts";

interface Claim {
  readonly rival: Rival;
  readonly movement: Movement<Measurement>;
}

export const noLookalike: Lookalike = { pending: undefined, told: false };

/** Who may still claim the set, or, where its exercise was chosen, is known again in a movement that does not count. */
function rivalsOf(state: CoachState): readonly Rival[] {
  const { options, following, rivals } = state;
  const chosen = options.exercise !== "auto";
  if (!chosen && !mayBecomeAnother(state)) return [];
  const all = chosen ? options.exercises : candidates(options);
  const leader = all.find(({ name }) => name === following);
  if (!leader) return [];
  return all
    .filter((other) => other !== leader && other.startPosture === leader.startPosture)
    .map(
      (other) =>
        rivals.find((rival) => rival.exercise === other) ?? {
          exercise: other,
          cycle: atRest(),
          rest: {},
        },
    );
}

const contextOf = ({ context }: CoachState, { rest }: Rival): RepContext => ({ ...context, rest, usual: {} });

/** A rival's frame; with a claim where its movement is through and accepted by its own rules. */
function advance(state: CoachState, rival: Rival, m: Measurement, dt: Seconds): [Rival, Claim | undefined] {
  const { exercise } = rival;
  if (!exercise.postures.includes(m.posture)) return [{ ...rival, cycle: atRest() }, undefined];
  const context = followRest(exercise, rival.cycle, contextOf(state, rival), m, dt);
  const [next, movement] = cycle(exercise.cycleRules(context), rival.cycle, m);
  const now: Rival = { exercise, cycle: next, rest: context.rest };
  if (movement?.ended !== "back" || !wasReady(state, movement.before)) return [now, undefined];
  const judged = exercise.judge(movement, context);
  return [now, judged && judged.reason === undefined ? { rival: now, movement } : undefined];
}

/** A frame through the exercise that is followed and through its rivals. */
export function advanceAll(state: CoachState, m: Measurement, dt: Seconds, events: CoachEvent[]): CoachState {
  const advanced = rivalsOf(state).map((rival) => advance(state, rival, m, dt));
  const rivals = advanced.map(([rival]) => rival);
  const led = advanceReps({ ...state, rivals }, m, events);
  if (state.options.exercise !== "auto") return told(noticed(led, advanced), m, events);
  if (led.set.exercise !== undefined) return rivals.length === 0 ? led : { ...led, rivals: [] };
  const claim = advanced.flatMap(([, one]) => one ?? [])[0];
  return claim ? takeOver(led, claim, m, events) : led;
}

/** A whole rep of another exercise, while the chosen one was ready for its own. */
function noticed(state: CoachState, advanced: readonly (readonly [Rival, Claim | undefined])[]): CoachState {
  const claim = advanced.flatMap(([, one]) => one ?? [])[0];
  if (!claim || state.presence.armed === undefined) return state;
  const pending = { exercise: claim.rival.exercise.name, from: claim.movement.during[0]!.t };
  return { ...state, lookalike: { ...state.lookalike, pending } };
}

/** Once, until something counts again: whoever goes on with it has heard it. */
function told(state: CoachState, m: Measurement, events: CoachEvent[]): CoachState {
  const { lookalike, set, options } = state;
  const { pending } = lookalike;
  const counted = Math.max(set.reps.at(-1)?.countedAt ?? 0, set.noReps.at(-1)?.countedAt ?? 0);
  if (counted === m.t) return { ...state, lookalike: noLookalike };
  if (!pending || state.cycle.out) return state;
  if (lookalike.told || counted > pending.from)
    return { ...state, lookalike: { ...lookalike, pending: undefined } };
  const { exercise } = pending;
  const text = options.phrases.lookedLike(exerciseWords(options.phrases, exercise).spoken);
  events.push({ type: "cue", t: m.t, text, about: { kind: "other-exercise", exercise } });
  return { ...state, lookalike: { pending: undefined, told: true } };
}

function takeOver(
  state: CoachState,
  { rival, movement }: Claim,
  m: Measurement,
  events: CoachEvent[],
): CoachState {
  const { exercise, cycle: own } = rival;
  const { armed } = state.presence;
  if (armed !== undefined) events.push({ type: "disarmed", t: m.t, exercise: armed });
  const taken: CoachState = {
    ...state,
    following: exercise.name,
    cycle: own,
    context: contextOf(state, rival),
    rivals: [],
    ticks: 0,
    presence: { ...state.presence, armed: undefined, armedSince: undefined },
  };
  return finished(taken, exercise, movement, m, events);
}
