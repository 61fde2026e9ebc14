import type { Translation } from "../catalogue.ts";
import type english from "../en/plans.ts";
import { plural } from "../format.ts";

const plans: Translation<typeof english> = {
  builtIn: {
    starter: "Para empezar",
    full: "Espalda y glúteos",
    whole: "Cuerpo entero",
    "whole-three": "Cuerpo entero, tres días",
    floor: "Solo en el suelo",
    hinge: "Solo de pie",
  },
  about: {
    starter: "Buenos días y superman, dos series cortas de cada uno.",
    full: "Buenos días y superman, tres series de cada uno.",
    whole:
      "Primero sentadillas, peso muerto y press de hombros, después buenos días y superman. El peso muerto pide discos, o algo firme bajo los extremos de la barra. Con poco peso es práctica, no entrenamiento de fuerza máxima.",
    "whole-three":
      "Lo mismo con más series, y con peso muerto rumano, que empieza de pie. Con la barra vacía es práctica, no entrenamiento de fuerza máxima.",
    floor: "Sin material: basta una esterilla.",
    hinge: "Con una barra vacía o un palo de escoba.",
  },
  unnamed: "Plan sin nombre",
  line: (exercise, n, each) => `${exercise} ${n} × ${each}`,
  minutes: (n) => plural("es", n, { one: "# minuto aproximadamente", other: "unos # minutos" }),
  days: (n) => plural("es", n, { one: "# día por semana", other: "# días por semana" }),
};
export default plans;
