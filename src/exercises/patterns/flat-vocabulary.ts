/** What can be wrong with a lift of chest and legs from lying face down, and the words that an exercise of it needs. */
import type { ExerciseWords, Lesson } from "../../core/coaching/exercise-words.ts";
import type { PronePhase } from "./prone-vocabulary.ts";

export type FlatFault = "bent-knees" | "chest-only" | "legs-only" | "not-together" | "short-hold";
export type FlatGate = "chest-only" | "legs-only";
export type FlatWords = ExerciseWords<FlatFault, FlatGate, PronePhase>;
export type FlatLesson = Lesson<FlatFault>;
