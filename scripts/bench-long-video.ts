/**
 * `npm run bench:long-video`: a long recording through the review, watching memory. The recording is the fixture clip
 * over and over (its encoded pictures with shifted times), so its length is real and its content known: every lap has
 * the same three reps. Exits 0 when the page's heap stayed flat, first results came soon and every rep was counted,
 * else 1.
 */
import { readFileSync } from "node:fs";
import type { Browser, CDPSession, Page } from "playwright-core";
import { buildApp } from "./bench/build.ts";
import { longVideo } from "./bench/long-video.ts";
import { launchChromium } from "./chromium.ts";
import { serveApp } from "./headless/app.ts";
import { numbersOrUsage } from "./headless/options.ts";

const USAGE = `usage: npm run bench:long-video -- [--minutes N]

  --minutes N   of video (default 10)

exit codes: 0 every bar is met, 1 one is missed, 2 the command line can't be followed`;

const REPS_PER_LAP = 3;
/** How often memory is looked at. */
const LOOK_EVERY_MS = 15_000;
/** What may be added between a quarter of the way and the end: results take about 3 KB a frame. */
const GROWTH_ALLOWED_BYTES_PER_FRAME = 8 * 1024;

/** From choosing the file to the first curves, the pose model's start included (the review issue's bar). */
const FIRST_RESULTS_SECONDS = 10;

const say = (text: string): void => console.error(text);

interface Look {
  readonly seconds: number;
  readonly frames: number;
  readonly heapBytes: number;
  /** Resident memory of all renderer processes. */
  readonly residentBytes: number;
}

async function look(page: Page, cdp: CDPSession, whole: CDPSession, began: number): Promise<Look> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  const residentBytes = processInfo
    .filter(({ type }) => type === "renderer")
    .reduce((sum, { id }) => sum + residentOf(id), 0);
  const words = (await page.locator(".queue-speed").allTextContents()).join("");
  const frames = Number.parseInt(words.replaceAll(",", ""), 10) || 0;
  return { seconds: (performance.now() - began) / 1000, frames, heapBytes: usedSize, residentBytes };
}

/** From Linux's /proc; 0 elsewhere. */
function residentOf(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).padStart(8);

async function analyse(
  browser: Browser,
  url: string,
  path: string,
): Promise<{ looks: Look[]; words: string; firstResults: number }> {
  const page = await (await browser.newContext()).newPage();
  page.on("pageerror", (error) => say(`page: ${error.message}`));
  await page.addInitScript(() =>
    localStorage.setItem(
      "backline.settings",
      JSON.stringify({ model: "lite", backend: "wasm", language: "en" }),
    ),
  );
  await page.goto(`${url}#/review`);
  const chosen = performance.now();
  await page.locator("#review-files").setInputFiles(path);
  await page.locator(".timeline-chart canvas").waitFor({ timeout: 120_000 });
  const firstResults = (performance.now() - chosen) / 1000;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("HeapProfiler.enable");
  const whole = await browser.newBrowserCDPSession();
  const began = performance.now();
  const looks: Look[] = [];
  say(" seconds  frames   heap MB   resident MB");
  const settled = page.locator('.queue-entry[data-stage="done"], .queue-entry[data-stage="failed"]');
  while ((await settled.count()) === 0) {
    await page.waitForTimeout(LOOK_EVERY_MS);
    const seen = await look(page, cdp, whole, began);
    if (seen.frames === 0) continue;
    looks.push(seen);
    say(
      `${seen.seconds.toFixed(0).padStart(8)}${String(seen.frames).padStart(8)}  ${megabytes(seen.heapBytes)}      ${megabytes(seen.residentBytes)}`,
    );
  }
  return { looks, words: (await page.locator(".queue-state").textContent()) ?? "", firstResults };
}

async function main(): Promise<number> {
  const { minutes } = numbersOrUsage(USAGE, { minutes: 10 });
  const { path, laps } = await longVideo(minutes * 60);
  const app = await serveApp(await buildApp());
  const browser = await launchChromium();
  try {
    const { looks, words, firstResults } = await analyse(browser, app.url, path);
    const early = looks[Math.floor(looks.length / 4)];
    const late = looks.at(-1);
    if (!early || !late || late === early) throw new Error("The recording is too short to compare memory.");
    const perFrame = (late.heapBytes - early.heapBytes) / (late.frames - early.frames);
    const rate = (late.frames - early.frames) / (late.seconds - early.seconds);
    const counted = Number.parseInt(words.replace(/^\D+/, ""), 10);
    console.log(`${words}; ${laps * REPS_PER_LAP} were done.`);
    console.log(
      `First results after ${firstResults.toFixed(1)} s (bar ${FIRST_RESULTS_SECONDS}); then ${rate.toFixed(1)} frames a second.`,
    );
    console.log(
      `Heap: ${(perFrame / 1024).toFixed(2)} KB a frame from a quarter of the way to the end (allowed ${GROWTH_ALLOWED_BYTES_PER_FRAME / 1024}); ` +
        `resident ${megabytes(late.residentBytes - early.residentBytes).trim()} MB more.`,
    );
    const good =
      perFrame <= GROWTH_ALLOWED_BYTES_PER_FRAME &&
      firstResults <= FIRST_RESULTS_SECONDS &&
      counted === laps * REPS_PER_LAP;
    return good ? 0 : 1;
  } finally {
    await browser.close();
    await app.close();
  }
}

process.exitCode = await main();
