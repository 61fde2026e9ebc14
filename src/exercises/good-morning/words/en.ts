/** The good morning in English. */
import { archedBack, roundedBack } from "../../patterns/back-words.ts";
import { bentKnees } from "../../patterns/knee-words.ts";
import type { GoodMorningWords } from "../vocabulary.ts";

export const en: GoodMorningWords = {
  name: "Good morning",
  plural: "Good mornings",
  spoken: "good mornings",
  position: "Stand side-on to the camera.",
  tempo: "Time on the way down",
  ready: "Ready: good mornings. Go when you like.",
  reminder: "Feet shoulder-width. Bar across your upper back. Brace.",
  phase: { top: "Top", lowering: "Down", bottom: "Bottom", raising: "Up" },
  criteria: {
    "rounded-back": {
      ...roundedBack.en,
      advice:
        "Lift your chest and brace before you go down, and stop the hinge where you can still keep your back flat. Go lighter if it happens again.",
    },
    "overextended-back": {
      ...archedBack.en,
      advice:
        "Pull your ribs down and brace your belly. Finish by squeezing your glutes, not by leaning back: neutral is enough.",
    },
    "bent-knees": {
      ...bentKnees.en,
      advice:
        "Keep a soft but steady knee: push your hips straight back and stop where your hamstrings stretch, instead of sitting down.",
    },
    shallow: {
      name: "Hinge too short",
      told: "The hinge was short",
      cue: "Hips back, back flat.",
      well: "full hinge",
      seen: "hinge too short",
      next: "back flat, hips back",
      advice:
        "With your back flat, send your hips back until you feel your hamstrings stretch; only then come up. If that is your whole range, set it in the settings.",
    },
    "too-fast": {
      name: "Too fast down",
      told: "You went down fast",
      cue: "Control the way down.",
      well: "well controlled",
      seen: "quick on the way down",
      next: "two seconds down",
      advice:
        "Take about two seconds on the way down: whoever controls it keeps the back still. A hint about control, nothing more.",
    },
  },
  noRep: { shallow: { name: "hinge too short", told: "No rep: hips back.", seen: "hinge too short" } },
};
