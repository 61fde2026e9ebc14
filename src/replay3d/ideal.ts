/**
 * The reference movement: a parametric ideal rep, the same rep with one fault, and how both are aligned with a rep that
 * somebody did. Moves are minimum-jerk (position 10t^3 - 15t^4 + 6t^5), as unhurried human moves are.
 */
import type { Rep } from "../core/events.ts";
import { clamp, type Degrees, type ExerciseName, type FaultKind, type Seconds } from "../core/quantity.ts";
import type { Figure } from "./figure.ts";
import {
  type GoodMorningAngles,
  goodMorningFigure,
  type SupermanAngles,
  supermanFigure,
} from "./pose-from-angles.ts";
import type { Proportions } from "./proportions.ts";

/** Seconds of the four parts of a rep. */
export interface Tempo {
  readonly away: Seconds;
  readonly hold: Seconds;
  readonly back: Seconds;
  readonly rest: Seconds;
}
export const idealTempo: Readonly<Record<ExerciseName, Tempo>> = {
  "good-morning": { away: 2.2, hold: 0.3, back: 1.6, rest: 0.7 },
  superman: { away: 1.2, hold: 2.3, back: 1.2, rest: 1.1 },
};
export const repSeconds = (tempo: Tempo): Seconds => tempo.away + tempo.hold + tempo.back + tempo.rest;

export const minimumJerk = (share: number): number => {
  const x = clamp(share, 0, 1);
  return x * x * x * (10 + x * (6 * x - 15));
};

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

/** How far the user goes, degrees at the peak; the ghost goes as far, never further. */
export interface IdealRange {
  readonly trunkInclination: Degrees;
  readonly armLift: Degrees;
  readonly legLift: Degrees;
}
export const usualRange: IdealRange = { trunkInclination: 70, armLift: 16, legLift: 13 };

/** As far as the user's own best counted rep, never further, and no further than what is safe to copy. */
export function idealRange(peaks: readonly Rep["peak"][]): IdealRange {
  const best = (signal: keyof IdealRange, safe: Degrees): Degrees => {
    const seen = peaks.map((peak) => peak[signal]).filter((value) => value !== undefined);
    return seen.length > 0 ? Math.min(Math.max(...seen), safe) : usualRange[signal];
  };
  return {
    trunkInclination: best("trunkInclination", 85),
    armLift: best("armLift", 20),
    legLift: best("legLift", 16),
  };
}

const between = (from: number, to: number, share: number): number => from + (to - from) * share;
const REST_ARMS = -9;
const REST_LEGS = -3;

/** A fault of which a body can show the posture or the timing; `undefined` is the ideal. */
export type Shown = FaultKind | undefined;

function goodMorning(depth: number, range: IdealRange, fault: Shown): GoodMorningAngles {
  const reach = fault === "shallow" ? 28 : range.trunkInclination;
  const knees = fault === "bent-knees" ? 48 : 13;
  const spine = fault === "rounded-back" ? 64 : fault === "overextended-back" ? -46 : 2;
  return {
    trunkInclination: between(1, reach, depth),
    kneeFlexion: between(5, knees, depth),
    spineFlexion: between(0, spine, minimumJerk(depth * 1.4)),
    neckFlexion: between(0, -8, depth),
  };
}

function superman(arms: number, legs: number, range: IdealRange, fault: Shown): SupermanAngles {
  const armPeak = fault === "low-arms" ? 2 : range.armLift;
  const legPeak = fault === "low-legs" ? 1 : range.legLift;
  return {
    armLift: between(REST_ARMS, armPeak, arms),
    chestLift: between(1.5, fault === "legs-only" ? 2 : 11, arms),
    legLift: between(REST_LEGS, legPeak, legs),
    kneeFlexion: between(3, fault === "bent-knees" ? 55 : 5, legs),
    elbowFlexion: between(6, fault === "bent-arms" ? 75 : 8, arms),
    neckFlexion: between(0, fault === "neck-cranked" ? -44 : -2, arms),
  };
}

/** The figure of a rep at one instant. `arms` and `legs` are depths 0..1; in a good morning only `arms` is read. */
export function idealFigure(
  exercise: ExerciseName,
  depth: { readonly arms: number; readonly legs: number },
  body: Proportions,
  range: IdealRange = usualRange,
  fault?: FaultKind,
): Figure {
  if (exercise === "good-morning") return goodMorningFigure(goodMorning(depth.arms, range, fault), body);
  const arms = fault === "legs-only" ? 0 : depth.arms;
  const legs = fault === "arms-only" ? 0 : depth.legs;
  return supermanFigure(superman(arms, legs, range, fault), body);
}

/** The tempo that shows a fault of timing; postures keep the ideal one. */
export function tempoOf(exercise: ExerciseName, fault: Shown): Tempo {
  const ideal = idealTempo[exercise];
  if (fault === "too-fast") return { ...ideal, away: 0.55 };
  if (fault === "short-hold") return { ...ideal, hold: 0.6 };
  return ideal;
}

/** Arms and legs of a rep `t` seconds after its start; `not-together` lets the legs follow late. */
export function depthsAt(t: Seconds, exercise: ExerciseName, fault: Shown): { arms: number; legs: number } {
  const tempo = tempoOf(exercise, fault);
  const arms = depthAt(t, tempo);
  if (fault !== "not-together") return { arms, legs: arms };
  const late = 1.1;
  return { arms, legs: depthAt(t - late, { ...tempo, hold: Math.max(0.2, tempo.hold - late) }) };
}

/** The instant of a rep that shows the fault best, seconds after its start. */
export function telltaleMoment(exercise: ExerciseName, fault: Shown): Seconds {
  const tempo = tempoOf(exercise, fault);
  if (fault === "not-together") return tempo.away * 0.95;
  return tempo.away + tempo.hold / 2;
}
