/** Follows the levels at rest while the body is still in its start posture and nothing is under way. */
import type { Exercise, RepContext } from "../exercise.ts";
import type { Measurement } from "../kinematics/measure.ts";
import type { Degrees, Seconds, Signal } from "../quantity.ts";
import type { CycleState } from "../reps/cycle.ts";
import type { Read } from "../reps/series.ts";

/** Down quickly, up slowly: in slow motion a movement that has begun looks like rest. */
const REST_MEMORY = { falling: 0.7, rising: 5 } as const;

export function followRest(
  exercise: Exercise,
  { out }: Pick<CycleState<Measurement>, "out">,
  context: RepContext,
  m: Measurement,
  dt: Seconds,
): RepContext {
  if (out || !m.still || m.posture !== exercise.startPosture) return context;
  const rest: Partial<Record<string, Degrees>> = { ...context.rest };
  for (const [signal, read] of Object.entries(exercise.restLevels) as [Signal, Read][]) {
    const now = read(m);
    const before = rest[signal];
    if (now === undefined) continue;
    // A slow start looks almost still: what is already far above rest is no rest.
    if (before === undefined) rest[signal] = now;
    else if (now - before < exercise.restBand) {
      const memory = now < before ? REST_MEMORY.falling : REST_MEMORY.rising;
      rest[signal] = before + Math.min(1, dt / memory) * (now - before);
    }
  }
  return { ...context, rest };
}
