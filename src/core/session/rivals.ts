/**
 * Exercises that start from the same posture are told apart by what the body does: each follows its own cycle, and the
 * first whole movement that its own rules accept decides which one this set is. From then on the set stays what it is.
 */
import { exerciseNamed } from "../catalogue.ts";
import { exerciseWords } from "../coaching/phrases.ts";
import type { CoachEvent } from "../events.ts";
import type { Exercise, JudgedMovement, RepContext } from "../exercise.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import type { Seconds } from "../quantity.ts";
import { atRest, cycle, isUnderWay, type Movement } from "../reps/cycle.ts";
import { candidates } from "./candidates.ts";
import { tellOwed } from "./promise.ts";
import { armedBefore, wasReady } from "./readiness.ts";
import { record } from "./record.ts";
import { advanceReps, confirmed, finished } from "./rep-step.ts";
import { followRest } from "./rest-levels.ts";
import type { CoachState, Lookalike, Mistaken, Rival } from "./state.ts";
import {
  afterWaiting,
  goesOn,
  mayBecomeAnother,
  mustShowTwice,
  needsNoRest,
  shownTwice,
  usualSoFar,
} from "./twice.ts";

interface Claim {
  readonly rival: Rival;
  readonly movement: Movement<Measurement>;
  readonly judged: JudgedMovement;
}

/** What the chosen exercise is mistaken for. */
export const mistaken = ({ rival, movement, judged }: Claim): Mistaken => ({
  exercise: rival.exercise.name,
  from: movement.during[0]!.t,
  turned: judged.peakEnd,
});

export const noLookalike: Lookalike = { pending: undefined, told: false, seen: undefined };

/** Who may still claim the set, or, where its exercise was chosen, is known again in a movement that does not count. */
function rivalsOf(state: CoachState): readonly Rival[] {
  const { options, following, rivals } = state;
  const chosen = options.exercise !== "auto";
  if (!chosen && !mayBecomeAnother(state)) return [];
  const all = chosen ? options.exercises : candidates(options);
  const leader = all.find(({ name }) => name === following);
  const isRival = ({ name, startPosture }: Exercise): boolean =>
    chosen ? name !== options.exercise : name !== following && startPosture === leader?.startPosture;
  return all.filter(isRival).map(
    (other) =>
      rivals.find((rival) => rival.exercise === other) ?? {
        exercise: other,
        cycle: atRest(),
        rest: {},
      },
  );
}

const contextOf = ({ context, waiting }: CoachState, { exercise, rest, stance }: Rival): RepContext => ({
  ...context,
  ...(stance ? { stance } : {}),
  rest,
  usual: usualSoFar(waiting, exercise),
});

/** A rival's frame; with a claim where its movement is through and accepted by its own rules. */
export function advance(
  state: CoachState,
  rival: Rival,
  m: Measurement,
  dt: Seconds,
): [Rival, Claim | undefined] {
  const { exercise } = rival;
  if (!exercise.postures.includes(m.posture)) return [{ ...rival, cycle: atRest() }, undefined];
  const context = followRest(exercise, rival.cycle, contextOf(state, rival), m, dt);
  const [next, movement] = cycle(exercise.cycleRules(context), rival.cycle, m);
  const { rest, stance } = context;
  const now: Rival = { exercise, cycle: next, rest, ...(stance ? { stance } : {}) };
  if (movement?.ended !== "back") return [now, undefined];
  const ready = wasReady(state, movement.before) || goesOn(state, exercise, movement);
  if (!ready && !(mustShowTwice(state, exercise) && needsNoRest(exercise))) return [now, undefined];
  const judged = exercise.judge(movement, afterWaiting(state.waiting, exercise, context));
  return [now, judged && { rival: now, movement, judged }];
}

/** A frame through the exercise that is followed and through its rivals. */
export function advanceAll(state: CoachState, m: Measurement, dt: Seconds, events: CoachEvent[]): CoachState {
  const advanced = rivalsOf(state).map((rival) => advance(state, rival, m, dt));
  const rivals = advanced.map(([rival]) => rival);
  const led = advanceReps({ ...state, rivals }, m, events);
  const claims = advanced.flatMap(([, one]) => one ?? []);
  if (state.options.exercise !== "auto") return told(noticed(led, claims), m, events);
  const decided = claims.reduce((now, claim) => claimed(now, claim, m, events), led);
  if (mayBecomeAnother(decided)) return settled(decided, m, events);
  return { ...decided, rivals: [], failed: undefined };
}

function claimed(state: CoachState, claim: Claim, m: Measurement, events: CoachEvent[]): CoachState {
  const { judged, rival, movement } = claim;
  if (!mayBecomeAnother(state)) return state;
  if (judged.reason === undefined || mustShowTwice(state, rival.exercise))
    return takeOver(state, claim, m, events);
  const { armed } = state.presence;
  if (armed === undefined || !armedBefore(state, exerciseNamed(armed), movement)) return state;
  return { ...state, failed: { ...state.failed, exercise: rival.exercise.name, judged } };
}

type Span = Pick<JudgedMovement, "start" | "end">;
const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Whether what is under way may be the same movement: a lift from the floor, which stands first, is not under way by that, and
 * leaves where a bow comes back.
 */
const isPartOf = ({ peakEnd }: JudgedMovement, its: Rival["cycle"]): boolean =>
  isUnderWay(its) && its.out![0]!.t < peakEnd;

/** Whoever was ticked waits no longer for an answer, and not into the next movement. */
const MOST_WAIT: Seconds = 1;

