/** The exercises that Backline comes with: the one list. Importing it makes them known. */
import { register } from "../core/catalogue.ts";
import type { Exercise } from "../core/exercise.ts";
import { alternatingSuperman } from "./alternating-superman/rules.ts";
import { armsBackSuperman } from "./arms-back-superman/rules.ts";
import { birdDog } from "./bird-dog/rules.ts";
import { deadlift } from "./deadlift/rules.ts";
import { goodMorning } from "./good-morning/rules.ts";
import { romanianDeadlift } from "./romanian-deadlift/rules.ts";
import { shoulderPress } from "./shoulder-press/rules.ts";
import { squat } from "./squat/rules.ts";
import { superman } from "./superman/rules.ts";
import { wSuperman } from "./w-superman/rules.ts";

export const PACKS: readonly Exercise[] = [
  goodMorning,
  romanianDeadlift,
  deadlift,
  squat,
  shoulderPress,
  superman,
  alternatingSuperman,
  wSuperman,
  armsBackSuperman,
  birdDog,
];
register(PACKS);
