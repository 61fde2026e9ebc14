/**
 * `npm run soak -- --minutes N`: the built app coaches a looped clip from the fake camera, set after set, while heap,
 * tensors, pictures a second and counts are sampled. Exits 1 when memory grew, a count was wrong or anything was thrown.
 *
 * The clip holds three reps, so that the pattern of times between reps repeats with every loop: a phantom rep or a missed
 * one breaks it. A set is ended after every fourth loop, as a person would. Where the machine itself halts, so that nobody
 * sees half a second of a movement, the coach says so and counts nothing: such a loop is named and not held against it.
 */
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import type { CoachEvent } from "../src/core/events.ts";
import type { FromWorker } from "../src/pose/protocol.ts";
import { buildApp } from "./bench/build.ts";
import { launchChromium } from "./chromium.ts";
import { ROOT, serveApp } from "./headless/app.ts";
import { numbersOrUsage } from "./headless/options.ts";

const USAGE = `usage: npm run soak -- [--minutes N]

  --minutes N   how long (default 30)

exit codes: 0 nothing grew and every count is right, 1 something is wrong, 2 the command line can't be followed`;

const CLIP = join(ROOT, "fixtures/smoke-good-morning.mjpeg");
const CLIP_SECONDS = 12.1;
const REPS_PER_LOOP = 3;
const REPS_PER_SET = 4 * REPS_PER_LOOP;
const LOOK_EVERY_SECONDS = 10;
/** Caches and compiled code settle in this time. */
const SETTLING_SECONDS = 30;
/** Between the first and the last third of the looks. */
const HEAP_GROWTH_ALLOWED = 0.1;
/** A loop may take so much longer: a busy machine plays its fake camera late. */
const LATE = 1.5;
/** Between two poses, or their pictures, a little less than what the coach calls a gap in sight (core/reps/cycle). */
const HALT_MS = 450;

interface Look {
  readonly seconds: number;
  readonly heapBytes: number;
  readonly tensors: number;
  readonly tensorBytes: number;
  readonly rate: number;
  readonly reps: number;
}

type RepEvent = Extract<CoachEvent, { type: "rep" }>;

/** Milliseconds of the page's clock beside what was counted, refused and halted then. */
interface Counts {
  readonly reps: { readonly number: number; readonly t: number; readonly at: number }[];
  readonly noReps: { readonly reason: string; readonly at: number }[];
  readonly halts: { readonly from: number; readonly to: number }[];
}

declare global {
  interface Window {
    soak: Counts & { readonly workers: Worker[] };
  }
}

/** Runs in the page before anything else of it. */
function watch(haltMs: number): void {
  const workers: Worker[] = [];
  const seen: Window["soak"] = { reps: [], noReps: [], halts: [], workers };
  window.soak = seen;
  let last: { readonly at: number; readonly t: number } | undefined;
  window.addEventListener("backline", ({ detail }) => {
    const at = performance.now();
    if (detail.type === "rep") seen.reps.push({ number: detail.number, t: (detail as RepEvent).t, at });
    if (detail.type === "no-rep") seen.noReps.push({ reason: detail.reason, at });
  });
  const { Worker: RealWorker } = window;
  window.Worker = class extends RealWorker {
    constructor(...given: ConstructorParameters<typeof RealWorker>) {
      super(...given);
      workers.push(this);
      this.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
        if (data.type !== "pose") return;
        const [at, { t }] = [performance.now(), data.frame];
        if (last && Math.max(at - last.at, 1000 * (t - last.t)) > haltMs)
          seen.halts.push({ from: last.at, to: at });
        last = { at, t };
      });
    }
  };
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** A worker answers in messages through its page. */
interface WorkerReply {
  readonly id: number;
  readonly result: Partial<HeapUsage>;
}

/**
 * Bytes of heap and buffers of the page and its workers after a collection. Asked of the developer tools: the page's own
 * `measureUserAgentSpecificMemory` is missing in a Chromium without windows.
 */
class Heap {
  private readonly cdp: CDPSession;
  private readonly workers = new Set<string>();
  private readonly waiting = new Map<number, (result: Partial<HeapUsage>) => void>();
  private asked = 0;

  private constructor(cdp: CDPSession) {
    this.cdp = cdp;
    cdp.on("Target.attachedToTarget", ({ sessionId }) => this.workers.add(sessionId));
    cdp.on("Target.detachedFromTarget", ({ sessionId }) => this.workers.delete(sessionId));
    cdp.on("Target.receivedMessageFromTarget", ({ message }) => {
      const { id, result } = JSON.parse(message) as WorkerReply;
      this.waiting.get(id)?.(result);
      this.waiting.delete(id);
    });
  }

  static async of(page: Page): Promise<Heap> {
    const cdp = await page.context().newCDPSession(page);
    const heap = new Heap(cdp);
    await cdp.send("Target.setAutoAttach", {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    return heap;
  }

  private ofWorker(sessionId: string, method: string): Promise<Partial<HeapUsage>> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, resolve);
      this.cdp
        .send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) })
        .catch(reject);
    });
  }

  async bytes(): Promise<number> {
    await this.cdp.send("HeapProfiler.collectGarbage");
    const usages: Partial<HeapUsage>[] = [await this.cdp.send("Runtime.getHeapUsage")];
    for (const worker of this.workers) {
      await this.ofWorker(worker, "HeapProfiler.collectGarbage");
      usages.push(await this.ofWorker(worker, "Runtime.getHeapUsage"));
    }
    return usages.reduce(
      (sum, { usedSize, backingStorageSize }) => sum + (usedSize ?? 0) + (backingStorageSize ?? 0),
      0,
    );
  }
}

