import type { Translation } from "../catalogue.ts";
import type english from "../en/plans.ts";
import { plural } from "../format.ts";

const plans: Translation<typeof english> = {
  builtIn: {
    starter: "Einstieg",
    full: "Rücken und Gesäß",
    floor: "Nur am Boden",
    hinge: "Nur im Stehen",
  },
  about: {
    starter: "Good Mornings und Supermans, je zwei kurze Sätze.",
    full: "Good Mornings und Supermans, je drei Sätze.",
    floor: "Ohne Gerät, nur eine Matte.",
    hinge: "Mit leerer Stange oder Besenstiel.",
  },
  unnamed: "Plan ohne Namen",
  line: (exercise, n, each) => `${exercise} ${n} × ${each}`,
  minutes: (n) => plural("de", n, { one: "etwa # Minute", other: "etwa # Minuten" }),
  days: (n) => plural("de", n, { one: "# Tag pro Woche", other: "# Tage pro Woche" }),
};
export default plans;
