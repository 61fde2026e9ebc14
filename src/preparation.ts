/**
 * Between the opening of the camera and the first set: somebody chooses a camera, walks to their place, turns. The coach
 * looks already, so that whoever is ready there begins without a button, and the first rep is not lost. Of what it says
 * only what to mend is heard, by whoever has let go of the machine.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { CoachEvent } from "./core/events.ts";
import type { CoachState } from "./core/session/state.ts";
import type { LiveSession } from "./run/live.ts";

/** Under this reason the coach is paused and resumed around a countdown: nobody needs to hear of it. */
const REASON = "preparing";
/** Between the sets of a sample, whose clip runs on. */
export const BETWEEN_SETS = "between-sets";
const SILENT: readonly string[] = [REASON, BETWEEN_SETS];
const TICK_MS = 1000;

interface Parts {
  readonly session: Pick<LiveSession, "command" | "subscribe">;
  /** Seconds that are counted down before the coach begins. */
  readonly countdown: () => number;
  /** Whether something else comes first, as a plan's words or a back check: what was done while choosing is forgotten then. */
  readonly afresh: () => boolean;
  /** Whether nobody is at the machine: who reads the screen there need not be told to step back. */
  readonly handsOff: () => boolean;
  readonly onTick: (secondsLeft: number) => void;
  readonly onOver: () => void;
}

type Cue = Extract<CoachEvent, { type: "cue" }>;

/** What is wrong with place, picture or device, and stays so. */
const isTrouble = (event: CoachEvent): event is Cue =>
  event.type === "cue" && (event.about.kind === "setup" || event.about.kind === "slow");
const lasts = ({ about, text }: Cue, { setup, sight }: Pick<CoachState, "setup" | "sight">): boolean =>
  about.kind === "slow" ? sight.slow : setup.some(({ instruction }) => instruction === text);
const isReady = (event: CoachEvent): boolean => event.type === "cue" && event.about.kind === "ready";
const isSilent = (event: CoachEvent): boolean =>
  (event.type === "paused" || event.type === "resumed") && SILENT.includes(event.reason);
/** A hold is ticked in the middle of a rep, and nobody should hear "two" alone. */
const isBegun = ({ type }: CoachEvent): boolean =>
  type === "rep" || type === "no-rep" || type === "hold-tick";

export class Preparation {
  private readonly stage = signal<"choosing" | "counting" | undefined>(undefined);
  readonly now: ReadonlySignal<"choosing" | "counting" | undefined> = this.stage;
  private readonly left = signal(0);
  /** Seconds until the coach begins. */
  readonly countdown: ReadonlySignal<number> = this.left;
  private timer: ReturnType<typeof setInterval> | undefined;
  /** What was wrong while somebody was at the machine; the coach takes it for said. */
  private owed: readonly Cue[] = [];

  constructor(private readonly parts: Parts) {
    parts.session.subscribe({
      onStatus: ({ kind }) => {
        // Another camera in mid-countdown.
        if (kind === "running" && this.stage.peek() === "counting") this.pause();
      },
      onStep: (_, events) => {
        if (this.stage.peek() === "choosing" && events.some((event) => isReady(event) || isBegun(event)))
          this.goOn();
      },
      onClose: () => this.end(),
    });
  }

  /** What of a step is for the user's ears; ask after the step was told to the preparation. */
  heard(state: Pick<CoachState, "setup" | "sight">, events: readonly CoachEvent[]): readonly CoachEvent[] {
    const choosing = this.stage.peek() === "choosing";
    if (choosing) {
      const wrong = events.filter(isTrouble);
      const kept = this.owed.filter(({ about }) => wrong.every((cue) => cue.about.kind !== about.kind));
      this.owed = [...kept, ...wrong];
      if (!this.parts.handsOff()) return [];
    }
    const due = this.owed.filter((cue) => lasts(cue, state));
    this.owed = [];
    return choosing ? due : [...due, ...events.filter((event) => !isSilent(event))];
  }

  /** Before the session starts. `wanted`: with a camera; a sample starts at once. */
  begin(wanted: boolean): void {
    this.end();
    this.owed = [];
    this.stage.value = wanted ? "choosing" : undefined;
  }

  /** By the button, or since everything fits. */
  start(): void {
    if (this.stage.peek() !== "choosing") return;
    const seconds = this.parts.countdown();
    if (seconds === 0) {
      this.end();
      if (this.parts.afresh()) this.parts.session.command({ type: "start-afresh" });
      this.parts.onOver();
      return;
    }
    this.stage.value = "counting";
    this.pause();
    this.left.value = seconds;
    this.parts.onTick(seconds);
    this.timer = setInterval(() => {
      this.left.value -= 1;
      if (this.left.peek() > 0) this.parts.onTick(this.left.peek());
      else this.counted();
    }, TICK_MS);
  }

  /** Somebody is ready in their place, or has begun. */
  private goOn(): void {
    // Within the step that is being told of, so that its words are heard.
    if (this.parts.countdown() === 0 && !this.parts.afresh()) this.end();
    // No order is given in the middle of a step.
    else queueMicrotask(() => this.start());
  }

  private counted(): void {
    this.end();
    this.parts.session.command({ type: "resume", reason: REASON });
    this.parts.onOver();
  }

  private pause(): void {
    this.parts.session.command({ type: "pause", reason: REASON });
  }

  private end(): void {
    clearInterval(this.timer);
    this.stage.value = undefined;
    this.left.value = 0;
  }
}
