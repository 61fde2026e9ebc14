/** What leaves the page: every request of a live set and of a review, written down where the browser makes it. */
import type { BrowserContext, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, openPage } from "./chromium.ts";
import { cameraClip, coachMe, untilEvents, untilStatus } from "./live-page.ts";
import { chooser, GOOD_MORNING, waitFor } from "./review-page.ts";

const url = inject("appUrl");
let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch({ camera: cameraClip("good-morning") });
});
afterAll(() => browser.close());

function writeDown(context: BrowserContext): Request[] {
  const requests: Request[] = [];
  context.on("request", (request) => requests.push(request));
  return requests;
}

/** Blobs and data are the page's own memory. */
const leaving = (requests: readonly Request[]): Request[] =>
  requests.filter((request) => !/^(blob|data):/.test(request.url()));

/** Nothing but files of the app itself is asked for, and nothing is told by asking. */
function expectOnlyFilesOfTheApp(requests: readonly Request[]): void {
  for (const request of leaving(requests)) {
    const asked = new URL(request.url());
    expect(asked.origin, request.url()).toBe(new URL(url).origin);
    expect(request.method(), request.url()).toBe("GET");
    expect(request.postData(), request.url()).toBeNull();
    expect(asked.search, request.url()).toBe("");
    expect(Object.keys(request.headers()).filter((name) => name === "cookie")).toEqual([]);
  }
}

describe("the network", () => {
  it("hears nothing during a live set, and only of the app's own files before and after it", async () => {
    const { page, problems } = await openPage(browser, { locale: "en" });
    const requests = writeDown(page.context());
    await page.addInitScript(() => {
      window.testLog = { events: [], spoken: [], tones: [], rates: [], shifts: [] };
      window.addEventListener("backline", ({ detail }) =>
        window.testLog.events.push({ ...detail, at: performance.now() }),
      );
      localStorage.setItem("backline.settings", JSON.stringify({ model: "lite", healthNoticeSeen: true }));
    });
    await page.goto(url);
    await coachMe(page);
    await untilStatus(page, "ready");
    await untilEvents(page, "armed", 1, 60_000);
    const atStart = leaving(requests).length;
    await untilEvents(page, "rep", 3, 90_000);
    expect(
      leaving(requests)
        .slice(atStart)
        .map((request) => request.url()),
    ).toEqual([]);
    await page.keyboard.press("e");
    await untilEvents(page, "set-summary", 1, 10_000);
    await page.getByRole("link", { name: "Leave" }).click();
    await page.goto(`${url}#/history`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(atStart).toBeGreaterThan(5);
    expectOnlyFilesOfTheApp(requests);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("hears nothing during a set on a device that is too slow for the larger network", {
    tags: ["full"],
  }, async () => {
    const { page } = await openPage(browser, { locale: "en" });
    const requests = writeDown(page.context());
    await page.addInitScript(() => {
      // Every frame reaches the network late, as on a slow device.
      Worker.prototype.postMessage = new Proxy(Worker.prototype.postMessage, {
        apply(post, worker, [message, transfer]: [{ readonly type?: string }, Transferable[]]) {
          const send = () => Reflect.apply(post, worker, [message, transfer ?? []]);
          if (message.type === "frame") setTimeout(send, 250);
          else send();
        },
      });
      window.testLog = { events: [], spoken: [], tones: [], rates: [], shifts: [] };
      window.addEventListener("backline", ({ detail }) =>
        window.testLog.events.push({ ...detail, at: performance.now() }),
      );
      localStorage.setItem("backline.settings", JSON.stringify({ backend: "wasm", healthNoticeSeen: true }));
    });
    await page.goto(`${url}#/live`);
    await untilStatus(page, "ready");
    const atStart = leaving(requests).length;
    expect(await page.evaluate(() => document.documentElement.dataset.backlineModel)).toBe("full");
    await page.waitForFunction(() => document.documentElement.dataset.backlineModel === "lite");
    await untilEvents(page, "armed", 1, 60_000);
    expect(
      leaving(requests)
        .slice(atStart)
        .map((request) => request.url()),
    ).toEqual([]);
    await page.context().close();
  });

  it("hears of nothing but the app's own files during a review and its exports", {
    tags: ["full"],
  }, async () => {
    const { page, problems } = await openPage(browser, { locale: "en", acceptDownloads: true });
    const requests = writeDown(page.context());
    await page.addInitScript(() =>
      localStorage.setItem("backline.settings", JSON.stringify({ model: "lite", backend: "wasm" })),
    );
    await page.goto(`${url}#/review`);
    await chooser(page).setInputFiles(GOOD_MORNING);
    await waitFor(page, "smoke-good-morning.mp4", "done");
    for (const name of ["3D", "Compare", "Export"]) await page.getByRole("tab", { name }).click();
    const download = page.waitForEvent("download");
    await page
      .getByRole("button", { name: /analysis/i })
      .first()
      .click();
    await download;
    expectOnlyFilesOfTheApp(requests);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
