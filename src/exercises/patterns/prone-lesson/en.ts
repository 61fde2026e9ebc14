/** What the lessons of lifts from lying face down have in common, in English. */
import type { ProneFault, TaughtOf } from "../prone-vocabulary.ts";

export const proneFaults: TaughtOf<ProneFault> = {
  "neck-cranked": {
    what: "The head lifts and the neck bends back. It tires the neck and adds nothing.",
    fix: "Look at the floor, as if an orange were held under your chin.",
  },
  "arms-only": {
    what: "The legs stay on the floor, so half of the back of the body rests.",
    fix: "Squeeze the glutes first, then lift arms and legs together.",
  },
  "legs-only": {
    what: "The arms stay on the floor.",
    fix: "Reach forward and let the arms float with the legs.",
  },
  "short-hold": {
    what: "Up and straight down again. The hold is where the endurance comes from.",
    fix: "Lift less and stay for a count of two.",
  },
  "not-together": {
    what: "Arms first and legs later, or the other way round: the body rocks.",
    fix: "Breathe in, brace, and start everything at the same time.",
  },
  "bent-arms": {
    what: "The elbows bend and the shoulders take over.",
    fix: "Reach your fingertips away from you. If that is too long a lever, use the easier version below.",
  },
  "bent-knees": {
    what: "The feet kick up from the knees while the thighs stay down.",
    fix: "Keep the legs long and lift from the hips.",
  },
  "low-arms": {
    what: "The arms hardly leave the floor.",
    fix: "Just off the floor is enough: a sheet of paper should slide under them.",
  },
  "low-legs": {
    what: "The legs hardly leave the floor.",
    fix: "Squeeze the glutes; a finger's width under the toes is enough.",
  },
};

export const proneAvoid: readonly string[] = [
  "Skip it if bending backwards hurts, if you have a slipped vertebra or spinal stenosis, or soon after back surgery.",
  "Not when pregnant, after recent abdominal surgery, or with a hernia: lying on the belly is the problem.",
  "Stop at once if something hurts, tingles or goes numb. Tired muscles are fine; a pinch in the lower back is not.",
];

export const proneDose = "Two or three sets of 10 to 20, on two or three days a week.";
