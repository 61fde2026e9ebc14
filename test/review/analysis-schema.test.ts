/**
 * The analysis file is described three times: as the core's types, as what the reader lets in and as the published JSON
 * Schema. Here they are held together; and files that were written before still open.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import Ajv from "ajv";
import type * as v from "valibot";
import { describe, expect, expectTypeOf, it } from "vitest";
import published from "../../src/core/session/analysis.schema.json" with { type: "json" };
import type { Analysis } from "../../src/core/session/analysis.ts";
import { analysisFileSchema, readSavedAnalysis } from "../../src/review/saved-analysis.ts";

type Read = v.InferOutput<typeof analysisFileSchema>;

interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}
/** The part of a valibot schema that is walked. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly wrapped?: Node;
}

const definitions = published.$defs as Readonly<Record<string, JsonSchema>>;
const resolved = (schema: JsonSchema): JsonSchema =>
  schema.$ref ? definitions[schema.$ref.replace("#/$defs/", "")]! : schema;

/** `path: field, field?` of every object, `?` where it may be missing. */
function fieldsRead(node: Node, path: string): string[] {
  const inner = node.wrapped ?? node;
  if (inner.item) return fieldsRead(inner.item, `${path}[]`);
  if (!inner.entries) return [];
  const names = Object.entries(inner.entries).map(([name, { type }]) =>
    type === "exact_optional" ? `${name}?` : name,
  );
  const deeper = Object.entries(inner.entries).flatMap(([name, one]) => fieldsRead(one, `${path}.${name}`));
  return [`${path}: ${names.sort().join(", ")}`, ...deeper];
}

function fieldsPublished(schema: JsonSchema, path: string): string[] {
  const one = resolved(schema);
  if (one.items) return fieldsPublished(one.items, `${path}[]`);
  if (!one.properties) return [];
  const names = Object.keys(one.properties).map((name) => (one.required?.includes(name) ? name : `${name}?`));
  const deeper = Object.entries(one.properties).flatMap(([name, inner]) =>
    fieldsPublished(inner, `${path}.${name}`),
  );
  return [`${path}: ${names.sort().join(", ")}`, ...deeper];
}

describe("the analysis file", () => {
  it("is read as the type that it is written as", () => {
    expectTypeOf<Read>().toExtend<Analysis>();
    expectTypeOf<keyof Read>().toEqualTypeOf<keyof Analysis>();
    expectTypeOf<keyof Read["reps"][number]>().toEqualTypeOf<keyof Analysis["reps"][number]>();
    expectTypeOf<keyof Read["frames"]>().toEqualTypeOf<keyof Analysis["frames"]>();
    expectTypeOf<keyof Read["sets"][number]>().toEqualTypeOf<keyof Analysis["sets"][number]>();
    expectTypeOf<Read["source"]>().toExtend<Analysis["source"]>();
  });

  it("has the same fields in the reader and in the published schema, and the same may be missing", () => {
    const read = fieldsRead(analysisFileSchema as unknown as Node, "file").sort();
    // Only what did not count has a reason; the reader has one kind of rep, the published schema two.
    const reasonless = (line: string): string => line.replace(/reason\??, /, "");
    expect(
      fieldsPublished(published as unknown as JsonSchema, "file")
        .sort()
        .map(reasonless),
    ).toEqual(read.map(reasonless));
    expect(read.length).toBeGreaterThan(12);
  });
});

describe("a file of November 2026", () => {
  const FILES = resolve(import.meta.dirname, "../../fixtures/files");
  const text = gunzipSync(readFileSync(`${FILES}/2026-11-26.analysis.json.gz`)).toString("utf8");

  it("opens, with every rep that it had, and follows the published schema", () => {
    const result = readSavedAnalysis(text);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const raw = JSON.parse(text);
    expect(result.analysis).toEqual(raw);
    expect(result.analysis.reps.map(({ faults }) => faults.map(({ kind }) => kind))).toEqual([
      [],
      ["short-hold"],
      ["short-hold"],
      [],
      ["short-hold"],
    ]);
    const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(published);
    validate(raw);
    expect(validate.errors).toBeNull();
  });

  it("opens without what came since", () => {
    const { frames, ...rest } = JSON.parse(text);
    const { deviation: _, ...before } = frames;
    const result = readSavedAnalysis(JSON.stringify({ ...rest, frames: before }));
    expect(result.ok).toBe(true);
  });
});
