/**
 * npx tsx scripts/fit/trunk/extract.ts --stills DIR [--stills DIR] --out FILE
 *
 * What the landmark network's layers hold along the trunk in every still on the feet within 31 degrees of side-on, as it is and
 * mirrored: `FILE.jsonl`, a line each with its truth and the points that were found, and `FILE.bin`, as many rows of 32-bit
 * floats. `fit.py` takes it from there.
 */
import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { exerciseNamed } from "../../../src/core/catalogue.ts";
import "../../../src/exercises/packs.ts";
import { servePage } from "../serve.ts";

const FURTHEST_AZIMUTH = 31;
const { values } = parseArgs({
  options: { stills: { type: "string", multiple: true }, out: { type: "string" } },
});
if (!values.stills || !values.out) throw new Error("usage: extract --stills DIR [--stills DIR] --out FILE");

const wanted = values.stills
  .map((folder) => resolve(folder))
  .flatMap((folder) =>
    readFileSync(join(folder, "truth.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => ({ folder, truth: JSON.parse(line) })),
  )
  .filter(
    ({ truth: { camera, exercise } }) =>
      Math.abs(camera.azimuthDeg) <= FURTHEST_AZIMUTH && exerciseNamed(exercise).startPosture === "upright",
  )
  .flatMap((still) => [false, true].map((mirrored) => ({ ...still, mirrored })));

const { address, browser, close } = await servePage(values.stills.map((folder) => resolve(folder)));
const rows = createWriteStream(`${values.out}.bin`);
const lines = createWriteStream(`${values.out}.jsonl`);
let next = 0;
async function work(): Promise<void> {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error));
  await page.goto(`${address}scripts/fit/trunk/page.html`);
  await page.waitForFunction(() => "seeTrunk" in window);
  while (next < wanted.length) {
    const { folder, truth, mirrored } = wanted[next++]!;
    const seen = await page.evaluate((request) => window.seeTrunk(request), {
      url: `/@fs${join(folder, truth.file)}`,
      near: truth.camera.side,
      mirrored,
    });
    if (seen) {
      rows.write(Buffer.from(seen.grid, "base64"));
      lines.write(`${JSON.stringify({ truth, mirrored, points: seen.points })}\n`);
    }
    if (next % 100 === 0) console.error(`${next}/${wanted.length}`);
  }
  await page.close();
}
await Promise.all([work(), work()]);
await Promise.all([rows, lines].map((file) => once(file.end(), "finish")));
await close();
