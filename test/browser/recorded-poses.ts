/**
 * The real app without the network: in the pose worker's place stands one that answers every picture with the pose of a
 * recorded track, at once. For tests whose subject is not what the network sees. The app knows nothing of it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { ROOT } from "../../scripts/headless/app.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import type { PoseTrack } from "../../src/core/session/track.ts";
import type { FromWorker, ToWorker } from "../../src/pose/protocol.ts";
import { openPage, type WatchedPage } from "./chromium.ts";
import { logAll, logOf } from "./live-page.ts";

/** Of `fixtures/tracks`. */
export type TrackName =
  | "smoke-good-morning"
  | "smoke-superman"
  | "bent-knees"
  | "gm01-clean-desk-left"
  | "gm03-bent-knees"
  | "sm04-arms-or-legs-only";

export interface Shown {
  /** What a camera or a sample shows: a track, or poses of the test's own. Default: the good morning. */
  readonly live?: TrackName | readonly PoseFrame[];
  /** The lifter stands as at this second of it until `goOn`. */
  readonly still?: number;
  /** Tracks that are to be had beside those of `live` and `recordings`; see `show`. */
  readonly others?: readonly TrackName[];
  /** What recordings show that are not named as a track is, by their names without the ending. */
  readonly recordings?: Readonly<Record<string, TrackName>>;
  /** Milliseconds from one picture of the camera to the next. */
  readonly pictureEvery?: number;
}

interface Recorded {
  /** Where the tracks are to be had; ends with a slash. */
  readonly tracksUrl: string;
  /** The tracks that are there before the network is ready; others when they are asked for. */
  readonly beforehand: readonly TrackName[];
  readonly own: readonly PoseFrame[];
  readonly live: TrackName | "own";
  readonly still: number | undefined;
  readonly recordings: Readonly<Record<string, TrackName>>;
}

declare global {
  interface Window {
    recorded: {
      /** So many pictures are answered at once, then two a second. */
      answersLeft: number;
      /** The track that a camera or a sample shows. */
      live: string;
      /** Second of that track, which goes on counting where it starts over. */
      at: number;
      /** Second of that track at which the lifter stands still. */
      still: number | undefined;
      /** Answers the picture that waits. */
      resume: () => void;
    };
  }
}

/** Where a page keeps over a reload that the next one is slow. */
const ANSWERS = "recorded-answers";

export function framesOf(name: TrackName): readonly PoseFrame[] {
  const packed = readFileSync(join(ROOT, `fixtures/tracks/${name}.track.json.gz`));
  return (JSON.parse(gunzipSync(packed).toString("utf8")) as PoseTrack).frames;
}

/** Runs in the page before anything else of it. */
function standIn({ tracksUrl, beforehand, own, live, still, recordings }: Recorded): void {
  let resume = () => {};
  const kept = sessionStorage.getItem("recorded-answers");
  const answersLeft = kept === null ? Number.POSITIVE_INFINITY : Number(kept);
  window.recorded = { answersLeft, live, at: still ?? 0, still, resume: () => resume() };

  const nearest = (frames: readonly PoseFrame[], t: number): PoseFrame =>
    frames.reduce((best, one) => (Math.abs(one.t - t) < Math.abs(best.t - t) ? one : best));

  const tracks = new Map<string, Promise<readonly PoseFrame[]>>([["own", Promise.resolve(own)]]);
  function recorded(name: string): Promise<readonly PoseFrame[]> {
    const fetched = async () => {
      const response = await fetch(tracksUrl + name);
      if (!response.ok) throw new Error(`There is no recorded track of ${name}.`);
      return ((await response.json()) as PoseTrack).frames;
    };
    const track = tracks.get(name) ?? fetched();
    tracks.set(name, track);
    return track;
  }
  /** A recording that isn't told otherwise shows the track of its name. */
  const ofRecording = async (name: string, t: number) => nearest(await recorded(recordings[name] ?? name), t);
  /** A track that is played live starts over when it ends. */
  async function ofCamera(t: number): Promise<PoseFrame> {
    const frames = await recorded(window.recorded.live);
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
    /** Time at which the live track began, or would have if it had never stood still. */
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
      if (message.type === "open") await Promise.all([live, ...beforehand].map(recorded));
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
      if (window.recorded.answersLeft <= 0)
        await new Promise<void>((done) => {
          resume = done;
          setTimeout(done, 500);
        });
      window.recorded.answersLeft -= 1;
      while (onReview() && analysed() === undefined) await aMoment();
      const recording = onReview() ? analysed() : undefined;
      const found = await (recording === undefined ? this.live(t) : ofRecording(recording, t));
      this.tell({
        type: "pose",
        id,
        frame: { ...found, t },
        timing: { prepare: 1, network: 10, features: 1 },
      });
    }
    private async live(t: number): Promise<PoseFrame> {
      const { still: stands } = window.recorded;
      if (stands !== undefined) this.first = t - stands;
      this.first ??= t;
      window.recorded.at = t - this.first;
      // No camera gives the same picture twice.
      return { luminance: 0.5 + (t % 1) / 1000, ...(await ofCamera(window.recorded.at)) };
    }
  }
  window.Worker = RecordedWorker as unknown as typeof Worker;
}

