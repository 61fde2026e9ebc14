/**
 * What core/session/analysis.ts says of the analysis file is all that says it: the types, the check of what is opened and the
 * published JSON Schema come of it. And files that were written before still open.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import Ajv from "ajv";
import { describe, expect, expectTypeOf, it } from "vitest";
import { PUBLISHED, publishedSchema } from "../../scripts/build/analysis-schema.ts";
import type { NoRepReason } from "../../src/core/events.ts";
import type { Degrees, ExerciseName, FaultKind, Phase, Seconds } from "../../src/core/quantity.ts";
import published from "../../src/core/session/analysis.schema.json" with { type: "json" };
import type { Analysis } from "../../src/core/session/analysis.ts";
import { readSavedAnalysis } from "../../src/review/saved-analysis.ts";
import { analysis, rep } from "./reps.ts";

const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(published);

describe("the analysis file", () => {
  it("is published as the schema that is written of it: npm run schema", () => {
    expect(readFileSync(PUBLISHED, "utf8")).toBe(publishedSchema());
  });

  it("has types with units and names in them, and fields that may be missing", () => {
    type Rep = Analysis["reps"][number];
    expectTypeOf<Analysis["schema"]>().toEqualTypeOf<"backline.analysis/1">();
    expectTypeOf<Rep["start"]>().toEqualTypeOf<Seconds>();
    expectTypeOf<Rep["exercise"]>().toEqualTypeOf<ExerciseName>();
    expectTypeOf<Rep["counted"]>().toEqualTypeOf<true>();
    expectTypeOf<Pick<Rep, "holdPartial">>().toEqualTypeOf<{ readonly holdPartial?: boolean }>();
    expectTypeOf<Analysis["noReps"][number]["reason"]>().toEqualTypeOf<NoRepReason>();
    expectTypeOf<Analysis["frames"]["phase"]>().toEqualTypeOf<readonly (Phase | null)[]>();
    expectTypeOf<Analysis["frames"]["hipFlexion"]>().toEqualTypeOf<readonly (Degrees | null)[]>();
    expectTypeOf<NonNullable<Analysis["marks"]>[number]["about"]>().toEqualTypeOf<"count" | FaultKind>();
    expectTypeOf<keyof Analysis["frames"]["confidence"]>().toEqualTypeOf<
      Exclude<keyof Analysis["frames"], "t" | "phase" | "confidence" | "deviation">
    >();
  });

  // Each is wrong in one place only; `null`: the field is taken out.
  it.each([
    ["reps.0.number", -1],
    ["reps.0.number", 1.5],
    ["reps.0.countedAt", null],
    ["reps.0.counted", false],
    ["reps.0.holdPartial", "no"],
    ["reps.0.notJudged", ["Ugly!"]],
    ["reps.0.sight", { trouble: "fog" }],
    ["noReps.0.reason", null],
    ["source.every", 0],
    ["view.nearSide", "front"],
    ["frames.phase", [7]],
    ["frames.confidence.kneeFlexion", [1.5]],
    ["felt", [{ set: 1, effort: 11 }]],
    ["marks", [{ at: 1, verdict: "maybe", about: "count" }]],
  ])("is refused by the reader and by the published schema: %s as %j", (path, value) => {
    const whole = JSON.parse(
      JSON.stringify(analysis(0, [rep(1), rep(2, { counted: false, reason: "shallow" })])),
    );
    expect([readSavedAnalysis(JSON.stringify(whole)).ok, validate(whole)]).toEqual([true, true]);
    const keys = path.split(".");
    const owner = keys.slice(0, -1).reduce((at, key) => at[key], whole);
    if (value === null) delete owner[keys.at(-1)!];
    else owner[keys.at(-1)!] = value;
    expect(readSavedAnalysis(JSON.stringify(whole)).ok).toBe(false);
    expect(validate(whole)).toBe(false);
  });
});

describe("a file of November 2026", () => {
  const written = (day: string): string => {
    const file = resolve(import.meta.dirname, `../../fixtures/files/${day}.analysis.json.gz`);
    return gunzipSync(readFileSync(file)).toString("utf8");
  };
  const text = written("2026-11-26");

  it("opens as the first version wrote it, without deviations", () => {
    const result = readSavedAnalysis(written("2026-11-22"));
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const { reps, frames, marks } = result.analysis;
    expect(reps.map(({ faults }) => faults.map(({ kind }) => kind))).toEqual([
      [],
      ["bent-knees"],
      ["bent-knees"],
      [],
      ["bent-knees"],
    ]);
    expect(frames.deviation).toBeUndefined();
    expect(marks).toEqual([{ at: reps[0]!.peakStart, verdict: "right", about: "count" }]);
    validate(result.analysis);
    expect(validate.errors).toBeNull();
  });

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
