/** Opening, filling and closing sets, asked directly: where each rep ends up, and what coach and user are told. */
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/core/session/plan.ts";
import { ask, countRep, dropProvisional, endSet, finish, noteNoRep } from "../../../src/core/session/sets.ts";
import {
  createWorkout,
  openSet,
  type Stage,
  type Turn,
  type WorkoutEffect,
  type WorkoutState,
} from "../../../src/core/session/workout.ts";
import { rep } from "./reps.ts";

const plan: Plan = {
  id: "p",
  name: "",
  daysPerWeek: 2,
  items: [
    { exercise: "good-morning", sets: 2, reps: 3, holdSeconds: 2, restSeconds: 40 },
    { exercise: "superman", sets: 1, reps: 2, holdSeconds: 3, restSeconds: 25 },
  ],
};
const turn = (state: WorkoutState = createWorkout(plan), clock = state.clock): Turn => ({
  state: { ...state, clock },
  effects: [],
});
/** The same state, nothing said yet. */
const later = ({ state }: Turn, clock: number): Turn => turn(state, clock);
const bend = (end: number) => rep("good-morning", end);
const lift = (end: number) => rep("superman", end);
const stage = (name: "waiting" | "working"): Stage => ({ name });

const said = ({ effects }: Turn) => effects.flatMap((e) => (e.type === "say" ? [e.saying.kind] : []));
const commands = ({ effects }: Turn) => effects.flatMap((e) => (e.type === "command" ? [e.command] : []));
const kept = ({ effects }: Turn) => effects.flatMap((e) => (e.type === "rep" ? [[e.rep.end, e.set]] : []));
const touched = ({ effects }: Turn) => effects.flatMap((e) => (e.type === "set" ? [e.set] : []));
const stages = ({ effects }: Turn) => effects.flatMap((e) => (e.type === "stage" ? [e.stage] : []));

/** A first set of so many bends, five seconds apart from 10 on. */
const bent = (many: number): Turn =>
  Array.from({ length: many }, (_, i) => 10 + 5 * i).reduce(
    (so, at) => countRep(later(so, at), bend(at)),
    turn(),
  );

describe("asking for a set", () => {
  it("tells the coach of what, how many reps, and of a superman how long", () => {
    const [goodMorning, , superman] = createWorkout(plan).queue;
    expect(commands(ask(turn(), goodMorning!))).toEqual([
      { type: "expect-exercise", exercise: "good-morning" },
      { type: "set-target", reps: 3 },
    ]);
    expect(commands(ask(turn(), superman!))).toEqual([
      { type: "expect-exercise", exercise: "superman" },
      { type: "set-target", reps: 2 },
      { type: "set-hold", seconds: 3 },
    ]);
  });
});

describe("a counted rep", () => {
  it("opens the first set, is its first one, and is kept at once", () => {
    const one = countRep(turn(undefined, 12), bend(11.8));
    expect(openSet(one.state)).toEqual({
      planned: { exercise: "good-morning", set: 1, sets: 2, target: 3, holdSeconds: 2, restSeconds: 40 },
      startedAt: 12,
      reps: [bend(11.8)],
      noReps: [],
      advice: [],
    });
    expect(one.state.queue).toHaveLength(2);
    expect([touched(one), kept(one), stages(one)]).toEqual([[0], [[11.8, 0]], [stage("working")]]);
    expect(one.state.lastRepAt).toBe(12);
  });

  it("of an open set joins it, and the stage goes on", () => {
    const two = countRep(later(bent(1), 15), bend(15));
    expect(two.state.sets.map(({ reps }) => reps.length)).toEqual([2]);
    expect([touched(two), kept(two), stages(two)]).toEqual([[], [[15, 0]], []]);
  });

  it("that reaches the target ends the set, the rest begins, and the next set is asked for", () => {
    const three = countRep(later(bent(2), 20), bend(20));
    expect(three.state.sets[0]).toMatchObject({ endedAt: 20, endedBy: "target" });
    expect(stages(three)).toEqual([{ name: "resting", ends: 60 }]);
    expect(commands(three)).toEqual([
      { type: "end-set" },
      { type: "set-reps", reps: 0 },
      { type: "expect-exercise", exercise: "good-morning" },
      { type: "set-target", reps: 3 },
    ]);
    expect(three.effects).toContainEqual({
      type: "say",
      saying: { kind: "set-done", reps: 3, target: 3, restSeconds: 40, next: three.state.queue[0] },
    });
  });

  it("while the user paused leaves the pause, which is the user's", () => {
    const paused = (reason: "user" | "gesture" | "lost"): Turn => ({
      effects: [],
      state: {
        ...bent(1).state,
        stage: { name: "paused", reason, since: 12, from: "working", restLeft: 0, told: true },
      },
    });
    for (const reason of ["user", "gesture"] as const) {
      const after = countRep(paused(reason), bend(15));
      expect(after.state.sets[0]!.reps).toHaveLength(2);
      expect(stages(after)).toEqual([]);
    }
    // Whoever is seen to do a rep is back.
    expect(stages(countRep(paused("lost"), bend(15)))).toEqual([stage("working")]);
  });
});

