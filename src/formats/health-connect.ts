/**
 * Training as JSON in the shape of Android's Health Connect (`ExerciseSessionRecord` of `androidx.health.connect`): a session
 * of strength training with a segment a set. An app that syncs to Health Connect can insert it as it is. Field names are the
 * record's own; instants are ISO 8601, offsets those of the device's time zone.
 */
import { inOrder, type TrainedSet, zoneOffset } from "./training.ts";

/** EXERCISE_TYPE_STRENGTH_TRAINING. */
const STRENGTH_TRAINING = 70;
/** RECORDING_METHOD_ACTIVELY_RECORDED: the user began and ended it. */
const ACTIVELY_RECORDED = 1;
/** EXERCISE_SEGMENT_TYPE_OTHER_WORKOUT. */
const OTHER_WORKOUT = 38;
/** A segment must last; where a set's end was not kept, this long. */
const LEAST_MS = 1000;

export interface ExerciseSegment {
  readonly startTime: string;
  readonly endTime: string;
  readonly segmentType: number;
  readonly repetitions: number;
  /** Of its exercise within the session, from 0. */
  readonly setIndex: number;
  readonly rateOfPerceivedExertion?: number;
}

export interface ExerciseSession {
  readonly startTime: string;
  readonly startZoneOffset: string;
  readonly endTime: string;
  readonly endZoneOffset: string;
  readonly exerciseType: typeof STRENGTH_TRAINING;
  readonly title: string;
  readonly segments: readonly ExerciseSegment[];
  readonly laps: readonly [];
  readonly metadata: { readonly clientRecordId: string; readonly recordingMethod: typeof ACTIVELY_RECORDED };
}

/** A session a session, oldest first. */
export function exerciseSessions(sets: readonly TrainedSet[]): readonly ExerciseSession[] {
  const sessions = new Map<string, TrainedSet[]>();
  for (const set of inOrder(sets)) sessions.set(set.session, [...(sessions.get(set.session) ?? []), set]);
  return [...sessions].map(([id, own]) => sessionOf(id, own));
}

function sessionOf(id: string, sets: readonly TrainedSet[]): ExerciseSession {
  const done = new Map<string, number>();
  const segments = sets.map((set, i) => {
    const setIndex = done.get(set.exercise) ?? 0;
    done.set(set.exercise, setIndex + 1);
    const end = endOf(set, sets[i + 1]?.startedAt);
    return {
      startTime: iso(set.startedAt),
      endTime: iso(end),
      segmentType: set.segmentType ?? OTHER_WORKOUT,
      repetitions: set.reps,
      setIndex,
      ...(set.effort === undefined ? {} : { rateOfPerceivedExertion: set.effort }),
    };
  });
  const start = sets[0]!.startedAt;
  const end = endOf(sets.at(-1)!, undefined);
  return {
    startTime: iso(start),
    startZoneOffset: zoneOffset(start),
    endTime: iso(end),
    endZoneOffset: zoneOffset(end),
    exerciseType: STRENGTH_TRAINING,
    title: [...new Set(sets.map(({ words }) => words))].join(", "),
    segments,
    laps: [],
    metadata: { clientRecordId: id, recordingMethod: ACTIVELY_RECORDED },
  };
}

/** Segments must not overlap, and must not be over when they begin. */
function endOf({ startedAt, endedAt }: TrainedSet, next: number | undefined): number {
  const end = endedAt ?? startedAt + LEAST_MS;
  return next === undefined ? end : Math.max(startedAt + 1, Math.min(end, next));
}

const iso = (ms: number): string => new Date(ms).toISOString();
