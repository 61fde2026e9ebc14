/** Which angle a picture shows at a time: a fault's where one is near, else the one that the movement is about. */
import { byImportance } from "../core/coaching/criteria.ts";
import type { Fault, Rep } from "../core/events.ts";
import type { Seconds } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";
import type { ShownAngle } from "../drawing/angle.ts";
import { valueAt } from "./alignment.ts";
import { faultSignal } from "./palette.ts";
import { rangeSignal } from "./story.ts";

/** As an angle; `undefined` where a fault is one of time. */
export function angleOfFault({ exercise }: Rep, { kind, value }: Fault): ShownAngle | undefined {
  const signal = faultSignal(exercise, kind);
  return signal && { signal, value, faulty: true };
}

export interface FaultOfRep {
  readonly rep: Rep;
  readonly fault: Fault;
}

/** The most important fault that can be drawn within `reach` of a time. */
export function faultNear(reps: readonly Rep[], t: Seconds, reach: Seconds): FaultOfRep | undefined {
  return reps
    .flatMap((rep) => rep.faults.map((fault) => ({ rep, fault })))
    .filter(({ rep, fault }) => Math.abs(fault.at - t) <= reach && angleOfFault(rep, fault) !== undefined)
    .sort((a, b) => byImportance(a.fault.kind, b.fault.kind))[0];
}

export function angleAt(
  analysis: Analysis,
  reps: readonly Rep[],
  t: Seconds,
  reach: Seconds,
): ShownAngle | undefined {
  const near = faultNear(reps, t, reach);
  const wrong = near && angleOfFault(near.rep, near.fault);
  if (wrong) return wrong;
  const exercise = reps.find((rep) => t >= rep.start && t <= rep.end)?.exercise ?? analysis.exercise;
  if (!exercise) return undefined;
  const signal = rangeSignal(exercise);
  const value = valueAt(analysis, signal, t);
  return value === undefined ? undefined : { signal, value, faulty: false };
}
