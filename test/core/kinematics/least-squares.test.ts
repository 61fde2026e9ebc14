/** Unknowns that fit what was measured best. */
import { describe, expect, it } from "vitest";
import { leastSquares } from "../../../src/core/kinematics/least-squares.ts";

describe("least squares", () => {
  it("are exact on a line through points, and tell what is left", () => {
    const points = [
      [0, 1.3],
      [1, 3.1],
      [2, 5.5],
      [4, 9.1],
    ] as const;
    const { values, cost } = leastSquares(([a, b]) => points.map(([x, y]) => a! + b! * x - y), [7, -4], 20);
    // By the normal equations on paper.
    expect(values[0]).toBeCloseTo(1.3, 3);
    expect(values[1]).toBeCloseTo(1.97143, 3);
    const left = points.map(([x, y]) => 1.3 + 1.97143 * x - y);
    expect(cost).toBeCloseTo(left.reduce((sum, r) => sum + r * r, 0) / 2, 4);
  });

  it("find the way through a bent valley, never uphill", () => {
    const valley = ([x, y]: readonly number[]): number[] => [1 - x!, 10 * (y! - x! * x!)];
    const costs = [1, 2, 4, 8, 16, 60].map((steps) => leastSquares(valley, [-1.2, 1], steps));
    for (let i = 1; i < costs.length; i += 1) expect(costs[i]!.cost).toBeLessThanOrEqual(costs[i - 1]!.cost);
    expect(costs[0]!.cost).toBeGreaterThan(10 * costs.at(-1)!.cost + 1);
    expect(costs.at(-1)!.values[0]).toBeCloseTo(1, 3);
    expect(costs.at(-1)!.values[1]).toBeCloseTo(1, 3);
  });

  it("stay where they began without a step, and where the next one leads nowhere", () => {
    expect(leastSquares(([x]) => [x! - 3], [5], 0)).toEqual({ values: [5], cost: 2 });
    const cliff = leastSquares(([x]) => [x! < 0.5 ? Number.NaN : 2 * x!], [1], 12);
    expect(Number.isFinite(cliff.cost)).toBe(true);
    expect(cliff.values[0]).toBeGreaterThanOrEqual(0.5);
    expect(cliff.cost).toBeLessThan(2);
  });

  it("find a way where two unknowns do the same, which alone no step could tell apart", () => {
    const { values, cost } = leastSquares(([x, y]) => [x! + y! - 3], [0.5, -1], 20);
    expect(values[0]! + values[1]!).toBeCloseTo(3, 3);
    expect(values[0]! - values[1]!).toBeCloseTo(1.5, 3);
    expect(cost).toBeLessThan(1e-6);
  });

  it("look no further once nothing gets better", () => {
    const looked = (start: number): number => {
      let times = 0;
      leastSquares(
        ([x]) => {
          times += 1;
          return [x! - 3];
        },
        [start],
        50,
      );
      return times;
    };
    // At the start, a step beside it for the slope, and where that leads.
    expect(looked(3)).toBe(3);
    expect(looked(5)).toBeLessThan(12);
  });
});
