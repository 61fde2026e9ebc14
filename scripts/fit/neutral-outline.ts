/**
 * What the outline of a body that lies still tells of its own neutral. Who lies rests on the floor: what is below shoulders and hips
 * tells how high either is over it, so that the chest's own line shows in the outline below it and the legs' in that of both
 * sides (mean error 2.4 to 2.1 and 0.9 to 0.7 degrees on subjects left out). Of the other signals it says nothing.
 */
import { PRONE_SIGNALS } from "../../src/core/kinematics/estimators.ts";
import { proneTrunkOutline } from "../../src/core/kinematics/readings.ts";
import { type RidgeModel, ridgeEstimate } from "../../src/core/kinematics/ridge.ts";
import type { Signal } from "../../src/core/quantity.ts";
import { fitRidge } from "./ridge.ts";
import { average, type GroupNeutral } from "./samples.ts";

/** Share of the samples; of 0.01 .. 0.3 any does as well. */
const PENALTY = 0.1;
/** Further off the outline is another one. */
const NEAR = 31;

const indexOf = (signal: Signal): number => (PRONE_SIGNALS as readonly Signal[]).indexOf(signal);

/** `neutral`: the mean of all, degrees, by signal. */
export function fitNeutralOutline(groups: readonly GroupNeutral[], neutral: readonly number[]): RidgeModel {
  const some = groups.flatMap(({ outline, angles }) =>
    outline ? [{ rays: proneTrunkOutline(outline), angles }] : [],
  );
  const modelOf = (signal: Signal, shown: (ray: number, i: number) => number): RidgeModel => {
    const at = indexOf(signal);
    const inputs = some.map(({ rays }) => rays.map(shown));
    const targets = some.map(({ angles }) => [angles[at]! - neutral[at]!]);
    return fitRidge(inputs, targets, [PENALTY], false);
  };
  const { mean, deviation, weights: legs } = modelOf("legLift", (ray) => ray);
  const { weights: chest } = modelOf("chestLift", (ray, i) => (i < mean.length / 2 ? 0 : ray));
  const weights = PRONE_SIGNALS.map(() => new Array<number>(mean.length + 1).fill(0));
  weights[indexOf("legLift")] = [...legs[0]!];
  weights[indexOf("chestLift")] = [...chest[0]!];
  return { mean, deviation, weights };
}

/** A line a signal: what a neutral's own angles are off by with the mean of all, and with its outline, on subjects left out. */
export function neutralOutlineErrors(groups: readonly GroupNeutral[]): string {
  const near = groups.filter(({ truth, outline }) => outline && Math.abs(truth.camera.azimuthDeg) <= NEAR);
  const errors = [...new Set(near.map(({ truth }) => truth.subject.id))].flatMap((subject) => {
    const others = groups.filter(({ truth }) => truth.subject.id !== subject);
    const neutral = average(others.map(({ angles }) => angles));
    const model = fitNeutralOutline(others, neutral);
    return near
      .filter(({ truth }) => truth.subject.id === subject)
      .map(({ outline, angles }) => {
        const told = ridgeEstimate(model, proneTrunkOutline(outline!));
        return angles.map((angle, i) => [angle - neutral[i]!, angle - neutral[i]! - told[i]!] as const);
      });
  });
  const mean = (i: number, how: 0 | 1): string =>
    (errors.reduce((sum, one) => sum + Math.abs(one[i]![how]), 0) / errors.length).toFixed(2);
  return PRONE_SIGNALS.map(
    (signal, i) => `  neutral ${signal}: mean error ${mean(i, 0)}, with its outline ${mean(i, 1)}`,
  ).join("\n");
}
