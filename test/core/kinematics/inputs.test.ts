/** What plainly changed against the neutral. */
import { expect, it } from "vitest";
import { plainHipChange } from "../../../src/core/kinematics/inputs.ts";
import { STANDING } from "../../../src/core/kinematics/readings.ts";

const row = (trunk: number, bend: number): number[] => {
  const readings = Array.from({ length: 34 }, (_, i) => 100 * i);
  readings[STANDING.trunkMid] = trunk;
  readings[STANDING.hipBend] = bend;
  return readings;
};

it("hips bend by what the trunk leans and they bend in the network's space, either way round", () => {
  expect(plainHipChange(row(12, 30), row(2, 9))).toBe(31);
  expect(plainHipChange(row(2, 9), row(12, 30))).toBe(-31);
  expect(plainHipChange(row(-178, 9), row(178, 9))).toBeCloseTo(4, 9);
});
