/**
 * Writes the published JSON Schema of the analysis file, `src/core/session/analysis.schema.json`, from what
 * core/session/analysis.ts says of the file (`npm run schema`). A test holds the file to it. Names are published by their
 * form: which of them a program knows is that program's own matter, so that a file names what another one may not know.
 */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { NAME } from "../../src/core/catalogue.ts";
import { EXERCISE, FAULT, FAULT_KIND, SIGHT } from "../../src/core/events.ts";
import { ANALYSIS, CONFIDENCE, COUNTED_REP, NO_REP, ROW, SERIES } from "../../src/core/session/analysis.ts";
import type { FieldsShape, NumberShape, Shape } from "../../src/core/shape.ts";

export const PUBLISHED = resolve(import.meta.dirname, "../../src/core/session/analysis.schema.json");

/** JSON Schema, draft 7. */
type JsonSchema = Readonly<Record<string, unknown>>;

/** What stands in several places is said once. */
const DEFINITIONS: Readonly<Record<string, Shape>> = {
  exercise: EXERCISE,
  faultKind: FAULT_KIND,
  fault: FAULT,
  sight: SIGHT,
  rep: COUNTED_REP,
  noRep: NO_REP,
  series: SERIES,
  confidence: CONFIDENCE,
  row: ROW,
};
const NAMES = new Map(Object.entries(DEFINITIONS).map(([name, shape]) => [shape, name]));

function schemaOf(shape: Shape): JsonSchema {
  const name = NAMES.get(shape);
  return name === undefined ? writtenOut(shape) : { $ref: `#/$defs/${name}` };
}

const writtenOut = (shape: Shape): JsonSchema => ({
  ...(shape.about === undefined ? {} : { description: shape.about }),
  ...plain(shape),
});

function plain(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case "number":
      return numberSchema(shape);
    case "text":
      return { type: "string", ...limit("maxLength", shape.longest) };
    case "flag":
      return { type: "boolean" };
    case "one-of":
      return shape.options.length === 1 ? { const: shape.options[0] } : { enum: shape.options };
    case "name":
      return { type: "string", pattern: NAME.source };
    case "list":
      return { type: "array", items: schemaOf(shape.item), ...limit("maxItems", shape.most) };
    case "table":
      return {
        type: "object",
        propertyNames: schemaOf(shape.key),
        additionalProperties: schemaOf(shape.item),
      };
    case "fields":
      return objectSchema(shape);
    case "either":
      return { anyOf: shape.shapes.map(schemaOf) };
    case "nullable":
      return { anyOf: [schemaOf(shape.shape), { type: "null" }] };
    case "optional":
      return schemaOf(shape.shape);
  }
}

const limit = (name: string, most: number | undefined): JsonSchema =>
  most === undefined ? {} : { [name]: most };

const numberSchema = ({ whole, least, most }: NumberShape): JsonSchema => ({
  type: whole ? "integer" : "number",
  ...limit("minimum", least),
  ...limit("maximum", most),
});

/** A reader drops what it does not know; a writer of this version writes nothing else. */
const objectSchema = ({ fields }: FieldsShape): JsonSchema => ({
  type: "object",
  properties: Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, schemaOf(shape)])),
  required: Object.keys(fields).filter((name) => fields[name]?.kind !== "optional"),
  additionalProperties: false,
});

/** As it stands in the file. */
export function publishedSchema(): string {
  const published = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "https://backline.invalid/analysis.schema.json",
    title: "Backline analysis, version 1",
    ...writtenOut(ANALYSIS),
    $defs: Object.fromEntries(Object.entries(DEFINITIONS).map(([name, shape]) => [name, writtenOut(shape)])),
  };
  return `${JSON.stringify(published, undefined, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) await writeFile(PUBLISHED, publishedSchema());
