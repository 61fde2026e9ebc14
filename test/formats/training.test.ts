/** Training for clinics and phones, held to the rules of those who read it: HL7's guide and Android's Health Connect. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import "../../src/exercises/packs.ts";
import { setsCsv } from "../../src/formats/csv.ts";
import { fhirBundle } from "../../src/formats/fhir.ts";
import { type ExerciseSession, exerciseSessions } from "../../src/formats/health-connect.ts";
import { localTime, type TrainedSet } from "../../src/formats/training.ts";
import { trainedSets } from "../../src/history/training.ts";
import { parseCsv } from "../review/parse-csv.ts";
import { fault, rep } from "../review/reps.ts";

const NOON = Date.parse("2026-11-25T12:00:00Z");
const MINUTE = 60_000;
const set = (session: string, minute: number, change: Partial<TrainedSet> = {}): TrainedSet => {
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
const without = (field: "endedAt" | "segmentType", { [field]: _, ...rest }: TrainedSet): TrainedSet => rest;
const DAY = 24 * 60;
const WEEK = 7 * DAY;
const superman = { exercise: "superman", words: "Supermans", segmentType: 2, reps: 9 };

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

/** The rules of the guide's profiles for what is written here, as a schema for each code. */
const coded = (system: string, code: string) => ({
  type: "object",
  required: ["coding"],
  properties: {
    coding: {
      type: "array",
      contains: {
        type: "object",
        required: ["system", "code"],
        properties: { system: { const: system }, code: { const: code } },
      },
    },
  },
});
const LOINC = "http://loinc.org";
const TEMPORARY = "http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes";
const reference = { type: "object", required: ["reference"], properties: { reference: { type: "string" } } };
/** FHIR's dateTime, to the day at least, as the guide asks. */
const dateTime = {
  type: "string",
  pattern: "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d))?$",
};
const quantity = (code: string) => ({
  type: "object",
  required: ["value", "system", "code"],
  properties: {
    value: { type: "number", minimum: 0 },
    system: { const: "http://unitsofmeasure.org" },
    code: { const: code },
  },
  not: { required: ["comparator"] },
});
const BASE = {
  type: "object",
  required: ["resourceType", "status", "category", "code", "subject"],
  properties: {
    resourceType: { const: "Observation" },
    status: { enum: ["final", "amended", "corrected", "entered-in-error"] },
    category: {
      type: "array",
      allOf: [
        { contains: coded("http://terminology.hl7.org/CodeSystem/observation-category", "activity") },
        { contains: coded(TEMPORARY, "PhysicalActivity") },
      ],
    },
    subject: reference,
    performer: { type: "array", items: reference },
    effectiveDateTime: dateTime,
    effectivePeriod: {
      type: "object",
      required: ["start", "end"],
      properties: { start: dateTime, end: dateTime },
    },
    note: {
      type: "array",
      items: {
        type: "object",
        required: ["authorReference", "time", "text"],
        properties: { authorReference: reference, time: dateTime },
      },
    },
  },
  oneOf: [{ required: ["effectiveDateTime"] }, { required: ["effectivePeriod"] }],
  not: {
    anyOf: ["implicitRules", "modifierExtension", "focus", "specimen"].map((name) => ({ required: [name] })),
  },
};
const PROFILES: Readonly<Record<string, object>> = {
  PAPanel: {
    required: ["hasMember"],
    properties: {
      code: coded(TEMPORARY, "PAPanel"),
      hasMember: { type: "array", minItems: 1, items: reference },
    },
    not: { anyOf: ["valueQuantity", "valueCodeableConcept"].map((name) => ({ required: [name] })) },
  },
  "73985-4": {
    required: ["valueCodeableConcept"],
    properties: { code: coded(LOINC, "73985-4"), valueCodeableConcept: coded(LOINC, "LA11839-0") },
  },
  "55411-3": {
    required: ["valueQuantity"],
    properties: { code: coded(LOINC, "55411-3"), valueQuantity: quantity("min") },
  },
  "82289-0": {
    required: ["valueQuantity"],
    properties: { code: coded(LOINC, "82289-0"), valueQuantity: quantity("{score}") },
  },
  "38204-4": {
    required: ["valueCodeableConcept"],
    properties: {
      code: coded(LOINC, "38204-4"),
      valueCodeableConcept: { required: ["text"], properties: { text: { type: "string", minLength: 1 } } },
    },
  },
  "82291-6": {
    required: ["valueQuantity", "effectiveDateTime"],
    properties: {
      code: coded(LOINC, "82291-6"),
      valueQuantity: quantity("d/wk"),
      derivedFrom: { type: "array", items: reference },
    },
  },
};

