/** The workout as one pure step: time, coach events and orders in; a new state and effects out. */
import type { CoachEvent } from "../events.ts";
import type { ExerciseName, Seconds } from "../quantity.ts";
import { type FeelingChange, type PainSite, painIn } from "./feeling.ts";
import {
  ask,
  change,
  countRep,
  dropProvisional,
  endSet,
  enter,
  feel,
  finish,
  noteNoRep,
  say,
} from "./sets.ts";
import {
  askedFor,
  knowBetter,
  lastEnded,
  openSet,
  type PauseReason,
  type Stage,
  type Turn,
  type WorkoutEffect,
  type WorkoutInput,
  type WorkoutOrder,
  type WorkoutState,
} from "./workout.ts";

/** Out of the start posture for less than this is a flicker of the pose. */
const LEFT_AFTER: Seconds = 1.5;
/** A pause that the user did not ask for is told after this long, so that a short one is not nagged about. */
const TELL_AFTER: Seconds = 3;
/** The other exercise's start posture is no mistake before this: the user may be on the way. Its first rep is one. */
const STILL_WRONG_AFTER: Seconds = 12;
/** Seen, but out of the posture for this long: the set is over. Out of the picture it waits. */
const GIVE_UP_AFTER: Seconds = 30;
/** No step for this long: the laptop slept, or the page was stopped. */
const GAP: Seconds = 15;
const REST_CALLS: readonly Seconds[] = [30, 10, 3, 2, 1];

type Paused = Extract<Stage, { name: "paused" }>;

const automatic = (reason: PauseReason): boolean => reason !== "user" && reason !== "gesture";

/** What the coach has to be asked for when a workout starts or is taken up again. */
export function beginWorkout(state: WorkoutState): readonly WorkoutEffect[] {
  const turn: Turn = { state, effects: [] };
  turn.effects.push({ type: "command", command: { type: "choose-exercise", exercise: "auto" } });
  const planned = askedFor(state);
  if (!planned) return turn.effects;
  ask(turn, planned);
  const open = openSet(state);
  if (open) turn.effects.push({ type: "command", command: { type: "set-reps", reps: open.reps.length } });
  return say(turn, { kind: "set-ahead", planned }).effects;
}

function progress(turn: Turn): { readonly reps: number; readonly target: number } {
  return { reps: openSet(turn.state)?.reps.length ?? 0, target: askedFor(turn.state)?.target ?? 0 };
}

/** `heard`: the coach was paused already, by somebody else; it is not told again. Pauses by the user the coach announces. */
function pause(turn: Turn, reason: PauseReason, { since = turn.state.clock, heard = false } = {}): Turn {
  const { stage } = turn.state;
  if (stage.name === "done") return turn;
  const asked = !automatic(reason);
  const over = stage.name === "paused";
  if (over && (!asked || !automatic(stage.reason))) return turn;
  if (asked && !heard) turn.effects.push({ type: "command", command: { type: "pause", reason } });
  if (over) return enter(turn, { ...stage, reason, told: true });
  const restLeft = stage.name === "resting" ? Math.max(0, stage.ends - turn.state.clock) : 0;
  return enter(turn, { name: "paused", reason, since, from: stage.name, restLeft, told: asked });
}

function resume(turn: Turn, heard = false): Turn {
  const { stage } = turn.state;
  if (stage.name === "done") return stage.how === "completed" || heard ? turn : goOn(turn);
  if (stage.name !== "paused") return turn;
  if (!automatic(stage.reason) && !heard)
    turn.effects.push({ type: "command", command: { type: "resume", reason: stage.reason } });
  const { reps, target } = progress(turn);
  turn.effects.push({ type: "command", command: { type: "set-reps", reps } });
  const back: Stage =
    stage.from === "resting"
      ? { name: "resting", ends: turn.state.clock + stage.restLeft }
      : { name: openSet(turn.state) ? "working" : "waiting" };
  const resumed = enter(turn, back);
  const worthSaying = automatic(stage.reason) && stage.told;
  return worthSaying ? say(resumed, { kind: "resumed", reps, target }) : resumed;
}

/** After an end that was not the plan's: the set that it cut short goes on, else what was left is still there. */
function goOn(ended: Turn): Turn {
  const { stage } = ended.state;
  // It was a slip: nothing hurt.
  const turn = stage.name === "done" && stage.how === "pain" ? feel(ended, { pain: null }) : ended;
  const cut = turn.state.sets.at(-1);
  const next = turn.state.queue[0];
  const reopened =
    (cut?.endedBy === "pain" || cut?.endedBy === "stopped") && cut.reps.length < cut.planned.target;
  if (!reopened && !next) return turn;
  turn.effects.push({ type: "command", command: { type: "resume", reason: "user" } });
  if (reopened) return reopen(turn);
  if (!next) return turn;
  return say(ask(enter(turn, { name: "waiting" }), next), { kind: "set-ahead", planned: next });
}

