/**
 * `npm run bench:phone-video`: half an hour as a phone films it (3840 x 2160, 60 pictures a second) on the review: what the
 * browser's processes hold at most over a page that does nothing, and how long a seek takes until its frame is shown.
 * Decoding is the browser's own, so that a machine without a video decoder seeks slower. Exits 1 where a bar is missed.
 */
import { readFileSync } from "node:fs";
import type { Browser, CDPSession, Page } from "playwright-core";
import { median } from "../src/core/quantity.ts";
import { buildApp, buildBenchPage } from "./bench/build.ts";
import { phoneVideo } from "./bench/long-video.ts";
import { launchChromium } from "./chromium.ts";
import { serveApp } from "./headless/app.ts";
import { numbersOrUsage } from "./headless/options.ts";

const USAGE = `usage: npm run bench:phone-video -- [--minutes N] [--watch SECONDS]

  --minutes N       of video (default 30); it is made at the first run
  --watch SECONDS   of the analysis, in which memory is looked at (default 120)

exit codes: 0 both bars are met, 1 one is missed, 2 the command line can't be followed`;

const PEAK_BAR_BYTES = 400e6;
const SEEK_BAR_MS = 150;
const SEEKS = 21;
const LOOK_EVERY_MS = 500;
/** Until a page that does nothing has done all that it had begun. */
const IDLE_MS = 5000;

const say = (text: string): void => console.error(text);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/**
 * What the browser's own task manager calls a process's memory footprint: private memory, swapped or not, from Linux's /proc.
 * Not in it are up to 512 MB of drawn pictures that a browser without a graphics card keeps until somebody needs the memory.
 */
async function held(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { id }) => sum + footprint(id), 0);
}

function footprint(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return [...status.matchAll(/^(?:RssAnon|VmSwap):\s+(\d+)/gm)].reduce(
      (sum, [, kilobytes]) => sum + Number(kilobytes) * 1024,
      0,
    );
  } catch {
    // It ended meanwhile.
    return 0;
  }
}

interface Seen {
  readonly idle: number;
  readonly peak: number;
  readonly analysedSeconds: number;
  readonly seeks: readonly number[];
}

async function watch(browser: Browser, url: string, path: string, seconds: number): Promise<Seen> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.on("pageerror", (error) => say(`page: ${error.message}`));
  await page.goto(`${url}#/review`);
  await page.locator("#review-files").waitFor({ state: "attached" });
  await page.waitForTimeout(IDLE_MS);
  const whole = await browser.newBrowserCDPSession();
  const idle = await held(whole);
  await page.locator("#review-files").setInputFiles(path);
  const until = performance.now() + seconds * 1000;
  let peak = idle;
  while (performance.now() < until) {
    await page.waitForTimeout(LOOK_EVERY_MS);
    peak = Math.max(peak, await held(whole));
  }
  const position = page.getByRole("slider").first();
  await position.waitFor();
  await page.locator(".queue-actions button").first().click();
  const analysedSeconds = Number(await position.getAttribute("max"));
  say(
    `analysed ${analysedSeconds.toFixed(0)} s in ${seconds} s; peak ${megabytes(peak - idle)} over ${megabytes(idle)}`,
  );
  const seeks: number[] = [];
  for (let i = 0; i < SEEKS; i += 1) {
    seeks.push(await seek(page, analysedSeconds * ((i * 0.618 + 0.1) % 1)));
    peak = Math.max(peak, await held(whole));
  }
  return { idle, peak, analysedSeconds, seeks };
}

/** Milliseconds from the slider's move to the time of the frame that is shown. */
const seek = (page: Page, to: number): Promise<number> =>
  page.evaluate(
    (seconds) =>
      new Promise<number>((resolve) => {
        const slider = document.querySelector<HTMLInputElement>(".transport-position input")!;
        const shown = document.querySelector(".transport-position output")!;
        const began = performance.now();
        const changes = new MutationObserver(() => {
          changes.disconnect();
          resolve(performance.now() - began);
        });
        changes.observe(shown, { childList: true, characterData: true, subtree: true });
        slider.value = String(seconds);
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    to,
  );

async function main(): Promise<number> {
  const wanted = numbersOrUsage(USAGE, { minutes: 30, watch: 120 });
  const app = await serveApp(await buildApp());
  const bench = await serveApp(await buildBenchPage());
  const browser = await launchChromium();
  try {
    const path = await phoneVideo(browser, bench.url, wanted.minutes * 60);
    const { idle, peak, seeks } = await watch(browser, app.url, path, wanted.watch);
    const middle = median(seeks)!;
    console.log(
      `Memory: ${megabytes(peak - idle)} at most over an idle page (bar ${megabytes(PEAK_BAR_BYTES)}). ` +
        `A seek: ${middle.toFixed(0)} ms in the median of ${seeks.length}, ${Math.max(...seeks).toFixed(0)} ms at most (bar ${SEEK_BAR_MS} ms).`,
    );
    return peak - idle <= PEAK_BAR_BYTES && middle <= SEEK_BAR_MS ? 0 : 1;
  } finally {
    await browser.close();
    await app.close();
    await bench.close();
  }
}

process.exitCode = await main();
