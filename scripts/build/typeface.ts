/**
 * Makes the app's one typeface from the published Archivo: the letters that its languages need, the widths 62 to 100 and
 * the weights 400 to 900, in one file of about 55 KB (`npm run typeface`). The file is kept in the sources, so that a
 * build needs no font tools; a test makes it anew and compares every byte.
 */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import subsetFont from "subset-font";

const ROOT = resolve(import.meta.dirname, "../..");
export const TYPEFACE = resolve(ROOT, "src/ui/styles/type/archivo.woff2");
const PUBLISHED = resolve(
  ROOT,
  "node_modules/@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2",
);

const through = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");

/** Basic Latin, Latin-1, and the signs that the texts use beyond them. */
const CHARACTERS = `${through(0x20, 0x7e)}${through(0xa0, 0xff)}–—‘’‚“”„…‹›•−×↑↓€`;

export async function makeTypeface(): Promise<Uint8Array> {
  return subsetFont(await readFile(PUBLISHED), CHARACTERS, {
    targetFormat: "woff2",
    variationAxes: { wdth: { min: 62, max: 100 }, wght: { min: 400, max: 900 } },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const made = await makeTypeface();
  await writeFile(TYPEFACE, made);
  console.log(`${TYPEFACE}: ${made.length} bytes`);
}
