/**
 * The coach's view as signals, so that a frame changes only the words and numbers that changed. Lists become text, since
 * a signal compares by identity.
 */

import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { isRest } from "../../core/catalogue.ts";
import type { CoachEvent, CueSubject, Rep } from "../../core/events.ts";
import type { Side } from "../../core/landmark.ts";
import type { ExerciseName, FaultKind, Signal as Measured, Phase } from "../../core/quantity.ts";
import type { CoachState } from "../../core/session/state.ts";
import type { CoachStatus, CoachView } from "../../core/view.ts";
import type { LiveStatus } from "../../run/live.ts";
import type { SetResult } from "./lead.ts";
import { SeenPicture } from "./seen-picture.ts";
import { SetFilm } from "./set-card/set-film.ts";

export interface Cue {
  readonly text: string;
  readonly about: CueSubject["kind"];
  readonly t: number;
}

type SetSummary = Extract<CoachEvent, { type: "set-summary" }>;

/** Seconds that a cue stands when no rep replaces it. */
const CUE_STANDS = 6;
const FAILING_PICTURES = 3;
const SETTLED: ReadonlySet<Cue["about"] | undefined> = new Set(["setup", "lost"]);
/** Seconds over which pictures are counted. */
const RATE_OVER = 3;

export class LiveModel {
  readonly status: Signal<LiveStatus> = signal({ kind: "closed" });
  readonly coachStatus: Signal<CoachStatus> = signal("searching");
  readonly exercise: Signal<ExerciseName | undefined> = signal(undefined);
  readonly phase: Signal<Phase | undefined> = signal(undefined);
  readonly set = signal(1);
  readonly reps = signal(0);
  readonly noReps = signal(0);
  readonly target: Signal<number | undefined> = signal(undefined);
  readonly cue: Signal<Cue | undefined> = signal(undefined);
  /** When the coach said that it is ready, frame time; the reminder that follows takes the cue's place at once. */
  readonly readyAt: Signal<number | undefined> = signal(undefined);
  /** The set that has just ended, until the next one begins. */
  readonly result: Signal<SetResult | undefined> = signal(undefined);
  /** Of the set that runs, in the order done. */
  private movements: readonly Rep[] = [];
  /** Counts up with each rep and no-rep: what the number's flash hangs on. */
  readonly flash: Signal<{ readonly kind: "rep" | "no-rep"; readonly n: number } | undefined> =
    signal(undefined);
  readonly sureness: Signal<CoachView["sureness"]> = signal("blind");
  /** Body parts, joined by commas. */
  readonly unseen = signal("");
  /** `name:ok` for each setup check, joined by commas. */
  readonly checks = signal("");
  /** What to mend first, in the coach's words; empty where everything fits. */
  readonly instruction = signal("");
  /** The side that faces the camera; undefined while nobody is seen from the side. */
  readonly nearSide: Signal<Side | undefined> = signal(undefined);
  /** Whether the body is where it can be coached. */
  readonly fits: ReadonlySignal<boolean> = computed(
    () => this.checks.value !== "" && !this.checks.value.includes(":0") && this.sureness.value !== "blind",
  );
  /** What the range meter shows; the last one stays while nothing is measured. */
  readonly rangeSignal: Signal<Measured | undefined> = signal(undefined);
  /** Tenths of seconds of qualifying hold; undefined outside of one. */
  readonly hold: Signal<number | undefined> = signal(undefined);
  /** Whether a hold is under way. */
  readonly holding: ReadonlySignal<boolean> = computed(
    () => this.hold.value !== undefined && this.phase.value === "hold",
  );
  /** Seconds that a hold should last. */
  readonly holdGoal = signal(2);
  /** Pictures judged in a second, by the source's clock; 0 until it is known. */
  readonly rate = signal(0);
  private failingFor: ReadonlyMap<FaultKind, number> = new Map();
  private rateFrom = 0;
  private rateFrames = 0;
  readonly mirrored = signal(false);
  /** The picture of the newest view. */
  readonly picture = new SeenPicture();
  /** Pictures of the reps just done, for the set's card. */
  readonly film = new SetFilm();
  /** What was wrong with the last movement, until the next one begins. */
  readonly faulty: Signal<readonly FaultKind[]> = signal([]);
  /** The newest view, for the canvas and the meter, which read it at display rate. Not a signal on purpose. */
  view: CoachView | undefined;
  /** Of the picture that `view.body` is in, pixels. */
  pictureWidth = 0;
  pictureHeight = 0;