describe("a rep in the rest", () => {
  const rested = bent(3);

  it("within eight seconds of the last goes on past the target: practice, in no set", () => {
    const more = countRep(later(rested, 28), bend(28));
    expect(more.state.offPlan).toEqual([bend(28)]);
    expect([kept(more), commands(more)]).toEqual([[[28, undefined]], [{ type: "set-reps", reps: 0 }]]);
    // Counted from the last rep, so one after the other may go on.
    const again = countRep(later(more, 36), bend(36));
    expect(again.state.offPlan).toHaveLength(2);
    expect(again.state.provisional).toEqual([]);
  });

  it("later may be a bend for the bottle: it waits for a second one", () => {
    const once = countRep(later(rested, 28.1), bend(28.1));
    expect(once.state.provisional).toEqual([bend(28.1)]);
    expect(once.state.stage.name).toBe("resting");
    expect([kept(once), commands(once)]).toEqual([[[28.1, undefined]], [{ type: "set-reps", reps: 1 }]]);
  });

  it("followed by one within twelve seconds is a set that began early, with both", () => {
    const once = countRep(later(rested, 40), bend(40));
    // The second one starts 12 s after the first one's end.
    const twice = countRep(later(once, 56), bend(56));
    expect(twice.state.provisional).toEqual([]);
    expect(openSet(twice.state)?.reps).toEqual([bend(40), bend(56)]);
    expect(kept(twice)).toEqual([
      [40, 1],
      [56, 1],
    ]);
    expect(commands(twice)).toEqual([{ type: "set-reps", reps: 2 }]);
    expect(said(twice)).toEqual(["begun"]);
    expect(stages(twice)).toEqual([stage("working")]);
  });

  it("followed by one later than that was practice, and the new one waits in its place", () => {
    const once = countRep(later(rested, 40), bend(40));
    const late = countRep(later(once, 56.5), bend(56.5));
    expect(late.state.provisional).toEqual([bend(56.5)]);
    expect(late.state.offPlan).toEqual([bend(40)]);
    expect(commands(late)).toEqual([{ type: "set-reps", reps: 1 }]);
  });

  it("of an exercise that is not next is practice", () => {
    const other = countRep(later(rested, 45), lift(45));
    expect(other.state.offPlan).toEqual([lift(45)]);
    expect(other.state.provisional).toEqual([]);
    expect(commands(other)).toEqual([{ type: "set-reps", reps: 0 }]);
  });

  it("counts so too while the rest is paused, and after the end", () => {
    const paused: Stage = {
      name: "paused",
      reason: "user",
      since: 30,
      from: "resting",
      restLeft: 20,
      told: true,
    };
    expect(countRep(turn({ ...rested.state, stage: paused }, 45), bend(45)).state.provisional).toHaveLength(
      1,
    );
    const done: Stage = { name: "done", how: "stopped" };
    const after = countRep(turn({ ...rested.state, stage: done }, 45), bend(45));
    expect(after.state.offPlan).toHaveLength(1);
    expect(after.state.sets).toHaveLength(1);
  });

  it("that waits is practice once the rest is over without another", () => {
    const once = countRep(later(rested, 40), bend(40));
    const dropped = dropProvisional(later(once, 60));
    expect(dropped.state.offPlan).toEqual([bend(40)]);
    expect(dropped.state.provisional).toEqual([]);
    expect([kept(dropped), commands(dropped)]).toEqual([[[40, undefined]], [{ type: "set-reps", reps: 0 }]]);
    const nothing = later(rested, 60);
    expect(dropProvisional(nothing)).toBe(nothing);
    expect(nothing.effects).toEqual([]);
  });
});

