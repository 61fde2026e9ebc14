/**
 * Builds the analysis page when its sources changed, and serves it with the headers of vite.config.ts on a free local
 * port. Builds are kept under `.cache/analyze/` by the hash of their sources, so that runs beside each other or beside
 * `npm start` never touch one another's files.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { HEADERS } from "../../src/pwa/headers.ts";
import { hashOf, ROOT, SOURCES } from "./sources.ts";

export { ROOT };

const BUILDS = join(ROOT, ".cache/analyze");
const BUILDS_KEPT = 4;

/** The folder of an up-to-date build. Throws with the bundler's words when the sources do not build. */
export async function buildAnalysisPage(): Promise<string> {
  const folder = join(BUILDS, hashOf(SOURCES).slice(0, 16));
  if (existsSync(folder)) return folder;
  // Loaded where it is needed: it takes a second, and a command that is typed wrongly should say so at once.
  const { build, loadConfigFromFile } = await import("vite");
  const loaded = await loadConfigFromFile(
    { command: "build", mode: "production" },
    join(ROOT, "vite.config.ts"),
  );
  if (!loaded) throw new Error("vite.config.ts is missing.");
  const { config } = loaded;
  const unfinished = `${folder}.${process.pid}`;
  try {
    await build({
      ...config,
      configFile: false,
      // The page has neither the app's service worker nor its views.
      plugins: [],
      publicDir: false,
      logLevel: "error",
      build: {
        ...config.build,
        outDir: unfinished,
        rollupOptions: { ...config.build?.rollupOptions, input: { analyze: join(ROOT, "src/analyze.html") } },
      },
    });
    // Another run may have finished the same build meanwhile.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  forgetOldBuilds(folder);
  return folder;
}

function forgetOldBuilds(current: string): void {
  const aged = readdirSync(BUILDS)
    .map((name) => join(BUILDS, name))
    .filter((path) => path !== current)
    .map((path) => ({ path, changed: statSync(path).mtimeMs }))
    .sort((a, b) => b.changed - a.changed);
  const hourAgo = Date.now() - 3_600_000;
  for (const { path, changed } of aged.slice(BUILDS_KEPT - 1))
    if (changed < hourAgo) rmSync(path, { recursive: true, force: true });
}

export interface ServedApp {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built app on a free port of this machine, with the headers that the app has under `npm start`. `plugins` may add to
 * what is served.
 */
export async function serveApp(folder: string, plugins: Plugin[] = []): Promise<ServedApp> {
  const { preview } = await import("vite");
  const server = await preview({
    configFile: false,
    root: join(ROOT, "src"),
    logLevel: "error",
    plugins,
    build: { outDir: folder },
    preview: { headers: HEADERS, host: "127.0.0.1", port: 0, strictPort: false, open: false },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === "string") throw new Error("The local server has no port.");
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