  take(state: CoachState, events: readonly CoachEvent[], width: number, height: number): void {
    const { view } = state;
    this.view = view;
    const picture = this.picture.shown;
    if (picture) this.film.offer(picture, view, width, height);
    if (width > 0) {
      this.pictureWidth = width;
      this.pictureHeight = height;
      this.followRate(view.t);
    }
    batch(() => {
      this.coachStatus.value = view.status;
      this.exercise.value = view.exercise;
      this.phase.value = view.phase;
      this.set.value = view.set;
      this.reps.value = view.reps;
      this.noReps.value = view.noReps;
      this.target.value = view.targetReps;
      this.sureness.value = view.sureness;
      this.unseen.value = view.unseen.join(",");
      this.checks.value = view.setup.map(({ name, ok }) => `${name}:${ok ? 1 : 0}`).join(",");
      this.instruction.value = view.setup.find(({ ok }) => !ok)?.instruction ?? "";
      this.nearSide.value = view.camera?.kind === "frontal" ? undefined : view.camera?.nearSide;
      this.hold.value = view.holdSeconds === undefined ? undefined : Math.round(view.holdSeconds * 10);
      if (view.range) this.rangeSignal.value = view.range.signal;
      this.holdGoal.value = state.options.holdSeconds;
      this.watchFailing(view.failing);
      for (const event of events) this.note(event);
      const cue = this.cue.peek();
      if (cue && view.t - cue.t > CUE_STANDS) this.cue.value = undefined;
    });
  }

  private followRate(t: number): void {
    this.rateFrames += 1;
    const seconds = t - this.rateFrom;
    // After a gap or a new start there is nothing to divide by yet.
    if (seconds >= 0 && seconds < RATE_OVER) return;
    if (seconds >= RATE_OVER && seconds < RATE_OVER * 3)
      this.rate.value = Math.round(this.rateFrames / seconds);
    this.rateFrom = t;
    this.rateFrames = 0;
  }

  reset(): void {
    batch(() => {
      this.view = undefined;
      this.coachStatus.value = "searching";
      this.exercise.value = undefined;
      this.reps.value = 0;
      this.noReps.value = 0;
      this.set.value = 1;
      this.cue.value = undefined;
      this.readyAt.value = undefined;
      this.result.value = undefined;
      this.movements = [];
      this.faulty.value = [];
      this.flash.value = undefined;
      this.checks.value = "";
      this.instruction.value = "";
      this.nearSide.value = undefined;
      this.unseen.value = "";
      this.hold.value = undefined;
      this.rate.value = 0;
    });
  }

  private note(event: CoachEvent): void {
    if (event.type === "cue" && event.about.kind === "ready") this.readyAt.value = event.t;
    if (event.type === "cue") this.cue.value = { text: event.text, about: event.about.kind, t: event.t };
    if (event.type === "looked-back") {
      this.movements = this.movements.map((rep) => (rep === event.was ? event.rep : rep));
      this.film.rename(event.was, event.rep);
    }
    if (event.type === "set-summary") this.endSet(event);
    // Whoever is ready has done what was asked for.
    if (event.type === "armed" && SETTLED.has(this.cue.peek()?.about)) this.cue.value = undefined;
    if (event.type === "phase" && !isRest(event.phase)) this.faulty.value = [];
    if (event.type === "rep" || event.type === "no-rep") {
      this.flash.value = { kind: event.type, n: (this.flash.peek()?.n ?? 0) + 1 };
      // A correction stands until the next rep; the words about this one come in the same breath or later.
      if ((this.cue.peek()?.t ?? event.t) < event.t) this.cue.value = undefined;
      this.result.value = undefined;
      this.movements = [...this.movements, event.rep];
      this.film.keep(event.rep);
      this.faulty.value = event.rep.faults.map(({ kind }) => kind);
    }
  }

  /** A single picture may be misread: what is wrong in some running is shown at that moment. */
  private watchFailing(failing: readonly FaultKind[]): void {
    this.failingFor = new Map(failing.map((kind) => [kind, (this.failingFor.get(kind) ?? 0) + 1]));
    const shown = failing.filter((kind) => this.failingFor.get(kind)! >= FAILING_PICTURES);
    const fresh = shown.filter((kind) => !this.faulty.peek().includes(kind));
    if (fresh.length > 0) this.faulty.value = [...this.faulty.peek(), ...fresh];
  }

  private endSet({ set, exercise, reps, text, facts: { backCheck } }: SetSummary): void {
    const target = this.target.peek();
    const { movements } = this;
    this.movements = [];
    // The sentence stands on the card; a correction of the last rep would stand beside it, in the next set.
    this.cue.value = undefined;
    this.result.value = {
      number: set,
      exercise,
      movements,
      reps,
      text,
      ...(target ? { target } : {}),
      ...(backCheck ? { backCheck } : {}),
    };
  }
}
