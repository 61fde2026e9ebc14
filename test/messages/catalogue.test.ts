import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { english } from "../../src/core/coaching/english.ts";
import { LANGUAGES, type Language } from "../../src/core/language.ts";
import { goodMorning } from "../../src/exercises/good-morning/rules.ts";
import { PACKS } from "../../src/exercises/packs.ts";
import { preferredLanguage } from "../../src/messages/catalogue.ts";
import german from "../../src/messages/de/phrases.ts";
import spanish from "../../src/messages/es/phrases.ts";
import { formatNumber, plural } from "../../src/messages/format.ts";

const FOLDER = join(import.meta.dirname, "../../src/messages");
const others = LANGUAGES.filter((language) => language !== "en");
const sections = readdirSync(join(FOLDER, "en"));
const words = async (language: string, file: string): Promise<unknown> =>
  ((await import(join(FOLDER, language, file))) as { default: unknown }).default;

/** Every entry as `path: text`; functions are called with lopsided arguments. */
function entries(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") return [[path, `${node.length} arguments`]];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => entries(value, `${path}.${key}`));
}

describe("the message catalogue", () => {
  it.each(others)("has every section in %s", (language) => {
    expect(readdirSync(join(FOLDER, language)).sort()).toEqual(
      [...sections, "phrases.ts", "texts.ts"].sort(),
    );
  });

  it.each(sections)("says everything of %s in three languages, and nothing empty", async (file) => {
    const source = entries(await words("en", file));
    expect(source.length).toBeGreaterThan(0);
    for (const language of others) {
      const translated = entries(await words(language, file));
      expect(translated.map(([path]) => path).sort()).toEqual(source.map(([path]) => path).sort());
      for (const [path, text] of translated) expect(text.trim(), path).not.toBe("");
    }
  });

  it("translates the sentences of the coach, each of them", () => {
    const source = entries(english);
    for (const table of [german, spanish]) {
      const translated = new Map(entries(table));
      expect([...translated.keys()].sort()).toEqual(source.map(([path]) => path).sort());
      for (const [path, text] of source)
        if (!text.endsWith("arguments")) expect(translated.get(path), path).not.toBe(text);
    }
  });

  it.each(PACKS)(
    "says everything of $name in three languages: words and lesson, nothing empty",
    async (pack) => {
      const all = async (language: Language) => [
        ...entries(pack.words[language]),
        ...entries((await pack.lessons?.[language]())?.default),
      ];
      const source = await all("en");
      for (const language of LANGUAGES) {
        const own = await all(language);
        expect(own.map(([path]) => path).sort()).toEqual(source.map(([path]) => path).sort());
        for (const [path, text] of own) expect(text.trim(), path).not.toBe("");
      }
    },
  );

  it("never tells anybody to go higher or to push through", () => {
    const forbidden =
      /\bhigher\b|push through|no pain|\bhöher\b|durchhalten|más alto|más arriba|aguanta el dolor/i;
    const packs = PACKS.flatMap((pack) => Object.values(pack.words));
    for (const table of [english, german, spanish, ...packs])
      for (const [path, text] of entries(table)) expect(text, path).not.toMatch(forbidden);
  });

  it("asks nobody to hinge further without a word about the back", async () => {
    const flat = {
      en: /back flat|flat back/i,
      de: /Rücken (flach|gerade)|(flachem|geradem) Rücken/,
      es: /espalda (plana|recta)/i,
    };
    for (const language of ["en", "de", "es"] as const) {
      const about = [goodMorning.words[language], (await goodMorning.lessons?.[language]())?.default]
        .flatMap((table) => entries(table))
        .filter(([path]) => /\.shallow\.(cue|next|advice|fix)$/.test(path));
      expect(about.map(([path]) => path)).toHaveLength(4);
      for (const [path, text] of about) expect(text, `${language}${path}`).toMatch(flat[language]);
    }
  });

  it("follows the user's languages", () => {
    expect(preferredLanguage(["fr-FR", "es-MX", "en"])).toBe("es");
    expect(preferredLanguage(["fr"])).toBe("en");
  });

  it("writes numbers and plurals as each language does", () => {
    expect(plural("de", 1, { one: "# Satz", other: "# Sätze" })).toBe("1 Satz");
    expect(plural("es", 1234567, { one: "# vez", other: "# veces" })).toBe("1.234.567 veces");
    expect(formatNumber("de", 2.345, 1)).toBe("2,3");
  });
});
