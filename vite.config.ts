import { resolve } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { licences } from "./scripts/build/licences.ts";
import { inlineIcon, pwa } from "./scripts/build/pwa.ts";
import { wasmThreads } from "./scripts/build/wasm-threads.ts";
import { HEADERS, ISOLATION_HEADERS } from "./src/pwa/headers.ts";

const here = import.meta.dirname;

const full = { name: "full", description: "A long proof: only in `npm run test:full`." };

/** By how long they take: in real time two lie beside each other, and none long one is left for the end. */
const IN_REAL_TIME = ["faults", "live-lifts", "live-counting", "soak", "workout", "speed"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification): number => {
      const found = IN_REAL_TIME.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return project.name === "alone" && found !== -1 ? found : IN_REAL_TIME.length;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => place(a) - place(b));
  }
}

/** In Chromium, on the built app. */
const inBrowser = {
  root: here,
  include: ["test/browser/**/*.test.ts"],
  environment: "node",
  setupFiles: ["test/known-exercises.ts"],
  globalSetup: ["test/browser/serve.ts"],
  tags: [
    full,
    {
      name: "alone",
      description: "A long proof in real time, beside no more than one other: only in `npm run test:full`.",
    },
  ],
  // A worker goes on to the next file, so that its files share a browser.
  pool: "forks",
  isolate: false,
  testTimeout: 180_000,
  hookTimeout: 180_000,
  // A second, the default, is short on a machine that does something else too.
  expect: { poll: { timeout: 20_000 } },
} satisfies TestProjectInlineConfiguration["test"];

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
  plugins: [licences(here), inlineIcon(resolve(here, "public")), ...pwa()],
  server: { headers: ISOLATION_HEADERS },
  preview: { headers: HEADERS },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          root: here,
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**"],
          // Nothing that a test leaves behind in a module is there to be left; so each module is loaded once a worker.
          pool: "forks",
          isolate: false,
          maxWorkers: 2,
          // Frames and states live shortly: room for more of them spares most of the collecting.
          execArgv: ["--max-semi-space-size=128"],
          setupFiles: ["test/known-exercises.ts"],
          environment: "node",
          tags: [full],
          // The longest take two seconds; but they get what is left of a machine that may do two other things as well, and
          // wait while others run in real time.
          testTimeout: 1_800_000,
          hookTimeout: 1_800_000,
        },
      },
      { test: { ...inBrowser, name: "browser", maxWorkers: 3 } },
      // What runs in real time: more than two of them would slow each other.
      { test: { ...inBrowser, name: "alone", maxWorkers: 2 } },
    ],
  },
});
