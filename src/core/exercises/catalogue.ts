/** The exercises that the coach knows. */
import type { ExerciseName } from "../quantity.ts";
import type { Exercise } from "./exercise.ts";
import { goodMorning } from "./good-morning.ts";
import { superman } from "./superman.ts";

export const EXERCISE: Readonly<Record<ExerciseName, Exercise>> = { "good-morning": goodMorning, superman };
