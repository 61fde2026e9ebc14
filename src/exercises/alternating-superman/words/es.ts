/** The alternating superman in Spanish. */
import { crossedGates, crossedWords } from "../../patterns/crossed-words/es.ts";
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
    ...crossedWords,
    "short-hold": proneWords["short-hold"],
  },
  noRep: crossedGates,
};
