/**
 * A workout on the live session: hears every step, conducts the plan, commands the coach, speaks, and has each rep
 * stored. It is a sink like the voice; the machine itself is `core/session/conduct.ts`.
 */

import { type ReadonlySignal, signal } from "@preact/signals";
import { factsOf } from "../core/coaching/facts.ts";
import { summaryOf } from "../core/coaching/summary.ts";
import type { CoachEvent } from "../core/events.ts";
import type { PoseFrame } from "../core/landmark.ts";
import type { Seconds } from "../core/quantity.ts";
import { checkWouldTell } from "../core/session/back-check.ts";
import { beginWorkout, conduct, gestureOrder } from "../core/session/conduct.ts";
import { type GestureState, gestureStep, noGesture } from "../core/session/gesture.ts";
import { withHindsight } from "../core/session/hindsight.ts";
import { againstReference, referenceFor } from "../core/session/reference.ts";
import type { CoachState } from "../core/session/state.ts";
import type {
  Saying,
  WorkoutEffect,
  WorkoutInput,
  WorkoutOrder,
  WorkoutState,
} from "../core/session/workout.ts";
import type { LiveControl } from "../ui/services.ts";
import type { Words } from "./words.ts";

declare global {
  interface WindowEventMap {
    /** Every effect of the workout that is not a command, with seconds since its start. */
    "backline-workout": CustomEvent<WorkoutEffect & { readonly at: Seconds }>;
  }
}

export interface WorkoutParts {
  readonly control: Pick<LiveControl, "subscribe" | "command" | "announce" | "preparing">;
  readonly recorder: { record(state: WorkoutState, effects: readonly WorkoutEffect[]): void };
  /** Hears each step of the coach just before the workout does. */
  readonly follow: (
    state: WorkoutState,
    coach: CoachState,
    events: readonly CoachEvent[],
    frame: PoseFrame,
  ) => void;
  readonly words: (saying: Saying) => Words;
  /** Seconds of a clock that never goes back. */
  readonly clock: () => Seconds;
}

const TICK_MS = 250;

const isStopRounding = (saying: Saying): boolean =>
  saying.kind === "advice" && saying.advice.kind === "stop-rounding";

export class WorkoutSession {
  private readonly now: { value: WorkoutState } & ReadonlySignal<WorkoutState>;
  /** As it is now; changes with every step. */
  readonly state: ReadonlySignal<WorkoutState>;
  private readonly told = signal("");
  /** The coach's words about the set that ended last. */
  readonly summary: ReadonlySignal<string> = this.told;
  private readonly wanted = signal(false);
  /** Whether the back check would tell what they leave open. */
  readonly wantsBackCheck: ReadonlySignal<boolean> = this.wanted;
  private gesture: GestureState = noGesture;
  private readonly waiting: WorkoutInput[] = [];
  private busy = false;
  private begun = false;
  private readonly startedAt: Seconds;
  private readonly ends: (() => void)[] = [];

  constructor(
    initial: WorkoutState,
    private readonly parts: WorkoutParts,
  ) {
    this.now = signal(initial);
    this.state = this.now;
    this.startedAt = parts.clock() - initial.clock;
  }

  /** Whether an event is of a set that counts: what is done in the rest is practice, and is not talked about. */
  readonly counts = (event: CoachEvent): boolean => {
    const { stage } = this.now.peek();
    const resting = stage.name === "resting" || (stage.name === "paused" && stage.from === "resting");
    if (!resting && stage.name !== "done") return true;
    return !["rep", "no-rep", "fault", "hold-tick", "cue", "phase"].includes(event.type);
  };

  /** Follows the live session until `close`. */
  open(): void {
    const timer = setInterval(() => this.take({ type: "tick", at: this.at() }), TICK_MS);
    this.ends.push(
      () => clearInterval(timer),
      this.parts.control.subscribe({
        onStep: (state, events, frame) => this.hear(state, events, frame),
        // The next coach is a new one, which knows nothing of the plan.
        onClose: () => {
          this.begun = false;
        },
        onStatus: (status) => {
          if (status.kind === "problem") this.order({ type: "camera-lost" });
        },
      }),
    );
  }

