/** The depthwise convolutions of our own against TensorFlow.js's: the same bits, and the very file that the generator makes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEPTHWISE_FILE, depthwiseModule } from "../../scripts/build/depthwise.ts";
import { installDepthwise } from "../../src/pose/worker/depthwise.ts";

const WASM = join(import.meta.dirname, "../../node_modules/@tensorflow/tfjs-backend-wasm/dist/");

interface Case {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly kernel: number;
  readonly stride: number;
  readonly pad: "same" | "valid" | [[number, number], [number, number], [number, number], [number, number]];
  readonly activation?: "linear" | "relu" | "relu6";
}

/** Every kind that the networks have, odd sizes, and paddings that are not the same on both sides. */
const OWN: readonly Case[] = [
  { height: 32, width: 32, channels: 192, kernel: 5, stride: 1, pad: "same" },
  {
    height: 64,
    width: 64,
    channels: 144,
    kernel: 5,
    stride: 2,
    pad: [
      [0, 0],
      [1, 2],
      [1, 2],
      [0, 0],
    ],
  },
  { height: 16, width: 16, channels: 528, kernel: 5, stride: 2, pad: "same" },
  { height: 8, width: 8, channels: 864, kernel: 5, stride: 1, pad: "same", activation: "relu" },
  { height: 16, width: 12, channels: 20, kernel: 3, stride: 1, pad: "same", activation: "linear" },
  {
    height: 16,
    width: 24,
    channels: 64,
    kernel: 3,
    stride: 2,
    pad: [
      [0, 0],
      [0, 1],
      [0, 1],
      [0, 0],
    ],
  },
  { height: 10, width: 7, channels: 8, kernel: 3, stride: 1, pad: "valid" },
  { height: 4, width: 1, channels: 4, kernel: 5, stride: 1, pad: "same" },
];
const OTHERS: readonly Case[] = [
  { height: 2, width: 2, channels: 288, kernel: 3, stride: 1, pad: "same" },
  { height: 8, width: 8, channels: 6, kernel: 3, stride: 1, pad: "same" },
  { height: 8, width: 8, channels: 8, kernel: 7, stride: 1, pad: "same" },
  { height: 12, width: 12, channels: 8, kernel: 3, stride: 3, pad: "same" },
];

/** Numbers in -1..1 that are the same on every run. */
function numbers(shape: number[], seed: number): tf.Tensor {
  let state = seed;
  const values = Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * 2 - 1;
  });
  return tf.tensor(values, shape);
}

function convolve({ height, width, channels, kernel, stride, pad, activation = "relu6" }: Case): Uint8Array {
  return tf.tidy(() => {
    const out = tf.fused.depthwiseConv2d({
      x: tf.mul(numbers([1, height, width, channels], 7), 4) as tf.Tensor4D,
      filter: numbers([kernel, kernel, channels, 1], 11) as tf.Tensor4D,
      bias: numbers([channels], 13),
      strides: stride,
      pad: pad as "same",
      activation,
    });
    return new Uint8Array(Float32Array.from(out.dataSync()).buffer);
  });
}

let published: Uint8Array[] = [];
let publishedCalls = 0;

beforeAll(async () => {
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setWasmPaths(WASM);
  await tf.setBackend("wasm");
  const kernel = tf.getKernel("FusedDepthwiseConv2D", "wasm")!;
  tf.unregisterKernel(kernel.kernelName, kernel.backendName);
  tf.registerKernel({
    ...kernel,
    kernelFunc: (args) => {
      publishedCalls += 1;
      return kernel.kernelFunc(args);
    },
  });
  published = [...OWN, ...OTHERS].map(convolve);
});
afterAll(() => tf.removeBackend("wasm"));

describe("a depthwise convolution", () => {
  it("comes from the file that the generator makes", async () => {
    expect(Buffer.from(await depthwiseModule()).equals(readFileSync(DEPTHWISE_FILE))).toBe(true);
  });

  it("gives the published kernel's bits, in the picture and at its edges", async () => {
    expect(await installDepthwise(readFileSync(DEPTHWISE_FILE))).toBe(true);
    publishedCalls = 0;
    const tensors = tf.memory().numTensors;
    for (const [i, each] of OWN.entries())
      expect(Buffer.from(convolve(each)).equals(published[i]!), JSON.stringify(each)).toBe(true);
    expect(publishedCalls).toBe(0);
    expect(tf.memory().numTensors).toBe(tensors);
  });

  it("that the module does not know is left to the published kernel", () => {
    publishedCalls = 0;
    for (const [i, each] of OTHERS.entries())
      expect(Buffer.from(convolve(each)).equals(published[OWN.length + i]!), JSON.stringify(each)).toBe(true);
    expect(publishedCalls).toBe(OTHERS.length);
  });
});
