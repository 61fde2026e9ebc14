import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { wasmThreads } from "./scripts/build/wasm-threads.ts";

const here = import.meta.dirname;

/** Cross-origin isolation gives WASM its threads. The policy of src/pwa must stay the same as this one. */
const headers = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export default defineConfig({
  root: resolve(here, "src"),
  publicDir: resolve(here, "public"),
  base: "./",
  resolve: {
    alias: { "@mediapipe/pose": resolve(here, "scripts/bench/mediapipe-pose-stub.ts") },
  },
  build: {
    outDir: resolve(here, "dist"),
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { index: resolve(here, "src/index.html"), analyze: resolve(here, "src/analyze.html") },
    },
  },
  worker: { format: "es", plugins: () => [wasmThreads()] },
  server: { headers },
  preview: { headers: { ...headers, "Content-Security-Policy": policy } },
  test: {
    projects: [
      {
        test: {
          name: "unit",
          root: here,
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**"],
          environment: "node",
        },
      },
      {
        test: {
          name: "browser",
          root: here,
          include: ["test/browser/**/*.test.ts"],
          environment: "node",
          globalSetup: ["test/browser/serve.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
