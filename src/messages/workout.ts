import { section } from "./catalogue.ts";
import english from "./en/workout.ts";

/** Plans, the workout on the live screen, and what it says. */
export const workoutText = section(english, {
  de: () => import("./de/workout.ts"),
  es: () => import("./es/workout.ts"),
});
