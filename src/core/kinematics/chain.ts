/**
 * A body behind a weight, as a chain of bones. Plates that are lifted off the floor pass in front of feet, knees and hips one after
 * another, and the network places what they hide elsewhere, with confidence. What is still known is where the feet stand, how
 * long shank, thigh and trunk are, where the shoulders are, and that a body that does not topple has its weight over its feet:
 * the posture that fits all of it best is taken, and a knee or hip that is seen far off it counts for little.
 *
 * The bones' lengths are the user's own, in the picture. Angles are radians in the canonical frame. Valid side-on and up to 35
 * degrees off, with the arms hanging.
 */
import { type Degrees, degrees, type Pixels, type Radians, radians, type Signals } from "../quantity.ts";
import { type CanonicalPoint, canonicalPoint } from "../space.ts";
import type { CanonicalSide } from "./canonical.ts";
import { MEAN_NEUTRAL, TYPICAL } from "./estimators.ts";
import { leastSquares } from "./least-squares.ts";
import { STANDING } from "./readings.ts";

export interface Bones {
  readonly ankle: CanonicalPoint;
  readonly shank: Pixels;
  readonly thigh: Pixels;
  readonly trunk: Pixels;
  /** Of the trunk from vertical, as this body stands; positive forward. */
  readonly lean: Radians;
}

type Seen = Pick<CanonicalSide["points"], "Shoulder" | "Hip" | "Knee" | "Wrist">;

/**
 * What is believed of each, standard deviations in shares of the leg: shoulders are seen well, hips and knees less so, the weight
 * is over the feet within a foot's width; lengths within so much of themselves.
 */
const ERROR = { shoulder: 0.03, hip: 0.05, knee: 0.08, balance: 0.03, length: 0.05 } as const;
/** So many deviations off, a joint counts half of what it would. */
const FAR_OFF = 3;
/** Ahead of the ankle, shares of the leg: where the weight of body and load is (clips with exact truth, 0.03 to 0.1). */
const OVER_FEET = 0.045;
/**
 * Bent, the network places a hip inside of the corner that it makes: trunk and thigh look shorter, the more so the more they
 * turn (stills with exact truth: 0.86 of the trunk lying level, 0.88 of the thigh).
 */
const SHORTER = { trunk: 0.2, thigh: 0.15 } as const;
/**
 * Lengths tell a knee's bend badly near straight, and not at all where knee and hip are seen elsewhere. A weight is lifted off the floor by
 * legs and back together: knees bend about as much as the trunk leans (clips: 74 to 79 and 64 to 72 degrees, both straight at the
 * end). Believed weakly, and hardly more the further off: hips that rise first are read as they are seen.
 */
const TOGETHER_ERROR: Radians = 0.35;
/** Knees do not bend the other way. */
const MOST_BACK: Radians = -0.05;
const BACK_ERROR: Radians = 0.05;
/** What hangs in the hands, share of the body's mass. */
const LOAD = 0.4;
const STEPS = 30;

/**
 * Down, and as it stands: shank ahead, thigh back and trunk ahead by so much. Either alone ends in another posture where joints are seen
 * far off: in five of 1500 chains with hips and knees seen a seventh of a leg off, and then by up to 40 degrees.
 */
const STARTS: readonly (readonly [Radians, Radians, Radians])[] = [
  [0.3, 1, 1.1],
  [0, 0, 0],
];

/** What people's legs show of an angle, standing; of the thigh positive backward. */
const STANDING_SHANK: Radians = radians(TYPICAL.standing[STANDING.shankNear]!);
const STANDING_THIGH: Radians = -radians(TYPICAL.standing[STANDING.thighNear]!);

interface Placed {
  readonly knee: CanonicalPoint;
  readonly hip: CanonicalPoint;
  readonly shoulder: CanonicalPoint;
}

/** Shank ahead, thigh back, trunk ahead; what shank, thigh and trunk are longer by, shares. */
type Chain = readonly number[];

const along = (from: CanonicalPoint, angle: Radians, length: Pixels): CanonicalPoint =>
  canonicalPoint(from.x + length * Math.sin(angle), from.y + length * Math.cos(angle));

/** Share of its length that a bone that has turned by so much still shows. */
const shown = (turned: Radians, shorter: number): number => 1 - shorter * (1 - Math.cos(Math.max(0, turned)));

