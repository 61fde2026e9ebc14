/** A squat put together frame by frame, and what the squat's rules say of it. */
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { squat } from "../../src/exercises/squat/rules.ts";
import { measured, standingUp } from "../core/measured.ts";
import { squatting } from "./squatting.ts";

export const CONTEXT: RepContext = { ...createCoach().context, rest: { kneeFlexion: 6 }, usual: {} };
/** Seconds of the recording before the first picture, and of standing before the movement. */
export const BEGAN = 7;
export const STOOD = 1.5;

export interface Done {
  /** Thighs from vertical at the lowest, and other angles there. */
  readonly thigh?: number;
  readonly low?: Signals;
  readonly down?: number;
  readonly fps?: number;
  readonly from?: Signals;
  /** By the seconds since the first picture. */
  readonly over?: (t: number, m: Measurement) => Partial<Measurement>;
}

/** Down to the bottom, 0.6 s there, up in 1.3. */
export function moved({ thigh = 89, low = {}, down = 1.4, fps = 20, from = standingUp, over }: Done = {}) {
  const trunk = low.trunkInclination ?? 40;
  const bottom = { kneeFlexion: 118, trunkInclination: trunk, hipFlexion: trunk + thigh, ...low };
  const frames = measured(
    from,
    [{ seconds: STOOD }, { seconds: down, to: bottom }, { seconds: 0.6 }, { seconds: 1.3, to: from }],
    fps,
  ).map((m) => {
    const body = { ...m, ...squatting(m) };
    return { ...body, ...over?.(m.t, body), t: BEGAN + m.t };
  });
  const during = frames.filter((m) => m.t >= BEGAN + STOOD);
  const before = frames.filter((m) => m.t < BEGAN + STOOD);
  return { before, during, back: during.at(-1)!, ended: "back", astray: 0 } as Movement<Measurement>;
}
export const judged = (done: Done = {}, over: Partial<RepContext> = {}) =>
  squat.judge(moved(done), { ...CONTEXT, ...over });
export const told = (done: Done, over: Partial<RepContext> = {}) => {
  const { faults, notJudged } = judged(done, over)!;
  return { faults: faults.map(({ kind }) => kind), notJudged };
};
export const CLEAN = { faults: [], notJudged: [] };
export const wrong = (...faults: string[]) => ({ faults, notJudged: [] });
export const unsure = (...notJudged: string[]) => ({ faults: [], notJudged });
