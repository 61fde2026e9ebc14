/** Weights that were fetched and checked by the app's own code, as TensorFlow.js wants to load them. */
import type { io } from "@tensorflow/tfjs-core";
import type { NetworkFiles } from "../../src/pose/worker/weights.ts";

export const handlerOf = ({ graph, weights }: NetworkFiles): io.IOHandler => ({
  load: async () => ({
    modelTopology: graph.modelTopology,
    weightSpecs: graph.weightsManifest.flatMap((group) => group.weights) as io.WeightsManifestEntry[],
    weightData: weights,
    signature: graph.signature ?? {},
  }),
});
