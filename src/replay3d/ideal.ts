/**
 * The reference movement: a parametric ideal rep, the same rep with one fault, and how both are aligned with a rep that
 * somebody did. Moves are minimum-jerk (position 10t^3 - 15t^4 + 6t^5), as unhurried human moves are.
 */
import { exerciseNamed } from "../core/catalogue.ts";
import type { Rep } from "../core/events.ts";
import { type Depth, lies, type Range, type Tempo } from "../core/exercise.ts";
import type { Degrees, ExerciseName, FaultKind, Seconds, Signal } from "../core/quantity.ts";
import { minimumJerk } from "../core/reps/minimum-jerk.ts";
import type { Figure } from "./figure.ts";
import { kneelingFigure } from "./kneeling.ts";
import { lyingFigure, standingFigure } from "./pose-from-angles.ts";
import type { Proportions } from "./proportions.ts";

export const idealTempo = (exercise: ExerciseName): Tempo => exerciseNamed(exercise).ideal.tempo;
export const repSeconds = (tempo: Tempo): Seconds => tempo.away + tempo.hold + tempo.back + tempo.rest;

/** How far into the movement, 0 (start posture) .. 1 (peak), `t` seconds after the rep began. */
export function depthAt(t: Seconds, tempo: Tempo): number {
  if (t <= 0) return 0;
  if (t < tempo.away) return minimumJerk(t / tempo.away);
  if (t <= tempo.away + tempo.hold) return 1;
  return 1 - minimumJerk((t - tempo.away - tempo.hold) / tempo.back);
}

/** The ends of a rep's parts, seconds of the recording. */
export type RepTimes = Pick<Rep, "start" | "peakStart" | "peakEnd" | "end">;

/**
 * The ideal rep's depth while the user is at `t`: both start, reach and leave the peak, and end at the same moments, so
 * that what differs is the form and not the clock. 0 outside every rep.
 */
export function alignedDepth(t: Seconds, reps: readonly RepTimes[]): number {
  const rep = reps.find((r) => t >= r.start && t <= r.end);
  if (!rep) return 0;
  if (t < rep.peakStart) return minimumJerk((t - rep.start) / Math.max(1e-6, rep.peakStart - rep.start));
  if (t <= rep.peakEnd) return 1;
  return 1 - minimumJerk((t - rep.peakEnd) / Math.max(1e-6, rep.end - rep.peakEnd));
}

export const usualRange = (exercise: ExerciseName): Range => exerciseNamed(exercise).ideal.usual;

/** As far as the user's own best counted rep, never further, and no further than what is safe to copy. Degrees. */
export function idealRange(exercise: ExerciseName, peaks: readonly Rep["peak"][]): Range {
  const { usual, safe } = exerciseNamed(exercise).ideal;
  const best = (signal: Signal): Degrees => {
    const seen = peaks.flatMap((peak) => peak[signal] ?? []);
    return seen.length > 0
      ? Math.min(Math.max(...seen), safe[signal] ?? Number.POSITIVE_INFINITY)
      : usual[signal]!;
  };
  return Object.fromEntries((Object.keys(usual) as Signal[]).map((signal) => [signal, best(signal)]));
}

/** A fault of which a body can show the posture or the timing; `undefined` is the ideal. */
export type ShownFault = FaultKind | undefined;

/** The figure of a rep at one instant. */
export function idealFigure(
  exercise: ExerciseName,
  depth: Depth,
  body: Proportions,
  range: Range = usualRange(exercise),
  fault?: FaultKind,
): Figure {
  const pack = exerciseNamed(exercise);
  const angles = pack.ideal.angles(depth, range, fault);
  if (pack.startPosture === "all-fours") return kneelingFigure(angles, body);
  return lies(pack) ? lyingFigure(angles, body) : standingFigure(angles, body, pack.show.equipment);
}

const timingOf = (exercise: ExerciseName, fault: ShownFault) =>
  fault === undefined ? undefined : exerciseNamed(exercise).ideal.timing?.[fault];

/** The tempo that shows a fault of timing; postures keep the ideal one. */
export function tempoOf(exercise: ExerciseName, fault: ShownFault): Tempo {
  const { legsLate: _, ...own } = timingOf(exercise, fault) ?? {};
  return { ...idealTempo(exercise), ...own };
}

/** Arms and legs of a rep `t` seconds after its start; a fault may let the legs follow late. */
export function depthsAt(t: Seconds, exercise: ExerciseName, fault: ShownFault): Depth {
  const tempo = tempoOf(exercise, fault);
  const arms = depthAt(t, tempo);
  const late = timingOf(exercise, fault)?.legsLate;
  if (late === undefined) return { arms, legs: arms };
  return { arms, legs: depthAt(t - late, { ...tempo, hold: Math.max(0.2, tempo.hold - late) }) };
}

/** Share of the way back after which it shows that a hold was given up: most of the height is gone. */
const GIVEN_UP = 0.7;
/** Share of the way out's time: a fifth of the way. */
const EARLY = 0.33;

/** The instant of a rep that shows the fault best, seconds after its start. */
export function telltaleMoment(exercise: ExerciseName, fault: ShownFault): Seconds {
  const tempo = tempoOf(exercise, fault);
  const timing = timingOf(exercise, fault);
  if (timing?.legsLate !== undefined) return tempo.away * 0.95;
  // On the way back already, where the ideal still holds.
  if (timing?.hold !== undefined) return tempo.away + tempo.hold + tempo.back * GIVEN_UP;
  if (exerciseNamed(exercise).ideal.atEnd?.some((kind) => kind === fault))
    return tempo.away + tempo.hold + tempo.back;
  if (exerciseNamed(exercise).ideal.early?.some((kind) => kind === fault)) return EARLY * tempo.away;
  return tempo.away + tempo.hold / 2;
}
