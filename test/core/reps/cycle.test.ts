import { describe, expect, it } from "vitest";
import {
  atRest,
  type CycleRules,
  type CycleState,
  cycle,
  type Movement,
} from "../../../src/core/reps/cycle.ts";

interface Sample {
  readonly t: number;
  readonly angle: number;
}
const RULES: CycleRules<Sample> = { isOut: ({ angle }) => angle > 15, isBack: ({ angle }) => angle < 11 };

function movements(angles: readonly number[], fps = 10): Movement<Sample>[] {
  let state: CycleState<Sample> = atRest();
  return angles.flatMap((angle, i) => {
    const [next, movement] = cycle(RULES, state, { t: i / fps, angle });
    state = next;
    return movement ? [movement] : [];
  });
}

describe("the movement cycle", () => {
  it("counts out and back as one movement", () => {
    expect(movements([2, 9, 22, 61, 48, 12, 7, 3])).toHaveLength(1);
    expect(movements([2, 22, 61, 12, 7, 3, 18, 55, 9])).toHaveLength(2);
  });

  it("makes nothing of an angle that hovers at the way out", () => {
    expect(movements([2, 14, 13, 14.9, 12, 14, 11, 13])).toEqual([]);
  });

  it("makes one movement of an angle that hovers at the way back", () => {
    expect(movements([2, 40, 60, 13, 16, 12, 15.5, 13, 11.2, 14, 10, 12, 14, 13])).toHaveLength(1);
  });

  it("needs the way back: who stays down makes no movement", () => {
    expect(movements([2, 30, 70, 71, 70, 71])).toEqual([]);
  });

  it("hands over every sample of the movement, and what led to it", () => {
    const [movement] = movements([3, 4, 5, 33, 66, 21, 6, 2]);
    expect(movement!.before.map(({ angle }) => angle)).toEqual([3, 4, 5]);
    expect(movement!.during.map(({ angle }) => angle)).toEqual([33, 66, 21, 6]);
    expect(movement!.back.angle).toBe(6);
  });

  it("remembers a second and a half before the movement, not the whole rest", () => {
    const [movement] = movements([...Array.from({ length: 40 }, () => 3), 30, 4]);
    const { before } = movement!;
    expect(before.at(-1)!.t - before[0]!.t).toBeCloseTo(1.5, 9);
  });

  it("does not take the end of one movement for the beginning of the next", () => {
    const [, second] = movements([2, 60, 9, 33, 8]);
    expect(second!.before.map(({ angle }) => angle)).toEqual([9]);
  });
});
