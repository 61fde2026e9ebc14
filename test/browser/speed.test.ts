/**
 * Speed without a clock: nothing grows over hundreds of frames, and the effort follows the network's speed down and up.
 * How fast it is, `npm run bench:speed` says.
 */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { buildBenchPage } from "../../scripts/bench/build.ts";
import { ROOT, type ServedApp, serveApp } from "../../scripts/headless/app.ts";
import type { ToWorker } from "../../src/pose/protocol.ts";
import { launch, openPage } from "./chromium.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe("the pose worker over 500 frames", { tags: ["alone"] }, () => {
  let bench: ServedApp;
  beforeAll(async () => {
    bench = await serveApp(await buildBenchPage());
  });
  afterAll(() => bench?.close());

  it("keeps as many tensors as it had in the beginning", { timeout: 600_000 }, async () => {
    const { page, problems } = await openPage(browser);
    await page.goto(`${bench.url}page.html`);
    await page.waitForFunction(() => "backlineBench" in window);
    await page.setInputFiles("#recording", join(ROOT, "public/samples/superman.mp4"));
    const readings = await page.evaluate(() =>
      window.backlineBench.endure({ model: "lite", backend: "wasm", threads: 1 }, [20, 500], false),
    );
    const [early, late] = readings;
    expect(early!.tensors).toBeGreaterThan(100);
    expect(late).toMatchObject({ frames: 500, tensors: early!.tensors, tensorBytes: early!.tensorBytes });
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

declare global {
  interface Window {
    /** Milliseconds that the simulated networks need for a frame. */
    networkMs: { full: number; lite: number };
    /** Every change of the network, as the page's root element says it. */
    modelsSeen: string[];
  }
}

/** Replaces the pose worker by one that finds nobody, after as long as the simulated network takes. */
function simulateNetwork(): void {
  window.networkMs = { full: 10, lite: 5 };
  window.modelsSeen = [];
  new MutationObserver(() => {
    const now = document.documentElement?.dataset.backlineModel;
    if (now && window.modelsSeen.at(-1) !== now) window.modelsSeen.push(now);
  }).observe(document, { attributes: true, subtree: true });
  class SimulatedWorker extends EventTarget {
    model: "full" | "lite" = "full";
    postMessage(message: ToWorker): void {
      if (message.type === "open") {
        const report = { backend: "wasm", model: "full", threads: 1, timings: {}, failures: {} };
        this.tell({ type: "ready", report }, 0);
      } else if (message.type === "use-model") {
        this.model = message.model;
        this.tell({ type: "model", model: message.model }, 0);
      } else if (message.type === "frame") {
        const network = window.networkMs[this.model];
        message.image.close();
        const frame = { t: message.t, width: 480, height: 360 };
        this.tell(
          { type: "pose", id: message.id, frame, timing: { prepare: 1, network, features: 1 } },
          network,
        );
      }
    }
    tell(data: unknown, after: number): void {
      setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })), after);
    }
    terminate(): void {}
  }
  window.Worker = SimulatedWorker as unknown as typeof Worker;
}

const untilModels = async (page: Page, models: readonly string[]): Promise<void> => {
  await page.waitForFunction((wanted) => window.modelsSeen.join() === wanted, models.join(), {
    timeout: 90_000,
  });
};

describe("a live set on a network that gets slow and quick again", () => {
  it("steps down to lite and comes back to full", { tags: ["full"] }, async () => {
    const { page, problems } = await openPage(browser, { serviceWorkers: "block", locale: "en" });
    await page.addInitScript(simulateNetwork);
    await page.goto(`${inject("appUrl")}#/sample/superman`);
    await untilModels(page, ["full"]);

    await page.evaluate(() => {
      window.networkMs = { full: 320, lite: 90 };
    });
    await untilModels(page, ["full", "lite"]);

    await page.evaluate(() => {
      window.networkMs = { full: 10, lite: 5 };
    });
    await untilModels(page, ["full", "lite", "full"]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
