/**
 * Collects the analysis file of each live set, so that it opens in review like a recording: ten frames a second, from
 * before its first rep.
 */

import type { CoachEvent, Rep } from "../core/events.ts";
import type { PoseFrame } from "../core/landmark.ts";
import type { Seconds } from "../core/quantity.ts";
import type { Analysis, AnalysisModel, AnalysisSource } from "../core/session/analysis.ts";
import { AnalysisBuilder } from "../core/session/analysis-builder.ts";
import type { CoachState } from "../core/session/state.ts";

export interface Step {
  readonly state: CoachState;
  readonly events: readonly CoachEvent[];
  readonly frame: PoseFrame;
}

/** The first rep is known only when it is counted, sometimes with the second; two slow ones take less than this. */
const BEFORE: Seconds = 30;
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
    /** `since`: the live clock at the analysis's time 0, its first frame. */
    private readonly finished: (set: number, analysis: Analysis, since: Seconds) => void,
    /** Whether the landmarks are kept too, for the replay: they are ten times the rest. */
    private readonly landmarks: () => boolean,
  ) {}

  /** Each step of the coach, with the index of the set that is open after it. */
  follow(open: number | undefined, step: Step): void {
    const worth = this.isWorth(step);
    if (open === undefined && this.set !== undefined) {
      // The rep that completes a set closes it in the same step.
      if (worth) this.add(step);
      this.finish();
      return;
    }
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
    const analysis = builder.finish(source, model);
    const since = analysis.frames.t[0] ?? 0;
    this.finished(set, fromItsStart(analysis, since), since);
  }

  private isWorth({ events, frame }: Step): boolean {
    const due = frame.t - this.lastT >= BETWEEN || frame.t < this.lastT;
    if (due) this.lastT = frame.t;
    return due || events.length > 0;
  }

  private begin(open: number): void {
    this.builder = new AnalysisBuilder({ landmarks: this.landmarks() });
    this.set = open;
    for (const step of this.recent) this.add(step);
  }

  private add({ state, events, frame }: Step): void {
    // What a command caused comes without a picture.
    if (frame.width === 0) this.builder?.addEvents(events);
    else this.builder?.add(state, events, frame);
  }
}

/** The same analysis with its first frame at 0, as a recording's has it. */
function fromItsStart(analysis: Analysis, since: Seconds): Analysis {
  const moved = (t: Seconds) => Math.round((t - since) * 1e4) / 1e4;
  const movedRep = <R extends Rep>(rep: R): R => ({
    ...rep,
    start: moved(rep.start),
    peakStart: moved(rep.peakStart),
    peakEnd: moved(rep.peakEnd),
    end: moved(rep.end),
    countedAt: moved(rep.countedAt),
    faults: rep.faults.map((fault) => ({ ...fault, at: moved(fault.at) })),
  });
  return {
    ...analysis,
    frames: { ...analysis.frames, t: analysis.frames.t.map(moved) },
    reps: analysis.reps.map(movedRep),
    noReps: analysis.noReps.map(movedRep),
    sets: analysis.sets.map((set) => ({ ...set, t: moved(set.t) })),
  };
}
