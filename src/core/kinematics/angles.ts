/**
 * The joint angles of a body, degrees: estimated with the outline where one was read, only those whose joints are seen,
 * smoothed, each with its error.
 */
import type { BodyPart } from "../events.ts";
import type { Degrees, Seconds, Signal, Signals } from "../quantity.ts";
import { SIGNAL_ROWS } from "../signals.ts";
import { type OneEuroState, oneEuro } from "../smoothing/one-euro.ts";
import { CHAIN_DEVIATION, chainAngles } from "./chain.ts";
import { deviations, type Estimate, estimate, PRONE_SIGNALS, STANDING_SIGNALS } from "./estimators.ts";
import { bonesOf } from "./hidden-feet.ts";
import type { KinematicState, Stance } from "./kinematic-state.ts";
import type { NeutralState } from "./neutral.ts";
import { plainDeviation, plainSignals } from "./plain.ts";
import type { SeenBody } from "./seen-body.ts";
import { signalsOf } from "./signals.ts";
import { sideOn, spineByTrunk, type TrunkSpine } from "./trunk-network.ts";
import { LEAST_SEEN } from "./visibility.ts";

/** For frames whose mask was not read. */
const CORRECTION_LASTS: Seconds = 0.4;
/** Past this no angle is given at all. */
const FURTHEST_AZIMUTH: Degrees = 55;

export interface Angles {
  /** Whether angles are worked out at all. */
  readonly measurable: boolean;
  /** Before the filters. */
  readonly raw: Signals;
  readonly signals: Signals;
  readonly filters: KinematicState["filters"];
  readonly deviation: Signals;
  readonly correction: KinematicState["correction"];
}

/** How well it is seen: from where the camera looks, how unsure the outline is. */
export interface Sight {
  readonly azimuth: Degrees;
  readonly doubt: number;
}

interface Corrected {
  readonly values: readonly number[];
  readonly correction: KinematicState["correction"];
  readonly outlined: boolean;
}

/** The estimate with the outline where the mask was read; else the landmarks' own plus what the outline last added. */
function corrected(
  held: KinematicState["correction"],
  body: SeenBody,
  found: Estimate,
  spine: Degrees | undefined,
): Corrected {
  const { t, stance, outline } = body;
  if (found.outlined) {
    const values = found.values.map((v, i) => v - found.plain[i]!);
    return {
      values: found.values,
      correction: { t, stance, values, share: outline?.share ?? 0, spine },
      outlined: true,
    };
  }
  if (held && held.stance === stance && t - held.t <= CORRECTION_LASTS && t >= held.t)
    return { values: found.plain.map((v, i) => v + held.values[i]!), correction: held, outlined: true };
  return { values: found.plain, correction: undefined, outlined: false };
}

type Parts = Readonly<Record<BodyPart, number>>;

function seenSignals(all: Signals, parts: Parts, outlined: boolean): Signals {
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
  parts: Parts,
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

export function anglesOf(state: KinematicState, body: SeenBody, neutral: NeutralState, sight: Sight): Angles {
  const { t, stance, row, outline, parts } = body;
  const { azimuth, doubt } = sight;
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
  const without = estimate(stance, { row, outline: outline?.row, neutral: neutral.rows, azimuth });
  const spine = without.outlined ? spineIn(body, neutral, azimuth) : undefined;
  const found = spine ? { ...without, values: without.values.with(SPINE, spine.value) } : without;
  const { values, correction, outlined } = corrected(state.correction, body, found, spine?.deviation);
  const chained = behindWeight(state, body, azimuth);
  const raw = { ...seenSignals(signalsOf(stance, found, values), parts, outlined), ...chained };
  const { filters, signals } = smoothed(before, t, raw);
  const measured = outlined ? "outlined" : "plain";
  const deviation = deviationsOf(stance, signals, found, parts, {
    how: neutral.count > 0 ? measured : "typical",
    azimuth,
    doubt,
    share: outlined ? (correction?.share ?? 1) : 1,
  });
  const error = {
    ...deviation,
    ...(correction?.spine !== undefined && signals.spineFlexion !== undefined
      ? { spineFlexion: correction.spine }
      : {}),
    ...(chained ? CHAIN_DEVIATION : {}),
  };
  return { measurable: true, raw, signals, filters, deviation: error, correction };
}

const SPINE = STANDING_SIGNALS.indexOf("spineFlexion");

/**
 * By the trunk's features, where they are known of now and of the neutral. Not of who stands upright: nobody's arms were overhead
 * in what they were fitted on, as in a press, and there is little to tell.
 */
function spineIn(
  { posture, row, features }: SeenBody,
  { rows }: NeutralState,
  azimuth: Degrees,
): TrunkSpine | undefined {
  if (posture === "upright") return undefined;
  if (!features || !rows?.features || !sideOn(rows.row, azimuth)) return undefined;
  return spineByTrunk({ row, features }, { row: rows.row, features: rows.features }, azimuth);
}

/** From further off side-on a thigh points at the camera. */
const CHAINED_WITHIN: Degrees = 35;
/** Of the trunk: hands that hang are lower than this under the shoulders, those that hold a bar on the back higher. */
const HANDS_LOW = 0.3;

/** Of who stands behind a weight that hides the feet. */
function behindWeight(state: KinematicState, body: SeenBody, azimuth: Degrees): Signals | undefined {
  const { stance, facing, canonical, parts } = body;
  if (stance !== "standing" || Math.abs(azimuth) > CHAINED_WITHIN || parts.back < LEAST_SEEN)
    return undefined;
  const bones = bonesOf(state.hiddenFeet, facing);
  const { points } = canonical.near;
  const hang = bones && points.Shoulder.y - points.Wrist.y > HANDS_LOW * bones.trunk;
  return bones && hang ? chainAngles(bones, points) : undefined;
}

/** Of postures that no estimator knows. */
function plainAngles(state: KinematicState, body: SeenBody, before: KinematicState["filters"]): Angles {
  const { t, posture, canonical, parts } = body;
  const raw = seenSignals(plainSignals(posture, canonical), parts, false);
  const { filters, signals } = smoothed(before, t, raw);
  const deviation = plainDeviation(signals);
  return { measurable: true, raw, signals, filters, deviation, correction: state.correction };
}
