/**
 * Units and the names of everything that is measured per frame.
 *
 * All signals are degrees. Joint angles: 0 = anatomical position, flexion positive, extension beyond it negative.
 * `trunkInclination` is from vertical, positive forward (good morning only; prone it means nothing). Lifts are degrees
 * above horizontal (prone only). `spineFlexion` is relative to the user's own neutral. Knee and leg are the near side's.
 */
export type Degrees = number;
export type Seconds = number;

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

/** A missing key means "not seen". */
export type Signals = Readonly<Partial<Record<Signal, Degrees>>>;
/** 0 (no idea) .. 1 (as sure as this method can be), for every signal present. */
export type Confidences = Readonly<Partial<Record<Signal, number>>>;

export const EXERCISES = ["good-morning", "superman"] as const;
export type ExerciseName = (typeof EXERCISES)[number];

export const FAULT_KINDS = [
  "bent-knees",
  "rounded-back",
  "overextended-back",
  "shallow",
  "too-fast",
  "short-hold",
  "low-arms",
  "low-legs",
  "arms-only",
  "legs-only",
  "not-together",
  "bent-arms",
  "neck-cranked",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export type GoodMorningPhase = "top" | "lowering" | "bottom" | "raising";
export type SupermanPhase = "rest" | "lifting" | "hold" | "lowering";
export type Phase = GoodMorningPhase | SupermanPhase;

export const degrees = (radians: number): Degrees => (radians * 180) / Math.PI;
export const radians = (deg: Degrees): number => (deg * Math.PI) / 180;
export const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1]! + sorted[half]!) / 2;
}

export const mean = (values: readonly number[]): number | undefined =>
  values.length ? values.reduce((a, b) => a + b, 0) / values.length : undefined;
