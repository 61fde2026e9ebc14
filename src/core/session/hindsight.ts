/**
 * A set that is over, looked back on: what could not be judged of a rep by those before it may be by all of them. What was
 * told stays told; only what was left open changes.
 */
import type { CoachEvent, Rep } from "../events.ts";
import type { Exercise, RepContext } from "../exercise.ts";
import type { Seconds } from "../quantity.ts";
import type { SetState } from "./set.ts";

/** The rep as it is known now; the same one where nothing is. */
function known(rep: Rep, judged: ReturnType<NonNullable<Exercise["lookBack"]>>[number]): Rep {
  if (!judged) return rep;
  const faults = judged.faults.map((fault) => ({ ...fault, hindsight: true }));
  return { ...rep, faults: [...rep.faults, ...faults], notJudged: judged.notJudged };
}

/** The set's counted reps as they are known at its end, with an event for each that is known better. */
export function lookedBack(
  { reps, reads }: Pick<SetState, "reps" | "reads">,
  { lookBack }: Pick<Exercise, "lookBack">,
  context: RepContext,
  t: Seconds,
  events: CoachEvent[],
): readonly Rep[] {
  if (!lookBack) return reps;
  const judged = lookBack(
    reps.map((rep, i) => ({ rep, ...reads[i] })),
    context,
  );
  return reps.map((was, i) => {
    const rep = known(was, judged[i]);
    if (rep !== was) events.push({ type: "looked-back", t, was, rep });
    return rep;
  });
}

/** Reps as they are known after these events. */
export function withHindsight(reps: readonly Rep[], events: readonly CoachEvent[]): readonly Rep[] {
  const better = new Map(
    events.flatMap((event) => (event.type === "looked-back" ? [[event.was, event.rep] as const] : [])),
  );
  return better.size === 0 ? reps : reps.map((rep) => better.get(rep) ?? rep);
}
