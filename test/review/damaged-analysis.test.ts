/** A saved analysis in which anything may stand is refused in words, or it can be shown, told and saved again. */
import Ajv from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownFaults } from "../../src/core/catalogue.ts";
import { SIGNALS } from "../../src/core/quantity.ts";
import published from "../../src/core/session/analysis.schema.json" with { type: "json" };
import type { Analysis } from "../../src/core/session/analysis.ts";
import { framesCsv, repsCsv } from "../../src/review/csv.ts";
import { Recording } from "../../src/review/recording.ts";
import {
  checkAnalysis,
  openSavedAnalysis,
  readSavedAnalysis,
  type SavedResult,
} from "../../src/review/saved-analysis.ts";
import { bestAndWorst, setsOf, tellSet } from "../../src/review/story.ts";
import { tellInWords } from "../../src/review/telling.ts";
import { holds, holdsInTime, PATIENCE } from "../properties.ts";
import { analysis, fault, rep } from "./reps.ts";

const plain = analysis(
  2,
  [
    rep(1, { faults: [fault("bent-knees", 38, 25), fault("rounded-back", 26, 20)] }),
    rep(2, { notJudged: ["neck-cranked"] }),
    rep(3, { counted: false, reason: "shallow" }),
    ...[4, 5, 6, 7, 8, 9].map((n) =>
      rep(n, { exercise: "superman", set: 2, holdSeconds: 2.4 - n / 10, peak: { armLift: 30 - n } }),
    ),
  ],
  {
    sets: [{ set: 1, exercise: "good-morning", t: 21, reps: 2, faults: { "bent-knees": 1 }, text: "Two." }],
    baseline: { trunkInclination: 3.5 },
    marks: [{ at: 7, verdict: "wrong", about: "count", note: "no" }],
  },
);
const whole: Analysis = {
  ...plain,
  landmarks: {
    width: 640,
    height: 480,
    names: ["leftHip", "rightHip"],
    image: plain.frames.t.map((t) => (t === 1 ? null : [t, 5, 0.9, 7, null, 0.2])),
    world: plain.frames.t.map((t) => (t === 1 ? null : [t, 0.5, 0, 0.1, null, 0.2])),
  },
};
const text = JSON.stringify(whole);

type Key = string | number;
type Container = Record<Key, unknown>;
const at = (root: unknown, path: readonly Key[]): unknown =>
  path.reduce<unknown>((inside, key) => (inside as Container | undefined | null)?.[key], root);

/** Every place by its kind (all elements of a list are one kind), so that the frames don't hide the rest. */
const kinds = new Map<string, Key[][]>();
(function walk(value: unknown, path: Key[]): void {
  if (path.length > 0) {
    const kind = path.map((key) => (typeof key === "number" ? "*" : key)).join(".");
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value))
    walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
})(JSON.parse(text), []);
const place = fc.constantFrom(...kinds.values()).chain((paths) => fc.constantFrom(...paths));

/** A number that JSON has no word for, or that no number can hold, is written as it stands here. */
const raw = (word: string): string => `@@${word}@@`;
const wildNumber = fc.constantFrom("NaN", "Infinity", "-Infinity", "1e999", "-1e999", "-0", "0x10").map(raw);
const huge = fc
  .tuple(fc.constantFrom<unknown>(0, null, "x", [], {}, 1e308), fc.integer({ min: 10_000, max: 150_000 }))
  .map(([value, length]) => new Array(length).fill(value));
/** What stands elsewhere in an analysis passes more checks than chance would. */
const apt = fc.oneof(
  place.map((path) => structuredClone(at(whole, path))),
  fc.constantFrom<unknown>(...knownFaults(), ...SIGNALS, "superman", "hold", "__proto__", "", [], {}, null),
  fc.integer({ min: -2, max: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const replacement = fc.oneof(
  { weight: 40, arbitrary: apt },
  { weight: 10, arbitrary: fc.jsonValue() },
  { weight: 10, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 10, arbitrary: wildNumber },
  { weight: 1, arbitrary: huge },
);

type Change = (root: Container) => void;
const inParent =
  (path: readonly Key[], change: (parent: Container, key: Key) => void): Change =>
  (root) => {
    const parent = at(root, path.slice(0, -1));
    if (typeof parent === "object" && parent !== null) change(parent as Container, path.at(-1)!);
  };
const TWICE = "@twice";
const replaced = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Change> =>
  fc.tuple(place, value).map(([path, put]) =>
    inParent(path, (parent, key) => {
      parent[key] = put;
    }),
  );
const removed = place.map((path) =>
  inParent(path, (parent, key) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  }),
);
/** An element stands there twice, or a key with another value. */
const doubled = fc.tuple(place, replacement).map(([path, value]) =>
  inParent(path, (parent, key) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(parent[Number(key)]));
    else parent[`${key}${TWICE}`] = value;
  }),
);
const damage = fc.array(fc.oneof(replaced(replacement), removed, doubled), { minLength: 1, maxLength: 4 });

