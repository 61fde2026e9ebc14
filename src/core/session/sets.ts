/** Opening, filling and closing the sets of a workout. Every rep that the coach counted ends up in exactly one place. */

import { exerciseNamed } from "../catalogue.ts";
import type { Rep } from "../events.ts";
import type { Advice } from "../exercise.ts";
import type { ExerciseName, Seconds } from "../quantity.ts";
import { adviceFor } from "./adapting.ts";
import { type FeelingChange, felt } from "./feeling.ts";
import type { PlannedSet } from "./plan.ts";
import {
  lastEnded,
  openSet,
  repsDone,
  type Saying,
  type SetEnd,
  type Stage,
  type Turn,
  type WorkoutSet,
  type WorkoutState,
} from "./workout.ts";

/** A rep this soon after the last one of a set that reached its target goes on from it: practice, in no set. */
const GOING_ON: Seconds = 8;
/** Two bends within this time of one another are a set that began before the rest was over. */
const EARLY_START: Seconds = 12;
/** So many reps of another exercise of the plan, and the plan changes its order; fewer where it comes next anyway. */
const SWITCH_AFTER = { next: 2, later: 3 };

export const change = (turn: Turn, patch: Partial<WorkoutState>): Turn => ({
  ...turn,
  state: { ...turn.state, ...patch },
});

export function say(turn: Turn, saying: Saying): Turn {
  turn.effects.push({ type: "say", saying });
  return turn;
}

export function enter(turn: Turn, stage: Stage): Turn {
  turn.effects.push({ type: "stage", stage });
  return change(turn, { stage, leftAt: undefined });
}

const replaceLast = (sets: readonly WorkoutSet[], last: WorkoutSet): readonly WorkoutSet[] => [
  ...sets.slice(0, -1),
  last,
];

/** Asks the coach for what the next set wants. */
export function ask(turn: Turn, planned: PlannedSet): Turn {
  turn.effects.push({ type: "command", command: { type: "expect-exercise", exercise: planned.exercise } });
  turn.effects.push({ type: "command", command: { type: "set-target", reps: planned.target } });
  if (exerciseNamed(planned.exercise).hold)
    turn.effects.push({ type: "command", command: { type: "set-hold", seconds: planned.holdSeconds } });
  return turn;
}

function open(turn: Turn): Turn {
  const planned = turn.state.queue[0];
  if (openSet(turn.state) || !planned) return turn;
  const set: WorkoutSet = { planned, startedAt: turn.state.clock, reps: [], noReps: [], advice: [] };
  turn.effects.push({ type: "set", set: turn.state.sets.length });
  return change(turn, { sets: [...turn.state.sets, set], queue: turn.state.queue.slice(1) });
}

function offPlan(turn: Turn, reps: readonly Rep[]): Turn {
  for (const rep of reps) turn.effects.push({ type: "rep", set: undefined, rep });
  return change(turn, { offPlan: [...turn.state.offPlan, ...reps] });
}

/** Reps of the rest that turned out to be no set: kept, but not counted to the plan. */
export function dropProvisional(turn: Turn): Turn {
  const { provisional } = turn.state;
  if (provisional.length === 0) return turn;
  turn.effects.push({ type: "command", command: { type: "set-reps", reps: 0 } });
  return change(offPlan(turn, provisional), { provisional: [] });
}

function advise(turn: Turn, set: WorkoutSet): Turn {
  const fresh = adviceFor(set.planned.exercise, set.reps).filter(
    (advice) => !set.advice.includes(advice.kind),
  );
  if (fresh.length === 0) return turn;
  const told = { ...set, advice: [...set.advice, ...fresh.map((advice) => advice.kind)] };
  const next = change(turn, { sets: replaceLast(turn.state.sets, told) });
  return fresh.reduce((so, advice) => give(so, advice, set.planned.exercise), next);
}

