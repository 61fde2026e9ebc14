/**
 * The arms of a body on its feet: how high the hands are over the shoulders, and how far the elbows bend.
 *
 * Side-on an elbow points past the camera for much of a press, so that the bend in the picture says little. What says more is
 * how far the hand is from its shoulder, against the reach of a straight arm: the average one's by the trunk until the user
 * has shown a longer one. Both are combined by weights fitted on the odd-numbered clips with exact truth; from the front
 * the bend in the picture is the elbow's own.
 *
 * Valid with the arms in front of the body or overhead. Heights are shares of the reach; degrees of flexion.
 */
import { clamp, type Degrees, degrees, radians, type Seconds } from "../quantity.ts";
import { type OneEuroState, type OneEuroTuning, oneEuro } from "../smoothing/one-euro.ts";
import { distance } from "../space.ts";
import type { CanonicalPose, CanonicalSide } from "./canonical.ts";
import { bend } from "./planar.ts";

export interface Arm {
  /** Of the wrist over the shoulder, and ahead of it, shares of the reach. */
  readonly up: number;
  readonly ahead: number;
  readonly elbow: Degrees;
  /** The elbow's bend in the picture alone: much of it is lost where it points past the camera. */
  readonly shown: Degrees;
  /** How much more that is than what this user's straight arm shows. */
  readonly shownMore: Degrees;
}

export interface ArmsState {
  /** How far the hand is from the shoulder, smoothed, and the user's own reach as far as it has shown; of the average one. */
  readonly now: OneEuroState | undefined;
  readonly furthest: number;
  /** What the picture shows of a bend at the end of the near arm's reach, and for how long that was looked at. */
  readonly straight: Readonly<{ shown: Degrees; seconds: Seconds }>;
  readonly near: OneEuroState | undefined;
  readonly far: OneEuroState | undefined;
}

export interface Arms {
  readonly near: Arm;
  readonly far: Arm;
}

/** What straight arms show of a bend (odd-numbered clips: 2 to 7), as sure as if it had been seen for so long. */
const STRAIGHT = { shown: 5, seconds: 0.3 };
/** What is seen beyond what is known by more than this is a bend, and teaches nothing. */
const BENT_MORE: Degrees = 12;
/** So much of what was seen weighs. */
const REMEMBERED: Seconds = 6;

export const noArms: ArmsState = {
  now: undefined,
  furthest: 0,
  straight: STRAIGHT,
  near: undefined,
  far: undefined,
};

/** Shoulder to wrist over the trunk as the network places them: 1.05 +- 0.04 (odd-numbered clips, arms overhead). */
const REACH = 1.05;
/** A shorter arm than average is believed by no more than this: who never straightens the arms shows none. */
const SHORTEST = 0.97;
const LONGEST = 1.2;
/** Of the reach: hands this high up may be at the end of it. */
const OVERHEAD = 0.6;
/** Seconds in which a longer reach is believed, and in which one that was too long is forgotten by reaches nearly as long. */
const BELIEVED: Seconds = 0.25;
const FORGOTTEN: Seconds = 2.5;
const NEARLY = 0.92;
/** Shoulder width over trunk length from which both arms are beside each other: 0.42 at 30 degrees off, 0.54 at 40. */
export const FROM_THE_FRONT = 0.5;
/** A pressed elbow turns by 250 degrees a second: little of its filter is to be late. */
const TUNING: OneEuroTuning = { minCutoff: 1.5, beta: 0.2, speedCutoff: 2 };
const REACH_TUNING: OneEuroTuning = { minCutoff: 1.5, beta: 0.1, speedCutoff: 2 };

/** Hands are gripped wider than the shoulders by this share of the reach. */
const GRIP = 0.15;
/** Where the camera is further off, what is ahead can't be told from what is to the side. */
const FURTHEST: Degrees = 50;

/** Weights: constant; bend by distance, its square; bend in the picture, its square, both together; hundreds of degrees. */
const WEIGHTS = [8.6, 74.7, 28.5, 51.9, 3.4, -53.7] as const;

