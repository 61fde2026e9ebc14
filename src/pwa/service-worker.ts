/**
 * Keeps the whole app on the device and serves it from there, so that it starts without a network, and gives every
 * answer the headers of isolation and policy where the host sends none (src/pwa/headers.ts).
 *
 * Each file is kept under its address and revision: an update fetches only what changed, and the files of the version
 * before stay until the next update, for tabs that still run it. A new version waits until a page says so.
 *
 * Nothing is kept that is not the very file that was built (kept-file.ts), and a kept one that no longer is, whatever
 * spoilt it, is fetched anew the first time that it is asked for.
 */
import { cacheKey, type PrecacheEntry, staleKeys, wantedFile } from "./cache-plan.ts";
import { withHeaders } from "./headers.ts";
import { isTheFile, looksRight } from "./kept-file.ts";
import { partOf } from "./range.ts";

/** The part of a service worker's global scope that is used here; the DOM library has a window's instead. */
interface ExtendableEventLike extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchEventLike extends ExtendableEventLike {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface ServiceWorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: ExtendableEventLike) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEventLike) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
}
const worker = globalThis as unknown as ServiceWorkerScope;
// The build replaces this name by the list of files.
const entries = (self as unknown as { readonly __WB_MANIFEST: readonly PrecacheEntry[] }).__WB_MANIFEST;

const FILES = "backline-files";
const VERSIONS = "backline-versions";
const CURRENT = "https://versions.invalid/current";
const PREVIOUS = "https://versions.invalid/previous";
/** So many files at a time: enough for the line, few enough that the page's own requests are not starved. */
const AT_ONCE = 4;

const { scope } = worker.registration;

/** Ends what is being fetched, for the version that takes over. */
let underWay = new AbortController();

/** Fetches the file past whatever keeps another one under its name. Throws where the host does not have it. */
async function fetchFile(entry: PrecacheEntry, { signal }: AbortController): Promise<Response> {
  const address = new URL(entry.url, scope).href;
  // A name with a hash in it never changes; the others must not come from an old cache.
  const usual: RequestCache = entry.revision === null ? "default" : "no-cache";
  for (const cache of [usual, "reload"] as const) {
    const response = await fetch(address, { cache, signal });
    if (await isTheFile(entry, response)) return response;
  }
  throw new Error(`${address} is not there as it was built`);
}

/** Keys whose kept files were found to be right, as long as this worker lives. */
const sound = new Set<string>();

async function keptFile(cache: Cache, entry: PrecacheEntry, key: string): Promise<Response | undefined> {
  const kept = await cache.match(key);
  if (!kept || !looksRight(entry.url, kept)) return undefined;
  if (sound.has(key)) return kept;
  if (!(await isTheFile(entry, kept))) return undefined;
  sound.add(key);
  return kept;
}

async function install(): Promise<void> {
  const cache = await caches.open(FILES);
  const waiting = [...entries];
  const take = async (): Promise<void> => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const key = cacheKey(entry, scope);
      if (!(await keptFile(cache, entry, key))) await cache.put(key, await fetchFile(entry, underWay));
      sound.add(key);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

async function keysOf(versions: Cache, name: string): Promise<readonly string[]> {
  const kept: unknown = await (await versions.match(name))?.json();
  return Array.isArray(kept) ? kept.filter((key) => typeof key === "string") : [];
}

async function activate(): Promise<void> {
  const [cache, versions] = await Promise.all([caches.open(FILES), caches.open(VERSIONS)]);
  const now = entries.map((entry) => cacheKey(entry, scope));
  const before = await keysOf(versions, CURRENT);
  const same = before.length === now.length && before.every((key) => now.includes(key));
  const previous = same ? await keysOf(versions, PREVIOUS) : before;
  await versions.put(PREVIOUS, Response.json(previous));
  await versions.put(CURRENT, Response.json(now));
  const kept = (await cache.keys()).map((request) => request.url);
  for (const key of staleKeys(kept, now, previous)) await cache.delete(key);
  await worker.clients.claim();
}

/** Ends with the page's own wish too. */
const passedOn = (request: Request, { signal }: AbortController): Promise<Response> =>
  fetch(request, { signal: AbortSignal.any([request.signal, signal]) });

/** From the device, else from the network; a file that is asked for with `cache: "reload"` is fetched and kept anew. */
async function answer(request: Request, entry: PrecacheEntry): Promise<Response> {
  const cache = await caches.open(FILES);
  const key = cacheKey(entry, scope);
  const kept = request.cache === "reload" ? undefined : await keptFile(cache, entry, key);
  if (kept) return withHeaders(await partOf(request, kept));
  const until = underWay;
  try {
    const response = await fetchFile(entry, until);
    await cache.put(key, response.clone());
    sound.add(key);
    return withHeaders(await partOf(request, response));
  } catch (error) {
    // The page knows best what to do without it; what the host says instead is not kept.
    console.warn(error);
    return withHeaders(await passedOn(request, until));
  }
}

/** Of a version that another tab still runs: its files are kept, but no longer in the list. */
async function answerUnlisted(request: Request): Promise<Response> {
  const { href, pathname } = new URL(request.url);
  const kept = await (await caches.open(FILES)).match(href);
  if (kept && looksRight(pathname, kept)) return withHeaders(await partOf(request, kept));
  return withHeaders(await passedOn(request, underWay));
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", ({ data }) => {
  if (data === "skip-waiting") void worker.skipWaiting();
  if (data === "end-answers") {
    underWay.abort();
    underWay = new AbortController();
  }
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(scope)) return;
  const entry = wantedFile(url, request.mode === "navigate", entries, scope);
  event.respondWith(entry ? answer(request, entry) : answerUnlisted(request));
});
