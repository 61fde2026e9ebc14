/** Vitest's global setup for the browser tests: builds the app unless it is built, and serves it as `npm start` does, on a free port. */
import type { TestProject } from "vitest/node";
import { buildApp } from "../../scripts/bench/build.ts";
import { serveApp } from "../../scripts/headless/app.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built app is served; ends with a slash. */
    readonly appUrl: string;
    /** Where its files are; other runs may use them too. */
    readonly appFolder: string;
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  // Vitest says "test", and the bundler would build the app for development.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  const folder = await buildApp();
  process.env.NODE_ENV = NODE_ENV;
  const app = await serveApp(folder);
  project.provide("appUrl", app.url);
  project.provide("appFolder", folder);
  return () => app.close();
}
