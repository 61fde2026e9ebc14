/**
 * Whether a bend of the trunk is a hinge with something on the back, and not one of the many bends of daily life. What
 * tells them apart is the rest of the body: hands that stay on bar, chest, head or back all the way, both feet on the
 * floor, knees that do not travel forward. What is not seen is no evidence against a rep.
 *
 * Limits are between what fixtures/tracks and real recordings of good mornings show and the movements of test/core/movements.
 */
import type { HandPlace } from "../../core/kinematics/carriage.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { type Degrees, median, type Seconds } from "../../core/quantity.ts";
import type { Movement } from "../../core/reps/cycle.ts";

/** A hand this sure is believed. */
const SURE = 0.5;
/**
 * And so sure that one is said to have moved, where it did not let go: in the dark hands that keep hold of a bar are read at 0.6, and 0.5
 * trunks away in one rep of three.
 */
const SURE_OF_MOVE = 0.65;
/** In trunk lengths, in the trunk's own frame. A hand behind the back's line slips further, 0.55 seen from 30 degrees off. */
const HAND_MOVED = 0.43;
const HAND_SLIPPED = 0.85;
/** A hand that reaches out for so long, and for this share of the bend, has let go. */
const ELSEWHERE: Seconds = 0.3;
const ELSEWHERE_SHARE = 0.15;
/** The far hand is guessed more often than seen, and what lies across the body turns with the view; a reach is over 1. */
const FAR_HAND_MOVED = 0.9;
/** Straight down the body is 1.09; clasped behind the back at most 0.75. */
const ALONG = -0.9;
/** Reached for something, or hanging from a bent trunk: hands on the chest are at most 0.4 before it. */
const REACHED = 0.62;
/** On nose or mouth; or near them and above the shoulders, where crossed arms are not. No weight is ahead of the ears. */
const ON_FACE = 0.15;
const AT_FACE = 0.25;
const BEFORE_EARS = 0.02;
const TO_FACE = 0.2;
const BEFORE_CHEST = 0.15;
/** One foot over the other, and a change of it: a trunk is about half a leg. Standing staggered and oblique shows 0.3. */
const FOOT_OVER = 0.65;
const FOOT_RAISED = 0.42;
/** Knees ahead of where they were; in a hinge they go back, at most 0.05 ahead with much bent knees. */
const KNEE_FORWARD = 0.09;
const SQUAT_SHARE = 0.55;
const SIT_SHARE = 0.75;
/** Hips lowered rather than sent back, leg lengths: sitting on a high stool shows 0.09 and more, tired hinges 0.06. */
const LOWERED = 0.075;
/** Nobody takes a hinge this deep for a squat. */
const DEEP: Degrees = 60;
const HALF_DEEP: Degrees = 48;
const JUST_BEFORE: Seconds = 0.6;

const seenHand = (frames: readonly Measurement[], which: "near" | "far"): HandPlace | undefined => {
  const sure = frames.map((m) => m.carriage[which]).filter((hand) => hand.visibility >= SURE);
  if (sure.length * 2 < frames.length) return undefined;
  const of = (key: keyof HandPlace): number => median(sure.map((hand) => hand[key]))!;
  return {
    up: of("up"),
    front: of("front"),
    toFace: of("toFace"),
    beforeEars: of("beforeEars"),
    visibility: of("visibility"),
  };
};

/** Seconds in which a sure hand was somewhere, as if each frame stood for the time to the next. */
function timeOf(
  frames: readonly Measurement[],
  which: "near" | "far",
  is: (hand: HandPlace) => boolean,
): Seconds {
  let seconds = 0;
  for (const [i, m] of frames.entries()) {
    const hand = m.carriage[which];
    const next = frames[i + 1]?.t ?? m.t;
    if (hand.visibility >= SURE && is(hand)) seconds += next - m.t;
  }
  return seconds;
}

const lengthOf = (frames: readonly Measurement[]): Seconds => (frames.at(-1)?.t ?? 0) - (frames[0]?.t ?? 0);

const apart = (a: HandPlace, b: HandPlace): number => Math.hypot(a.up - b.up, a.front - b.front);

/** Hanging or reaching: not holding on to the trunk. */
const letGo = (hand: HandPlace): boolean => hand.up < ALONG || hand.front > REACHED;
const atFace = ({ toFace, beforeEars, up }: HandPlace): boolean =>
  beforeEars > BEFORE_EARS && (toFace < ON_FACE || (toFace < AT_FACE && up > 0));

/** Whether a hand did not keep its place on the trunk; `others`: where it was before and after the bend. */
function strays(hand: HandPlace, others: readonly HandPlace[], limit: number): boolean {
  const moved = (far: number): boolean => others.some((there) => apart(there, hand) > far);
  // Who bends the head comes nearer to hands that hold a bar: the hands themselves must have gone there, or been there.
  if (moved(limit)) return true;
  // A hand at the face of a bent head is well before the chest; one that holds a bar is not, however short the neck.
  if (hand.front < BEFORE_CHEST) return false;
  return (atFace(hand) && moved(TO_FACE)) || (hand.toFace < AT_FACE && others.some(atFace));
}

