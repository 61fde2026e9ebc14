/** The WASM backend: its three binaries come from our own origin, threads only where the page is isolated. */
import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import plain from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import threadedSimd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url";
import { env } from "@tensorflow/tfjs-core";
import exact from "./convolutions/exact.wasm?url";
import fused from "./convolutions/fused.wasm?url";
import { installConvolutions } from "./convolutions/install.ts";

interface Kernels {
  readonly bytes: ArrayBuffer;
  readonly fused: boolean;
}

/** Our own convolutions, the fastest that this browser knows; `undefined`, with a word in the console, where they can't be had. */
async function fetchKernels(): Promise<Kernels | undefined> {
  try {
    const fast = await fetched(fused);
    // Not every browser knows its relaxed SIMD.
    if (WebAssembly.validate(fast)) return { bytes: fast, fused: true };
    return { bytes: await fetched(exact), fused: false };
  } catch (error) {
    console.warn("The pose network runs without its faster convolutions.", error);
    return undefined;
  }
}

async function fetched(url: string): Promise<ArrayBuffer> {
  const response = await fetch(new URL(url, self.location.href));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.arrayBuffer();
}

let kernels: Promise<Kernels | undefined> | undefined;
const ownKernels = (): Promise<Kernels | undefined> => {
  kernels ??= fetchKernels();
  return kernels;
};

/**
 * One thread with fused convolutions of our own takes 0.6 of the time of one with the published ones, about what two
 * of those might (not measured), on one core instead of two: a set is on for minutes. Where they can't be had, half the cores, at most 4.
 */
async function usualThreads(): Promise<number> {
  if ((await ownKernels())?.fused) return 1;
  return Math.max(1, Math.min(4, navigator.hardwareConcurrency >> 1));
}

/** Returns the thread count in use; never more than one where the page is not isolated. */
export async function prepare(threads: number | undefined): Promise<number> {
  const absolute = (url: string): string => new URL(url, self.location.href).href;
  setWasmPaths({
    "tfjs-backend-wasm.wasm": absolute(plain),
    "tfjs-backend-wasm-simd.wasm": absolute(simd),
    "tfjs-backend-wasm-threaded-simd.wasm": absolute(threadedSimd),
  });
  const threadCount = self.crossOriginIsolated ? (threads ?? (await usualThreads())) : 1;
  // The threaded binary starts a pool of eight workers whatever the count; one thread needs none of them.
  if (threadCount === 1) env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  else setThreadsCount(threadCount);
  return threadCount;
}

/** After the backend has started. Costs the app nothing but speed where it can't be. */
export async function speedUp(): Promise<void> {
  const own = await ownKernels();
  if (!own) return;
  try {
    await installConvolutions(own.bytes);
  } catch (error) {
    console.warn("The pose network runs without its faster convolutions.", error);
  }
}
