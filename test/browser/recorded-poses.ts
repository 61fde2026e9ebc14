/**
 * The real app without the network: in the pose worker's place stands one that answers every picture with the pose of a
 * recorded track, at once. For tests whose subject is not what the network sees. The app knows nothing of it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { ROOT } from "../../scripts/headless/app.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import type { PoseTrack } from "../../src/core/session/track.ts";
import type { FromWorker, ToWorker } from "../../src/pose/protocol.ts";
import { openPage, type WatchedPage } from "./chromium.ts";
import { logAll, logOf } from "./live-page.ts";

const TRACKS = ["smoke-good-morning", "smoke-superman", "bent-knees"] as const;
export type TrackName = (typeof TRACKS)[number];

interface Recorded {
  /** By the name of the recording that they were made from. */
  readonly tracks: Readonly<Record<string, readonly PoseFrame[]>>;
  /** What a camera or a sample shows; recordings are told by their names. */
  readonly live: string;
}

declare global {
  interface Window {
    recorded: {
      /** So many pictures are answered before the next ones have to wait. */
      answersLeft: number;
      answered: number;
      /** The track that a camera or a sample shows. */
      live: string;
      /** Lets the pictures go on that wait. */
      resume: () => void;
    };
  }
}

function track(name: TrackName): readonly PoseFrame[] {
  const packed = readFileSync(join(ROOT, `fixtures/tracks/${name}.track.json.gz`));
  return (JSON.parse(gunzipSync(packed).toString("utf8")) as PoseTrack).frames;
}

/** Runs in the page before anything else of it. */
function standIn({ tracks, live }: Recorded): void {
  let resume = () => {};
  window.recorded = { answersLeft: Number.POSITIVE_INFINITY, answered: 0, live, resume: () => resume() };

  const nearest = (frames: readonly PoseFrame[], t: number): PoseFrame =>
    frames.reduce((best, one) => (Math.abs(one.t - t) < Math.abs(best.t - t) ? one : best));

  /** A track that is played live starts over when it ends. */
  function poseAt(t: number, recording: string | undefined): PoseFrame {
    const frames = tracks[recording ?? window.recorded.live];
    if (!frames) throw new Error(`There is no recorded track of ${recording ?? window.recorded.live}.`);
    if (recording !== undefined) return nearest(frames, t);
    const step = frames[1]!.t - frames[0]!.t;
    return nearest(frames, t % (frames.at(-1)!.t + step));
  }

  /** Of the recording that the review is at. */
  const analysed = (): string | undefined =>
    document
      .querySelector('.queue-entry[data-stage="analysing"]')
      ?.textContent?.match(/[\w-]+(?=\.(mp4|mov|webm))/)?.[0];

  const onReview = () => location.hash.startsWith("#/review");
  const aMoment = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

  class RecordedWorker extends EventTarget {
    private model: "full" | "lite" = "full";
    private first: number | undefined;
    private turn = Promise.resolve();
    postMessage(message: ToWorker): void {
      if (message.type === "reset") this.first = undefined;
      else this.turn = this.turn.then(() => this.answer(message));
    }
    terminate(): void {}
    private tell(data: FromWorker): void {
      this.dispatchEvent(new MessageEvent("message", { data }));
    }
    private async answer(message: ToWorker): Promise<void> {
      if (message.type === "open" || message.type === "use-model") {
        this.model = message.type === "open" ? message.options.model : message.model;
        const report = { backend: "wasm", model: this.model, threads: 1, timings: {}, failures: {} } as const;
        this.tell(message.type === "open" ? { type: "ready", report } : { type: "model", model: this.model });
      } else if (message.type === "stats")
        this.tell({ type: "stats", id: message.id, stats: { tensors: 0, bytes: 0 } });
      else if (message.type === "frame") await this.pose(message);
    }
    private async pose({ id, t, image }: Extract<ToWorker, { type: "frame" }>): Promise<void> {
      image.close();
      while (window.recorded.answersLeft <= 0)
        await new Promise<void>((done) => {
          resume = done;
        });
      window.recorded.answersLeft -= 1;
      window.recorded.answered += 1;
      while (onReview() && analysed() === undefined) await aMoment();
      const recording = onReview() ? analysed() : undefined;
      this.first ??= recording === undefined ? t : 0;
      const found = poseAt(t - this.first, recording);
      const frame = { ...found, t };
      this.tell({ type: "pose", id, frame, timing: { prepare: 1, network: 10, features: 1 } });
    }
  }
  window.Worker = RecordedWorker as unknown as typeof Worker;
}

