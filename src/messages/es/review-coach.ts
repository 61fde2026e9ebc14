import type { NoRepReason } from "../../core/events.ts";
import type { ExerciseName, FaultKind, Signal } from "../../core/quantity.ts";
import type { Translation } from "../catalogue.ts";
import type english from "../en/review-coach.ts";
import { formatNumber, plural } from "../format.ts";

const number = (value: number, digits = 0): string => formatNumber("es", value, digits);
const degrees = (value: number): string => `${number(value)}°`;
const seconds = (value: number): string => `${number(value, 1)} s`;
const reps = (n: number): string => plural("es", n, { one: "# repetición", other: "# repeticiones" });
const times = (n: number): string => plural("es", n, { one: "# vez", other: "# veces" });

const nouns: Readonly<Record<ExerciseName, { one: string; other: string }>> = {
  "good-morning": { one: "# buenos días", other: "# buenos días" },
  superman: { one: "# superman", other: "# supermans" },
};

const missed: Readonly<Record<NoRepReason, (n: number) => string>> = {
  shallow: (n) =>
    `${times(n)} la bisagra fue demasiado corta: sigue, con la espalda plana, hasta sentir el estiramiento detrás de los muslos.`,
  "arms-only": (n) => `${times(n)} no contó porque las piernas se quedaron abajo.`,
  "legs-only": (n) => `${times(n)} no contó porque los brazos se quedaron abajo.`,
  interrupted: (n) => `${times(n)} no se pudo juzgar porque saliste de la imagen.`,
};

const advice: Readonly<Record<FaultKind, string>> = {
  "bent-knees":
    "Rodillas blandas pero quietas: lleva la cadera recta hacia atrás y para donde sientas el estiramiento detrás de los muslos, en vez de sentarte.",
  "rounded-back":
    "Saca el pecho y aprieta el abdomen antes de bajar, y baja solo hasta donde la espalda siga plana. Usa menos peso si vuelve a pasar.",
  "overextended-back":
    "Costillas abajo y abdomen firme: neutra basta; arquear carga la columna y no aporta nada al ejercicio.",
  shallow:
    "Lleva la cadera más atrás, con la espalda plana, hasta sentir el estiramiento detrás de los muslos; solo entonces sube. Si ese es todo tu recorrido, guárdalo en el plan.",
  "too-fast": "Tómate unos dos segundos para bajar: la mitad lenta es donde trabaja este ejercicio.",
  "short-hold": "Quédate arriba durante un lento «uno, dos» antes de bajar.",
  "low-arms": "Despega también los brazos. Justo por encima del suelo basta.",
  "low-legs": "Aprieta los glúteos hasta que las piernas se despeguen. Justo por encima del suelo basta.",
  "arms-only": "Levanta brazos y piernas a la vez, ambos solo un poco.",
  "legs-only": "Levanta brazos y piernas a la vez, ambos solo un poco.",
  "not-together": "Suelta el aire y arranca brazos y piernas al mismo tiempo.",
  "bent-arms": "Estírate hasta la punta de los dedos, codos rectos, pulgares arriba.",
  "neck-cranked": "Mira al suelo delante de tu nariz y mantén la nuca larga.",
};

const focus: Readonly<Record<FaultKind, string>> = {
  "bent-knees": "piernas más rectas",
  "rounded-back": "la espalda plana",
  "overextended-back": "costillas abajo, sin arco",
  shallow: "una bisagra completa",
  "too-fast": "bajar despacio",
  "short-hold": "contar hasta dos arriba",
  "low-arms": "los brazos despegados",
  "low-legs": "las piernas despegadas",
  "arms-only": "brazos y piernas juntos",
  "legs-only": "brazos y piernas juntos",
  "not-together": "brazos y piernas al mismo tiempo",
  "bent-arms": "brazos largos",
  "neck-cranked": "la vista en el suelo",
};

const told: Readonly<Record<FaultKind, string>> = {
  "bent-knees": "Las rodillas se doblaron",
  "rounded-back": "La espalda se redondeó",
  "overextended-back": "La espalda se arqueó",
  shallow: "La bisagra fue corta",
  "too-fast": "Bajaste rápido",
  "short-hold": "La pausa fue corta",
  "low-arms": "Los brazos quedaron bajos",
  "low-legs": "Las piernas quedaron bajas",
  "arms-only": "Solo subieron los brazos",
  "legs-only": "Solo subieron las piernas",
  "not-together": "Brazos y piernas no empezaron juntos",
  "bent-arms": "Los codos se doblaron",
  "neck-cranked": "La cabeza se levantó",
};

const rangeNames: Readonly<Partial<Record<Signal, string>>> = {
  trunkInclination: "bisagra",
  armLift: "elevación de brazos",
};

const reviewCoach: Translation<typeof english> = {
  /** What to do about a fault, in a sentence. */
  advice,
  story: {
    opening: (exercise, counted, missedReps) =>
      counted === 0
        ? `${plural("es", missedReps, nouns[exercise])}, ninguno contó.`
        : missedReps > 0
          ? `${plural("es", counted, nouns[exercise])} contados, ${number(missedReps)} más no contaron.`
          : `${plural("es", counted, nouns[exercise])}, ${counted === 1 ? "y contó" : "todos contaron"}.`,
    missed: (reason, n) => missed[reason](n),
    clean: (clean, all) =>
      clean === all
        ? all === 1
          ? "Fue limpio."
          : "Todos fueron limpios."
        : clean === 0
          ? ""
          : plural("es", clean, { one: "# fue limpio.", other: "# fueron limpios." }),
    main: (fault, n, all, worst, value, limit) =>
      n === all && all > 2
        ? `${told[fault]} en cada repetición, sobre todo en la ${worst} (${value}; el límite es ${limit}).`
        : n === 1
          ? `${told[fault]} una vez, en la repetición ${worst} (${value}; el límite es ${limit}).`
          : `${told[fault]} en ${reps(n)}, sobre todo en la ${worst} (${value}; el límite es ${limit}).`,
    others: (names) => `Además: ${names}.`,
    steady: (signal, mean, spread) =>
      spread <= 8
        ? `Tu ${rangeNames[signal] ?? "recorrido"} es constante, de unos ${degrees(mean)}.`
        : `Tu ${rangeNames[signal] ?? "recorrido"} es de ${degrees(mean)} de media y varía ${degrees(spread)}.`,
    hold: (s) => `Aguantaste ${seconds(s)} de media.`,
    lower: (s) => `Bajar te llevó ${seconds(s)} de media.`,
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
    blind: (names) => `Sin juzgar, porque no se veía bastante bien: ${names}.`,
    next: (fault) => `En la próxima serie, una sola cosa: ${focus[fault]}.`,
    nextSame: "En la próxima serie, lo mismo.",
  },
};
export default reviewCoach;
