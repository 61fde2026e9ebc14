/** The Romanian deadlift in English. */
import { roundedBack } from "../../patterns/back-words.ts";
import { bentKnees } from "../../patterns/knee-words.ts";
import { noRepNotLockedOut, notLockedOut } from "../../patterns/lockout-words.ts";
import type { RomanianWords } from "../vocabulary.ts";

export const en: RomanianWords = {
  name: "Romanian deadlift",
  plural: "Romanian deadlifts",
  spoken: "Romanian deadlifts",
  position: "Stand side-on to the camera, weight in your hands.",
  tempo: "Time on the way down",
  ready: "Ready: Romanian deadlifts. Go when you like.",
  reminder: "Feet hip-width. Weight close to your thighs. Brace.",
  phase: { top: "Top", lowering: "Down", bottom: "Bottom", raising: "Up" },
  criteria: {
    "rounded-back": {
      ...roundedBack.en,
      advice:
        "Brace and lift your chest before you go down, and come back up before your back begins to round, even if the weight is only at your knees. Go lighter if it happens again.",
    },
    "bent-knees": {
      ...bentKnees.en,
      advice:
        "Unlock your knees at the top and then leave them as they are: push your hips straight back, and the weight goes down by itself.",
    },
    "bar-drift": {
      name: "Weight too far from the legs",
      told: "The weight drifted forward",
      cue: "Weight to your legs.",
      well: "weight close",
      seen: "weight drifted forward",
      next: "weight close to the legs",
      advice:
        "Let the weight slide down your thighs and shins, and pull it back with the muscles under your arms. The further away it hangs, the more your lower back has to hold.",
    },
    "not-locked-out": {
      ...notLockedOut.en,
      advice:
        "Finish every rep: push your hips to the weight and squeeze your glutes until you stand tall, without leaning back.",
    },
    shallow: {
      name: "Hinge too short",
      told: "The hinge was short",
      cue: "Hips back, back flat.",
      well: "full hinge",
      seen: "hinge too short",
      next: "back flat, hips back",
      advice:
        "With your back flat, send your hips back until your hamstrings stretch, usually with the weight just below the knees. If that is your whole range, set it in the settings.",
    },
  },
  noRep: {
    shallow: { name: "hinge too short", told: "No rep: hips back.", seen: "hinge too short" },
    "not-locked-out": noRepNotLockedOut.en,
  },
};
