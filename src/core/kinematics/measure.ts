/**
 * From one pose frame to smoothed joint angles with confidences: posture, near side, camera view, the user's neutral,
 * the fitted estimators and the filters, as one pure step.
 *
 * Valid for one person seen from the side, up to about 45 degrees off. What a frame does not show is left out.
 */
import type { BodyPart } from "../events.ts";
import type { Pose, PoseFrame, Side } from "../landmark.ts";
import type { Confidences, Degrees, Pixels, Seconds, Signal, Signals } from "../quantity.ts";
import { SIGNAL_ROWS } from "../signals.ts";
import { type OneEuroState, oneEuro } from "../smoothing/one-euro.ts";
import { between, type CanonicalPoint, distance } from "../space.ts";
import {
  type Arms,
  type ArmsState,
  armsOf,
  elbowDeviation,
  FROM_THE_FRONT,
  isCarrying,
  noArms,
  type View,
} from "./arms.ts";
import { type AzimuthState, averagedAzimuth, rollOf } from "./camera.ts";
import {
  bodyLength,
  type CanonicalPose,
  type CanonicalSide,
  canonicalPose,
  type Facing,
  legLength,
  nearSideOf,
} from "./canonical.ts";
import { type Carriage, carriageOf } from "./carriage.ts";
import { confidencesOf } from "./confidence.ts";
import {
  deviations,
  type Estimate,
  estimate,
  estimateAzimuth,
  PRONE_SIGNALS,
  STANDING_SIGNALS,
  TYPICAL,
} from "./estimators.ts";
import { type NeutralState, noNeutral, refineNeutral } from "./neutral.ts";
import { isPlain, plainDeviation, plainSignals, reaches } from "./plain.ts";
import { facingEvidence, isOnFloor, type Posture, postureOf, shoulderSpread } from "./posture.ts";
import {
  PRONE,
  proneOutline,
  proneRow,
  type Row,
  STANDING,
  standingOutline,
  standingRow,
} from "./readings.ts";
import { type Rise, type Rises, risesOf } from "./rises.ts";
import { signalsOf } from "./signals.ts";
import { type StillnessState, stillness } from "./stillness.ts";
import { seenParts } from "./visibility.ts";

export type Stance = "standing" | "prone";

/** Leg and trunk (standing) or body (prone): shares of the picture's height. */
type Size = readonly number[];

export interface KinematicState {
  readonly posture: Posture | undefined;
  readonly facing: Facing | undefined;
  readonly facingScore: number;
  /** Of the last frame with a body. */
  readonly t: Seconds | undefined;
  readonly azimuth: Readonly<Partial<Record<Stance, AzimuthState>>>;
  readonly neutral: Readonly<Record<Stance, NeutralState>>;
  readonly filters: Readonly<Partial<Record<Signal, OneEuroState>>>;
  readonly rises: Readonly<Partial<Record<Rise, OneEuroState>>>;
  readonly arms: ArmsState;
  /** What the filters went on with: estimates of a stance, or plain angles. */
  readonly filtered: Stance | "plain" | undefined;
  readonly still: StillnessState | undefined;
  /** What the outline last added to the landmarks' own estimate, for the frames whose mask was not read. */
  readonly correction:
    | {
        readonly t: Seconds;
        readonly stance: Stance;
        readonly values: readonly number[];
        readonly share: number;
      }
    | undefined;
  /** Of the last frame in a posture that exercises begin from. */
  readonly size: Size | undefined;
  /** Of the last mask that was read. */
  readonly doubt: number;
}

export const noKinematics: KinematicState = {
  posture: undefined,
  facing: undefined,
  facingScore: 0,
  t: undefined,
  azimuth: {},
  neutral: { standing: noNeutral, prone: noNeutral },
  filters: {},
  rises: {},
  arms: noArms,
  filtered: undefined,
  still: undefined,
  correction: undefined,
  size: undefined,
  doubt: 0,
};

