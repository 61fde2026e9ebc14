/** The bird dog in Spanish. */
import { crossedGates, crossedWords } from "../../patterns/crossed-words/es.ts";
import { proneWords } from "../../patterns/prone-words/es.ts";
import type { BirdDogWords } from "../vocabulary.ts";

export const es: BirdDogWords = {
  name: "Bird dog",
  plural: "Bird dogs",
  spoken: "bird dogs",
  position: "Ponte a cuatro patas, de lado a la cámara.",
  tempo: "Tiempo de subida",
  ready: "Todo listo: bird dogs. Empieza cuando quieras.",
  reminder: "Brazo derecho con pierna izquierda y cambia. Espalda como una mesa. Abdomen firme.",
  phase: { rest: "Reposo", lifting: "Estirando", hold: "Mantener", lowering: "Volviendo" },
  criteria: {
    "tilted-trunk": {
      name: "Tronco inclinado",
      told: "El tronco se inclinó",
      cue: "Espalda como una mesa.",
      well: "tronco horizontal",
      seen: "tronco inclinado",
      next: "espalda como una mesa",
      advice:
        "Levanta brazo y pierna solo hasta la altura del hombro y la cadera, y deja el tronco como estaba a cuatro patas.",
    },
    "bent-knees": proneWords["bent-knees"],
    ...crossedWords,
    "short-hold": proneWords["short-hold"],
    "low-arms": {
      name: "Brazo bajo",
      told: "El brazo quedó bajo",
      cue: "Brazo al hombro.",
      well: "brazo horizontal",
      seen: "brazo bajo",
      next: "brazo a la altura del hombro",
      advice:
        "Estira el brazo hacia delante hasta que siga la línea del tronco, pulgar arriba. Con eso basta.",
    },
    "low-legs": {
      name: "Pierna baja",
      told: "La pierna quedó baja",
      cue: "Pierna a la cadera.",
      well: "pierna horizontal",
      seen: "pierna baja",
      next: "pierna a la altura de la cadera",
      advice: "Empuja el talón hacia atrás hasta que la pierna siga la línea del tronco. Con eso basta.",
    },
  },
  noRep: crossedGates,
};
