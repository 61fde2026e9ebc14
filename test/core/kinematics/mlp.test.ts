import { describe, expect, it } from "vitest";
import { type MlpEnsemble, mlpEstimate } from "../../../src/core/kinematics/mlp.ts";

/** Two inputs, two outputs; one hidden unit, which sees the first input and is biased by 0.3. */
const net = (output: number, line: number): MlpEnsemble["nets"][number] => ({
  hidden: [[2, 0, 0.3]],
  output: [[output], [0]],
  line: [
    [line, 0],
    [0, 5],
  ],
});
const ONE: MlpEnsemble = { deviation: [10, 4], units: [3, 0.5], nets: [net(7, 1)] };

describe("the ensemble of networks", () => {
  it("gives exactly nothing for no change", () => {
    expect(mlpEstimate({ ...ONE, nets: [net(7, 1), net(-4, 2)] }, [0, 0])).toEqual({
      values: [0, 0],
      spread: [0, 0],
    });
  });

  it("adds a line to a hidden layer that is 0 at zero, in the outputs' units", () => {
    // 5 of 10 is a half, -6 of 4 is -1.5.
    const { values, spread } = mlpEstimate(ONE, [5, -6]);
    expect(values[0]).toBeCloseTo(3 * (0.5 + 7 * (Math.tanh(2 * 0.5 + 0.3) - Math.tanh(0.3))), 12);
    expect(values[1]).toBeCloseTo(0.5 * (5 * -1.5), 12);
    expect(spread).toEqual([0, 0]);
  });

  it("sums every row by itself, however many there are", () => {
    const width = 3;
    const inputs = [0.3, -1.1, 2.4];
    for (const units of [1, 2, 3, 4, 5, 6]) {
      const weights = (row: number) => [row + 0.5, 0.25 - row, row / 7, 0.1 * row];
      const rows = Array.from({ length: units }, (_, row) => weights(row));
      const one = { hidden: rows, output: [rows.map((_, row) => row + 1)], line: [[1, -2, 3]] };
      const at = (row: number[], x: number[]) =>
        Math.tanh(x.reduce((sum, value, i) => sum + value * row[i]!, 0) + row[width]!);
      const bent = rows.reduce((sum, row, i) => sum + (i + 1) * (at(row, inputs) - at(row, [])), 0);
      const { values } = mlpEstimate({ deviation: [1, 1, 1], units: [2], nets: [one] }, inputs);
      expect(values[0]).toBeCloseTo(2 * (0.3 + 2.2 + 7.2 + bent), 12);
    }
  });

  it("is the mean of its networks, and knows how far they are apart", () => {
    // By the lines alone: 3 * 0.5 * (1, 2, 6) = 1.5, 3, 9: mean 4.5, deviations -3, -1.5, 4.5.
    const { values, spread } = mlpEstimate({ ...ONE, nets: [net(0, 1), net(0, 2), net(0, 6)] }, [5, 4]);
    expect(values).toEqual([4.5, 2.5]);
    expect(spread[0]).toBeCloseTo(Math.sqrt((9 + 2.25 + 20.25) / 3), 12);
    expect(spread[1]).toBe(0);
  });

  it("counts an input further than four scales as four", () => {
    expect(mlpEstimate(ONE, [1e9, -1e9])).toEqual(mlpEstimate(ONE, [40, -16]));
    expect(mlpEstimate(ONE, [39, -15])).not.toEqual(mlpEstimate(ONE, [40, -16]));
  });

  it("refuses inputs of another kind", () => {
    expect(() => mlpEstimate(ONE, [1])).toThrow(RangeError);
    expect(() => mlpEstimate(ONE, [1])).toThrow("1 inputs for a network of 2");
  });
});
