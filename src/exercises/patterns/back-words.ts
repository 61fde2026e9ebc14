/** What is said of a rounded or arched back, whichever lift it is in; the advice is each lift's own. */
import type { CriterionWords, InWords } from "../../core/coaching/exercise-words.ts";

type Told = Omit<CriterionWords, "advice">;

export const roundedBack: InWords<Told & { readonly stop: string }> = {
  en: {
    name: "Rounded back",
    told: "Your back rounded",
    cue: "Chest proud, brace.",
    well: "back flat",
    seen: "back rounded",
    next: "chest proud, belly braced",
    stop: "Your back keeps rounding. End the set here. Rest, then go lighter.",
  },
  de: {
    name: "Runder Rücken",
    told: "Der Rücken war rund",
    cue: "Brust raus, Bauch fest.",
    well: "Rücken gerade",
    seen: "Rücken rund",
    next: "Brust raus, Bauch fest",
    stop: "Dein Rücken wird immer wieder rund. Beende den Satz. Ruh dich aus, dann mit weniger Gewicht.",
  },
  es: {
    name: "Espalda redondeada",
    told: "La espalda se redondeó",
    cue: "Saca pecho.",
    well: "espalda recta",
    seen: "espalda redondeada",
    next: "saca pecho, abdomen firme",
    stop: "Se te redondea la espalda una y otra vez. Termina aquí la serie. Descansa y baja el peso.",
  },
};

export const archedBack: InWords<Told> = {
  en: {
    name: "Arched back",
    told: "Your back arched",
    cue: "Ribs down.",
    well: "ribs down",
    seen: "back arched",
    next: "ribs down, belly braced",
  },
  de: {
    name: "Hohlkreuz",
    told: "Der Rücken war im Hohlkreuz",
    cue: "Rippen runter.",
    well: "Rippen unten",
    seen: "Hohlkreuz",
    next: "Rippen runter, Bauch fest",
  },
  es: {
    name: "Espalda arqueada",
    told: "La espalda se arqueó",
    cue: "Costillas abajo.",
    well: "costillas abajo",
    seen: "espalda arqueada",
    next: "costillas abajo, abdomen firme",
  },
};
