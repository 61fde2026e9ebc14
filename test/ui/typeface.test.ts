/** The typeface that ships: what the published one gives, small enough for the first screen, with its licence. */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, it } from "vitest";
import { makeTypeface, TYPEFACE } from "../../scripts/build/typeface.ts";

const LARGEST_BYTES = 60_000;

it("is made from the published one, byte for byte, within its budget, and its licence lies beside it", async () => {
  const kept = readFileSync(TYPEFACE);
  expect(Buffer.compare(kept, Buffer.from(await makeTypeface()))).toBe(0);
  expect(kept.length).toBeLessThan(LARGEST_BYTES);
  const licence = (path: string) => readFileSync(path, "utf8");
  const published = resolve(import.meta.dirname, "../../node_modules/@fontsource-variable/archivo/LICENSE");
  expect(licence(resolve(dirname(TYPEFACE), "OFL.txt"))).toBe(licence(published));
});
