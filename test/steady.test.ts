/** Tests wait for events and states, never for a time that somebody guessed: it is too long on most days and too short on a busy one. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const HERE = import.meta.dirname;
const SLEEP = /\b(waitForTimeout|setTimeout|setInterval)\s*\(|["'](node:)?timers\/promises["']/;

/** Timers that are no sleep of a test: file, so many, what they are. */
const NO_SLEEPS: readonly (readonly [file: string, timers: number, what: string])[] = [
  ["browser/containers.test.ts", 1, "the limit after which a reading counts as hung"],
  ["browser/live-page.ts", 1, "notes what the screen says of its speed"],
  ["browser/privacy.test.ts", 1, "the pace of a slow network"],
  ["browser/recorded-poses.ts", 4, "the page's own clock, which the test turns; the pace of a camera"],
  ["browser/speed.test.ts", 1, "the time that a simulated network takes"],
  ["browser/staged-camera.ts", 1, "the pace of a staged camera"],
  ["browser/file-source/page.ts", 1, "the time that a slow taker takes"],
  [
    "browser/faults.test.ts",
    2,
    "how long a fault lasts: a hidden tab, a closed lid, pictures that stand still",
  ],
  ["browser/review-import.test.ts", 1, "the pace of a recorder"],
];

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

const files = readdirSync(join(HERE, "browser"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join(HERE, "browser", name));

describe("browser tests", () => {
  it("never sleep", () => {
    expect(files.length).toBeGreaterThan(20);
    const allowed = new Map(NO_SLEEPS.map(([file, timers]) => [file, timers]));
    const sleepers = files.flatMap((path) => {
      const file = relative(HERE, path);
      const lines = withoutComments(readFileSync(path, "utf8"))
        .split("\n")
        .filter((line) => SLEEP.test(line));
      return lines.length > (allowed.get(file) ?? 0) ? lines.map((line) => `${file}: ${line.trim()}`) : [];
    });
    expect(sleepers).toEqual([]);
  });

  it("wait for what is to be there, instead of counting it at one instant", () => {
    const instant = /expect\(await .*\.count\(\)\)\.(toBe\([1-9]|toBeGreaterThan)/;
    const hasty = files.filter((path) => instant.test(withoutComments(readFileSync(path, "utf8"))));
    expect(hasty.map((path) => relative(HERE, path))).toEqual([]);
  });

  it("are not tried again until they pass", () => {
    const trying = files.filter((path) => /\bretry\b\s*:/.test(withoutComments(readFileSync(path, "utf8"))));
    expect(trying.map((path) => relative(HERE, path))).toEqual([]);
  });
});
