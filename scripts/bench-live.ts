/**
 * `npm run bench:live`: clips with exact truth through the live screen of the built app, as its camera, in real time and by
 * somebody who touches nothing: what was counted and told against what was done. It takes as long as the clips, and more.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { buildApp } from "./bench/build.ts";
import { cameraOf } from "./bench/clip-camera.ts";
import {
  compareLive,
  type LiveLog,
  type LiveResult,
  type LiveTruth,
  summaryLine,
  tell,
} from "./bench/live-truth.ts";
import { launchChromium } from "./chromium.ts";
import { ROOT, serveApp } from "./headless/app.ts";
import { UsageError } from "./headless/arguments.ts";
import { clipName, recordingsIn } from "./headless/recordings.ts";

const USAGE = `usage: npm run bench:live -- [--clips DIR] [--only TEXT] [--exercise auto|own] [--spoken]

  --clips DIR      clips with their truth (NAME.json) beside them (default ../shared/bench)
  --only TEXT      those alone whose name has it in it
  --exercise own   choose each clip's own exercise (default auto: by movement)
  --spoken         print what was said, with the clip's seconds

What happened is written to .cache/live/NAME.json.
exit codes: 0 each clip was counted exactly, 1 one was not, 2 the command line can't be followed`;

/** Somebody stands there as the clip begins, for the network to load and the coach to look, and as it ends. */
const STILL = 7;
const AFTER_MS = 3000;
const OUT = join(ROOT, ".cache/live");

interface Options {
  readonly clips: string;
  readonly only: string;
  readonly own: boolean;
  readonly spoken: boolean;
}

function optionsFrom(argv: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      clips: { type: "string", default: join(ROOT, "../shared/bench") },
      only: { type: "string", default: "" },
      exercise: { type: "string", default: "auto" },
      spoken: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return undefined;
  if (!existsSync(values.clips))
    throw new UsageError(
      `There are no clips in ${resolve(values.clips)}: name their folder with --clips DIR.`,
    );
  if (values.exercise !== "auto" && values.exercise !== "own")
    throw new UsageError(`--exercise is "auto" or "own", not "${values.exercise}".`);
  return {
    clips: values.clips,
    only: values.only,
    own: values.exercise === "own",
    spoken: values.spoken,
  };
}

declare global {
  interface Window {
    liveLog: { opened?: number; events: LiveLog["events"][number][]; spoken: LiveLog["spoken"][number][] };
  }
}

/** Runs in the page before anything else of it; without a function that has a name. */
function writeDown(): void {
  localStorage.setItem("backline.settings", JSON.stringify({ healthNoticeSeen: true }));
  const log: Window["liveLog"] = { events: [], spoken: [] };
  window.liveLog = log;
  window.addEventListener("backline", ({ detail }) => log.events.push({ ...detail, at: performance.now() }));
  window.addEventListener("backline-spoken", ({ detail }) =>
    log.spoken.push({ text: detail.text, at: performance.now() }),
  );
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    const stream = await open(wanted);
    log.opened ??= performance.now();
    return stream;
  };
}

async function watchClip(
  page: Page,
  url: string,
  exercise: string | undefined,
  seconds: number,
): Promise<LiveLog> {
  await page.addInitScript(writeDown);
  await page.goto(`${url}#/`);
  await page.getByRole("link", { name: "Coach me", exact: true }).click();
  await page.getByRole("link", { name: "Skip to the camera" }).click();
  if (exercise) await page.locator(".prepare").getByLabel("Exercise").selectOption(exercise);
  await page.waitForFunction(() => window.liveLog.opened !== undefined);
  await page.waitForFunction(
    (wanted) => performance.now() - window.liveLog.opened! > wanted,
    (STILL + seconds) * 1000 + AFTER_MS,
    { polling: 250, timeout: 600_000 },
  );
  await page.keyboard.press("e");
  const { opened, ...log } = await page.evaluate(() => window.liveLog);
  return { ...log, began: opened! + STILL * 1000 };
}

async function live(url: string, clip: string, truth: LiveTruth, own: boolean): Promise<LiveResult> {
  const camera = await cameraOf(url, clip, { taken: truth.fps > 15 ? 30 : 15, still: STILL });
  const browser = await launchChromium([
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${camera}`,
  ]);
  try {
    const page = await (await browser.newContext({ serviceWorkers: "block", locale: "en-US" })).newPage();
    const log = await watchClip(page, url, own ? truth.exercise : undefined, truth.nFrames / truth.fps);
    writeFileSync(join(OUT, `${clipName(clip)}.json`), JSON.stringify(log, null, 1));
    return compareLive(clipName(clip), truth, log);
  } finally {
    await browser.close();
    rmSync(camera, { force: true });
  }
}

async function main(): Promise<number> {
  const options = optionsFrom(process.argv.slice(2));
  if (!options) {
    console.log(USAGE);
    return 0;
  }
  const truthOf = (clip: string): string => join(options.clips, `${clipName(clip)}.json`);
  const clips = recordingsIn([options.clips]).filter(
    (clip) => clipName(clip).includes(options.only) && existsSync(truthOf(clip)),
  );
  if (clips.length === 0)
    throw new UsageError(
      `No clip in ${resolve(options.clips)} has that name and its truth (NAME.json) beside it.`,
    );
  mkdirSync(OUT, { recursive: true });
  const app = await serveApp(await buildApp());
  const results: LiveResult[] = [];
  try {
    for (const clip of clips) {
      const truth = JSON.parse(readFileSync(truthOf(clip), "utf8")) as LiveTruth;
      const result = await live(app.url, clip, truth, options.own);
      results.push(result);
      console.log(tell(result, options.spoken));
    }
  } finally {
    await app.close();
  }
  console.log(summaryLine(results));
  return results.every(({ exact }) => exact) ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const usage =
      error instanceof UsageError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
    console.error(usage ? `${(error as Error).message}\n\n${USAGE}` : error);
    process.exit(usage ? 2 : 1);
  },
);