export interface Measurement {
  readonly t: Seconds;
  readonly posture: Posture;
  readonly nearSide: Side;
  readonly facing: Facing;
  readonly still: boolean;
  readonly signals: Signals;
  /** Before the filters, for measuring their delay. */
  readonly raw: Signals;
  /** Standard deviation of each signal's error, degrees (deviation.ts). */
  readonly deviation: Signals;
  /**
   * Prone: heights of wrists and ankles above rest (rises.ts); on hands and knees: how far limbs have come into the trunk's
   * line (plain.ts). The arms' only where they are seen.
   */
  readonly rises: Readonly<Partial<Rises>>;
  readonly confidence: Confidences;
  readonly azimuth: Degrees | undefined;
  /** Degrees by which the picture is turned clockwise, against an average person's neutral. */
  readonly roll: Degrees | undefined;
  /** Shoulder width over trunk length in the picture; near 0 side-on. */
  readonly spread: number;
  readonly calibrated: boolean;
  /** Leg when standing, body when prone. */
  readonly scale: Pixels;
  /** Where the middle of the hips and of the feet is. */
  readonly hip: CanonicalPoint;
  readonly foot: CanonicalPoint;
  /** Straight arms that hang down: lifting something, not hinging. */
  readonly handsHang: boolean;
  readonly carriage: Carriage;
  /** On the feet. */
  readonly arms: Arms | undefined;
  readonly unseen: readonly BodyPart[];
}

const CORRECTION_LASTS: Seconds = 0.4;
/** Past this no angle is given at all. */
const FURTHEST_AZIMUTH: Degrees = 55;

interface Seen {
  readonly stance: Stance;
  readonly row: Row;
  readonly outline: { readonly row: Row; readonly share: number } | undefined;
  /** Away from the ideal start posture. */
  readonly slack: Degrees;
  readonly scale: Pixels;
}

function look(pose: Pose, canonical: CanonicalPose, stance: Stance): Seen {
  if (stance === "prone") {
    const row = proneRow(canonical);
    return {
      stance,
      row,
      outline: proneOutline(pose, canonical),
      // The chest's lift keeps who is propped on the elbows, whose arms point down, from passing for flat.
      slack: row[PRONE.armNear]! / 2 + row[PRONE.legNear]! + 2 * row[PRONE.chestNear]!,
      scale: bodyLength(canonical),
    };
  }
  const row = standingRow(canonical);
  return {
    stance,
    row,
    outline: standingOutline(pose, canonical),
    slack:
      Math.abs(row[STANDING.shankNear]! - row[STANDING.thighNear]!) + Math.abs(row[STANDING.trunkNear]!) / 2,
    scale: legLength(canonical),
  };
}

/** Evidence for the other way must outweigh what was seen for about this long. */
const FACING_MEMORY: Seconds = 0.3;

function turnTo(
  state: KinematicState,
  pose: Pose,
  posture: Posture,
  t: Seconds,
): Pick<KinematicState, "facing" | "facingScore"> {
  const evidence = facingEvidence(pose, posture);
  const share = 1 - Math.exp(-Math.max(0, t - (state.t ?? t)) / FACING_MEMORY);
  const facingScore = state.facingScore + share * (evidence - state.facingScore);
  const now: Facing = evidence >= 0 ? 1 : -1;
  if (state.facing === undefined) return { facing: now, facingScore: evidence };
  // Turning round takes sustained evidence: swapped landmarks of a frame or two must not turn anybody.
  const turned = Math.sign(facingScore) !== state.facing && Math.abs(facingScore) > 0.25;
  return { facing: turned ? (-state.facing as Facing) : state.facing, facingScore };
}

/** The estimate with the outline where the mask was read; else the landmarks' own plus what the outline last added. */
function corrected(
  state: KinematicState,
  seen: Seen,
  found: Estimate,
  t: Seconds,
): {
  readonly values: readonly number[];
  readonly correction: KinematicState["correction"];
  readonly outlined: boolean;
} {
  if (found.outlined) {
    const values = found.values.map((v, i) => v - found.plain[i]!);
    return {
      values: found.values,
      correction: { t, stance: seen.stance, values, share: seen.outline?.share ?? 0 },
      outlined: true,
    };
  }
  const held = state.correction;
  if (held && held.stance === seen.stance && t - held.t <= CORRECTION_LASTS && t >= held.t)
    return { values: found.plain.map((v, i) => v + held.values[i]!), correction: held, outlined: true };
  return { values: found.plain, correction: undefined, outlined: false };
}

/** Least share of a joint's visibility at which a signal is given at all. */
const LEAST_SEEN = 0.2;

function seenSignals(all: Signals, parts: Readonly<Record<BodyPart, number>>, outlined: boolean): Signals {
  const shown = (signal: Signal): boolean =>
    Number.isFinite(all[signal]) &&
    (outlined || signal !== "spineFlexion") &&
    SIGNAL_ROWS[signal].needs.every((part) => parts[part] >= LEAST_SEEN);
  return Object.fromEntries(
    (Object.keys(all) as Signal[]).filter(shown).map((signal) => [signal, all[signal]]),
  ) as Signals;
}

