/** What is told about as a whole: nobody hears "rounded back not judged, arched back not judged". */
export const TOPICS = [
  "back",
  "neck",
  "knees",
  "arms",
  "together",
  "level",
  "hold",
  "range",
  "legs",
  "tempo",
] as const;
export type Topic = (typeof TOPICS)[number];
