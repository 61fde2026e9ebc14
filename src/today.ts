/** Composition: what the first screen knows of somebody who has trained here before. */
import { type Plan, planProblems } from "./core/session/plan.ts";
import { BUILT_IN_PLANS } from "./exercises/plans.ts";
import { dayOf, type SessionRecord } from "./history/records.ts";
import { history } from "./history/shared.ts";
import { goalOf, weekOfTraining } from "./history/week.ts";
import type { Today } from "./ui/services.ts";
import { findUnfinished } from "./workout/unfinished.ts";

/** The plan of the newest session that followed one, as it stands now; else the first ready-made one. */
function planInUse(sessions: readonly SessionRecord[], own: readonly Plan[]): Plan {
  const known = [...own, ...BUILT_IN_PLANS].filter((plan) => planProblems(plan).length === 0);
  const newest = sessions
    .filter((session) => session.plan !== null)
    .sort((a, b) => b.startedAt - a.startedAt)[0]?.plan?.id;
  return known.find((plan) => plan.id === newest) ?? BUILT_IN_PLANS[0]!;
}

/** `undefined`: nothing was ever done here. Rejects where the history can't be read. */
export async function readToday(now: Date): Promise<Today | undefined> {
  const [kept, unfinished] = await Promise.all([history.overview(), findUnfinished(history)]);
  const sets = kept.done;
  const last = sets.at(-1);
  if (!last) return undefined;
  await import("./exercises/packs.ts");
  const day = dayOf(now);
  const days = sets.map((set) => set.day);
  const done = sets.filter((set) => set.day === day);
  const { weeks, daysThisWeek, goal, first, next } = weekOfTraining(days, day, goalOf(kept));
  const left = unfinished?.session.plan;
  return {
    day,
    plan: planInUse(kept.sessions, kept.plans),
    lastSet: {
      day: last.day,
      exercise: last.exercise,
      reps: last.reps.length,
      target: last.record.planned.target,
    },
    week: { inARow: weeks, days: daysThisWeek, goal, first },
    done:
      done.length === 0
        ? undefined
        : { sets: done.length, reps: done.reduce((n, set) => n + set.reps.length, 0) },
    next: next ?? day,
    unfinished: left ? { plan: left, session: unfinished.session.id, reps: unfinished.reps } : undefined,
  };
}

export const onHistoryChange = (listener: () => void): (() => void) => history.onChange(listener);
