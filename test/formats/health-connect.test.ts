/** Training for Android phones, held to the rules of Health Connect. */
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import "../../src/exercises/packs.ts";
import { type ExerciseSession, exerciseSessions } from "../../src/formats/health-connect.ts";
import { MINUTE, NOON, set, superman, without } from "./trained.ts";

/** What `androidx.health.connect` demands of a session and its segments, in a schema; order in time is asked below. */
const SEGMENTS_OF_STRENGTH_TRAINING = [
  ...[
    1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 23, 25, 26, 27, 28, 29, 30, 31, 32,
  ],
  ...[33, 34, 35, 36, 37, 41, 42, 43, 48, 49, 50, 51, 63, 65],
  // Allowed in every session: unknown, other, pause, rest, stretching.
  ...[0, 38, 39, 44, 54],
];
const instant = { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$" };
const offset = { type: "string", pattern: "^[+-]\\d\\d:\\d\\d$" };
const SESSION = {
  type: "object",
  additionalProperties: false,
  required: ["startTime", "endTime", "exerciseType", "segments", "metadata"],
  properties: {
    startTime: instant,
    startZoneOffset: offset,
    endTime: instant,
    endZoneOffset: offset,
    exerciseType: { const: 70 },
    title: { type: "string" },
    notes: { type: "string" },
    laps: { type: "array", maxItems: 0 },
    metadata: {
      type: "object",
      required: ["recordingMethod"],
      properties: {
        clientRecordId: { type: "string", minLength: 1 },
        recordingMethod: { enum: [0, 1, 2, 3] },
      },
    },
    segments: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["startTime", "endTime", "segmentType", "repetitions", "setIndex"],
        properties: {
          startTime: instant,
          endTime: instant,
          segmentType: { enum: SEGMENTS_OF_STRENGTH_TRAINING },
          repetitions: { type: "integer", minimum: 0 },
          setIndex: { type: "integer", minimum: 0 },
          rateOfPerceivedExertion: { type: "number", minimum: 0, maximum: 10 },
        },
      },
    },
  },
};

const validateSessions = new Ajv({ allErrors: true }).compile({ type: "array", items: SESSION });

function checked(sessions: readonly ExerciseSession[]): readonly ExerciseSession[] {
  validateSessions(sessions);
  expect(validateSessions.errors).toBeNull();
  for (const { startTime, endTime, segments } of sessions) {
    let before = startTime;
    for (const segment of segments) {
      expect(segment.startTime >= before).toBe(true);
      expect(segment.startTime < segment.endTime).toBe(true);
      before = segment.endTime;
    }
    expect(before <= endTime).toBe(true);
  }
  return sessions;
}

describe("Health Connect", () => {
  it("gets a session with a segment a set, whose index starts anew with each exercise", () => {
    const [session, ...others] = checked(
      exerciseSessions([
        set("a", 3, { effort: 7 }),
        set("a", 0),
        set("a", 8, superman),
        set("a", 12, superman),
      ]),
    );
    expect(others).toEqual([]);
    expect(session!.title).toBe("Good mornings, Supermans");
    expect(session!.metadata.clientRecordId).toBe("a");
    expect(
      session!.segments.map(({ segmentType, repetitions, setIndex }) => [segmentType, repetitions, setIndex]),
    ).toEqual([
      [65, 12, 0],
      [65, 12, 1],
      [2, 9, 0],
      [2, 9, 1],
    ]);
    expect(session!.segments.map(({ rateOfPerceivedExertion }) => rateOfPerceivedExertion)).toEqual([
      undefined,
      7,
      undefined,
      undefined,
    ]);
    expect(Date.parse(session!.endTime) - Date.parse(session!.startTime)).toBe(13.5 * MINUTE);
  });

  it("never gets overlapping, endless or backward segments, whatever was kept of a set's end", () => {
    const odd = [
      set("b", 0, { endedAt: NOON + 90 * MINUTE }),
      set("b", 2, { endedAt: NOON - MINUTE }),
      without("endedAt", set("b", 2.01)),
      set("c", 1),
    ];
    const sessions = checked(exerciseSessions(odd));
    expect(sessions.map(({ metadata }) => metadata.clientRecordId)).toEqual(["b", "c"]);
    expect(sessions[0]!.segments[0]!.endTime).toBe(sessions[0]!.segments[1]!.startTime);
  });

  it("gets an exercise that it does not know as another workout", () => {
    const [session] = checked(exerciseSessions([without("segmentType", set("d", 0))]));
    expect(session!.segments[0]!.segmentType).toBe(38);
  });
});