/** Heap of page and workers after a collection, and what the pose worker holds. */
async function look(page: Page, heap: Heap, seconds: number): Promise<Look> {
  const heapBytes = await heap.bytes();
  const rest = await page.evaluate(async (at) => {
    const worker = window.soak.workers.at(-1)!;
    // (No named function inside: tsx would wrap it in a helper of its own.)
    const answered = new AbortController();
    const stats = await new Promise<{ tensors: number; bytes: number }>((resolve) => {
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<FromWorker>) => {
          if (data.type === "stats" && data.id === -1) resolve(data.stats);
        },
        { signal: answered.signal },
      );
      worker.postMessage({ type: "stats", id: -1 });
    });
    answered.abort();
    return {
      seconds: at,
      tensors: stats.tensors,
      tensorBytes: stats.bytes,
      rate: Number(document.querySelector<HTMLElement>("[data-rate]")?.dataset.rate ?? 0),
      reps: window.soak.reps.length,
    };
  }, seconds);
  return { ...rest, heapBytes };
}

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What is wrong with the counts, in words, as far as the machine saw all of it. */
function miscounts({ reps, noReps, halts }: Counts): string[] {
  const wrong: string[] = [];
  const halted = (from: number, to: number): boolean =>
    halts.some((halt) => halt.from < to && halt.to > from - CLIP_SECONDS * 1000);
  for (const { reason, at } of noReps) if (!halted(at, at)) wrong.push(`a rep was not counted: ${reason}`);
  for (const [i, { number }] of reps.entries()) {
    const before = reps[i - 1]?.number;
    if (before !== undefined && number !== before + 1 && number !== 1)
      wrong.push(`rep ${number} followed rep ${before}`);
  }
  for (let i = 0; i + REPS_PER_LOOP < reps.length; i++) {
    const [first, last] = [reps[i]!, reps[i + REPS_PER_LOOP]!];
    const loop = last.t - first.t;
    if ((loop < CLIP_SECONDS * 0.9 || loop > CLIP_SECONDS * LATE) && !halted(first.at, last.at))
      wrong.push(`three reps in ${loop.toFixed(1)} s at ${first.t.toFixed(0)} s`);
  }
  return wrong;
}

function growth(looks: readonly Look[]): string[] {
  const settled = looks.filter(({ seconds }) => seconds >= SETTLING_SECONDS);
  const third = Math.max(1, Math.floor(settled.length / 3));
  const [first, last] = [settled.slice(0, third), settled.slice(-third)];
  // A collection may leave what the next one takes: the least counts.
  const least = (some: readonly Look[]) => Math.min(...some.map(({ heapBytes }) => heapBytes));
  const heap = least(last) / least(first) - 1;
  const grown: string[] = [];
  if (heap > HEAP_GROWTH_ALLOWED) grown.push(`the heap grew by ${(heap * 100).toFixed(0)} %`);
  const tensors = new Set(settled.map((one) => `${one.tensors} tensors, ${one.tensorBytes} bytes`));
  if (tensors.size > 1) grown.push(`tensors changed: ${[...tensors].join("; ")}`);
  console.error(`heap: ${(heap * 100).toFixed(1)} % from the first third to the last`);
  return grown;
}

async function soak(browser: Browser, url: string, minutes: number): Promise<string[]> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(`console: ${message.text()}`);
  });
  await page.addInitScript(watch, HALT_MS);
  await page.goto(`${url}#/about`);
  await page.evaluate(() =>
    localStorage.setItem(
      "backline.settings",
      JSON.stringify({ model: "lite", backend: "wasm", healthNoticeSeen: true }),
    ),
  );
  const heap = await Heap.of(page);
  await page.goto(`${url}?soak#/live`);
  await page.waitForFunction(() => window.soak.reps.length > 0, undefined, { timeout: 120_000 });
  const looks: Look[] = [];
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  let ended = 0;
  for (let next = LOOK_EVERY_SECONDS; elapsed() < minutes * 60; ) {
    await page.waitForTimeout(200);
    const counted = await page.evaluate(() => window.soak.reps.length);
    if (counted - ended >= REPS_PER_SET) {
      ended = counted;
      await page.keyboard.press("e");
    }
    if (elapsed() < next) continue;
    next += LOOK_EVERY_SECONDS;
    const now = await look(page, heap, elapsed());
    looks.push(now);
    console.error(
      `${now.seconds.toFixed(0).padStart(5)} s  ${mb(now.heapBytes)} heap, ${now.tensors} tensors ` +
        `(${mb(now.tensorBytes)}), ${now.rate} pictures a second, ${now.reps} reps`,
    );
  }
  const { reps, noReps, halts } = await page.evaluate(() => {
    const { workers: _, ...counts } = window.soak;
    return counts;
  });
  const sets = reps.filter(({ number }) => number === 1).length;
  const slowest = Math.min(...looks.map(({ rate }) => rate));
  console.log(
    `${minutes} minutes: ${reps.length} reps in ${sets} sets, ${noReps.length} not counted; this machine halted ` +
      `${halts.length} times; at least ${slowest} pictures a second; graphics memory: none is used on WASM`,
  );
  return [...wrong, ...miscounts({ reps, noReps, halts }), ...growth(looks)];
}

async function main(): Promise<number> {
  const { minutes } = numbersOrUsage(USAGE, { minutes: 30 });
  const app = await serveApp(await buildApp());
  const browser = await launchChromium([
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${CLIP}`,
  ]);
  try {
    const wrong = await soak(browser, app.url, minutes);
    for (const each of wrong) console.log(`wrong: ${each}`);
    console.log(
      wrong.length === 0 ? "ok: nothing grew, every count is right" : `${wrong.length} things are wrong`,
    );
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await app.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
