/** The superman in Spanish. */
import { proneWords } from "../../patterns/prone-words/es.ts";
import type { SupermanWords } from "../vocabulary.ts";

export const es: SupermanWords = {
  name: "Superman",
  plural: "Superman",
  spoken: "superman",
  position: "Túmbate boca abajo, de lado a la cámara.",
  tempo: "Tiempo de subida",
  ready: "Todo listo: superman. Empieza cuando quieras.",
  reminder: "Brazos por delante, piernas estiradas. Mirada al suelo. Abdomen firme.",
  phase: { rest: "Reposo", lifting: "Elevando", hold: "Mantener", lowering: "Bajando" },
  criteria: proneWords,
  noRep: {
    "arms-only": { name: "solo brazos", told: "No cuenta: también piernas.", seen: "piernas en el suelo" },
    "legs-only": { name: "solo piernas", told: "No cuenta: también brazos.", seen: "brazos en el suelo" },
  },
};
