/** What is measured on the built app itself, as a user opens it: its scripts, its start, its main thread. */
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { SAMPLE } from "./sample.ts";

export interface FirstScreen {
  /** Gzipped bytes of each script that had arrived when the ways in stood there: the app draws them once they work. */
  readonly scripts: Readonly<Record<string, number>>;
  readonly bytes: number;
  readonly styleBytes: number;
}

const WAYS = ".home-action a, nav.ways a";

/** With nothing in the cache. */
export async function firstScreen(browser: Browser, url: string): Promise<FirstScreen> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteWays);
    const bodies: Promise<readonly [string, string, number]>[] = [];
    page.on("response", (response) => {
      const type = response.request().resourceType();
      if (type !== "script" && type !== "stylesheet") return;
      const name = new URL(response.url()).pathname;
      bodies.push(response.body().then((body) => [type, name, gzipSync(body).byteLength] as const));
    });
    await page.goto(url, { waitUntil: "commit" });
    for (let way = 0; way < 3; way += 1) await page.locator(WAYS).nth(way).click({ trial: true });
    const needed = new Set(
      await page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .filter((entry) => (entry as PerformanceResourceTiming).responseEnd <= window.benchWaysAt!)
          .map(({ name }) => new URL(name).pathname),
      ),
    );
    const found = (await Promise.all([...bodies])).filter(([, name]) => needed.has(name));
    const scripts = Object.fromEntries(
      found.flatMap(([type, name, n]) => (type === "script" ? [[name, n]] : [])),
    );
    const sum = (type: string) => found.reduce((total, [of, , n]) => total + (of === type ? n : 0), 0);
    return { scripts, bytes: sum("script"), styleBytes: sum("stylesheet") };
  } finally {
    await context.close();
  }
}

declare global {
  interface Window {
    /** Milliseconds since the page began to open, by what the app said of itself. */
    benchStatusAt?: Record<string, number>;
    /** When the first screen's ways in stood there. */
    benchWaysAt?: number;
    benchReps?: number;
    benchLongTasks?: { at: number; duration: number }[];
  }
}

/** Runs in the page before anything else of it. (No named function inside: tsx would wrap it in a helper of its own.) */
function noteStatus(): void {
  window.benchStatusAt = {};
  new MutationObserver(() => {
    const status = document.documentElement?.dataset.backlineStatus;
    if (status && window.benchStatusAt) window.benchStatusAt[status] ??= performance.now();
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

function noteWays(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelectorAll(".home-action a, nav.ways a").length < 3) return;
    window.benchWaysAt = performance.now();
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

function noteLongTasks(): void {
  window.benchReps = 0;
  window.addEventListener("backline", ({ detail }) => {
    if (detail.type === "rep") window.benchReps = (window.benchReps ?? 0) + 1;
  });
  window.benchLongTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.benchLongTasks?.push({ at: startTime, duration });
  }).observe({ type: "longtask" });
}

const SAMPLE_PAGE = `#/sample/${SAMPLE}`;

async function untilReady(page: Page): Promise<number> {
  const at = await page.waitForFunction(() => window.benchStatusAt?.ready, undefined, { timeout: 120_000 });
  return (await at.jsonValue())!;
}

/** A context whose cache and service worker hold the app already, and whose settings remember the backend. */
export async function warmContext(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(noteStatus);
  await page.goto(`${url}${SAMPLE_PAGE}`);
  await untilReady(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker?.ready;
  });
  await page.close();
  return context;
}

/** Milliseconds from opening the app's live screen to a warmed-up network that takes its first frame. */
export async function openingMs(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.addInitScript(noteStatus);
    await page.goto(`${url}${SAMPLE_PAGE}`);
    return await untilReady(page);
  } finally {
    await page.close();
  }
}

export interface MainThread {
  /** Milliseconds of the longest task: by the clock, and of the CPU's time where the trace says it. */
  readonly longest: number;
  readonly longestCpu: number;
  /** Tasks of 50 ms or more by the Long Tasks API. */
  readonly long: number;
  /** Counted meanwhile: proof that a set ran. */
  readonly reps: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** While a sample set is coached live, `seconds` long, after `warmUp` seconds. */
export async function mainThread(
  browser: Browser,
  context: BrowserContext,
  url: string,
  warmUp: number,
  seconds: number,
): Promise<MainThread> {
  const page = await context.newPage();
  try {
    await page.addInitScript(noteStatus);
    await page.addInitScript(noteLongTasks);
    await page.goto(`${url}${SAMPLE_PAGE}`);
    await untilReady(page);
    await page.waitForTimeout(warmUp * 1000);
    const from = await page.evaluate(() => performance.now());
    await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
    await page.waitForTimeout(seconds * 1000);
    const until = await page.evaluate(() => performance.now());
    const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const long = await page.evaluate(
      ([start, end]) =>
        (window.benchLongTasks ?? []).filter(({ at, duration }) => at >= start && at + duration <= end)
          .length,
      [from, until] as const,
    );
    const reps = await page.evaluate(() => window.benchReps ?? 0);
    return { ...longestTask(trace.traceEvents), long, reps };
  } finally {
    await page.close();
  }
}

/** Of the renderer's main thread that worked most: the other pages' are idle. */
function longestTask(events: readonly TraceEvent[]): { longest: number; longestCpu: number } {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = events.filter(({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid}/${tid}`));
  const longest = (value: (event: TraceEvent) => number | undefined): number =>
    tasks.reduce((most, task) => Math.max(most, (value(task) ?? 0) / 1000), 0);
  return { longest: longest((task) => task.dur), longestCpu: longest((task) => task.tdur) };
}

/** A worker starts when the review opens; by then it is warm. */
const WARM_AFTER_MS = 10_000;

/** Milliseconds from choosing a recording to its first curves, the review open for a while. */
export async function firstResultsMs(
  context: BrowserContext,
  url: string,
  recording: string,
): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(`${url}#/review`);
    await page.locator("#review-files").waitFor({ state: "attached" });
    await page.waitForTimeout(WARM_AFTER_MS);
    const chosen = performance.now();
    await page.locator("#review-files").setInputFiles(recording);
    await page.locator(".timeline-chart canvas").waitFor({ timeout: 120_000 });
    return performance.now() - chosen;
  } finally {
    await page.close();
  }
}
