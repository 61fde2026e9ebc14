/** What the app keeps in the browser beside its databases: a record of each kind, whole. */
import { RATINGS_SCHEMA } from "../../src/core/agreement.ts";

export const REFERENCE = [
  {
    exercise: "good-morning",
    source: "clip.mp4",
    number: 3,
    depth: 71,
    back: 12,
    lowerSeconds: 1.9,
    raiseSeconds: 1.4,
    holdSeconds: 0.4,
  },
];

export const RATINGS = {
  schema: RATINGS_SCHEMA,
  rater: "Somebody",
  reps: [
    { recording: "clip.mp4", start: 3.5, end: 6.5, exercise: "good-morning", faults: { "bent-knees": true } },
  ],
};

export const AUTHOR = { id: "somebody-here", name: "Somebody" };
