/** What the timeline shows and what can be done with it. */
import type { Fault, Rep } from "../core/events.ts";
import type { Seconds, Signal } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";

/** Pixels above the curves for rep numbers and fault marks. */
export const HEAD = 40;

export interface MarkedComment {
  readonly at: Seconds;
  readonly mine: boolean;
  /** A bookmark is a flag, words and drawings are a balloon. */
  readonly bookmark: boolean;
  /** Its first tag, written beside the mark. */
  readonly tag?: string;
}

export interface TimelineView {
  readonly analysis: Analysis;
  readonly reps: readonly Rep[];
  /** The curves to show, in this order. */
  readonly signals: readonly Signal[];
  readonly now: Seconds;
  readonly chosen?: Rep;
  readonly fault?: Fault;
  /** Moments that somebody said something about. */
  readonly comments?: readonly MarkedComment[];
}

export interface TimelineActions {
  seek(t: Seconds): void;
  /** The pointer is over this time, or left. */
  hover(t: Seconds | undefined): void;
  pressRep(rep: Rep): void;
  pressFault(rep: Rep, fault: Fault): void;
  readonly clock: (t: Seconds) => string;
  readonly unit: string;
}

/** What pointer and wheel move. */
export interface Zoomable {
  readonly view: TimelineView;
  readonly window: readonly [Seconds, Seconds];
  readonly zoomed: boolean;
  zoom(factor: number, at: Seconds): void;
  pan(by: Seconds): void;
}
