/** Vitest's global setup for the browser tests: builds the app once and serves it as `npm start` does, on a free port. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { ROOT, serveApp } from "../../scripts/headless/app.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built app is served; ends with a slash. */
    readonly appUrl: string;
    /** Where its files are. */
    readonly appFolder: string;
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(ROOT, ".cache/test", `app-${process.pid}`);
  // Vitest says "test", and the bundler would build the app for development.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  await build({
    configFile: join(ROOT, "vite.config.ts"),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
  process.env.NODE_ENV = NODE_ENV;
  const app = await serveApp(folder);
  project.provide("appUrl", app.url);
  project.provide("appFolder", folder);
  return async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
