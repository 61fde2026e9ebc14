/**
 * The convolutions of our own against TensorFlow.js's: the same bits or nearly so, and the very files that the generator
 * makes.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Kernels, kernelsFile, kernelsModule } from "../../scripts/build/kernels.ts";
import { installConvolutions } from "../../src/pose/worker/convolutions/install.ts";

const WASM = join(import.meta.dirname, "../../node_modules/@tensorflow/tfjs-backend-wasm/dist/");
// Node 20 has relaxed SIMD, but only where it is asked for; browsers have it since 2023.
setFlagsFromString("--experimental-wasm-relaxed-simd");

interface Case {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Channels of the output; undefined: a depthwise convolution. */
  readonly to?: number;
  readonly kernel: number;
  readonly stride: number;
  readonly pad: "same" | "valid" | [[number, number], [number, number], [number, number], [number, number]];
  readonly activation?: "linear" | "relu" | "relu6" | "sigmoid";
}

/** Every kind that the networks have, odd sizes, and paddings that are not the same on both sides. */
const OWN: readonly Case[] = [
  { height: 16, width: 32, channels: 192, kernel: 5, stride: 1, pad: "same" },
  {
    height: 32,
    width: 32,
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
  { height: 32, width: 64, channels: 24, to: 144, kernel: 1, stride: 1, pad: "same" },
  { height: 8, width: 8, channels: 864, to: 288, kernel: 1, stride: 1, pad: "same", activation: "linear" },
  { height: 2, width: 2, channels: 288, to: 288, kernel: 1, stride: 1, pad: "valid", activation: "relu" },
  { height: 1, width: 4, channels: 3, to: 8, kernel: 1, stride: 1, pad: "same" },
];
const OTHERS: readonly Case[] = [
  { height: 2, width: 2, channels: 288, kernel: 3, stride: 1, pad: "same" },
  { height: 8, width: 8, channels: 6, kernel: 3, stride: 1, pad: "same" },
  { height: 8, width: 8, channels: 8, kernel: 7, stride: 1, pad: "same" },
  { height: 12, width: 12, channels: 8, kernel: 3, stride: 3, pad: "same" },
  { height: 16, width: 16, channels: 48, to: 39, kernel: 1, stride: 1, pad: "same" },
  { height: 3, width: 3, channels: 8, to: 8, kernel: 1, stride: 1, pad: "same" },
  { height: 8, width: 8, channels: 8, to: 8, kernel: 1, stride: 2, pad: "same" },
  { height: 8, width: 8, channels: 8, to: 16, kernel: 3, stride: 1, pad: "same" },
  { height: 8, width: 8, channels: 8, to: 8, kernel: 1, stride: 1, pad: "same", activation: "sigmoid" },
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

/** Twice with the same weights, as a network does: the second output. */
function convolve(one: Case): Float32Array {
  const { height, width, channels, to, kernel, stride, pad, activation = "relu6" } = one;
  return tf.tidy(() => {
    const settings = { strides: stride, pad: pad as "same", activation, bias: numbers([to ?? channels], 13) };
    const filter = numbers([kernel, kernel, channels, to ?? 1], 11) as tf.Tensor4D;
    const inputs = [3, 7].map(
      (seed) => tf.mul(numbers([1, height, width, channels], seed), 4) as tf.Tensor4D,
    );
    const [, out] = inputs.map((x) =>
      to === undefined
        ? tf.fused.depthwiseConv2d({ x, filter, ...settings })
        : tf.fused.conv2d({ x, filter, ...settings }),
    );
    return Float32Array.from(out!.dataSync());
  });
}

let published: Float32Array[] = [];
let publishedCalls = 0;

beforeAll(async () => {
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setWasmPaths(WASM);
  await tf.setBackend("wasm");
  for (const name of [tf.FusedConv2D, tf.FusedDepthwiseConv2D]) {
    const kernel = tf.getKernel(name, "wasm")!;
    tf.unregisterKernel(name, "wasm");
    tf.registerKernel({
      ...kernel,
      kernelFunc: (args) => {
        publishedCalls += 1;
        return kernel.kernelFunc(args);
      },
    });
  }
  published = [...OWN, ...OTHERS].map(convolve);
});
// The next test in this process gets a backend of its own, with the published convolutions.
afterAll(() => {
  const factory = tf.findBackendFactory("wasm");
  tf.removeBackend("wasm");
  tf.registerBackend("wasm", factory);
});

/** Of what the module knows, with nothing left to the published kernels. */
async function outputs(kernels: Kernels): Promise<Float32Array[]> {
  expect(await installConvolutions(readFileSync(kernelsFile(kernels)))).toBe(true);
  publishedCalls = 0;
  const tensors = tf.memory().numTensors;
  const found = OWN.map(convolve);
  expect(publishedCalls).toBe(0);
  expect(tf.memory().numTensors).toBe(tensors);
  return found;
}

describe("a convolution", () => {
  it.each(["exact", "fused"] as const)(
    "comes from the file that the generator makes: %s",
    async (kernels) => {
      expect(Buffer.from(await kernelsModule(kernels)).equals(readFileSync(kernelsFile(kernels)))).toBe(true);
    },
  );

  it("gives the published kernel's bits, in the picture and at its edges", async () => {
    for (const [i, found] of (await outputs("exact")).entries())
      expect(
        Buffer.from(found.buffer).equals(Buffer.from(published[i]!.buffer)),
        JSON.stringify(OWN[i]),
      ).toBe(true);
  });

  it("gives the same but for the rounding, where product and sum are one instruction", async () => {
    for (const [i, found] of (await outputs("fused")).entries()) {
      const far = published[i]!.reduce((most, value, k) => Math.max(most, Math.abs(value - found[k]!)), 0);
      // Sums of up to 864 products of up to 4: each rounded by 2e-6 at most.
      expect(far, JSON.stringify(OWN[i])).toBeLessThan(1e-4);
    }
  });

  it("that the module does not know is left to the published kernel", () => {
    publishedCalls = 0;
    for (const [i, each] of OTHERS.entries())
      expect(convolve(each), JSON.stringify(each)).toEqual(published[OWN.length + i]);
    expect(publishedCalls).toBe(2 * OTHERS.length);
  });
});
