/**
 * Only `src/exercises` knows exercises and faults by name: elsewhere they are asked, so that one more is one folder and
 * one line. Prose in the messages may speak of them; code may not compare with, switch on or list a name, in the app or in its
 * scripts. Data that were measured, or are to be reached, are of what the recordings show: `messages/measured.json` and the
 * benchmark's bars, in which no code looks for a name.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { exerciseNames, knownFaults } from "../src/core/catalogue.ts";

const ROOT = resolve(import.meta.dirname, "..");
const DATA = ["src/messages/measured.json", "scripts/accuracy/bars.json"];
const files = ["src", "scripts", "packages"]
  .flatMap((part) =>
    readdirSync(join(ROOT, part), { recursive: true, encoding: "utf8" }).map((file) => `${part}/${file}`),
  )
  .filter(
    (file) =>
      /\.(ts|mts|mjs|tsx|json|css)$/.test(file) &&
      !/^src\/exercises\/|\/(node_modules|dist)\//.test(file) &&
      !DATA.includes(file),
  );
const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");

const withoutStrings = (source: string): string =>
  source.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""');

/** As a whole literal, as a key, within an address, or as an identifier in camel case. */
function names(name: string, source: string): boolean {
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const written = new RegExp(`["'\`]${name}["'\`]|/${name}\\b`);
  return written.test(source) || new RegExp(`\\b${camel}\\b`).test(withoutStrings(source));
}

it.each([...exerciseNames(), ...knownFaults()])(
  "nothing outside src/exercises and its tests names %s",
  (name) => {
    const naming = files.filter((file) => {
      const source = readFileSync(join(ROOT, file), "utf8");
      return names(name, file.endsWith(".json") ? source : withoutComments(source));
    });
    expect(naming).toEqual([]);
  },
);

it("finds what it looks for", () => {
  for (const source of [
    'case "good-morning":',
    "  superman: 4,",
    "goodMorning.judge(x)",
    'href="#/sample/good-morning"',
  ])
    expect(
      ["good-morning", "superman"].some((name) => names(name, source)),
      source,
    ).toBe(true);
  expect(names("superman", 'lead: "A superman, counted"')).toBe(false);
});
