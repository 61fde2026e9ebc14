/** How often the truth lies within the error bars that an analysis gives with its angles. */
import { findExercise } from "../../src/core/catalogue.ts";
import { lies } from "../../src/core/exercise.ts";
import { degrees, type ExerciseName, type Signal } from "../../src/core/quantity.ts";
import type { Analysis } from "../../src/core/session/analysis.ts";
import type { Intervals } from "./bars.ts";

type Sides = Readonly<Record<"left" | "right", readonly (number | null)[]>>;
type Series = readonly (number | null)[];
type Point = readonly [x: number, y: number, z: number];

/** What the bench reads of a clip's truth; degrees and seconds. */
export interface ClipTruth {
  readonly exercise: ExerciseName;
  readonly camera: { readonly azimuthDeg: number; readonly side: "left" | "right" };
  readonly frames: {
    readonly t: readonly number[];
    readonly phase: readonly string[];
    readonly trunkLeanDeg: Series;
    readonly hipFlexionDeg: Series;
    readonly kneeFlexionDeg: Sides;
    readonly spineFlexionDeg: Series;
    readonly armLiftDeg: Series;
    readonly chestLiftDeg: Series;
    readonly legLiftDeg: Sides;
    /** Metres, y up; of those who lie. */
    readonly keypoints3d?: Readonly<Record<string, readonly Point[]>>;
  };
}

export interface FrameError {
  readonly exercise: string;
  readonly signal: Signal;
  readonly azimuth: number;
  readonly error: number;
  readonly deviation: number;
}

const IN_A_SET: ReadonlySet<string> = new Set(["rest", "lowering", "bottom", "raising", "hold"]);
export const inASet = (phase: string): boolean => IN_A_SET.has(phase);
const SAME_TIME = 0.02;

/** What is done on the feet; of exercises that are not known yet too. */
export function standing({ exercise }: Pick<ClipTruth, "exercise">): boolean {
  const known = findExercise(exercise);
  return known === undefined || !lies(known);
}

/**
 * Of the arm that is nearer to the camera, the one that is measured and drawn. The truth's own `armLiftDeg` is between the middles
 * of both shoulders and both wrists: another angle where arms are lifted in turn.
 */
export function nearArmLift({ camera: { side }, frames }: ClipTruth): Series {
  const { [`${side}_shoulder`]: shoulder, [`${side}_wrist`]: wrist } = frames.keypoints3d ?? {};
  if (!shoulder || !wrist) return frames.armLiftDeg;
  return shoulder.map(([x, y, z], i) => {
    const [ahead, up, aside] = wrist[i]!;
    return degrees(Math.atan2(up - y, Math.hypot(ahead - x, aside - z)));
  });
}

export function truthSeries(truth: ClipTruth): readonly (readonly [Signal, Series])[] {
  const { camera, frames } = truth;
  const { side } = camera;
  return standing(truth)
    ? [
        ["trunkInclination", frames.trunkLeanDeg],
        ["hipFlexion", frames.hipFlexionDeg],
        ["kneeFlexion", frames.kneeFlexionDeg[side]],
        ["spineFlexion", frames.spineFlexionDeg],
      ]
    : [
        ["armLift", nearArmLift(truth)],
        ["chestLift", frames.chestLiftDeg],
        ["legLift", frames.legLiftDeg[side]],
        ["kneeFlexion", frames.kneeFlexionDeg[side]],
      ];
}

export function frameErrors(truth: ClipTruth, { frames }: Analysis): FrameError[] {
  const series = truthSeries(truth);
  let at = 0;
  return frames.t.flatMap((t, i) => {
    while (at + 1 < truth.frames.t.length && truth.frames.t[at]! < t - SAME_TIME) at += 1;
    if (Math.abs(truth.frames.t[at]! - t) > SAME_TIME || !inASet(truth.frames.phase[at]!)) return [];
    return series.flatMap(([signal, values]) => {
      const value = frames[signal][i];
      const deviation = frames.deviation?.[signal][i];
      const true_ = values[at];
      if (value == null || deviation == null || true_ == null) return [];
      return [
        {
          exercise: truth.exercise,
          signal,
          azimuth: truth.camera.azimuthDeg,
          error: value - true_,
          deviation,
        },
      ];
    });
  });
}

const VIEWS: readonly (readonly [name: string, from: number, to: number])[] = [
  ["side-on", 0, 10],
  ["oblique", 10, 31],
];

export function intervalsOf(errors: readonly FrameError[]): Intervals[] {
  return VIEWS.flatMap(([view, from, to]) => {
    const inView = errors.filter(
      ({ azimuth }) => Math.abs(azimuth) <= to && (from === 0 || Math.abs(azimuth) > from),
    );
    return [...new Set(inView.map(({ exercise, signal }) => `${exercise}.${signal}`))].map((key) => {
      const mine = inView.filter(({ exercise, signal }) => `${exercise}.${signal}` === key);
      const share = (deviations: number): number =>
        mine.filter(({ error, deviation }) => Math.abs(error) <= deviations * deviation).length / mine.length;
      const off = mine.reduce((sum, { error }) => sum + Math.abs(error), 0) / mine.length;
      return { where: `${view} ${key}`, within68: share(1), within95: share(1.96), off };
    });
  });
}
