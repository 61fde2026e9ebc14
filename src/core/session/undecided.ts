/** Whether the movements to come may make the set one of several exercises. */
import type { CoachState } from "./state.ts";

/** None of them was expected either: nothing is named, shown or judged live as one of them yet. */
export const isUndecided = ({
  rivals,
  set,
  options,
}: Pick<CoachState, "rivals" | "set" | "options">): boolean =>
  options.exercise === "auto" &&
  rivals.length > 0 &&
  set.exercise === undefined &&
  options.expected === undefined;