describe("a rep of another exercise", () => {
  it("is kept apart and said once", () => {
    const one = countRep(turn(undefined, 10), lift(10));
    const two = countRep(later(one, 16), lift(16));
    expect(one.effects).toContainEqual({
      type: "say",
      saying: { kind: "wrong-exercise", expected: "good-morning", seen: "superman" },
    });
    expect(said(two)).toEqual([]);
    expect(two.state.offPlan).toHaveLength(2);
    expect(two.state.wrong).toMatchObject({ exercise: "superman", since: 10, told: true });
    expect(two.state.sets).toEqual([]);
  });

  it("is forgotten as soon as the asked one comes", () => {
    const two = countRep(later(countRep(turn(undefined, 10), lift(10)), 16), lift(16));
    const right = countRep(later(two, 20), bend(20));
    expect(right.state.wrong).toBeUndefined();
    expect(countRep(later(right, 25), lift(25)).state.sets.map(({ planned }) => planned.exercise)).toEqual([
      "good-morning",
    ]);
  });

  it("three times in a row changes the order; twice is enough for what comes next anyway", () => {
    const three = [10, 16, 22].reduce((so, at) => countRep(later(so, at), lift(at)), turn());
    expect(three.state.sets.map(({ planned, reps }) => [planned.exercise, reps.length])).toEqual([
      // Two were asked for; the third is beyond the target, and still nothing is lost.
      ["superman", 3],
    ]);
    expect(three.state.offPlan).toEqual([]);
    // Both sets of good mornings are done but for one rep of the second.
    const first = bent(3);
    const second = [70, 75].reduce(
      (so, at) => countRep(later(so, at), bend(at)),
      turn({ ...first.state, stage: stage("waiting") }),
    );
    const once = countRep(later(second, 80), lift(80));
    expect(once.state.sets).toHaveLength(2);
    const twice = countRep(later(once, 86), lift(86));
    expect(twice.state.sets.map(({ reps, endedBy }) => [reps.length, endedBy])).toEqual([
      [3, "target"],
      [2, "switched"],
      [2, "target"],
    ]);
    expect(twice.state.stage).toEqual({ name: "done", how: "completed" });
  });

  it("tells the coach what it has to count on from", () => {
    const longer: Plan = { ...plan, items: [plan.items[0]!, { ...plan.items[1]!, reps: 9 }] };
    const three = [10, 16, 22].reduce(
      (so, at) => countRep(later(so, at), lift(at)),
      turn(createWorkout(longer)),
    );
    expect(commands(three)).toEqual([
      { type: "expect-exercise", exercise: "superman" },
      { type: "set-target", reps: 9 },
      { type: "set-hold", seconds: 3 },
      { type: "set-reps", reps: 3 },
    ]);
    expect(said(three)).toEqual(["switched"]);
    expect(three.state.queue.map(({ exercise, set }) => `${exercise} ${set}`)).toEqual([
      "good-morning 1",
      "good-morning 2",
    ]);
  });

  it("that the plan does not have never changes it", () => {
    const only: Plan = { ...plan, items: [plan.items[0]!] };
    const many = [10, 16, 22, 28].reduce(
      (so, at) => countRep(later(so, at), lift(at)),
      turn(createWorkout(only)),
    );
    expect(many.state.sets).toEqual([]);
    expect(many.state.offPlan).toHaveLength(4);
  });
});

describe("ending a set", () => {
  it("that is not open does nothing", () => {
    const before = turn();
    expect(endSet(before, "user")).toBe(before);
    expect(before.effects).toEqual([]);
  });

  it("that the user left rests from when they left", () => {
    const left = endSet(later(bent(2), 50), "left", 22);
    expect(left.state.sets[0]).toMatchObject({ endedAt: 22, endedBy: "left" });
    expect(left.state.stage).toEqual({ name: "resting", ends: 62 });
  });

  it("for pain, for good or for another exercise begins no rest", () => {
    for (const by of ["pain", "stopped", "switched"] as const) {
      const ended = endSet(later(bent(2), 50), by);
      expect(ended.state.sets[0]).toMatchObject({ endedBy: by });
      expect([said(ended), stages(ended)]).toEqual([[], []]);
    }
  });

  it("that was the last ends the workout", () => {
    const last = turn({ ...bent(2).state, queue: [] }, 50);
    const ended = endSet(last, "user");
    expect(ended.state.stage).toEqual({ name: "done", how: "completed" });
    expect(ended.effects).toContainEqual({ type: "say", saying: { kind: "workout-done", sets: 1, reps: 2 } });
  });
});

