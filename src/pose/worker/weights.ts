/** Fetches a model's graph and weights from our own origin and checks them against models/manifest.json. */
import detectorWeights from "../../../models/blazepose-detector.bin?url";
import detectorGraph from "../../../models/blazepose-detector.json?url";
import fullWeights from "../../../models/blazepose-full.bin?url";
import fullGraph from "../../../models/blazepose-full.json?url";
import liteWeights from "../../../models/blazepose-lite.bin?url";
import liteGraph from "../../../models/blazepose-lite.json?url";
import manifest from "../../../models/manifest.json";
import type { PoseErrorCode } from "../protocol.ts";

export type NetworkName = "detector" | "full" | "lite";

const FILES: Readonly<Record<NetworkName, { readonly graph: string; readonly weights: string }>> = {
  detector: { graph: detectorGraph, weights: detectorWeights },
  full: { graph: fullGraph, weights: fullWeights },
  lite: { graph: liteGraph, weights: liteWeights },
};

export class WeightsError extends Error {
  override readonly name = "WeightsError";
  constructor(
    readonly code: PoseErrorCode & ("weights-missing" | "weights-damaged"),
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

async function fetchBytes(url: string, file: string, cache: RequestCache): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return await response.arrayBuffer();
  } catch (cause) {
    throw new WeightsError(
      "weights-missing",
      `The pose model (${file}) did not arrive. Check the connection to this page's own server and try again.`,
      { cause },
    );
  }
}

async function isWhole(body: ArrayBuffer, sha256: string): Promise<boolean> {
  // Without a secure context there is no SubtleCrypto; the camera would not work there either.
  if (!globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === sha256;
}

/** A file that is damaged where it is kept on this device is fetched once more, past every cache. */
async function fetchChecked(
  url: string,
  file: string,
  sha256: string,
  onBytes: (n: number) => void,
): Promise<ArrayBuffer> {
  for (const cache of ["default", "reload"] as const) {
    const body = await fetchBytes(url, file, cache);
    if (!(await isWhole(body, sha256))) continue;
    onBytes(body.byteLength);
    return body;
  }
  throw new WeightsError(
    "weights-damaged",
    `The pose model (${file}) arrived damaged, twice. Check the connection to this page's own server and try again.`,
  );
}

export interface NetworkFiles {
  readonly graph: {
    readonly modelTopology: object;
    readonly weightsManifest: readonly { readonly weights: readonly object[] }[];
    readonly signature?: object;
  };
  readonly weights: ArrayBuffer;
}

export function networkBytes(name: NetworkName): number {
  const entry = manifest.models[name];
  return entry.graph.bytes + entry.weights.bytes;
}

/** Throws WeightsError. */
export async function fetchNetwork(name: NetworkName, onBytes: (n: number) => void): Promise<NetworkFiles> {
  const entry = manifest.models[name];
  const [graph, weights] = await Promise.all([
    fetchChecked(FILES[name].graph, entry.graph.file, entry.graph.sha256, onBytes),
    fetchChecked(FILES[name].weights, entry.weights.file, entry.weights.sha256, onBytes),
  ]);
  return { graph: JSON.parse(new TextDecoder().decode(graph)), weights };
}
