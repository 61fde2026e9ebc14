/**
 * Lets the threaded WASM backend start its threads from a file of our own origin.
 *
 * TensorFlow.js hands each thread the text of its Emscripten factory (`factory.toString()`) as a blob. A bundler renames
 * what that function refers to outside itself, so the text breaks ("e is not defined"), and running a blob as a script
 * would need `blob:` in the policy's `script-src`. Here the blob becomes the URL of the untouched factory.
 */
import type { Plugin } from "vite";

const BACKEND = /tfjs-backend-wasm\/dist\/backend_wasm\.js$/;
const BLOB = /factoryConfig\.mainScriptUrlOrBlob = new Blob\([\s\S]*?\{ type: 'text\/javascript' \}\);/;
const FACTORY = "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js?url";

export function wasmThreads(): Plugin {
  return {
    name: "wasm-threads",
    transform(code, id) {
      if (!BACKEND.test(id.replaceAll("\\", "/").split("?")[0] ?? "")) return undefined;
      if (!BLOB.test(code))
        this.error("tfjs-backend-wasm changed: look at scripts/build/wasm-threads.ts again.");
      const url = "new URL(threadedFactoryUrl, self.location.href).href";
      return {
        code: `import threadedFactoryUrl from "${FACTORY}";\n${code.replace(BLOB, `factoryConfig.mainScriptUrlOrBlob = ${url};`)}`,
        map: null,
      };
    },
  };
}
