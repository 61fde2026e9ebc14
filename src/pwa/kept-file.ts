/**
 * Whether an answer is the file that was asked for. While a version is being put on a host some of its files are not
 * there yet, and many hosts answer a missing file with their start page and status 200: kept under the name of a script,
 * that page would keep a place of the app shut on every later visit.
 */
import type { PrecacheEntry } from "./cache-plan.ts";

const TEXT_OF_A_PAGE = /^text\/html\b/i;
const PAGE = /\.html$/;

/** What can be seen without reading the body: a good status, and a page only where a page was asked for. */
export function looksRight(path: string, answer: Response): boolean {
  if (!answer.ok) return false;
  const type = answer.headers.get("content-type") ?? "";
  return type === "" || TEXT_OF_A_PAGE.test(type) === PAGE.test(path);
}

/** `sha256-` and the digest in base 64, as browsers write it. */
export async function integrityOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

/** Reads a copy of the body. An entry without a digest is judged by its looks. */
export async function isTheFile(entry: PrecacheEntry, answer: Response): Promise<boolean> {
  if (!looksRight(entry.url, answer)) return false;
  if (entry.integrity === undefined) return true;
  return (await integrityOf(await answer.clone().arrayBuffer())) === entry.integrity;
}