/** What failed is told once all that might have claimed it are back, and none has. */
function settled(state: CoachState, m: Measurement, events: CoachEvent[]): CoachState {
  const { failed, following, rivals, cycle: own } = state;
  if (!failed || following === undefined) return state;
  const all = [{ exercise: exerciseNamed(following), cycle: own, rest: state.context.rest }, ...rivals];
  const due = failed.owed !== undefined && (own.out !== undefined || m.t - failed.owed >= MOST_WAIT);
  if (!due && all.some(({ cycle: its }) => isPartOf(failed.judged, its))) return state;
  return tellFailed(state, m, events);
}

/** The set ends: whoever is on the way claims nothing any more. */
export const settledAtEnd = (state: CoachState, events: CoachEvent[]): CoachState =>
  state.measured ? tellFailed(state, state.measured, events) : state;

function tellFailed(state: CoachState, m: Measurement, events: CoachEvent[]): CoachState {
  const { failed, following, waiting, rivals } = state;
  if (!failed) return state;
  const known = { ...state, failed: undefined };
  const another = waiting.some((one) => one.exercise !== failed.exercise && meets(one.judged, failed.judged));
  const rival = rivals.find((one) => one.exercise.name === failed.exercise);
  if (failed.owed !== undefined && !rival) return tellOwed(state, m.t, events);
  if (another || (!rival && following !== failed.exercise)) return known;
  const its = rival ? followedInstead(known, rival, m, events) : known;
  const exercise = exerciseNamed(failed.exercise);
  return record(confirmed(its, exercise.name, m, events), exercise, failed.judged, m.t, events);
}

/** The rival leads from now on; the set has not begun. */
function followedInstead(state: CoachState, rival: Rival, m: Measurement, events: CoachEvent[]): CoachState {
  const { armed } = state.presence;
  if (armed !== undefined) events.push({ type: "disarmed", t: m.t, exercise: armed });
  return {
    ...state,
    following: rival.exercise.name,
    cycle: rival.cycle,
    context: contextOf(state, rival),
    rivals: state.rivals.filter((other) => other !== rival),
    ticks: 0,
    presence: { ...state.presence, armed: undefined, armedSince: undefined },
  };
}

/**
 * A rep of another exercise, while the chosen one was ready for its own. Where it was not, the second such rep, whenever the first was;
 * and of what an errand may look like, or of what falls short, two alike.
 */
function noticed(state: CoachState, claims: readonly Claim[]): CoachState {
  const claim = claims.find(({ judged, rival }) => !judged.reason || rival.exercise.provenByTwo) ?? claims[0];
  if (!claim) return state;
  const { exercise } = claim.rival;
  const through = { ...claim, context: contextOf(state, claim.rival) };
  const [waiting, twice] = shownTwice(state.waiting, exercise, through, "named");
  const whole = claim.judged.reason === undefined && !exercise.provenByTwo;
  const once = whole && (state.presence.armed !== undefined || state.lookalike.seen === exercise.name);
  const seen = whole ? exercise.name : state.lookalike.seen;
  const known = { ...state, waiting, lookalike: { ...state.lookalike, seen } };
  if (!once && twice.length === 0) return known;
  const pending = mistaken(claim);
  return { ...known, lookalike: { ...known.lookalike, pending } };
}

/**
 * What is under way may be the same movement, and has its say first; but not what was so long before, nor what began where the other
 * turned round: a lift from the floor is under way as long as somebody stands. Of one movement two exercises see the beginning within a
 * second and a half of each other (the latest: arms and legs that are lifted in turn).
 */
const LONG_BEFORE: Seconds = 3;
function hasItsSay({ cycle: own }: CoachState, { from, turned }: Mistaken): boolean {
  const began = own.out?.[0]?.t;
  return isUnderWay(own) && began !== undefined && began > from - LONG_BEFORE && began < turned;
}

/** Once, until something counts again: whoever goes on with it has heard it. */
export function told(state: CoachState, m: Measurement, events: CoachEvent[]): CoachState {
  const { lookalike, set, options } = state;
  const { pending } = lookalike;
  const known = set.noReps.findLast(({ reason }) => reason !== "unclear");
  const counted = Math.max(set.reps.at(-1)?.countedAt ?? 0, known?.countedAt ?? 0);
  if (counted === m.t) return { ...state, lookalike: noLookalike };
  if (!pending || hasItsSay(state, pending)) return state;
  if (lookalike.told || counted > pending.from)
    return { ...state, lookalike: { ...lookalike, pending: undefined } };
  const { exercise } = pending;
  const text = options.phrases.lookedLike(exerciseWords(options.phrases, exercise).spoken);
  events.push({ type: "cue", t: m.t, text, about: { kind: "other-exercise", exercise } });
  return { ...state, lookalike: { ...lookalike, pending: undefined, told: true } };
}

/** The set is the rival's from now on, unless this has to be seen again. */
function takeOver(
  state: CoachState,
  { rival, movement }: Claim,
  m: Measurement,
  events: CoachEvent[],
): CoachState {
  const heard: CoachEvent[] = [];
  const taken = {
    ...followedInstead(state, rival, m, heard),
    rivals: [],
    failed: undefined,
    // What failed was told of, as what it was.
    set: { ...state.set, exercise: undefined, noReps: [] },
  };
  const done = finished(taken, rival.exercise, movement, m, heard);
  if (mayBecomeAnother(done)) return { ...state, waiting: done.waiting };
  events.push(...heard);
  return done;
}
