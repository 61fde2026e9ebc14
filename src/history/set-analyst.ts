/**
 * Collects the analysis file of each live set, so that it opens in review like a recording: ten frames a second, without
 * landmarks, from a few seconds before its first rep was counted.
 */
import type { CoachState } from "../core/coach.ts";
import type { CoachEvent } from "../core/events.ts";
import type { PoseFrame } from "../core/landmark.ts";
import type { Seconds } from "../core/quantity.ts";
import type { Analysis, AnalysisModel, AnalysisSource } from "../core/session/analysis.ts";
import { AnalysisBuilder } from "../core/session/analysis-builder.ts";

export interface Step {
  readonly state: CoachState;
  readonly events: readonly CoachEvent[];
  readonly frame: PoseFrame;
}

/** The first rep is known only when it is counted; a slow one with its hold takes less than this. */
const BEFORE: Seconds = 12;
const BETWEEN: Seconds = 0.095;

export interface About {
  readonly source: AnalysisSource;
  readonly model: AnalysisModel;
}

export class SetAnalyst {
  private recent: Step[] = [];
  private builder: AnalysisBuilder | undefined;
  private set: number | undefined;
  private lastT = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly about: () => About,
    private readonly finished: (set: number, analysis: Analysis) => void,
  ) {}

  /** Each step of the coach, with the index of the set that is open after it. */
  follow(open: number | undefined, step: Step): void {
    const worth = this.isWorth(step);
    if (open !== this.set) this.finish();
    if (worth) this.recent.push(step);
    this.recent = this.recent.filter((of) => step.frame.t - of.frame.t <= BEFORE);
    if (open === undefined) return;
    if (this.builder === undefined) this.begin(open);
    else if (worth) this.add(step);
  }

  /** The set that is open ends here. */
  finish(): void {
    const { builder, set } = this;
    this.builder = undefined;
    this.set = undefined;
    if (!builder || set === undefined) return;
    this.recent = [];
    const { source, model } = this.about();
    this.finished(set, builder.finish(source, model));
  }

  private isWorth({ events, frame }: Step): boolean {
    const due = frame.t - this.lastT >= BETWEEN || frame.t < this.lastT;
    if (due) this.lastT = frame.t;
    return due || events.length > 0;
  }

  private begin(open: number): void {
    this.builder = new AnalysisBuilder({ landmarks: false });
    this.set = open;
    for (const step of this.recent) this.add(step);
  }

  private add({ state, events, frame }: Step): void {
    // What a command caused comes without a picture.
    if (frame.width === 0) this.builder?.addEvents(events);
    else this.builder?.add(state, events, frame);
  }
}
