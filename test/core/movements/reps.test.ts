import { describe, expect, it } from "vitest";
import { exerciseNamed } from "../../../src/core/catalogue.ts";
import { createCoach } from "../../../src/core/coach.ts";
import { SET_LENGTH, trueSet } from "./scene.ts";
import { coached, PATIENCE, SEEDS, seeds } from "./trial.ts";
import { TRUE_KINDS } from "./true-kinds.ts";

/** Of a hundred sets, seen by a network with all its errors, so many may be counted wrong by a rep. */
const WRONG = 3;

const recognised = TRUE_KINDS.filter(({ exercise }) => !exerciseNamed(exercise).onlyWhenAsked);

describe("where nobody chose it, every kind of true rep is its own exercise or none", () => {
  it.each(recognised.map((kind) => ({ kind, name: kind.name })))("$name", PATIENCE, ({ kind }) => {
    for (const seed of seeds) {
      const counted = coached(trueSet(kind, seed)).events.flatMap((event) =>
        event.type === "rep" ? [event.rep.exercise] : [],
      );
      expect(
        counted.filter((exercise) => exercise !== kind.exercise),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });
});

/** How many sets of a kind may be counted wrong, not yet rounded. */
const allowed = ({ wrong = WRONG }: (typeof TRUE_KINDS)[number]): number => (wrong * SEEDS) / 100;

describe("every kind of true rep goes on counting", () => {
  const wrongSets = new Map<string, number>();

  it.each(TRUE_KINDS.map((kind) => ({ kind, name: kind.name })))("$name", PATIENCE, ({ kind }) => {
    const counts = seeds.map((seed) => {
      const reps = coached(trueSet(kind, seed), createCoach({ expected: kind.exercise })).events.filter(
        ({ type }) => type === "rep",
      );
      return reps.every((rep) => rep.type === "rep" && rep.exercise === kind.exercise) ? reps.length : -1;
    });
    const wrong = counts.filter((count) => count !== SET_LENGTH).length;
    wrongSets.set(kind.name, wrong);
    // With few seeds the one that may be wrong can be among them; the sum of all kinds tells then.
    expect(wrong, counts.join()).toBeLessThanOrEqual(Math.ceil(allowed(kind)));
    expect(Math.max(...counts)).toBeLessThanOrEqual(SET_LENGTH);
  });

  it("taken together", () => {
    expect(wrongSets.size).toBe(TRUE_KINDS.length);
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum([...wrongSets.values()]), JSON.stringify([...wrongSets])).toBeLessThanOrEqual(
      Math.ceil(sum(TRUE_KINDS.map(allowed))),
    );
  });
});
