/** The reference movement: unhurried, safe, as far as the user goes, in step with the user's own rep. */
import { describe, expect, it } from "vitest";
import { faultKinds } from "../../src/core/exercise.ts";
import { minimumJerk } from "../../src/core/reps/minimum-jerk.ts";
import { length, subtract } from "../../src/core/vec3.ts";
import { PACKS } from "../../src/exercises/packs.ts";
import {
  alignedDepth,
  depthAt,
  depthsAt,
  idealFigure,
  idealRange,
  idealTempo,
  telltaleMoment,
  tempoOf,
  usualRange,
} from "../../src/replay3d/ideal.ts";
import { averageProportions as body } from "../../src/replay3d/proportions.ts";

describe("the ideal rep", () => {
  it("goes down for two seconds and holds a superman for two", () => {
    expect(idealTempo("good-morning").away).toBeGreaterThanOrEqual(2);
    expect(idealTempo("superman").hold).toBeGreaterThanOrEqual(2);
  });

  it("starts and ends at rest and is deepest at its peak", () => {
    const tempo = idealTempo("superman");
    expect(depthAt(0, tempo)).toBe(0);
    expect(depthAt(tempo.away + tempo.hold / 2, tempo)).toBe(1);
    expect(depthAt(tempo.away + tempo.hold + tempo.back, tempo)).toBeCloseTo(0, 9);
  });

  it("spends half of a move between a tenth and nine tenths", () => {
    const steps = Array.from({ length: 1001 }, (_, i) => i / 1000);
    const visible = steps.filter((x) => minimumJerk(x) >= 0.1 && minimumJerk(x) <= 0.9).length / 1001;
    expect(visible).toBeCloseTo(0.506, 2);
  });

  it("goes as far as the user, never further, nor further than is safe to copy", () => {
    expect(idealRange("good-morning", [{ trunkInclination: 96 }])).toEqual({ trunkInclination: 85 });
    expect(idealRange("superman", [{ armLift: 41, legLift: 33 }])).toEqual({ armLift: 20, legLift: 16 });
    expect(
      idealRange("good-morning", [{ trunkInclination: 31 }, { trunkInclination: 28 }]).trunkInclination,
    ).toBe(31);
    expect(idealRange("superman", [{ armLift: -4, legLift: 5 }])).toMatchObject({ armLift: -4, legLift: 5 });
    expect(
      idealRange("good-morning", [{ trunkInclination: 63 }, { trunkInclination: 67 }]).trunkInclination,
    ).toBe(67);
    expect(idealRange("superman", [])).toEqual(usualRange("superman"));
  });
});

describe("the ghost in step with a rep", () => {
  const rep = { start: 10, peakStart: 13, peakEnd: 13.5, end: 15.1 };

  it("reaches the peak when the user does, and leaves it when the user does", () => {
    expect(alignedDepth(10, [rep])).toBe(0);
    expect(alignedDepth(13, [rep])).toBe(1);
    expect(alignedDepth(13.4, [rep])).toBe(1);
    expect(alignedDepth(15.1, [rep])).toBeCloseTo(0, 9);
    expect(alignedDepth(11.5, [rep])).toBeCloseTo(0.5, 6);
  });

  it("waits upright between reps", () => {
    expect(alignedDepth(9, [rep])).toBe(0);
    expect(alignedDepth(20, [rep, { ...rep, start: 30 }])).toBe(0);
  });
});

describe("a fault, shown", () => {
  it("differs visibly from the ideal at its telltale moment, for every fault", () => {
    for (const pack of PACKS) {
      const exercise = pack.name;
      for (const fault of faultKinds(pack)) {
        const t = telltaleMoment(exercise, fault);
        const shown = idealFigure(exercise, depthsAt(t, exercise, fault), body, usualRange(exercise), fault);
        const ideal = idealFigure(exercise, depthsAt(t, exercise, undefined), body);
        const moved = Object.keys(shown.joints).map((joint) => {
          const name = joint as keyof typeof shown.joints;
          return length(subtract(shown.joints[name], ideal.joints[name]));
        });
        const bent = Math.abs(shown.spineBend - ideal.spineBend);
        expect(Math.max(...moved, bent), `${exercise} ${fault}`).toBeGreaterThan(0.04);
      }
    }
  });

  it("shows faults of time by their tempo", () => {
    expect(tempoOf("good-morning", "too-fast").away).toBeLessThan(1);
    expect(tempoOf("superman", "short-hold").hold).toBeLessThan(2);
    const late = depthsAt(0.7, "superman", "not-together");
    expect(late.arms).toBeGreaterThan(0.5);
    expect(late.legs).toBe(0);
  });
});
