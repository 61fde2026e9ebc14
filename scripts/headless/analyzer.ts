/**
 * Analyses recordings in Chromium, several pages side by side. The cores are shared among them: a worker each while there
 * are more recordings than cores, more for those that are left. WASM with one thread, so that the same recording gives the
 * same numbers on every run, with any number of workers.
 */
import type { Browser, Page } from "playwright-core";
import type { ModelName } from "../../src/pose/protocol.ts";
import type { AnalyzeProgress, AnalyzeRequest, AnalyzeResult } from "../../src/run/analyze-page.ts";
import { launchChromium } from "../chromium.ts";
import { buildAnalysisPage, type ServedApp, serveApp } from "./app.ts";
import { CoreShare } from "./core-share.ts";

export interface AnalyzeJob extends AnalyzeRequest {
  readonly path: string;
}

export interface AnalyzerOptions {
  readonly model: ModelName;
  readonly jobs: number;
  /** Pose workers in all; no page has none. */
  readonly workers: number;
  readonly signal: AbortSignal;
}

export interface AnalyzerSinks {
  /** Asked when a job's turn comes; one that may not has no `onStart` and no `onResult`. Default: all may. */
  mayStart?(job: AnalyzeJob): boolean;
  onStart(job: AnalyzeJob): void;
  onProgress(job: AnalyzeJob, progress: AnalyzeProgress): void;
  /** In the order in which the recordings finish. */
  onResult(job: AnalyzeJob, result: AnalyzeResult): void;
}

/** Resolves when every job that may start has had its `onResult`, or when the signal aborts. Throws when no page can be started. */
export async function analyzeAll(
  jobs: readonly AnalyzeJob[],
  options: AnalyzerOptions,
  sinks: AnalyzerSinks,
): Promise<void> {
  const waiting = [...jobs];
  let app: ServedApp | undefined;
  let browser: Browser | undefined;
  const closeBrowser = (): void => void browser?.close();
  try {
    app = await serveApp(await buildAnalysisPage());
    options.signal.throwIfAborted();
    browser = await launchChromium();
    options.signal.addEventListener("abort", closeBrowser);
    options.signal.throwIfAborted();
    const atOnce = Math.min(options.jobs, jobs.length);
    const share = new CoreShare(options.workers, atOnce);
    const work = async (): Promise<void> => {
      await takeJobs({ browser: browser!, url: app!.url, waiting, share }, options, sinks);
      share.leave();
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  } catch (error) {
    if (!options.signal.aborted) throw error;
  } finally {
    options.signal.removeEventListener("abort", closeBrowser);
    await browser?.close();
    await app?.close();
  }
}

interface Place {
  readonly browser: Browser;
  readonly url: string;
  readonly waiting: AnalyzeJob[];
  readonly share: CoreShare;
}

/** One page that takes jobs until none is waiting. A page that dies costs its job, not the others. */
async function takeJobs(
  { browser, url, waiting, share }: Place,
  options: AnalyzerOptions,
  sinks: AnalyzerSinks,
): Promise<void> {
  let page: Page | undefined;
  let current: AnalyzeJob | undefined;
  for (let job = waiting.shift(); job && !options.signal.aborted; job = waiting.shift()) {
    if (sinks.mayStart && !sinks.mayStart(job)) continue;
    current = job;
    sinks.onStart(job);
    try {
      if (!page) {
        page = await openPage(browser, url, options.model, (progress) => {
          if (current) sinks.onProgress(current, progress);
        });
        share.give(page);
      }
      sinks.onResult(job, await analyzeOne(page, job));
    } catch (error) {
      if (options.signal.aborted) return;
      sinks.onResult(job, { ok: false, message: firstLine(error) });
      await letGo(page, share);
      page = undefined;
    }
  }
  await letGo(page, share);
}

const firstLine = (error: unknown): string =>
  error instanceof Error ? `${error.message.split("\n")[0]}` : String(error);

async function letGo(page: Page | undefined, share: CoreShare): Promise<void> {
  if (!page) return;
  share.take(page);
  await page.close().catch(() => {});
}

async function openPage(
  browser: Browser,
  url: string,
  model: ModelName,
  onProgress: (progress: AnalyzeProgress) => void,
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.exposeFunction("backlineProgress", onProgress);
  await page.goto(`${url}analyze.html`);
  await page.waitForFunction(() => "backlineAnalyze" in window);
  await page.evaluate(
    (chosen) => window.backlineAnalyze.open({ model: chosen, backend: "wasm", threads: 1 }),
    model,
  );
  return page;
}

async function analyzeOne(page: Page, { path, ...request }: AnalyzeJob): Promise<AnalyzeResult> {
  await page.setInputFiles("#recording", path);
  // The page never resolves its promise when its renderer is gone.
  const crashed = new Promise<never>((_, reject) => {
    page.once("crash", () => reject(new Error("The browser's page crashed, perhaps out of memory.")));
  });
  return Promise.race([page.evaluate((wanted) => window.backlineAnalyze.analyze(wanted), request), crashed]);
}
