/** What is said of an arm and the other side's leg that are not lifted together, in Spanish. */
import type { GateWords } from "../../../core/coaching/exercise-words.ts";
import type { SaidOf } from "../prone-vocabulary.ts";

export const crossedWords: SaidOf<"arms-only" | "legs-only" | "same-side" | "not-together"> = {
  "arms-only": {
    name: "Solo el brazo",
    told: "Solo subió el brazo",
    cue: "También la pierna.",
    well: "a la vez",
    seen: "pierna en el suelo",
    next: "brazo y pierna contraria juntos",
    advice: "Aprieta los glúteos y levanta con el brazo la pierna contraria, ambos solo un poco.",
  },
  "legs-only": {
    name: "Solo la pierna",
    told: "Solo subió la pierna",
    cue: "También el brazo.",
    well: "a la vez",
    seen: "brazo en el suelo",
    next: "brazo y pierna contraria juntos",
    advice: "Estírate hacia delante y deja que el brazo contrario flote con la pierna.",
  },
  "same-side": {
    name: "El mismo lado",
    told: "Subieron brazo y pierna del mismo lado",
    cue: "La pierna contraria.",
    well: "en diagonal",
    seen: "brazo y pierna del mismo lado",
    next: "brazo con la pierna contraria",
    advice:
      "Levanta el brazo derecho con la pierna izquierda y luego cambia: en cruz, el tronco se queda quieto.",
  },
  "not-together": {
    name: "Brazo y pierna a destiempo",
    told: "Brazo y pierna no empezaron juntos",
    cue: "Brazo y pierna juntos.",
    well: "a la vez",
    seen: "brazo y pierna a destiempo",
    next: "brazo y pierna juntos",
    advice: "Suelta el aire y despega brazo y pierna al mismo tiempo.",
  },
};

export const crossedGates: Readonly<Record<"arms-only" | "legs-only" | "same-side", GateWords>> = {
  "arms-only": { name: "solo el brazo", told: "No cuenta: también pierna.", seen: "pierna en el suelo" },
  "legs-only": { name: "solo la pierna", told: "No cuenta: también brazo.", seen: "brazo en el suelo" },
  "same-side": {
    name: "el mismo lado",
    told: "No cuenta: pierna contraria.",
    seen: "brazo y pierna del mismo lado",
  },
};
