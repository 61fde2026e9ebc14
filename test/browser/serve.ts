/**
 * Vitest's global setup for the browser tests: builds the app unless it is built, and serves it as `npm start` does, on a free
 * port, with the recorded tracks beside it (`recorded-poses.ts`).
 */
import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import type { TestProject } from "vitest/node";
import { buildApp } from "../../scripts/bench/build.ts";
import { ROOT, serveApp } from "../../scripts/headless/app.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built app is served; ends with a slash. */
    readonly appUrl: string;
    /** Where its files are; other runs may use them too. */
    readonly appFolder: string;
  }
}

const TRACKS = join(ROOT, "fixtures/tracks");

/** Pages of other origins may ask too: the dev server's. */
const recordedPoses: Plugin = {
  name: "recorded-poses",
  configurePreviewServer({ middlewares }) {
    const files = new Set(readdirSync(TRACKS));
    middlewares.use("/recorded-poses", ({ url = "" }, response, next) => {
      const file = `${url.slice(1)}.track.json.gz`;
      if (!files.has(file)) return next();
      response.writeHead(200, {
        "Content-Type": "application/json",
        "Content-Encoding": "gzip",
        "Access-Control-Allow-Origin": "*",
      });
      createReadStream(join(TRACKS, file)).pipe(response);
    });
  },
};

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  // Vitest says "test", and the bundler would build the app for development.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  const folder = await buildApp();
  process.env.NODE_ENV = NODE_ENV;
  const app = await serveApp(folder, [recordedPoses]);
  project.provide("appUrl", app.url);
  project.provide("appFolder", folder);
  return () => app.close();
}