  order(order: WorkoutOrder): void {
    this.take({ type: "order", at: this.at(), order });
  }

  close(): void {
    for (const end of this.ends.splice(0)) end();
  }

  private at(): Seconds {
    return this.parts.clock() - this.startedAt;
  }

  private hear(state: CoachState, events: readonly CoachEvent[], frame: PoseFrame): void {
    // Nothing begins while the user chooses a camera and a place.
    if (!this.begun && this.parts.control.preparing.peek()) return;
    // The coach takes commands only once it runs.
    if (!this.begun) {
      this.begun = true;
      this.carryOut(beginWorkout(this.now.peek()));
      this.parts.recorder.record(this.now.peek(), [{ type: "stage", stage: this.now.peek().stage }]);
    }
    const { view } = state;
    const [gesture, made] = gestureStep(this.gesture, view.t, view.body);
    this.gesture = gesture;
    const order = made ? gestureOrder(this.now.peek()) : undefined;
    const { status, exercise } = view;
    const seen = exercise === undefined ? {} : { exercise };
    // Before the workout acts on it: the rep that completes a set belongs to it, and what the workout commands then comes
    // back as a step of its own before this one is through.
    this.parts.follow(this.now.peek(), state, events, frame);
    this.take({ type: "coach", at: this.at(), events, status, ...seen });
    if (order) this.order(order);
    this.summarise(state, events);
  }

  /** The coach closes its set whenever the user leaves the posture; only the end of the workout's own set is worth words. */
  private summarise({ options, context }: CoachState, events: readonly CoachEvent[]): void {
    const { stage } = this.now.peek();
    // To whom something hurts, nobody sums up a set.
    if (
      (stage.name !== "resting" && stage.name !== "done") ||
      (stage.name === "done" && stage.how === "pain")
    )
      return;
    // Of the workout's own set, which a pause in the middle does not cut in two.
    const set = this.now.peek().sets.at(-1);
    const ended = events.some((event) => event.type === "set-summary" && event.reps > 0);
    if (!ended || !set || set.reps.length === 0) return;
    const { exercise } = set.planned;
    // What these events told of its reps may still wait for its turn.
    const reps = withHindsight(set.reps, events);
    const plain = factsOf(exercise, [...reps, ...set.noReps]);
    const wanted = checkWouldTell(plain, context.backRange);
    const facts = { ...plain, ...(wanted ? { backCheck: true as const } : {}) };
    const reference = referenceFor(options.references, exercise);
    const against = reference && againstReference(reps, reference, context.backRange);
    const text = summaryOf({ ...facts, ...(against ? { against } : {}) }, options.phrases);
    this.told.value = text;
    this.wanted.value = wanted;
    this.parts.control.announce(text, "summary");
  }

  /** A command makes the coach report at once, in the middle of a step: such inputs wait for their turn. */
  private take(input: WorkoutInput): void {
    this.waiting.push(input);
    if (this.busy) return;
    this.busy = true;
    try {
      for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
        const [state, effects] = conduct(this.now.peek(), next);
        this.now.value = state;
        if (effects.length === 0) continue;
        this.parts.recorder.record(state, effects);
        this.carryOut(effects);
      }
    } finally {
      this.busy = false;
    }
  }

  private carryOut(effects: readonly WorkoutEffect[]): void {
    const at = this.at();
    for (const effect of effects) {
      if (effect.type === "command") this.parts.control.command(effect.command);
      else window.dispatchEvent(new CustomEvent("backline-workout", { detail: { ...effect, at } }));
      // The coach itself says that a back keeps rounding.
      if (effect.type !== "say" || isStopRounding(effect.saying)) continue;
      const { text, manner } = this.parts.words(effect.saying);
      this.parts.control.announce(text, manner);
    }
  }
}
