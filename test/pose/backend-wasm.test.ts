/** How the WASM backend is prepared: which convolutions it gets, and how many threads. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const known = { fused: true };
const fetched: string[] = [];

type Backend = typeof import("../../src/pose/worker/backend-wasm.ts");

let fresh = 0;
/** The module anew, which keeps what it fetched; TensorFlow.js, which other tests go on with, stays as it is. */
const backend = (): Promise<Backend> => {
  fresh += 1;
  const address = `../../src/pose/worker/backend-wasm.ts?fresh=${fresh}`;
  return import(/* @vite-ignore */ address) as Promise<Backend>;
};
const prepared = async (threads?: number): Promise<number> => (await backend()).prepare(threads);

beforeEach(() => {
  known.fused = true;
  fetched.length = 0;
  vi.stubGlobal("self", { location: { href: "https://coach.example/app/" }, crossOriginIsolated: true });
  vi.stubGlobal("navigator", { hardwareConcurrency: 8 });
  vi.stubGlobal("fetch", async (url: URL) => {
    fetched.push(/(fused|exact)/.exec(url.href)?.[1] ?? url.href);
    return new Response(new Uint8Array(8));
  });
  vi.spyOn(WebAssembly, "validate").mockImplementation(() => known.fused);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("the WASM backend", () => {
  it("runs on one thread where the browser knows fused products and sums", async () => {
    expect(await prepared()).toBe(1);
    expect(fetched).toEqual(["fused"]);
  });

  it("takes the exact convolutions and half the cores where it doesn't", async () => {
    known.fused = false;
    expect(await prepared()).toBe(4);
    expect(fetched).toEqual(["fused", "exact"]);
  });

  it("goes on with the published ones, and says so, where none arrive", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
    const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
    const { prepare, speedUp } = await backend();
    expect(await prepare(undefined)).toBe(4);
    expect(warned).toHaveBeenCalledOnce();
    await speedUp();
    expect(warned).toHaveBeenCalledOnce();
  });

  it("takes as many threads as are asked for, and one in a page that is not isolated", async () => {
    expect(await prepared(2)).toBe(2);
    vi.stubGlobal("self", { location: { href: "https://coach.example/" }, crossOriginIsolated: false });
    expect(await prepared(2)).toBe(1);
  });
});
