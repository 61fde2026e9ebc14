/**
 * A recording as figures in time, for what other programs play: the same figures that the replay shows, at the analysed
 * frames' times. Where nobody was found the figure stays as it was seen last.
 */
import type { ExerciseName, Seconds } from "../core/quantity.ts";
import { type Figure, mixFigures } from "./figure.ts";
import { figureFromWorld, type ReplayTrack, stagingOf } from "./pose-from-world.ts";
import { fitProportions, type Proportions, sampleWorld } from "./proportions.ts";

export interface Movement {
  readonly body: Proportions;
  /** Seconds of the recording, increasing; as many as `figures`, one at least. */
  readonly t: readonly Seconds[];
  readonly figures: readonly Figure[];
}

/** `undefined` where nobody was found in the whole recording. */
export function movementOf(track: ReplayTrack, exercise: ExerciseName): Movement | undefined {
  const body = fitProportions(sampleWorld(track, 300));
  const staging = stagingOf(track, exercise);
  const frames = Array.from(track.t, (t, i) => ({
    t,
    figure: track.world(i) && figureFromWorld(track, i, exercise, body, staging),
  })).filter((frame): frame is { t: Seconds; figure: Figure } => frame.figure !== undefined);
  if (frames.length === 0) return undefined;
  return { body, t: frames.map(({ t }) => t), figures: frames.map(({ figure }) => figure) };
}

/** As far as two frames are bridged by a movement between them. */
const BRIDGED: Seconds = 0.5;

/** The figure at any time from the first frame's to the last's. */
export function figureAt({ t, figures }: Movement, time: Seconds): Figure {
  const after = t.findIndex((one) => one >= time);
  if (after === 0) return figures[0]!;
  if (after < 0) return figures.at(-1)!;
  const [from, to] = [t[after - 1]!, t[after]!];
  if (to - from > BRIDGED) return time === to ? figures[after]! : figures[after - 1]!;
  return mixFigures(figures[after - 1]!, figures[after]!, (time - from) / (to - from));
}
