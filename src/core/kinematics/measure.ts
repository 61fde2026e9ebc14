/**
 * From one pose frame to smoothed joint angles with confidences: posture, near side, camera view, the user's neutral,
 * the fitted estimators and the filters, as one pure step.
 *
 * Valid for one person seen from the side, up to about 45 degrees off. What a frame does not show is left out.
 */
import type { BodyPart } from "../events.ts";
import type { PairedLandmark, Pose, PoseFrame, Side } from "../landmark.ts";
import {
  type Confidences,
  clamp,
  type Degrees,
  type Seconds,
  type Signal,
  type Signals,
} from "../quantity.ts";
import { type OneEuroState, oneEuro } from "../smoothing/one-euro.ts";
import { SIGNAL_TUNING } from "../smoothing/tuning.ts";
import {
  between,
  bodyLength,
  type CanonicalPose,
  canonicalPose,
  distance,
  type Facing,
  legLength,
  nearSideOf,
  type Point2,
} from "./canonical.ts";
import { type Estimate, estimateAzimuth, estimateProne, estimateStanding, TYPICAL } from "./estimators.ts";
import { type NeutralState, noNeutral, refineNeutral } from "./neutral.ts";
import { facingEvidence, type Posture, postureOf, shoulderSpread } from "./posture.ts";
import {
  PRONE,
  proneOutline,
  proneRow,
  type Row,
  STANDING,
  standingOutline,
  standingRow,
} from "./readings.ts";
import { type StillnessState, stillness } from "./stillness.ts";
import { seenParts } from "./visibility.ts";

export type Stance = "standing" | "prone";

export interface KinematicState {
  readonly posture: Posture | undefined;
  readonly facing: Facing | undefined;
  readonly facingScore: number;
  readonly azimuth: Readonly<Partial<Record<Stance, { readonly value: Degrees; readonly frames: number }>>>;
  readonly neutral: Readonly<Record<Stance, NeutralState>>;
  readonly filters: Readonly<Partial<Record<Signal, OneEuroState>>>;
  readonly filtered: Stance | undefined;
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
  readonly scale: number | undefined;
  /** Of the last mask that was read. */
  readonly doubt: number;
}

export const noKinematics: KinematicState = {
  posture: undefined,
  facing: undefined,
  facingScore: 0,
  azimuth: {},
  neutral: { standing: noNeutral, prone: noNeutral },
  filters: {},
  filtered: undefined,
  still: undefined,
  correction: undefined,
  scale: undefined,
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
  readonly confidence: Confidences;
  readonly azimuth: Degrees | undefined;
  /** Degrees by which the picture is turned clockwise, against an average person's neutral. */
  readonly roll: Degrees | undefined;
  /** Shoulder width over trunk length in the picture; near 0 side-on. */
  readonly spread: number;
  readonly calibrated: boolean;
  /** Pixels: leg when standing, body when prone. */
  readonly scale: number;
  /** Where the hips and feet are: canonical pixels (x forward, y up). */
  readonly hip: Point2;
  readonly foot: Point2;
  /** Straight arms that hang down: lifting something, not hinging. */
  readonly handsHang: boolean;
  readonly unseen: readonly BodyPart[];
}

/** How far the estimate may be from the plain angle between landmarks, degrees. */
const REACH: Readonly<Partial<Record<Signal, Degrees>>> = {
  trunkInclination: 15,
  hipFlexion: 20,
  kneeFlexion: 16,
  armLift: 12,
  chestLift: 9,
  legLift: 7,
};

/** The training stills' mean neutral, degrees: what the readings' changes start from. */
const STANDING_NEUTRAL = { trunkInclination: 2.2, hipFlexion: 3.4, kneeFlexion: 5.6 } as const;
const PRONE_NEUTRAL = { armLift: -12.2, chestLift: 1.6, legLift: -2.8, kneeFlexion: 6 } as const;

const CORRECTION_LASTS: Seconds = 0.4;
const AZIMUTH_MEMORY = 60;
/** Past this no angle is given at all. */
const FURTHEST_AZIMUTH: Degrees = 55;

