/**
 * A weekly training appointment as an iCalendar file (RFC 5545), which every calendar reads and which reminds without
 * any server of ours. Times are "floating" (form 1 of section 3.3.5): six in the evening is six wherever the user is.
 */

/** Monday first, as RFC 5545 names them. */
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface Appointment {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  /** At least one, in any order. */
  readonly days: readonly Weekday[];
  /** "18:30" */
  readonly time: string;
  readonly minutes: number;
  /** Minutes before it at which the calendar reminds. */
  readonly remindBefore: number;
}

const DAY_MS = 86_400_000;
const LONGEST_LINE = 75;
const bytesOf = new TextEncoder();

/** Section 3.1: a line has at most 75 octets; what is longer goes on in the next, after a space. No character is split. */
export function folded(line: string): string {
  const lines: string[] = [];
  let now = "";
  let length = 0;
  for (const character of line) {
    const size = bytesOf.encode(character).length;
    if (length + size > LONGEST_LINE) {
      lines.push(now);
      now = " ";
      length = 1;
    }
    now += character;
    length += size;
  }
  return [...lines, now].join("\r\n");
}

/** Section 3.3.11. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`);

const compact = (iso: string): string => iso.replaceAll(/[-:]/g, "");

/** The first day from `today` ("2026-11-26") on that is one of `days`. */
export function firstDay(today: string, days: readonly Weekday[]): string {
  const start = Date.parse(`${today}T00:00:00Z`);
  for (let ahead = 0; ahead < WEEKDAYS.length; ahead += 1) {
    const date = new Date(start + ahead * DAY_MS);
    const weekday = WEEKDAYS[(date.getUTCDay() + 6) % 7]!;
    if (days.includes(weekday)) return date.toISOString().slice(0, 10);
  }
  throw new Error("An appointment needs a day of the week.");
}

/** `today`: where the user is. `now`: when the file is made. */
export function calendarFile(appointment: Appointment, today: string, now: Date): string {
  const { uid, title, description, days, time, minutes, remindBefore } = appointment;
  const stamp = `${compact(now.toISOString().slice(0, 19))}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Backline//Training//EN",
    "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${compact(firstDay(today, days))}T${compact(time)}00`,
    `DURATION:PT${minutes}M`,
    `RRULE:FREQ=WEEKLY;BYDAY=${WEEKDAYS.filter((day) => days.includes(day)).join(",")}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-PT${remindBefore}M`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

/** Days of the week with rest between them, as far as there are enough. */
export function spread(daysPerWeek: number): readonly Weekday[] {
  const usual: readonly (readonly Weekday[])[] = [
    ["MO"],
    ["MO", "TH"],
    ["MO", "WE", "FR"],
    ["MO", "TU", "TH", "FR"],
    ["MO", "TU", "WE", "FR", "SA"],
    ["MO", "TU", "WE", "TH", "FR", "SA"],
    WEEKDAYS,
  ];
  return usual[Math.min(usual.length, Math.max(1, daysPerWeek)) - 1]!;
}
