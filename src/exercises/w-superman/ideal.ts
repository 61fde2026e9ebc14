/** A W superman as it should be, and with one fault. Angles in degrees. */
import type { IdealMovement } from "../../core/exercise.ts";
import { flatIdeal } from "../patterns/flat-ideal.ts";

export const ideal: IdealMovement = flatIdeal("bent");
