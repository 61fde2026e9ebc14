/**
 * Arms or legs as one pair over a movement: how far they travelled from rest, when they rose and fell, and how long they
 * stayed up. Lifts are degrees above horizontal, times seconds.
 */
import type { Measurement } from "../kinematics/measure.ts";
import { type Degrees, median, type Seconds } from "../quantity.ts";
import type { Movement } from "../reps/cycle.ts";
import {
  fallEnds,
  firstReach,
  type MoveEnds,
  type Reading,
  riseEnds,
  shareAt,
} from "../reps/minimum-jerk.ts";
import { coverage, levelBefore, seriesOf, sustained } from "../reps/series.ts";
import type { RepContext } from "./exercise.ts";

export type Pair = "armLift" | "legLift";
/** Travel in degrees: a pair is up above the first and down again below the second, or below a share of its peak. */
export const PAIRS: Readonly<
  Record<
    Pair,
    { readonly out: Degrees; readonly back: Degrees; readonly least: Degrees; readonly typicalRest: Degrees }
  >
> = {
  armLift: { out: 6, back: 4, least: 6, typicalRest: -12 },
  legLift: { out: 3, back: 1.8, least: 2.5, typicalRest: -2.8 },
};
/** Held: at or above this share of the way from rest to the peak (design.md). */
const HELD_SHARE = 0.8;

/**
 * Once the neutral is known, rest measures as the typical rest: a level well below it was taken on the way down to the
 * floor, and every true rest would look like a lift.
 */
export function restOf(context: RepContext, pair: Pair): Degrees {
  const { typicalRest, out } = PAIRS[pair];
  return Math.max(context.rest[pair] ?? typicalRest, typicalRest - out / 2);
}

/** A lift this many times the noise is one. */
const CLEAR = 5;
/** The median of a normal distribution's second differences, in its standard deviations. */
const SECOND_DIFFERENCE = 0.6745 * Math.sqrt(6);

/** Standard deviation of the unfiltered signal, from its second differences: smooth movement hardly shows in them. */
function noiseOf(frames: readonly Measurement[], pair: Pair): Degrees {
  const values = frames.flatMap((m) => m.raw[pair] ?? []);
  const jumps = values.slice(2).map((value, i) => Math.abs(value - 2 * values[i + 1]! + values[i]!));
  return (median(jumps) ?? 0) / SECOND_DIFFERENCE;
}

/** One pair of limbs over the movement. */
export interface PairMove {
  readonly readings: readonly Reading[];
  readonly rest: Degrees;
  readonly peak: Reading;
  readonly travel: Degrees;
  /** Whether the travel stands out of the signal's own noise. */
  readonly clear: boolean;
  readonly rise: MoveEnds | undefined;
  readonly fall: MoveEnds | undefined;
}

export function pairMove(
  movement: Movement<Measurement>,
  pair: Pair,
  context: RepContext,
): PairMove | undefined {
  const { before, during } = movement;
  if (coverage(during, pair) < 0.5) return undefined;
  const readings = seriesOf([...before, ...during], pair);
  const peak = sustained(seriesOf(during, pair), 0.35);
  if (!peak) return undefined;
  const rest = levelBefore(before, pair) ?? restOf(context, pair);
  const base = Math.min(rest, restOf(context, pair) + PAIRS[pair].out / 2);
  const travel = peak.value - base;
  const moved = travel >= PAIRS[pair].least;
  return {
    readings,
    rest: base,
    peak,
    travel,
    clear: travel >= CLEAR * noiseOf([...before, ...during], pair),
    rise: moved ? riseEnds(readings, base, peak.value) : undefined,
    fall: moved
      ? fallEnds(readings, base, peak.value, shownFall(readings.at(-1)!.value, base, travel))
      : undefined,
  };
}

/** The lowest share of the way that the fall had passed when both pairs counted as back. */
const shownFall = (last: Degrees, rest: Degrees, travel: Degrees): number =>
  Math.min(0.7, Math.max(0.25, (last - rest) / travel + 0.02));

/** First and last time at or above 80% of the way to the peak. */
function heldOver(move: PairMove): MoveEnds | undefined {
  const level = move.rest + HELD_SHARE * move.travel;
  const start = firstReach(move.readings, level);
  const mirrored = firstReach(move.readings.map(({ t, value }) => ({ t: -t, value })).reverse(), level);
  return start === undefined || mirrored === undefined ? undefined : { start, end: -mirrored };
}

export function holdOf(moves: readonly PairMove[]): {
  readonly seconds: Seconds;
  readonly from: Seconds;
  readonly to: Seconds;
} {
  const held = moves.flatMap((move) => heldOver(move) ?? []);
  const from = Math.max(...held.map((h) => h.start));
  const to = Math.min(...held.map((h) => h.end));
  return held.length < moves.length
    ? { seconds: 0, from, to }
    : { seconds: Math.max(0, to - from), from, to };
}

/** When a pair had gone 10% of its way. */
export const tenth = ({ start, end }: MoveEnds): Seconds => start + shareAt(0.1) * (end - start);

/**
 * Share of the way that both seen pairs have gone towards `peak`, live: the hold counts while this is at least 0.8. The
 * peak is what has been reached so far, so it can only be judged once the limbs stopped rising.
 */
export function liveHold(
  out: readonly Measurement[],
  context: RepContext,
): { readonly seconds: Seconds; readonly now: boolean } {
  const last = out.at(-1);
  if (!last) return { seconds: 0, now: false };
  const spans = (["armLift", "legLift"] as const).flatMap((pair) => {
    const readings = seriesOf(out, pair);
    if (readings.length < out.length / 2) return [];
    const rest = restOf(context, pair);
    const peak = Math.max(...readings.map((r) => r.value));
    if (peak - rest < PAIRS[pair].least) return [undefined];
    const level = rest + HELD_SHARE * (peak - rest);
    const start = firstReach(readings, level)!;
    return [{ start, up: readings.at(-1)!.value >= level }];
  });
  if (spans.length === 0 || spans.some((span) => !span?.up)) return { seconds: 0, now: false };
  const from = Math.max(...spans.map((span) => span!.start));
  return { seconds: Math.max(0, last.t - from), now: true };
}
