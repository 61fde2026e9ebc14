/** Records live sets, for those who asked for it: from the start posture to the end of the set, on this device only. */
import type { Seconds } from "../core/quantity.ts";

/** A start posture without a set for this long begins the recording anew, so that no clip starts with a long wait. */
const LONGEST_WAIT: Seconds = 30;
const BITS_PER_SECOND = 1_500_000;

interface Running {
  readonly recorder: MediaRecorder;
  readonly chunks: Blob[];
  readonly since: Seconds;
}

export interface ClipParts {
  readonly stream: () => MediaStream | undefined;
  /** Whether the user wants clips now. */
  readonly wanted: () => boolean;
  /** `blob`: once the recorder has handed over its last bytes; `since`: frame time at the clip's beginning. */
  readonly keep: (set: number, blob: Promise<Blob>, since: Seconds) => void;
}

export class ClipRecorder {
  private running: Running | undefined;
  private set: number | undefined;

  constructor(private readonly parts: ClipParts) {}

  /** Each step: frame time, whether the start posture is taken, and the set that is open. */
  follow(t: Seconds, armed: boolean, open: number | undefined): void {
    if (this.set !== undefined && open !== this.set) this.stop(this.set);
    this.set = open;
    if (
      open === undefined &&
      this.running &&
      (t < this.running.since || t - this.running.since > LONGEST_WAIT)
    )
      this.stop(undefined);
    if (!this.running && (armed || open !== undefined) && this.parts.wanted()) this.start(t);
  }

  finish(): void {
    this.stop(this.set);
    this.set = undefined;
  }

  private start(since: Seconds): void {
    const stream = this.parts.stream();
    if (!stream || typeof MediaRecorder !== "function") return;
    try {
      const recorder = new MediaRecorder(stream, { videoBitsPerSecond: BITS_PER_SECOND });
      const chunks: Blob[] = [];
      recorder.ondataavailable = ({ data }) => chunks.push(data);
      recorder.start(2000);
      this.running = { recorder, chunks, since };
    } catch (error) {
      console.warn("This set is not recorded.", error);
    }
  }

  /** Keeps what was recorded for a set, or throws it away. */
  private stop(set: number | undefined): void {
    const { running } = this;
    this.running = undefined;
    if (!running) return;
    const { recorder, chunks, since } = running;
    const stopped = new Promise<void>((resolve) => {
      if (recorder.state === "inactive") resolve();
      else recorder.onstop = () => resolve();
    });
    if (recorder.state !== "inactive") recorder.stop();
    if (set === undefined) return;
    const blob = stopped.then(() => new Blob(chunks, { type: recorder.mimeType }));
    this.parts.keep(set, blob, since);
  }
}
