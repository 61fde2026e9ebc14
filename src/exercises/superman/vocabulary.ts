/** What there is to be said of the superman: its faults and the parts of its movement. Words that lack one do not compile. */
import type { ExerciseWords, Lesson } from "../../core/coaching/exercise-words.ts";

export type SupermanFault =
  | "neck-cranked"
  | "bent-knees"
  | "bent-arms"
  | "arms-only"
  | "legs-only"
  | "not-together"
  | "short-hold"
  | "low-arms"
  | "low-legs";
export type SupermanPhase = "rest" | "lifting" | "hold" | "lowering";
export type SupermanWords = ExerciseWords<SupermanFault, "arms-only" | "legs-only", SupermanPhase>;
export type SupermanLesson = Lesson<SupermanFault>;
