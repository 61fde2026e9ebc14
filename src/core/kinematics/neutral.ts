/**
 * The user's own neutral: readings of the straightest still stance (or flattest rest) seen lately. It starts with the
 * first still frames and is refined at the tops and rests between reps, so nobody has to wait for a calibration.
 *
 * "Straightest" matters: people often set up with soft knees and stand up straight just before the first rep.
 */
import type { Seconds } from "../quantity.ts";
import type { NeutralRows } from "./inputs.ts";
import type { Row } from "./readings.ts";

/** What is read off a body that stands or lies still. */
export interface StillReading {
  readonly row: Row;
  readonly outline: Row | undefined;
  /** Of the near side's trunk (trunk-network.ts). */
  readonly features: Row | undefined;
  /** Degrees away from the ideal stance (soft knees and lean, or lifted limbs); smaller is more neutral. */
  readonly slack: number;
  /** The camera's azimuth as this frame alone shows it, degrees. */
  readonly azimuth: number;
}

interface Stance extends StillReading {
  readonly t: Seconds;
}

export interface NeutralState {
  readonly stances: readonly Stance[];
  readonly rows: NeutralRows | undefined;
  /** How many stances the rows average: more is surer. */
  readonly count: number;
  /** The least of theirs. */
  readonly slack: number;
}

export const noNeutral: NeutralState = { stances: [], rows: undefined, count: 0, slack: 0 };

const KEPT = 24;
const SPACING: Seconds = 0.12;
const OLDEST: Seconds = 90;
/** Stances within this of the least slack are one stance, trembling; degrees. */
export const SAME_STANCE = 3;
/** So much slacker than the least is another stance: a held superman lies as still as a rest. */
const OTHER_STANCE = 15;

function average(rows: readonly Row[]): Row {
  const first = rows[0]!;
  return first.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length);
}

/** Stances seen from further apart than this are another view: the user has turned since. */
const SAME_VIEW = 12;
const VIEW_STANCES = 3;

/** Call only with frames in which the body is still in its start posture. */
export function refineNeutral(state: NeutralState, t: Seconds, reading: StillReading): NeutralState {
  const { slack } = reading;
  const last = state.stances.at(-1);
  if (last && t - last.t < SPACING) return state;
  const recent = state.stances.filter((s) => t - s.t < OLDEST);
  if (slack > Math.min(...recent.map((s) => s.slack)) + OTHER_STANCE) return state;
  const stances = [...recent, { t, ...reading }];
  if (stances.length > KEPT) {
    // The slackest goes first: it says least about the neutral.
    const slackest = stances.reduce((worst, s, i) => (s.slack > stances[worst]!.slack ? i : worst), 0);
    stances.splice(slackest, 1);
  }
  const latest = stances
    .slice(-VIEW_STANCES)
    .map((s) => s.azimuth)
    .sort((a, b) => a - b);
  const view = latest[latest.length >> 1]!;
  const now = stances.filter((s) => Math.abs(s.azimuth - view) <= SAME_VIEW);
  const least = Math.min(...now.map((s) => s.slack));
  const neutral = now.filter((s) => s.slack <= least + SAME_STANCE);
  const outlines = neutral.flatMap((s) => (s.outline ? [s.outline] : []));
  const features = neutral.flatMap((s) => (s.features ? [s.features] : []));
  return {
    stances,
    rows: {
      row: average(neutral.map((s) => s.row)),
      ...(outlines.length > 0 ? { outline: average(outlines) } : {}),
      ...(features.length > 0 ? { features: average(features) } : {}),
    },
    count: neutral.length,
    slack: least,
  };
}
