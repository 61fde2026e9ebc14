/** What the lessons of lifts of chest and legs have in common, in English. */
import type { FlatFault } from "../flat-vocabulary.ts";
import { proneFaults } from "../prone-lesson/en.ts";
import type { TaughtOf } from "../prone-vocabulary.ts";

export const flatFaults: TaughtOf<FlatFault> = {
  "chest-only": {
    what: "The legs stay on the floor, so half of the back of the body rests.",
    fix: "Squeeze the glutes first, then lift chest and legs together.",
  },
  "legs-only": {
    what: "The chest stays on the floor.",
    fix: "Draw the shoulder blades together and let the chest float with the legs.",
  },
  "short-hold": proneFaults["short-hold"],
  "not-together": {
    what: "The chest first and the legs later, or the other way round: the body rocks.",
    fix: "Breathe in, brace, and start everything at the same time.",
  },
  "bent-knees": proneFaults["bent-knees"],
};
