/** What a live lift that is held shows: its phase, and how far the legs are. */
import type { Exercise, LiveHold, RepContext } from "../../core/exercise.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import type { Seconds } from "../../core/quantity.ts";
import { restOf } from "./limb-pair.ts";
import { LEAST_LEG } from "./prone-faults.ts";

/** While limbs rise, their height so far is always near its own peak; a hold has been there for longer than this. */
const SETTLED: Seconds = 0.25;
/** Lower than so long ago is on the way down. */
const AGO: Seconds = 0.15;

/** `hold`: of the frames so far; `height`: what rises and falls, in any unit. */
export const heldPhase =
  (
    hold: (frames: readonly Measurement[], context: RepContext) => LiveHold,
    height: (frame: Measurement) => number,
  ): Exercise["phase"] =>
  (m, out, context) => {
    if (!out) return "rest";
    const held = hold([...out, m], context);
    if (held.now && held.seconds >= SETTLED) return "hold";
    const earlier = out.filter((frame) => frame.t <= m.t - AGO).at(-1);
    return earlier && height(m) < height(earlier) ? "lowering" : "lifting";
  };

export const legMeter: Exercise["meter"] = (m, context) => {
  const value = m.signals.legLift;
  if (value === undefined) return undefined;
  const rest = restOf(context, "legLift");
  return {
    signal: "legLift",
    value,
    low: rest,
    high: 30,
    goal: rest + LEAST_LEG,
    goalEnd: Math.min(24, (context.usual.legLift ?? 14) + 4),
  };
};
