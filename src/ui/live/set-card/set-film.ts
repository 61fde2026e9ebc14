/**
 * Pictures of the reps just done, small and in memory only, each with the pose that was found in it: what the set's card
 * shows in slow motion. They go when the screen is left, or when newer reps need the room.
 */
import type { Rep } from "../../../core/events.ts";
import type { Side } from "../../../core/landmark.ts";
import type { Seconds } from "../../../core/quantity.ts";
import { imagePoint } from "../../../core/space.ts";
import type { Body, CoachView } from "../../../core/view.ts";

export interface FilmFrame {
  readonly t: Seconds;
  /** Small; `undefined` where it could not be made. */
  readonly picture: Promise<Blob | undefined>;
  /** In pixels of the small picture. */
  readonly body: Body;
  readonly near: Side;
  readonly width: number;
  readonly height: number;
}

/** A slow motion needs no more pictures a second, and a slow machine has no more to give. */
const STEP: Seconds = 0.08;
/** How long pictures wait for their rep to end. */
const MEMORY: Seconds = 16;
const BEFORE: Seconds = 0.3;
const AFTER: Seconds = 0.3;
/** About 15 MB. */
const MOST_REPS = 30;
const WIDTH = 400;

interface Kept {
  readonly until: Seconds;
  readonly frames: FilmFrame[];
}

export class SetFilm {
  private recent: FilmFrame[] = [];
  private readonly reps = new Map<Rep, Kept>();
  private canvas: OffscreenCanvas | undefined;

  /** Each picture that was judged, with what was seen in it. */
  offer(picture: CanvasImageSource, view: CoachView, width: number, height: number): void {
    const last = this.recent.at(-1);
    if (!view.body || width === 0 || (last && view.t - last.t < STEP)) return;
    const scale = WIDTH / width;
    const small = { width: WIDTH, height: Math.round(height * scale) };
    const frame: FilmFrame = {
      t: view.t,
      picture: this.shrink(picture, small),
      body: scaled(view.body, scale),
      near: view.camera?.nearSide ?? "left",
      ...small,
    };
    this.recent = [...this.recent.filter(({ t }) => t > view.t - MEMORY && t < view.t), frame];
    for (const { until, frames } of this.reps.values()) if (view.t <= until) frames.push(frame);
  }

  /** A movement has ended: its pictures are kept. */
  keep(rep: Rep): void {
    const frames = this.recent.filter(({ t }) => t >= rep.start - BEFORE);
    if (frames.length < 3) return;
    this.reps.set(rep, { until: rep.end + AFTER, frames });
    const [oldest] = this.reps.keys();
    if (this.reps.size > MOST_REPS && oldest) this.reps.delete(oldest);
  }

  /** The set's end told more of a rep: its pictures stay its. */
  rename(was: Rep, rep: Rep): void {
    const kept = this.reps.get(was);
    if (!kept) return;
    this.reps.delete(was);
    this.reps.set(rep, kept);
  }

  of(rep: Rep): readonly FilmFrame[] {
    return this.reps.get(rep)?.frames ?? [];
  }

  clear(): void {
    this.recent = [];
    this.reps.clear();
  }

  private shrink(picture: CanvasImageSource, size: { width: number; height: number }): FilmFrame["picture"] {
    try {
      this.canvas ??= new OffscreenCanvas(size.width, size.height);
      this.canvas.width = size.width;
      this.canvas.height = size.height;
      this.canvas.getContext("2d")?.drawImage(picture, 0, 0, size.width, size.height);
      return this.canvas.convertToBlob({ type: "image/jpeg", quality: 0.75 }).catch(noPicture);
    } catch (error) {
      return Promise.resolve(noPicture(error));
    }
  }
}

function noPicture(error: unknown): undefined {
  console.warn("A picture of this rep could not be kept.", error);
}

function scaled({ points, backContour }: Body, by: number): Body {
  const small: Record<string, NonNullable<Body["points"]["nose"]>> = {};
  for (const [name, point] of Object.entries(points))
    small[name] = { ...point, ...imagePoint(point.x * by, point.y * by) };
  return {
    points: small as Body["points"],
    ...(backContour ? { backContour: backContour.map(({ x, y }) => imagePoint(x * by, y * by)) } : {}),
  };
}
