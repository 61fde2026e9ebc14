/** How accurate the program was when it was last measured, as every page tells it. */
import type { ExerciseName, Signal } from "../core/quantity.ts";
import measuredThen from "./measured.json" with { type: "json" };

export interface Counted {
  readonly clips: number;
  /** Clips whose every rep was counted once. */
  readonly exact: number;
  /** Reps that nobody did. */
  readonly phantom: number;
  /** Of the faults that were named, the share that was there. */
  readonly precision: number;
  /** Of the faults that were there, within 31 degrees of side-on, the share that was named. */
  readonly recall: number;
}

/** Mean errors of all angles, in whole degrees: the one statement that every page makes. */
export interface ErrorRange {
  /** Side-on. */
  readonly least: number;
  readonly most: number;
  /** 10 to 31 degrees off. */
  readonly oblique: number;
  /** Where plates hide the legs. */
  readonly behindPlates: number;
}

/** Mean errors in degrees: side-on, and 10 to 31 degrees off. */
export interface MeasuredAngle {
  readonly exercise: ExerciseName;
  readonly signal: string;
  readonly side: number;
  readonly oblique: number;
}

export interface Measured {
  /** As 2026-11-26. */
  readonly day: string;
  readonly clean: Counted;
  /** Clips as webcams and living rooms make them. */
  readonly rooms: Counted;
  readonly lifts: Counted;
  readonly angles: readonly MeasuredAngle[];
  readonly range: ErrorRange;
  /** Of a hold's length and of the moment in which a rep ends, seconds. */
  readonly holdSeconds: number;
  readonly endSeconds: number;
}

/** Written by `npx tsx scripts/measured.ts`. */
export const measured: Measured = measuredThen;

export interface ExerciseErrors {
  readonly exercise: ExerciseName;
  readonly angles: readonly (Omit<MeasuredAngle, "signal"> & { readonly signal: Signal })[];
}

/** The angles of each exercise together, in the order in which they were measured. */
export const errorsByExercise = (): readonly ExerciseErrors[] =>
  [...new Set(measured.angles.map(({ exercise }) => exercise))].map((exercise) => ({
    exercise,
    angles: measured.angles
      .filter((angle) => angle.exercise === exercise)
      .map((angle) => ({ ...angle, signal: angle.signal as Signal })),
  }));