/** How far a hand is ahead of its shoulder, from how far it is along the picture. */
function aheadOf(along: number, reach: number, { azimuth, frontal }: View): number {
  if (frontal) return along / reach;
  const off = radians(clamp(azimuth, -FURTHEST, FURTHEST));
  return (along / reach + GRIP * Math.sin(off)) / Math.cos(off);
}

function elbowOf({ points: { Shoulder, Elbow, Wrist } }: CanonicalSide, reach: number, view: View): Degrees {
  const shown = bend(Shoulder, Elbow, Wrist);
  if (view.frontal) return shown;
  const away = Math.hypot(aheadOf(Wrist.x - Shoulder.x, reach, view), (Wrist.y - Shoulder.y) / reach, GRIP);
  const [d, b] = [(2 * degrees(Math.acos(clamp(away, 0, 1)))) / 100, shown / 100];
  const terms = [1, d, d * d, b, b * b, b * d];
  return clamp(
    terms.reduce((sum, term, i) => sum + term * WEIGHTS[i]!, 0),
    0,
    160,
  );
}

/**
 * Near the end of its reach an arm's bend hardly changes how far the hand is, and a reach that is off by 5 % is off by 30 degrees.
 * Overhead the picture's own bend tells it better: what shows no more of it than this user's straight arms do, which differ by so
 * little themselves, is straight, and from there on the elbow bends by the root of what shows more (odd-numbered clips, side-on, bends to
 * 75: off by 6, and so on the even ones, where the reach is off by 9 to 13). Each counts by how sure it is.
 */
const BY_PICTURE = { straight: 11.2, differ: 0.5, perRoot: 16.5, deviation: 6.5 } as const;
/**
 * It only makes an arm straighter, since an elbow that points ahead shows more of its bend than one that points to the camera; but where
 * the hand comes down fast. There the network places it too high, by up to a sixth of the reach (odd-numbered clips), and the picture
 * counts the more the faster, shares of the average reach a second, until the two are so many errors of the reach apart.
 */
const BENT_BY_PICTURE: Degrees = 8;
const [FALLS, FALLS_FAST] = [0.1, 0.3] as const;
const [APART, FAR_APART] = [1, 2] as const;
const REACH_ERROR = 0.05;
/** The reach tells less bent elbows than this not at all, for that; and the picture bent ones from here on less, and then no more. */
const LEAST_BEND: Degrees = 8;
const [SHOWS_LESS, SHOWS_NONE]: readonly [Degrees, Degrees] = [45, 90];
/** From here on up it holds, shares of the reach. */
const [HIGH, HIGHER] = [0.5, 0.6];
/** From further off side-on than this the picture is a degree less sure for every degree: there elbows may bend along the line of sight. */
const ASIDE: Degrees = 10;

const fades = (from: number, to: number, value: number): number => clamp((to - value) / (to - from), 0, 1);

interface Overhead {
  /** What the hand's distance says. */
  readonly byReach: Degrees;
  /** What the picture shows of a bend beyond that of straight arms. */
  readonly more: Degrees;
  /** Of the hand over the shoulder, shares of the reach; and by how much it comes nearer, shares of the average reach a second. */
  readonly up: number;
  readonly falling: number;
}

function overheadElbow({ byReach, more, up, falling }: Overhead, { azimuth, frontal }: View): Degrees {
  if (frontal) return byReach;
  const half = radians(Math.max(LEAST_BEND, byReach)) / 2;
  const error = degrees((2 * REACH_ERROR) / Math.sin(half));
  // What looks straighter than straight arms do is no straighter.
  const shows = Math.max(0, more - BY_PICTURE.differ);
  const byPicture = BY_PICTURE.straight + BY_PICTURE.perRoot * (Math.sqrt(1 + shows) - 1);
  const beyond = byPicture - byReach;
  const bends = (1 - fades(FALLS, FALLS_FAST, falling)) * fades(APART, FAR_APART, beyond / error);
  const deviation = beyond > 0 ? BENT_BY_PICTURE : BY_PICTURE.deviation;
  const off = Math.hypot(deviation, Math.max(0, Math.abs(azimuth) - ASIDE));
  const holds = fades(SHOWS_LESS, SHOWS_NONE, byReach) * (1 - fades(HIGH, HIGHER, up));
  const picture = (holds * (beyond > 0 ? bends : 1)) / off ** 2;
  const reach = 1 / error ** 2;
  return (picture * byPicture + reach * byReach) / (picture + reach);
}

