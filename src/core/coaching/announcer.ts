/**
 * What is said outside reps: the setup, one instruction at a time and not too often; "ready" once armed; the reminder of
 * the exercise once a session; parts that can't be seen, once each.
 */

import { exerciseNamed } from "../catalogue.ts";
import type { BodyPart, CoachEvent, SetupCheckName } from "../events.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import type { Seconds } from "../quantity.ts";
import { isUnderWay } from "../reps/cycle.ts";
import type { CoachState } from "../session/state.ts";
import { isUndecided } from "../session/undecided.ts";
import type { AnnouncerState } from "./announced.ts";
import { exerciseWords } from "./phrases.ts";

/** A check must fail this long before it is spoken, and the same one is repeated after that long. */
const PATIENCE: Seconds = 1.5;
const REPEAT: Seconds = 8;
const ANY_SETUP: Seconds = 4;
/** Standing still on the way to the floor should not be greeted as a good morning. */
const GREET_AFTER: Seconds = 0.7;
const UNSEEN_FOR: Seconds = 2;
/** An empty room is spoken to once, then seldom. */
const NOBODY_REPEAT: Seconds = 30;
const SLOW_REPEAT: Seconds = 60;
/** What can't be judged is not ready: while one of these fails, nobody is told to go. */
const READY_NEEDS: readonly SetupCheckName[] = ["light", "picture", "in-frame", "side-on"];

function setupCue(
  state: CoachState,
  announcer: AnnouncerState,
  t: Seconds,
  events: CoachEvent[],
): AnnouncerState {
  const first = state.setup.find((check) => !check.ok);
  if (!first) return { ...announcer, failing: undefined };
  const failing = announcer.failing?.name === first.name ? announcer.failing : { name: first.name, since: t };
  const { spoken } = announcer;
  const nobody = first.instruction === state.options.phrases.nobody;
  const again = nobody ? NOBODY_REPEAT : REPEAT;
  const due =
    t - failing.since >= PATIENCE &&
    (!spoken || t - spoken.t >= (spoken.name === first.name ? again : ANY_SETUP));
  if (!due) return { ...announcer, failing };
  events.push({ type: "cue", t, text: first.instruction, about: { kind: "setup", check: first.name } });
  return { ...announcer, failing, spoken: { name: first.name, t } };
}

function greet(
  state: CoachState,
  announcer: AnnouncerState,
  t: Seconds,
  still: boolean,
  events: CoachEvent[],
): AnnouncerState {
  const exercise = state.presence.armed!;
  const { phrases } = state.options;
  const since =
    announcer.armedSince?.exercise === exercise ? announcer.armedSince : { exercise, t, greeted: false };
  // Whoever stirs is about to begin: nothing is said over the way down.
  if (since.greeted || t - since.t < GREET_AFTER || !still) return { ...announcer, armedSince: since };
  const armedSince = { ...since, greeted: true };
  // A movement under way needs no "go when you like".
  const moving = [state, ...state.rivals].some(({ cycle }) => isUnderWay(cycle));
  if (moving || state.set.reps.length + state.set.noReps.length > 0) return { ...announcer, armedSince };
  // It may be one of several: none is named.
  if (isUndecided(state)) {
    events.push({ type: "cue", t, text: phrases.ready, about: { kind: "ready" } });
    return { ...announcer, armedSince };
  }
  const { ready, reminder } = exerciseWords(phrases, exercise);
  events.push({ type: "cue", t, text: ready, about: { kind: "ready", exercise } });
  if (announcer.reminded.includes(exercise)) return { ...announcer, armedSince };
  events.push({ type: "cue", t, text: reminder, about: { kind: "reminder", exercise } });
  return { ...announcer, armedSince, reminded: [...announcer.reminded, exercise] };
}

/** Within a set: a part that the exercise needs and that stays out of sight is named once. */
function unseenCue(
  state: CoachState,
  announcer: AnnouncerState,
  m: Measurement,
  events: CoachEvent[],
): AnnouncerState {
  const unseen: Partial<Record<BodyPart, Seconds>> = {};
  for (const part of m.unseen) unseen[part] = announcer.unseen[part] ?? m.t;
  const { mustSee, worthSeeing } = exerciseNamed(state.presence.armed!);
  const part = (Object.keys(unseen) as BodyPart[]).find(
    (p) =>
      m.t - unseen[p]! >= UNSEEN_FOR &&
      !announcer.told.includes(p) &&
      (mustSee.includes(p) || worthSeeing.includes(p)),
  );
  if (!part || isUnderWay(state.cycle)) return { ...announcer, unseen };
  events.push({
    type: "cue",
    t: m.t,
    text: state.options.phrases.unseen[part],
    about: { kind: "unseen", part },
  });
  return { ...announcer, unseen, told: [...announcer.told, part] };
}

/** Slow pictures lose reps, which nobody would notice from across the room. */
function slowCue(
  state: CoachState,
  announcer: AnnouncerState,
  t: Seconds,
  events: CoachEvent[],
): AnnouncerState {
  const { slowTold } = announcer;
  const due = slowTold === undefined || t - slowTold >= SLOW_REPEAT;
  if (!state.sight.slow || !due || isUnderWay(state.cycle)) return announcer;
  events.push({ type: "cue", t, text: state.options.phrases.slow, about: { kind: "slow" } });
  return { ...announcer, slowTold: t };
}

/** Lost in a set, and found again where that was told: to whom nobody was missed, nobody comes back. */
function lostAndFound(
  state: CoachState,
  announcer: AnnouncerState,
  t: Seconds,
  events: CoachEvent[],
): AnnouncerState {
  const { phrases } = state.options;
  const lost = state.presence.lost && state.set.reps.length > 0;
  if (lost && !announcer.lostTold)
    events.push({ type: "cue", t, text: phrases.lost, about: { kind: "lost" } });
  if (!state.presence.lost && announcer.lostTold)
    events.push({ type: "cue", t, text: phrases.found, about: { kind: "found" } });
  return { ...announcer, lostTold: lost || (announcer.lostTold && state.presence.lost) };
}

export function announceSetup(
  state: CoachState,
  t: Seconds,
  m: Measurement | undefined,
  events: CoachEvent[],
): AnnouncerState {
  const known = lostAndFound(state, state.announcer, t, events);
  if (known.lostTold) return known;
  const announcer = m ? slowCue(state, known, t, events) : known;
  const fails = (names: readonly SetupCheckName[]): boolean =>
    state.setup.some(({ name, ok }) => !ok && names.includes(name));
  const begun = isUnderWay(state.cycle) || state.set.reps.length > 0;
  const unready = begun ? fails(["picture"]) : fails(READY_NEEDS);
  if (!state.presence.armed) return setupCue(state, { ...announcer, armedSince: undefined }, t, events);
  if (unready) return setupCue(state, announcer, t, events);
  const greeted = greet(state, { ...announcer, failing: undefined }, t, m?.still ?? false, events);
  return m ? unseenCue(state, greeted, m, events) : greeted;
}
