/** The sources as a page sees them, with folders of stills beside them, and a browser to open it in. */
import { resolve } from "node:path";
import { createServer } from "vite";
import { launchChromium } from "../chromium.ts";

export async function servePage(folders: readonly string[]) {
  const root = resolve(import.meta.dirname, "../..");
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "error",
    appType: "mpa",
    server: {
      port: 0,
      hmr: false,
      watch: null,
      fs: { allow: [root, ...folders] },
      headers: {
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
      },
    },
    worker: { format: "es" },
    // Found late, they would make the dev server reload the page in the middle of a run.
    optimizeDeps: {
      include: ["core", "converter", "backend-wasm", "backend-webgl", "backend-webgpu"].map(
        (part) => `@tensorflow/tfjs-${part}`,
      ),
    },
  });
  await server.listen();
  const browser = await launchChromium();
  return {
    address: server.resolvedUrls?.local[0] ?? "",
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
