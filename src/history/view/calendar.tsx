/** Regularity: the streak against the plan's days, and a month at a time. */
import { useSignal } from "@preact/signals";
import { historyText } from "../../messages/history.ts";
import { dayOf, type SessionRecord } from "../records.ts";
import { type DoneSet, dayTotals, streak } from "../statistics.ts";
import { goalOf } from "../week.ts";
import { longDay, monthName, weekdayName } from "./dates.ts";

function Streak({
  sets,
  sessions,
}: {
  readonly sets: readonly DoneSet[];
  readonly sessions: readonly SessionRecord[];
}) {
  const text = historyText.value.streak;
  const now = streak(
    sets.map((set) => set.day),
    dayOf(new Date()),
    goalOf({ sessions }),
  );
  return (
    <div class="streak">
      <h2>{text.title}</h2>
      <p class="streak-weeks">{now.weeks > 0 ? text.weeks(now.weeks) : text.none}</p>
      <p>{text.thisWeek(now.daysThisWeek, now.goal)}</p>
      <p class="soft">{text.note}</p>
    </div>
  );
}

interface Month {
  readonly year: number;
  /** January is 0. */
  readonly index: number;
}

const monthAfter = ({ year, index }: Month, by: number): Month => {
  const date = new Date(year, index + by, 1, 12);
  return { year: date.getFullYear(), index: date.getMonth() };
};

/** Weeks of a month, Monday first; `undefined` outside it. */
export function weeksOf({ year, index }: Month): readonly (readonly (string | undefined)[])[] {
  const length = new Date(year, index + 1, 0, 12).getDate();
  const before = (new Date(year, index, 1, 12).getDay() + 6) % 7;
  const days: (string | undefined)[] = Array.from({ length: before }, () => undefined);
  for (let day = 1; day <= length; day += 1) days.push(dayOf(new Date(year, index, day, 12)));
  while (days.length % 7 !== 0) days.push(undefined);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

function Day({
  day,
  reps,
  today,
}: {
  readonly day: string | undefined;
  readonly reps: number;
  readonly today: boolean;
}) {
  if (day === undefined) return <td />;
  const text = historyText.value.calendar;
  return (
    <td class="day" data-done={reps > 0} aria-current={today ? "date" : undefined}>
      <span aria-hidden="true">{Number(day.slice(8))}</span>
      {reps > 0 && (
        <span class="day-reps" aria-hidden="true">
          {reps}
        </span>
      )}
      <span class="unseen-text">{text.day(longDay(day), reps)}</span>
    </td>
  );
}

export function Calendar({
  sets,
  sessions,
}: {
  readonly sets: readonly DoneSet[];
  readonly sessions: readonly SessionRecord[];
}) {
  const text = historyText.value.calendar;
  const now = new Date();
  const here = { year: now.getFullYear(), index: now.getMonth() };
  const shown = useSignal<Month>(here);
  const { year, index } = shown.value;
  const totals = dayTotals(sets);
  const latest = year === here.year && index === here.index;
  return (
    <section class="regularity">
      <Streak sets={sets} sessions={sessions} />
      <div class="calendar">
        <div class="calendar-head">
          <button
            type="button"
            class="step"
            aria-label={text.earlier}
            onClick={() => {
              shown.value = monthAfter(shown.value, -1);
            }}
          >
            ‹
          </button>
          <p aria-live="polite">{monthName(year, index)}</p>
          <button
            type="button"
            class="step"
            aria-label={text.later}
            disabled={latest}
            onClick={() => {
              shown.value = monthAfter(shown.value, 1);
            }}
          >
            ›
          </button>
        </div>
        <table>
          <caption class="unseen-text">{text.title}</caption>
          <thead>
            <tr>
              {Array.from({ length: 7 }, (_, day) => (
                <th scope="col" key={day}>
                  {weekdayName(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(shown.value).map((week) => (
              <tr key={week.find((day) => day !== undefined)}>
                {week.map((day, column) => (
                  <Day
                    // The column is the weekday, which does identify a cell of the row.
                    key={weekdayName(column)}
                    day={day}
                    reps={day === undefined ? 0 : (totals.get(day)?.reps ?? 0)}
                    today={day === dayOf(now)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
