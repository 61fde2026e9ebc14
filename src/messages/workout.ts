import { section } from "./catalogue.ts";
import english from "./en/workout.ts";
import { translations } from "./languages.ts";

/** Plans, the workout on the live screen, and what it says. */
export const workoutText = section(english, translations("workout"));
