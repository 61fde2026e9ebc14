/**
 * The coach as one pure step: pose frame in, new state and events out. It reads no clock and keeps no hidden state, so
 * feeding the same track twice gives the same events.
 */

import { exerciseNamed, knownExercises, register } from "./catalogue.ts";
import { silentAnnouncer } from "./coaching/announced.ts";
import { announceSetup } from "./coaching/announcer.ts";
import { english } from "./coaching/english.ts";
import { exerciseWords } from "./coaching/phrases.ts";
import { quietPolicy } from "./coaching/policy.ts";
import { checkSetup, noPicture, watchPicture } from "./coaching/setup.ts";
import type { CoachEvent } from "./events.ts";
import type { Exercise } from "./exercise.ts";
import { noKinematics } from "./kinematics/kinematic-state.ts";
import { measure } from "./kinematics/measure.ts";
import type { Measurement } from "./kinematics/measurement.ts";
import { atHeight } from "./kinematics/one-size.ts";
import type { PoseFrame } from "./landmark.ts";
import { type CoachCommand, obey } from "./orders.ts";
import type { Degrees, Seconds } from "./quantity.ts";
import { atRest } from "./reps/cycle.ts";
import { watchBackCheck } from "./session/back-check.ts";
import { nameBystanders } from "./session/bystanders.ts";
import { candidates } from "./session/candidates.ts";
import { nobodyThere, type PresenceRules, watchPresence } from "./session/presence.ts";
import { dropped } from "./session/promise.ts";
import { followRest } from "./session/rest-levels.ts";
import { advanceAll, noLookalike } from "./session/rivals.ts";
import { emptySet, usualPeaks } from "./session/set.ts";
import { closeSet } from "./session/set-end.ts";
import { noSight, watchSight } from "./session/sight.ts";
import type { CoachOptions, CoachState } from "./session/state.ts";
import { mayBecomeAnother, mustShowTwice } from "./session/twice.ts";
import { viewOf } from "./session/view-of.ts";
import { smoothBody } from "./smoothing/body.ts";

export type { CoachCommand } from "./orders.ts";
export type { CoachOptions, CoachState } from "./session/state.ts";

export const defaultOptions: Omit<CoachOptions, "exercises"> = {
  exercise: "auto",
  phrases: english,
  shallowBelow: 45,
  holdSeconds: 2,
};

const DEEPEST_SHALLOW_LIMIT: Degrees = 45;

export function createCoach(options: Partial<CoachOptions> = {}): CoachState {
  if (options.exercises) register(options.exercises);
  const all: CoachOptions = { exercises: knownExercises(), ...defaultOptions, ...options };
  const bare = {
    options: { ...all, shallowBelow: Math.min(DEEPEST_SHALLOW_LIMIT, all.shallowBelow) },
    kinematics: noKinematics,
    presence: nobodyThere,
    cycle: atRest<Measurement>(),
    following: undefined,
    context: {
      shallowBelow: Math.min(DEEPEST_SHALLOW_LIMIT, all.shallowBelow),
      rest: {},
      usual: {},
      backs: [],
      necks: [],
      ...(all.backRange ? { backRange: all.backRange } : {}),
    },
    rivals: [],
    bystanders: [],
    lookalike: noLookalike,
    waiting: [],
    failed: undefined,
    set: emptySet(1),
    policy: quietPolicy,
    announcer: silentAnnouncer,
    bodyFilters: [],
    paused: false,
    ticks: 0,
    setup: [],
    picture: noPicture,
    sight: noSight,
    contour: undefined,
    backCheck: undefined,
    measured: undefined,
    body: undefined,
    first: undefined,
  };
  return { ...bare, view: viewOf(bare, 0) };
}

/** The exercises that may come, the expected one or the one before first: one where it was chosen. */
function wanted({ options, following }: CoachState): readonly Exercise[] {
  if (options.exercise !== "auto") return [exerciseNamed(options.exercise)];
  const all = candidates(options);
  const first = all.find(({ name }) => name === (options.expected ?? following));
  return first ? [first, ...all.filter((other) => other !== first)] : all;
}

function presenceRules(state: CoachState): PresenceRules {
  // Who stands with hands at the shoulders holds all sorts of things: what has to show twice makes nobody ready.
  const ready = wanted(state).filter((one) => !mustShowTwice(state, one));
  return {
    starting: (m) =>
      ready.find(({ startPosture, mustSee, measurable }) => {
        const inPicture = mustSee.every((part) => !m.unseen.includes(part) || m.covered?.includes(part));
        return startPosture === m.posture && inPicture && measurable(m);
      })?.name,
    // What it may still turn out to be has postures of its own: nobody has left who is in one of these.
    belongs: (exercise, m) =>
      [
        exerciseNamed(exercise),
        ...(mayBecomeAnother(state) ? state.rivals.map((rival) => rival.exercise) : []),
      ].some(({ postures }) => postures.includes(m.posture)),
  };
}

