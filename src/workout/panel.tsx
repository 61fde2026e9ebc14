/** The strip under the live screen: what is asked for, the rest's clock, and the few buttons that a workout needs. */
import { useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { PlannedSet } from "../core/session/plan.ts";
import { askedFor, openSet, type WorkoutOrder, type WorkoutState } from "../core/session/workout.ts";
import { termsText } from "../messages/terms.ts";
import { workoutText } from "../messages/workout.ts";
import type { RunningWorkout } from "./running.ts";
import { StorageTrouble } from "./storage-trouble.tsx";

interface PanelProps {
  readonly running: RunningWorkout;
  readonly shortcuts: boolean;
}

/** 75 -> "1:15" */
export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

const restLeft = (state: WorkoutState): number => {
  const { stage } = state;
  if (stage.name === "resting") return Math.max(0, Math.ceil(stage.ends - state.clock));
  return stage.name === "paused" && stage.from === "resting" ? Math.ceil(stage.restLeft) : 0;
};

const TYPED_INTO = "input, select, textarea, [contenteditable]";

/** P: something hurts. N: next. The live screen has the other keys. */
function useKeys(order: (order: WorkoutOrder) => void, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const target = event.target instanceof Element ? event.target : undefined;
      if (target?.closest(TYPED_INTO) || document.querySelector("dialog[open]")) return;
      if (event.key.toLowerCase() === "p") order({ type: "pain" });
      if (event.key.toLowerCase() === "n") order({ type: "skip" });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [on]);
}

function What({ running }: { readonly running: RunningWorkout }) {
  const text = workoutText.value.panel;
  const { state } = running.session;
  const stage = useComputed(() => state.value.stage.name).value;
  const asked = useComputed(() => askedFor(state.value)).value;
  const reps = useComputed(() => openSet(state.value)?.reps.length ?? 0).value;
  if (!asked || stage === "done") return null;
  return (
    <div class="workout-what">
      <span class="workout-stage" data-stage={stage}>
        {text[stage]}
      </span>
      <span class="workout-exercise">{termsText.value.exercises[asked.exercise]}</span>
      <span class="workout-count">
        {text.setOf(asked.set, asked.sets)} · {text.count(reps, asked.target)}
      </span>
    </div>
  );
}

function Rest({ running }: { readonly running: RunningWorkout }) {
  const text = workoutText.value.panel;
  const { state } = running.session;
  const left = useComputed(() => restLeft(state.value)).value;
  if (left === 0) return null;
  return (
    <p class="workout-rest" role="timer" aria-label={text.restLabel(left)}>
      {clockOf(left)}
    </p>
  );
}

/** The exercises still to come, after the one that is asked for now. */
function Ahead({ running }: { readonly running: RunningWorkout }) {
  const text = workoutText.value.panel;
  const { state } = running.session;
  const next = useComputed<PlannedSet | undefined>(() =>
    openSet(state.value) ? state.value.queue[0] : state.value.queue[1],
  ).value;
  const what = next && `${termsText.value.exercises[next.exercise]}, ${text.target(next.target)}`;
  return <p class="workout-ahead">{what ? text.next(what) : text.last}</p>;
}

/** Where the next sets were made lighter, the plan's own target is one tap away. */
function KeepTarget({ running }: { readonly running: RunningWorkout }) {
  const { state } = running.session;
  const planned = useComputed(() => {
    const { queue, plan } = state.value;
    const next = queue[0];
    const item = next && plan.items.find((each) => each.exercise === next.exercise);
    return item && next.target < item.reps ? item.reps : undefined;
  }).value;
  if (planned === undefined) return null;
  return (
    <button type="button" class="button quiet" onClick={() => running.session.order({ type: "keep-target" })}>
      {workoutText.value.panel.keepTarget(planned)}
    </button>
  );
}

function Advised({ running }: { readonly running: RunningWorkout }) {
  const easier = useComputed(
    () => running.session.state.value.sets.at(-1)?.advice.includes("easier-variant") === true,
  ).value;
  if (!easier) return null;
  return (
    <a class="button quiet" href="#/learn/superman" target="_blank" rel="noopener">
      {workoutText.value.panel.easier}
    </a>
  );
}

export function Panel({ running, shortcuts }: PanelProps) {
  const text = workoutText.value.panel;
  const { session } = running;
  const stage = useComputed(() => session.state.value.stage.name).value;
  const begun = useComputed(() => openSet(session.state.value) !== undefined).value;
  const order = (what: WorkoutOrder) => session.order(what);
  useKeys(order, shortcuts);
  const paused = stage === "paused";
  const skip = stage === "resting" ? text.skipRest : begun ? text.endSet : text.skipSet;
  return (
    <section class="workout-panel" aria-label={text.title} data-stage={stage}>
      <Rest running={running} />
      <div class="workout-words">
        <What running={running} />
        <Ahead running={running} />
        <StorageTrouble recorder={running.recorder} />
      </div>
      <div class="workout-buttons">
        <button
          type="button"
          class="button"
          onClick={() => order({ type: paused ? "resume" : "pause", by: "user" })}
        >
          {paused ? text.resume : text.pause}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-keyshortcuts={shortcuts ? "N" : undefined}
          onClick={() => order({ type: "skip" })}
        >
          {skip}
        </button>
        <KeepTarget running={running} />
        <Advised running={running} />
        <button
          type="button"
          class="button pain"
          aria-keyshortcuts={shortcuts ? "P" : undefined}
          onClick={() => order({ type: "pain" })}
        >
          {text.pain}
        </button>
        <button type="button" class="button quiet" onClick={() => order({ type: "stop" })}>
          {text.stop}
        </button>
      </div>
    </section>
  );
}