interface Circumstances {
  readonly how: "plain" | "outlined" | "typical";
  readonly azimuth: Degrees;
  readonly doubt: number;
  readonly share: number;
}

/** Of the signals that are given. */
function deviationsOf(
  stance: Stance,
  given: Signals,
  found: Estimate,
  parts: Readonly<Record<BodyPart, number>>,
  { how, ...more }: Circumstances,
): Signals {
  const names: readonly Signal[] = stance === "standing" ? STANDING_SIGNALS : PRONE_SIGNALS;
  const seen = names.map((signal) => Math.min(...SIGNAL_ROWS[signal].needs.map((part) => parts[part])));
  const all = deviations(stance, found, how, seen, more);
  const deviation: Partial<Record<Signal, Degrees>> = {};
  names.forEach((signal, i) => {
    if (given[signal] !== undefined) deviation[signal] = all[i]!;
  });
  return deviation;
}

/** A signal that was not seen in this frame keeps its filter for the next. */
function smoothed(before: KinematicState["filters"], t: Seconds, raw: Signals) {
  const filters: Partial<Record<Signal, OneEuroState>> = { ...before };
  const signals: Partial<Record<Signal, Degrees>> = {};
  for (const signal of Object.keys(raw) as Signal[]) {
    const filter = oneEuro(SIGNAL_ROWS[signal].tuning, before[signal], t, raw[signal]!);
    filters[signal] = filter;
    signals[signal] = filter.value;
  }
  return { filters, signals };
}

/** A limb that was not seen in this frame keeps its filter for the next. */
function smoothedRises(before: KinematicState["rises"], t: Seconds, raw: Partial<Rises>) {
  const filters: Partial<Record<Rise, OneEuroState>> = { ...before };
  const rises: Partial<Record<Rise, Degrees>> = {};
  for (const [limb, angle] of Object.entries(raw) as [Rise, Degrees][]) {
    const filter = oneEuro(SIGNAL_ROWS.armLift.tuning, before[limb], t, angle);
    filters[limb] = filter;
    rises[limb] = filter.value;
  }
  return { filters, rises };
}

function seenRises(
  { arm, farArm, leg, farLeg }: Rises,
  parts: Readonly<Record<BodyPart, number>>,
): Partial<Rises> {
  return {
    ...(parts.arms >= LEAST_SEEN ? { arm, farArm } : {}),
    ...(parts.feet >= LEAST_SEEN ? { leg, farLeg } : {}),
  };
}

/** Who is seen in a frame, which way round, and what changed since the one before. */
interface Body {
  readonly t: Seconds;
  readonly pose: Pose;
  readonly posture: Posture;
  readonly facing: Facing;
  readonly canonical: CanonicalPose;
  readonly seen: Seen;
  readonly filtered: Stance | "plain";
  readonly parts: Readonly<Record<BodyPart, number>>;
  /** Another stance, or another way round: filters and stillness begin anew. */
  readonly changed: boolean;
  /** Knee and ankle are not where the network put them: the leg is too short for this body. */
  readonly legsHidden: boolean;
  /** In a posture that exercises begin from. */
  readonly starting: boolean;
  /** In shares of the picture, so that a camera that changes its resolution has not come nearer. */
  readonly size: Size;
  readonly still: StillnessState;
}

/**
 * What hides a leg (a plate, a chair) makes the network fold it up where it is seen: a leg that is this much shorter than the user's
 * own, against the trunk, has knee and ankle in wrong places. Squats, hinges and presses show up to 1.13 (clips with exact truth;
 * knees beyond 1.15 were off by 20 to 90 degrees). From further off side-on a thigh that points at the camera is as short.
 */
const FOLDED = 1.15;
const FOLDED_WITHIN: Degrees = 35;

function legsAreHidden(
  { neutral, azimuth, facing }: KinematicState,
  { near, far, facing: now }: CanonicalPose,
  { stance, scale }: Seen,
): boolean {
  const own = stance === "standing" && facing === now && neutral.standing.rows?.row;
  if (!own || Math.abs(azimuth.standing?.value ?? 0) > FOLDED_WITHIN) return false;
  const middle = (joint: "Shoulder" | "Hip") => between(near.points[joint], far.points[joint]);
  const trunk = (100 * distance(middle("Shoulder"), middle("Hip"))) / scale;
  return trunk > FOLDED * own[STANDING.trunkLength]!;
}

