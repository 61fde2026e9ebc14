/**
 * Only `src/exercises` knows exercises and faults by name: elsewhere they are asked, so that one more is one folder and
 * one line. Prose in the messages may speak of them, and figures that were measured are of whom they were measured on; code may
 * not compare with, switch on or list a name.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { exerciseNames, knownFaults } from "../src/core/catalogue.ts";

const SRC = resolve(import.meta.dirname, "../src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
  (file) =>
    /\.(ts|tsx|json)$/.test(file) &&
    !/^(exercises|node_modules)\//.test(file) &&
    file !== "messages/measured.json",
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

it.each([...exerciseNames(), ...knownFaults()])("nothing outside src/exercises names %s", (name) => {
  const naming = files.filter((file) => {
    const source = readFileSync(join(SRC, file), "utf8");
    return names(name, file.endsWith(".json") ? source : withoutComments(source));
  });
  expect(naming).toEqual([]);
});

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
