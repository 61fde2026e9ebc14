/** The deadlift in English. */
import { archedBack, roundedBack } from "../../patterns/back-words.ts";
import { noRepNotLockedOut, notLockedOut } from "../../patterns/lockout-words.ts";
import type { DeadliftWords } from "../vocabulary.ts";

export const en: DeadliftWords = {
  name: "Deadlift",
  plural: "Deadlifts",
  spoken: "deadlifts",
  position: "Stand side-on to the camera, the bar over the middle of your feet.",
  tempo: "Time on the way up",
  ready: "Ready: deadlifts. Go when you like.",
  reminder: "Bar over mid-foot. Straight arms. Chest proud, brace.",
  phase: { rest: "Floor", raising: "Up", hold: "Top", lowering: "Down" },
  criteria: {
    "rounded-back": {
      ...roundedBack.en,
      advice:
        "Before you pull, lift your chest and draw the bar towards you until your back is flat and your arms are tight, then brace. If it rounds as the weight leaves the floor, go lighter.",
    },
    "overextended-back": {
      ...archedBack.en,
      advice:
        "Finish with your glutes, not with your lower back: stand tall with ribs down and stop there. Leaning back adds nothing to the lift.",
    },
    "hips-first": {
      name: "Hips first",
      told: "Your hips rose before the bar",
      cue: "Push with your legs.",
      well: "strong leg drive",
      seen: "hips rose first",
      next: "push the floor away",
      advice:
        "Push the floor away and let chest and hips rise together. If your hips still shoot up, pull your arms tight before you start, or go lighter.",
    },
    "not-locked-out": {
      ...notLockedOut.en,
      advice:
        "Finish every rep: knees straight, hips to the bar, glutes tight. Lower it only once you stand still.",
    },
  },
  noRep: { "not-locked-out": noRepNotLockedOut.en },
};
