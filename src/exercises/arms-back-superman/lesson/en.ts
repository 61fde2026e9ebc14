/** The superman with the arms along the body, taught in English. */
import { flatFaults } from "../../patterns/flat-lesson/en.ts";
import type { FlatLesson } from "../../patterns/flat-vocabulary.ts";
import { proneAvoid, proneDose } from "../../patterns/prone-lesson/en.ts";

const lesson: FlatLesson = {
  lead: "Face down with the arms long beside the body: chest and legs float just off the floor for a count of two. The shortest lever, and the kindest to neck and shoulders.",
  purpose: [
    "It trains the back's own muscles and the glutes, with less weight in front of the shoulders than the superman.",
    "A good beginning where arms overhead pinch in the shoulders or tire the neck.",
  ],
  setup: [
    "Lie face down on a mat, legs straight, arms along your body, palms down.",
    "Rest your forehead on the mat, eyes on the floor, neck long.",
    "Brace the belly gently and squeeze the glutes before anything moves.",
    "For the camera: lie side-on, head to feet in the picture, with the camera low if you can.",
  ],
  steps: [
    "Draw the shoulder blades together; the hands slide towards the feet.",
    "Lift chest and legs together until they are just off the floor.",
    "Hold for two seconds and keep breathing. Backline counts: one, two.",
    "Lower slowly, chest and legs together.",
    "Rest for a moment, then do the next one. In this position Backline does not judge the neck: keep your eyes on the floor.",
  ],
  faults: flatFaults,
  easier: [
    "Only the chest, or only the legs, for a week or two.",
    "On hands and knees: the bird dog. Good when lying face down is uncomfortable.",
  ],
  harder: [
    "Hold for three, four, then five seconds. Longer, never higher.",
    "Bend the elbows to a W, then stretch the arms overhead: the superman.",
  ],
  avoid: proneAvoid,
  dose: proneDose,
};
export default lesson;
