/**
 * `@tensorflow-models/pose-detection` used as its README shows: createDetector, estimatePoses on each frame, and where
 * the mask is wanted `segmentation.mask.toImageData()`. Same weights, backend and thread count as the app; smoothing as
 * it is by default, with each frame's time.
 */
import { createDetector, type PoseDetector, SupportedModels } from "@tensorflow-models/pose-detection";
import { startBackend } from "../../src/pose/worker/network.ts";
import { fetchNetwork } from "../../src/pose/worker/weights.ts";
import { answer, type FromReference, type ReferenceOptions } from "./protocol.ts";
import { handlerOf } from "./weights-handler.ts";

let detectors: { readonly plain: PoseDetector; readonly withMask: PoseDetector } | undefined;

async function open(options: ReferenceOptions): Promise<FromReference> {
  const started = performance.now();
  await startBackend(options.backend, options.threads);
  const detector = async (enableSegmentation: boolean): Promise<PoseDetector> =>
    createDetector(SupportedModels.BlazePose, {
      runtime: "tfjs",
      modelType: options.model,
      enableSegmentation,
      detectorModelUrl: handlerOf(await fetchNetwork("detector", () => {})),
      landmarkModelUrl: handlerOf(await fetchNetwork(options.model, () => {})),
    });
  detectors = { plain: await detector(false), withMask: await detector(true) };
  return { type: "open", milliseconds: performance.now() - started };
}

async function call(image: ImageBitmap | undefined, t: number, mask: boolean): Promise<FromReference> {
  if (!detectors || !image) throw new Error("pose-detection is not open, or got no picture.");
  const started = performance.now();
  const poses = await (mask ? detectors.withMask : detectors.plain).estimatePoses(image, {}, t * 1000);
  if (mask) for (const { segmentation } of poses) await segmentation?.mask.toImageData();
  const milliseconds = performance.now() - started;
  image.close();
  return { type: "call", milliseconds, people: poses.length };
}

answer((message) =>
  message.type === "open" ? open(message.options) : call(message.image, message.t, message.mask),
);
