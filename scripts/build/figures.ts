/**
 * Draws the pictures of the pages that teach: each exercise as it should be, and each fault of it in red beside its
 * ideal, in both themes (`npm run figures`; `-- NAME` draws those of some exercises). They are drawn by src/replay3d in
 * Chromium and kept in `public/figures`, so that nobody waits for them and a device without 3D has them too. Run it again
 * after a change of the figures there.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createServer } from "vite";
import { faultKinds } from "../../src/core/exercise.ts";
import type { ExerciseName, FaultKind } from "../../src/core/quantity.ts";
import { PACKS } from "../../src/exercises/packs.ts";
import { FIGURE_SIZE, figureFile, THEMES } from "../../src/learn/pictures.ts";
import { launchChromium } from "../chromium.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const QUALITY = 0.85;
/** Software draws 3D slowly, and a busy machine builds slowly. */
const LONGEST_MS = 600_000;

interface Wanted {
  readonly exercise: ExerciseName;
  readonly fault?: FaultKind;
}

/** What the lessons tell of. */
export const wantedFigures: readonly Wanted[] = PACKS.filter(({ lessons }) => lessons).flatMap((pack) => [
  { exercise: pack.name },
  ...faultKinds(pack).map((fault) => ({ exercise: pack.name, fault })),
]);

async function draw(only: readonly string[]): Promise<void> {
  const wanted = wantedFigures.filter(({ exercise }) => only.length === 0 || only.includes(exercise));
  const server = await createServer({ configFile: resolve(ROOT, "vite.config.ts"), logLevel: "error" });
  const browser = await launchChromium();
  try {
    await server.listen(0);
    const page = await browser.newPage();
    page.setDefaultTimeout(LONGEST_MS);
    await page.goto(server.resolvedUrls?.local[0] ?? "");
    await mkdir(resolve(ROOT, "public/figures"), { recursive: true });
    for (const of of wanted)
      for (const theme of THEMES) {
        const options = { ...of, theme, ...FIGURE_SIZE };
        const encoded = await page.evaluate(
          async ([given, quality]) => {
            const module = "/replay3d/demo.ts";
            const { renderStill } = await import(/* @vite-ignore */ module);
            const picture = await createImageBitmap(await renderStill(given));
            const canvas = new OffscreenCanvas(given.width, given.height);
            canvas.getContext("2d")?.drawImage(picture, 0, 0, given.width, given.height);
            const blob = await canvas.convertToBlob({ type: "image/webp", quality });
            const bytes = new Uint8Array(await blob.arrayBuffer());
            return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
          },
          [options, QUALITY] as const,
        );
        const file = resolve(ROOT, "public/figures", figureFile(of.exercise, of.fault, theme));
        await writeFile(file, Buffer.from(encoded, "base64"));
        console.log(`${file}: ${Math.round((encoded.length * 3) / 4)} bytes`);
      }
  } finally {
    await browser.close();
    await server.close();
  }
}

if (process.argv[1] === import.meta.filename) await draw(process.argv.slice(2));
