/** The alternating superman, taught in English. */
import { crossedFaults } from "../../patterns/crossed-lesson/en.ts";
import { proneAvoid, proneDose, proneFaults } from "../../patterns/prone-lesson/en.ts";
import type { AlternatingLesson } from "../vocabulary.ts";

const lesson: AlternatingLesson = {
  lead: "Face down, the right arm and the left leg float just off the floor for a count of two, then the other pair. Half the load of the full superman.",
  purpose: [
    "It trains the same muscles as the superman, one diagonal at a time: the lower back carries about half as much.",
    "The trunk has to stay quiet while only two limbs leave the floor, which is what the back does all day.",
  ],
  setup: [
    "Lie face down on a mat with your arms overhead and your legs straight.",
    "Rest your forehead on the mat, eyes on the floor, neck long.",
    "Brace the belly gently and press both hip bones into the mat.",
    "For the camera: lie side-on, hands to feet in the picture, the camera a little higher than the mat so that it sees both arms and both legs.",
  ],
  steps: [
    "Reach long with the right hand and the left foot.",
    "Lift that arm and that leg together until they are just off the floor.",
    "Hold for two seconds and keep breathing. Backline counts: one, two.",
    "Lower slowly, arm and leg together.",
    "Change sides: left arm, right leg. Each lift counts as one.",
  ],
  faults: {
    "neck-cranked": proneFaults["neck-cranked"],
    ...crossedFaults,
    "short-hold": proneFaults["short-hold"],
    "bent-arms": proneFaults["bent-arms"],
    "bent-knees": proneFaults["bent-knees"],
  },
  easier: [
    "Only the leg, or only the arm, for a week or two.",
    "On hands and knees: the bird dog. Good when lying face down is uncomfortable, or the lower back gets tired.",
  ],
  harder: [
    "Hold for three, four, then five seconds. Longer, never higher.",
    "When both sides are steady, lift all four limbs: the superman.",
  ],
  avoid: proneAvoid,
  dose: proneDose,
};
export default lesson;
