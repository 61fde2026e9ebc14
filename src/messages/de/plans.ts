import type { Translation } from "../catalogue.ts";
import type english from "../en/plans.ts";
import { plural } from "../format.ts";

const plans: Translation<typeof english> = {
  builtIn: {
    starter: "Einstieg",
    full: "Rücken und Gesäß",
    whole: "Ganzer Körper",
    "whole-three": "Ganzer Körper, drei Tage",
    floor: "Nur am Boden",
    hinge: "Nur im Stehen",
  },
  about: {
    starter: "Good Mornings und Supermans, je zwei kurze Sätze.",
    full: "Good Mornings und Supermans, je drei Sätze.",
    whole:
      "Zuerst Kniebeugen, Kreuzheben und Schulterdrücken, dann Good Mornings und Supermans. Kreuzheben braucht Scheiben oder etwas Festes unter den Enden der Stange. Mit wenig Gewicht ist es Übung, kein Training der Maximalkraft.",
    "whole-three":
      "Dasselbe mit mehr Sätzen und mit rumänischem Kreuzheben, das im Stehen beginnt. Mit leerer Stange ist es Übung, kein Training der Maximalkraft.",
    floor: "Ohne Gerät, nur eine Matte.",
    hinge: "Mit leerer Stange oder Besenstiel.",
  },
  unnamed: "Plan ohne Namen",
  line: (exercise, n, each) => `${exercise} ${n} × ${each}`,
  minutes: (n) => plural("de", n, { one: "etwa # Minute", other: "etwa # Minuten" }),
  days: (n) => plural("de", n, { one: "# Tag pro Woche", other: "# Tage pro Woche" }),
};
export default plans;