function bodyIn(state: KinematicState, frame: PoseFrame, posture: Posture, facing: Facing): Body | undefined {
  const { pose, t, height } = frame;
  const canonical = pose && canonicalPose(pose, facing);
  if (!pose || !canonical) return undefined;
  const stance: Stance = isOnFloor(posture) ? "prone" : "standing";
  const filtered = isPlain(posture) ? "plain" : stance;
  const changed = filtered !== state.filtered || facing !== state.facing;
  const seen = look(pose, canonical, stance);
  const legsHidden = legsAreHidden(state, canonical, seen);
  const parts = seenParts(pose, nearSideOf(facing), frame);
  return {
    t,
    pose,
    posture,
    facing,
    canonical,
    seen,
    filtered,
    parts: legsHidden ? { ...parts, knees: 0, feet: 0 } : parts,
    legsHidden,
    changed,
    starting: posture === "prone" || posture === "upright",
    size: sizeOf(canonical, seen, height > 0 ? height : 1),
    still: stillness(changed ? undefined : state.still, t, canonical, stance, seen.scale),
  };
}

function sizeOf({ near: { points } }: CanonicalPose, { stance, scale }: Seen, height: Pixels): Size {
  const lengths = stance === "prone" ? [scale] : [scale, distance(points.Shoulder, points.Hip)];
  return lengths.map((length) => length / height);
}

/** Somebody else, or the camera was moved: trunk and leg have changed. One alone is misplaced. */
const isAnother = (now: Size, before: Size): boolean =>
  now.length === before.length && now.every((length, i) => Math.abs(length / before[i]! - 1) > 0.25);

/** The user's own start posture, refined while they stand or lie still in it; anew once another body is there. */
function neutralsAfter(state: KinematicState, body: Body): KinematicState["neutral"] {
  const { t, pose, facing, seen, changed, starting, size, still } = body;
  const known = facing === state.facing ? state.neutral : { standing: noNeutral, prone: noNeutral };
  const resized = state.size !== undefined && !changed && starting && isAnother(size, state.size);
  const before = resized ? noNeutral : known[seen.stance];
  const trusted = (still.still || before.count === 0) && !body.legsHidden;
  const refines = starting && trusted && spreadOf(pose) < 0.8;
  const { row, outline, slack, stance } = seen;
  const neutral = refines
    ? refineNeutral(before, t, row, outline?.row, slack, estimateAzimuth(stance, row))
    : before;
  return { ...known, [stance]: neutral };
}

interface Angles {
  /** Whether angles are worked out at all. */
  readonly measurable: boolean;
  readonly raw: Signals;
  readonly signals: Signals;
  readonly filters: KinematicState["filters"];
  readonly deviation: Signals;
  readonly correction: KinematicState["correction"];
}

function anglesOf(
  state: KinematicState,
  body: Body,
  neutral: NeutralState,
  azimuth: Degrees,
  doubt: number,
): Angles {
  const { t, seen, parts } = body;
  const before = body.changed ? {} : state.filters;
  if (body.filtered === "plain") return plainAngles(state, body, before);
  // Of what no exercise begins from or goes through, and from so far off, no angle is given: none is worked out.
  if (body.posture === "other" || Math.abs(azimuth) > FURTHEST_AZIMUTH)
    return {
      measurable: false,
      raw: {},
      ...smoothed(before, t, {}),
      deviation: {},
      correction: state.correction,
    };
  const { stance, row, outline } = seen;
  const found = estimate(stance, { row, outline: outline?.row, neutral: neutral.rows, azimuth });
  const { values, correction, outlined } = corrected(state, seen, found, t);
  const raw = seenSignals(signalsOf(stance, found, values), parts, outlined);
  const { filters, signals } = smoothed(before, t, raw);
  const measured = outlined ? "outlined" : "plain";
  const deviation = deviationsOf(stance, signals, found, parts, {
    how: neutral.count > 0 ? measured : "typical",
    azimuth,
    doubt,
    share: outlined ? (correction?.share ?? 1) : 1,
  });
  return { measurable: true, raw, signals, filters, deviation, correction };
}

/** Of postures that no estimator knows. */
function plainAngles(state: KinematicState, body: Body, before: KinematicState["filters"]): Angles {
  const { t, posture, canonical, parts } = body;
  const raw = seenSignals(plainSignals(posture, canonical), parts, false);
  const { filters, signals } = smoothed(before, t, raw);
  const deviation = plainDeviation(signals);
  return { measurable: true, raw, signals, filters, deviation, correction: state.correction };
}

