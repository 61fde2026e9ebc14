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

describe("every kind of true rep goes on counting", () => {
  it.each(TRUE_KINDS.map((kind) => ({ kind, name: kind.name })))("$name", PATIENCE, ({ kind }) => {
    const counts = seeds.map((seed) => {
      const reps = coached(trueSet(kind, seed), createCoach({ expected: kind.exercise })).events.filter(
        ({ type }) => type === "rep",
      );
      return reps.every((rep) => rep.type === "rep" && rep.exercise === kind.exercise) ? reps.length : -1;
    });
    const wrong = counts.filter((count) => count !== SET_LENGTH);
    const most = kind.wrong ?? WRONG;
    expect(wrong.length, counts.join()).toBeLessThanOrEqual((most * SEEDS) / 100);
    expect(Math.max(...counts)).toBeLessThanOrEqual(SET_LENGTH);
  });
});
