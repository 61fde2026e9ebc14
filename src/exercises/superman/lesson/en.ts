/** The superman, taught in English. */
import { proneAvoid, proneDose, proneFaults } from "../../patterns/prone-lesson/en.ts";
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
  faults: proneFaults,
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
  avoid: proneAvoid,
  dose: proneDose,
};
export default lesson;
