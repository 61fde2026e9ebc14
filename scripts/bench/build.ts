/** Builds what the speed benchmark measures: the app as `npm run build` makes it, and the benchmark's page beside it. */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { build, loadConfigFromFile } from "vite";
import { hashOf, ROOT } from "../headless/sources.ts";

const BUILDS = join(ROOT, ".cache/bench");
const CONFIG = join(ROOT, "vite.config.ts");
const BUILD_SOURCES = ["models/manifest.json", "scripts/build", "vite.config.ts", "package-lock.json"];

/** Builds unless the sources were built before; the folder takes its name from their hash. */
async function once(name: string, sources: readonly string[], make: (folder: string) => Promise<void>) {
  const folder = join(BUILDS, `${name}-${hashOf([...sources, ...BUILD_SOURCES]).slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  try {
    await make(unfinished);
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  forgetOthers(`${name}-`, folder);
  return folder;
}

/** Another run may still serve a build of the last hour. */
function forgetOthers(prefix: string, current: string): void {
  const hourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(BUILDS)) {
    const path = join(BUILDS, name);
    if (name.startsWith(prefix) && path !== current && statSync(path).mtimeMs < hourAgo)
      rmSync(path, { recursive: true, force: true });
  }
}

export const buildApp = (): Promise<string> =>
  once("app", ["src", "public"], async (outDir) => {
    await build({ configFile: CONFIG, logLevel: "error", build: { outDir, emptyOutDir: true } });
  });

/** The app's pose worker, run and core with the reference workers, by the app's own build settings. */
export const buildBenchPage = (): Promise<string> =>
  once("page", ["src", "scripts/bench"], async (outDir) => {
    const loaded = await loadConfigFromFile({ command: "build", mode: "production" }, CONFIG);
    if (!loaded) throw new Error("vite.config.ts is missing.");
    const { config } = loaded;
    await build({
      ...config,
      configFile: false,
      plugins: [],
      root: join(ROOT, "scripts/bench"),
      publicDir: false,
      logLevel: "error",
      build: {
        ...config.build,
        outDir,
        emptyOutDir: true,
        rollupOptions: { ...config.build?.rollupOptions, input: join(ROOT, "scripts/bench/page.html") },
      },
    });
  });
