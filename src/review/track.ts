/**
 * What the picture needs of every analysed frame, packed: the smoothed body, the back's contour and the judged angle.
 * A recording of half an hour has 27 000 frames; as objects they would fill memory, as rows of floats they are 10 MB.
 */
import { LANDMARK_NAMES, type LandmarkName, otherSide, type PoseFrame, type Side } from "../core/landmark.ts";
import { type Seconds, SIGNALS, type Signal } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";
import { type ImagePoint, imagePoint } from "../core/space.ts";
import type { BodyPoint, CoachView } from "../core/view.ts";
import type { DrawnBody } from "../drawing/drawn-body.ts";

/** The body at one instant, in pixels of a picture of the track's size. */
export interface TrackedBody extends DrawnBody {
  readonly judged?: { readonly signal: Signal; readonly value: number };
}

const PER_POINT = 3;
const ROW = LANDMARK_NAMES.length * PER_POINT;
/** Between frames further apart than this nothing is interpolated: the body was lost meanwhile. */
const BRIDGED: Seconds = 0.5;

interface Extra {
  readonly nearSide: Side;
  readonly contour?: Float32Array;
  readonly judged?: TrackedBody["judged"];
}

export class BodyTrack {
  /** Seconds of the analysed frames; only the first `size` count. */
  #t = new Float64Array(256);
  #rows = new Float32Array(256 * ROW);
  readonly #extras: (Extra | undefined)[] = [];
  #size = 0;
  #picture = { width: 0, height: 0 };

  get size(): number {
    return this.#size;
  }
  /** The picture in whose pixels the points are. */
  get picture(): { readonly width: number; readonly height: number } {
    return this.#picture;
  }

  add(frame: PoseFrame, view: CoachView): void {
    this.#picture = { width: frame.width, height: frame.height };
    const body = view.body;
    const nearSide = view.camera?.nearSide ?? "right";
    this.#append(frame.t, body && extraOf(nearSide, body.backContour, view.judged));
    if (body) this.#write(this.#size - 1, body.points);
  }

  #append(t: Seconds, extra: Extra | undefined): void {
    if (this.#size === this.#t.length) {
      this.#t = grown(this.#t, new Float64Array(this.#size * 2));
      this.#rows = grown(this.#rows, new Float32Array(this.#size * 2 * ROW));
    }
    this.#t[this.#size] = t;
    this.#extras.push(extra);
    this.#size += 1;
  }

  #write(index: number, points: TrackedBody["points"]): void {
    LANDMARK_NAMES.forEach((name, k) => {
      const point = points[name];
      const at = index * ROW + k * PER_POINT;
      this.#rows[at] = point?.x ?? Number.NaN;
      this.#rows[at + 1] = point?.y ?? Number.NaN;
      this.#rows[at + 2] = point?.visibility ?? 0;
    });
  }

  /** The index of the last frame at or before `t`; -1 before the first. */
  indexAt(t: Seconds): number {
    let low = 0;
    let high = this.#size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#t[middle]! <= t) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  timeOf(index: number): Seconds | undefined {
    return index >= 0 && index < this.#size ? this.#t[index] : undefined;
  }

  /** The body at any instant: between two analysed frames its points are interpolated. */
  at(t: Seconds): TrackedBody | undefined {
    const before = this.indexAt(t + 1e-4);
    const near = this.#extras[before];
    if (before < 0 || !near) return undefined;
    const from = this.#t[before]!;
    const to = this.timeOf(before + 1);
    const bridged = to !== undefined && to - from <= BRIDGED && this.#extras[before + 1] !== undefined;
    if (!bridged && t - from > BRIDGED) return undefined;
    const share = bridged ? Math.min(1, Math.max(0, (t - from) / (to - from))) : 0;
    return {
      points: this.#between(before, share),
      nearSide: near.nearSide,
      ...(near.contour ? { contour: unpacked(near.contour) } : {}),
      ...(near.judged ? { judged: near.judged } : {}),
    };
  }

  #between(index: number, share: number): TrackedBody["points"] {
    const points: Partial<Record<LandmarkName, BodyPoint>> = {};
    LANDMARK_NAMES.forEach((name, k) => {
      const a = index * ROW + k * PER_POINT;
      const b = share > 0 ? a + ROW : a;
      const x = mixed(this.#rows[a]!, this.#rows[b]!, share);
      const y = mixed(this.#rows[a + 1]!, this.#rows[b + 1]!, share);
      if (Number.isNaN(x) || Number.isNaN(y)) return;
      points[name] = { ...imagePoint(x, y), visibility: this.#rows[a + 2]! };
    });
    return points;
  }

  /** From a saved analysis that has landmarks: unsmoothed points, no contour. */
  static ofAnalysis(analysis: Analysis): BodyTrack {
    const track = new BodyTrack();
    const { landmarks, frames, view } = analysis;
    if (landmarks) track.#picture = { width: landmarks.width, height: landmarks.height };
    frames.t.forEach((t, i) => {
      const row = landmarks?.image[i];
      track.#append(t, row ? { nearSide: view.nearSide ?? "right" } : undefined);
      if (row && landmarks) track.#write(i, pointsOf(row, landmarks.names));
    });
    return track;
  }
}

function pointsOf(row: readonly (number | null)[], names: readonly LandmarkName[]): TrackedBody["points"] {
  const points: Partial<Record<LandmarkName, BodyPoint>> = {};
  names.forEach((name, k) => {
    const [x, y, visibility] = row.slice(k * 3, k * 3 + 3);
    if (typeof x === "number" && typeof y === "number")
      points[name] = { ...imagePoint(x, y), visibility: visibility ?? 0 };
  });
  return points;
}

const mixed = (a: number, b: number, share: number): number => a + (b - a) * share;

function grown<T extends Float32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

const extraOf = (
  nearSide: Side,
  contour: readonly ImagePoint[] | undefined,
  judged: TrackedBody["judged"] | undefined,
): Extra => ({
  nearSide,
  ...(contour ? { contour: new Float32Array(contour.flatMap(({ x, y }) => [x, y])) } : {}),
  ...(judged ? { judged } : {}),
});

const unpacked = (contour: Float32Array): readonly ImagePoint[] =>
  Array.from({ length: contour.length / 2 }, (_, i) => imagePoint(contour[2 * i]!, contour[2 * i + 1]!));

/** The near side first, then the other. */
export const sidesOf = (near: Side): readonly [Side, Side] => [near, otherSide(near)];

/** What the analysis measured in one frame; missing keys were not seen. */
export function signalsAt(analysis: Analysis, index: number): Partial<Record<Signal, number>> {
  const found: Partial<Record<Signal, number>> = {};
  for (const signal of SIGNALS) {
    const value = analysis.frames[signal][index];
    if (value !== null && value !== undefined) found[signal] = value;
  }
  return found;
}