/**
 * Around neutral a standing body sways by about 0.7 degrees and the estimate errs by as much (odd clips at rest): the
 * likeliest sway is then about half of what is read. Far from neutral nothing is taken off.
 */
function calmed(value: Degrees, neutral: Degrees): Degrees {
  const off = value - neutral;
  return neutral + off * (1 - 0.45 * Math.exp(-((off / 3) ** 2)));
}

function standingSignals(
  row: Row,
  neutral: Row | undefined,
  values: readonly number[],
): Partial<Record<Signal, Degrees>> {
  const base = neutral ?? TYPICAL.standing;
  const moved = (i: number): Degrees => row[i]! - base[i]!;
  const trunk = moved(STANDING.trunkNear);
  const thigh = moved(STANDING.thighNear);
  const plain = {
    trunkInclination: trunk + STANDING_NEUTRAL.trunkInclination,
    hipFlexion: Math.abs(trunk - thigh + STANDING_NEUTRAL.hipFlexion),
    kneeFlexion: moved(STANDING.shankNear) - thigh + STANDING_NEUTRAL.kneeFlexion,
  };
  const within = (signal: keyof typeof plain, value: number): Degrees =>
    clamp(value, plain[signal] - REACH[signal]!, plain[signal] + REACH[signal]!);
  return {
    trunkInclination: calmed(within("trunkInclination", values[0]!), STANDING_NEUTRAL.trunkInclination),
    hipFlexion: Math.max(0, within("hipFlexion", values[1]!)),
    kneeFlexion: Math.max(0, within("kneeFlexion", values[2]!)),
    spineFlexion: clamp(values[3]!, -60, 80),
  };
}

function proneSignals(
  row: Row,
  neutral: Row | undefined,
  values: readonly number[],
): Partial<Record<Signal, Degrees>> {
  const base = neutral ?? TYPICAL.prone;
  const moved = (i: number): Degrees => row[i]! - base[i]!;
  const plain = {
    armLift: moved(PRONE.armNear) + PRONE_NEUTRAL.armLift,
    chestLift: moved(PRONE.chestNear) + PRONE_NEUTRAL.chestLift,
    legLift: moved(PRONE.legNear) + PRONE_NEUTRAL.legLift,
  };
  const within = (signal: keyof typeof plain, value: number): Degrees =>
    clamp(value, plain[signal] - REACH[signal]!, plain[signal] + REACH[signal]!);
  return {
    armLift: within("armLift", values[0]!),
    chestLift: within("chestLift", values[1]!),
    legLift: within("legLift", values[2]!),
    kneeFlexion: Math.max(0, values[3]!),
    neckFlexion: values[4]!,
    elbowFlexion: Math.max(0, values[5]!),
  };
}

const NEEDED: Readonly<Record<Signal, readonly BodyPart[]>> = {
  trunkInclination: ["back", "hips"],
  hipFlexion: ["back", "hips", "knees"],
  kneeFlexion: ["hips", "knees", "feet"],
  spineFlexion: ["back", "hips"],
  neckFlexion: ["head", "back"],
  elbowFlexion: ["arms"],
  armLift: ["arms", "back"],
  chestLift: ["back", "hips"],
  legLift: ["hips", "feet"],
};

/** How far the view carries a signal: 1 up to 20 degrees off, 0.5 at 35, 0 at 50. */
const viewTrust = (azimuth: Degrees): number =>
  clamp(azimuth <= 20 ? 1 : azimuth <= 35 ? 1 - (azimuth - 20) / 30 : 0.5 - (azimuth - 35) / 30, 0, 1);

