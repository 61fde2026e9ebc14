/** How fast an analysis goes and how long it will take, from the last seconds. */
import type { Progress } from "./recording.ts";

const WINDOW_MS = 6000;
/** However slow a machine is, so many steps are looked back at; before there are as many nothing is promised. */
const FEWEST = 5;

export class Pace {
  readonly #steps: number[] = [];
  #frames = 0;

  /** `earlier` frames come for free, from an earlier run; they say nothing about speed. */
  constructor(
    readonly total: number | undefined,
    private readonly earlier: number,
  ) {}

  /** One frame more, at `now` milliseconds. */
  step(now: number): void {
    this.#frames += 1;
    if (this.#frames <= this.earlier) return;
    this.#steps.push(now);
    while (this.#steps.length > FEWEST && this.#steps[0]! < now - WINDOW_MS) this.#steps.shift();
  }

  progress(now: number): Progress {
    const total = this.total === undefined ? undefined : Math.max(this.total, this.#frames);
    const first = this.#steps[0];
    const rate =
      first !== undefined && this.#steps.length >= FEWEST && now > first
        ? ((this.#steps.length - 1) * 1000) / (now - first)
        : undefined;
    return {
      frames: this.#frames,
      ...(total === undefined ? {} : { total }),
      ...(rate === undefined ? {} : { rate }),
      ...(rate && total !== undefined ? { secondsLeft: (total - this.#frames) / rate } : {}),
    };
  }
}
