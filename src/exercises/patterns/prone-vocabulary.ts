/** What can be wrong with a lift from lying face down, and what is said of it; each exercise takes what it can judge. */
import type { CriterionWords, FaultLesson } from "../../core/coaching/exercise-words.ts";

export type ProneFault =
  | "neck-cranked"
  | "bent-knees"
  | "bent-arms"
  | "arms-only"
  | "legs-only"
  | "not-together"
  | "short-hold"
  | "low-arms"
  | "low-legs";
export type PronePhase = "rest" | "lifting" | "hold" | "lowering";

export type SaidOf<Kind extends string> = Readonly<Record<Kind, CriterionWords>>;
export type TaughtOf<Kind extends string> = Readonly<Record<Kind, FaultLesson>>;
