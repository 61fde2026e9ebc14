import type { Translation } from "../catalogue.ts";
import type english from "../en/terms.ts";

const terms: Translation<typeof english> = {
  noRep: {
    interrupted: "interrumpida",
    "too-long": "más de un minuto",
    unclear: "poco clara",
  },
  signal: {
    trunkInclination: "Tronco",
    hipFlexion: "Cadera",
    kneeFlexion: "Rodilla",
    spineFlexion: "Curva de la espalda",
    neckFlexion: "Cuello",
    elbowFlexion: "Codo",
    armLift: "Brazos",
    chestLift: "Pecho",
    legLift: "Piernas",
  },
  part: { head: "cabeza", back: "espalda", arms: "brazos", hips: "cadera", knees: "rodillas", feet: "pies" },
};
export default terms;
