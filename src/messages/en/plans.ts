import { plural } from "../format.ts";

const plans = {
  builtIn: {
    starter: "Starter",
    full: "Back and glutes",
    whole: "Whole body",
    "whole-three": "Whole body, three days",
    floor: "Floor only",
    hinge: "Hinge only",
  },
  about: {
    starter: "Good mornings and supermans, two short sets each.",
    full: "Good mornings and supermans, three sets each.",
    whole:
      "Squats, deadlifts and shoulder presses first, then good mornings and supermans. Deadlifts need plates, or something firm under the bar’s ends. With little weight it is practice, not training for maximal strength.",
    "whole-three":
      "The same with more sets, and Romanian deadlifts, which begin standing. With an empty bar it is practice, not training for maximal strength.",
    floor: "No equipment, just a mat.",
    hinge: "With an empty bar or a broomstick.",
  },
  unnamed: "Untitled plan",
  /** Bound by spaces that don't break, so that no number is left alone in a line. */
  line: (exercise: string, n: number, each: number) => `${exercise} ${n} × ${each}`,
  minutes: (n: number) => plural("en", n, { one: "about # minute", other: "about # minutes" }),
  days: (n: number) => plural("en", n, { one: "# day a week", other: "# days a week" }),
};
export default plans;
