/** The superman with the arms along the body in Spanish. */
import type { FlatWords } from "../../patterns/flat-vocabulary.ts";
import { flatGates, flatWords } from "../../patterns/flat-words/es.ts";

export const es: FlatWords = {
  name: "Superman, brazos al costado",
  plural: "Superman, brazos al costado",
  spoken: "superman con los brazos al costado",
  position: "Túmbate boca abajo, de lado a la cámara, brazos junto al cuerpo.",
  tempo: "Tiempo de subida",
  ready: "Todo listo: superman, brazos al costado. Empieza cuando quieras.",
  reminder: "Brazos largos junto al cuerpo, palmas abajo. Mirada al suelo. Abdomen firme.",
  phase: { rest: "Reposo", lifting: "Elevando", hold: "Mantener", lowering: "Bajando" },
  criteria: flatWords,
  noRep: flatGates,
};
