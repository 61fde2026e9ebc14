/** A month at a time: the days that were trained on, each of which opens in the list of sessions. */
import type { Signal } from "@preact/signals";
import { historyText } from "../../messages/history.ts";
import { dayOf } from "../records.ts";
import { type DoneSet, dayTotals } from "../statistics.ts";
import { longDay, monthName, weekdayName } from "./dates.ts";
import { type Month, monthAfter, monthOf, sameMonth, weeksOf } from "./month.ts";

/** What the list of sessions shows: a month, or one day of it. */
export interface Period {
  readonly month: Month;
  readonly day?: string;
}

interface DayProps {
  readonly day: string | undefined;
  readonly reps: number;
  readonly today: boolean;
  readonly chosen: boolean;
  readonly choose: (day: string) => void;
}

function Day({ day, reps, today, chosen, choose }: DayProps) {
  if (day === undefined) return <td />;
  const text = historyText.value.calendar;
  const number = Number(day.slice(8));
  return (
    <td class="day" data-done={reps > 0} aria-current={today ? "date" : undefined}>
      {reps > 0 ? (
        <button type="button" aria-pressed={chosen} onClick={() => choose(day)}>
          <span aria-hidden="true">{number}</span>
          <span class="day-reps" aria-hidden="true">
            {reps}
          </span>
          <span class="unseen-text">{text.day(longDay(day), reps)}</span>
        </button>
      ) : (
        <>
          <span aria-hidden="true">{number}</span>
          <span class="unseen-text">{text.day(longDay(day), reps)}</span>
        </>
      )}
    </td>
  );
}

function Step({
  sign,
  label,
  disabled,
  go,
}: {
  readonly sign: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly go: () => void;
}) {
  return (
    <button type="button" class="step" aria-label={label} disabled={disabled} onClick={go}>
      {sign}
    </button>
  );
}

export function Calendar({
  sets,
  period,
  opened,
}: {
  readonly sets: readonly DoneSet[];
  readonly period: Signal<Period>;
  /** Called when a day was chosen, so that its sessions come into view. */
  readonly opened: () => void;
}) {
  const text = historyText.value.calendar;
  const today = dayOf(new Date());
  const { month, day: chosen } = period.value;
  const totals = dayTotals(sets);
  const first = sets[0];
  const move = (by: number) => {
    period.value = { month: monthAfter(month, by) };
  };
  const choose = (day: string) => {
    period.value = day === chosen ? { month } : { month, day };
    if (day !== chosen) opened();
  };
  return (
    <div class="calendar">
      <div class="calendar-head">
        <Step
          sign="‹"
          label={text.earlier}
          disabled={!first || sameMonth(month, monthOf(first.day))}
          go={() => move(-1)}
        />
        <p aria-live="polite">{monthName(month.year, month.index)}</p>
        <Step sign="›" label={text.later} disabled={sameMonth(month, monthOf(today))} go={() => move(1)} />
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
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day !== undefined)}>
              {week.map((day, column) => (
                <Day
                  // The column is the weekday, which does identify a cell of the row.
                  key={weekdayName(column)}
                  day={day}
                  reps={day === undefined ? 0 : (totals.get(day)?.reps ?? 0)}
                  today={day === today}
                  chosen={day === chosen}
                  choose={choose}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
