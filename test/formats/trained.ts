/** Sets of a day, for what is written of training. */
import "../../src/exercises/packs.ts";
import { localTime, type TrainedSet } from "../../src/formats/training.ts";

export const NOON = Date.parse("2026-11-25T12:00:00Z");
export const MINUTE = 60_000;
export const set = (session: string, minute: number, change: Partial<TrainedSet> = {}): TrainedSet => {
  const startedAt = NOON + minute * MINUTE;
  return {
    session,
    startedAt,
    endedAt: startedAt + 1.5 * MINUTE,
    day: localTime(startedAt).slice(0, 10),
    exercise: "good-morning",
    words: "Good mornings",
    segmentType: 65,
    reps: 12,
    ...change,
  };
};
/** As of a set of which that was not kept. */
export const without = (field: "endedAt" | "segmentType", { [field]: _, ...rest }: TrainedSet): TrainedSet =>
  rest;
export const DAY = 24 * 60;
export const WEEK = 7 * DAY;
export const superman = { exercise: "superman", words: "Supermans", segmentType: 2, reps: 9 };
