/** The W superman in Spanish. */
import type { FlatWords } from "../../patterns/flat-vocabulary.ts";
import { flatGates, flatWords } from "../../patterns/flat-words/es.ts";

export const es: FlatWords = {
  name: "Superman en W",
  plural: "Superman en W",
  spoken: "superman en W",
  position:
    "Túmbate boca abajo, de lado a la cámara, codos doblados junto al cuerpo y manos junto a la cabeza.",
  tempo: "Tiempo de subida",
  ready: "Todo listo: superman en W. Empieza cuando quieras.",
  reminder: "Codos junto a las costillas, manos junto a la cabeza. Mirada al suelo. Abdomen firme.",
  phase: { rest: "Reposo", lifting: "Elevando", hold: "Mantener", lowering: "Bajando" },
  criteria: flatWords,
  noRep: flatGates,
};