const copyOf = (changes: readonly Change[]): Container => {
  const copy = JSON.parse(text) as Container;
  for (const change of changes) change(copy);
  return copy;
};
const writtenOf = (changes: readonly Change[]): string =>
  JSON.stringify(copyOf(changes))
    .replaceAll(/"@@([^"@]+)@@"/g, "$1")
    .replaceAll(`${TWICE}":`, '":');

function tell(accepted: Analysis): void {
  const reps = [...accepted.reps, ...accepted.noReps];
  bestAndWorst(reps);
  for (const set of setsOf(reps)) expect(tellInWords(tellSet(set)!)).not.toBe("");
}

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(published);

/** Everything that the review makes of an analysis without a picture. */
function use(accepted: Analysis): void {
  expect(validate(accepted), JSON.stringify(validate.errors)).toBe(true);
  expect(framesCsv(accepted).split("\r\n")).toHaveLength(accepted.frames.t.length + 2);
  repsCsv(accepted);
  tell(accepted);
  const { track } = Recording.of(accepted);
  for (const t of accepted.frames.t.slice(0, 20)) track.at(t + 0.01);
  const again = JSON.stringify(accepted);
  const read = readSavedAnalysis(again);
  expect(read.ok && JSON.stringify(read.analysis)).toBe(again);
}

/** Whether it was accepted. */
function expectAnswer(result: SavedResult): boolean {
  if (result.ok) use(result.analysis);
  else {
    expect(["damaged", "foreign", "newer", "invalid"]).toContain(result.problem.kind);
    if (result.problem.kind === "invalid") expect(result.problem.where).not.toBe("");
  }
  return result.ok;
}

describe("a damaged analysis", () => {
  it("is itself accepted while it is whole", () => {
    expect(expectAnswer(readSavedAnalysis(text))).toBe(true);
  });

  it("is refused or can be used, whatever was replaced, removed or doubled in its text", PATIENCE, () => {
    let cases = 0;
    let accepted = 0;
    holds(1500, [damage], (changes) => {
      cases += 1;
      if (expectAnswer(readSavedAnalysis(writtenOf(changes)))) accepted += 1;
    });
    // Else nothing but the refusal was tried.
    expect(accepted / cases).toBeGreaterThan(0.05);
  });

  it("is refused or can be used as it comes from storage, where values have no text", PATIENCE, () => {
    const stored = fc.oneof(
      fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, -0, undefined, 1n, new Date(Number.NaN)),
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
      apt,
    );
    holds(1000, [fc.array(replaced(stored), { minLength: 1, maxLength: 3 })], (changes) => {
      expectAnswer(checkAnalysis(copyOf(changes)));
    });
    holds(500, [fc.anything()], (value) => {
      expect(expectAnswer(checkAnalysis(value))).toBe(false);
    });
  });

  it("is refused as a file that was cut off anywhere or has noise in it", PATIENCE, async () => {
    const spot = fc.integer({ min: 0, max: text.length - 1 });
    await holdsInTime(300, [spot], async (length) => {
      expect(expectAnswer(await openSavedAnalysis(new Blob([text.slice(0, length)])))).toBe(false);
    });
    await holdsInTime(300, [spot, fc.uint8Array({ minLength: 1, maxLength: 40 })], async (from, noise) => {
      const bytes = new TextEncoder().encode(text);
      bytes.set(noise.subarray(0, bytes.length - from), from);
      expectAnswer(await openSavedAnalysis(new Blob([bytes])));
    });
  });

  it("is told however many reps it claims", PATIENCE, () => {
    tell({ ...whole, reps: new Array(150_000).fill(whole.reps[5]) });
  });
});
