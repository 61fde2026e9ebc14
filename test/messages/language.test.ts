/** Another language: what it needs, and that nothing compiles while a word of it is missing. */
import { afterAll, describe, expect, expectTypeOf, it, vi } from "vitest";
import type { InWords, Lesson, Lessons } from "../../src/core/coaching/exercise-words.ts";
import type { Phrases } from "../../src/core/coaching/phrases.ts";
import { LANGUAGES, type Language } from "../../src/core/language.ts";
import { chooseLanguage, section, type Translation, textsShown } from "../../src/messages/catalogue.ts";
import type english from "../../src/messages/en/home.ts";
import { languageName, listLocale } from "../../src/messages/languages.ts";
import { loadPhrases } from "../../src/messages/phrases.ts";
import type { Texts } from "../../src/messages/texts.ts";

afterAll(() => chooseLanguage("en"));

describe("a language", () => {
  it("is known by its own name, joins lists and lets the coach speak", async () => {
    expect(LANGUAGES.map(languageName)).toEqual(["English", "Deutsch", "Español"]);
    const joined = LANGUAGES.map((language) =>
      new Intl.ListFormat(listLocale(language), { type: "conjunction" }).format(["a", "b", "c"]),
    );
    expect(joined).toEqual(["a, b and c", "a, b und c", "a, b y c"]);
    const spoken = await Promise.all(LANGUAGES.map(loadPhrases));
    expect(spoken.map(({ language }) => language)).toEqual(LANGUAGES);
  });

  it("is shown once its words are there, and English where they do not come", async () => {
    const asked: Language[] = [];
    const greeting = section({ hello: "Hello" }, async (language) => {
      asked.push(language);
      if (language === "es") throw new Error("offline");
      return { hello: "Hallo" };
    });
    await textsShown();
    expect(greeting.value.hello).toBe("Hello");
    await chooseLanguage("de");
    expect(greeting.value.hello).toBe("Hallo");
    const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
    await chooseLanguage("es");
    expect(warned.mock.lastCall?.[0]).toMatch(/es texts did not load/);
    warned.mockRestore();
    expect(greeting.value.hello).toBe("Hello");
    expect(asked).toEqual(["de", "es"]);
  });

  it("does not compile while anything of it is missing", () => {
    type Missing<T, K extends keyof T> = Omit<T, K>;
    expectTypeOf<Texts>().toExtend<Texts>();
    // A section, a word of one, the coach's sentences or one of them.
    expectTypeOf<Missing<Texts, "home">>().not.toExtend<Texts>();
    expectTypeOf<Missing<Texts, "phrases">>().not.toExtend<Texts>();
    expectTypeOf<Missing<Translation<typeof english>, "title">>().not.toExtend<Translation<typeof english>>();
    expectTypeOf<Missing<Phrases, "lost">>().not.toExtend<Phrases>();
    // A pack's words and its lesson.
    type Words = InWords<{ readonly name: string }>;
    expectTypeOf<Missing<Words, "es">>().not.toExtend<Words>();
    expectTypeOf<Missing<Lessons, "es">>().not.toExtend<Lessons>();
    expectTypeOf<Missing<Lesson, "lead">>().not.toExtend<Lesson>();
    // @ts-expect-error: a language that is named has every pack's words
    const words: Words = { en: { name: "squat" }, de: { name: "Kniebeuge" } };
    expect(words).toBeDefined();
  });
});
