import type { Signal } from "../../core/quantity.ts";
import type { Translation } from "../catalogue.ts";
import type english from "../en/review-coach.ts";
import { formatNumber, plural } from "../format.ts";

const number = (value: number, digits = 0): string => formatNumber("es", value, digits);
const degrees = (value: number): string => `${number(value)}°`;
const seconds = (value: number): string => `${number(value, 1)} s`;
const reps = (n: number): string => plural("es", n, { one: "# repetición", other: "# repeticiones" });

const rangeNames: Readonly<Partial<Record<Signal, string>>> = {
  trunkInclination: "bisagra",
  armLift: "elevación de brazos",
};

const reviewCoach: Translation<typeof english> = {
  story: {
    main: (told, n, all, worst, value, limit) =>
      n === all && all > 2
        ? `${told} en cada repetición, sobre todo en la ${worst} (${value}; el límite es ${limit}).`
        : n === 1
          ? `${told} una vez, en la repetición ${worst} (${value}; el límite es ${limit}).`
          : `${told} en ${reps(n)}, sobre todo en la ${worst} (${value}; el límite es ${limit}).`,
    others: (names) => `Además: ${names}.`,
    steady: (signal, mean, spread) =>
      spread <= 8
        ? `Tu ${rangeNames[signal] ?? "recorrido"} es constante, de unos ${degrees(mean)}.`
        : `Tu ${rangeNames[signal] ?? "recorrido"} es de ${degrees(mean)} de media y varía ${degrees(spread)}.`,
    drift: {
      range: (from, to) =>
        `Hacia el final se redujo, de ${degrees(from)} a ${degrees(to)}: señal de cansancio.`,
      hold: (from, to) =>
        `Hacia el final la pausa se acortó, de ${seconds(from)} a ${seconds(to)}: señal de cansancio.`,
      tempo: (from, to) => `Hacia el final te apresuraste, de ${seconds(from)} al bajar a ${seconds(to)}.`,
    },
    late: "Las primeras fueron limpias y las últimas no: acaba la serie un poco antes o usa menos peso.",
    mended: "Lo que fallaba al principio ya no estaba al final: bien corregido.",
    best: (n) => `La repetición ${n} es la que hay que recordar.`,
  },
};
export default reviewCoach;
