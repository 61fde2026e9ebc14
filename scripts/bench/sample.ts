/** The sample that speed is measured on: of the first exercise that has one. */
import { exerciseNamed, exerciseNames } from "../../src/core/catalogue.ts";
import "../../src/exercises/packs.ts";

const sampled = exerciseNames().find((name) => exerciseNamed(name).sample !== undefined);
if (sampled === undefined) throw new Error("No exercise has a sample to measure speed on.");

export const SAMPLE = sampled;
