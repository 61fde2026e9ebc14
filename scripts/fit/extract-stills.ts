/**
 * npx tsx scripts/fit/extract-stills.ts --stills DIR --out FILE [--model full|lite]
 *
 * Runs the app's pose worker on every training still and writes one JSON line a still: its truth and what was seen.
 */
import { createWriteStream, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { launchChromium } from "../chromium.ts";

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
const root = resolve(import.meta.dirname, "../..");
const server = await createServer({
  root,
  configFile: false,
  logLevel: "error",
  appType: "mpa",
  server: {
    port: 0,
    hmr: false,
    watch: null,
    fs: { allow: [root, stills] },
    headers: { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" },
  },
  worker: { format: "es" },
  // Found late, they would make the dev server reload the page in the middle of a run.
  optimizeDeps: {
    include: ["core", "converter", "backend-wasm", "backend-webgl", "backend-webgpu"].map(
      (part) => `@tensorflow/tfjs-${part}`,
    ),
  },
});
await server.listen();
const address = server.resolvedUrls?.local[0];
const browser = await launchChromium();
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
await browser.close();
await server.close();
