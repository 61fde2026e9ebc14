/**
 * The W superman: face down, elbows bent beside the ribs, hands beside the head; chest, arms and legs lifted together. Side-on
 * the angle of the elbows lies in the depth: how they are bent is not judged.
 */
import type { Exercise } from "../../core/exercise.ts";
import { flatLift } from "../patterns/flat-lift.ts";
import { ideal } from "./ideal.ts";
import { lessons, words } from "./words.ts";

export const wSuperman: Exercise = {
  name: "w-superman",
  ...flatLift("prone-arms-bent"),
  ideal,
  words,
  lessons,
};
