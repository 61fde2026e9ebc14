/** The W superman, taught in English. */
import { flatFaults } from "../../patterns/flat-lesson/en.ts";
import type { FlatLesson } from "../../patterns/flat-vocabulary.ts";
import { proneAvoid, proneDose } from "../../patterns/prone-lesson/en.ts";

const lesson: FlatLesson = {
  lead: "Face down, elbows bent beside the ribs and hands beside the head, so that the arms make a W. Chest, arms and legs float just off the floor for a count of two.",
  purpose: [
    "A shorter lever than the superman: less for the lower back, more for the muscles between the shoulder blades.",
    "Seen from the side, nobody can measure the angle of the W: Backline counts the lift and the hold, and does not judge how the elbows are bent.",
  ],
  setup: [
    "Lie face down on a mat, elbows bent and close to your ribs, hands beside your head, legs straight.",
    "Rest your forehead on the mat or just above it, eyes on the floor, neck long.",
    "Brace the belly gently and squeeze the glutes before anything moves.",
    "For the camera: lie side-on, head to feet in the picture, with the camera low if you can.",
  ],
  steps: [
    "Draw the shoulder blades together and down.",
    "Lift arms and legs together until they are just off the floor; the elbows stay bent.",
    "Hold for two seconds and keep breathing. Backline counts: one, two.",
    "Lower slowly, arms and legs together.",
    "Rest for a moment, then do the next one.",
  ],
  faults: flatFaults,
  easier: ["Arms alongside the body, palms down.", "Opposite arm and leg, one pair at a time."],
  harder: [
    "Hold for three, four, then five seconds. Longer, never higher.",
    "Stretch the arms overhead: the superman.",
  ],
  avoid: proneAvoid,
  dose: proneDose,
};
export default lesson;
