/**
 * Arms or legs as one pair over a movement: how far they rose from rest, when they rose and fell, and how long they
 * stayed up. Excursions are degrees: of the arms by the height of the wrist (kinematics/rises.ts), since the shoulder
 * rises with it; of the legs by their slope from the hips, which stay down. Times are seconds.
 */

import type { LiveHold, RepContext } from "../../core/exercise.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { type Degrees, median, type Seconds } from "../../core/quantity.ts";
import type { Movement } from "../../core/reps/cycle.ts";
import {
  fallEnds,
  inOrder,
  type MoveEnds,
  type Reading,
  type RepMoments,
  riseEnds,
  shareAt,
} from "../../core/reps/minimum-jerk.ts";
import { coverage, levelBefore, type Read, seriesOf, sustained } from "../../core/reps/series.ts";
import { type Span, secondsInCommon, spansAbove } from "../../core/reps/time-above.ts";

export type Pair = "armLift" | "chestLift" | "legLift";

interface PairRules {
  readonly read: Read;
  /** Excursion: up above the first and down again below the second, or below a share of its peak up to the third. */
  readonly out: Degrees;
  readonly back: Degrees;
  readonly backMost: Degrees;
  /** Less is no lift: 6 and 2.5 degrees (design.md: the other pair "stays down"), the arms' less their own error. */
  readonly least: Degrees;
  /** So much is one, however noisy the picture. */
  readonly large: Degrees;
  /** By so much a level wanders while it is held: a wrist by 2 % of the trunk, an ankle by 1 % (scripts/accuracy/shakes). */
  readonly wanders: Degrees;
  /** What `read` gives of the user's own neutral. */
  readonly typicalRest: Degrees;
}

/** Wanderings within which it trembles: two deviations. */
const TREMBLES = 2;

export const UPPER_WANDERS: Degrees = 1;
export const LEGS_WANDER: Degrees = 0.5;

export const PAIRS: Readonly<Record<Pair, PairRules>> = {
  armLift: {
    read: (m) => m.rises.arm,
    out: 7,
    back: 5,
    backMost: 6.7,
    least: 4,
    large: 14,
    wanders: UPPER_WANDERS,
    typicalRest: 0,
  },
  /** Of plain angles (arms along the body), whose rest differs more between bodies. */
  chestLift: {
    read: (m) => m.signals.chestLift,
    out: 4,
    back: 2.5,
    backMost: 3.6,
    least: 3,
    large: 9,
    wanders: UPPER_WANDERS,
    typicalRest: -8,
  },
  legLift: {
    read: (m) => m.signals.legLift,
    out: 3,
    back: 1.8,
    backMost: 2.7,
    least: 2.5,
    large: 8,
    wanders: LEGS_WANDER,
    typicalRest: -2.8,
  },
};
/**
 * A pair's height where it may be at rest: who holds still this far up holds a lift, and would be taken for one that rests there
 * (the camera came on in mid-hold).
 */
export const readDown =
  (pair: Pair): Read =>
  (m) => {
    const { read, typicalRest, large } = PAIRS[pair];
    const height = read(m);
    return height !== undefined && height < typicalRest + large ? height : undefined;
  };

/** What is lifted where the arms lie ahead. */
export const PAIR_NAMES: readonly Pair[] = ["armLift", "legLift"];
/** Held: at or above this share of the way from rest to the peak (design.md). */
export const HELD_SHARE = 0.8;

/**
 * Once the neutral is known, rest measures as the typical rest: a level well below it was taken on the way down to the
 * floor, and every true rest would look like a lift.
 */
export function restOf(context: RepContext, pair: Pair): Degrees {
  const { typicalRest, out } = PAIRS[pair];
  return Math.max(context.rest[pair] ?? typicalRest, typicalRest - out / 2);
}

export function excursionOf(m: Measurement, pair: Pair, context: RepContext): Degrees | undefined {
  const level = PAIRS[pair].read(m);
  return level === undefined ? undefined : level - restOf(context, pair);
}

/** A lift this many times the noise is one. */
const CLEAR = 5;
/** The median of a normal distribution's second differences, in its standard deviations. */
const SECOND_DIFFERENCE = 0.6745 * Math.sqrt(6);

/** Fewer readings at rest say nothing about the noise. */
const REST_READINGS = 4;

