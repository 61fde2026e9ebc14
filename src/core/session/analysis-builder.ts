/**
 * Collects what the coach saw and said, step by step, into the analysis file. It reads no clock and does no I/O: the
 * same steps give the same analysis. Degrees are rounded to 0.01, seconds to 0.001 and confidences to 0.001, which is
 * finer than anything measured and keeps a file of ten minutes small.
 */

import { exerciseNamed, exerciseNames } from "../catalogue.ts";
import type { CoachEvent, Fault, Rep, SetupCheckName } from "../events.ts";
import { LANDMARK_NAMES, type PoseFrame, type Side } from "../landmark.ts";
import { type Degrees, type ExerciseName, median, type Phase, SIGNALS, type Signal } from "../quantity.ts";
import type { CoachView } from "../view.ts";
import {
  ANALYSIS_SCHEMA,
  type Analysis,
  type AnalysisBaseline,
  type AnalysisFrames,
  type AnalysisLandmarks,
  type AnalysisModel,
  type AnalysisNoRep,
  type AnalysisRep,
  type AnalysisSet,
  type AnalysisSource,
} from "./analysis.ts";
import { type Seen, whyNothing } from "./nothing-counted.ts";
import type { CoachState } from "./state.ts";

type Series = (number | null)[];
type Columns = Record<Signal, Series>;
type Row = (number | null)[] | null;

const round = (x: number, digits: number): number => {
  const scale = 10 ** digits;
  return Math.round(x * scale) / scale;
};
const roundOrNull = (x: number | undefined, digits: number): number | null =>
  x === undefined || !Number.isFinite(x) ? null : round(x, digits);
const columns = (): Columns =>
  Object.fromEntries(SIGNALS.map((signal): [Signal, Series] => [signal, []])) as Columns;

export interface BuilderOptions {
  /** Whether the landmarks go into the file, for a replay. */
  readonly landmarks: boolean;
}

export class AnalysisBuilder {
  private readonly t: number[] = [];
  private readonly phase: (Phase | null)[] = [];
  private readonly values = columns();
  private readonly confidence = columns();
  private readonly deviation = columns();
  private readonly reps: AnalysisRep[] = [];
  private readonly noReps: AnalysisNoRep[] = [];
  private readonly sets: AnalysisSet[] = [];
  private readonly azimuths: number[] = [];
  private readonly armedFrames = new Map<ExerciseName, number>();
  private readonly nearFrames: Record<Side, number> = { left: 0, right: 0 };
  private readonly image: Row[] = [];
  private readonly world: Row[] = [];
  private picture = { width: 0, height: 0 };
  private bodies = 0;
  private readonly failing: Partial<Record<SetupCheckName, number>> = {};

  constructor(private readonly options: BuilderOptions = { landmarks: false }) {}

  /** One frame: the state after it, the events that it caused and the pose that went in. */
  add(state: CoachState, events: readonly CoachEvent[], frame: PoseFrame): void {
    const { view } = state;
    this.t.push(round(frame.t, 4));
    this.phase.push(view.status === "armed" ? (view.phase ?? null) : null);
    for (const signal of SIGNALS) {
      this.values[signal].push(roundOrNull(view.signals[signal], 2));
      this.confidence[signal].push(roundOrNull(view.confidence[signal], 3));
      this.deviation[signal].push(roundOrNull(view.deviation[signal], 2));
    }
    if (view.status === "armed") this.addView(view);
    if (frame.pose) this.addBody(view);
    if (this.options.landmarks) this.addLandmarks(frame);
    this.addEvents(events);
  }

  /** Events without a frame of their own, such as the summary when the recording ends. */
  addEvents(events: readonly CoachEvent[]): void {
    for (const event of events) {
      if (event.type === "rep") this.reps.push({ ...roundedRep(event.rep), counted: true });
      else if (event.type === "no-rep")
        this.noReps.push({ ...roundedRep(event.rep), counted: false, reason: event.reason });
      else if (event.type === "looked-back") this.know(event.was, event.rep);
      else if (event.type === "set-summary") {
        const { set, exercise, t, reps, faults, text } = event;
        this.sets.push({ set, exercise, t: round(t, 3), reps, faults, text });
      }
    }
  }

  /** The set's end told more of a rep. */
  private know(was: Rep, rep: Rep): void {
    const at = this.reps.findLastIndex(({ set, number }) => set === was.set && number === was.number);
    if (at >= 0) this.reps[at] = { ...roundedRep(rep), counted: true };
  }

  finish(source: AnalysisSource, model: AnalysisModel): Analysis {
    const frames: AnalysisFrames = {
      t: this.t,
      phase: this.phase,
      ...this.values,
      confidence: this.confidence,
      deviation: this.deviation,
    };
    return {
      schema: ANALYSIS_SCHEMA,
      source: {
        ...source,
        duration: roundOrNull(source.duration ?? undefined, 3),
        frameRate: roundOrNull(source.frameRate ?? undefined, 3),
      },
      model,
      exercise: this.mainExercise(),
      view: { azimuthDeg: roundOrNull(median(this.azimuths), 1), nearSide: this.nearSide() },
      frames,
      reps: this.reps.map((rep) => this.inside(rep)),
      noReps: this.noReps.map((rep) => this.inside(rep)),
      ...(this.reps.length + this.noReps.length === 0 && this.t.length > 0
        ? { nothingCounted: whyNothing(this.seen()) }
        : {}),
      sets: this.sets,
      baseline: this.baseline(),
      ...(this.options.landmarks ? { landmarks: this.landmarks() } : {}),
    };
  }

