/** Why a movement that the coach saw is neither a rep nor a no-rep: for whoever tunes an exercise's rules. */
import { exerciseNamed } from "../core/catalogue.ts";
import type { CoachEvent } from "../core/events.ts";
import type { CoachState } from "../core/session/state.ts";

/** `undefined`: no movement was dropped in this step. */
export function whyNone(
  before: CoachState,
  after: CoachState,
  events: readonly CoachEvent[],
): string | undefined {
  const { out } = before.cycle;
  if (!out || after.cycle.out || !before.following) return undefined;
  if (events.some(({ type }) => type === "rep" || type === "no-rep")) return undefined;
  const name = before.following;
  if (after.following !== name) return `${name}: ${after.following ?? "nothing"} is followed now`;
  const exercise = exerciseNamed(name);
  const back = after.measured;
  if (!back) return `${name}: nobody is seen any more`;
  if (!exercise.postures.includes(back.posture)) return `${name}: "${back.posture}" is none of its postures`;
  const { before: rested, interrupted, astray } = before.cycle;
  const movement = {
    before: rested,
    during: out,
    back,
    ended: interrupted ? ("interrupted" as const) : ("back" as const),
    astray,
  };
  const seconds = `${(back.t - out[0]!.t).toFixed(1)} s`;
  if (interrupted)
    return exercise.attempted(movement, before.context)
      ? `${name}, ${seconds}: out of sight for a part, before the set began`
      : `${name}, ${seconds}: out of sight for a part, and not meant as a rep`;
  const judged = exercise.judge(movement, before.context);
  if (!judged) return `${name}, ${seconds}: its rules know no such movement, or it was too small`;
  if (before.presence.armed !== name)
    return `${name}, ${seconds}: the set had not begun${judged.reason ? `, and it was ${judged.reason}` : ""}`;
  return `${name}, ${seconds}: it left before anybody was ready, or another exercise may still be meant`;
}