/**
 * Standard deviation of the signal at rest, from its second differences, which sway hardly shows in; of the movement
 * too where there was no rest, though a quick one shows in them at few pictures a second.
 */
function noiseOf({ before, during }: Movement<Measurement>, pair: Pair): Degrees {
  const read = (frames: readonly Measurement[]): Degrees[] => frames.flatMap((m) => m.raw[pair] ?? []);
  const rest = read(before);
  const values = rest.length >= REST_READINGS ? rest : [...rest, ...read(during)];
  const jumps = values.slice(2).map((value, i) => Math.abs(value - 2 * values[i + 1]! + values[i]!));
  return (median(jumps) ?? 0) / SECOND_DIFFERENCE;
}

/** One pair of limbs over the movement. */
export interface PairMove {
  readonly readings: readonly Reading[];
  readonly rest: Degrees;
  readonly peak: Reading;
  readonly travel: Degrees;
  readonly wanders: Degrees;
  /** A level that sinks by no more and comes back was held. */
  readonly trembles: Degrees;
  /** Whether it is a lift at all. */
  readonly moved: boolean;
  /** Whether the travel stands out of the signal's own noise. */
  readonly clear: boolean;
  readonly rise: MoveEnds | undefined;
  readonly fall: MoveEnds | undefined;
}

/** An extreme must last so long to be believed: less in a quick lift. */
const SUSTAINED: Seconds = 0.35;
const SUSTAINED_SHARE = 0.2;
export const lasting = (frames: readonly Measurement[]): Seconds =>
  Math.min(SUSTAINED, SUSTAINED_SHARE * ((frames.at(-1)?.t ?? 0) - (frames[0]?.t ?? 0)));

export function pairMove(
  movement: Movement<Measurement>,
  pair: Pair,
  context: RepContext,
): PairMove | undefined {
  const { before, during } = movement;
  const { read, out, least, large, wanders } = PAIRS[pair];
  if (coverage(during, read) < 0.5) return undefined;
  const readings = seriesOf([...before, ...during], read);
  const peak = sustained(seriesOf(during, read), lasting(during));
  if (!peak) return undefined;
  const rest = levelBefore(before, read) ?? restOf(context, pair);
  const base = Math.min(rest, restOf(context, pair) + out / 2);
  const travel = peak.value - base;
  const moved = travel >= least;
  return {
    readings,
    rest: base,
    peak,
    travel,
    wanders,
    trembles: TREMBLES * wanders,
    moved,
    clear: travel >= Math.min(large, CLEAR * noiseOf(movement, pair)),
    rise: moved ? riseEnds(readings, base, peak.value) : undefined,
    fall: moved
      ? fallEnds(readings, base, peak.value, shownFall(readings.at(-1)!.value, base, travel))
      : undefined,
  };
}

/** The lowest share of the way that the fall had passed when both pairs counted as back. */
export const shownFall = (last: Degrees, rest: Degrees, travel: Degrees): number =>
  Math.min(0.7, Math.max(0.25, (last - rest) / travel + 0.02));

/** At or above 80% of the way to the peak, or so many of its wanderings over that. */
const heldOver = ({ readings, rest, travel, wanders, trembles }: PairMove, over: number): readonly Span[] =>
  spansAbove(readings, rest + HELD_SHARE * travel + over * wanders, trembles);

/** `from`, `to`: when all were first up, and the first last was; between them there may be dips, which `seconds` leaves out. */
interface Hold {
  readonly seconds: Seconds;
  readonly from: Seconds;
  readonly to: Seconds;
}

/** While all were up, each at its own level: a dip below it is no part of the hold (pulses at the top). */
export function holdOf(moves: readonly PairMove[], over = 0): Hold {
  const held = moves.map((move) => heldOver(move, over));
  return {
    seconds: secondsInCommon(held),
    from: Math.max(...held.flatMap(([first]) => first?.start ?? [])),
    to: Math.min(...held.flatMap((spans) => spans.at(-1)?.end ?? [])),
  };
}

/** A pair that is not read for longer, and for so many times what lies between its readings, was out of sight, not between two pictures. */
const OUT_OF_SIGHT = { least: 0.3, spacings: 3 } as const;

/**
 * What a moment is off by that lies where the pair was out of sight (feet beside the picture come into it as they rise): it may be anywhere in
 * between, standard deviation of a uniform distribution.
 */
