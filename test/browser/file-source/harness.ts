/** The file source's own page, built and served, with a Chromium to open it in. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { ROOT, serveApp } from "../../../scripts/headless/app.ts";
import { launch } from "../chromium.ts";

export interface Harness {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** `name`: of the test that asks; each has a build of its own. */
export async function openHarness(name: string): Promise<Harness> {
  const folder = join(ROOT, ".cache/test", `${name}-${process.pid}`);
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, target: "es2023" },
  });
  const app = await serveApp(folder);
  const browser = await launch();
  return {
    url: app.url,
    browser,
    async close() {
      await browser.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
