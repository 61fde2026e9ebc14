/** What the lessons of lifts of chest and legs have in common, in German. */
import type { FlatFault } from "../flat-vocabulary.ts";
import { proneFaults } from "../prone-lesson/de.ts";
import type { TaughtOf } from "../prone-vocabulary.ts";

export const flatFaults: TaughtOf<FlatFault> = {
  "chest-only": {
    what: "Die Beine bleiben liegen, die halbe Rückseite ruht.",
    fix: "Erst das Gesäß anspannen, dann Brust und Beine gemeinsam heben.",
  },
  "legs-only": {
    what: "Die Brust bleibt liegen.",
    fix: "Zieh die Schulterblätter zusammen und lass die Brust mit den Beinen schweben.",
  },
  "short-hold": proneFaults["short-hold"],
  "not-together": {
    what: "Erst die Brust, dann die Beine oder umgekehrt: Der Körper schaukelt.",
    fix: "Einatmen, anspannen und alles gleichzeitig beginnen.",
  },
  "bent-knees": proneFaults["bent-knees"],
};
