/** The deadlift in Spanish. */
import { archedBack, roundedBack } from "../../patterns/back-words.ts";
import { noRepNotLockedOut, notLockedOut } from "../../patterns/lockout-words.ts";
import type { DeadliftWords } from "../vocabulary.ts";

export const es: DeadliftWords = {
  name: "Peso muerto",
  plural: "Pesos muertos",
  spoken: "pesos muertos",
  position: "Ponte de lado a la cámara, con la barra sobre la mitad de los pies.",
  tempo: "Tiempo de subida",
  ready: "Todo listo: pesos muertos. Empieza cuando quieras.",
  reminder: "Barra sobre la mitad del pie. Brazos estirados. Saca pecho, abdomen firme.",
  phase: { rest: "Suelo", raising: "Subiendo", hold: "Arriba", lowering: "Bajando" },
  criteria: {
    "rounded-back": {
      ...roundedBack.es,
      advice:
        "Antes de tirar, saca el pecho y lleva la barra hacia ti hasta que la espalda quede recta y los brazos tensos; luego aprieta el abdomen. Si se redondea al despegar el peso, usa menos.",
    },
    "overextended-back": {
      ...archedBack.es,
      advice:
        "Termina con los glúteos, no con la zona lumbar: erguido, costillas abajo, y ahí te paras. Echarte hacia atrás no aporta nada.",
    },
    "hips-first": {
      name: "Cadera primero",
      told: "La cadera subió antes que la barra",
      cue: "Empuja con las piernas.",
      well: "empuje de piernas",
      seen: "cadera primero",
      next: "empuja el suelo",
      advice:
        "Empuja el suelo y deja que pecho y cadera suban a la vez. Si la cadera se sigue adelantando, tensa antes los brazos o usa menos peso.",
    },
    "not-locked-out": {
      ...notLockedOut.es,
      advice:
        "Termina cada repetición: rodillas estiradas, cadera hacia la barra, glúteos firmes. Baja solo cuando estés quieto arriba.",
    },
  },
  noRep: { "not-locked-out": noRepNotLockedOut.es },
};
