/** What the lessons of lifts of chest and legs have in common, in Spanish. */
import type { FlatFault } from "../flat-vocabulary.ts";
import { proneFaults } from "../prone-lesson/es.ts";
import type { TaughtOf } from "../prone-vocabulary.ts";

export const flatFaults: TaughtOf<FlatFault> = {
  "chest-only": {
    what: "Las piernas se quedan en el suelo y los glúteos no trabajan.",
    fix: "Aprieta primero los glúteos y luego levanta pecho y piernas a la vez.",
  },
  "legs-only": {
    what: "El pecho se queda en el suelo.",
    fix: "Junta los omóplatos y deja que el pecho flote con las piernas.",
  },
  "short-hold": proneFaults["short-hold"],
  "not-together": {
    what: "Primero el pecho y después las piernas, o al revés: el cuerpo se balancea.",
    fix: "Toma aire, aprieta y empieza todo al mismo tiempo.",
  },
  "bent-knees": proneFaults["bent-knees"],
};