/** It was a slip: the very same set, at the rep where it was. */
function reopen(turn: Turn): Turn {
  const { sets } = turn.state;
  const { endedAt: _, endedBy: __, ...open } = sets.at(-1)!;
  turn.effects.push({ type: "set", set: sets.length - 1 });
  const again = ask(change(turn, { sets: [...sets.slice(0, -1), open] }), open.planned);
  again.effects.push({ type: "command", command: { type: "set-reps", reps: open.reps.length } });
  const back = enter(again, { name: "working" });
  return say(back, { kind: "resumed", reps: open.reps.length, target: open.planned.target });
}

function restOver(turn: Turn): Turn {
  const ready = enter(dropProvisional(turn), { name: "waiting" });
  const next = ready.state.queue[0];
  return next ? say(ready, { kind: "set-ahead", planned: next }) : finish(ready, "completed");
}

function callRest(turn: Turn, ends: Seconds, before: Seconds): Turn {
  const { clock, queue } = turn.state;
  if (clock >= ends) return restOver(turn);
  const next = queue[0];
  const passed = REST_CALLS.filter((call) => ends - before > call && ends - clock <= call).at(-1);
  return passed === undefined || !next ? turn : say(turn, { kind: "rest-left", seconds: passed, next });
}

function whilePaused(turn: Turn, stage: Paused): Turn {
  const { clock, present } = turn.state;
  if (!automatic(stage.reason) || stage.from === "resting") return turn;
  const away = clock - stage.since;
  const openReps = openSet(turn.state)?.reps.length ?? 0;
  if (stage.reason === "posture" && present && away >= GIVE_UP_AFTER && openReps > 0)
    return endSet(turn, "left", stage.since);
  if (stage.told || away < TELL_AFTER) return turn;
  const told = change(turn, { stage: { ...stage, told: true } });
  return say(told, { kind: "paused", reason: stage.reason, ...progress(told) });
}

function passTime(turn: Turn, at: Seconds): Turn {
  const before = turn.state.clock;
  const clock = Number.isFinite(at) ? Math.max(at, before) : before;
  const next = change(turn, { clock });
  const { stage } = next.state;
  if (stage.name === "resting") return callRest(next, stage.ends, before);
  if (stage.name === "paused") return whilePaused(next, stage);
  return stage.name === "working" && clock - before > GAP ? pause(next, "gap") : next;
}

type CoachInput = Extract<WorkoutInput, { type: "coach" }>;

function hear(turn: Turn, event: CoachEvent): Turn {
  if (event.type === "rep") return countRep(turn, event.rep);
  if (event.type === "no-rep") return noteNoRep(turn, event.rep);
  if (event.type === "looked-back") {
    const [state, effects] = knowBetter(turn.state, event.was, event.rep);
    turn.effects.push(...effects);
    return { ...turn, state };
  }
  // The live screen's own button and key pause the coach without asking here.
  if (event.type === "paused" && event.reason === "user") return pause(turn, "user", { heard: true });
  const held = turn.state.stage.name === "paused" && !automatic(turn.state.stage.reason);
  return event.type === "resumed" && event.reason === "user" && held ? resume(turn, true) : turn;
}

/** The coach closed the set while the user stayed in position: somebody pressed the live screen's "end set". */
function endedByHand(turn: Turn, input: CoachInput): Turn {
  const summary = input.events.some((event) => event.type === "set-summary");
  const working = turn.state.stage.name === "working" && (openSet(turn.state)?.reps.length ?? 0) > 0;
  return summary && working && input.status === "armed" ? endSet(turn, "user") : turn;
}

/** Whether the user is in the start posture that is asked for, and what follows from it. */
function watch(turn: Turn, input: CoachInput): Turn {
  const present = input.status !== "searching";
  const seen = change(turn, { present });
  const { stage } = seen.state;
  const asked = askedFor(seen.state);
  const armed = input.status === "armed";
  if (stage.name === "done" || !asked) return seen;
  if (armed && input.exercise === asked.exercise) return inPosture(seen);
  if (armed && input.exercise) return inWrongPosture(seen, asked.exercise, input.exercise);
  if (stage.name === "paused" && automatic(stage.reason)) return stillAway(seen, stage, present);
  return stage.name === "working" && input.status !== "paused" ? leaving(seen, present) : seen;
}

/** In a pause that ends by itself: whether they are out of the picture or only out of the posture. */
function stillAway(turn: Turn, stage: Extract<Stage, { name: "paused" }>, present: boolean): Turn {
  const reason = present ? "posture" : "lost";
  const since = present && stage.reason === "lost" ? turn.state.clock : stage.since;
  return stage.reason === reason ? turn : change(turn, { stage: { ...stage, reason, since } });
}

function inPosture(turn: Turn): Turn {
  const { stage } = turn.state;
  const here = change(turn, { leftAt: undefined, wrong: undefined });
  return stage.name === "paused" && automatic(stage.reason) && stage.from !== "resting" ? resume(here) : here;
}

