/** The bird dog, taught in English. */
import { crossedFaults } from "../../patterns/crossed-lesson/en.ts";
import { proneFaults } from "../../patterns/prone-lesson/en.ts";
import type { BirdDogLesson } from "../vocabulary.ts";

const lesson: BirdDogLesson = {
  lead: "On hands and knees, one arm and the opposite leg reach out level with the trunk and stay there for a count of two, then the other two. The trunk stays as still as a table.",
  purpose: [
    "It trains the muscles along the back, the glutes and the deep belly to keep the trunk quiet while arm and leg move, with far less load on the lower back than the superman.",
    "Seen from the side, Backline tells whether the trunk tilts and how far arm and leg reach. Whether the hips turn open cannot be seen from there and is not judged: feel for it.",
  ],
  setup: [
    "Kneel on a mat: hands under the shoulders, knees under the hips.",
    "Back long and level, eyes on the floor, belly gently braced.",
    "For the camera: side-on, all of you in the picture with room ahead for the arm and behind for the leg.",
  ],
  steps: [
    "Shift your weight without letting the trunk move.",
    "Slide one foot back and stretch the opposite arm forward, both only to the height of the trunk.",
    "Hold for two seconds and keep breathing. Backline counts: one, two.",
    "Bring hand and knee back softly.",
    "Change sides. Each stretch counts as one, for its side.",
  ],
  faults: {
    "tilted-trunk": {
      what: "The trunk tips up or down as arm and leg leave the floor: the load goes to the lower back.",
      fix: "Lift less high and brace first; the back stays as it was on all fours.",
    },
    ...crossedFaults,
    "short-hold": proneFaults["short-hold"],
    "bent-knees": proneFaults["bent-knees"],
    "low-arms": {
      what: "The arm hangs below the trunk's line.",
      fix: "Reach forward, thumb up, until the arm is level with the back.",
    },
    "low-legs": {
      what: "The leg hangs below the trunk's line.",
      fix: "Push the heel to the wall behind you until the leg is level with the back.",
    },
  },
  easier: [
    "Only the leg, toes staying on the floor; then only the arm.",
    "A folded towel under the knees, fists instead of flat hands where the wrists hurt.",
  ],
  harder: [
    "Hold for three, four, then five seconds.",
    "Draw elbow and knee together under the belly between two stretches.",
  ],
  avoid: [
    "Not on a sore knee or wrist; use a cushion, or leave it.",
    "If the lower back hurts, reach less far. If it still hurts, stop.",
    "Stop at once if something hurts, tingles or goes numb.",
  ],
  dose: "Two or three sets of 10, five on each side, on two or three days a week.",
};
export default lesson;
