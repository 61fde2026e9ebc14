/**
 * A recording's poses from any number of workers, in the order of its time and the same to the bit however many there are.
 *
 * Each segment (`frames/segment.ts`) is estimated by a tracker that starts with the detector a few frames before it. When
 * the segment before it is done, the two trackers are compared at the seam: where they follow the same person, what was
 * estimated stands; where they don't (a second person, somebody whom only the older tracker still knows), the segment is
 * estimated again by a tracker that goes on where the older one stopped, as if there were no seam.
 */
import type { PoseFrame } from "../core/landmark.ts";
import type { FileSource, SegmentReading } from "../frames/file.ts";
import type { Segment } from "../frames/segment.ts";
import type { Frame } from "../frames/source.ts";
import { PoseError, type Sighted } from "../pose/client.ts";
import type { Followed } from "../pose/protocol.ts";
import { overlap } from "./overlap.ts";
import { sameFollowed } from "./seam.ts";

/** What is needed of a pose worker (`pose/client.ts`). */
export interface Follower {
  reset(from?: Followed): void;
  /** Takes ownership of the frame's image. */
  follow(frame: Frame): Promise<Sighted>;
}

/** What is needed of the workers together (`pose/team.ts`). */
export interface Team {
  join(onWorker: (worker: Follower) => void): () => void;
}

/** What is needed of a recording (`frames/file.ts`). */
export type Segmented = Pick<FileSource, "segments" | "read" | "judge" | "stop">;

/** Single pictures may be unreadable; this many in a row mean that something is wrong. */
const UNREADABLE_IN_A_ROW = 20;
/** While a worker is at one frame, the next one waits at its door. */
const AT_ONCE = 2;
/** Segments that are begun before the one that is told: their poses wait in memory. */
const SEGMENTS_AHEAD = 12;

interface Attempt {
  readonly segment: Segment;
  /** The tracker goes on from here; `undefined`: it begins with the detector. */
  readonly from?: Followed;
  readonly abort: AbortController;
  state: "waiting" | "under way" | "done";
  reading?: SegmentReading;
  /** Not told yet. */
  poses: PoseFrame[];
  /** Where its tracker stood before its own first frame. */
  atStart?: Followed;
  /** Where it stands now. */
  followed?: Followed;
  /** Its own frames have begun. */
  started: boolean;
  error?: unknown;
}

const attemptAt = (segment: Segment, from?: Followed): Attempt => ({
  segment,
  ...(from ? { from, atStart: from, followed: from } : {}),
  abort: new AbortController(),
  state: "waiting",
  poses: [],
  started: false,
});

export class SegmentedPoses {
  private readonly attempts: Attempt[];
  /** Of the segment that is told. */
  private telling = 0;
  private stopped = false;
  private failure: unknown;
  private tell = (): void => {};
  private news = Promise.resolve();

  constructor(
    private readonly source: Segmented,
    private readonly team: Team,
  ) {
    this.attempts = source.segments.map((segment) => attemptAt(segment));
    this.changed();
  }

  /** Throws SourceError or PoseError, after the poses that come before it. Ends when `stop` was called. */
  async *poses(): AsyncGenerator<PoseFrame, void, void> {
    const leave = this.team.join((worker) => void this.employ(worker));
    try {
      for (; this.telling < this.attempts.length; this.telling += 1) {
        await this.settleSeam(this.telling);
        yield* this.posesOf(this.attempts[this.telling]!);
        if (this.stopped) return;
      }
      await this.source.judge(this.attempts.map(({ reading }) => reading!.sighting));
    } finally {
      leave();
      this.stop();
    }
  }

  stop(): void {
    this.stopped = true;
    for (const { abort } of this.attempts) abort.abort();
    this.source.stop();
    this.changed();
  }

  /** Whoever waits for news looks again. */
  private changed(): void {
    this.tell();
    this.news = new Promise((resolve) => {
      this.tell = resolve;
    });
  }

  private async until(met: () => boolean): Promise<void> {
    while (!met() && !this.stopped && this.failure === undefined) await this.news;
    if (this.failure !== undefined) throw this.failure;
  }

  /** Has the segment estimated again where its tracker does not stand where the one before it stopped. */
  private async settleSeam(index: number): Promise<void> {
    const before = this.attempts[index - 1];
    const guess = this.attempts[index]!;
    if (!before) return;
    await this.until(() => guess.started || guess.state === "done");
    if (this.stopped || sameFollowed(before.followed, guess.atStart, guess.segment.from)) return;
    guess.abort.abort();
    this.attempts[index] = attemptAt(guess.segment, before.followed ?? {});
    this.changed();
  }

  private async *posesOf(attempt: Attempt): AsyncGenerator<PoseFrame, void, void> {
    for (;;) {
      await this.until(() => attempt.poses.length > 0 || attempt.state === "done");
      if (this.stopped) return;
      const poses = attempt.poses;
      attempt.poses = [];
      for (const pose of poses) {
        if (this.stopped) return;
        yield pose;
      }
      if (attempt.state !== "done" || attempt.poses.length > 0) continue;
      if (attempt.error !== undefined) throw attempt.error;
      return;
    }
  }

  private async employ(worker: Follower): Promise<void> {
    while (!this.stopped && this.failure === undefined) {
      const attempt = this.attempts
        .slice(this.telling, this.telling + SEGMENTS_AHEAD)
        .find(({ state }) => state === "waiting");
      if (attempt) await this.estimate(worker, attempt);
      else await this.news;
    }
  }

  private async estimate(worker: Follower, attempt: Attempt): Promise<void> {
    attempt.state = "under way";
    const { segment, from, abort } = attempt;
    worker.reset(from);
    attempt.reading = this.source.read(from ? { ...segment, lead: 0 } : segment, abort.signal);
    let unreadable = 0;
    try {
      await overlap(attempt.reading.frames(), AT_ONCE, {
        begin: (frame: Frame) => {
          const { t } = frame;
          const sighted = worker.follow(frame);
          // It is awaited in its turn; until then nobody else would hear of its failure.
          sighted.catch(() => {});
          return { t, sighted };
        },
        finish: async ({ t, sighted }) => {
          try {
            this.take(attempt, t, await sighted);
            unreadable = 0;
          } catch (error) {
            const passing = error instanceof PoseError && error.code === "frame-unreadable";
            if (!passing || ++unreadable >= UNREADABLE_IN_A_ROW) throw error;
          }
        },
        stopped: () => abort.signal.aborted,
      });
    } catch (error) {
      // A worker that fails is no worker any more; a recording that breaks off does so in its place.
      if (error instanceof PoseError) this.failure ??= error;
      attempt.error = error;
    }
    attempt.state = "done";
    this.changed();
  }

  private take(attempt: Attempt, t: number, { frame, followed }: Sighted): void {
    if (attempt.abort.signal.aborted) return;
    const own = t >= attempt.segment.from;
    if (own) {
      attempt.started = true;
      attempt.poses.push(frame);
    } else if (followed) attempt.atStart = followed;
    else delete attempt.atStart;
    if (followed) attempt.followed = followed;
    else delete attempt.followed;
    this.changed();
  }
}
