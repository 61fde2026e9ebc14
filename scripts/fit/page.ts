/** Runs the app's own pose worker on stills, so that fitting sees exactly what the app sees. */
import type { PoseFrame } from "../../src/core/landmark.ts";
import { openEstimator, type PoseClient } from "../../src/pose/client.ts";
import type { ModelName } from "../../src/pose/protocol.ts";

let client: PoseClient | undefined;

interface StillRequest {
  readonly url: string;
  readonly model: ModelName;
  /** Each pass after the first starts from the crop that the pass before left: the last one is what tracking sees. */
  readonly passes: number;
  readonly keepFrom: number;
}

async function still({ url, model, passes, keepFrom }: StillRequest): Promise<PoseFrame[]> {
  client ??= await openEstimator({ model, backend: "wasm", threads: 1 });
  const blob = await (await fetch(url)).blob();
  client.reset();
  const frames: PoseFrame[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    const image = await createImageBitmap(blob);
    const frame = { t: pass / 30, image, width: image.width, height: image.height };
    const found = await client.estimate(frame, pass >= keepFrom);
    if (pass >= keepFrom) frames.push(found);
  }
  return frames;
}

declare global {
  interface Window {
    estimateStill: typeof still;
  }
}
window.estimateStill = still;
