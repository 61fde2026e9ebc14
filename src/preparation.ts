/**
 * Between the opening of the camera and the first set: the coach looks, so that the screen can tell what fits, but it is
 * paused, so that nothing is judged, counted or said while somebody chooses a camera or walks to their place.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { CoachEvent } from "./core/events.ts";
import type { LiveSession } from "./run/live.ts";

/** Under this reason the coach is paused and resumed: nobody needs to hear of it. */
const REASON = "preparing";
/** Between the sets of a sample, whose clip runs on. */
export const BETWEEN_SETS = "between-sets";
const SILENT: readonly string[] = [REASON, BETWEEN_SETS];
const TICK_MS = 1000;

export class Preparation {
  private readonly stage = signal<"choosing" | "counting" | undefined>(undefined);
  readonly now: ReadonlySignal<"choosing" | "counting" | undefined> = this.stage;
  private readonly left = signal(0);
  /** Seconds until the coach begins. */
  readonly countdown: ReadonlySignal<number> = this.left;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly session: Pick<LiveSession, "command" | "subscribe" | "now">,
    private readonly onTick: (secondsLeft: number) => void,
    private readonly onOver: () => void = () => {},
  ) {
    session.subscribe({
      onStatus: ({ kind }) => {
        // Also after another camera was chosen.
        if (kind === "running" && this.stage.peek()) session.command({ type: "pause", reason: REASON });
      },
      onClose: () => this.end(),
    });
  }

  /** Whether an event is only of the time before a set. */
  static concerns(event: CoachEvent): boolean {
    return (event.type === "paused" || event.type === "resumed") && SILENT.includes(event.reason);
  }

  /** Before the session starts. `wanted`: with a camera; a sample starts at once. */
  begin(wanted: boolean): void {
    this.end();
    this.stage.value = wanted ? "choosing" : undefined;
  }

  /** The coach begins after so many seconds. */
  start(seconds: number): void {
    if (this.stage.peek() !== "choosing") return;
    if (seconds === 0) {
      this.over();
      return;
    }
    this.stage.value = "counting";
    this.left.value = seconds;
    this.onTick(seconds);
    this.timer = setInterval(() => {
      this.left.value -= 1;
      if (this.left.peek() > 0) this.onTick(this.left.peek());
      else this.over();
    }, TICK_MS);
  }

  private over(): void {
    this.end();
    this.session.command({ type: "resume", reason: REASON });
    this.onOver();
  }

  private end(): void {
    clearInterval(this.timer);
    this.stage.value = undefined;
    this.left.value = 0;
  }
}
