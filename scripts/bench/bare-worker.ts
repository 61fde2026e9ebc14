/**
 * The bare landmark network: the published graph model, executed on a ready 256 x 256 tensor, its outputs read back. No
 * picture, no crop, no landmarks: what every pipeline with these weights spends that takes them as they come. (The app
 * folds the graph's padding into its convolutions first, src/pose/worker/fold-padding.ts.)
 *
 * Keypoint calls execute and read the four outputs that the app's keypoint frames need (ld_3d, world_3d,
 * output_poseflag, activation_heatmap), mask calls activation_segmentation too.
 */
import { type GraphModel, loadGraphModel } from "@tensorflow/tfjs-converter";
import * as tf from "@tensorflow/tfjs-core";
import { startBackend } from "../../src/pose/worker/network.ts";
import { fetchNetwork } from "../../src/pose/worker/weights.ts";
import { answer, type FromReference, type ReferenceOptions } from "./protocol.ts";
import { handlerOf } from "./weights-handler.ts";

const SIZE = 256;
const KEYPOINT_OUTPUTS = ["ld_3d", "output_poseflag", "activation_heatmap", "world_3d"];
const ALL_OUTPUTS = [...KEYPOINT_OUTPUTS, "activation_segmentation"];

let model: GraphModel | undefined;
let input: tf.Tensor | undefined;

/** Milliseconds of the first call, which compiles whatever the backend compiles. */
async function open(options: ReferenceOptions): Promise<FromReference> {
  await startBackend(options.backend, options.threads);
  model = await loadGraphModel(handlerOf(await fetchNetwork(options.model, () => {})));
  input = tf.randomUniform([1, SIZE, SIZE, 3], 0, 1, "float32", "backline");
  await input.data();
  return { type: "open", milliseconds: await call(false) };
}

async function call(mask: boolean): Promise<number> {
  if (!model || !input) throw new Error("The bare network is not open.");
  const started = performance.now();
  const outputs = model.execute(input, mask ? ALL_OUTPUTS : KEYPOINT_OUTPUTS) as tf.Tensor[];
  await Promise.all(outputs.map((output) => output.data()));
  const milliseconds = performance.now() - started;
  tf.dispose(outputs);
  return milliseconds;
}

answer(async (message) =>
  message.type === "open"
    ? open(message.options)
    : { type: "call", milliseconds: await call(message.mask), people: 0 },
);
