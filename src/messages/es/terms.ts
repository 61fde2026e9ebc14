import type { Translation } from "../catalogue.ts";
import type english from "../en/terms.ts";

const terms: Translation<typeof english> = {
  exercise: { "good-morning": "Buenos días", superman: "Superman" },
  exercises: { "good-morning": "Buenos días", superman: "Superman" },
  fault: {
    "bent-knees": "Rodillas flexionadas",
    "rounded-back": "Espalda redondeada",
    "overextended-back": "Espalda arqueada",
    shallow: "Bisagra corta",
    "too-fast": "Bajada rápida",
    "short-hold": "Pausa corta",
    "low-arms": "Brazos abajo",
    "low-legs": "Piernas abajo",
    "arms-only": "Solo brazos",
    "legs-only": "Solo piernas",
    "not-together": "Brazos y piernas a destiempo",
    "bent-arms": "Brazos flexionados",
    "neck-cranked": "Cabeza levantada",
  },
  noRep: {
    shallow: "bisagra corta",
    "arms-only": "solo brazos",
    "legs-only": "solo piernas",
    interrupted: "interrumpida",
    "too-long": "más de un minuto",
  },
  phase: {
    top: "Arriba",
    lowering: "Bajando",
    bottom: "Abajo",
    raising: "Subiendo",
    rest: "Reposo",
    lifting: "Elevando",
    hold: "Mantener",
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
