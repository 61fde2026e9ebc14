/** One more fault is one row of its pack: the compiler asks the pack's words and lesson for it, and for nothing else. */
import { describe, expect, expectTypeOf, it } from "vitest";
import type { LessonOf, WordsOf } from "../../src/core/coaching/exercise-words.ts";
import { type FaultTable, rowsOf } from "../../src/core/exercise.ts";
import { PACKS } from "../../src/exercises/packs.ts";
import { faults, table } from "../../src/exercises/superman/fault-table.ts";
import type { SupermanLesson, SupermanWords } from "../../src/exercises/superman/vocabulary.ts";
import { words } from "../../src/exercises/superman/words.ts";

/** As somebody would add it to `superman/fault-table.ts`. */
const more = {
  ...table,
  "crossed-legs": { topic: "legs", rank: 9, signal: "legLift", part: "legs", region: ["legs"] },
} as const satisfies FaultTable;
const gated = {
  ...table,
  "crossed-legs": { topic: "legs", rank: 9, gate: true },
} as const satisfies FaultTable;
const stopping = {
  ...table,
  "crossed-legs": { topic: "legs", rank: 9, stops: true },
} as const satisfies FaultTable;
type Phase = keyof SupermanWords["phase"];

describe("a fault", () => {
  it("is a row in the order in which the faults are told, with all that is known of it", () => {
    expect(rowsOf(more).map(({ kind }) => kind)).toEqual([...faults.map(({ kind }) => kind), "crossed-legs"]);
    expect(rowsOf(more).at(-1)).toEqual({ kind: "crossed-legs", ...more["crossed-legs"] });
    for (const pack of PACKS)
      for (const { kind, gate } of pack.faults) {
        expect(pack.words.en.criteria[kind], `${pack.name} ${kind}`).toBeDefined();
        expect(pack.words.en.noRep[kind] !== undefined, `${pack.name} ${kind}`).toBe(gate === true);
      }
  });

  it("does not compile without its words, in whatever language, and without its lesson", () => {
    expectTypeOf<SupermanWords>().toExtend<WordsOf<typeof table, Phase>>();
    expectTypeOf<SupermanWords>().not.toExtend<WordsOf<typeof more, Phase>>();
    expectTypeOf<SupermanLesson>().not.toExtend<LessonOf<typeof more>>();
    // @ts-expect-error: the words lack crossed legs
    const wanted: WordsOf<typeof more, Phase> = words.de;
    expect(wanted).toBeDefined();
    // What keeps a movement from counting has a reason in words too, what ends a set says so.
    expectTypeOf<keyof WordsOf<typeof gated, Phase>["noRep"]>().toEqualTypeOf<
      "arms-only" | "legs-only" | "crossed-legs"
    >();
    expectTypeOf<
      WordsOf<typeof stopping, Phase>["criteria"]["crossed-legs"]["stop"]
    >().toEqualTypeOf<string>();
  });

  it("does not compile with a field missing or wrong", () => {
    // @ts-expect-error: no importance
    const unranked: FaultTable = { "crossed-legs": { topic: "legs" } };
    // @ts-expect-error: no such signal
    const unseen: FaultTable = { "crossed-legs": { topic: "legs", rank: 9, signal: "toeLift" } };
    expect([unranked, unseen]).toHaveLength(2);
  });
});
