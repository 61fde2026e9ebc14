/**
 * From one pose frame to smoothed joint angles with confidences: posture, near side, camera view, the user's neutral,
 * the fitted estimators and the filters, as one pure step.
 *
 * Valid for one person seen from the side, up to about 45 degrees off. What a frame does not show is left out.
 */
import type { BodyPart } from "../events.ts";
import type { PoseFrame } from "../landmark.ts";
import type { Degrees, Signal, Signals } from "../quantity.ts";
import { between } from "../space.ts";
import { type Angles, anglesOf, type Sight } from "./angles.ts";
import { handsHang } from "./arms.ts";
import { averagedAzimuth, rollOf } from "./camera.ts";
import { nearSideOf } from "./canonical.ts";
import { carriageOf } from "./carriage.ts";
import { confidencesOf } from "./confidence.ts";
import { estimateAzimuth } from "./estimators.ts";
import { hiddenFeetAfter } from "./hidden-feet.ts";
import { plainHipChange } from "./inputs.ts";
import type { KinematicState } from "./kinematic-state.ts";
import { armsIn, risesIn } from "./limbs.ts";
import type { Measurement } from "./measurement.ts";
import type { NeutralState } from "./neutral.ts";
import { neutralsAfter, sizeAfter } from "./own-neutral.ts";
import { type Posture, postureOf } from "./posture.ts";
import { type SeenBody, seenBody } from "./seen-body.ts";
import { stoodAfter } from "./stood-feet.ts";
import { turnTo } from "./turning.ts";
import { LEAST_SEEN } from "./visibility.ts";

/** `awaited`: start postures of the exercises that may come. */
export function measure(
  state: KinematicState,
  frame: PoseFrame,
  awaited: readonly Posture[] = [],
): [KinematicState, Measurement | undefined] {
  const { pose, t } = frame;
  if (!pose) return [{ ...state, still: undefined }, undefined];
  const posture = postureOf(pose, state.posture, awaited);
  const turn = turnTo(state, pose, posture, t);
  const body = seenBody(state, frame, posture, turn.facing);
  if (!body) return [{ ...state, ...turn, posture }, undefined];
  const { stance, row, starting } = body;
  const neutrals = neutralsAfter(state, body);
  const neutral = neutrals[stance];
  const azimuth = starting
    ? averagedAzimuth(state.azimuth[stance], t, estimateAzimuth(stance, row), state.t)
    : state.azimuth[stance];
  const sight: Sight = { azimuth: azimuth?.value ?? 0, doubt: pose.silhouette?.doubt ?? state.doubt };
  const angles = anglesOf(state, body, neutral, sight);
  const rises = risesIn(state, body, neutral, angles.raw);
  const arms = armsIn(state, body, neutral, sight.azimuth, angles.measurable);
  const next: KinematicState = {
    posture,
    ...turn,
    t,
    azimuth: { ...state.azimuth, ...(azimuth ? { [stance]: azimuth } : {}) },
    neutral: neutrals,
    filters: angles.filters,
    rises: rises.filters,
    arms: arms.state,
    filtered: body.filtered,
    still: body.still,
    ...standsAfter(state, body),
    correction: angles.correction,
    size: sizeAfter(state.size, body),
    doubt: sight.doubt,
    hipsHidden: body.hipsHidden,
  };
  const known = { neutral, angles, rises, arms, azimuth: azimuth?.value };
  return [next, measurementOf(body, known)];
}

/** What is learnt of who stands upright and still. */
function standsAfter(
  { feet, hiddenFeet }: KinematicState,
  { posture, still, canonical, ankleBelief }: SeenBody,
): Pick<KinematicState, "feet" | "hiddenFeet"> {
  if (posture !== "upright" || !still.still) return { feet, hiddenFeet };
  return {
    feet: stoodAfter(feet, canonical),
    hiddenFeet: hiddenFeetAfter(hiddenFeet, canonical, ankleBelief),
  };
}

interface Known {
  readonly neutral: NeutralState;
  readonly angles: Angles;
  readonly rises: ReturnType<typeof risesIn>;
  readonly arms: ReturnType<typeof armsIn>;
  readonly azimuth: Measurement["azimuth"];
}

/**
 * Nobody's arms were up in what the estimators were fitted on: with a weight overhead trunk, hips and spine are off by so much
 * more than they know (three bodies on clips of presses with exact truth, all of them in sight).
 */
const ARMS_UP: Signals = { trunkInclination: 2.3, hipFlexion: 1.6, spineFlexion: 1.5 };
/** Of the near hand over its shoulder, shares of the reach. */
const UP = 0.35;

function withArms(deviation: Signals, up = 0): Signals {
  if (up <= UP) return deviation;
  const wider = (Object.entries(deviation) as [Signal, Degrees][]).map(
    ([signal, value]) => [signal, value * (ARMS_UP[signal] ?? 1)] as const,
  );
  return Object.fromEntries(wider) as Signals;
}

function measurementOf(body: SeenBody, { neutral, angles, rises, arms, azimuth }: Known): Measurement {
  const { t, pose, posture, facing, stance, canonical, parts } = body;
  const { near, far } = canonical;
  const deviation = { ...withArms(angles.deviation, arms.arms?.near.up), ...arms.error };
  return {
    t,
    posture,
    facing,
    nearSide: nearSideOf(facing),
    still: body.still.still,
    signals: { ...angles.signals, ...arms.elbow },
    raw: { ...angles.raw, ...arms.elbow },
    rises: rises.rises,
    deviation,
    byTrunk: angles.correction?.spine !== undefined,
    confidence: confidencesOf(deviation),
    azimuth,
    roll: neutral.rows ? rollOf(stance, neutral.rows.row, facing) : undefined,
    spread: body.spread,
    calibrated: neutral.count > 0,
    ...(neutral.count > 0 ? { neutralSlack: neutral.slack } : {}),
    ...(stance === "standing" && neutral.rows
      ? { hipsBent: plainHipChange(body.row, neutral.rows.row) }
      : {}),
    scale: body.scale,
    hip: between(near.points.Hip, far.points.Hip),
    foot: between(near.points.Ankle, far.points.Ankle),
    handsHang: stance === "standing" && handsHang(near),
    carriage: carriageOf(pose, canonical),
    arms: arms.arms,
    unseen: (Object.keys(parts) as BodyPart[]).filter((part) => parts[part] < LEAST_SEEN),
    ...(body.hipsHidden ? { covered: ["hips"] } : {}),
  };
}
