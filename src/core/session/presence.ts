/**
 * Whether the coach is watching a set: arming from posture, leaving it, losing and finding the user. Nothing here counts
 * reps; it only says when movements may.
 */

import type { Measurement } from "../kinematics/measurement.ts";
import { isOnFloor } from "../kinematics/posture.ts";
import type { ExerciseName, Pixels, Seconds } from "../quantity.ts";

/** In the picture, y UP. */
interface Spot {
  readonly x: Pixels;
  readonly y: Pixels;
}

export interface PresenceState {
  readonly armed: ExerciseName | undefined;
  /** Since when, seconds. */
  readonly armedSince: Seconds | undefined;
  /** Since when the start posture has been held still, seconds. */
  readonly readySince: { readonly exercise: ExerciseName; readonly t: Seconds } | undefined;
  /** Since when the body has been out of the exercise's postures or off its place. */
  readonly awaySince: Seconds | undefined;
  /** Since when nobody has been seen. */
  readonly unseenSince: Seconds | undefined;
  readonly lost: boolean;
  /** Where the feet (standing) or hips (prone) were in the picture when the set was armed: pixels, and body scale. */
  readonly place: { readonly at: Spot; readonly scale: number } | undefined;
}

export const nobodyThere: PresenceState = {
  armed: undefined,
  armedSince: undefined,
  readySince: undefined,
  awaySince: undefined,
  unseenSince: undefined,
  lost: false,
  place: undefined,
};

const disarmed = { armed: undefined, armedSince: undefined, place: undefined } as const;

/** A valid start posture this long arms (design.md, "Three rules above all faults"). */
const ARMING: Seconds = 0.3;
/** Out of posture or place this long ends the watch. */
const LEAVING: Seconds = 1.5;
/** Unseen this long is lost; this long ends the watch. */
const LOST: Seconds = 1;
const GONE: Seconds = 4;
/** Feet this far from where they were, in leg lengths, have walked. */
const WALKED = 0.45;

export type PresenceChange = "armed" | "disarmed" | "lost" | "found";

/** In the picture: whoever turns round stays where they are. */
function placeOf(m: Measurement): Spot {
  const { x, y } = isOnFloor(m.posture) ? m.hip : m.foot;
  return { x: m.facing * x, y };
}

function away(state: PresenceState, m: Measurement, allowed: (m: Measurement) => boolean): boolean {
  if (!allowed(m)) return true;
  if (!state.place) return false;
  const { at, scale } = state.place;
  const now = placeOf(m);
  return Math.hypot(now.x - at.x, now.y - at.y) > WALKED * scale;
}

export interface PresenceRules {
  /** The exercise whose start posture this is, if any. */
  readonly starting: (m: Measurement) => ExerciseName | undefined;
  /** Whether this may happen within a set of that exercise. */
  readonly belongs: (exercise: ExerciseName, m: Measurement) => boolean;
}

function unseen(state: PresenceState, t: Seconds): [PresenceState, readonly PresenceChange[]] {
  const unseenSince = state.unseenSince ?? t;
  const lost = t - unseenSince >= LOST;
  const gone = state.armed !== undefined && t - unseenSince >= GONE;
  const changes: PresenceChange[] = [];
  if (lost && !state.lost) changes.push("lost");
  if (gone) changes.push("disarmed");
  return [
    {
      ...state,
      unseenSince,
      lost,
      readySince: undefined,
      ...(gone ? { ...disarmed, awaySince: undefined } : {}),
    },
    changes,
  ];
}

/** Confirms a movement that began before arming was complete. */
export const armNow = (state: PresenceState, exercise: ExerciseName, m: Measurement): PresenceState => ({
  ...state,
  armed: exercise,
  armedSince: m.t,
  readySince: undefined,
  awaySince: undefined,
  place: { at: placeOf(m), scale: m.scale },
});

export function watchPresence(
  before: PresenceState,
  t: Seconds,
  m: Measurement | undefined,
  rules: PresenceRules,
): [PresenceState, readonly PresenceChange[]] {
  if (!m) return unseen(before, t);
  const changes: PresenceChange[] = before.lost ? ["found"] : [];
  const state: PresenceState = { ...before, unseenSince: undefined, lost: false };
  const starting = m.still ? rules.starting(m) : undefined;
  if (state.armed) {
    if (!away(state, m, (now) => rules.belongs(state.armed!, now))) {
      // Small steps are followed; only a walk away from the place of the last start posture counts as leaving.
      const place = starting === state.armed ? { at: placeOf(m), scale: m.scale } : state.place;
      return [{ ...state, awaySince: undefined, place }, changes];
    }
    const awaySince = state.awaySince ?? t;
    if (t - awaySince < LEAVING) return [{ ...state, awaySince }, changes];
    return [{ ...state, ...disarmed, awaySince: undefined, readySince: undefined }, [...changes, "disarmed"]];
  }
  if (!starting) return [{ ...state, readySince: undefined }, changes];
  const readySince = state.readySince?.exercise === starting ? state.readySince : { exercise: starting, t };
  if (t - readySince.t < ARMING) return [{ ...state, readySince }, changes];
  return [armNow(state, starting, m), [...changes, "armed"]];
}
