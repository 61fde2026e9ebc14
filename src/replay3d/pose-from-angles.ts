/**
 * A figure from joint angles: forward kinematics in the sagittal plane, facing +x, both sides alike. Angles follow
 * core/quantity.ts (degrees; flexion positive; lifts above horizontal). Where an angle is missing the ideal stands in.
 */
import type { Posed, Shown } from "../core/exercise.ts";
import type { Side } from "../core/landmark.ts";
import { clamp, type Degrees, radians, type Signals } from "../core/quantity.ts";
import { add, mix, scale, type Vec3, vec3 } from "../core/vec3.ts";
import { type Figure, type Joint, liftToFloor, translate } from "./figure.ts";
import type { Proportions } from "./proportions.ts";

/** The direction that leans `angle` degrees from straight up towards +x. */
const lean = (angle: Degrees): Vec3 => vec3(Math.sin(radians(angle)), Math.cos(radians(angle)), 0);
/** The direction `angle` degrees above the floor, pointing to +x (`way` 1) or -x (`way` -1). */
const rise = (angle: Degrees, way: 1 | -1): Vec3 =>
  vec3(way * Math.cos(radians(angle)), Math.sin(radians(angle)), 0);
/** Facing +x, the right side is towards the camera (+z). */
const outwards = (side: Side, distance: number): Vec3 => vec3(0, 0, side === "right" ? distance : -distance);
const SIDES: readonly Side[] = ["left", "right"];

/** Shares of body mass: head, arms and trunk; thighs; shanks with feet (Winter, table 4.1). */
const MASS = { upper: 0.678, thigh: 0.2, lower: 0.122 };
const UPPER_CENTRE = 0.66;
const TARGET_AHEAD_OF_ANKLE = 0.04;

/**
 * The shank's forward lean, degrees, that keeps the centre of mass over the middle of the foot: hinging at the hips
 * sends them back, exactly as far as balance asks for.
 */