/** `lighter` waits for the end of the set and lowers what is still to do; the others are said at once. */
function give(turn: Turn, advice: Advice, exercise: ExerciseName): Turn {
  if (advice.kind !== "lighter") return say(turn, { kind: "advice", advice });
  const queue = turn.state.queue.map((set) =>
    set.exercise === exercise ? { ...set, target: Math.min(set.target, advice.target) } : set,
  );
  const lowered = queue.some((set, index) => set.target !== turn.state.queue[index]?.target);
  return lowered ? say(change(turn, { queue }), { kind: "advice", advice }) : turn;
}

function addRep(turn: Turn, rep: Rep): Turn {
  const set = turn.state.sets.at(-1);
  if (!set) return offPlan(turn, [rep]);
  turn.effects.push({ type: "rep", set: turn.state.sets.length - 1, rep });
  const grown = { ...set, reps: [...set.reps, rep] };
  const next = change(turn, {
    sets: replaceLast(turn.state.sets, grown),
    lastRepAt: turn.state.clock,
    wrong: undefined,
  });
  if (set.endedBy !== undefined) return next;
  const advised = advise(next, grown);
  return grown.reps.length >= set.planned.target ? endSet(advised, "target") : advised;
}

/** Closes the open set; the rest starts now, or when the user left the posture. */
export function endSet(turn: Turn, by: SetEnd, since: Seconds = turn.state.clock): Turn {
  const set = openSet(turn.state);
  if (!set) return turn;
  const sets = replaceLast(turn.state.sets, { ...set, endedAt: since, endedBy: by });
  turn.effects.push(
    { type: "command", command: { type: "end-set" } },
    // A set that goes on after a pause may be empty for the coach, who then has nothing to close.
    { type: "command", command: { type: "set-reps", reps: 0 } },
    { type: "set", set: sets.length - 1 },
  );
  const closed = change(turn, { sets, leftAt: undefined });
  if (by === "pain" || by === "stopped" || by === "switched") return closed;
  const next = closed.state.queue[0];
  if (!next) return finish(closed, "completed");
  const { reps, planned } = set;
  const resting = enter(closed, { name: "resting", ends: since + planned.restSeconds });
  const saying = { reps: reps.length, target: planned.target, restSeconds: planned.restSeconds, next };
  return ask(say(resting, { kind: "set-done", ...saying }), next);
}

/** What is said of the set that ended last; of none, where none has. */
export function feel(turn: Turn, said: FeelingChange): Turn {
  const { sets } = turn.state;
  const index = lastEnded(turn.state);
  const set = sets[index];
  if (!set) return turn;
  const feeling = felt(set.feeling ?? {}, said);
  turn.effects.push({ type: "set", set: index });
  return change(turn, { sets: sets.with(index, { ...set, feeling }) });
}

export function finish(turn: Turn, how: "completed" | "stopped" | "pain"): Turn {
  const done = enter(dropProvisional(turn), { name: "done", how });
  if (how === "pain") return say(done, { kind: "pain" });
  const sets = done.state.sets.filter((set) => set.reps.length > 0).length;
  return say(done, { kind: "workout-done", sets, reps: repsDone(done.state) });
}

const coachCounts = (turn: Turn, reps: number): Turn => {
  turn.effects.push({ type: "command", command: { type: "set-reps", reps } });
  return turn;
};

/** Whether the user simply goes on past the target. */
function goesOn({ sets, lastRepAt, clock, provisional }: WorkoutState, rep: Rep): boolean {
  const last = sets.at(-1);
  const soon = lastRepAt !== undefined && clock - lastRepAt <= GOING_ON;
  return (
    last?.planned.exercise === rep.exercise && last.endedBy === "target" && soon && provisional.length === 0
  );
}

/**
 * A counted rep in a rest or after the end: practice, which is kept but belongs to no set, unless a second one in a row
 * shows that the next set has begun. The coach counts what the set counts.
 */
function repInRest(turn: Turn, rep: Rep): Turn {
  const { state } = turn;
  if (goesOn(state, rep)) return coachCounts(change(offPlan(turn, [rep]), { lastRepAt: state.clock }), 0);
  if (state.stage.name === "done" || state.queue[0]?.exercise !== rep.exercise)
    return coachCounts(offPlan(turn, [rep]), 0);
  const before = state.provisional.at(-1);
  if (!before || rep.start - before.end > EARLY_START) {
    const kept = before ? change(offPlan(turn, state.provisional), { provisional: [] }) : turn;
    kept.effects.push({ type: "rep", set: undefined, rep });
    return coachCounts(change(kept, { provisional: [rep] }), 1);
  }
  return beginEarly(turn, [...state.provisional, rep]);
}

