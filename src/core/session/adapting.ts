/**
 * How a plan follows the user: targets from last time, the user's own range, and advice when form breaks down.
 * Nothing here rewards height, range or speed; advice only ever makes an exercise easier.
 */
import { exerciseNamed } from "../catalogue.ts";
import { hasToStop } from "../coaching/policy.ts";
import { isClean } from "../coaching/verdict.ts";
import type { Rep } from "../events.ts";
import type { Advice } from "../exercise.ts";
import { type Degrees, type ExerciseName, mean, median, type Signal } from "../quantity.ts";
import { PLAN_LIMITS } from "./plan.ts";

/** Reps looked at for a breakdown, and how many of them have to be faulty. */
const LATE = { reps: 4, faulty: 3 };
/** Against the first reps of the same set; at most this share of them may have been faulty. */
const EARLY_FAULTY = 0.34;
/** A rep that takes this much longer (or shorter) than the first ones of the set. */
const DRIFT = { slowing: 1.5, rushing: 0.6 };
const FEWEST_REPS = 5;

const moving = (rep: Rep): number => rep.lowerSeconds + rep.raiseSeconds;

function drift(early: readonly Rep[], late: readonly Rep[]): "slowing" | "rushing" | undefined {
  const before = mean(early.map(moving));
  const after = mean(late.map(moving));
  if (before === undefined || after === undefined || before <= 0) return undefined;
  if (after / before >= DRIFT.slowing) return "slowing";
  return after / before <= DRIFT.rushing ? "rushing" : undefined;
}

/** Form that was good at first and is not at the end; the target is where it was still good. */
function breakdown(reps: readonly Rep[]): Extract<Advice, { kind: "lighter" }> | undefined {
  if (reps.length < FEWEST_REPS + 1) return undefined;
  const late = reps.slice(-LATE.reps);
  const early = reps.slice(0, Math.max(2, reps.length - LATE.reps));
  const faulty = (some: readonly Rep[]) => some.filter((rep) => rep.faults.length > 0).length;
  const target = Math.max(FEWEST_REPS, reps.length - LATE.reps);
  if (faulty(late) >= LATE.faulty && faulty(early) <= EARLY_FAULTY * early.length)
    return { kind: "lighter", because: "faults", target };
  const because = drift(early.slice(0, 3), late.slice(-3));
  return because && { kind: "lighter", because, target };
}

/** Advice for the set as it stands after its newest rep. */
export function adviceFor(exercise: ExerciseName, reps: readonly Rep[]): readonly Advice[] {
  const advice: Advice[] = [];
  if (hasToStop(reps)) advice.push({ kind: "stop-rounding" });
  advice.push(...(exerciseNamed(exercise).advise?.(reps) ?? []));
  const lighter = breakdown(reps);
  if (lighter) advice.push(lighter);
  return advice;
}

/** What one earlier set was, as far as targets care. */
export interface PastSet {
  readonly exercise: ExerciseName;
  readonly target: number;
  readonly reps: readonly Pick<Rep, "counted" | "faults" | "notJudged">[];
  /** Something hurt in that session: nothing is added until one has passed without. */
  readonly hurt?: boolean;
}

/**
 * Reps to aim for today: never over the plan's; from last time where that was less, one more than was done, or as many where
 * something hurt. `past` are the sets of the user's last session with this exercise.
 */
export function targetFrom(planned: number, past: readonly PastSet[]): number {
  const done = past.map(({ reps }) => reps.length).filter((many) => many > 0);
  const usual = median(done) ?? planned;
  const more = past.some(({ hurt }) => hurt) ? 0 : 1;
  return Math.max(1, Math.min(planned, Math.floor(usual) + more));
}

/** More reps to plan for next time: when every set reached its target, three quarters of the reps were clean and nothing hurt. */
export function suggestedReps(planned: number, past: readonly PastSet[], ceiling = 20): number | undefined {
  const reps = past.flatMap((set) => set.reps);
  if (past.length === 0 || planned >= ceiling || planned >= PLAN_LIMITS.reps.high) return undefined;
  if (past.some((set) => set.hurt || set.reps.length < planned)) return undefined;
  if (reps.filter(isClean).length < 0.75 * reps.length) return undefined;
  return Math.min(ceiling, planned + 2);
}

/** The user's own range: the median peak of a signal in counted reps, degrees; needs five of them. */
export function ownRange(
  reps: readonly Pick<Rep, "counted" | "peak">[],
  signal: Signal,
): Degrees | undefined {
  const peaks = reps.filter((rep) => rep.counted).flatMap((rep) => rep.peak[signal] ?? []);
  return peaks.length < 5 ? undefined : median(peaks);
}