/**
 * Runs in the page before anything else of it, the page's clock included: a camera with an empty picture, and pictures that
 * come by the page's clock, 10 a second, instead of by the machine's.
 */
function turnPictures(): void {
  const everyNow = window.setInterval.bind(window);
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 480;
    canvas.height = 360;
    const pen = canvas.getContext("2d")!;
    let painted = 0;
    const paint = (): void => {
      pen.fillStyle = `hsl(200 20% ${40 + (painted++ % 20)}%)`;
      pen.fillRect(0, 0, canvas.width, canvas.height);
    };
    paint();
    everyNow(paint, 200);
    return canvas.captureStream();
  };
  HTMLVideoElement.prototype.requestVideoFrameCallback = function (taken) {
    return window.setTimeout(() => {
      const now = performance.now();
      const mediaTime = Number.isFinite(this.duration) ? (now / 1000) % this.duration : now / 1000;
      taken(now, { captureTime: now, mediaTime } as VideoFrameCallbackMetadata);
    }, 100);
  };
  HTMLVideoElement.prototype.cancelVideoFrameCallback = (handle) => window.clearTimeout(handle);
}

/** Runs after the page's clock: drawing as often as there are pictures is enough. */
function drawSeldom(): void {
  window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 100);
  window.cancelAnimationFrame = (handle) => window.clearTimeout(handle);
}

/** Before a page is opened. Whatever is analysed or coached there gets recorded poses; `live`: what a camera or a sample shows. */
export async function givePoses(
  context: BrowserContext,
  live: TrackName = "smoke-good-morning",
): Promise<void> {
  const tracks = Object.fromEntries(TRACKS.map((name) => [name, track(name)]));
  await context.addInitScript(standIn, { tracks, live } satisfies Recorded);
}

/** Before a page is opened. Recorded poses, and time that goes by when the test says so (`pass`), beside the machine's own. */
export async function turnTime(context: BrowserContext, live?: TrackName): Promise<void> {
  await givePoses(context, live);
  await context.addInitScript(turnPictures);
  await context.clock.install();
  await context.addInitScript(drawSeldom);
}

/** A live page with recorded poses and time that the test turns. Everything said and counted is written down. */
export async function openTurned(
  browser: Browser,
  url: string,
  live?: TrackName,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const watched = await openPage(browser, { viewport: SMALL, ...options });
  await turnTime(watched.page.context(), live);
  await logAll(watched.page, url);
  return watched;
}

/** Every picture of the page costs its size. */
export const SMALL = { width: 800, height: 600 };

/** So many seconds go by on the page, as fast as the machine can. */
export const pass = (page: Page, seconds: number): Promise<void> => page.clock.runFor(seconds * 1000);

/** Lets time pass until it has happened, `atMost` so many seconds. */
export async function passUntil(page: Page, what: () => Promise<boolean>, atMost = 60): Promise<void> {
  for (let second = 0; second < atMost; second += 1) {
    if (await what()) return;
    await pass(page, 1);
  }
  throw new Error(`It did not happen within ${atMost} s of the page's time: ${what}`);
}

export const passUntilEvents = (
  page: Page,
  type: CoachEvent["type"],
  times: number,
  atMost = 60,
): Promise<void> =>
  passUntil(
    page,
    async () => (await logOf(page)).events.filter((event) => event.type === type).length >= times,
    atMost,
  );

/** From now on the camera or the sample shows another track. */
export const show = (page: Page, live: TrackName): Promise<void> =>
  page.evaluate((name) => {
    window.recorded.live = name;
  }, live);