/**
 * Runs in the page before anything else of it, the page's clock included: a camera with an empty picture, and pictures that
 * come by the page's clock instead of by the machine's.
 */
function turnPictures(pictureEvery: number): void {
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
    }, pictureEvery);
  };
  HTMLVideoElement.prototype.cancelVideoFrameCallback = (handle) => window.clearTimeout(handle);
}

/** Runs after the page's clock: drawing as often as there are pictures is enough. */
function drawSeldom(): void {
  window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 100);
  window.cancelAnimationFrame = (handle) => window.clearTimeout(handle);
}

/** Before a page is opened. Whatever is analysed or coached there gets recorded poses. */
export async function givePoses(context: BrowserContext, shown: Shown = {}): Promise<void> {
  const { live = "smoke-good-morning", still, others = [], recordings = {} } = shown;
  const [known, own] = typeof live === "string" ? [live, []] : (["own", live] as const);
  const given: Recorded = {
    tracksUrl: `${inject("appUrl")}recorded-poses/`,
    beforehand: others,
    own,
    live: known,
    still,
    recordings,
  };
  await context.addInitScript(standIn, given);
}

/** Before a page is opened. Recorded poses, and time that goes by when the test says so (`pass`), beside the machine's own. */
export async function turnTime(context: BrowserContext, shown: Shown = {}): Promise<void> {
  await givePoses(context, shown);
  await context.addInitScript(turnPictures, shown.pictureEvery ?? 100);
  await context.clock.install();
  await context.addInitScript(drawSeldom);
}

type Give = (context: BrowserContext, shown?: Shown) => Promise<void>;
const opening =
  (give: Give, usual: BrowserContextOptions = {}) =>
  async (
    browser: Browser,
    url: string,
    shown: Shown = {},
    options: BrowserContextOptions = {},
  ): Promise<WatchedPage> => {
    const watched = await openPage(browser, { ...usual, ...options });
    await give(watched.page.context(), shown);
    await logAll(watched.page, url);
    return watched;
  };

/** Every picture of the page costs its size. */
export const SMALL = { width: 800, height: 600 };

/** A page with recorded poses at the machine's own pace. Everything said and counted is written down. */
export const openGiven = opening(givePoses);

/** A live page with recorded poses and time that the test turns. Everything said and counted is written down. */
export const openTurned = opening(turnTime, { viewport: SMALL });

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

/** The lifter stays as they are, however much time passes, or as at this second of the track. */
export const standStill = (page: Page, second?: number): Promise<void> =>
  page.evaluate((at) => {
    window.recorded.still = at ?? window.recorded.at;
  }, second);

/** The lifter moves on from where they stand. */
export const goOn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.recorded.still = undefined;
  });

/** After so many more pictures the network becomes a slow one, which answers two a second; it still is after a reload. */
export const slowAfter = (page: Page, pictures: number): Promise<void> =>
  page.evaluate(
    ([key, many]) => {
      if (Number.isFinite(many)) sessionStorage.setItem(key, "0");
      else sessionStorage.removeItem(key);
      window.recorded.answersLeft = many;
      window.recorded.resume();
    },
    [ANSWERS, pictures] as const,
  );
export const slowNoMore = (page: Page): Promise<void> => slowAfter(page, Number.POSITIVE_INFINITY);