const rules = new Ajv({ allErrors: true, strict: false });
/** HL7's own JSON Schema of R4, as far as it is about what is written here (fixtures/README.md). */
const validateR4 = rules.compile(
  JSON.parse(
    gunzipSync(
      readFileSync(join(import.meta.dirname, "../../fixtures/formats/fhir-r4.schema.json.gz")),
    ).toString("utf8"),
  ),
);
const VALIDATORS = new Map(
  Object.entries(PROFILES).map(([code, profile]) => [code, rules.compile({ allOf: [BASE, profile] })]),
);

type Resource = Readonly<Record<string, never>> & {
  readonly resourceType: string;
  readonly code: { readonly coding: readonly { readonly code: string }[] };
};

function bundle(sets: readonly TrainedSet[], now: number) {
  let made = 0;
  const uuid = (): string => `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`;
  const words = {
    method: "Counted by a camera",
    said: "Said by the user",
    pain: (pain: string) => `pain: ${pain}`,
    reps: (n: number, what: string) => `${n} x ${what}`,
  };
  const whole = fhirBundle(sets, words, now, uuid);
  const entries = whole.entry as unknown as readonly {
    readonly fullUrl: string;
    readonly resource: Resource;
  }[];
  validateR4(JSON.parse(JSON.stringify(whole)));
  expect(validateR4.errors).toBeNull();
  const urls = new Set(entries.map(({ fullUrl }) => fullUrl));
  expect(urls.size).toBe(entries.length);
  for (const url of urls) expect(url).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  for (const [, target] of JSON.stringify(whole).matchAll(/"reference":"([^"]+)"/g))
    expect(urls).toContain(target);
  const observations = entries
    .map(({ resource }) => resource)
    .filter(({ resourceType }) => resourceType === "Observation");
  for (const observation of observations) {
    const { code } = observation.code.coding[0]!;
    const validate = VALIDATORS.get(code)!;
    validate(observation);
    expect(validate.errors, code).toBeNull();
  }
  const of = (code: string): Resource[] => observations.filter((one) => one.code.coding[0]!.code === code);
  return { whole, entries, of };
}

describe("FHIR", () => {
  it("is held to a schema that refuses what R4 refuses", () => {
    const { whole } = bundle([set("a", 0, { effort: 5, pain: "none" })], NOON + 60 * MINUTE);
    const spoilt = (change: (resource: Record<string, unknown>) => void): boolean => {
      const copy = JSON.parse(JSON.stringify(whole));
      change(
        copy.entry.find((one: { resource: Resource }) => one.resource.resourceType === "Observation")
          .resource,
      );
      return validateR4(copy);
    };
    expect(spoilt(() => {})).toBe(true);
    expect(spoilt((one) => (one.status = "done"))).toBe(false);
    expect(spoilt((one) => (one.effectiveDateTime = "26.11.2026"))).toBe(false);
    expect(spoilt((one) => (one.perfomer = []))).toBe(false);
    expect(spoilt((one) => delete one.code)).toBe(false);
  });

  it("is a bundle of a patient, a device and a panel a set, each after the guide's profile", () => {
    const { whole, entries, of } = bundle([set("a", 0), set("a", 4, superman)], NOON + 60 * MINUTE);
    expect(whole).toMatchObject({ resourceType: "Bundle", type: "collection" });
    expect(entries.slice(0, 2).map(({ resource }) => resource.resourceType)).toEqual(["Patient", "Device"]);
    expect(["PAPanel", "73985-4", "55411-3", "82291-6"].map((code) => of(code).length)).toEqual([2, 2, 2, 1]);
    expect(of("55411-3")[0]).toMatchObject({ valueQuantity: { value: 1.5 } });
    expect(of("73985-4")[1]).toMatchObject({ valueCodeableConcept: { text: "Supermans" } });
    expect(of("PAPanel")[1]).toMatchObject({ note: [{ text: "9 x Supermans" }] });
  });

  it("says of everything that a device estimated it, and names no person", () => {
    const { whole, entries } = bundle([set("a", 0)], NOON + 60 * MINUTE);
    const device = entries[1]!.fullUrl;
    for (const { resource } of entries)
      if (resource.resourceType === "Observation")
        expect(resource).toMatchObject({
          device: { reference: device },
          method: { text: "Counted by a camera" },
        });
    expect(entries[0]!.resource).toMatchObject({ gender: "unknown" });
    expect(JSON.stringify(whole)).not.toMatch(/"(family|given|birthDate|telecom|address)"/);
  });

  it("has effort and pain where they were said, as the user's words and no device's", () => {
    const { of, entries } = bundle(
      [set("a", 0, { effort: 7, pain: "knee" }), set("a", 4, { effort: 0 }), set("a", 8)],
      NOON + 60 * MINUTE,
    );
    expect(
      of("82289-0").map(
        (one) => (one as unknown as { valueQuantity: { value: number } }).valueQuantity.value,
      ),
    ).toEqual([7, 0]);
    const [pain] = of("38204-4");
    expect(pain).toMatchObject({
      method: { text: "Said by the user" },
      valueCodeableConcept: { text: "pain: knee" },
    });
    expect(pain).not.toHaveProperty("device");
    const url = entries.find(({ resource }) => resource === pain)!.fullUrl;
    expect(of("PAPanel")[0]).toMatchObject({ hasMember: expect.arrayContaining([{ reference: url }]) });
  });

  it("has times that are the set's own, in the device's time zone", () => {
    const { of } = bundle([set("a", 0)], NOON + 60 * MINUTE);
    const { effectivePeriod } = of("PAPanel")[0] as unknown as {
      effectivePeriod: { start: string; end: string };
    };
    expect(Date.parse(effectivePeriod.start)).toBe(NOON);
    expect(Date.parse(effectivePeriod.end)).toBe(NOON + 1.5 * MINUTE);
  });

  it("leaves a duration out where a set's end is not known", () => {
    const { of } = bundle([without("endedAt", set("a", 0))], NOON + 60 * MINUTE);
    expect(of("55411-3")).toEqual([]);
    expect(of("PAPanel")[0]).toHaveProperty("effectiveDateTime");
  });

  it("counts days of strength a week over four weeks, or since the first", () => {
    const weekly = (sets: readonly TrainedSet[]) =>
      bundle(sets, NOON).of("82291-6")[0] as unknown as {
        valueQuantity: { value: number };
        derivedFrom: unknown[];
      };
    // Two sets on one day are one day.
    const twice = [set("a", -DAY), set("a", 4 - DAY), set("b", -2 * DAY)];
    expect(weekly(twice).valueQuantity.value).toBe(2);
    expect(weekly(twice).derivedFrom).toHaveLength(3);
    const month = [0, 1, 2, 3].flatMap((week) => [
      set(`c${week}`, -DAY - week * WEEK),
      set(`d${week}`, -3 * DAY - week * WEEK),
    ]);
    expect(weekly([...month, set("e", -5 * DAY), set("old", -40 * WEEK)]).valueQuantity.value).toBe(2.3);
    expect(bundle([set("old", -40 * WEEK)], NOON).of("82291-6")).toEqual([]);
  });
});

