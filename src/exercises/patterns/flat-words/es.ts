/** What can be wrong with a lift of chest and legs from lying face down, in Spanish. */
import type { GateWords } from "../../../core/coaching/exercise-words.ts";
import type { FlatFault, FlatGate } from "../flat-vocabulary.ts";
import type { SaidOf } from "../prone-vocabulary.ts";
import { proneWords } from "../prone-words/es.ts";

export const flatWords: SaidOf<FlatFault> = {
  "bent-knees": proneWords["bent-knees"],
  "chest-only": {
    name: "Solo el pecho",
    told: "Solo subió el pecho",
    cue: "Pecho y piernas juntos.",
    well: "todo junto",
    seen: "piernas en el suelo",
    next: "pecho y piernas juntos",
    advice: "Aprieta los glúteos y levanta pecho y piernas a la vez, ambos solo un poco.",
  },
  "legs-only": {
    name: "Solo piernas",
    told: "Solo subieron las piernas",
    cue: "Pecho y piernas juntos.",
    well: "todo junto",
    seen: "pecho en el suelo",
    next: "pecho y piernas juntos",
    advice: "Junta los omóplatos y deja que el pecho flote con las piernas.",
  },
  "not-together": {
    name: "Pecho y piernas a destiempo",
    told: "Pecho y piernas no empezaron juntos",
    cue: "Pecho y piernas juntos.",
    well: "todo junto",
    seen: "pecho y piernas a destiempo",
    next: "pecho y piernas juntos",
    advice: "Suelta el aire y despega pecho y piernas al mismo tiempo.",
  },
  "short-hold": proneWords["short-hold"],
};

export const flatGates: Readonly<Record<FlatGate, GateWords>> = {
  "chest-only": { name: "solo el pecho", told: "No cuenta: también piernas.", seen: "piernas en el suelo" },
  "legs-only": { name: "solo piernas", told: "No cuenta: también pecho.", seen: "pecho en el suelo" },
};
