/** The shoulder press in English. */
import type { ShoulderPressWords } from "../vocabulary.ts";

export const en: ShoulderPressWords = {
  name: "Shoulder press",
  plural: "Shoulder presses",
  spoken: "shoulder presses",
  position: "Stand side-on to the camera, hands at your shoulders.",
  tempo: "Time on the way up",
  ready: "Ready: shoulder presses. Go when you like.",
  reminder: "Feet hip-width. Squeeze your glutes. Ribs down.",
  phase: { rest: "Shoulders", raising: "Up", hold: "Overhead", lowering: "Down" },
  criteria: {
    "overextended-back": {
      name: "Arched back",
      told: "Your back arched",
      cue: "Ribs down.",
      well: "ribs down",
      seen: "back arched",
      next: "ribs down, glutes tight",
      advice:
        "Squeeze your glutes and pull your ribs down before you press. If you still lean back, the weight is too heavy or the shoulders are stiff: go lighter, or press one arm at a time.",
    },
    "knee-dip": {
      name: "Help from the knees",
      told: "Your knees helped",
      cue: "Legs still.",
      well: "legs still",
      seen: "knees helped",
      next: "legs straight and still",
      advice:
        "Keep your knees straight and let only the arms move. A dip makes it a push press, which is another exercise; if you can't start without it, go lighter.",
    },
    uneven: {
      name: "Hands not level",
      told: "Your hands were not level",
      cue: "Both hands level.",
      well: "hands level",
      seen: "hands not level",
      next: "both hands level",
      advice:
        "Start with both hands at the same height and press at the pace of the slower arm. If one side keeps lagging, practise with a light dumbbell in each hand.",
    },
    partial: {
      name: "Elbows not straight",
      told: "The press was not finished",
      cue: "Straighten your elbows.",
      well: "elbows straight",
      seen: "elbows not straight",
      next: "elbows straight at the top",
      advice:
        "Press until both elbows are straight and the weight is over the middle of your foot, with your head between your arms. Go lighter if the last part won't go.",
    },
  },
  noRep: {
    partial: { name: "elbows not straight", told: "No rep: elbows straight.", seen: "elbows not straight" },
  },
};