/** The next set, begun before its rest was over. */
function beginEarly(turn: Turn, reps: readonly Rep[]): Turn {
  const begun = enter(open(change(turn, { provisional: [] })), { name: "working" });
  const planned = openSet(begun.state)?.planned;
  const told = planned ? say(begun, { kind: "begun", planned, reps: reps.length }) : begun;
  return reps.reduce(addRep, coachCounts(told, reps.length));
}

/** What the plan wants after the set that is asked for now. */
const nextAfterThis = (state: WorkoutState): PlannedSet | undefined =>
  openSet(state) ? state.queue[0] : state.queue[1];

/** Another exercise than the one asked for: said once, and kept apart until it is clear that the order was changed. */
function repOfAnother(turn: Turn, rep: Rep, expected: ExerciseName | undefined): Turn {
  const { state } = turn;
  const before = state.wrong?.exercise === rep.exercise ? state.wrong : undefined;
  const row = [...(before?.reps ?? []), rep];
  const due = state.queue.some((set) => set.exercise === rep.exercise);
  const enough = nextAfterThis(state)?.exercise === rep.exercise ? SWITCH_AFTER.next : SWITCH_AFTER.later;
  if (row.length >= enough && due) return changeOrder(turn, row, rep.exercise);
  const since = before?.since ?? state.clock;
  const kept = change(offPlan(turn, [rep]), {
    wrong: { exercise: rep.exercise, since, reps: row, told: true },
  });
  if (before?.told || expected === undefined) return kept;
  return say(kept, { kind: "wrong-exercise", expected, seen: rep.exercise });
}

/** The user has begun with another exercise of the plan: it comes first now, with the reps made so far. */
function changeOrder(turn: Turn, row: readonly Rep[], exercise: ExerciseName): Turn {
  const closed = endSet(turn, "switched");
  const isDue = (set: PlannedSet) => set.exercise === exercise;
  const { queue } = closed.state;
  const moved = change(closed, {
    queue: [...queue.filter(isDue), ...queue.filter((set) => !isDue(set))],
    offPlan: closed.state.offPlan.filter((rep) => !row.includes(rep)),
    wrong: undefined,
  });
  const first = moved.state.queue[0];
  const begun = enter(open(moved), { name: "working" });
  const said = first ? say(ask(begun, first), { kind: "switched", planned: first }) : begun;
  said.effects.push({ type: "command", command: { type: "set-reps", reps: row.length } });
  return row.reduce(addRep, said);
}

/** A rep that the coach counted. */
export function countRep(turn: Turn, rep: Rep): Turn {
  const { stage } = turn.state;
  const resting = stage.name === "resting" || (stage.name === "paused" && stage.from === "resting");
  if (resting || stage.name === "done") return repInRest(turn, rep);
  const asked = openSet(turn.state)?.planned ?? turn.state.queue[0];
  if (asked?.exercise !== rep.exercise) return repOfAnother(turn, rep, asked?.exercise);
  const held = stage.name === "paused" && (stage.reason === "user" || stage.reason === "gesture");
  const begun = open(turn);
  return addRep(stage.name === "working" || held ? begun : enter(begun, { name: "working" }), rep);
}

/** A movement that did not count: kept with the set that it was tried in. */
export function noteNoRep(turn: Turn, rep: Rep): Turn {
  const asked = openSet(turn.state)?.planned ?? turn.state.queue[0];
  if (turn.state.stage.name !== "working" || asked?.exercise !== rep.exercise) return turn;
  const begun = open(turn);
  const set = begun.state.sets.at(-1);
  if (!set) return begun;
  begun.effects.push({ type: "rep", set: begun.state.sets.length - 1, rep });
  return change(begun, { sets: replaceLast(begun.state.sets, { ...set, noReps: [...set.noReps, rep] }) });
}