function keepsHands(
  before: readonly Measurement[],
  deep: readonly Measurement[],
  last: readonly Measurement[],
): boolean {
  const near = seenHand(deep, "near");
  const far = seenHand(deep, "far");
  const others = (which: "near" | "far"): readonly HandPlace[] =>
    [before, last].flatMap((frames) => seenHand(frames, which) ?? []);
  if (near && letGo(near)) return false;
  // A hand that hangs before and after a bend carries nothing, wherever it was in it.
  const hangs = (there: readonly HandPlace[]): boolean =>
    there.length === 2 && there.every(({ up }) => up < ALONG);
  if (hangs(others("near"))) return false;
  // The far one is seen worse: it must swing free of the bent trunk as well. Hands clasped behind the back do not.
  if (far && far.front > REACHED && hangs(others("far"))) return false;
  const sure = near && near.visibility >= SURE_OF_MOVE;
  if (sure && strays(near, others("near"), near.front < 0 ? HAND_SLIPPED : HAND_MOVED)) return false;
  // What goes to and fro is in place on the whole, and yet holds on to nothing.
  const away = timeOf(deep, "near", ({ front }) => front > REACHED);
  if (away > Math.max(ELSEWHERE, ELSEWHERE_SHARE * lengthOf(deep))) return false;
  // What lets go of a bent trunk falls or reaches ahead of it: a far hand behind it is one that is misplaced.
  return !far || far.front < 0 || !others("far").some((there) => apart(there, far) > FAR_HAND_MOVED);
}

const level = (frames: readonly Measurement[], of: (m: Measurement) => number): number =>
  median(frames.map(of)) ?? 0;

/** One foot on a step, or swung back. */
function standsOnBoth(before: readonly Measurement[], deep: readonly Measurement[]): boolean {
  const now = level(deep, (m) => m.carriage.farFootUp);
  const then = level(before, (m) => m.carriage.farFootUp);
  return Math.abs(now) < FOOT_OVER && Math.abs(now - then) < FOOT_RAISED;
}

/** Degrees that a signal rose from before to the deepest. */
function bends(
  before: readonly Measurement[],
  deep: readonly Measurement[],
  signal: "kneeFlexion" | "trunkInclination",
) {
  const of = (frames: readonly Measurement[]): Degrees =>
    median(frames.flatMap((m) => m.signals[signal] ?? [])) ?? 0;
  return of(deep) - of(before);
}

/** Going down rather than bending over: knees ahead, or bent more than the trunk. */
function squats(before: readonly Measurement[], deep: readonly Measurement[], peak: Degrees): boolean {
  const knee = bends(before, deep, "kneeFlexion");
  const trunk = bends(before, deep, "trunkInclination");
  const lowered = level(before, hipHeight) - level(deep, hipHeight);
  return (
    (peak < DEEP && kneesForward(before, deep) > KNEE_FORWARD && knee > SQUAT_SHARE * trunk) ||
    (peak < HALF_DEEP && knee > SIT_SHARE * trunk && lowered > LOWERED)
  );
}

/** Over the feet, leg lengths. */
const hipHeight = (m: Measurement): number => (m.hip.y - m.foot.y) / m.scale;

const kneesForward = (before: readonly Measurement[], deep: readonly Measurement[]): number =>
  level(deep, (m) => m.carriage.kneeAhead) - level(before, (m) => m.carriage.kneeAhead);

interface Stages {
  readonly before: readonly Measurement[];
  readonly stood: readonly Measurement[];
  readonly start: readonly Measurement[];
  readonly deep: readonly Measurement[];
}

/** `peak`: of the trunk's inclination, degrees. `undefined` where it was hardly seen. */
function stagesOf(movement: Movement<Measurement>, peak: Degrees): Stages | undefined {
  const { during } = movement;
  // Near and far change places when the reading of the facing does.
  const before = movement.before.filter((m) => m.facing === during.at(-1)!.facing);
  const first = during[0]!.t;
  const just = before.filter((m) => m.t > first - JUST_BEFORE);
  const start = just.length > 0 ? just : during.slice(0, 1);
  const deep = during.filter((m) => (m.signals.trunkInclination ?? 0) > 0.75 * peak);
  // Knees and feet are compared with those of before the trunk began to go down.
  const stood = before.length > 2 ? before.slice(0, Math.ceil(before.length / 3)) : start;
  return deep.length > 0 ? { before, stood, start, deep } : undefined;
}

/** `peak`: of the trunk's inclination, degrees. */
export function carriedAsHinge(movement: Movement<Measurement>, peak: Degrees): boolean {
  const stages = stagesOf(movement, peak);
  if (!stages) return false;
  const { stood, start, deep } = stages;
  const last = movement.during.slice(-2);
  return keepsHands(start, deep, last) && standsOnBoth(stood, deep) && !squats(stood, deep, peak);
}

/** In what is announced as an attempt the knees stay where they were: tired ones go back by 0.03. */
const KNEES_STAY = 0.05;
/** And they bend less than the trunk: tired ones by 0.8 of it, in half squats by more than it. */
const MOST_KNEE = 0.9;

/**
 * Whether a hinge that went not deep enough was meant as a rep, so that it is told: the hands had their place before it
 * began, not only in it, and the knees neither went forward nor bent as much as the trunk.
 */
export function meantAsHinge(movement: Movement<Measurement>, peak: Degrees): boolean {
  const stages = stagesOf(movement, peak);
  if (!stages) return false;
  const { before, stood, deep } = stages;
  const [then, now] = [seenHand(stood, "near"), seenHand(before.slice(-stood.length), "near")];
  const held = !then || !now || (!letGo(then) && apart(then, now) < HAND_MOVED);
  const bent = bends(stood, deep, "kneeFlexion") < MOST_KNEE * bends(stood, deep, "trunkInclination");
  return held && bent && kneesForward(stood, deep) < KNEES_STAY;
}
