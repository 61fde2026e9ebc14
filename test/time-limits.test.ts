/**
 * A unit test may be halted for minutes, while others run in real time (`scripts/test.mjs`), and its clock goes on: so none
 * has a limit below what all of them have (`vite.config.ts`).
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const LIMIT = /\btimeout: (?<named>[\d_]{4,})|^ *\}, (?<last>[\d_]{4,})\);$/gm;
const ALL_HAVE = 1_800_000;

const limitsIn = (text: string): number[] =>
  [...text.matchAll(LIMIT)].map(({ groups }) => Number((groups!.named ?? groups!.last)!.replaceAll("_", "")));

it("leaves every unit test its time", () => {
  const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.startsWith("browser"),
  );
  expect(tests.length).toBeGreaterThan(200);
  const short = tests.filter((file) =>
    limitsIn(readFileSync(join(import.meta.dirname, file), "utf8")).some((limit) => limit < ALL_HAVE),
  );
  expect(short).toEqual([]);
});

it("finds a limit, wherever it stands", () => {
  const stood = `it("a", { timeout${": 60_000 }, f);\n  }"}, 120_000);\n`;
  expect(limitsIn(stood)).toEqual([60_000, 120_000]);
});
