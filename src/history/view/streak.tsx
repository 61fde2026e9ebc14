/** Regularity: weeks in a row that had the days of the plan. What is begun is said, not what is missing. */
import { historyText } from "../../messages/history.ts";
import { dayOf, type SessionRecord } from "../records.ts";
import type { DoneSet } from "../statistics.ts";
import { goalOf, weekOfTraining } from "../week.ts";

export function Streak({
  sets,
  sessions,
}: {
  readonly sets: readonly DoneSet[];
  readonly sessions: readonly SessionRecord[];
}) {
  const text = historyText.value.streak;
  const days = sets.map((set) => set.day);
  const { weeks, daysThisWeek, goal, first } = weekOfTraining(days, dayOf(new Date()), goalOf({ sessions }));
  const words = weeks > 0 ? text.weeks(weeks) : first ? text.first : text.fresh;
  return (
    <div class="streak">
      <h2>{text.title}</h2>
      <p class="streak-weeks">{words}</p>
      <p>{text.thisWeek(daysThisWeek, goal)}</p>
      <p class="soft">{text.note}</p>
    </div>
  );
}