describe("a table of sets", () => {
  it("has a line a set with its own day, and what was not kept is empty", () => {
    const text = setsCsv([
      without("endedAt", set("a", 4, { clean: 5, notCounted: 1 })),
      set("a", 0, { effort: 6, pain: "lower-back" }),
    ]);
    const rows = parseCsv(text);
    expect(rows.map(({ reps, clean, effort_0_10, pain }) => [reps, clean, effort_0_10, pain])).toEqual([
      ["12", "", "6", "lower-back"],
      ["12", "5", "", ""],
    ]);
    expect(Date.parse(rows[0]!.started!)).toBe(NOON);
    expect(rows[1]!.ended).toBe("");
    expect(rows[0]!.day).toBe(localTime(NOON).slice(0, 10));
  });
});

describe("the history's sets", () => {
  const done = (endedAt: number | null, reps: number, said: object = {}) =>
    ({
      session: "s",
      index: 0,
      day: "2026-11-25",
      startedAt: NOON,
      exercise: "superman",
      reps: Array.from({ length: reps }, (_, i) =>
        rep(i + 1, i === 0 ? { faults: [fault("bent-knees", 38, 25)] } : {}),
      ),
      noReps: [],
      record: { startedAt: 30, endedAt, ...said },
    }) as never;

  it("have the effort and the pain that were said, and none that was not", () => {
    const [hard, silent] = trainedSets(
      [done(75, 3, { effort: 8, pain: "none" }), done(75, 2)],
      () => "Supermans",
    );
    expect(hard).toMatchObject({ effort: 8, pain: "none" });
    expect(silent).not.toHaveProperty("effort");
    expect(silent).not.toHaveProperty("pain");
    expect(exerciseSessions([hard!])[0]!.segments[0]!.rateOfPerceivedExertion).toBe(8);
  });

  it("have their own length and the number of their exercise; without a counted rep they are none", () => {
    expect(trainedSets([done(75.5, 3), done(null, 2), done(50, 0)], () => "Supermans")).toEqual([
      expect.objectContaining({
        startedAt: NOON,
        endedAt: NOON + 45_500,
        segmentType: 2,
        reps: 3,
        words: "Supermans",
      }),
      expect.not.objectContaining({ endedAt: expect.anything() }),
    ]);
  });
});
