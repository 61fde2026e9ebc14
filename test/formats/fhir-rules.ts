/** The rules of those who read bundles: HL7's own JSON Schema of R4, and the guide of physical activity, as schemas. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Ajv from "ajv";
import { expect } from "vitest";
import "../../src/exercises/packs.ts";
import { fhirBundle } from "../../src/formats/fhir.ts";
import type { TrainedSet } from "../../src/formats/training.ts";

/** The rules of the guide's profiles for what is written here, as a schema for each code. */
export const coded = (system: string, code: string) => ({
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
export const LOINC = "http://loinc.org";
export const TEMPORARY = "http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes";
export const reference = {
  type: "object",
  required: ["reference"],
  properties: { reference: { type: "string" } },
};
/** FHIR's dateTime, to the day at least, as the guide asks. */
export const dateTime = {
  type: "string",
  pattern: "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d))?$",
};
export const quantity = (code: string) => ({
  type: "object",
  required: ["value", "system", "code"],
  properties: {
    value: { type: "number", minimum: 0 },
    system: { const: "http://unitsofmeasure.org" },
    code: { const: code },
  },
  not: { required: ["comparator"] },
});
export const BASE = {
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
export const PROFILES: Readonly<Record<string, object>> = {
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

export const rules = new Ajv({ allErrors: true, strict: false });
/** HL7's own JSON Schema of R4, as far as it is about what is written here (fixtures/README.md). */
export const validateR4 = rules.compile(
  JSON.parse(
    gunzipSync(
      readFileSync(join(import.meta.dirname, "../../fixtures/formats/fhir-r4.schema.json.gz")),
    ).toString("utf8"),
  ),
);
export const VALIDATORS = new Map(
  Object.entries(PROFILES).map(([code, profile]) => [code, rules.compile({ allOf: [BASE, profile] })]),
);

export type Resource = Readonly<Record<string, never>> & {
  readonly resourceType: string;
  readonly code: { readonly coding: readonly { readonly code: string }[] };
};

export function bundle(sets: readonly TrainedSet[], now: number) {
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
