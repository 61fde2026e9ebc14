/** The Romanian deadlift's rules, one by one, on movements put together frame by frame. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import { atRest, cycle, type Movement } from "../../src/core/reps/cycle.ts";
import { romanianDeadlift } from "../../src/exercises/romanian-deadlift/rules.ts";
import { type Change, measured, standingUp } from "../core/measured.ts";
import { hanging } from "./hanging.ts";

const CONTEXT: RepContext = {
  ...createCoach().context,
  shallowBelow: 45,
  rest: { hipFlexion: 3 },
  usual: {},
};
const DOWN: Signals = { trunkInclination: 72, hipFlexion: 92, kneeFlexion: 19, spineFlexion: 2 };

interface Done {
  readonly down?: Signals;
  readonly up?: Signals;
  readonly over?: (m: Measurement) => Partial<Measurement>;
  readonly seconds?: number;
}

/** Upright, down, up: the first movement that the exercise's own cycle finds in it. */
function lifted({ down = DOWN, up = standingUp, over = hanging, seconds = 1.8 }: Done = {}) {
  const way: Change[] = [
    { seconds: 1.2 },
    { seconds, to: down },
    { seconds: 0.4 },
    { seconds: 1.4, to: up },
    { seconds: 1.2 },
  ];
  const frames = measured(standingUp, way).map((m) => ({ ...m, ...over(m) }));
  let state = atRest<Measurement>();
  let found: Movement<Measurement> | undefined;
  for (const m of frames) {
    const [next, movement] = cycle(romanianDeadlift.cycleRules(CONTEXT), state, m);
    state = next;
    found ??= movement;
  }
  return found && romanianDeadlift.judge(found, CONTEXT);
}
const kinds = (done: Done): readonly string[] | undefined => lifted(done)?.faults.map(({ kind }) => kind);

describe("a Romanian deadlift", () => {
  it("counts with the weight close and the knees soft, and is clean", () => {
    const rep = lifted();
    expect(rep).toMatchObject({ faults: [] });
    expect(rep!.reason).toBeUndefined();
    expect(rep!.peak.trunkInclination).toBeCloseTo(72, 0);
    expect(rep!.start).toBeCloseTo(1.2, 0);
    expect(rep!.end).toBeCloseTo(4.8, 0);
  });

  it("goes down to 45 degrees, or to the user's own range, to count", () => {
    expect(lifted({ down: { ...DOWN, trunkInclination: 44, hipFlexion: 60 } })?.reason).toBe("shallow");
    expect(lifted({ down: { ...DOWN, trunkInclination: 46, hipFlexion: 60 } })?.reason).toBeUndefined();
  });

  it("ends standing tall: hips that stay bent are no rep", () => {
    expect(lifted({ up: { ...standingUp, trunkInclination: 17, hipFlexion: 26 } })).toMatchObject({
      reason: "not-locked-out",
    });
    expect(lifted({ up: { ...standingUp, hipFlexion: 9 } })?.reason).toBeUndefined();
  });

  it("has knees that bend past 40 degrees told, not those at 30", () => {
    expect(kinds({ down: { ...DOWN, kneeFlexion: 56 } })).toEqual(["bent-knees"]);
    expect(kinds({ down: { ...DOWN, kneeFlexion: 30 } })).toEqual([]);
  });

  it("has a weight told that hangs ahead of the feet, and none where the hands are not seen", () => {
    const away = (m: Measurement) => hanging(m, 1.1, -0.2);
    const found = lifted({ over: away });
    expect(found?.faults.map(({ kind }) => kind)).toEqual(["bar-drift"]);
    const hidden = lifted({
      over: (m) => {
        const { carriage, ...rest } = away(m);
        return {
          ...rest,
          carriage: { ...carriage!, near: { ...carriage!.near, visibility: 0.2 } },
        };
      },
    });
    expect(hidden?.faults).toEqual([]);
    expect(hidden?.notJudged).toContain("bar-drift");
  });
});

describe("no Romanian deadlift", () => {
  it("is a good morning: hands on the body", () => {
    expect(lifted({ over: (m) => ({ posture: hanging(m).posture! }) })).toBeUndefined();
  });

  it("is a squat, or a deadlift from the floor", () => {
    expect(
      lifted({ down: { ...DOWN, trunkInclination: 40, hipFlexion: 120, kneeFlexion: 110 } }),
    ).toBeUndefined();
    const floor = (m: Measurement): Partial<Measurement> => {
      const { carriage, ...rest } = hanging(m);
      return {
        ...rest,
        carriage: { ...carriage!, nearHeights: { ...carriage!.nearHeights, hand: -0.4 } },
      };
    };
    expect(lifted({ down: { ...DOWN, kneeFlexion: 40 }, over: floor })).toBeUndefined();
  });

  it("is one with the hands at the feet on nearly straight legs only where they are drawn back along the shins", () => {
    const low = (hand: number, behind: number) => (m: Measurement) => {
      const { carriage, ...rest } = hanging(m, 1.1, behind);
      return { ...rest, carriage: { ...carriage!, nearHeights: { ...carriage!.nearHeights, hand } } };
    };
    // As a flexible lifter does with dumbbells, down to 0.34 trunks over the ankles.
    expect(lifted({ over: low(-0.56, 0.35) })).toBeDefined();
    expect(lifted({ down: { ...DOWN, kneeFlexion: 33 }, over: low(-0.56, 0.35) })).toBeDefined();
    expect(lifted({ down: { ...DOWN, kneeFlexion: 37 }, over: low(-0.56, 0.35) })).toBeUndefined();
    expect(lifted({ over: low(-0.72, 0.35) })).toBeUndefined();
    // As who touches the toes does, the hands under the shoulders.
    expect(lifted({ over: low(-0.46, 0) })).toBeUndefined();
    expect(lifted({ over: low(-0.46, 0.12) })).toBeUndefined();
  });
});
