/**
 * The two networks on one TensorFlow.js backend. This folder holds the only TensorFlow.js import of the app; each
 * backend is a chunk of its own, loaded when it is tried.
 */
import { type GraphModel, loadGraphModel } from "@tensorflow/tfjs-converter";
import * as tf from "@tensorflow/tfjs-core";
import type { BackendName, ModelName } from "../protocol.ts";
import { DETECTOR_SIZE } from "./detector.ts";
import { foldPadding } from "./fold-padding.ts";
import { LANDMARK_INPUT, type LandmarkOutputs } from "./keypoints.ts";
import type { FeatureMap } from "./trunk-features.ts";
import type { NetworkFiles } from "./weights.ts";

const KEYPOINT_OUTPUTS = ["ld_3d", "output_poseflag", "activation_heatmap", "world_3d"];
const MASK_OUTPUT = "activation_segmentation";
/**
 * Layers of the larger network whose places along the trunk are read (trunk-features.ts), in the order that its encoder
 * knows: the last before the heat map, and two of the first.
 */
const MAP_OUTPUTS: Readonly<Record<ModelName, readonly string[]>> = {
  full: ["add_11/add", "add/add", "add_1/add"].map((name) => `StatefulPartitionedCall/model/${name}`),
  lite: [],
};

export interface LandmarkResult extends LandmarkOutputs {
  /** The network's belief that a person is in the crop, 0..1. */
  readonly presence: number;
  /** 256 x 256, 0..1, in the crop; only where it was asked for. */
  readonly mask?: Float32Array;
  /** With the mask; none of a network whose layers are not read. */
  readonly maps: readonly FeatureMap[];
}

async function load(published: NetworkFiles): Promise<GraphModel> {
  const files = foldPadding(published);
  return loadGraphModel({
    load: async () => ({
      modelTopology: files.graph.modelTopology,
      weightSpecs: files.graph.weightsManifest.flatMap(
        (group) => group.weights,
      ) as tf.io.WeightsManifestEntry[],
      weightData: files.weights,
      signature: files.graph.signature ?? {},
    }),
  });
}

/** Throws what the backend throws. Blocks the worker while shaders compile. */
export async function startBackend(backend: BackendName, threads: number | undefined): Promise<number> {
  let threadCount = 1;
  if (backend === "wasm") {
    const wasm = await import("./backend-wasm.ts");
    threadCount = await wasm.prepare(threads);
  } else if (backend === "webgl") await import("@tensorflow/tfjs-backend-webgl");
  else await import("@tensorflow/tfjs-backend-webgpu");
  if (!(await tf.setBackend(backend))) throw new Error(`${backend} could not be started on this device`);
  await tf.ready();
  watchForLoss(backend);
  return threadCount;
}

/** Own convolutions in place of the backend's as published, where there are faster ones. */
export async function speedUp(backend: BackendName): Promise<void> {
  if (backend === "wasm") await (await import("./backend-wasm.ts")).speedUp();
}

/** What TensorFlow.js's graphics backends are made of; its own types name neither. */
interface GraphicsBackend {
  readonly gpgpu?: { readonly gl: WebGL2RenderingContext };
  readonly device?: { readonly lost: Promise<{ readonly message: string }> };
}

let lost: Error | undefined;
let tell: (why: Error) => void = () => {};

/**
 * Neither graphics backend throws when the card is reset or taken away: WebGL goes on and reads zeros, which look like an
 * empty room, and WebGPU may never answer.
 */
function watchForLoss(name: BackendName): void {
  lost = undefined;
  const { gpgpu, device } = tf.backend() as unknown as GraphicsBackend;
  const isLost = (why: string): void => {
    // One that was given up before is of no interest.
    if (tf.getBackend() !== name) return;
    lost = new Error(`${name} was lost: ${why}`);
    tell(lost);
  };
  gpgpu?.gl.canvas.addEventListener("webglcontextlost", () => isLost("the context is gone"));
  void device?.lost.then(({ message }) => isLost(message || "the device is gone"));
}

/**
 * What `work` gives, or a rejection as soon as the backend is lost. (A race against one promise that lasts as long as the
 * backend would keep something of every frame.)
 */
export function whileBackendLasts<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (lost) return reject(lost);
    tell = reject;
    work().then(resolve, reject);
  });
}

export const stopBackend = (backend: BackendName): void => tf.removeBackend(backend);
export const memory = (): { tensors: number; bytes: number } => {
  const { numTensors, numBytes } = tf.memory();
  return { tensors: numTensors, bytes: numBytes };
};

export class Detector {
  private constructor(private readonly model: GraphModel) {}

  static async open(files: NetworkFiles): Promise<Detector> {
    return new Detector(await load(files));
  }

  /** `pixels`: 224 x 224 RGB in -1..1. Returns the raw [2254, 13] output. */
  async run(pixels: Float32Array): Promise<Float32Array> {
    const input = tf.tensor4d(pixels, [1, DETECTOR_SIZE, DETECTOR_SIZE, 3]);
    const output = this.model.predict(input) as tf.Tensor;
    const data = (await output.data()) as Float32Array;
    tf.dispose([input, output]);
    return data;
  }

  dispose(): void {
    this.model.dispose();
  }
}

export class LandmarkNetwork {
  private constructor(
    private readonly model: GraphModel,
    private readonly mapOutputs: readonly string[],
  ) {}

  static async open(files: NetworkFiles, name: ModelName): Promise<LandmarkNetwork> {
    return new LandmarkNetwork(await load(files), MAP_OUTPUTS[name]);
  }

  /** `pixels`: 256 x 256 RGB in 0..1. */
  async run(pixels: Float32Array, withMask: boolean): Promise<LandmarkResult> {
    const input = tf.tensor4d(pixels, [1, LANDMARK_INPUT, LANDMARK_INPUT, 3]);
    const outputs = this.model.execute(
      input,
      withMask ? [...KEYPOINT_OUTPUTS, MASK_OUTPUT, ...this.mapOutputs] : KEYPOINT_OUTPUTS,
    ) as tf.Tensor[];
    const [landmarks, flag, heatmap, world, mask, ...layers] = (await Promise.all(
      outputs.map((o) => o.data()),
    )) as Float32Array[];
    const shapes = outputs.slice(outputs.length - layers.length).map(({ shape }) => shape);
    tf.dispose([input, ...outputs]);
    return {
      landmarks: landmarks!,
      presence: flag![0]!,
      heatmap: heatmap!,
      world: world!,
      ...(mask ? { mask } : {}),
      maps: layers.map((values, i) => ({ size: shapes[i]![1]!, channels: shapes[i]![3]!, values })),
    };
  }

  dispose(): void {
    this.model.dispose();
  }
}
