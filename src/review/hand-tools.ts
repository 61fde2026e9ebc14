/** The tools in the reviewer's hand: which part of the picture is looked at, and what is measured in it. */
import { batch, signal } from "@preact/signals";
import type { Seconds } from "../core/quantity.ts";
import type { Drawing } from "../core/session/comments.ts";
import { bodyLengthOf, type Measure, type MeasureKind, measured, POINTS_OF } from "./measure.ts";
import type { Recording } from "./recording.ts";
import { type Place, type Viewport, WHOLE, zoomed } from "./viewport.ts";

/** A measure is shown on its own frame and its neighbours. */
export const SHOWN: Seconds = 0.06;

export class HandTools {
  readonly view = signal<Viewport>(WHOLE);
  /** `undefined`: the picture is moved, nothing is measured. */
  readonly tool = signal<MeasureKind | undefined>(undefined);
  /** Points set so far, and where the next one would be; pixels of the upright picture. */
  readonly points = signal<readonly Place[]>([]);
  readonly next = signal<Place | undefined>(undefined);
  readonly measures = signal<readonly Measure[]>([]);
  #bodyLength: { readonly of: unknown; readonly pixels: number | undefined } | undefined;

  take(tool: MeasureKind | undefined): void {
    batch(() => {
      this.tool.value = this.tool.peek() === tool ? undefined : tool;
      this.points.value = [];
      this.next.value = undefined;
    });
  }

  /** The measure that is complete with this point, if one is. */
  set(point: Place, at: Seconds): Measure | undefined {
    const kind = this.tool.peek();
    if (!kind) return undefined;
    const points = [...this.points.peek(), point];
    if (points.length < POINTS_OF[kind]) {
      this.points.value = points;
      return undefined;
    }
    const measure = { kind, points, at };
    batch(() => {
      this.points.value = [];
      this.measures.value = [...this.measures.peek(), measure];
    });
    return measure;
  }

  /** Takes back the last point, else the last measure. */
  undo(): void {
    const points = this.points.peek();
    if (points.length > 0) this.points.value = points.slice(0, -1);
    else this.measures.value = this.measures.peek().slice(0, -1);
  }

  shownAt(t: Seconds): readonly Measure[] {
    return this.measures.value.filter((measure) => Math.abs(measure.at - t) < SHOWN);
  }

  /** Takes what is drawn on a frame off it, to go with a comment. */
  handOver(
    t: Seconds,
    { width, height }: { readonly width: number; readonly height: number },
  ): readonly Drawing[] {
    if (width === 0 || height === 0) return [];
    const here = this.shownAt(t);
    this.measures.value = this.measures.peek().filter((measure) => !here.includes(measure));
    return here.map(({ kind, points }) => ({
      // A distance is in the author's own body lengths, which the other's program may see otherwise.
      kind: kind === "distance" ? "line" : kind,
      points: points.map(({ x, y }) => ({ x: rounded(x / width), y: rounded(y / height) })),
    }));
  }

  /** For another recording. */
  clear(): void {
    batch(() => {
      this.view.value = WHOLE;
      this.tool.value = undefined;
      this.points.value = [];
      this.next.value = undefined;
      this.measures.value = [];
    });
  }

  zoom(factor: number, at: Place = this.view.peek()): void {
    this.view.value = zoomed(this.view.peek(), factor, at);
  }

  fit(): void {
    this.view.value = WHOLE;
  }

  valueOf(measure: Pick<Measure, "kind" | "points">, recording: Recording): number | undefined {
    const analysis = recording.analysis.peek();
    if (this.#bodyLength?.of !== analysis)
      this.#bodyLength = { of: analysis, pixels: bodyLengthOf(recording.track, analysis?.frames.t ?? []) };
    return measured(measure, this.#bodyLength?.pixels);
  }
}

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;
