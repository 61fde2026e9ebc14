/**
 * The review's clock and screen: seeks to exact frames, steps one frame, plays at any speed in both directions, loops a
 * stretch. Times are the analysis's own. It works without a picture too (a saved analysis): then a step is one analysed
 * frame. Seeks are coalesced: while one picture is decoded, only the newest wish is remembered.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import { clamp, type Seconds } from "../core/quantity.ts";
import type { FrameReader, Picture } from "./frame-reader.ts";

export const SPEEDS = [0.1, 0.25, 0.5, 1, 2] as const;

export interface Stretch {
  readonly from: Seconds;
  readonly to: Seconds;
}

/** Draws a picture, or only what lies over it where there is none. */
export type Screen = (picture: Picture | undefined, t: Seconds) => void;

export class Player {
  readonly #time = signal<Seconds>(0);
  /** The frame that is shown. */
  readonly time: ReadonlySignal<Seconds> = this.#time;
  /** -1 backwards, 0 standing, 1 forwards. */
  readonly #way = signal<-1 | 0 | 1>(0);
  readonly way: ReadonlySignal<-1 | 0 | 1> = this.#way;
  readonly speed = signal<number>(1);
  readonly loop = signal<Stretch | undefined>(undefined);
  #reader: FrameReader | undefined;
  #screen: Screen = () => {};
  #wish: Seconds | undefined;
  #seeking = false;
  #shown: Picture | undefined;
  /** Each start of playing has its number; an older one ends when it sees a newer. */
  #run = 0;
  #closed = false;
  #told = false;

  /** `times` of the analysed frames: the steps where there is no picture. */
  constructor(
    readonly duration: () => Seconds,
    private readonly times: () => readonly Seconds[],
  ) {}

  get reader(): FrameReader | undefined {
    return this.#reader;
  }

  use(reader: FrameReader | undefined): void {
    this.#reader = reader;
    this.seek(this.#time.peek());
  }

  showOn(screen: Screen): void {
    this.#screen = screen;
    this.redraw();
  }

  /** The same frame once more: its overlay or its size changed. */
  redraw(): void {
    this.#screen(this.#shown, this.#time.peek());
  }

  seek(t: Seconds): void {
    this.pause();
    this.#go(t);
  }

  #go(t: Seconds): void {
    this.#wish = clamp(t, 0, Math.max(0, this.duration()));
    if (!this.#seeking) void this.#fulfil();
  }

  async #fulfil(): Promise<void> {
    this.#seeking = true;
    try {
      while (this.#wish !== undefined && !this.#closed) {
        const t = this.#wish;
        this.#wish = undefined;
        const picture = await this.#pictureAt(t);
        if (this.#closed) picture?.close();
        else this.#show(picture, picture?.t ?? t);
      }
    } finally {
      this.#seeking = false;
    }
  }

  /** `undefined` where the recording is damaged: its time goes on all the same. */
  async #pictureAt(t: Seconds): Promise<Picture | undefined> {
    try {
      return await this.#reader?.at(t);
    } catch (error) {
      this.#tell(error);
      return undefined;
    }
  }

  /** Once: a damaged place has many pictures. */
  #tell(error: unknown): void {
    if (!this.#closed && !this.#told) console.warn("A picture could not be decoded.", error);
    this.#told = true;
  }

  #show(picture: Picture | undefined, t: Seconds): void {
    if (this.#shown !== picture) this.#shown?.close();
    this.#shown = picture;
    this.#time.value = Math.max(0, t);
    this.#screen(picture, this.#time.peek());
  }

  /** One frame on (1) or back (-1). */
  async step(by: 1 | -1): Promise<void> {
    this.pause();
    const now = this.#time.peek();
    if (!this.#reader || !this.#shown) return this.#go(this.#neighbour(now, by));
    if (by < 0) return this.#go(now - 2e-4);
    const frames = this.#reader.from(now);
    try {
      (await frames.next()).value?.close();
      const next = (await frames.next()).value;
      if (next) this.#show(next, next.t);
    } catch (error) {
      this.#tell(error);
      this.#go(this.#neighbour(now, by));
    } finally {
      await frames.return();
    }
  }

  #neighbour(now: Seconds, by: 1 | -1): Seconds {
    const times = this.times();
    if (by > 0) return times.find((t) => t > now + 1e-4) ?? now;
    return times.findLast((t) => t < now - 1e-4) ?? now;
  }

