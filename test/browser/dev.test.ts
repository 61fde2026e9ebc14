/** What `npm run dev` has for those who build the app: the gallery of screen states, and the coach's measurements over the live screen. */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ROOT } from "../../scripts/headless/app.ts";
import { launch, openPage } from "./chromium.ts";
import { givePoses } from "./recorded-poses.ts";

let server: ViteDevServer;
let browser: Browser;
let address: string;
beforeAll(async () => {
  server = await createServer({
    configFile: join(ROOT, "vite.config.ts"),
    logLevel: "error",
    server: { port: 0, strictPort: false },
    // Beside `npm run dev`, and beside another run of this test.
    cacheDir: join(ROOT, `.cache/test/vite-${process.pid}`),
  });
  await server.listen();
  address = server.resolvedUrls!.local[0]!;
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe("the gallery", () => {
  let page: Page;
  let problems: readonly string[];
  const show = async (state: string, place: string): Promise<void> => {
    await page.goto("about:blank");
    await page.goto(`${address}dev/gallery.html?state=${state}&theme=dark&lang=de#${place}`);
  };
  beforeAll(async () => {
    ({ page, problems } = await openPage(browser));
    await page.goto(`${address}dev/gallery.html`, { waitUntil: "commit" });
  });

  it("has a frame for each state at two sizes", { tags: ["full"] }, async () => {
    await page.locator(".gallery section").first().waitFor();
    const states = await page.locator(".gallery section").count();
    expect(states).toBeGreaterThan(40);
    await expect.poll(() => page.locator(".gallery iframe").count()).toBe(2 * states);
  });

  it("shows what the real coach makes of a recorded set", { tags: ["full"] }, async () => {
    await show("live-counting", "/live");
    await page.locator(".score-number").filter({ hasText: "2" }).waitFor();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.getByText("von 8").waitFor();

    await show("live-fault", "/live");
    await page.locator(".cue").filter({ hasText: "Hüfte" }).waitFor();

    await show("live-set-card", "/live");
    await page.locator(".set-card").waitFor();

    await show("live-problem-other-tab", "/live");
    await page.locator("dialog[data-code=other-tab]").waitFor();
    expect(problems).toEqual([]);
  });
});

describe("the measurements over the live screen", () => {
  it("tell signals, thresholds and events in the dev server, where they are asked for", {
    tags: ["full"],
  }, async () => {
    const { page } = await openPage(browser);
    await givePoses(page.context());
    await page.addInitScript(() =>
      localStorage.setItem("backline.settings", JSON.stringify({ healthNoticeSeen: true })),
    );
    await page.goto(`${address}?debug#/sample/good-morning`);
    const panel = page.locator("#debug");
    await panel.getByText(/strand 1: .*out above/).waitFor();
    await panel.getByText(/trunkInclination -?\d+\.\d° ± \d+\.\d°, raw/).waitFor();
    await page.goto(`${inject("appUrl")}?debug#/sample/good-morning`);
    await page.locator(".live").waitFor();
    expect(await panel.count()).toBe(0);
    await page.context().close();
  });
});
