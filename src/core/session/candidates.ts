/** Which exercises a movement may turn out to be where none was chosen. */
import type { Exercise } from "../exercise.ts";
import type { CoachOptions } from "./state.ts";

/** In the order in which they are asked. */
export const candidates = ({ exercises, expected }: CoachOptions): readonly Exercise[] =>
  exercises.filter((one) => !one.onlyWhenAsked || one.name === expected);