export function balancingShankLean(angles: Signals, body: Proportions): Degrees {
  const ahead = (shank: Degrees): number => {
    const knee = body.shank * Math.sin(radians(shank));
    const back = body.thigh * Math.sin(radians((angles.kneeFlexion ?? 0) - shank));
    const upper = knee - back + UPPER_CENTRE * body.trunk * Math.sin(radians(angles.trunkInclination ?? 0));
    return MASS.lower * (knee / 2) + MASS.thigh * (knee - back / 2) + MASS.upper * upper;
  };
  let low = -30;
  let high = 35;
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (ahead(middle) > TARGET_AHEAD_OF_ANKLE) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** Standing, feet at x = 0 on the floor; a bar lies across the upper back or is held at the legs, else the arms hang. */
export function standingFigure(
  angles: Posed,
  body: Proportions,
  equipment: Shown["equipment"] = undefined,
): Figure {
  const { trunkInclination = 0, kneeFlexion = 0, spineFlexion = 0, neckFlexion = 0, heelRise = 0 } = angles;
  const shankLean = balancingShankLean(angles, body);
  const joints = {} as Record<Joint, Vec3>;
  const stance = Math.max(body.hipWidth, body.shoulderWidth * 0.72) / 2;
  const trunk = lean(trunkInclination);
  const ahead = lean(trunkInclination + 90);
  const knee = scale(lean(shankLean), body.shank);
  const pelvis = add(knee, scale(lean(shankLean - kneeFlexion), body.thigh));
  const chest = add(pelvis, scale(trunk, body.trunk));
  joints.pelvis = pelvis;
  joints.chest = chest;
  const upperTangent = trunkInclination + spineFlexion / 2;
  const neckLean = upperTangent + neckFlexion;
  joints.head = add(chest, scale(lean(neckLean), body.neck));
  for (const side of SIDES) {
    joints[`${side}Hip`] = add(pelvis, outwards(side, body.hipWidth / 2));
    joints[`${side}Knee`] = add(knee, outwards(side, stance * 0.92));
    joints[`${side}Ankle`] = outwards(side, stance);
    const out = side === "right" ? 0.02 : -0.02;
    joints[`${side}Heel`] = add(
      joints[`${side}Ankle`],
      tiptoed(vec3(-0.28 * body.foot, -0.075, 0), heelRise),
    );
    joints[`${side}Toe`] = add(
      joints[`${side}Ankle`],
      tiptoed(vec3(0.72 * body.foot, -0.075, out), heelRise),
    );
    const shoulder = add(chest, outwards(side, body.shoulderWidth / 2));
    joints[`${side}Shoulder`] = shoulder;
    if (angles.hands) {
      pressBar(joints, side, body, angles.hands);
      continue;
    }
    if (equipment === undefined) {
      hangArm(joints, side, body);
      continue;
    }
    if (equipment !== "barbell") {
      holdBar(joints, side, body, angles.drift ?? 0);
      continue;
    }
    const bar = barCentre(chest, trunk, ahead);
    const grip = add(bar, outwards(side, body.shoulderWidth / 2 + 0.16));
    joints[`${side}Wrist`] = add(grip, add(scale(trunk, -0.03), scale(ahead, -0.015)));
    joints[`${side}Elbow`] = bentElbow(
      shoulder,
      joints[`${side}Wrist`],
      body,
      scale(add(trunk, scale(ahead, 0.7)), -1),
    );
    joints[`${side}Fingers`] = add(grip, add(scale(trunk, 0.03), scale(ahead, 0.03)));
  }
  const figure: Figure = { joints, spineBend: radians(spineFlexion), gaze: lean(neckLean + 90) };
  return translate(figure, vec3(0, liftToFloor(figure), 0));
}

/** A point of the foot, seen from its ankle, with the heel `raised` degrees over the toes. */
function tiptoed({ x, y, z }: Vec3, raised: Degrees): Vec3 {
  const [c, s] = [Math.cos(radians(raised)), Math.sin(radians(raised))];
  return vec3(x * c + y * s, y * c - x * s, z);
}

/** Straight down from the shoulder, the elbow a little bent. */
function hangArm(joints: Record<Joint, Vec3>, side: Side, body: Proportions): void {
  const shoulder = joints[`${side}Shoulder`];
  const wrist = add(shoulder, scale(lean(178), 0.97 * (body.upperArm + body.forearm)));
  joints[`${side}Wrist`] = wrist;
  joints[`${side}Elbow`] = bentElbow(shoulder, wrist, body, vec3(-1, 0, 0));
  joints[`${side}Fingers`] = add(wrist, scale(lean(178), body.hand));
}

/** On a bar in front of the body or overhead, gripped wider than the shoulders; elbows under the hands. */
function pressBar(
  joints: Record<Joint, Vec3>,
  side: Side,
  body: Proportions,
  { up, ahead, apart = 0 }: NonNullable<Posed["hands"]>,
): void {
  const shoulder = joints[`${side}Shoulder`];
  const arm = body.upperArm + body.forearm;
  const higher = (side === "right" ? apart : -apart) / 2;
  const wide = outwards(side, 0.09);
  const wrist = add(shoulder, add(vec3(ahead * arm, (up + Math.min(0, higher * 2)) * arm, 0), wide));
  joints[`${side}Wrist`] = wrist;
  joints[`${side}Elbow`] = bentElbow(shoulder, wrist, body, add(vec3(0.75, -0.4, 0), outwards(side, 0.5)));
  joints[`${side}Fingers`] = add(wrist, scale(vec3(0.3, 0.95, 0), body.hand));
}

/** A held bar is this far ahead of the ankles, close to the legs: over the middle of the foot. */
const BAR_AHEAD = 0.12;

/** Straight arms that hold a bar close to the legs, wherever the shoulders are. */
function holdBar(joints: Record<Joint, Vec3>, side: Side, body: Proportions, drift: number): void {
  const shoulder = joints[`${side}Shoulder`];
  const arm = 0.985 * (body.upperArm + body.forearm);
  const ahead = clamp(joints[`${side}Ankle`].x + BAR_AHEAD + drift - shoulder.x, -0.8 * arm, 0.8 * arm);
  const wrist = add(shoulder, vec3(ahead, -Math.sqrt(arm * arm - ahead * ahead), 0));
  joints[`${side}Wrist`] = wrist;
  joints[`${side}Elbow`] = bentElbow(shoulder, wrist, body, vec3(-1, 0, 0));
  joints[`${side}Fingers`] = add(wrist, scale(vec3(0.02, -1, 0), body.hand));
}

/** Where the bar lies: behind the shoulders' midpoint, on the upper back. */
export function barCentre(chest: Vec3, trunk: Vec3, ahead: Vec3): Vec3 {
  return add(chest, add(scale(ahead, -0.105), scale(trunk, 0.025)));
}

/** The elbow of a two-bone arm between shoulder and wrist, bent towards `hint`. */
export function bentElbow(shoulder: Vec3, wrist: Vec3, body: Proportions, hint: Vec3): Vec3 {
  const across = vec3(wrist.x - shoulder.x, wrist.y - shoulder.y, wrist.z - shoulder.z);
  const reach = clamp(Math.hypot(across.x, across.y, across.z), 0.05, (body.upperArm + body.forearm) * 0.999);
  const along = (body.upperArm ** 2 - body.forearm ** 2 + reach ** 2) / (2 * reach);
  const out = Math.sqrt(Math.max(0, body.upperArm ** 2 - along ** 2));
  const axis = scale(across, 1 / Math.hypot(across.x, across.y, across.z));
  const slip = hint.x * axis.x + hint.y * axis.y + hint.z * axis.z;
  const side = vec3(hint.x - axis.x * slip, hint.y - axis.y * slip, hint.z - axis.z * slip);
  const size = Math.hypot(side.x, side.y, side.z) || 1;
  return add(shoulder, add(scale(axis, along), scale(side, out / size)));
}

const PRONE_PELVIS = 0.1;
const PRONE_SHOULDER = 0.115;

/** Prone, head towards +x, arms overhead, the belly on the floor; the pelvis stays where it is. */
export function lyingFigure(angles: Posed, body: Proportions): Figure {
  const { chestLift: lifted = 0, neckFlexion = 0 } = angles;
  const joints = {} as Record<Joint, Vec3>;
  const pelvis = vec3(0, PRONE_PELVIS, 0);
  const flat = Math.asin((PRONE_SHOULDER - PRONE_PELVIS) / body.trunk);
  const chestLift = Math.max(lifted, (flat * 180) / Math.PI);
  const chest = add(pelvis, scale(rise(chestLift, 1), body.trunk));
  joints.pelvis = pelvis;
  joints.chest = chest;
  const spineFlexion = -Math.max(0, chestLift - 2) * 1.3;
  const neckRise = chestLift * 1.25 - neckFlexion;
  joints.head = add(chest, scale(rise(neckRise, 1), body.neck));
  for (const side of SIDES) {
    const { legLift = 0, kneeFlexion = 0 } = side === "right" ? (angles.others ?? angles) : angles;
    const shinRise = legLift + kneeFlexion;
    joints[`${side}Hip`] = add(pelvis, outwards(side, body.hipWidth / 2));
    const thighRise = thighRiseFor(legLift, kneeFlexion, body);
    const knee = add(joints[`${side}Hip`], add(scale(rise(thighRise, -1), body.thigh), outwards(side, 0.02)));
    joints[`${side}Knee`] = knee;
    const ankle = add(knee, add(scale(rise(thighRise + kneeFlexion, -1), body.shank), outwards(side, 0.02)));
    joints[`${side}Ankle`] = ankle;
    const foot = rise(shinRise - 28, -1);
    joints[`${side}Toe`] = add(ankle, scale(foot, 0.72 * body.foot));
    joints[`${side}Heel`] = add(ankle, add(scale(foot, -0.2 * body.foot), vec3(0, 0.06, 0)));
    const arm = side === "left" ? { ...angles, ...angles.others } : angles;
    joints[`${side}Shoulder`] = add(chest, outwards(side, body.shoulderWidth / 2));
    if (angles.arms) foldArm(joints, side, arm, body, angles.arms);
    else placeArm(joints, side, arm, body);
  }
  const figure: Figure = { joints, spineBend: radians(spineFlexion), gaze: rise(neckRise - 90, 1) };
  const below = liftToFloor(figure);
  return below > 0 ? translate(figure, vec3(0, below, 0)) : figure;
}

/** The thigh's rise so that hip to ankle rises by `legLift` although the knee is bent. */
function thighRiseFor(legLift: Degrees, kneeFlexion: Degrees, body: Proportions): Degrees {
  const bend = radians(kneeFlexion);
  const swing = Math.atan2(body.shank * Math.sin(bend), body.thigh + body.shank * Math.cos(bend));
  return Math.max(legLift - (swing * 180) / Math.PI, -4);
}

/** Shoulder to wrist rises by `armLift`; a bent elbow points outwards. */
function placeArm(joints: Record<Joint, Vec3>, side: Side, angles: Signals, body: Proportions): void {
  const shoulder = joints[`${side}Shoulder`];
  const bend = radians(angles.elbowFlexion ?? 0);
  const reach = Math.sqrt(
    body.upperArm ** 2 + body.forearm ** 2 + 2 * body.upperArm * body.forearm * Math.cos(bend),
  );
  const inwards = outwards(side, -0.03);
  const wrist = add(shoulder, add(scale(rise(angles.armLift ?? 0, 1), reach), inwards));
  joints[`${side}Wrist`] = wrist;
  joints[`${side}Elbow`] = bentElbow(shoulder, wrist, body, outwards(side, 1));
  joints[`${side}Fingers`] = mix(wrist, add(wrist, rise(angles.armLift ?? 0, 1)), body.hand);
}

/** Metres from the shoulder: the elbow of a W out and a little back, its hand ahead beside the head. */
const W_ELBOW = { back: 0.12, out: 0.24 };

/** Beside the ribs, bent to a W, or along the body; hands and elbows rise with the chest, and by `armLift` more. */
function foldArm(
  joints: Record<Joint, Vec3>,
  side: Side,
  { armLift = 0, chestLift = 0 }: Signals,
  body: Proportions,
  arms: NonNullable<Posed["arms"]>,
): void {
  const shoulder = joints[`${side}Shoulder`];
  if (arms === "back") {
    // The hands stay near the hips, which stay down, and float off the floor a little.
    const way = rise(armLift - chestLift, -1);
    const wrist = add(
      shoulder,
      add(scale(way, 0.985 * (body.upperArm + body.forearm)), outwards(side, 0.06)),
    );
    joints[`${side}Wrist`] = wrist;
    joints[`${side}Elbow`] = bentElbow(shoulder, wrist, body, outwards(side, 1));
    joints[`${side}Fingers`] = add(wrist, scale(way, body.hand));
    return;
  }
  const ahead = rise(Math.max(0, armLift) / 3, 1);
  const low = vec3(0, Math.min(0, 0.05 - shoulder.y) * (armLift < 0 ? 1 : 0.35), 0);
  const elbow = add(shoulder, add(vec3(-W_ELBOW.back, 0, 0), add(outwards(side, W_ELBOW.out), low)));
  joints[`${side}Elbow`] = elbow;
  joints[`${side}Wrist`] = add(elbow, add(scale(ahead, body.forearm), outwards(side, 0.03)));
  joints[`${side}Fingers`] = add(joints[`${side}Wrist`], scale(ahead, body.hand));
}
