/** Days, bytes and figures in the user's language. */
import { language } from "../../messages/catalogue.ts";
import { formatNumber } from "../../messages/format.ts";

/** A calendar day at noon, so that no time zone moves it. */
const noon = (day: string): Date => new Date(`${day}T12:00:00`);

const format = (options: Intl.DateTimeFormatOptions) => (date: Date) =>
  new Intl.DateTimeFormat(language.value, options).format(date);
const long = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const short = format({ day: "numeric", month: "short", year: "numeric" });
const brief = format({ day: "numeric", month: "short" });
const dayOfWeek = format({ weekday: "short", day: "numeric", month: "short" });
const month = format({ month: "long", year: "numeric" });
const weekday = format({ weekday: "short" });

export const longDay = (day: string): string => long(noon(day));
export const shortDay = (day: string): string => short(noon(day));
/** Without its year, where the month stands above it. */
export const weekdayAndDay = (day: string): string => dayOfWeek(noon(day));
/** Without its year, for an axis. */
export const briefDay = (day: string): string => brief(noon(day));
export const monthName = (year: number, index: number): string => month(new Date(year, index, 1, 12));
/** Monday is 0. 2024-01-01 was one. */
export const weekdayName = (index: number): string => weekday(new Date(2024, 0, 1 + index, 12));

export const figure = (value: number, digits = 0): string => formatNumber(language.value, value, digits);

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** 1234567 -> "1.2 MB", in the user's way of writing it. */
export function bytes(count: number): string {
  const power = count < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(count) / 3));
  const unit = UNITS[power] ?? "byte";
  return new Intl.NumberFormat(language.value, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: power < 2 ? 0 : 1,
  }).format(count / 1000 ** power);
}
