/**
 * What the history keeps, as schemas: the same ones check the database's records and an imported file. Dates are
 * milliseconds since 1970 by the device's clock. `day` is the user's own calendar day, which later travel does not change;
 * a set has a day of its own, since a session that is gone on with may end on another one than it began.
 */
import * as v from "valibot";
import { EXERCISE, REP } from "../core/events.ts";
import { EFFORT, PAIN } from "../core/session/feeling.ts";
import { type PLAN_FIELDS, PLAN_LIMITS, planProblems } from "../core/session/plan.ts";
import { checkOf } from "../formats/check-of.ts";

const finite = v.pipe(v.number(), v.finite());
const seconds = v.pipe(finite, v.minValue(-1e7), v.maxValue(1e7));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e6));
/** Whatever a clock can say: one with an empty battery stands in 1970, and what was done then was done. */
const epoch = v.pipe(finite, v.minValue(-8.64e15), v.maxValue(8.64e15));
const day = v.pipe(v.string(), v.check(isDay, "no such day"));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[\w.:-]+$/));
const words = v.pipe(v.string(), v.maxLength(200));

const exercise = checkOf(EXERCISE);

export const repSchema = v.pipe(
  checkOf(REP),
  v.check((rep) => rep.start <= rep.end, "a rep ends before it starts"),
);

const field = (name: (typeof PLAN_FIELDS)[number]) =>
  v.pipe(v.number(), v.integer(), v.minValue(PLAN_LIMITS[name].low), v.maxValue(PLAN_LIMITS[name].high));
const planItem = v.object({
  exercise,
  sets: field("sets"),
  reps: field("reps"),
  holdSeconds: field("holdSeconds"),
  restSeconds: field("restSeconds"),
});
export const planSchema = v.pipe(
  v.object({ id, name: words, items: v.array(planItem), daysPerWeek: count }),
  v.check((plan) => planProblems(plan).length === 0, "a plan is outside the limits"),
);

const plannedSet = v.object({
  exercise,
  set: count,
  sets: count,
  target: count,
  holdSeconds: seconds,
  restSeconds: seconds,
});

export const sessionSchema = v.object({
  id,
  startedAt: epoch,
  day,
  /** `null`: sets done without a plan. */
  plan: v.nullable(planSchema),
  /** What was left to do. */
  queue: v.pipe(v.array(plannedSet), v.maxLength(100)),
  /** Seconds since the start, of the last thing stored. */
  clock: v.pipe(seconds, v.minValue(0)),
  status: v.picklist(["running", "completed", "stopped", "pain"]),
});

export const setSchema = v.object({
  session: id,
  index: count,
  planned: plannedSet,
  /** Seconds since the session's start. */
  startedAt: seconds,
  /** Absent in records of versions that knew only the session's day. */
  day: v.exactOptional(day),
  begunAt: v.exactOptional(epoch),
  endedAt: v.nullable(seconds),
  endedBy: v.nullable(v.picklist(["target", "left", "user", "pain", "switched", "stopped"])),
  advice: v.pipe(v.array(v.picklist(["stop-rounding", "lighter", "easier-variant"])), v.maxLength(10)),
  /** What the user said of it (core/session/feeling.ts); absent where they did not, and in records of earlier versions. */
  effort: v.exactOptional(checkOf(EFFORT)),
  pain: v.exactOptional(checkOf(PAIN)),
});

export const repRecordSchema = v.object({
  session: id,
  /** In the order counted, from 0, over the whole session. */
  ordinal: count,
  /** Index of its set; `null`: counted by the coach, but in no planned set. */
  set: v.nullable(count),
  rep: repSchema,
});

/** An analysis file of one set, kept so that the set opens in review. Its own reader checks what is inside. */
export const analysisSchema = v.object({
  session: id,
  set: count,
  /** The live clock at the analysis's time 0, seconds: what lays a clip under it. */
  since: v.optional(seconds, 0),
  analysis: v.looseObject({ schema: v.pipe(v.string(), v.startsWith("backline.analysis/")) }),
});

export type PlanRecord = v.InferOutput<typeof planSchema>;
export type SessionRecord = v.InferOutput<typeof sessionSchema>;
export type SetRecord = v.InferOutput<typeof setSchema>;
export type RepRecord = v.InferOutput<typeof repRecordSchema>;
export type AnalysisRecord = v.InferOutput<typeof analysisSchema>;

/** A recorded set, opt-in; never part of an export. */
export interface ClipRecord {
  readonly session: string;
  readonly set: number;
  readonly madeAt: number;
  /** The live clock at the clip's beginning, seconds. */
  readonly since: number;
  readonly blob: Blob;
}

/** The calendar day of a date where the user is. */
export function dayOf(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  // The calendar has four digits for a year; a clock that says otherwise is wrong in any case.
  const year = Math.min(9999, Math.max(0, date.getFullYear() || 0));
  return `${String(year).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether this is a day of the calendar: 31 February is none. */
export function isDay(text: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return false;
  const noon = new Date(`${text}T12:00:00Z`);
  return noon.getUTCMonth() + 1 === Number(month) && noon.getUTCDate() === Number(date);
}
