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

  it("gives each network its own units and weights, however many each of them has", () => {
    // Three inputs, two outputs, networks of one, three and five units, evaluated from the lists as they are written.
    const inputs = [0.7, -2.1, 1.3];
    const deviation = [1, 3, 0.5];
    const units = [2, 0.25];
    const weight = (i: number) => Math.sin(12.9 * i);
    const nets = [1, 3, 5].map((size, n) => ({
      hidden: Array.from({ length: size }, (_, h) => [0, 1, 2, 3].map((i) => weight(100 * n + 10 * h + i))),
      output: [0, 1].map((k) => Array.from({ length: size }, (_, h) => weight(700 + 100 * n + 10 * k + h))),
      line: [0, 1].map((k) => [0, 1, 2].map((i) => weight(1400 + 100 * n + 10 * k + i))),
    }));
    const scaled = inputs.map((value, i) => value / deviation[i]!);
    const times = (row: readonly number[], x: readonly number[]) =>
      x.reduce((sum, value, i) => sum + value * row[i]!, 0);
    const each = nets.map(({ hidden, output, line }) => {
      const bent = hidden.map((row) => Math.tanh(times(row, scaled) + row[3]!) - Math.tanh(row[3]!));
      return units.map((unit, k) => unit * (times(line[k]!, scaled) + times(output[k]!, bent)));
    });
    const { values, spread } = mlpEstimate({ deviation, units, nets }, inputs);
    for (const k of [0, 1]) {
      const told = each.map((outputs) => outputs[k]!);
      const mean = (told[0]! + told[1]! + told[2]!) / 3;
      expect(values[k]).toBeCloseTo(mean, 12);
      const squares = told.map((value) => (value - mean) ** 2);
      expect(spread[k]).toBeCloseTo(Math.sqrt((squares[0]! + squares[1]! + squares[2]!) / 3), 12);
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
