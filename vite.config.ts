import { resolve } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { licences } from "./scripts/build/licences.ts";
import { pwa } from "./scripts/build/pwa.ts";
import { wasmThreads } from "./scripts/build/wasm-threads.ts";
import { CONTENT_SECURITY_POLICY, ISOLATION_HEADERS } from "./src/pwa/headers.ts";

const here = import.meta.dirname;

const REAL_TIME = ["live-counting", "workout", "faults", "review-live", "speed"].map(
  (name) => `test/browser/${name}.test.ts`,
);

const browserTests = (
  name: string,
  include: string[],
  exclude: string[],
): TestProjectInlineConfiguration => ({
  test: {
    name,
    root: here,
    include,
    exclude,
    environment: "node",
    globalSetup: ["test/browser/serve.ts"],
    retry: 2,
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});

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
  plugins: [licences(here), ...pwa()],
  server: { headers: ISOLATION_HEADERS },
  preview: { headers: { ...ISOLATION_HEADERS, "Content-Security-Policy": CONTENT_SECURITY_POLICY } },
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
      browserTests("browser", ["test/browser/**/*.test.ts"], REAL_TIME),
      browserTests("realtime", REAL_TIME, []),
    ],
  },
});
