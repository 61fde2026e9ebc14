/** The superman, taught in English. */
import type { SupermanLesson } from "../vocabulary.ts";

const lesson: SupermanLesson = {
  lead: "Face down, arms and legs float just off the floor, and stay there for a count of two. Low is right.",
  purpose: [
    "It trains the endurance of the back's own muscles, the glutes and the back of the shoulders without any equipment.",
    "The point is a long, steady body. Going higher only bends the lower back, so Backline never asks for it.",
  ],
  setup: [
    "Lie face down on a mat with your arms overhead and your legs straight.",
    "Rest your forehead on the mat or just above it, eyes on the floor, neck long.",
    "Brace the belly gently and squeeze the glutes before anything moves.",
    "For the camera: lie side-on, hands to feet in the picture, with the camera low if you can.",
  ],
  steps: [
    "Reach long: fingertips and toes away from each other.",
    "Lift arms and legs together until they are just off the floor.",
    "Hold for two seconds and keep breathing. Backline counts: one, two.",
    "Lower slowly, arms and legs together.",
    "Rest for a moment, then do the next one.",
  ],
  faults: {
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
  },
  easier: [
    "Opposite arm and leg: lift the right arm with the left leg, then change. Half the load on the back, and the best choice when the neck or the back takes over.",
    "Arms alongside the body, palms down, instead of overhead.",
    "Only the arms, or only the legs, for a week or two.",
    "On hands and knees: stretch out one arm and the opposite leg (the bird dog). Good when lying face down is uncomfortable.",
  ],
  harder: [
    "Hold for three, four, then five seconds. Longer, never higher.",
    "Pull the elbows to the ribs during the hold and stretch out again.",
    "More repetitions up to 20, then shorter rests.",
  ],
  avoid: [
    "Skip it if bending backwards hurts, if you have a slipped vertebra or spinal stenosis, or soon after back surgery.",
    "Not when pregnant, after recent abdominal surgery, or with a hernia: lying on the belly is the problem.",
    "Stop at once if something hurts, tingles or goes numb. Tired muscles are fine; a pinch in the lower back is not.",
  ],
  dose: "Two or three sets of 10 to 20, on two or three days a week.",
};
export default lesson;
