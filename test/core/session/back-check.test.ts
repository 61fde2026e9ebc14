import { describe, expect, it } from "vitest";
import { command, createCoach, step } from "../../../src/core/coach.ts";
import type { BackCheckStep } from "../../../src/core/events.ts";
import { shareRounded } from "../../../src/core/form/rounding.ts";
import type { Signals } from "../../../src/core/quantity.ts";
import { beginBackCheck, watchBackCheck } from "../../../src/core/session/back-check.ts";
import { film, goodMorning } from "../lifter/film.ts";
import { measured, standingUp } from "../measured.ts";
import { of, watch } from "../watch.ts";

/** Plays measurements through a check that began with the first of them. */
function checked(frames: ReturnType<typeof measured>) {
  let state: ReturnType<typeof beginBackCheck> | undefined = beginBackCheck(frames[0]!.t);
  const steps: BackCheckStep[] = [];
  let bend: number | undefined;
  for (const m of frames) {
    if (!state) break;
    const result = watchBackCheck(state, m.t, m);
    if (result.entered) steps.push(result.entered);
    bend = result.range?.bend ?? bend;
    state = result.state;
  }
  return { steps, bend, over: state === undefined };
}
const rollDown = (spine: number): readonly Parameters<typeof measured>[1][number][] => [
  { seconds: 1.6 },
  { seconds: 3, to: { trunkInclination: 88, hipFlexion: 70, spineFlexion: spine } },
  { seconds: 1.2 },
  { seconds: 2.5, to: standingUp },
  { seconds: 0.5 },
];

describe("a back check", () => {
  it("asks to stand, then to roll down, and takes the fullest bend that was held", () => {
    const { steps, bend } = checked(measured(standingUp, rollDown(47)));
    expect(steps).toEqual(["roll-down", "done"]);
    expect(bend).toBeCloseTo(47, 0);
  });

  it("says so where the back can't be told from a board, or was not seen", () => {
    expect(checked(measured(standingUp, rollDown(9))).steps).toEqual(["roll-down", "failed"]);
    const { spineFlexion: _, ...unseen } = standingUp as Required<Signals>;
    expect(checked(measured(unseen, [{ seconds: 16 }])).steps).toEqual(["failed"]);
  });

  it("gives up on who does something else", () => {
    expect(checked(measured(standingUp, [{ seconds: 18 }]))).toMatchObject({
      steps: ["roll-down", "failed"],
      over: true,
    });
  });

  it("counts nothing and arms nobody while it goes on, and is over when it is skipped", () => {
    const frames = film([{ seconds: 2 }, ...goodMorning()], { outlined: true });
    let state = command(createCoach(), { type: "check-back" })[0];
    const types: string[] = [];
    for (const frame of frames) {
      const [next, events] = step(state, frame);
      state = next;
      types.push(...events.map(({ type }) => type));
    }
    expect(types).not.toContain("rep");
    expect(types.slice(0, types.lastIndexOf("back-check"))).not.toContain("armed");
    const skipped = command(createCoach(), { type: "check-back" })[0];
    const after = watch(frames, command(skipped, { type: "skip-back-check" })[0]);
    expect(of("rep", after)).toHaveLength(1);
  });

  it("lets who rounds in every rep be found, and clears who reads high in every rep", () => {
    const reading = (most: number) => ({ most, least: most - 3, deviation: 12 });
    const range = { bend: 48, deviation: 12 };
    expect(shareRounded(reading(46), range).probability).toBeGreaterThan(0.95);
    expect(shareRounded(reading(20), range).probability).toBeLessThan(0.1);
    expect(shareRounded(reading(36), range).probability).toBeCloseTo(0.5, 1);
  });
});
