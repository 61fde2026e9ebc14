/** The knee bend in three languages. */
import type { InWords, WordsOf } from "../../../src/core/coaching/exercise-words.ts";

import type { table } from "./fault-table.ts";

type Words = WordsOf<typeof table, "stand" | "bend">;

const en: Words = {
  name: "Knee bend",
  plural: "Knee bends",
  spoken: "knee bends",
  position: "Stand side-on, arms across your chest.",
  tempo: "Time on the way into the bend",
  ready: "Ready: knee bends.",
  reminder: "Heels down.",
  phase: { stand: "Stand", bend: "Bend" },
  criteria: {
    leaning: {
      name: "Leaning",
      told: "Your trunk leaned",
      cue: "Chest tall.",
      well: "chest tall",
      seen: "trunk leaned",
      next: "chest tall",
      advice: "Keep your chest tall.",
    },
    dropped: {
      name: "Dropped",
      told: "You dropped",
      cue: "Slow into it.",
      well: "slow",
      seen: "dropped",
      next: "slow into it",
      advice: "Take a second to bend.",
    },
    "half-way": {
      name: "Half-way",
      told: "You stopped half-way",
      cue: "Bend further.",
      well: "whole bend",
      seen: "stopped half-way",
      next: "bend further",
      advice: "Bend until the thighs slope.",
    },
  },
  noRep: { "half-way": { name: "half-way", told: "No rep: bend further.", seen: "stopped half-way" } },
};

const de: Words = {
  ...en,
  name: "Kniebeuge",
  plural: "Kniebeugen",
  spoken: "Kniebeugen",
  ready: "Bereit: Kniebeugen.",
  criteria: {
    ...en.criteria,
    leaning: {
      ...en.criteria.leaning,
      name: "Vorgebeugt",
      told: "Der Rumpf neigte sich",
      cue: "Brust hoch.",
    },
  },
  noRep: { "half-way": { name: "halb", told: "Zählt nicht: tiefer beugen.", seen: "nur halb" } },
};

const es: Words = {
  ...en,
  name: "Flexión de rodillas",
  plural: "Flexiones de rodillas",
  spoken: "flexiones de rodillas",
  ready: "Todo listo: flexiones de rodillas.",
  criteria: {
    ...en.criteria,
    leaning: { ...en.criteria.leaning, name: "Inclinado", told: "El tronco se inclinó", cue: "Pecho alto." },
  },
  noRep: { "half-way": { name: "a medias", told: "No cuenta: flexiona más.", seen: "a medias" } },
};

export const words: InWords<Words> = { en, de, es };
