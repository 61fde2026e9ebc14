/** A calendar month of the user's. */
import { dayOf } from "../records.ts";

export interface Month {
  readonly year: number;
  /** January is 0. */
  readonly index: number;
}

export const monthOf = (day: string): Month => ({
  year: Number(day.slice(0, 4)),
  index: Number(day.slice(5, 7)) - 1,
});

export const monthAfter = ({ year, index }: Month, by: number): Month => {
  const date = new Date(year, index + by, 1, 12);
  return { year: date.getFullYear(), index: date.getMonth() };
};

export const sameMonth = (a: Month, b: Month): boolean => a.year === b.year && a.index === b.index;

/** Weeks of a month, Monday first; `undefined` outside it. */
export function weeksOf({ year, index }: Month): readonly (readonly (string | undefined)[])[] {
  const length = new Date(year, index + 1, 0, 12).getDate();
  const before = (new Date(year, index, 1, 12).getDay() + 6) % 7;
  const days: (string | undefined)[] = Array.from({ length: before }, () => undefined);
  for (let day = 1; day <= length; day += 1) days.push(dayOf(new Date(year, index, day, 12)));
  while (days.length % 7 !== 0) days.push(undefined);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
