/**
 * Convolutions of our own in place of the WASM backend's: a small module (`npm run kernels`) that works in the backend's
 * memory, on one thread. What it doesn't know (another shape) TensorFlow.js's own kernels go on with.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { Convolution, Module } from "./convolution.ts";
import { depthwise } from "./depthwise.ts";
import { pointwise } from "./pointwise.ts";

/** What is used here of TensorFlow.js's WASM backend; its own types name neither the memory nor where a tensor lies. */
interface WasmBackend {
  readonly wasm: {
    readonly asm?: { readonly memory?: unknown };
    readonly HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
  };
  readonly dataIdMap: { get(id: object): { readonly memoryOffset: number } };
  makeOutput(shape: readonly number[], dtype: "float32"): tf.TensorInfo;
}

const CONVOLUTIONS: Readonly<Record<string, Convolution>> = {
  [tf.FusedDepthwiseConv2D]: depthwise,
  [tf.FusedConv2D]: pointwise,
};

const installed = new WeakMap<object, Module>();
let overridden = false;

/**
 * For the backend in use, from the module's bytes; `false` where that backend's memory can't be shared with a module of
 * ours. Throws what WebAssembly throws of a damaged module.
 */
export async function installConvolutions(bytes: BufferSource): Promise<boolean> {
  const backend = tf.backend() as unknown as WasmBackend;
  const memory = backend.wasm.asm?.memory;
  if (!(memory instanceof WebAssembly.Memory) || memory.buffer instanceof SharedBuffer) return false;
  const { instance } = await WebAssembly.instantiate(bytes, { backend: { memory } });
  installed.set(backend, {
    exports: instance.exports,
    address: ({ dataId }) => backend.dataIdMap.get(dataId).memoryOffset,
    output: (shape) => backend.makeOutput(shape, "float32"),
    allot: (size) => {
      const address = backend.wasm._malloc(size);
      return { address, bytes: backend.wasm.HEAPU8.subarray(address, address + size) };
    },
  });
  override();
  return true;
}

/** Undefined where a page is not isolated; there no memory is shared either. */
const SharedBuffer = globalThis.SharedArrayBuffer ?? class {};

function override(): void {
  if (overridden) return;
  for (const [name, convolution] of Object.entries(CONVOLUTIONS)) {
    const published = tf.getKernel(name, "wasm");
    if (!published) throw new Error(`TensorFlow.js's WASM backend has no ${name}`);
    tf.unregisterKernel(name, "wasm");
    tf.registerKernel({
      ...published,
      kernelFunc: (args) => {
        const module = installed.get(args.backend as object);
        return (module && convolution(module, args)) ?? published.kernelFunc(args);
      },
    });
  }
  overridden = true;
}
