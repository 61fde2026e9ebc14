/**
 * `npm run bench:speed`: how much the app adds to the pose network's own time, everything within one run, as ratios of
 * medians of turns taken A B A B. Exits 0 when the figures could be made, ok or short.
 */
import { availableParallelism, cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import type { BackendName, ModelName } from "../src/pose/protocol.ts";
import { firstResultsMs, firstScreen, mainThread, openingMs, warmContext } from "./bench/app-figures.ts";
import { buildApp, buildBenchPage } from "./bench/build.ts";
import { type Figures, medianOf, type Opening, type RaceFigures, rowsOf, tableOf } from "./bench/figures.ts";
import { longVideo } from "./bench/long-video.ts";
import { maskShare } from "./bench/mask-share.ts";
import { SAMPLE } from "./bench/sample.ts";
import type { TeamRate } from "./bench/team-rate.ts";
import { launchChromium } from "./chromium.ts";
import { ROOT, serveApp } from "./headless/app.ts";
import { oneOf, UsageError, wholeNumber } from "./headless/arguments.ts";
import { writeWhole } from "./headless/output.ts";

const USAGE = `usage: npm run bench:speed -- [options]

  --json FILE        write every figure to FILE
  --clip FILE        the recording whose pictures are used (default: the app's own sample)
  --rounds N         turns of each race (default 40)
  --frames N         live frames of the endurance run, after which tensors and heap are compared (default 10000)
  --endurance full|lite   the network of that run (default lite, to save time)`;

/** Pinned, so that ratios mean the same on every machine. */
const THREADS = 1;
const WARM_UP_ROUNDS = 4;
const EARLY_FRAMES = 500;

interface Options {
  readonly json?: string;
  readonly clip: string;
  readonly rounds: number;
  readonly frames: number;
  readonly endurance: ModelName;
}

const say = (text: string): void => console.error(text);

async function openBenchPage(browser: Browser, url: string, clip: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.on("pageerror", (error) => say(`page: ${error.message}`));
  await page.goto(`${url}page.html`);
  await page.waitForFunction(() => "backlineBench" in window);
  await page.setInputFiles("#recording", clip);
  return page;
}

async function raceOf(page: Page, model: ModelName, backend: BackendName, rounds: number) {
  const report = await page.evaluate((options) => window.backlineBench.open(options), {
    model,
    backend,
    threads: THREADS,
  });
  if (report.backend !== backend)
    throw new Error(`${backend} could not be used: ${report.failures[backend] ?? "no reason given"}`);
  const result = await page.evaluate(([n, w]) => window.backlineBench.race(n, w), [
    rounds,
    WARM_UP_ROUNDS,
  ] as const);
  const race = { model, backend, threads: report.threads, result, mask: { share: 0, perSecond: 0 } };
  const figures: RaceFigures = {
    ...race,
    mask: maskShare(medianOf(race, "live"), medianOf(race, "live-mask")),
  };
  say(`${model} on ${backend}: live ${medianOf(figures, "live").toFixed(1)} ms`);
  return figures;
}

/** Every backend that runs on a graphics card here, then WASM, whose workers stay open. */
async function races(page: Page, rounds: number): Promise<RaceFigures[]> {
  const found: RaceFigures[] = [];
  const backends = await page.evaluate(() => window.backlineBench.backends());
  for (const backend of ["webgpu", "webgl"] as const) {
    const why = backends[backend];
    if (why) say(`${backend}: not measured, ${why}`);
    else found.push(await raceOf(page, "full", backend, rounds));
    await page.evaluate(() => window.backlineBench.close());
  }
  found.push(await raceOf(page, "lite", "wasm", rounds));
  await page.evaluate(() => window.backlineBench.close());
  found.push(await raceOf(page, "full", "wasm", rounds));
  return found.reverse();
}

/** Four segments, and so many frames that the beginning matters little. */
const TEAM_SECONDS = 40;

async function teamRates(page: Page): Promise<TeamRate[]> {
  const { path } = await longVideo(TEAM_SECONDS);
  await page.setInputFiles("#recording", path);
  const found: TeamRate[] = [];
  for (const workers of [1, 2, 4].filter((many) => many <= Math.max(2, availableParallelism()))) {
    const rate = await page.evaluate((many) => window.backlineBench.teamRate(many), workers);
    say(`${workers} on a recording: ${rate.framesPerSecond.toFixed(1)} frames a second`);
    found.push(rate);
  }
  return found;
}

async function measureApp(browser: Browser, appUrl: string, bench: Page) {
  const first = await firstScreen(browser, appUrl);
  const context = await warmContext(browser, appUrl);
  const app: number[] = [];
  const bareFirstCall: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    app.push(await openingMs(context, appUrl));
    bareFirstCall.push(
      await bench.evaluate((options) => window.backlineBench.firstCall(options), {
        model: "full" as const,
        backend: "wasm" as const,
        threads: THREADS,
      }),
    );
  }
  say("opened the app five times");
  const thread = await mainThread(browser, context, appUrl, 5, 25);
  const { path } = await longVideo(TEAM_SECONDS);
  const firstResults: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) firstResults.push(await firstResultsMs(context, appUrl, path));
  say("chose a recording three times");
  await context.close();
  const opening: Opening = { app, bareFirstCall };
  return { firstScreen: first, opening, mainThread: thread, firstResults };
}

