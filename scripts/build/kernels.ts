/**
 * `npm run kernels`: makes the WebAssembly of `src/pose/worker/convolutions` anew, which works in the memory of TensorFlow.js's
 * own module: `exact.wasm` gives the very bits of its kernels, `fused.wasm` is faster where the browser has relaxed SIMD.
 */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import loadWabt from "wabt";
import { depthwise } from "./kernels/depthwise.ts";
import { pointwise } from "./kernels/pointwise.ts";
import { fused, rounded } from "./kernels/text.ts";

const WAYS = { exact: rounded, fused };
export type Kernels = keyof typeof WAYS;

export const kernelsFile = (kernels: Kernels): URL =>
  new URL(`../../src/pose/worker/convolutions/${kernels}.wasm`, import.meta.url);

/** The module's bytes. */
export async function kernelsModule(kernels: Kernels): Promise<Uint8Array> {
  const plus = WAYS[kernels];
  const sizes = [3, 5].flatMap((kernel) => [1, 2].map((stride) => depthwise(kernel, stride, plus)));
  const wabt = await loadWabt();
  const module = wabt.parseWat(
    `${kernels}.wat`,
    `(module (import "backend" "memory" (memory 0)) ${[...sizes, pointwise(plus)].join("\n")})`,
    { simd: true, relaxed_simd: kernels === "fused" },
  );
  try {
    module.validate();
    return module.toBinary({}).buffer;
  } finally {
    module.destroy();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const kernels of Object.keys(WAYS) as Kernels[])
    writeFileSync(kernelsFile(kernels), await kernelsModule(kernels));
