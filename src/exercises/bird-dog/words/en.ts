/** The bird dog in English. */
import { crossedGates, crossedWords } from "../../patterns/crossed-words/en.ts";
import { proneWords } from "../../patterns/prone-words/en.ts";
import type { BirdDogWords } from "../vocabulary.ts";

export const en: BirdDogWords = {
  name: "Bird dog",
  plural: "Bird dogs",
  spoken: "bird dogs",
  position: "Kneel on hands and knees, side-on to the camera.",
  tempo: "Time on the way up",
  ready: "Ready: bird dogs. Go when you like.",
  reminder: "Right arm with left leg, then change. Back like a table. Brace.",
  phase: { rest: "Rest", lifting: "Out", hold: "Hold", lowering: "Back" },
  criteria: {
    "tilted-trunk": {
      name: "Trunk tilted",
      told: "Your trunk tilted",
      cue: "Back like a table.",
      well: "trunk level",
      seen: "trunk tilted",
      next: "back like a table",
      advice: "Lift arm and leg only as high as shoulder and hip, and keep the trunk as it was on all fours.",
    },
    "bent-knees": proneWords["bent-knees"],
    ...crossedWords,
    "short-hold": proneWords["short-hold"],
    "low-arms": {
      name: "Arm stayed low",
      told: "Your arm stayed low",
      cue: "Arm to shoulder height.",
      well: "arm level",
      seen: "arm stayed low",
      next: "arm to shoulder height",
      advice: "Reach forward until the arm is in line with the trunk, thumb up. Level is enough.",
    },
    "low-legs": {
      name: "Leg stayed low",
      told: "Your leg stayed low",
      cue: "Leg to hip height.",
      well: "leg level",
      seen: "leg stayed low",
      next: "leg to hip height",
      advice: "Push the heel back until the leg is in line with the trunk. Level is enough.",
    },
  },
  noRep: crossedGates,
};
