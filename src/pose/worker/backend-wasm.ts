/** The WASM backend: its three binaries come from our own origin, threads only where the page is isolated. */
import { getThreadsCount, setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import plain from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import threadedSimd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url";
import { env } from "@tensorflow/tfjs-core";
import exact from "./convolutions/exact.wasm?url";
import fused from "./convolutions/fused.wasm?url";
import { installConvolutions } from "./convolutions/install.ts";

/** Returns the thread count in use. `threads` undefined: half the cores, at most 4, where the page is isolated. */
export async function prepare(threads: number | undefined): Promise<number> {
  const absolute = (url: string): string => new URL(url, self.location.href).href;
  setWasmPaths({
    "tfjs-backend-wasm.wasm": absolute(plain),
    "tfjs-backend-wasm-simd.wasm": absolute(simd),
    "tfjs-backend-wasm-threaded-simd.wasm": absolute(threadedSimd),
  });
  const wanted = threads ?? Math.max(1, Math.min(4, navigator.hardwareConcurrency >> 1));
  const threadCount = self.crossOriginIsolated ? wanted : 1;
  // The threaded binary starts a pool of eight workers whatever the count; one thread needs none of them.
  if (threadCount === 1) env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  else setThreadsCount(threadCount);
  return threadCount;
}

/** After the backend has started. Costs the app nothing but speed where it can't be. */
export async function speedUp(): Promise<void> {
  try {
    // Not every browser knows the relaxed SIMD of the faster one.
    const fast = await fetched(fused);
    await installConvolutions(WebAssembly.validate(fast) ? fast : await fetched(exact));
  } catch (error) {
    console.warn("The pose network runs without its faster convolutions.", error);
  }
}

async function fetched(url: string): Promise<ArrayBuffer> {
  const response = await fetch(new URL(url, self.location.href));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.arrayBuffer();
}

export { getThreadsCount };
