import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { type GraphModel, loadGraphModel } from "@tensorflow/tfjs-converter";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { foldPadding } from "../../src/pose/worker/fold-padding.ts";
import type { NetworkFiles } from "../../src/pose/worker/weights.ts";

const MODELS = join(import.meta.dirname, "../../models");
const WASM = join(import.meta.dirname, "../../node_modules/@tensorflow/tfjs-backend-wasm/dist/");

function published(name: string): NetworkFiles {
  const weights = readFileSync(join(MODELS, `blazepose-${name}.bin`));
  return {
    graph: JSON.parse(readFileSync(join(MODELS, `blazepose-${name}.json`), "utf8")),
    weights: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength) as ArrayBuffer,
  };
}

const open = ({ graph, weights }: NetworkFiles): Promise<GraphModel> =>
  loadGraphModel({
    load: async () => ({
      modelTopology: graph.modelTopology,
      weightSpecs: graph.weightsManifest.flatMap((group) => group.weights) as tf.io.WeightsManifestEntry[],
      weightData: weights,
      signature: graph.signature ?? {},
    }),
  });

const padsOf = ({ graph }: NetworkFiles): number =>
  (graph.modelTopology as { node: { op: string }[] }).node.filter(({ op }) => op === "Pad").length;

/** Pads by 1, 2 below and above, 3, 4 left and right, unless said; then `next`. */
function small(next: readonly object[], by: readonly number[] = [0, 0, 1, 2, 3, 4, 0, 0]) {
  const node = [
    { name: "x", op: "Placeholder" },
    { name: "by", op: "Const" },
    { name: "pad", op: "Pad", input: ["x", "by"] },
    ...next,
  ];
  const weights = [{ name: "by", shape: [4, 2], dtype: "int32" }];
  return {
    graph: { modelTopology: { node }, weightsManifest: [{ weights }] },
    weights: Int32Array.from(by).buffer as ArrayBuffer,
  };
}
const valid = { padding: { s: btoa("VALID") } };
const convolution = { name: "y", op: "Conv2D", input: ["pad", "filter"], attr: valid };

describe("padding", () => {
  it("goes into the convolution that follows", () => {
    const { node } = foldPadding(small([convolution])).graph.modelTopology as { node: unknown[] };
    expect(node).toHaveLength(3);
    expect(node.at(-1)).toMatchObject({
      input: ["x", "filter"],
      attr: {
        padding: { s: btoa("EXPLICIT") },
        explicit_paddings: { list: { i: ["0", "0", "1", "2", "3", "4", "0", "0"] } },
      },
    });
  });

  it.each([
    ["nothing follows", small([])],
    ["something else takes it too", small([convolution, { name: "z", op: "MaxPool", input: ["pad"] }])],
    ["something takes it by another name", small([convolution, { name: "z", op: "Relu", input: ["pad:0"] }])],
    ["something waits for it", small([convolution, { name: "z", op: "Relu", input: ["x", "^pad"] }])],
    ["the convolution pads too", small([{ ...convolution, attr: { padding: { s: btoa("SAME") } } }])],
    ["channels are padded", small([convolution], [0, 0, 1, 1, 1, 1, 0, 2])],
  ])("stays where %s", (_why, files) => {
    expect(foldPadding(files)).toEqual(files);
  });
});

describe("a network whose convolutions pad on their own", () => {
  beforeAll(async () => {
    setWasmPaths(WASM);
    tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
    await tf.setBackend("wasm");
  });

  it.each([
    ["full", 5, 256],
    ["lite", 5, 256],
    ["detector", 8, 224],
  ])("%s: has none of its %i pads, and gives the very same numbers", async (name, pads, size) => {
    const before = published(name);
    const after = foldPadding(before);
    expect([padsOf(before), padsOf(after)]).toEqual([pads, 0]);
    const input = tf.randomUniform([1, size, size, 3], 0, 1, "float32", 7);
    const results: Float32Array[][] = [];
    for (const files of [before, after]) {
      const model = await open(files);
      const outputs = model.execute(
        input,
        model.outputs.map((output) => output.name),
      );
      results.push(
        await Promise.all([outputs].flat().map(async (one) => (await one.data()) as Float32Array)),
      );
      model.dispose();
    }
    const [usual, folded] = results;
    expect(folded!.map((one) => one.length)).toEqual(usual!.map((one) => one.length));
    for (const [i, values] of usual!.entries()) expect(folded![i]).toEqual(values);
  });
});
