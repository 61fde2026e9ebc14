/** A Romanian deadlift put together frame by frame, and what its rules say of it. */
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { romanianDeadlift } from "../../src/exercises/romanian-deadlift/rules.ts";
import { type Change, measured, standingUp } from "../core/measured.ts";
import { hanging } from "./hanging.ts";

export const CONTEXT: RepContext = {
  ...createCoach().context,
  shallowBelow: 45,
  rest: { hipFlexion: 3 },
  usual: {},
};
export const BEGAN = 7;
export const STOOD = 1;
export const DOWN: Signals = { trunkInclination: 72, hipFlexion: 92, kneeFlexion: 19, spineFlexion: 2 };
const WAY = (low: Signals): readonly Change[] => [
  { seconds: STOOD },
  { seconds: 1.8, to: { ...DOWN, ...low } },
  { seconds: 0.6 },
  { seconds: 1.4, to: standingUp },
];

export interface Done {
  readonly low?: Signals;
  readonly way?: readonly Change[];
  readonly fps?: number;
  /** By the seconds since the first picture. */
  readonly over?: (m: Measurement, t: number) => Partial<Measurement>;
}

export function moved({ low = {}, way = WAY(low), fps = 20, over }: Done = {}): Movement<Measurement> {
  const frames = measured(standingUp, way, fps).map((m) => {
    const body = { ...m, ...hanging(m) };
    return { ...body, ...over?.(body, m.t), t: BEGAN + m.t };
  });
  const during = frames.filter((m) => m.t >= BEGAN + STOOD);
  const before = frames.filter((m) => m.t < BEGAN + STOOD);
  return { before, during, back: during.at(-1)!, ended: "back", astray: 0 };
}
export const isOne = (done: Done = {}) => romanianDeadlift.attempted(moved(done), CONTEXT);
export const judged = (done: Done = {}, over: Partial<RepContext> = {}) =>
  romanianDeadlift.judge(moved(done), { ...CONTEXT, ...over });
export const told = (done: Done) => {
  const { faults, notJudged } = judged(done)!;
  return { faults: faults.map(({ kind }) => kind), notJudged };
};