function placed({ ankle, shank, thigh, trunk, lean }: Bones, chain: Chain): Placed {
  const [ahead, back, bent, shankBy, thighBy, trunkBy] = chain as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const knee = along(ankle, ahead, shank * (1 + shankBy));
  const hip = along(knee, -back, thigh * (thighBy + shown(back - STANDING_THIGH, SHORTER.thigh)));
  const shoulder = along(hip, bent, trunk * (trunkBy + shown(bent - lean, SHORTER.trunk)));
  return { knee, hip, shoulder };
}

/**
 * How far the weight of body and load is ahead of the ankle. Shares of mass and where each is along its limb: de Leva, "Adjustments to
 * Zatsiorsky-Seluyanov's segment inertia parameters", J Biomech 1996; the arms hang from the shoulder to the hand.
 */
export function weightAhead(
  { knee, hip, shoulder }: Placed,
  ankle: CanonicalPoint,
  hand: CanonicalPoint,
  load: number,
): Pixels {
  const part = (from: CanonicalPoint, to: CanonicalPoint, share: number): number =>
    from.x + share * (to.x - from.x) - ankle.x;
  const body =
    0.43 * part(shoulder, hip, 0.43) +
    0.07 * part(shoulder, hip, -0.3) +
    0.1 * part(shoulder, hand, 0.45) +
    0.285 * part(hip, knee, 0.43) +
    0.115 * part(knee, ankle, 0.57);
  return (body + load * (hand.x - ankle.x)) / (1 + load);
}

/** A joint's distance from where it is seen, in deviations, and little more where it is further off than `FAR_OFF`. */
function off(at: CanonicalPoint, seen: CanonicalPoint, unit: Pixels): readonly [number, number] {
  const [x, y] = [(at.x - seen.x) / unit, (at.y - seen.y) / unit];
  const by = Math.sqrt(1 + (x * x + y * y) / FAR_OFF ** 2);
  return [x / by, y / by];
}

function residuals(bones: Bones, seen: Seen, chain: Chain): number[] {
  const leg = bones.shank + bones.thigh;
  const at = placed(bones, chain);
  const knee = chain[0]! + chain[1]!;
  const apart = knee - Math.max(0, chain[2]! - bones.lean);
  const weight = weightAhead(at, bones.ankle, seen.Wrist, LOAD) / leg;
  return [
    (at.shoulder.x - seen.Shoulder.x) / (ERROR.shoulder * leg),
    (at.shoulder.y - seen.Shoulder.y) / (ERROR.shoulder * leg),
    ...off(at.hip, seen.Hip, ERROR.hip * leg),
    ...off(at.knee, seen.Knee, ERROR.knee * leg),
    (weight - OVER_FEET) / ERROR.balance,
    ...chain.slice(3).map((longer) => longer / ERROR.length),
    Math.min(0, knee - MOST_BACK) / BACK_ERROR,
    apart / TOGETHER_ERROR / Math.hypot(1, apart),
  ];
}

/** Trunk, hips and knees of the posture that fits best. */
export function chainAngles(bones: Bones, seen: Seen): Signals {
  const fits = STARTS.map(([ahead, back, bent]) =>
    leastSquares(
      (chain) => residuals(bones, seen, chain),
      [STANDING_SHANK + ahead, STANDING_THIGH + back, bones.lean + bent, 0, 0, 0],
      STEPS,
    ),
  );
  const { values } = fits.reduce((best, fit) => (fit.cost < best.cost ? fit : best));
  const turned = (i: number, from: Radians): Degrees => degrees(values[i]! - from);
  const [trunk, hip, knee] = MEAN_NEUTRAL.standing as readonly [Degrees, Degrees, Degrees];
  const [lean, shank, thigh] = [turned(2, bones.lean), turned(0, STANDING_SHANK), turned(1, STANDING_THIGH)];
  return {
    trunkInclination: trunk + lean,
    hipFlexion: Math.max(0, hip + lean + thigh),
    kneeFlexion: Math.max(0, knee + shank + thigh),
  };
}

/** Of those angles: as errors of three bodies on film are, all of them in sight (clips with exact truth). */
export const CHAIN_DEVIATION: Signals = { trunkInclination: 4.1, hipFlexion: 6, kneeFlexion: 8.6 };
