/** The workout as the live screen follows it: the set that is asked for, the rest, the set just done, and the orders. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { exerciseNamed } from "../core/catalogue.ts";
import type { Rep } from "../core/events.ts";
import {
  askedFor,
  isFirstPain,
  lastEnded,
  openSet,
  type WorkoutSet,
  type WorkoutState,
} from "../core/session/workout.ts";
import { exercisesTitle, exerciseText } from "../messages/exercises.ts";
import { workoutText } from "../messages/workout.ts";
import type { Lead, Place, SetResult } from "../ui/live/lead.ts";
import type { Said } from "../ui/services.ts";
import type { RunningWorkout } from "./running.ts";
import { StorageTrouble } from "./storage-trouble.tsx";

const isPaused = ({ stage }: WorkoutState): boolean => stage.name === "paused";
const isResting = ({ stage }: WorkoutState): boolean =>
  stage.name === "resting" || (stage.name === "paused" && stage.from === "resting");

function restLeft(state: WorkoutState): number {
  const { stage } = state;
  if (stage.name === "resting") return Math.max(0, Math.ceil(stage.ends - state.clock));
  return stage.name === "paused" && stage.from === "resting" ? Math.ceil(stage.restLeft) : 0;
}

function placeOf(state: WorkoutState): Place | undefined {
  const asked = askedFor(state);
  if (!asked) return undefined;
  const { exercise, set, sets, target } = asked;
  return { exercise, set, sets, target, reps: openSet(state)?.reps.length ?? 0 };
}

/** In the rest what comes next; in a set what comes after it. */
function aheadOf(state: WorkoutState): string {
  const text = workoutText.value.panel;
  const resting = isResting(state);
  const next = openSet(state) || resting ? state.queue[0] : state.queue[1];
  if (!next) return text.last;
  const what = `${exercisesTitle(next.exercise)}, ${text.setOf(next.set, next.sets)}, ${text.target(next.target)}`;
  return resting ? text.nextIs(what) : text.next(what);
}

const inOrder = ({ reps, noReps }: WorkoutSet): readonly Rep[] =>
  [...reps, ...noReps].sort((a, b) => a.countedAt - b.countedAt);

function skipName(state: WorkoutState): string {
  const text = workoutText.value.panel;
  if (isResting(state)) return text.skipRest;
  return openSet(state) ? text.endSet : text.skipSet;
}

/** Same facts, same object: the screen draws anew only what has changed. */
function steady<T extends object>(of: () => T | undefined): ReadonlySignal<T | undefined> {
  let last: T | undefined;
  return computed(() => {
    const next = of();
    if (JSON.stringify(next) !== JSON.stringify(last)) last = next;
    return last;
  });
}

function resultOf(done: WorkoutSet | undefined, text: string, open: boolean): SetResult | undefined {
  if (!done) return undefined;
  const { planned, reps } = done;
  return {
    number: planned.set,
    sets: planned.sets,
    exercise: planned.exercise,
    movements: inOrder(done),
    reps: reps.length,
    target: planned.target,
    text,
    ...(open ? { backCheck: true as const } : {}),
  };
}

/** A wish for fewer reps that the user may take back, and what is easier. */
function RestExtras({ running }: { readonly running: RunningWorkout }) {
  const text = workoutText.value.panel;
  const { queue, plan, sets } = running.session.state.value;
  const next = queue[0];
  const item = next && plan.items.find((each) => each.exercise === next.exercise);
  const planned = item && next.target < item.reps ? item.reps : undefined;
  const done = sets.at(-1);
  const easier = done?.advice.includes("easier-variant")
    ? exerciseNamed(done.planned.exercise).easier
    : undefined;
  const swappable = easier !== undefined && queue.some(({ exercise }) => exercise === done?.planned.exercise);
  return (
    <>
      {planned !== undefined && (
        <button
          type="button"
          class="button quiet"
          onClick={() => running.session.order({ type: "keep-target" })}
        >
          {text.keepTarget(planned)}
        </button>
      )}
      {easier && done && swappable && (
        <button
          type="button"
          class="button quiet"
          onClick={() => running.session.order({ type: "swap", from: done.planned.exercise, to: easier })}
        >
          {text.instead(exerciseText(easier).spoken)}
        </button>
      )}
      {easier && (
        <a class="button quiet" href={`#/learn/${easier}`} target="_blank" rel="noopener">
          {text.easier(exercisesTitle(easier))}
        </a>
      )}
    </>
  );
}

export function saidOf(state: WorkoutState): Said {
  const index = lastEnded(state);
  return { feeling: state.sets[index]?.feeling ?? {}, firstPain: isFirstPain(state, index) };
}

export function leadOf(running: RunningWorkout): Lead {
  const { session, recorder } = running;
  const { state } = session;
  const last = computed(() => {
    const done = state.value.sets.at(-1);
    return done?.endedBy === undefined ? undefined : done;
  });
  return {
    stage: computed(() => (isResting(state.value) ? "resting" : state.value.stage.name)),
    place: steady(() => placeOf(state.value)),
    ahead: computed(() => aheadOf(state.value)),
    result: computed(() => resultOf(last.value, session.summary.value, session.wantsBackCheck.value)),
    restLeft: computed(() => restLeft(state.value)),
    paused: computed(() => isPaused(state.value)),
    skipName: computed(() => skipName(state.value)),
    said: computed(() => saidOf(state.value)),
    felt: (change) => session.order({ type: "felt", change }),
    pauseOrResume: () => session.order({ type: isPaused(state.peek()) ? "resume" : "pause", by: "user" }),
    skip: () => session.order({ type: "skip" }),
    pain: () => session.order({ type: "pain" }),
    stop: () => session.order({ type: "stop" }),
    goesOn: state.peek().sets.length > 0,
    RestExtras: () => <RestExtras running={running} />,
    Trouble: () => <StorageTrouble recorder={recorder} />,
  };
}
