import type { Translation } from "../catalogue.ts";
import type english from "../en/terms.ts";

const terms: Translation<typeof english> = {
  noRep: {
    interrupted: "unterbrochen",
    "too-long": "über eine Minute lang",
    unclear: "unklar",
  },
  signal: {
    trunkInclination: "Rumpf",
    hipFlexion: "Hüfte",
    kneeFlexion: "Knie",
    spineFlexion: "Rückenkurve",
    neckFlexion: "Nacken",
    elbowFlexion: "Ellbogen",
    armLift: "Arme",
    chestLift: "Brust",
    legLift: "Beine",
  },
  part: { head: "Kopf", back: "Rücken", arms: "Arme", hips: "Hüfte", knees: "Knie", feet: "Füße" },
};
export default terms;