describe("the end of a workout", () => {
  it("counts the sets in which something was done", () => {
    const { state } = bent(3);
    const empty = { ...state.sets[0]!, reps: [] };
    const ended = finish(turn({ ...state, sets: [...state.sets, empty] }), "stopped");
    expect(ended.effects).toContainEqual({ type: "say", saying: { kind: "workout-done", sets: 1, reps: 3 } });
  });

  it("for pain says nothing of reps", () => {
    expect(said(finish(bent(2), "pain")).filter((kind) => kind === "workout-done")).toEqual([]);
    expect(said(finish(later(bent(2), 30), "pain"))).toEqual(["pain"]);
  });

  it("leaves no rep waiting", () => {
    const waiting = countRep(later(bent(3), 40), bend(40));
    expect(finish(waiting, "stopped").state).toMatchObject({ provisional: [], offPlan: [bend(40)] });
  });
});

describe("a movement that did not count", () => {
  const shallow = { ...bend(17), counted: false, reason: "shallow" } as const;

  it("is kept with the set that it was tried in", () => {
    const noted = noteNoRep(later(bent(2), 17), shallow);
    expect(noted.state.sets[0]).toMatchObject({ reps: [bend(10), bend(15)], noReps: [shallow] });
    expect(kept(noted)).toEqual([[17, 0]]);
  });

  it("opens a set that was asked for, in work", () => {
    const noted = noteNoRep(turn({ ...createWorkout(plan), stage: stage("working") }), shallow);
    expect(noted.state.sets).toHaveLength(1);
    expect(noted.state.sets[0]).toMatchObject({ reps: [], noReps: [shallow] });
  });

  it("is nothing in a rest, before the work, or of another exercise", () => {
    for (const before of [later(bent(3), 30), turn(), later(bent(1), 17)]) {
      const other = before.state.stage.name === "working" ? { ...lift(17), counted: false } : shallow;
      expect(noteNoRep(before, other)).toBe(before);
      expect(before.effects).toEqual([] satisfies WorkoutEffect[]);
    }
  });
});

describe("advice that makes the sets to come lighter", () => {
  const long: Plan = { ...plan, items: [{ ...plan.items[0]!, reps: 12 }, plan.items[1]!] };
  const faulty = (end: number) => rep("good-morning", end, ["bent-knees"]);
  const broken = (state: WorkoutState): Turn => {
    const good = [10, 15, 20, 25, 30, 35].map(bend);
    const bad = [40, 45, 50].map(faulty);
    return [...good, ...bad].reduce((so, one) => countRep(turn(so.state, one.end), one), turn(state));
  };

  it("lowers those of the same exercise only, and is said once", () => {
    const so = broken(createWorkout(long));
    expect(so.state.queue.map(({ exercise, target }) => [exercise, target])).toEqual([
      ["good-morning", 5],
      ["superman", 2],
    ]);
    expect(said(so)).toEqual(["advice"]);
    expect(openSet(so.state)?.advice).toEqual(["lighter"]);
    expect(said(countRep(turn(so.state, 55), faulty(55)))).toEqual([]);
  });

  it("is not said where nothing would become lighter", () => {
    const alone = createWorkout({
      ...long,
      items: [{ ...plan.items[0]!, reps: 12, sets: 1 }, plan.items[1]!],
    });
    expect(said(broken(alone))).toEqual([]);
    const light = {
      ...createWorkout(long),
      queue: createWorkout(long).queue.map((set, i) => (i === 1 ? { ...set, target: 4 } : set)),
    };
    const so = broken(light);
    expect(said(so)).toEqual([]);
    expect(so.state.queue[0]!.target).toBe(4);
  });
});
