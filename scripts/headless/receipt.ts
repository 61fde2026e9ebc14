/**
 * What stands beside each result of a list, `NAME.run.json`: from which bytes, by which program and with which options it
 * was made, and the hash of what was written. By it a later run knows what is done, and a damaged result is found. Nothing
 * in it depends on when, where or in which order it was made.
 */
import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import manifest from "../../models/manifest.json" with { type: "json" };
import type { ModelName } from "../../src/pose/protocol.ts";
import { hashOf, SOURCES } from "./sources.ts";

export const RECEIPT_SCHEMA = "backline.run/1";
export const RECEIPT_SUFFIX = ".run.json";

/** What a result depends on. */
export interface Making {
  /** SHA-256 of the recording. */
  readonly recording: string;
  readonly program: string;
  readonly weights: readonly string[];
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

export interface Written {
  /** The file's name, in the receipt's folder or as a path. */
  readonly file: string;
  readonly sha256: string;
}

export interface Receipt {
  readonly schema: typeof RECEIPT_SCHEMA;
  /** As it stood in the list. */
  readonly recording: string;
  readonly made: Making;
  /** `broken`: analysed as far as it could be read. */
  readonly outcome: "ok" | "broken" | "failed";
  /** Why, where it is not `ok`. */
  readonly message?: string;
  readonly frames?: number;
  readonly analysis?: Written;
  readonly track?: Written;
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/** Read piece by piece: a recording may be larger than memory. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}

/** The program's own part, the same for all recordings of a run. */
export const programOf = (model: ModelName): Pick<Making, "program" | "weights"> => ({
  program: hashOf(SOURCES).slice(0, 16),
  weights: (["detector", model] as const).map((network) => manifest.models[network].weights.sha256),
});

/** `undefined` where there is none, or none that can be understood. */
export function readReceipt(path: string): Receipt | undefined {
  try {
    const raw = JSON.parse(readFileSync(path, "utf8")) as Receipt;
    return raw?.schema === RECEIPT_SCHEMA && typeof raw.recording === "string" && raw.made ? raw : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a result is there, whole, and made of the same by the same. One that failed is none. */
export function isValid(
  receipt: Receipt | undefined,
  made: Making,
  paths: { readonly analysis: string; readonly track?: string },
): boolean {
  if (!receipt || receipt.outcome === "failed" || !sameMaking(receipt.made, made)) return false;
  return (
    isWhole(paths.analysis, receipt.analysis) &&
    (paths.track === undefined || isWhole(paths.track, receipt.track))
  );
}

const sameMaking = (a: Making, b: Making): boolean =>
  JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

const inOrder = ({ recording, program, weights, options }: Making) => [
  recording,
  program,
  weights,
  Object.entries(options ?? {}).sort(([x], [y]) => (x < y ? -1 : 1)),
];

function isWhole(path: string, written: Written | undefined): boolean {
  if (!written) return false;
  try {
    return sha256(readFileSync(path)) === written.sha256;
  } catch {
    return false;
  }
}
