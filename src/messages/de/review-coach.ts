import type { Signal } from "../../core/quantity.ts";
import type { Translation } from "../catalogue.ts";
import type english from "../en/review-coach.ts";
import { formatNumber, plural } from "../format.ts";

const number = (value: number, digits = 0): string => formatNumber("de", value, digits);
const degrees = (value: number): string => `${number(value)}°`;
const seconds = (value: number): string => `${number(value, 1)} s`;
const reps = (n: number): string => plural("de", n, { one: "# Wiederholung", other: "# Wiederholungen" });

const rangeNames: Readonly<Partial<Record<Signal, string>>> = {
  trunkInclination: "Deine Beugung",
  armLift: "Deine Armhebung",
};

const reviewCoach: Translation<typeof english> = {
  story: {
    main: (told, n, all, worst, value, limit) =>
      n === all && all > 2
        ? `${told}, in jeder Wiederholung, am meisten in der ${worst}. (${value}; die Grenze ist ${limit}).`
        : n === 1
          ? `${told}, einmal, in der ${worst}. Wiederholung (${value}; die Grenze ist ${limit}).`
          : `${told}, in ${reps(n)}, am meisten in der ${worst}. (${value}; die Grenze ist ${limit}).`,
    others: (names) => `Außerdem: ${names}.`,
    steady: (signal, mean, spread) =>
      spread <= 8
        ? `${rangeNames[signal] ?? "Dein Bewegungsumfang"} ist gleichmäßig, um ${degrees(mean)}.`
        : `${rangeNames[signal] ?? "Dein Bewegungsumfang"} ist im Mittel ${degrees(mean)} und schwankt um ${degrees(spread)}.`,
    drift: {
      range: (from, to) =>
        `Gegen Ende wurde es weniger, von ${degrees(from)} auf ${degrees(to)}: ein Zeichen von Ermüdung.`,
      hold: (from, to) =>
        `Gegen Ende wurde das Halten kürzer, von ${seconds(from)} auf ${seconds(to)}: ein Zeichen von Ermüdung.`,
      tempo: (from, to) =>
        `Gegen Ende wurde es hastig, von ${seconds(from)} auf dem Weg nach unten auf ${seconds(to)}.`,
    },
    late: "Die ersten waren sauber, die letzten nicht: Beende den Satz etwas früher oder nimm weniger Gewicht.",
    mended: "Was am Anfang falsch war, war am Ende weg: gut korrigiert.",
    best: (n) => `Merk dir die ${n}. Wiederholung.`,
  },
};
export default reviewCoach;
