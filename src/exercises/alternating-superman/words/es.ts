/** The alternating superman in Spanish. */
import { proneWords } from "../../patterns/prone-words/es.ts";
import type { AlternatingWords } from "../vocabulary.ts";

export const es: AlternatingWords = {
  name: "Superman alterno",
  plural: "Superman alternos",
  spoken: "superman alternos",
  position: "Túmbate boca abajo, de lado a la cámara, brazos por delante.",
  tempo: "Tiempo de subida",
  ready: "Todo listo: superman alternos. Empieza cuando quieras.",
  reminder: "Brazo derecho con pierna izquierda y cambia. Mirada al suelo. Abdomen firme.",
  phase: { rest: "Reposo", lifting: "Elevando", hold: "Mantener", lowering: "Bajando" },
  criteria: {
    "neck-cranked": proneWords["neck-cranked"],
    "bent-knees": proneWords["bent-knees"],
    "bent-arms": proneWords["bent-arms"],
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
    "not-together": {
      name: "Brazo y pierna a destiempo",
      told: "Brazo y pierna no empezaron juntos",
      cue: "Brazo y pierna juntos.",
      well: "a la vez",
      seen: "brazo y pierna a destiempo",
      next: "brazo y pierna juntos",
      advice: "Suelta el aire y despega brazo y pierna al mismo tiempo.",
    },
    "short-hold": proneWords["short-hold"],
  },
  noRep: {
    "arms-only": { name: "solo el brazo", told: "No cuenta: también pierna.", seen: "pierna en el suelo" },
    "legs-only": { name: "solo la pierna", told: "No cuenta: también brazo.", seen: "brazo en el suelo" },
  },
};
