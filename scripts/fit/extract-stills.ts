/**
 * npx tsx scripts/fit/extract-stills.ts --stills DIR --out FILE [--model full|lite]
 *
 * Runs the app's pose worker on every training still and writes one JSON line a still: its truth and what was seen.
 */
import { createWriteStream, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { servePage } from "./serve.ts";

const { values } = parseArgs({
  options: {
    stills: { type: "string" },
    out: { type: "string" },
    model: { type: "string", default: "full" },
  },
});
if (!values.stills || !values.out)
  throw new Error("usage: extract-stills --stills DIR --out FILE [--model full|lite]");
const stills = resolve(values.stills);
const { address, browser, close } = await servePage([stills]);
const lines = readFileSync(join(stills, "truth.jsonl"), "utf8").trim().split("\n");
const out = createWriteStream(values.out);
const started = Date.now();
let next = 0;
let done = 0;
async function work(): Promise<void> {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error));
  await page.goto(`${address}scripts/fit/page.html`);
  await page.waitForFunction(() => "estimateStill" in window);
  while (next < lines.length) {
    const line = lines[next++]!;
    const truth = JSON.parse(line);
    const frames = await page.evaluate((request) => window.estimateStill(request), {
      url: `/@fs${join(stills, truth.file)}`,
      model: values.model as "full" | "lite",
      passes: 4,
      keepFrom: 1,
    });
    out.write(`${JSON.stringify({ truth, frames })}\n`);
    done += 1;
    if (done % 50 === 0)
      console.error(`${done}/${lines.length} ${((done * 1000) / (Date.now() - started)).toFixed(1)}/s`);
  }
  await page.close();
}
await Promise.all([work(), work()]);
out.end();
await close();
