import { describe, expect, test } from "vitest";
import { type Appointment, calendarFile, firstDay, folded, spread } from "../../src/workout/calendar-file.ts";

const appointment: Appointment = {
  uid: "plan-7@backline",
  title: "Rücken; Gesäß, kurz",
  description: "Good Mornings 2 × 10\nSupermans 3 × 12 \\ Ende",
  days: ["TH", "MO"],
  time: "18:30",
  minutes: 17,
  remindBefore: 15,
};
const file = calendarFile(appointment, "2026-11-24", new Date("2026-11-24T21:05:09.400Z"));
/** As section 3.1 says how to read it: a line break with a space after it is none. */
const lines = file.replaceAll("\r\n ", "").split("\r\n");

describe("the appointment", () => {
  test("begins on the first of its days, at the time of wherever the user is, and comes every week", () => {
    expect(lines).toContain("DTSTART:20261126T183000");
    expect(lines).toContain("RRULE:FREQ=WEEKLY;BYDAY=MO,TH");
    expect(lines).toContain("DURATION:PT17M");
  });
  test("says when it was made, in UTC", () => expect(lines).toContain("DTSTAMP:20261124T210509Z"));
  test("reminds before it begins", () => {
    const alarm = lines.slice(lines.indexOf("BEGIN:VALARM"), lines.indexOf("END:VALARM"));
    expect(alarm).toContain("TRIGGER:-PT15M");
    expect(alarm).toContain("ACTION:DISPLAY");
  });
  test("escapes what has a meaning of its own in text", () => {
    expect(lines).toContain(String.raw`SUMMARY:Rücken\; Gesäß\, kurz`);
    expect(lines).toContain(String.raw`DESCRIPTION:Good Mornings 2 × 10\nSupermans 3 × 12 \\ Ende`);
  });
  test("closes everything that it opens, and ends with a line break", () => {
    const open: string[] = [];
    for (const line of lines.slice(0, -1)) {
      if (line.startsWith("BEGIN:")) open.push(line.slice(6));
      if (line.startsWith("END:")) expect(open.pop()).toBe(line.slice(4));
    }
    expect(open).toEqual([]);
    expect(lines.at(-1)).toBe("");
  });
});

describe("a long line", () => {
  const long = `SUMMARY:${"Rückenübung größer ".repeat(12)}`;
  test("is folded at 75 octets, and no letter is split", () => {
    for (const line of folded(long).split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(line).toString("utf8")).toBe(line);
    }
  });
  test("reads as before", () => expect(folded(long).replaceAll("\r\n ", "")).toBe(long));
});

describe("the first day", () => {
  test("may be today", () => expect(firstDay("2026-11-26", ["TH"])).toBe("2026-11-26"));
  test("may be next week", () => expect(firstDay("2026-11-27", ["TH"])).toBe("2026-12-03"));
  test("is needed", () => expect(() => firstDay("2026-11-27", [])).toThrow());
});

test("the days that a plan asks for lie apart", () => {
  expect([1, 2, 3, 7, 9].map((days) => spread(days).length)).toEqual([1, 2, 3, 7, 7]);
  expect(spread(2)).toEqual(["MO", "TH"]);
});
