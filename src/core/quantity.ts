/**
 * Units and the names of everything that is measured per frame.
 *
 * All signals are degrees. Joint angles: 0 = anatomical position, flexion positive, extension beyond it negative.
 * `trunkInclination` is from vertical, positive forward (good morning only; prone it means nothing). Lifts are degrees
 * above horizontal (prone only). `spineFlexion` is relative to the user's own neutral. Knee and leg are the near side's.
 */
declare const unit: unique symbol;
/**
 * A number with a unit. What has one never passes for another; a literal and what was just computed take the unit that
 * they are given for, since sums and products of units are beyond the type system.
 */
type In<Unit extends string> = number & { readonly [unit]?: Unit };
export type Degrees = In<"degrees">;
export type Radians = In<"radians">;
export type Seconds = In<"seconds">;
/** Of the upright picture. */
export type Pixels = In<"pixels">;
export type Metres = In<"metres">;

export const SIGNALS = [
  "trunkInclination",
  "hipFlexion",
  "kneeFlexion",
  "spineFlexion",
  "neckFlexion",
  "elbowFlexion",
  "armLift",
  "chestLift",
  "legLift",
] as const;
export type Signal = (typeof SIGNALS)[number];
export const isSignal = (name: string): name is Signal => (SIGNALS as readonly string[]).includes(name);

/** A missing key means "not seen". */
export type Signals = Readonly<Partial<Record<Signal, Degrees>>>;
/** 0 (no idea) .. 1 (as sure as this method can be), for every signal present. */
export type Confidences = Readonly<Partial<Record<Signal, number>>>;

declare const named: unique symbol;
/** A string that stands for one kind of thing: the name of one kind does not pass for that of another. */
type Name<Of extends string> = string & { readonly [named]?: Of };

/**
 * Names that exercises bring with them: of themselves, of what can be wrong, of what does not count and of the parts of
 * their movements. They are open, so that an exercise can come from anywhere; what is registered was checked
 * (catalogue.ts), and what comes out of a file is looked up before it is used.
 */
export type ExerciseName = Name<"exercise">;
export type FaultKind = Name<"fault">;
export type Phase = Name<"phase">;

export const degrees = (angle: Radians): Degrees => (angle * 180) / Math.PI;
export const radians = (angle: Degrees): Radians => (angle * Math.PI) / 180;
export const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1]! + sorted[half]!) / 2;
}

export const mean = (values: readonly number[]): number | undefined =>
  values.length ? values.reduce((a, b) => a + b, 0) / values.length : undefined;
