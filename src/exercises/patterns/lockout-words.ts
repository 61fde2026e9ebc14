/** What is said of a lift that ends before the body stands straight, whichever it is; the advice is each lift's own. */
import type { CriterionWords, GateWords, InWords } from "../../core/coaching/exercise-words.ts";

export const notLockedOut: InWords<Omit<CriterionWords, "advice">> = {
  en: {
    name: "Not standing tall",
    told: "You didn’t stand all the way up",
    cue: "Stand tall.",
    well: "standing tall",
    seen: "not standing tall",
    next: "stand tall, squeeze the glutes",
  },
  de: {
    name: "Nicht ganz aufgerichtet",
    told: "Du hast dich nicht ganz aufgerichtet",
    cue: "Ganz aufrichten.",
    well: "ganz aufgerichtet",
    seen: "nicht ganz aufgerichtet",
    next: "ganz aufrichten, Gesäß fest",
  },
  es: {
    name: "Sin extensión completa",
    told: "Te faltó extender la cadera",
    cue: "Extiende la cadera.",
    well: "extensión completa",
    seen: "sin extensión completa",
    next: "extiende la cadera, glúteos firmes",
  },
};

export const noRepNotLockedOut: InWords<GateWords> = {
  en: { name: "not standing tall", told: "No rep: stand tall.", seen: "not standing tall" },
  de: {
    name: "nicht ganz aufgerichtet",
    told: "Zählt nicht: ganz aufrichten.",
    seen: "nicht ganz aufgerichtet",
  },
  es: {
    name: "sin extensión completa",
    told: "No cuenta: extiende arriba.",
    seen: "sin extensión completa",
  },
};