/** Changing to another exercise starts its cycle anew. */
function follow(state: CoachState, m: Measurement | undefined): CoachState {
  if (!m) return state;
  const fits = ({ startPosture }: Exercise): boolean => startPosture === m.posture;
  const now = state.presence.armed ?? wanted(state).find(fits)?.name;
  if (now === undefined || now === state.following) return state;
  return {
    ...state,
    following: now,
    cycle: atRest(),
    rivals: [],
    ticks: 0,
    context: {
      ...state.context,
      rest: {},
      usual: state.set.exercise === now ? usualPeaks(state.set) : {},
    },
  };
}

function rested(state: CoachState, m: Measurement, dt: Seconds): CoachState {
  if (state.following === undefined) return state;
  const exercise = exerciseNamed(state.following);
  return { ...state, context: followRest(exercise, state.cycle, state.context, m, dt) };
}

/** Who comes, takes a start posture or goes. */
function present(
  before: CoachState,
  t: Seconds,
  m: Measurement | undefined,
  events: CoachEvent[],
): CoachState {
  const [presence, changes] = watchPresence(before.presence, t, m, presenceRules(before));
  const was = before.presence.armed;
  const { phrases } = before.options;
  let state: CoachState = { ...before, presence };
  for (const change of changes) {
    if (change === "lost") events.push({ type: "lost", t, reason: phrases.lost });
    else if (change === "found") events.push({ type: "found", t, reason: phrases.found });
    else if (change === "armed") events.push({ type: "armed", t, exercise: presence.armed! });
    else if (was) {
      events.push({ type: "disarmed", t, exercise: was });
      const ended = m ? "back" : "interrupted";
      state = closeSet(dropped(state, exerciseNamed(was), ended, t, events), was, t, events);
    }
  }
  return state;
}

export function step(before: CoachState, frame: PoseFrame): [CoachState, readonly CoachEvent[]] {
  const { t } = frame;
  if (!Number.isFinite(t) || t < before.view.t) return [before, []];
  const events: CoachEvent[] = [];
  const { phrases } = before.options;
  const first = before.first ?? (frame.pose && { t, height: frame.height });
  const sized = first ? atHeight(frame, first.height) : frame;
  const awaited = wanted(before).map(({ name, startPosture, ideal }) => ({
    startPosture,
    fromFront: ideal.fromFront !== undefined,
    position: exerciseWords(phrases, name).position,
  }));
  const postures = awaited.map(({ startPosture }) => startPosture);
  const [kinematics, m] = measure(before.kinematics, sized, postures);
  const [bodyFilters, body] = smoothBody(before.bodyFilters, frame, m?.nearSide, before.contour);
  const picture = watchPicture(before.picture, frame);
  const setup = checkSetup({ frame: sized, picture, measured: m, before: before.setup, awaited }, phrases);
  const counting = before.set.reps.length + before.set.noReps.length > 0;
  const sight = watchSight(before.sight, t, m !== undefined, counting);
  const contour = body?.backContour;
  let state: CoachState = {
    ...before,
    kinematics,
    bodyFilters,
    setup,
    picture,
    sight,
    contour,
    measured: m,
    body,
    first,
  };
  if (state.backCheck) state = checkBack(state, t, m, events);
  else if (!state.paused) {
    state = follow(present(state, t, m, events), m);
    const dt = t - before.view.t;
    if (m) state = nameBystanders(advanceAll(rested(state, m, dt), m, dt, events), m, dt, events);
    state = { ...state, announcer: announceSetup(state, t, m, events) };
  }
  const view = viewOf(state, t);
  if (view.phase && view.phase !== before.view.phase) events.push({ type: "phase", t, phase: view.phase });
  return [{ ...state, view }, events];
}

/** A frame of the back check: nothing is armed or counted meanwhile. */
function checkBack(
  state: CoachState,
  t: Seconds,
  m: Measurement | undefined,
  events: CoachEvent[],
): CoachState {
  const { state: backCheck, entered, range } = watchBackCheck(state.backCheck!, t, m);
  if (entered) {
    events.push({ type: "back-check", t, step: entered, ...(range ? { range } : {}) });
    const text = state.options.phrases.backCheck[entered];
    events.push({ type: "cue", t, text, about: { kind: "back-check", step: entered } });
  }
  return { ...state, backCheck, context: range ? { ...state.context, backRange: range } : state.context };
}

export function command(before: CoachState, order: CoachCommand): [CoachState, readonly CoachEvent[]] {
  const { t } = before.view;
  const events: CoachEvent[] = [];
  const state = obey(before, order, t, events);
  return [{ ...state, view: viewOf(state, t) }, events];
}
