/** The squat in English. */
import { roundedBack } from "../../patterns/back-words.ts";
import type { SquatWords } from "../vocabulary.ts";

export const en: SquatWords = {
  name: "Squat",
  plural: "Squats",
  spoken: "squats",
  position: "Stand side-on to the camera.",
  tempo: "Time on the way down",
  ready: "Ready: squats. Go when you like.",
  reminder: "Feet shoulder-width, toes a little out. Brace. Sit between your heels.",
  phase: { top: "Top", lowering: "Down", bottom: "Bottom", raising: "Up" },
  criteria: {
    "rounded-back": {
      ...roundedBack.en,
      advice:
        "Brace before you go down and keep your chest proud. Go only as low as your back stays flat; a small wedge under the heels can help. Go lighter if it happens again.",
    },
    "forward-lean": {
      name: "Leaning forward",
      told: "Your chest dropped forward",
      cue: "Chest up.",
      well: "chest up",
      seen: "chest dropped",
      next: "chest up, knees forward",
      advice:
        "Let the knees travel forward over the toes and sit down between your heels, so that your chest can stay up. Holding a light weight in front of you helps.",
    },
    "heels-up": {
      name: "Heels off the floor",
      told: "Your heels came up",
      cue: "Heels down.",
      well: "heels down",
      seen: "heels came up",
      next: "whole foot on the floor",
      advice:
        "Press the whole foot into the floor: big toe, little toe, heel. If the ankles are stiff, turn the toes out a little or put a thin plate under each heel.",
    },
    shallow: {
      name: "Not low enough",
      told: "The squat stayed high",
      cue: "Sit a little lower.",
      well: "full depth",
      seen: "not low enough",
      next: "thighs level at the bottom",
      advice:
        "Sit down until your thighs are about level with the floor, as long as your back stays flat and your heels stay down. A box or a low stool behind you shows the way.",
    },
    "too-fast": {
      name: "Too fast down",
      told: "You went down fast",
      cue: "Control the way down.",
      well: "well controlled",
      seen: "quick on the way down",
      next: "two seconds down",
      advice:
        "Take about two seconds on the way down instead of dropping. A hint about control, nothing more.",
    },
  },
  noRep: { shallow: { name: "not low enough", told: "No rep: sit lower.", seen: "not low enough" } },
};
