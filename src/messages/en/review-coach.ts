import type { Signal } from "../../core/quantity.ts";
import { formatNumber, plural } from "../format.ts";

const number = (value: number, digits = 0): string => formatNumber("en", value, digits);
const degrees = (value: number): string => `${number(value)}°`;
const seconds = (value: number): string => `${number(value, 1)} s`;
const reps = (n: number): string => plural("en", n, { one: "# rep", other: "# reps" });

const rangeNames: Readonly<Partial<Record<Signal, string>>> = {
  trunkInclination: "hinge",
  armLift: "arm lift",
};

const reviewCoach = {
  story: {
    main: (told: string, n: number, all: number, worst: number, value: string, limit: string) =>
      n === all && all > 2
        ? `${told} in every rep, most in rep ${worst} (${value}; the limit is ${limit}).`
        : n === 1
          ? `${told} once, in rep ${worst} (${value}; the limit is ${limit}).`
          : `${told} in ${reps(n)}, most in rep ${worst} (${value}; the limit is ${limit}).`,
    others: (names: string) => `Also seen: ${names}.`,
    steady: (signal: Signal, mean: number, spread: number) =>
      spread <= 8
        ? `Your ${rangeNames[signal] ?? "range"} is steady at about ${degrees(mean)}.`
        : `Your ${rangeNames[signal] ?? "range"} is ${degrees(mean)} on average and varies by ${degrees(spread)}.`,
    drift: {
      range: (from: number, to: number) =>
        `Towards the end it got smaller, from ${degrees(from)} to ${degrees(to)}: a sign of tiring.`,
      hold: (from: number, to: number) =>
        `Towards the end the hold shrank, from ${seconds(from)} to ${seconds(to)}: a sign of tiring.`,
      tempo: (from: number, to: number) =>
        `Towards the end you rushed, from ${seconds(from)} on the way down to ${seconds(to)}.`,
    },
    late: "The first reps were clean and the last ones were not: end the set a little earlier or go lighter.",
    mended: "What was wrong at the start was gone at the end: well corrected.",
    best: (n: number) => `Rep ${n} is the one to remember.`,
  },
};
export default reviewCoach;
