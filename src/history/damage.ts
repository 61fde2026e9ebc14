/**
 * Records that are not what they should be: written by another version, or spoilt. Each is found where it is read, costs
 * itself only, and can be named, saved as a file and removed. Of a session and of a set, on which others rest, whatever
 * field is right goes on being used.
 */
import * as v from "valibot";
import type { StoreName } from "./database.ts";
import {
  analysisSchema,
  dayOf,
  planSchema,
  type RepRecord,
  repRecordSchema,
  type SessionRecord,
  type SetRecord,
  sessionSchema,
  setSchema,
} from "./records.ts";

export interface Damaged {
  readonly store: StoreName;
  readonly key: IDBValidKey;
  /** Path to the first field that is wrong; empty: the record as a whole. */
  readonly where: string;
  readonly record: unknown;
}

export const damagedName = ({ store, key }: Pick<Damaged, "store" | "key">): string =>
  `${store} ${JSON.stringify(key)}`;

const clipSchema = v.looseObject({ since: v.number(), madeAt: v.number(), blob: v.instance(Blob) });
const SCHEMAS = {
  sessions: sessionSchema,
  sets: setSchema,
  reps: repRecordSchema,
  plans: planSchema,
  analyses: analysisSchema,
  clips: clipSchema,
} as const;
export type CheckedStore = keyof typeof SCHEMAS;

/** `undefined`: nothing is wrong with the record. */
export function damageOf(store: CheckedStore, key: IDBValidKey, record: unknown): Damaged | undefined {
  const read = v.safeParse(SCHEMAS[store], record, { abortEarly: true });
  return read.success ? undefined : { store, key, where: v.getDotPath(read.issues[0]) ?? "", record };
}

export interface Sorted<T> {
  readonly good: readonly T[];
  readonly bad: readonly Damaged[];
}

/** `keys[i]` is the key of `records[i]`. */
export function sortOut<T>(
  store: CheckedStore,
  keys: readonly IDBValidKey[],
  records: readonly unknown[],
): Sorted<T> {
  const good: T[] = [];
  const bad: Damaged[] = [];
  records.forEach((record, index) => {
    const damage = damageOf(store, keys[index] ?? index, record);
    if (damage) bad.push(damage);
    else good.push(record as T);
  });
  return { good, bad };
}

/** The value of one field where that is right by itself. */
function fieldOf<T>(schema: v.GenericSchema<unknown, T>, record: unknown, name: string): T | undefined {
  const value =
    typeof record === "object" && record !== null
      ? (record as Readonly<Record<string, unknown>>)[name]
      : undefined;
  const read = v.safeParse(schema, value);
  return read.success ? read.output : undefined;
}

/** What is right of a damaged session, ended; `undefined` where not even its day is known. */
export function mendedSession(record: unknown, id: string): SessionRecord | undefined {
  const { entries } = sessionSchema;
  const startedAt = fieldOf(entries.startedAt, record, "startedAt");
  const day = fieldOf(entries.day, record, "day");
  if (startedAt === undefined && day === undefined) return undefined;
  const begun = startedAt ?? new Date(`${day}T12:00:00`).getTime();
  return {
    id,
    startedAt: begun,
    day: day ?? dayOf(new Date(begun)),
    plan: fieldOf(entries.plan, record, "plan") ?? null,
    queue: [],
    clock: fieldOf(entries.clock, record, "clock") ?? 0,
    status: "stopped",
  };
}

/** What is right of a damaged set; its reps say which exercise it was. `undefined` where neither does. */
export function mendedSet(
  record: unknown,
  [session, index]: readonly [string, number],
  exercise: RepRecord["rep"]["exercise"] | undefined,
): SetRecord | undefined {
  const { entries } = setSchema;
  const planned = fieldOf(entries.planned, record, "planned") ?? (exercise && unplanned(exercise, index));
  if (!planned) return undefined;
  const day = fieldOf(entries.day, record, "day");
  const begunAt = fieldOf(entries.begunAt, record, "begunAt");
  const effort = fieldOf(entries.effort, record, "effort");
  const pain = fieldOf(entries.pain, record, "pain");
  return {
    session,
    index,
    planned,
    startedAt: fieldOf(entries.startedAt, record, "startedAt") ?? 0,
    ...(day === undefined ? {} : { day }),
    ...(begunAt === undefined ? {} : { begunAt }),
    endedAt: fieldOf(entries.endedAt, record, "endedAt") ?? null,
    endedBy: fieldOf(entries.endedBy, record, "endedBy") ?? "left",
    advice: fieldOf(entries.advice, record, "advice") ?? [],
    ...(effort === undefined ? {} : { effort }),
    ...(pain === undefined ? {} : { pain }),
  };
}

const unplanned = (exercise: RepRecord["rep"]["exercise"], index: number): SetRecord["planned"] => ({
  exercise,
  set: index + 1,
  sets: index + 1,
  target: 0,
  holdSeconds: 0,
  restSeconds: 0,
});
