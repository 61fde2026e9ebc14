import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import type { CoachEvent } from "../../../src/core/events.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import { atRest } from "../../../src/core/reps/cycle.ts";
import { closeSet } from "../../../src/core/session/set-end.ts";
import type { CoachState } from "../../../src/core/session/state.ts";
import { goodMorning } from "../../../src/exercises/good-morning/rules.ts";
import { measurement, standingUp } from "../measured.ts";
import { rep } from "./reps.ts";

const NEW = createCoach();
const half = { ...rep("good-morning", 19), counted: false, reason: "shallow" };
const mid: Partial<CoachState> = {
  cycle: { ...atRest<Measurement>(), out: [measurement(30, standingUp)] },
  ticks: 2,
  sight: { ...NEW.sight, lostSeconds: 1.3 },
  context: {
    ...NEW.context,
    rest: { trunkInclination: 4 },
    usual: { trunkInclination: 67 },
    backs: [{ most: 11, level: 7, deviation: 12 }],
    necks: [{ level: -12, deviation: 15 }],
  },
};
const close = (set: Partial<CoachState["set"]>) => {
  const events: CoachEvent[] = [];
  const before: CoachState = {
    ...NEW,
    ...mid,
    set: { number: 2, exercise: "good-morning", reps: [], reads: [], noReps: [], carried: 0, ...set },
  };
  return { before, after: closeSet(before, "good-morning", 31, events), events };
};

describe("the end of a set", () => {
  it("is its summary, then rest; the next one begins at nothing", () => {
    const { after, events } = close({
      reps: [rep("good-morning", 12), rep("good-morning", 25, ["bent-knees"])],
      noReps: [half],
      carried: 3,
    });
    expect(events).toMatchObject([
      {
        type: "set-summary",
        t: 31,
        set: 2,
        exercise: "good-morning",
        reps: 5,
        faults: { "bent-knees": 1 },
        facts: { reps: 5 },
      },
      { type: "rest", t: 31, exercise: "good-morning" },
    ]);
    expect(events[0]).toHaveProperty("text", expect.stringContaining("5"));
    expect(after.set).toEqual({
      number: 3,
      exercise: undefined,
      reads: [],
      reps: [],
      noReps: [],
      carried: 0,
    });
  });

  it("is told against the reference of its exercise, and of no other", () => {
    const reference = (exercise: string) => ({
      exercise,
      source: "coach.mp4",
      number: 1,
      lowerSeconds: 1.1,
      raiseSeconds: 1.6,
    });
    const facts = (exercise: string) => {
      const events: CoachEvent[] = [];
      const set = { ...NEW.set, exercise: "good-morning", reps: [rep("good-morning", 12)] };
      const options = { ...NEW.options, references: [reference("superman"), reference(exercise)] };
      closeSet({ ...NEW, options, set }, "good-morning", 31, events);
      return events.flatMap((event) => (event.type === "set-summary" ? [event.facts] : []))[0];
    };
    // Lowered in 2.4 s, the reference in 1.1 s.
    expect(facts("good-morning")).toMatchObject({ against: { remarks: ["slower"] } });
    expect(facts("superman")).not.toHaveProperty("against");
  });

  it("forgets what belonged to it: the movement under way, its ticks, its range, its necks, the time out of sight", () => {
    const { after } = close({ reps: [rep("good-morning", 12)] });
    expect(after).toMatchObject({ ticks: 0, sight: { lostSeconds: 0 }, rivals: [] });
    expect(after.cycle.out).toBeUndefined();
    const { rest, backs } = mid.context!;
    expect(after.context).toEqual({ ...NEW.context, rest, backs });
    expect(after.policy).toEqual(NEW.policy);
  });

  it("forgets what may have been another exercise, unless one was chosen: that goes on", () => {
    const others: Partial<CoachState> = {
      rivals: [{ exercise: goodMorning, cycle: atRest(), rest: {} }],
      waiting: [
        {
          exercise: "good-morning",
          judged: rep("good-morning", 9),
          evident: true,
          feet: { x: 0, y: 0 },
          leg: 100,
        },
      ],
    };
    const left = (exercise: string) => {
      const state = { ...NEW, ...others, options: { ...NEW.options, exercise } };
      const { rivals, waiting } = closeSet(state, "good-morning", 31, []);
      return [rivals.length, waiting.length];
    };
    expect(left("auto")).toEqual([0, 0]);
    expect(left("good-morning")).toEqual([1, 1]);
  });

  it("is summed up too where nothing counted but something was tried", () => {
    const { after, events } = close({ noReps: [half] });
    expect(events.map(({ type }) => type)).toEqual(["set-summary", "rest"]);
    expect(events[0]).toMatchObject({ reps: 0, faults: {} });
    expect(after.set.number).toBe(3);
  });

  it("is summed up where as much counted as did not", () => {
    expect(close({ reps: [rep("good-morning", 12)], noReps: [half] }).events).toMatchObject([
      { type: "set-summary", reps: 1 },
      { type: "rest" },
    ]);
  });

  it("is silence where there was none, but nothing goes on under way", () => {
    const { before, after, events } = close({});
    expect(events).toEqual([]);
    expect(after.set).toBe(before.set);
    expect(after).toMatchObject({ ticks: 0, sight: { lostSeconds: 1.3 } });
    expect(after.cycle.out).toBeUndefined();
  });
});