  /** The end of a rep is extrapolated: at the end of a recording it is the recording's. */
  private inside<R extends AnalysisRep | AnalysisNoRep>(rep: R): R {
    const over = Math.max(this.t.at(-1) ?? 0, rep.countedAt);
    if (rep.end <= over) return rep;
    return {
      ...rep,
      end: over,
      peakEnd: Math.min(rep.peakEnd, over),
      peakStart: Math.min(rep.peakStart, over),
    };
  }

  private addView(view: CoachView): void {
    if (view.exercise) this.armedFrames.set(view.exercise, (this.armedFrames.get(view.exercise) ?? 0) + 1);
    if (!view.camera) return;
    this.nearFrames[view.camera.nearSide] += 1;
    if (view.camera.azimuthDeg !== undefined) this.azimuths.push(view.camera.azimuthDeg);
  }

  private addBody({ setup }: CoachView): void {
    this.bodies += 1;
    for (const { name, ok } of setup) if (!ok) this.failing[name] = (this.failing[name] ?? 0) + 1;
  }

  private seen(): Seen {
    const { t, bodies, failing } = this;
    const ready = this.phase.filter((phase) => phase !== null).length;
    return { frames: t.length, seconds: t.at(-1)! - t[0]!, bodies, ready, failing };
  }

  private addLandmarks(frame: PoseFrame): void {
    if (frame.width > 0) this.picture = { width: frame.width, height: frame.height };
    const points = frame.pose?.landmarks;
    this.image.push(
      points
        ? LANDMARK_NAMES.flatMap((name) => {
            const point = points[name];
            return point
              ? [round(point.image.x, 1), round(point.image.y, 1), round(point.visibility, 2)]
              : [null, null, null];
          })
        : null,
    );
    this.world.push(
      points
        ? LANDMARK_NAMES.flatMap((name) => {
            const world = points[name]?.world;
            return world ? [round(world.x, 3), round(world.y, 3), round(world.z, 3)] : [null, null, null];
          })
        : null,
    );
  }

  private landmarks(): AnalysisLandmarks {
    return { ...this.picture, names: LANDMARK_NAMES, image: this.image, world: this.world };
  }

  /** By reps; where there are none, by no-reps, then by the time armed. */
  private mainExercise(): ExerciseName | null {
    const names = exerciseNames();
    const tallies = [this.reps, this.noReps].map((list) =>
      names.map((exercise) => list.filter((rep) => rep.exercise === exercise).length),
    );
    tallies.push(names.map((exercise) => this.armedFrames.get(exercise) ?? 0));
    const decisive = tallies.find((tally) => tally.some((n) => n > 0));
    if (!decisive) return null;
    return names[decisive.indexOf(Math.max(...decisive))] ?? null;
  }

  /** Each signal's median over the frames at the top or at rest. */
  private baseline(): AnalysisBaseline {
    const exercise = this.mainExercise();
    const neutral = exercise ? exerciseNamed(exercise).restPhase : undefined;
    const still = this.phase.flatMap((phase, i) => (phase === neutral ? [i] : []));
    return Object.fromEntries(
      SIGNALS.flatMap((signal): [Signal, Degrees][] => {
        const usual = median(still.flatMap((i) => this.values[signal][i] ?? []));
        return usual === undefined ? [] : [[signal, round(usual, 2)]];
      }),
    );
  }

  private nearSide(): Side | null {
    const { left, right } = this.nearFrames;
    if (left + right === 0) return null;
    return left >= right ? "left" : "right";
  }
}

function roundedRep(rep: Rep): Rep {
  return {
    ...rep,
    start: round(rep.start, 3),
    peakStart: round(rep.peakStart, 3),
    peakEnd: round(rep.peakEnd, 3),
    end: round(rep.end, 3),
    countedAt: round(rep.countedAt, 3),
    lowerSeconds: round(rep.lowerSeconds, 3),
    raiseSeconds: round(rep.raiseSeconds, 3),
    ...(rep.holdSeconds === undefined ? {} : { holdSeconds: round(rep.holdSeconds, 3) }),
    peak: Object.fromEntries(
      Object.entries(rep.peak).flatMap(([signal, value]) =>
        value === undefined ? [] : [[signal, round(value, 2)]],
      ),
    ),
    faults: rep.faults.map(roundedFault),
    ...(rep.sight?.lostSeconds === undefined
      ? {}
      : { sight: { ...rep.sight, lostSeconds: round(rep.sight.lostSeconds, 3) } }),
  };
}

const roundedFault = (fault: Fault): Fault => ({
  ...fault,
  at: round(fault.at, 3),
  value: round(fault.value, 2),
  limit: round(fault.limit, 2),
  confidence: round(fault.confidence, 3),
});