export function unseenAt({ readings }: Pick<PairMove, "readings">, moment: Seconds): Seconds {
  const after = readings.findIndex(({ t }) => t > moment);
  const gaps = readings.slice(1).map(({ t }, i) => t - readings[i]!.t);
  const gap = gaps[after - 1] ?? 0;
  const usual = Math.max(OUT_OF_SIGHT.least, OUT_OF_SIGHT.spacings * (median(gaps) ?? 0));
  return gap > usual ? gap / Math.sqrt(12) : 0;
}

/**
 * What a hold's length is off by because the level is: a pair that hardly rose stands by less over 80% of its way than its points
 * wander, and seems to come up late or go down early. And because the pair came into sight, or left it, meanwhile.
 */
export function holdError(moves: readonly PairMove[]): Seconds {
  const { from, to } = holdOf(moves);
  const level = (holdOf(moves, -1).seconds - holdOf(moves, 1).seconds) / 2;
  const ends = moves.flatMap((move) => {
    const own = holdOf([move]);
    // The last one up begins the hold, the first one down ends it.
    return [own.from === from ? unseenAt(move, from) : 0, own.to === to ? unseenAt(move, to) : 0];
  });
  return Math.hypot(level, ...ends);
}

/** What is judged of a lift's hold. */
export interface Held {
  /** While it was held; of one too short for that, the whole movement. */
  readonly frames: readonly Measurement[];
  readonly during: readonly Measurement[];
  readonly at: Seconds;
}

/** Fewer frames show no posture. */
const HOLD_READINGS = 3;

export function heldOf(during: readonly Measurement[], { from, to }: Pick<Hold, "from" | "to">): Held {
  const inside = during.filter((m) => m.t >= from && m.t <= to);
  return { frames: inside.length >= HOLD_READINGS ? inside : during, during, at: (from + to) / 2 };
}

/** Of moves that rose and fell: the first one up, all up, the first one down, all down. */
export const momentsOf = (moved: readonly PairMove[]): RepMoments =>
  inOrder({
    start: Math.min(...moved.map((move) => move.rise!.start)),
    peakStart: Math.max(...moved.map((move) => move.rise!.end)),
    peakEnd: Math.min(...moved.map((move) => move.fall!.start)),
    end: Math.max(...moved.map((move) => move.fall!.end)),
  });

/** When a pair had gone 10% of its way. */
export const tenth = ({ start, end }: MoveEnds): Seconds => start + shareAt(0.1) * (end - start);

/** A foot that is misplaced for a few pictures is no height to be held: measured by it a lift that was held never was up. */
const GLIMPSED: Seconds = 0.25;

/**
 * For how long all seen pairs have been at 80% of their way or above, live. The way is to what has been reached so far, so it can
 * only be judged once the limbs stopped rising.
 */
export function liveHold(
  out: readonly Measurement[],
  context: RepContext,
  pairs: readonly Pair[] = PAIR_NAMES,
): LiveHold {
  const held = pairs.flatMap((pair) => {
    const { read, least, wanders } = PAIRS[pair];
    const readings = seriesOf(out, read);
    const peak = sustained(readings, GLIMPSED);
    if (!peak || readings.length < out.length / 2) return [];
    const rest = restOf(context, pair);
    const travel = peak.value - rest;
    const level = rest + HELD_SHARE * travel;
    const up = travel >= least && readings.at(-1)!.value >= level;
    return [up ? spansAbove(readings, level, TREMBLES * wanders) : undefined];
  });
  const spans = held.flatMap((one) => (one ? [one] : []));
  if (spans.length === 0 || spans.length < held.length) return { seconds: 0, now: false };
  return { seconds: secondsInCommon(spans), now: true };
}

/** Both pairs are this far up at one time, share of their own way: one after the other is no lift of both. */
const TOGETHER_SHARE = 0.5;

export function upAtOnce(
  upper: PairMove,
  legs: PairMove,
  during: readonly Measurement[],
  upperRead: Read = PAIRS.armLift.read,
  legRead: Read = PAIRS.legLift.read,
): boolean {
  const up = ({ rest, travel }: PairMove, level: Degrees | undefined): boolean =>
    level === undefined || level >= rest + TOGETHER_SHARE * travel;
  return during.some((m) => up(upper, upperRead(m)) && up(legs, legRead(m)));
}
