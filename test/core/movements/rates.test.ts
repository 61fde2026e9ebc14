/** Lifts filmed with 15, 30 and 60 pictures a second are the same lifts: as many, as deep, at the same times. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import type { ExerciseName } from "../../../src/core/quantity.ts";
import { SET_LENGTH, trueSet } from "./scene.ts";
import { coached, PATIENCE } from "./trial.ts";
import { TRUE_KINDS } from "./true-kinds.ts";

const LIFTS = ["squats with a bar", "Romanian deadlifts", "deadlifts", "shoulder presses"];
const SIGNALS = {
  squat: ["kneeFlexion", "hipFlexion", "trunkInclination"],
  "romanian-deadlift": ["trunkInclination", "hipFlexion"],
  deadlift: ["trunkInclination", "hipFlexion"],
  "shoulder-press": ["elbowFlexion"],
} as const;

describe.each(LIFTS)("%s", (name) => {
  const kind = TRUE_KINDS.find((one) => one.name === name)!;
  const repsAt = (fps: number) =>
    coached(trueSet(kind, 2, 0, fps), createCoach({ expected: kind.exercise })).events.flatMap((event) =>
      event.type === "rep" ? [event.rep] : [],
    );

  it.each([15, 60])("at %i pictures a second are as at 30", PATIENCE, (fps) => {
    const usual = repsAt(30);
    const found = repsAt(fps);
    const own: readonly ExerciseName[] = Array(SET_LENGTH).fill(kind.exercise);
    expect(usual.map(({ exercise }) => exercise)).toEqual(own);
    expect(found.map(({ exercise }) => exercise)).toEqual(own);
    found.forEach((rep, i) => {
      for (const moment of ["start", "peakStart", "peakEnd", "end"] as const)
        expect(Math.abs(rep[moment] - usual[i]![moment]), `${moment} of ${i}`).toBeLessThan(0.1);
      for (const signal of SIGNALS[kind.exercise as keyof typeof SIGNALS])
        expect(Math.abs(rep.peak[signal]! - usual[i]!.peak[signal]!), `${signal} of ${i}`).toBeLessThan(0.5);
    });
  });
});
