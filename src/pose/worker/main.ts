/** The pose worker's message loop: frames in, pose frames out, one at a time and in order. */
import type { PoseFrame } from "../../core/landmark.ts";
import type { FromWorker, ModelName, PoseFailure, ToWorker } from "../protocol.ts";
import { Engine, EngineError } from "./engine.ts";
import { memory, whileBackendLasts } from "./network.ts";
import type { Size } from "./picture.ts";
import { type Estimate, Tracker, type Wanted } from "./tracker.ts";
import { WeightsError } from "./weights.ts";

/** The part of a dedicated worker's global that is used here; TypeScript's own type clashes with the page's. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
  close(): void;
}

const scope = self as unknown as WorkerScope;
const say = (message: FromWorker): void => scope.postMessage(message);
const tracker = new Tracker();
let engine: Engine | undefined;

async function open(message: Extract<ToWorker, { type: "open" }>): Promise<void> {
  const opening = new Engine(message.options, (loaded, total, stage) =>
    say({ type: "progress", loaded, total, stage }),
  );
  await opening.open();
  engine = opening;
  say({ type: "ready", report: opening.report() });
}

async function estimateWithFallback(
  using: Engine,
  image: VideoFrame | ImageBitmap,
  size: Size,
  wanted: Wanted,
): Promise<Estimate> {
  const attempt = (): Promise<Estimate> =>
    whileBackendLasts(() => tracker.estimate(using.current(), image, size, wanted));
  try {
    return await attempt();
  } catch (error) {
    await using.fallBack(error);
    say({ type: "ready", report: using.report() });
    return attempt();
  }
}

const sizeOf = (image: VideoFrame | ImageBitmap): Size =>
  image instanceof ImageBitmap
    ? { width: image.width, height: image.height }
    : { width: image.displayWidth, height: image.displayHeight };

/** Of the first picture since the last reset. */
let usualHeight: number | undefined;

/** A camera that changes its resolution in mid-set changes nothing for the coach: pictures keep the first one's height. */
function usualSize(image: VideoFrame | ImageBitmap): Size {
  const { width, height } = sizeOf(image);
  usualHeight ??= height;
  return height === usualHeight
    ? { width, height }
    : { width: (width * usualHeight) / height, height: usualHeight };
}

async function estimate(message: Extract<ToWorker, { type: "frame" }>): Promise<void> {
  const { id, t, image, silhouette, mayReuse } = message;
  try {
    if (!engine) throw new EngineError("internal", "A frame came before the pose engine was open.");
    const size = usualSize(image);
    const found = await estimateWithFallback(engine, image, size, { t, mask: silhouette, mayReuse });
    const frame: PoseFrame = {
      t,
      ...size,
      luminance: found.luminance,
      ...(found.pose ? { pose: found.pose } : {}),
      ...(found.people === undefined ? {} : { people: found.people }),
    };
    say({
      type: "pose",
      id,
      frame,
      timing: { prepare: found.prepareMs, network: found.networkMs, features: found.featuresMs },
      followed: tracker.followed,
    });
  } finally {
    image.close();
  }
}

function describe(error: unknown): PoseFailure {
  const code = error instanceof EngineError || error instanceof WeightsError ? error.code : "internal";
  return { code, message: error instanceof Error ? error.message : String(error) };
}

function fail(error: unknown, id?: number): void {
  const failure = describe(error);
  const fatal = id === undefined || failure.code === "backend-lost" || failure.code === "internal";
  say({ type: "error", ...(id === undefined ? {} : { id }), fatal, ...failure });
}

/** Beside the frames, which go on through the network in use until the other one is ready. */
async function useModel(model: ModelName): Promise<void> {
  try {
    if (!engine) throw new EngineError("internal", "The pose engine is not open yet.");
    await engine.useModel(model);
    say({ type: "model", model });
  } catch (error) {
    say({ type: "model", model: engine?.report().model ?? model, failure: describe(error) });
  }
}

async function handle(message: ToWorker): Promise<void> {
  switch (message.type) {
    case "open":
      return open(message);
    case "frame":
      return estimate(message);
    case "reset":
      usualHeight = undefined;
      return tracker.reset(message.from);
    case "use-model":
      void useModel(message.model);
      return;
    case "stats":
      return say({ type: "stats", id: message.id, stats: memory() });
    case "close":
      return scope.close();
  }
}

let queue: Promise<void> = Promise.resolve();
scope.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  queue = queue
    .then(() => handle(data))
    .catch((error) => fail(error, data.type === "frame" ? data.id : undefined));
});
