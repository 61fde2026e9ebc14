/** How far the knees of a squat are on their way, and what is shown of it. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Signals } from "../../src/core/quantity.ts";
import { squat } from "../../src/exercises/squat/rules.ts";
import { measurement, standingUp } from "../core/measured.ts";

const CONTEXT: RepContext = { ...createCoach().context, rest: { kneeFlexion: 6 }, usual: {} };

describe("the knees' way", () => {
  const strand = (rest: number | undefined) =>
    squat.cycleRules({ ...CONTEXT, rest: rest === undefined ? {} : { kneeFlexion: rest } }).strands[0]!;

  it("is out above 25 degrees beyond rest, and back below 15, or a fifth of its peak up to 23", () => {
    expect(strand(6)).toMatchObject({
      out: 25,
      back: 15,
      backShare: 0.2,
      backMost: 23,
      turnShare: 0.35,
      turnMost: 38,
      turnRise: 8,
    });
    expect(squat.cycleRules(CONTEXT).longest).toBe(60);
  });

  it("is measured from the user's own rest, from straight to 20 degrees, 8 where that is not known", () => {
    const excursion = (rest: number | undefined) =>
      strand(rest).excursion(measurement(0, { kneeFlexion: 50 }));
    expect(excursion(6)).toBe(44);
    expect(excursion(undefined)).toBe(42);
    expect(excursion(-4)).toBe(50);
    expect(excursion(30)).toBe(30);
    expect(strand(6).excursion(measurement(0, {}))).toBeUndefined();
  });

  it("is measurable where knees are seen, not from the front", () => {
    const m = measurement(0, standingUp);
    expect(squat.measurable({ ...m, spread: 0.61 })).toBe(true);
    expect(squat.measurable({ ...m, spread: 0.63 })).toBe(false);
    expect(squat.measurable({ ...m, signals: {} })).toBe(false);
  });
});

describe("what a squat is measured by", () => {
  const meter = (signals: Signals, usual?: number) =>
    squat.meter(measurement(0, signals), {
      ...CONTEXT,
      usual: usual === undefined ? {} : { kneeFlexion: usual },
    });
  const at = (thigh: number, usual?: number) =>
    meter({ kneeFlexion: 100, trunkInclination: 40, hipFlexion: 40 + thigh }, usual);

  it("is the knee, with a goal where the thighs are level at the shanks' own lean", () => {
    expect(at(65)).toEqual({
      signal: "kneeFlexion",
      value: 100,
      low: 0,
      high: 140,
      goal: 115,
      goalEnd: 133,
    });
    expect(at(80)).toMatchObject({ goal: 110 });
    expect(at(40)).toMatchObject({ goal: 120, goalEnd: 135 });
    expect(meter({ kneeFlexion: 100 })).toMatchObject({ goal: 120 });
    expect(meter({})).toBeUndefined();
  });

  it("ends the goal around the user's own depth", () => {
    expect(at(65, 121)).toMatchObject({ goal: 115, goalEnd: 129 });
    expect(at(65, 108)).toMatchObject({ goalEnd: 123 });
    expect(at(65, 140)).toMatchObject({ goalEnd: 135 });
  });
});