/** Before the chest or higher, as with a weight at the shoulders or overhead: elsewhere nothing is asked of an elbow. */
export const isCarrying = ({ up, ahead }: Arm): boolean => up > 0.35 || (up > -0.3 && ahead > 0.06);

/** Wrists well below the hips on nearly straight arms. */
export function handsHang({ points: { Shoulder, Elbow, Wrist } }: CanonicalSide): boolean {
  const arm = distance(Shoulder, Elbow) + distance(Elbow, Wrist);
  const reach = distance(Shoulder, Wrist);
  const down = Shoulder.y - Wrist.y;
  return reach > 0.85 * arm && down > 0.8 * reach;
}

export interface View {
  readonly azimuth: Degrees;
  /** Seen from the front: left and right are beside each other. */
  readonly frontal: boolean;
}

/** The mean of what straight arms showed. */
function straightened(
  { shown, seconds }: ArmsState["straight"],
  now: Degrees,
  dt: Seconds,
): ArmsState["straight"] {
  if (now - shown > BENT_MORE) return { shown, seconds };
  const all = Math.min(REMEMBERED, seconds + dt);
  return { shown: shown + (dt / all) * (now - shown), seconds: all };
}

function followed(reach: number, now: number, dt: Seconds): number {
  if (now > reach) return reach + Math.min(1, dt / BELIEVED) * (now - reach);
  return now > NEARLY * reach ? reach + Math.min(1, dt / FORGOTTEN) * (now - reach) : reach;
}

/** `trunk`: standing, as seen, in the picture's pixels. */
export function armsOf(
  before: ArmsState,
  t: Seconds,
  { near, far }: CanonicalPose,
  trunk: number,
  view: View,
): [ArmsState, Arms] {
  const average = REACH * trunk;
  const { Shoulder, Wrist } = near.points;
  const now = oneEuro(REACH_TUNING, before.now, t, distance(Shoulder, Wrist) / average);
  const overhead = Wrist.y - Shoulder.y > OVERHEAD * average;
  const dt = Math.min(0.2, Math.max(0, t - (before.now?.t ?? t)));
  const furthest = overhead ? followed(before.furthest, now.value, dt) : before.furthest;
  const atTheEnd = overhead && now.value > NEARLY * furthest;
  const shownBy = ({ points }: CanonicalSide): Degrees => bend(points.Shoulder, points.Elbow, points.Wrist);
  const straight = atTheEnd ? straightened(before.straight, shownBy(near), dt) : before.straight;
  const reach = average * clamp(furthest, SHORTEST, LONGEST);
  const overheadNow: Overhead = {
    byReach: elbowOf(near, reach, view),
    more: shownBy(near) - straight.shown,
    up: (Wrist.y - Shoulder.y) / reach,
    falling: -now.speed,
  };
  const bent = {
    near: oneEuro(TUNING, before.near, t, overheadElbow(overheadNow, view)),
    far: oneEuro(TUNING, before.far, t, elbowOf(far, reach, view)),
  };
  const arm = (side: CanonicalSide, { value }: OneEuroState): Arm => ({
    up: (side.points.Wrist.y - side.points.Shoulder.y) / reach,
    ahead: aheadOf(side.points.Wrist.x - side.points.Shoulder.x, reach, view),
    elbow: value,
    shown: shownBy(side),
    shownMore: shownBy(side) - straight.shown,
  });
  return [
    { now, furthest, straight, ...bent },
    { near: arm(near, bent.near), far: arm(far, bent.far) },
  ];
}

/** Standard deviation of the elbow's error: 6 side-on, 9 from 30 degrees off (odd-numbered clips). */
export const elbowDeviation = ({ azimuth, frontal }: View): Degrees =>
  frontal ? 9 : 6 + 0.1 * Math.min(FURTHEST, Math.abs(azimuth));
