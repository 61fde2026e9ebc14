/**
 * The gesture that pauses and resumes: both hands overhead for two seconds, standing. Prone, the same arms reach
 * overhead all the time, so the trunk has to be upright; with a bar on the back the hands can't get there, so it only
 * works between sets or without equipment. Pure: time comes with the view.
 */
import type { Seconds } from "../quantity.ts";
import { between, type ImagePoint } from "../space.ts";
import type { Body } from "../view.ts";

export interface GestureState {
  /** Since when both hands are overhead. */
  readonly since?: Seconds;
  /** When they were last seen there. */
  readonly seen?: Seconds;
  /** Fired, and not lowered since. */
  readonly spent: boolean;
}

export const noGesture: GestureState = { spent: false };

export const HANDS_UP_SECONDS: Seconds = 2;
/** A pose that flickers for less than this does not break the gesture. */
const FLICKER: Seconds = 0.4;
/** The trunk leans at most this much (tangent of 30 degrees). */
const UPRIGHT = 0.58;
/** The far arm is often half hidden side-on. */
const VISIBLE = 0.3;

type Points = Body["points"];

const middle = (a: ImagePoint | undefined, b: ImagePoint | undefined): ImagePoint | undefined =>
  a && b ? between(a, b) : (a ?? b);

interface Stance {
  readonly shoulders: ImagePoint;
  readonly trunk: number;
}

function standing(points: Points): Stance | undefined {
  const shoulders = middle(points.leftShoulder, points.rightShoulder);
  const hips = middle(points.leftHip, points.rightHip);
  if (!shoulders || !hips) return undefined;
  const trunk = hips.y - shoulders.y;
  if (!(trunk > 0) || Math.abs(shoulders.x - hips.x) > UPRIGHT * trunk) return undefined;
  const knees = middle(points.leftKnee, points.rightKnee);
  if (knees && knees.y < hips.y + 0.3 * trunk) return undefined;
  return { shoulders, trunk };
}

/** `undefined` where it can't be said: not standing, or a wrist is not seen. */
function handsUp(points: Points): boolean | undefined {
  const stance = standing(points);
  const { leftWrist: left, rightWrist: right } = points;
  if (!stance || !left || !right || left.visibility < VISIBLE || right.visibility < VISIBLE) return undefined;
  const head = middle(points.leftEar, points.rightEar) ?? points.nose;
  const above = (head?.y ?? stance.shoulders.y - 0.35 * stance.trunk) - 0.15 * stance.trunk;
  return left.y < above && right.y < above;
}

function handsDown(points: Points): boolean {
  const stance = standing(points);
  const { leftWrist: left, rightWrist: right } = points;
  return !!stance && !!left && !!right && left.y > stance.shoulders.y && right.y > stance.shoulders.y;
}

/** `true` in the one frame in which the gesture completes; it has to be lowered before it can complete again. */
export function gestureStep(
  state: GestureState,
  t: Seconds,
  body: Body | undefined,
): [GestureState, boolean] {
  const points = body?.points ?? {};
  const up = handsUp(points);
  if (!up) {
    if (handsDown(points)) return [noGesture, false];
    const flicker = state.seen !== undefined && t >= state.seen && t - state.seen <= FLICKER;
    return [flicker ? state : { spent: state.spent }, false];
  }
  if (state.spent) return [{ spent: true }, false];
  const gap = state.seen === undefined || t < state.seen || t - state.seen > FLICKER;
  const since = gap ? t : (state.since ?? t);
  if (t - since >= HANDS_UP_SECONDS) return [{ spent: true }, true];
  return [{ since, seen: t, spent: false }, false];
}
