import type { Translation } from "../catalogue.ts";
import type english from "../en/terms.ts";

const terms: Translation<typeof english> = {
  exercise: { "good-morning": "Good Morning", superman: "Superman" },
  exercises: { "good-morning": "Good Mornings", superman: "Supermans" },
  fault: {
    "bent-knees": "Gebeugte Knie",
    "rounded-back": "Runder Rücken",
    "overextended-back": "Hohlkreuz",
    shallow: "Zu kurze Hüftbeuge",
    "too-fast": "Zu schnell abwärts",
    "short-hold": "Zu kurz gehalten",
    "low-arms": "Arme blieben unten",
    "low-legs": "Beine blieben unten",
    "arms-only": "Nur Arme",
    "legs-only": "Nur Beine",
    "not-together": "Arme und Beine nicht gleichzeitig",
    "bent-arms": "Gebeugte Arme",
    "neck-cranked": "Kopf angehoben",
  },
  noRep: {
    shallow: "Hüftbeuge zu kurz",
    "arms-only": "nur Arme",
    "legs-only": "nur Beine",
    interrupted: "unterbrochen",
    "too-long": "über eine Minute lang",
  },
  phase: {
    top: "Oben",
    lowering: "Abwärts",
    bottom: "Unten",
    raising: "Aufwärts",
    rest: "Ruhe",
    lifting: "Anheben",
    hold: "Halten",
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
