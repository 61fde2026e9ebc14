/** What can be wrong with a lift of chest and legs from lying face down, in English. */
import type { GateWords } from "../../../core/coaching/exercise-words.ts";
import type { FlatFault, FlatGate } from "../flat-vocabulary.ts";
import type { SaidOf } from "../prone-vocabulary.ts";
import { proneWords } from "../prone-words/en.ts";

export const flatWords: SaidOf<FlatFault> = {
  "bent-knees": proneWords["bent-knees"],
  "chest-only": {
    name: "Chest only",
    told: "Only your chest lifted",
    cue: "Chest and legs together.",
    well: "all together",
    seen: "legs stayed down",
    next: "chest and legs together",
    advice: "Squeeze the glutes and lift chest and legs at the same time, both only a little.",
  },
  "legs-only": {
    name: "Legs only",
    told: "Only your legs lifted",
    cue: "Chest and legs together.",
    well: "all together",
    seen: "chest stayed down",
    next: "chest and legs together",
    advice: "Draw the shoulder blades together and let the chest float with the legs.",
  },
  "not-together": {
    name: "Chest and legs not together",
    told: "Chest and legs started apart",
    cue: "Chest and legs together.",
    well: "all together",
    seen: "chest and legs apart",
    next: "chest and legs together",
    advice: "Breathe out and let chest and legs leave the floor on the same count.",
  },
  "short-hold": proneWords["short-hold"],
};

export const flatGates: Readonly<Record<FlatGate, GateWords>> = {
  "chest-only": { name: "chest only", told: "No rep: legs too.", seen: "legs stayed down" },
  "legs-only": { name: "legs only", told: "No rep: chest too.", seen: "chest stayed down" },
};
