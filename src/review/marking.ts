/** Which angle a picture shows at a time: a fault's where one is near, else the one that the movement is about. */
import { byImportance } from "../core/coaching/criteria.ts";
import type { Fault, Rep } from "../core/events.ts";
import type { Seconds } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";
import { valueAt } from "./alignment.ts";
import type { ShownAngle } from "./angle-drawing.ts";
import { faultSignal } from "./palette.ts";
import { rangeSignal } from "./story.ts";

/** As an angle; `undefined` where a fault is one of time. */
export function angleOfFault({ kind, value }: Fault): ShownAngle | undefined {
  const signal = faultSignal(kind);
  return signal && { signal, value, faulty: true };
}

/** The most important fault that can be drawn within `reach` of a time. */
export function faultNear(reps: readonly Rep[], t: Seconds, reach: Seconds): Fault | undefined {
  return reps
    .flatMap((rep) => rep.faults)
    .filter((fault) => Math.abs(fault.at - t) <= reach && faultSignal(fault.kind) !== undefined)
    .sort((a, b) => byImportance(a.kind, b.kind))[0];
}

export function angleAt(
  analysis: Analysis,
  reps: readonly Rep[],
  t: Seconds,
  reach: Seconds,
): ShownAngle | undefined {
  const fault = faultNear(reps, t, reach);
  const wrong = fault && angleOfFault(fault);
  if (wrong) return wrong;
  const exercise = reps.find((rep) => t >= rep.start && t <= rep.end)?.exercise ?? analysis.exercise;
  if (!exercise) return undefined;
  const signal = rangeSignal(exercise);
  const value = valueAt(analysis, signal, t);
  return value === undefined ? undefined : { signal, value, faulty: false };
}
