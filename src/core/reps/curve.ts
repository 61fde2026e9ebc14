/**
 * The smooth curve through readings that are further apart than a movement is quick: the furthest point of a bend lies
 * between two pictures more often than in one. Each piece is a cubic that has, at either end, the slope of the parabola
 * through that reading and its two neighbours: "Bessel" or parabolic interpolation (de Boor, "A Practical Guide to
 * Splines", chapter IV), exact for whatever moves evenly or evenly faster, whatever the distances in time.
 */
import type { Seconds } from "../quantity.ts";
import type { Reading } from "./minimum-jerk.ts";

/** Pictures closer together than this hide nothing between them. */
const FINE: Seconds = 1 / 50;
/** Across longer gaps a bend is a guess: there the way is taken to be straight. */
const LONGEST_BEND: Seconds = 0.25;

/** Of the parabola through three readings at the middle one; of the line through two at an end. */
function slopeAt(readings: readonly Reading[], i: number): number {
  const [before, here, after] = [readings[i - 1], readings[i]!, readings[i + 1]];
  const back = before && (here.value - before.value) / (here.t - before.t);
  const on = after && (after.value - here.value) / (after.t - here.t);
  if (back === undefined) return on ?? 0;
  if (on === undefined) return back;
  const [h, k] = [here.t - before!.t, after!.t - here.t];
  return (k * back + h * on) / (h + k);
}

/** The readings, and between them points of the curve, at most `FINE` apart; times are to rise. */
export function throughReadings(readings: readonly Reading[]): readonly Reading[] {
  const curve: Reading[] = [];
  for (const [i, from] of readings.entries()) {
    curve.push(from);
    const to = readings[i + 1];
    if (!to) break;
    const gap = to.t - from.t;
    const pieces = Math.ceil(gap / FINE);
    const straight = to.value - from.value;
    const bent = gap <= LONGEST_BEND;
    const leaves = bent ? slopeAt(readings, i) * gap : straight;
    const arrives = bent ? slopeAt(readings, i + 1) * gap : straight;
    for (let piece = 1; piece < pieces; piece += 1) {
      const u = piece / pieces;
      const rest = 1 - u;
      // Hermite's cubic, as the straight line and what bends it.
      const bend = u * rest * (rest * (leaves - straight) - u * (arrives - straight));
      curve.push({ t: from.t + u * gap, value: from.value + u * straight + bend });
    }
  }
  return curve;
}