  pause(): void {
    this.#run += 1;
    this.#way.value = 0;
  }

  toggle(): void {
    if (this.#way.peek() === 0) this.play(1);
    else this.pause();
  }

  play(way: 1 | -1): void {
    const run = ++this.#run;
    this.#way.value = way;
    const stretch = this.#stretch();
    const now = this.#time.peek();
    if (now < stretch.from || now > stretch.to) this.#go(way > 0 ? stretch.from : stretch.to);
    else if (way > 0 && now >= stretch.to - 0.02) this.#go(stretch.from);
    const playing = way > 0 && this.#reader ? this.#forwards(run, this.#reader) : this.#byClock(run, way);
    playing
      .catch((error: unknown) => {
        this.#tell(error);
        // Past a damaged place the clock finds the way.
        return this.#isOver(run) ? undefined : this.#byClock(run, way);
      })
      .catch((error: unknown) => {
        if (!this.#closed) console.warn("Playing stopped.", error);
        if (run === this.#run) this.pause();
      });
  }

  #stretch(): Stretch {
    return this.loop.peek() ?? { from: 0, to: this.duration() };
  }

  /** Something else plays by now, or nothing any more. */
  #isOver(run: number): boolean {
    return run !== this.#run || this.#closed;
  }

  #showIfCurrent(run: number, frame: Picture): void {
    if (this.#isOver(run)) frame.close();
    else this.#show(frame, frame.t);
  }

  /** In decoding order, which is the only fast one; late pictures are skipped. */
  async #forwards(run: number, reader: FrameReader): Promise<void> {
    await this.#settled();
    let startT = this.#time.peek();
    let startedAt = performance.now();
    let speed = this.speed.peek();
    const frames = reader.from(startT);
    try {
      for (;;) {
        const next = await frames.next();
        const over = this.#isOver(run);
        if (over || next.done || next.value.t > this.#stretch().to) {
          next.value?.close();
          if (over) return;
          break;
        }
        if (speed !== this.speed.peek()) {
          [startT, startedAt, speed] = [next.value.t, performance.now(), this.speed.peek()];
        }
        const due = startedAt + ((next.value.t - startT) * 1000) / speed;
        const late = performance.now() - due;
        if (late > 500) [startT, startedAt] = [next.value.t, performance.now()];
        else if (late > 60) {
          next.value.close();
          continue;
        }
        await until(due);
        this.#showIfCurrent(run, next.value);
      }
    } finally {
      await frames.return();
    }
    this.#atEnd(run);
  }

  #atEnd(run: number): void {
    if (run !== this.#run) return;
    const loop = this.loop.peek();
    if (!loop) {
      this.pause();
      return;
    }
    this.#go(loop.from);
    void this.#settled().then(() => {
      if (run === this.#run) this.play(1);
    });
  }

  /** Backwards, or without a picture: the clock says where to be, and the newest wish is shown. */
  async #byClock(run: number, way: 1 | -1): Promise<void> {
    await this.#settled();
    let t = this.#time.peek();
    let last = performance.now();
    while (run === this.#run && !this.#closed) {
      await nextFrame();
      if (run !== this.#run || this.#closed) return;
      const now = performance.now();
      t += (way * this.speed.peek() * (now - last)) / 1000;
      last = now;
      const { from, to } = this.#stretch();
      if (t < from || t > to) {
        if (!this.loop.peek()) {
          this.#go(clamp(t, from, to));
          this.pause();
          return;
        }
        t = way > 0 ? from : to;
      }
      this.#go(t);
    }
  }

  async #settled(): Promise<void> {
    while (this.#seeking && !this.#closed) await nextFrame();
  }

  close(): void {
    this.pause();
    this.#closed = true;
    this.#shown?.close();
    this.#shown = undefined;
    this.#reader?.close();
  }
}

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

async function until(due: number): Promise<void> {
  while (performance.now() < due - 4) await nextFrame();
}