function inWrongPosture(
  turn: Turn,
  expected: NonNullable<CoachInput["exercise"]>,
  seen: NonNullable<CoachInput["exercise"]>,
): Turn {
  const { stage, wrong } = turn.state;
  if (stage.name === "resting" || (stage.name === "paused" && !automatic(stage.reason))) return turn;
  const held = stage.name === "working" ? leaving(turn, true) : turn;
  if (held.state.stage.name === "working") return held;
  const { clock } = held.state;
  if (wrong?.exercise !== seen)
    return change(held, { wrong: { exercise: seen, since: clock, reps: [], told: false } });
  if (wrong.told || clock - wrong.since < STILL_WRONG_AFTER) return held;
  return say(change(held, { wrong: { ...wrong, told: true } }), { kind: "wrong-exercise", expected, seen });
}

function leaving(turn: Turn, present: boolean): Turn {
  const { clock, leftAt } = turn.state;
  if (leftAt === undefined) return change(turn, { leftAt: clock });
  return clock - leftAt < LEFT_AFTER ? turn : pause(turn, present ? "posture" : "lost", { since: leftAt });
}

function obey(turn: Turn, order: WorkoutOrder): Turn {
  const { stage } = turn.state;
  switch (order.type) {
    case "pause":
      return pause(turn, order.by);
    case "resume":
      return resume(turn);
    case "camera-lost":
      return stage.name === "working" ? pause(turn, "camera") : turn;
    case "pain":
      turn.effects.push({ type: "command", command: { type: "pause", reason: "pain" } });
      return finish(hurting(endSet(turn, "pain"), order.where), "pain");
    case "felt":
      return noted(turn, order.change);
    case "stop":
      return stage.name === "done" ? turn : finish(endSet(turn, "stopped"), "stopped");
    case "keep-target":
      return keepTarget(turn);
    case "swap":
      return swap(turn, order.from, order.to);
    case "skip":
      return skip(turn);
  }
}

/** The set that is over hurt, there or somewhere: more than was said of it already is not made up. */
function hurting(turn: Turn, where: PainSite | undefined): Turn {
  const said = turn.state.sets[lastEnded(turn.state)]?.feeling;
  return feel(turn, { pain: where ?? (said && painIn(said)) ?? "other" });
}

/** Whoever says that something hurts hears once in a workout whom to ask. */
function noted(turn: Turn, said: FeelingChange): Turn {
  const before = turn.state.sets.some(({ feeling }) => feeling && painIn(feeling) !== undefined);
  const told = feel(turn, said);
  const { sets, stage } = told.state;
  const first = !before && sets.some(({ feeling }) => feeling && painIn(feeling) !== undefined);
  // After an end for pain it was said already.
  return first && !(stage.name === "done" && stage.how === "pain") ? say(told, { kind: "pain-noted" }) : told;
}

function skip(turn: Turn): Turn {
  const { stage } = turn.state;
  if (stage.name === "done") return turn;
  if (stage.name === "paused" && !automatic(stage.reason))
    turn.effects.push({ type: "command", command: { type: "resume", reason: stage.reason } });
  const from = stage.name === "paused" ? stage.from : stage.name;
  if (from === "resting") return restOver(turn);
  if (openSet(turn.state)) return endSet(turn, "user");
  const shorter = change(turn, { queue: turn.state.queue.slice(1) });
  const next = shorter.state.queue[0];
  if (!next) return finish(shorter, "completed");
  return say(ask(enter(shorter, { name: "waiting" }), next), { kind: "set-ahead", planned: next });
}

function keepTarget(turn: Turn): Turn {
  const queue = turn.state.queue.map((set) => {
    const item = turn.state.plan.items.find((of) => of.exercise === set.exercise);
    return item ? { ...set, target: item.reps } : set;
  });
  const kept = change(turn, { queue });
  const next = queue[0];
  return next && !openSet(kept.state) ? ask(kept, next) : kept;
}

function swap(turn: Turn, from: ExerciseName, to: ExerciseName): Turn {
  const queue = turn.state.queue.map((set) => (set.exercise === from ? { ...set, exercise: to } : set));
  const swapped = change(turn, { queue });
  const next = queue[0];
  return next && !openSet(swapped.state) ? ask(swapped, next) : swapped;
}

/** The hands-up gesture: pauses what runs, resumes what was paused by the user. */
export function gestureOrder(state: WorkoutState): WorkoutOrder | undefined {
  if (state.stage.name === "done") return undefined;
  const paused = state.stage.name === "paused" && !automatic(state.stage.reason);
  return { type: paused ? "resume" : "pause", by: "gesture" };
}

export function conduct(state: WorkoutState, input: WorkoutInput): [WorkoutState, readonly WorkoutEffect[]] {
  let turn = passTime({ state, effects: [] }, input.at);
  if (input.type === "order") turn = obey(turn, input.order);
  if (input.type === "coach") turn = watch(endedByHand(input.events.reduce(hear, turn), input), input);
  return [turn.state, turn.effects];
}
