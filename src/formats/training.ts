/** What was trained, as other software's records of it are made of: sets with their times, exercises and counts. */
import type { Pain } from "../core/session/feeling.ts";

export interface TrainedSet {
  /** Sets of one session belong together. */
  readonly session: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** After `startedAt`; absent where the end was not kept. */
  readonly endedAt?: number;
  /** The user's calendar day, `2026-11-26`. */
  readonly day: string;
  /** The exercise's own name, and how the user reads it. */
  readonly exercise: string;
  readonly words: string;
  /** Health Connect's number for it (core/exercise.ts), where it has one. */
  readonly segmentType?: number;
  /** Counted ones. */
  readonly reps: number;
  /** Movements that did not count, and counted ones without a fault. */
  readonly notCounted?: number;
  readonly clean?: number;
  /** 0 (none) .. 10 (as hard as can be), where the user said so. */
  readonly effort?: number;
  /** Where something hurt, or that nothing did, where the user said so. */
  readonly pain?: Pain;
}

/** With the offset of the time zone in which this device is at that time: `2026-11-26T07:05:09.250+01:00`. */
export function localTime(ms: number): string {
  const offset = offsetMinutes(ms);
  const local = new Date(ms + offset * 60_000).toISOString().slice(0, -1);
  return `${local}${zoneOffset(ms)}`;
}

/** `+01:00`. */
export function zoneOffset(ms: number): string {
  const offset = offsetMinutes(ms);
  const two = (n: number): string => String(Math.floor(n)).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

/** East of Greenwich positive. */
const offsetMinutes = (ms: number): number => -new Date(ms).getTimezoneOffset();

/** A set ends before the next one of its session begins, whatever was kept of it. */
export function inOrder(sets: readonly TrainedSet[]): TrainedSet[] {
  const sorted = [...sets].sort((a, b) => a.startedAt - b.startedAt);
  return sorted.map((set, i) => {
    const next = sorted.slice(i + 1).find(({ session }) => session === set.session)?.startedAt;
    const { endedAt, ...rest } = set;
    if (endedAt === undefined || !(endedAt > set.startedAt)) return rest;
    const end = next === undefined ? endedAt : Math.min(endedAt, next);
    return end > set.startedAt ? { ...rest, endedAt: end } : rest;
  });
}
