/** The Romanian deadlift in Spanish. */
import { roundedBack } from "../../patterns/back-words.ts";
import { bentKnees } from "../../patterns/knee-words.ts";
import { noRepNotLockedOut, notLockedOut } from "../../patterns/lockout-words.ts";
import type { RomanianWords } from "../vocabulary.ts";

export const es: RomanianWords = {
  name: "Peso muerto rumano",
  plural: "Pesos muertos rumanos",
  spoken: "pesos muertos rumanos",
  position: "Ponte de pie, de lado a la cámara, con el peso en las manos.",
  tempo: "Tiempo de bajada",
  ready: "Todo listo: pesos muertos rumanos. Empieza cuando quieras.",
  reminder: "Pies al ancho de la cadera. Peso pegado a los muslos. Abdomen firme.",
  phase: { top: "Arriba", lowering: "Bajando", bottom: "Abajo", raising: "Subiendo" },
  criteria: {
    "rounded-back": {
      ...roundedBack.es,
      advice:
        "Aprieta el abdomen y saca el pecho antes de bajar, y vuelve a subir antes de que la espalda se redondee, aunque el peso solo llegue a las rodillas. Usa menos peso si vuelve a pasar.",
    },
    "bent-knees": {
      ...bentKnees.es,
      advice:
        "Desbloquea las rodillas arriba y déjalas luego como están: lleva la cadera recta hacia atrás y el peso bajará solo.",
    },
    "bar-drift": {
      name: "Peso lejos de las piernas",
      told: "El peso se fue hacia delante",
      cue: "Peso pegado al cuerpo.",
      well: "peso cerca",
      seen: "peso demasiado adelante",
      next: "peso pegado a las piernas",
      advice:
        "Deja que el peso resbale por los muslos y las espinillas, y tira de él hacia ti con los músculos de debajo de las axilas. Cuanto más lejos cuelga, más tiene que aguantar la zona lumbar.",
    },
    "not-locked-out": {
      ...notLockedOut.es,
      advice:
        "Termina cada repetición: lleva la cadera hacia el peso y aprieta los glúteos hasta quedar erguido, sin echarte hacia atrás.",
    },
    shallow: {
      name: "Bisagra corta",
      told: "La bisagra fue corta",
      cue: "Cadera atrás, espalda recta.",
      well: "bisagra completa",
      seen: "bisagra corta",
      next: "espalda recta, cadera atrás",
      advice:
        "Con la espalda recta, lleva la cadera atrás hasta sentir el estiramiento detrás de los muslos, casi siempre con el peso justo bajo las rodillas. Si ese es todo tu recorrido, indícalo en los ajustes.",
    },
  },
  noRep: {
    shallow: { name: "bisagra corta", told: "No cuenta: cadera atrás.", seen: "bisagra corta" },
    "not-locked-out": noRepNotLockedOut.es,
  },
};
