/** The superman with the arms along the body: face down, chest and legs lifted together. */
import type { Exercise } from "../../core/exercise.ts";
import { flatLift } from "../patterns/flat-lift.ts";
import { ideal } from "./ideal.ts";
import { lessons, words } from "./words.ts";

export const armsBackSuperman: Exercise = {
  name: "arms-back-superman",
  ...flatLift("prone-arms-back"),
  ideal,
  words,
  lessons,
};