async function measure(options: Options): Promise<Figures> {
  const app = await serveApp(await buildApp());
  const benchApp = await serveApp(await buildBenchPage());
  // Memory is measured at once instead of at the browser's leisure.
  const browser = await launchChromium(["--enable-blink-features=ForceEagerMeasureMemory"]);
  try {
    const page = await openBenchPage(browser, benchApp.url, options.clip);
    const raced = await races(page, options.rounds);
    const recorded = await page.evaluate((request) => window.backlineBench.recorded(request), {
      turns: 5,
      framesPerTurn: 40,
      bareCalls: 12,
    });
    say("recorded: done");
    const steps = await page.evaluate((passes) => window.backlineBench.steps(passes), 5);
    const quiet = await page.evaluate(() => window.backlineBench.quiet());
    say("nobody moves: done");
    await page.evaluate(() => window.backlineBench.close());
    const teams = await teamRates(page);
    const ofApp = await measureApp(browser, app.url, page);
    await page.close();
    const fresh = await openBenchPage(browser, benchApp.url, options.clip);
    say(`endurance: ${options.frames} frames, ${options.endurance}`);
    const endurance = await fresh.evaluate(
      ([reference, counts]) => window.backlineBench.endure(reference, counts, true),
      [
        { model: options.endurance, backend: "wasm" as const, threads: THREADS },
        [Math.min(EARLY_FRAMES, options.frames), options.frames],
      ] as const,
    );
    return { races: raced, recorded, steps, endurance, teams, quiet, ...ofApp };
  } finally {
    await browser.close();
    await app.close();
    await benchApp.close();
  }
}

function optionsFrom(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      json: { type: "string" },
      clip: { type: "string" },
      rounds: { type: "string" },
      frames: { type: "string" },
      endurance: { type: "string" },
    },
  });
  return {
    ...(values.json === undefined ? {} : { json: resolve(values.json) }),
    clip: resolve(values.clip ?? join(ROOT, `public/samples/${SAMPLE}.mp4`)),
    rounds: wholeNumber("--rounds", values.rounds ?? "40"),
    frames: wholeNumber("--frames", values.frames ?? "10000"),
    endurance: oneOf("--endurance", values.endurance ?? "lite", ["full", "lite"] as const),
  };
}

const NOTES = `Bare: the published graph model on a ready 256 x 256 tensor, executed and read back in a worker of its own; the app runs
the same weights with the padding folded into the convolutions. The keypoint outputs (ld_3d, world_3d, output_poseflag,
activation_heatmap) unless "mask output" is said.
Live: a 640 x 480 I420 video frame handed to the run -> the coach's events out, on the app's own worker; the skipping of
unchanged pictures is off, so that every frame goes through the network.
pose-detection 2.1.3: createDetector and estimatePoses as in its README, in a worker, on the same pictures as ready
bitmaps, smoothing on; mask by toImageData().
LiteRT.js, measured apart, is in the README.`;

async function main(): Promise<number> {
  let options: Options;
  try {
    options = optionsFrom(process.argv.slice(2));
  } catch (error) {
    console.error(
      `${error instanceof UsageError || error instanceof Error ? error.message : error}\n\n${USAGE}`,
    );
    return 2;
  }
  const loadBefore = loadavg()[0]!;
  const figures = await measure(options);
  const rows = rowsOf(figures);
  const machine = {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    node: process.version,
    loadBefore,
    loadAfter: loadavg()[0]!,
  };
  const short = rows.filter(({ ok }) => ok === false).length;
  console.log(tableOf(rows));
  console.log(`\n${NOTES}`);
  console.log(
    `\n${machine.cores} cores (${machine.cpu}), load ${loadBefore.toFixed(1)} before and ${machine.loadAfter.toFixed(1)} after; ` +
      `${rows.filter(({ ok }) => ok).length} bars hold, ${short} short`,
  );
  if (options.json)
    writeWhole(
      options.json,
      `${JSON.stringify({ schema: "backline.speed/1", date: new Date().toISOString(), machine, options, rows, figures }, null, 1)}\n`,
    );
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
