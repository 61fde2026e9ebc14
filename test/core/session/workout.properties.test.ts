import fc from "fast-check";
import { expect, test } from "vitest";
import { exerciseNames, knownFaults } from "../../../src/core/catalogue.ts";
import { conduct } from "../../../src/core/session/conduct.ts";
import { PLAN_LIMITS, type Plan } from "../../../src/core/session/plan.ts";
import { createWorkout, openSet, type WorkoutInput } from "../../../src/core/session/workout.ts";
import { holds, PATIENCE } from "../../properties.ts";
import { counts, seen } from "./reps.ts";

const exercise = fc.constantFrom(...exerciseNames());
const between = (field: keyof typeof PLAN_LIMITS, high: number) =>
  fc.integer({ min: PLAN_LIMITS[field].low, max: Math.min(high, PLAN_LIMITS[field].high) });

const plan: fc.Arbitrary<Plan> = fc.record({
  id: fc.constant("p"),
  name: fc.constant(""),
  daysPerWeek: fc.constant(2),
  items: fc.array(
    fc.record({
      exercise,
      sets: between("sets", 3),
      reps: between("reps", 6),
      holdSeconds: between("holdSeconds", 5),
      restSeconds: between("restSeconds", 60),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

const orders = [
  { type: "pause", by: "user" },
  { type: "resume", by: "gesture" },
  { type: "skip" },
  { type: "pain" },
  { type: "keep-target" },
  { type: "swap", from: "superman", to: "bird-dog" },
  { type: "camera-lost" },
] as const;

/** Mostly forward in time; sometimes a jump, sometimes no number at all. */
const jump = fc.oneof(
  { weight: 20, arbitrary: fc.double({ min: 0, max: 20, noNaN: true }) },
  { weight: 1, arbitrary: fc.double() },
);
type Move = (at: number) => WorkoutInput;
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(exercise, fc.array(fc.constantFrom(...knownFaults()), { maxLength: 2 })).map(
      ([which, faults]): Move =>
        (at) =>
          counts(at, which, faults),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom("searching", "setup", "armed", "resting", "paused"), exercise).map(
      ([status, which]): Move =>
        (at) =>
          seen(at, status as "armed", which),
    ),
  },
  { weight: 2, arbitrary: fc.constant<Move>((at) => ({ type: "tick", at })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...orders).map(
      (order): Move =>
        (at) => ({ type: "order", at, order }),
    ),
  },
);

test("whatever happens, every rep that the coach counted is kept in exactly one place", PATIENCE, () => {
  holds(1500, [plan, fc.array(fc.tuple(jump, move), { maxLength: 80 })], (of, moves) => {
    let state = createWorkout(of);
    let at = 0;
    let counted = 0;
    for (const [by, make] of moves) {
      at += by;
      const input = make(at);
      if (input.type === "coach") counted += input.events.length;
      const before = state.clock;
      const [next, effects] = conduct(state, input);
      state = next;
      expect(state.clock).toBeGreaterThanOrEqual(before);
      expect(Number.isFinite(state.clock)).toBe(true);
      expect(effects.length).toBeLessThan(60);
      const kept = [...state.sets.flatMap((set) => set.reps), ...state.provisional, ...state.offPlan];
      expect(kept).toHaveLength(counted);
      expect(new Set(kept).size).toBe(counted);
      expect(state.sets.slice(0, -1).every((set) => set.endedBy !== undefined)).toBe(true);
      if (state.stage.name === "done" || state.stage.name === "resting")
        expect(openSet(state)).toBeUndefined();
    }
  });
});

test("the same inputs give the same workout", PATIENCE, () => {
  holds(200, [plan, fc.array(fc.tuple(jump, move), { maxLength: 40 })], (of, moves) => {
    const run = () => {
      let at = 0;
      let state = createWorkout(of);
      const log = moves.map(([by, make]) => {
        at += by;
        const [next, effects] = conduct(state, make(at));
        state = next;
        return effects;
      });
      return JSON.stringify([state, log]);
    };
    expect(run()).toBe(run());
  });
});
