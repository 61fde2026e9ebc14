import type { PainSite } from "../../core/session/feeling.ts";
import type { Translation } from "../catalogue.ts";
import type english from "../en/feeling.ts";

const EFFORTS = [
  "gar nicht",
  "sehr leicht",
  "leicht",
  "mittel",
  "etwas anstrengend",
  "anstrengend",
  "anstrengend",
  "sehr anstrengend",
  "sehr anstrengend",
  "äußerst anstrengend",
  "mehr geht nicht",
];
const site: Readonly<Record<PainSite, string>> = {
  neck: "Nacken",
  shoulder: "Schulter",
  "upper-back": "Oberer Rücken",
  "lower-back": "Unterer Rücken",
  hip: "Hüfte",
  knee: "Knie",
  leg: "Bein",
  arm: "Arm",
  other: "Woanders",
};
const effortName = (n: number): string => EFFORTS[n] ?? "";

const feeling: Translation<typeof english> = {
  title: "Wie hat sich der Satz angefühlt?",
  effort: "Wie anstrengend war es?",
  effortName,
  effortButton: (n) => `${n} von 10: ${effortName(n)}`,
  skip: "Antworte nur, wenn du magst.",
  pain: "Hat etwas wehgetan?",
  no: "Nein",
  yes: "Ja",
  where: "Wo?",
  site,
  noted: "Notiert. Der Plan verlangt vorerst nicht mehr.",
  advice:
    "Lass weg, was wehtut. Wenn es bleibt oder wiederkommt, hol dir ärztlichen oder physiotherapeutischen Rat.",
  said: {
    effort: (n) => `Anstrengung ${n} von 10, ${effortName(n)}`,
    pain: (pain) =>
      pain === "none" ? "nichts tat weh" : pain === "other" ? "etwas tat weh" : `Schmerz: ${site[pain]}`,
  },
  change: "Wie es sich anfühlte",
  changeOf: (what, date) => `Wie es sich anfühlte: ${what}, ${date}`,
  spoken: {
    noted:
      "Notiert. Lass weg, was wehtut. Wenn es bleibt, hol dir ärztlichen oder physiotherapeutischen Rat.",
    byVoice: "Wenn du magst, sag „Anstrengung“ und eine Zahl von null bis zehn.",
    byKey: "Wenn du magst, gib an, wie anstrengend es war: Tasten null bis zehn.",
  },
  words: {
    effort: "anstrengung|belastung",
    numbers: "null|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn",
    painless: "kein schmerz|keine schmerzen|nichts tut weh|tut nichts weh",
    pain: "schmerz|schmerzen|tut weh|tun weh|weh|schmerzt|schmerzen|aua",
    sites: {
      neck: "nacken|hals",
      shoulder: "schulter|schultern",
      "upper-back": "oberer rücken|obere rücken|oberen rücken",
      "lower-back": "unterer rücken|untere rücken|unteren rücken|rücken|kreuz",
      hip: "hüfte|hüften",
      knee: "knie",
      leg: "bein|beine|oberschenkel|wade|waden|fuß|knöchel",
      arm: "arm|arme|ellbogen|handgelenk|hand",
    },
  },
};
export default feeling;
