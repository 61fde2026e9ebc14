/**
 * Follows the levels at rest while the body is still in its start posture and nothing is under way, and where it was then in the
 * picture.
 */
import type { Exercise, RepContext, Stance } from "../exercise.ts";
import type { Carriage } from "../kinematics/carriage.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import type { Degrees, Seconds, Signal, Signals } from "../quantity.ts";
import { type CycleState, isUnderWay } from "../reps/cycle.ts";
import type { Read } from "../reps/series.ts";
import { canonicalPoint, distance } from "../space.ts";

/** Down quickly, up slowly: in slow motion a movement that has begun looks like rest. */
const REST_MEMORY = { falling: 0.7, rising: 5 } as const;
const STANCE_MEMORY: Seconds = 0.5;
/** Who is still this far off, trunks, has gone there. */
const ELSEWHERE = 0.2;

type Under = Pick<CycleState<Measurement>, "out" | "unbegun">;

export function followRest(
  exercise: Exercise,
  under: Under,
  context: RepContext,
  m: Measurement,
  dt: Seconds,
): RepContext {
  if (!m.still || m.posture !== exercise.startPosture) return context;
  const stance = !isUnderWay(under) ? stanceAfter(context.stance, m, dt) : context.stance;
  const known: RepContext = stance ? { ...context, stance } : context;
  return under.out ? known : { ...known, rest: restAfter(exercise, context.rest, m, dt) };
}

function restAfter({ restLevels, restBand }: Exercise, rest: Signals, m: Measurement, dt: Seconds): Signals {
  const after: Partial<Record<string, Degrees>> = { ...rest };
  for (const [signal, read] of Object.entries(restLevels) as [Signal, Read][]) {
    const now = read(m);
    const before = rest[signal];
    if (now === undefined) continue;
    // A slow start looks almost still: what is already far above rest is no rest.
    if (before === undefined) after[signal] = now;
    else if (now - before < restBand) {
      const memory = now < before ? REST_MEMORY.falling : REST_MEMORY.rising;
      after[signal] = before + Math.min(1, dt / memory) * (now - before);
    }
  }
  return after;
}

/** A hand this sure, this far over its shoulder (trunks), lifts it: by 0.07 of who waves before a lift (a public recording). */
const SEEN = 0.5;
const RAISED = 0.4;
const isArmUp = ({ near, far }: Carriage): boolean =>
  [near, far].some(({ visibility, up }) => visibility >= SEEN && up > RAISED);

function stanceAfter(before: Stance | undefined, m: Measurement, dt: Seconds): Stance {
  const { shoulders, hips, trunk } = m.carriage;
  const now: Stance = { facing: m.facing, shoulders, hips, foot: m.foot, trunk, armUp: isArmUp(m.carriage) };
  if (before?.facing !== m.facing || distance(before.shoulders, shoulders) > ELSEWHERE * trunk) return now;
  // With the arms down is how a body stands in a lift, however short it was seen so.
  if (before.armUp !== now.armUp) return now.armUp ? before : now;
  const share = Math.min(1, dt / STANCE_MEMORY);
  const nearer = (from: number, to: number): number => from + share * (to - from);
  const point = (key: "shoulders" | "hips" | "foot") =>
    canonicalPoint(nearer(before[key].x, now[key].x), nearer(before[key].y, now[key].y));
  return {
    ...now,
    shoulders: point("shoulders"),
    hips: point("hips"),
    foot: point("foot"),
    trunk: nearer(before.trunk, trunk),
  };
}