interface Seen {
  readonly stance: Stance;
  readonly row: Row;
  readonly outline: { readonly row: Row; readonly share: number } | undefined;
  /** Degrees away from the ideal start posture. */
  readonly slack: number;
  readonly scale: number;
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

function turnTo(
  state: KinematicState,
  pose: Pose,
  posture: Posture,
): Pick<KinematicState, "facing" | "facingScore"> {
  const evidence = facingEvidence(pose, posture);
  const facingScore = state.facingScore + 0.2 * (evidence - state.facingScore);
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
  estimate: Estimate,
  t: Seconds,
): {
  readonly values: readonly number[];
  readonly correction: KinematicState["correction"];
  readonly outlined: boolean;
} {
  if (estimate.outlined) {
    const values = estimate.values.map((v, i) => v - estimate.plain[i]!);
    return {
      values: estimate.values,
      correction: { t, stance: seen.stance, values, share: seen.outline?.share ?? 0 },
      outlined: true,
    };
  }
  const held = state.correction;
  if (held && held.stance === seen.stance && t - held.t <= CORRECTION_LASTS && t >= held.t)
    return { values: estimate.plain.map((v, i) => v + held.values[i]!), correction: held, outlined: true };
  return { values: estimate.plain, correction: undefined, outlined: false };
}

function confidences(
  signals: Signals,
  parts: Readonly<Record<BodyPart, number>>,
  trust: number,
  outlined: boolean,
  calibrated: boolean,
  doubt: number,
): Confidences {
  const result: Partial<Record<Signal, number>> = {};
  for (const signal of Object.keys(signals) as Signal[]) {
    const seen = Math.min(...NEEDED[signal].map((part) => parts[part]));
    const method = signal === "spineFlexion" && !outlined ? 0 : outlined ? 1 : 0.8;
    const mask = MASK_SIGNALS.has(signal) ? clamp((MOST_DOUBT - doubt) / 0.1, 0, 1) : 1;
    result[signal] = clamp(seen * trust * method * mask * (calibrated ? 1 : 0.7), 0, 1);
  }
  return result;
}

/**
 * Signals that hang on the mask's edge. A mask that is unsure of more than a quarter of the body (plates before the
 * shoulder, a backlit body at 45 degrees) says nothing; 0.05 to 0.15 is usual.
 */
const MASK_SIGNALS: ReadonlySet<Signal> = new Set(["spineFlexion", "neckFlexion", "elbowFlexion"]);
const MOST_DOUBT = 0.27;

/** Least share of a joint's visibility at which a signal is given at all. */
const LEAST_SEEN = 0.2;

export function measure(state: KinematicState, frame: PoseFrame): [KinematicState, Measurement | undefined] {
  const { pose, t } = frame;
  if (!pose) return [{ ...state, still: undefined }, undefined];
  const posture = postureOf(pose, state.posture);
  const turn = turnTo(state, pose, posture);
  const facing = turn.facing!;
  const canonical = canonicalPose(pose, facing);
  if (!canonical) return [{ ...state, ...turn, posture }, undefined];
  const stance: Stance = posture === "prone" ? "prone" : "standing";
  const changed = stance !== state.filtered || facing !== state.facing;
  const seen = look(pose, canonical, stance);
  const still = stillness(changed ? undefined : state.still, t, canonical, stance, seen.scale);

  const starting = posture === "prone" || posture === "upright";
  const known =
    changed && facing !== state.facing ? { standing: noNeutral, prone: noNeutral } : state.neutral;
  const resized =
    state.scale !== undefined && !changed && starting && Math.abs(seen.scale / state.scale - 1) > 0.25;
  const before = resized ? noNeutral : known[stance];
  const neutral =
    starting && (still.still || before.count === 0) && spreadOf(pose) < 0.8
      ? refineNeutral(before, t, seen.row, seen.outline?.row, seen.slack, estimateAzimuth(stance, seen.row))
      : before;

  const view = starting
    ? averagedAzimuth(state.azimuth[stance], estimateAzimuth(stance, seen.row))
    : state.azimuth[stance];
  const azimuth = view?.value ?? 0;
  const reading = { row: seen.row, outline: seen.outline?.row, neutral: neutral.rows, azimuth };
  const estimate = stance === "prone" ? estimateProne(reading) : estimateStanding(reading);
  const { values, correction, outlined } = corrected(state, seen, estimate, t);
  const parts = seenParts(pose, nearSideOf(facing), frame);
  const given = Math.abs(azimuth) <= FURTHEST_AZIMUTH && posture !== "other";
  const all =
    stance === "prone"
      ? proneSignals(seen.row, neutral.rows?.row, values)
      : standingSignals(seen.row, neutral.rows?.row, values);
  const raw: Partial<Record<Signal, Degrees>> = {};
  if (given)
    for (const signal of Object.keys(all) as Signal[])
      if (NEEDED[signal].every((part) => parts[part] >= LEAST_SEEN) && Number.isFinite(all[signal]))
        raw[signal] = all[signal]!;
  if (!outlined) delete raw.spineFlexion;

  const filters: Partial<Record<Signal, OneEuroState>> = {};
  const signals: Partial<Record<Signal, Degrees>> = {};
  for (const signal of Object.keys(raw) as Signal[]) {
    const filter = oneEuro(
      SIGNAL_TUNING[signal],
      changed ? undefined : state.filters[signal],
      t,
      raw[signal]!,
    );
    filters[signal] = filter;
    signals[signal] = filter.value;
  }
  const next: KinematicState = {
    posture,
    ...turn,
    azimuth: { ...state.azimuth, ...(view ? { [stance]: view } : {}) },
    neutral: { ...known, [stance]: neutral },
    filters: changed ? filters : { ...state.filters, ...filters },
    filtered: stance,
    still,
    correction,
    scale: starting ? seen.scale : state.scale,
    doubt: pose.silhouette?.doubt ?? state.doubt,
  };
  const side = canonical.near.points;
  return [
    next,
    {
      t,
      posture,
      facing,
      nearSide: nearSideOf(facing),
      still: still.still,
      signals,
      raw,
      confidence: confidences(
        signals,
        parts,
        viewTrust(Math.abs(azimuth)),
        outlined,
        neutral.count > 0,
        pose.silhouette?.doubt ?? state.doubt,
      ),
      azimuth: view ? azimuth : undefined,
      roll: neutral.rows ? rollOf(stance, neutral.rows.row, facing) : undefined,
      spread: spreadOf(pose),
      calibrated: neutral.count > 0,
      scale: seen.scale,
      hip: between(side.Hip, canonical.far.points.Hip),
      foot: between(side.Ankle, canonical.far.points.Ankle),
      handsHang: stance === "standing" && handsHang(side),
      unseen: (Object.keys(parts) as BodyPart[]).filter((part) => parts[part] < LEAST_SEEN),
    },
  ];
}

const spreadOf = (pose: Pose): number => shoulderSpread(pose) ?? 0;

function averagedAzimuth(
  view: { readonly value: Degrees; readonly frames: number } | undefined,
  guess: Degrees,
) {
  const frames = Math.min(AZIMUTH_MEMORY, (view?.frames ?? 0) + 1);
  return { value: (view?.value ?? 0) + (guess - (view?.value ?? 0)) / frames, frames };
}

/** The neutral's lean against an average person's: what is left of it is the camera's. */
function rollOf(stance: Stance, neutral: Row, facing: Facing): Degrees {
  const typical = TYPICAL[stance];
  const off = (i: number): Degrees => neutral[i]! - typical[i]!;
  return stance === "prone"
    ? (facing * (off(PRONE.legNear) - off(PRONE.chestNear))) / 2
    : (facing * (off(STANDING.trunkMid) + off(STANDING.thighMid) + off(STANDING.shankMid))) / 3;
}

/** Wrists well below the hips on nearly straight arms. */
function handsHang(side: Readonly<Record<PairedLandmark, Point2>>): boolean {
  const arm = distance(side.Shoulder, side.Elbow) + distance(side.Elbow, side.Wrist);
  const reach = distance(side.Shoulder, side.Wrist);
  const down = side.Shoulder.y - side.Wrist.y;
  return arm > 0 && reach > 0.85 * arm && down > 0.8 * reach;
}
