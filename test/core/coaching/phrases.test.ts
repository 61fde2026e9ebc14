/** Wording rules that hold in every language. */
import { describe, expect, it } from "vitest";
import { exerciseNamed, exerciseNames } from "../../../src/core/catalogue.ts";
import { english } from "../../../src/core/coaching/english.ts";
import type { CriterionWords } from "../../../src/core/coaching/exercise-words.ts";
import { exerciseWords, type Phrases } from "../../../src/core/coaching/phrases.ts";
import { faultKinds } from "../../../src/core/exercise.ts";
import german from "../../../src/messages/de/phrases.ts";
import spanish from "../../../src/messages/es/phrases.ts";
import { usualTime } from "../../../src/voice/speaker.ts";

const LANGUAGES = { en: english, de: german, es: spanish } as const;
const words = (sentence: string): number => sentence.split(/\s+/).length;

const criteriaOf = (phrases: Phrases, exercise: string): readonly [string, CriterionWords][] =>
  Object.entries(exerciseWords(phrases, exercise).criteria);

/** What may be said between two reps of a set. */
const between = (phrases: Phrases): string[] => [
  ...exerciseNames().flatMap((exercise) =>
    criteriaOf(phrases, exercise).flatMap(([, { cue, well }]) => [cue, phrases.better(well)]),
  ),
  ...Object.values(phrases.noRep),
  ...exerciseNames().flatMap((exercise) =>
    Object.values(exerciseWords(phrases, exercise).noRep).map(({ told }) => told),
  ),
  phrases.notCounted,
  ...Object.values(phrases.remark),
  phrases.halfway,
  phrases.twoMore,
  phrases.lastOne,
];

describe.each(Object.entries(LANGUAGES))("the coach's words in %s", (_language, phrases) => {
  it("fit the gap between two reps: four words at most, or 1.2 seconds", () => {
    for (const text of between(phrases)) {
      expect(words(text) <= 4 || usualTime(text, 1) <= 1200, text).toBe(true);
      // Four long words are no short cue either.
      expect(usualTime(text, 1), text).toBeLessThan(1800);
    }
  });

  it("have words for everything that an exercise judges", () => {
    for (const exercise of exerciseNames())
      expect(
        criteriaOf(phrases, exercise)
          .map(([kind]) => kind)
          .sort(),
      ).toEqual([...faultKinds(exerciseNamed(exercise))].sort());
  });

  it("never ask for height, for locked knees in a hinge, to push through, and never scare", () => {
    const everything = [
      ...between(phrases),
      ...exerciseNames().flatMap((exercise) =>
        criteriaOf(phrases, exercise).flatMap(([, of]): string[] => Object.values(of)),
      ),
      phrases.targetReached,
    ];
    for (const text of everything)
      expect(text).not.toMatch(
        /higher|push through|pain|harder|danger|höher|gefähr|schmerz|más alto|más arriba|peligro|dolor/i,
      );
    for (const [kind, of] of criteriaOf(phrases, "good-morning"))
      for (const text of Object.values(of))
        expect(text, kind).not.toMatch(
          /straight\w* (your )?(legs|knees)|legs straight|Beine (strecken|gestreckt)|streck (die|deine) Beine|piernas rectas|estira\w* .*piernas/i,
        );
  });

  it("tell a count in figures and a tick in a word, and say down in one", () => {
    expect(phrases.count(12)).toBe("12");
    expect(phrases.tick(1)).toMatch(/^\p{L}+$/u);
    expect(words(phrases.release)).toBe(1);
  });
});