/** Of whoever lies or is on hands and knees; of others there are none. */
function risesIn(state: KinematicState, body: Body, neutral: NeutralState, raw: Signals) {
  const { seen, parts, changed, t } = body;
  const lies = body.posture === "prone" && raw.chestLift !== undefined;
  const carried = body.posture === "all-fours" ? reaches(body.canonical) : undefined;
  const all = lies ? risesOf(seen.row, neutral.rows?.row ?? TYPICAL.prone) : carried;
  const risen = all ? seenRises(all, parts) : {};
  return smoothedRises(changed ? {} : state.rises, t, risen);
}

/** The arms of a body on its feet; the elbow counts as an angle where it carries something and other angles are measured. */
function armsIn(
  state: KinematicState,
  body: Body,
  neutral: NeutralState,
  azimuth: Degrees,
  measured: boolean,
) {
  const { t, seen, canonical, changed, posture, parts } = body;
  if (seen.stance !== "standing") return { state: state.arms, arms: undefined, elbow: {}, error: {} };
  const before = changed ? { ...noArms, furthest: state.arms.furthest } : state.arms;
  const from: View = { azimuth, frontal: spreadOf(body.pose) > FROM_THE_FRONT };
  const trunk = (neutral.rows?.row ?? TYPICAL.standing)[STANDING.trunkLength]! / 100;
  const [after, arms] = armsOf(before, t, canonical, trunk * seen.scale, from);
  const carries = measured && posture === "upright" && parts.arms >= LEAST_SEEN && isCarrying(arms.near);
  return {
    state: after,
    arms,
    elbow: carries ? { elbowFlexion: arms.near.elbow } : {},
    error: carries ? { elbowFlexion: elbowDeviation(from) } : {},
  };
}

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
  const facing = turn.facing!;
  const body = bodyIn(state, frame, posture, facing);
  if (!body) return [{ ...state, ...turn, posture }, undefined];
  const { seen, starting, canonical, parts } = body;
  const { stance } = seen;
  const neutrals = neutralsAfter(state, body);
  const neutral = neutrals[stance];
  const view = starting
    ? averagedAzimuth(state.azimuth[stance], t, estimateAzimuth(stance, seen.row), state.t)
    : state.azimuth[stance];
  const azimuth = view?.value ?? 0;
  const doubt = pose.silhouette?.doubt ?? state.doubt;
  const angles = anglesOf(state, body, neutral, azimuth, doubt);
  const { filters, correction } = angles;
  const rises = risesIn(state, body, neutral, angles.raw);
  const arms = armsIn(state, body, neutral, azimuth, angles.measurable);
  const deviation = { ...angles.deviation, ...arms.error };
  const next: KinematicState = {
    posture,
    ...turn,
    t,
    azimuth: { ...state.azimuth, ...(view ? { [stance]: view } : {}) },
    neutral: neutrals,
    filters,
    rises: rises.filters,
    arms: arms.state,
    filtered: body.filtered,
    still: body.still,
    correction,
    size: starting ? body.size : state.size,
    doubt,
  };
  const side = canonical.near.points;
  return [
    next,
    {
      t,
      posture,
      facing,
      nearSide: nearSideOf(facing),
      still: body.still.still,
      signals: { ...angles.signals, ...arms.elbow },
      raw: { ...angles.raw, ...arms.elbow },
      rises: rises.rises,
      deviation,
      confidence: confidencesOf(deviation),
      azimuth: view ? azimuth : undefined,
      roll: neutral.rows ? rollOf(stance, neutral.rows.row, facing) : undefined,
      spread: spreadOf(pose),
      calibrated: neutral.count > 0,
      scale: seen.scale,
      hip: between(side.Hip, canonical.far.points.Hip),
      foot: between(side.Ankle, canonical.far.points.Ankle),
      handsHang: stance === "standing" && handsHang(side),
      carriage: carriageOf(pose, canonical),
      arms: arms.arms,
      unseen: (Object.keys(parts) as BodyPart[]).filter((part) => parts[part] < LEAST_SEEN),
    },
  ];
}

const spreadOf = (pose: Pose): number => shoulderSpread(pose) ?? 0;

/** Wrists well below the hips on nearly straight arms. */
function handsHang(side: CanonicalSide["points"]): boolean {
  const arm = distance(side.Shoulder, side.Elbow) + distance(side.Elbow, side.Wrist);
  const reach = distance(side.Shoulder, side.Wrist);
  const down = side.Shoulder.y - side.Wrist.y;
  return reach > 0.85 * arm && down > 0.8 * reach;
}
