import { describe, expect, it } from "vitest";
import { exerciseNamed } from "../../../src/core/catalogue.ts";
import { createCoach } from "../../../src/core/coach.ts";
import type { PoseFrame } from "../../../src/core/landmark.ts";
import type { ExerciseName } from "../../../src/core/quantity.ts";
import { SET_LENGTH, trueSet } from "./scene.ts";
import { coached, PATIENCE, SEEDS, seeds } from "./trial.ts";
import { TRUE_KINDS } from "./true-kinds.ts";

/** Of a hundred sets, seen by a network with all its errors, so many may be counted wrong by a rep. */
const WRONG = 3;
/** In so many sets a share is told from chance. */
const MANY = 50;
/** Of so many sets one is watched by a coach too whom nobody told what comes. */
const UNASKED = 4;

const kinds = TRUE_KINDS.map((kind, i) => ({ kind, name: kind.name, i }));
/** Where one seed is tried, each kind is seen as it is or with errors, and of the latter one in two without being asked for. */
const triedAs = (seen: "is" | "erring", i: number): boolean => SEEDS > 1 || (i % 2 === 0) === (seen === "is");
const triedUnasked = (seed: number, i: number): boolean =>
  SEEDS > 1 ? seed % UNASKED === 1 : i % UNASKED === 1;
const counted = (frames: readonly PoseFrame[], expected?: ExerciseName): readonly ExerciseName[] =>
  coached(frames, createCoach(expected === undefined ? {} : { expected })).events.flatMap((event) =>
    event.type === "rep" ? [event.rep.exercise] : [],
  );

describe("every kind of true rep, seen as it is, is counted as its own exercise", () => {
  it.each(kinds.filter(({ i }) => triedAs("is", i)))("$name", PATIENCE, ({ kind }) => {
    for (const seed of seeds.slice(0, 5))
      expect(counted(trueSet(kind, seed, 0), kind.exercise), `seed ${seed}`).toEqual(
        Array(SET_LENGTH).fill(kind.exercise),
      );
  });
});

describe("every kind of true rep, seen by a network with all its errors", () => {
  it.each(kinds.filter(({ i }) => triedAs("erring", i)))(
    "$name: its own exercise or none, no rep too many, hardly one too few",
    PATIENCE,
    ({ kind, i }) => {
      const { exercise, wrong = WRONG } = kind;
      const sets = seeds.map((seed) => {
        const film = trueSet(kind, seed);
        const asked = counted(film, exercise);
        const unasked = exerciseNamed(exercise).onlyWhenAsked || !triedUnasked(seed, i) ? [] : counted(film);
        for (const some of [asked, unasked]) {
          expect(new Set([...some, exercise]).size, `seed ${seed}: ${some}`).toBe(1);
          expect(some.length, `seed ${seed}`).toBeLessThanOrEqual(SET_LENGTH);
        }
        return { seed, short: asked.length < SET_LENGTH };
      });
      const short = sets.filter((set) => set.short).map(({ seed }) => seed);
      if (SEEDS >= MANY) expect(short.length, short.join()).toBeLessThanOrEqual((wrong * SEEDS) / 100);
    },
  );
});
