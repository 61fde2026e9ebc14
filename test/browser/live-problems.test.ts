/** What can go wrong before and during a live set: the words, and the way on. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { launch } from "./chromium.ts";
import { cameraClip, coachMe, logOf, openLogged, untilStatus } from "./live-page.ts";
import { openGiven } from "./recorded-poses.ts";

const url = inject("appUrl");
let page: Page | undefined;

afterEach(async () => {
  // A file that is still on its way is no concern of the next test.
  await page?.context().unrouteAll({ behavior: "ignoreErrors" });
  await page?.context().close();
  page = undefined;
});

const dialog = (on: Page) => on.getByRole("alertdialog");

describe("without a camera", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it("says so, and leads to a sample", async () => {
    const opened = await openGiven(browser, `${url}#/live`);
    page = opened.page;
    await untilStatus(page, "problem");
    await expect.poll(() => dialog(page!).getAttribute("data-code")).toBe("no-camera");
    expect(await dialog(page).textContent()).toContain("No camera was found.");
    await dialog(page).getByRole("link", { name: "Use a sample" }).click();
    await untilStatus(page, "ready");
    expect(opened.problems).toEqual([]);
  });

  it("begins with any exercise where the chosen one is gone", { tags: ["full"] }, async () => {
    const opened = await openGiven(browser, `${url}#/`);
    page = opened.page;
    await page.evaluate(() =>
      localStorage.setItem("backline.settings", '{"exercise":"gone-by-now","healthNoticeSeen":true}'),
    );
    await page.goto(`${url}?again#/live`);
    await untilStatus(page, "problem");
    expect(
      await page.evaluate(() => JSON.parse(localStorage.getItem("backline.settings") ?? "{}").exercise),
    ).toBe("auto");
    expect(opened.problems).toEqual([]);
  });

  it("says what to do where the page may not use one", async () => {
    const opened = await openGiven(browser, `${url}#/`);
    page = opened.page;
    await page.evaluate(() => Object.defineProperty(navigator, "mediaDevices", { value: undefined }));
    await coachMe(page);
    await untilStatus(page, "problem");
    expect(await dialog(page).textContent()).toContain("Open Backline over https or on localhost");
  });

  it.each([
    ["NotReadableError", "camera-in-use", "Another program may be using it."],
    ["NotAllowedError", "permission-denied", "Allow the camera with the icon in the address bar"],
  ])("tells %s from the others", async (name, code, words) => {
    const opened = await openGiven(browser, `${url}#/`);
    page = opened.page;
    await page.evaluate((error) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("test", error));
    }, name);
    await coachMe(page);
    await untilStatus(page, "problem");
    expect(await dialog(page).getAttribute("data-code")).toBe(code);
    expect(await dialog(page).textContent()).toContain(words);
    expect(opened.problems).toEqual([]);
  });

  it("says so when a browser has no module workers", { tags: ["full"] }, async () => {
    const opened = await openGiven(browser, `${url}#/`);
    page = opened.page;
    await page.evaluate(() => {
      window.Worker = class {
        constructor() {
          throw new Error("no workers here");
        }
      } as unknown as typeof Worker;
    });
    await page.getByRole("link", { name: "Try a sample" }).click();
    await untilStatus(page, "problem");
    expect(await dialog(page).getAttribute("data-code")).toBe("no-worker");
  });

  it("says so when the weights don't arrive, and starts once they do", async () => {
    const opened = await openLogged(browser, `${url}#/`);
    page = opened.page;
    await page.context().route(/\.bin$/, (route) => route.abort());
    await page.getByRole("link", { name: "Try a sample" }).click();
    await untilStatus(page, "problem");
    expect(await dialog(page).getAttribute("data-code")).toBe("weights-missing");
    expect(await dialog(page).textContent()).toContain("Check the connection and try again.");
    await page.context().unroute(/\.bin$/);
    await dialog(page).getByRole("button", { name: "Try again" }).click();
    await untilStatus(page, "ready");
  });

  it("does not use damaged weights", { tags: ["full"] }, async () => {
    const opened = await openLogged(browser, `${url}#/`);
    page = opened.page;
    await page.context().route(/\.bin$/, async (route) => {
      const body = await (await route.fetch()).body();
      body[1234] = (body[1234]! + 1) % 256;
      await route.fulfill({ body });
    });
    await page.getByRole("link", { name: "Try a sample" }).click();
    await untilStatus(page, "problem");
    expect(await dialog(page).getAttribute("data-code")).toBe("weights-damaged");
  });
});

describe("with a camera that is not allowed", () => {
  it("says how to allow it, offers the recording and the sample, and throws nothing", async ({ skip }) => {
    const browser = await launch({
      flags: [
        "--use-fake-device-for-media-stream",
        `--use-file-for-fake-video-capture=${cameraClip("good-morning")}`,
        "--deny-permission-prompts",
      ],
    });
    try {
      const opened = await openGiven(browser, `${url}#/live`);
      await untilStatus(opened.page, "problem");
      const asked = await opened.page.evaluate(
        async () => (await navigator.permissions.query({ name: "camera" })).state,
      );
      if (asked !== "denied") skip("This build of Chromium can't be told to refuse a camera.");
      expect(await dialog(opened.page).getAttribute("data-code")).toBe("permission-denied");
      for (const name of ["Review a recording", "Use a sample", "Back to the start"])
        expect(await dialog(opened.page).getByRole("link", { name }).isVisible()).toBe(true);
      expect(opened.problems).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

describe("with a camera", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ camera: cameraClip("good-morning") });
  });
  afterAll(() => browser.close());

  it("offers to reconnect when it is pulled out, and goes on", async () => {
    const opened = await openGiven(browser, `${url}#/live`);
    page = opened.page;
    await untilStatus(page, "ready");
    await page.evaluate(() => {
      const stream = document.querySelector("video")?.srcObject as MediaStream;
      stream.getVideoTracks()[0]!.dispatchEvent(new Event("ended"));
    });
    await untilStatus(page, "problem");
    expect(await dialog(page).getAttribute("data-code")).toBe("camera-lost");
    await dialog(page).getByRole("button", { name: "Reconnect" }).click();
    await untilStatus(page, "ready");
    await expect.poll(() => dialog(page!).count()).toBe(0);
    expect(opened.problems).toEqual([]);
  });

  it("frees the camera when the screen is left", async () => {
    const opened = await openGiven(browser, `${url}#/live`);
    page = opened.page;
    await untilStatus(page, "ready");
    const live = await page.evaluateHandle(
      () => (document.querySelector("video")!.srcObject as MediaStream).getVideoTracks()[0]!,
    );
    await page.getByRole("link", { name: "Leave" }).click();
    await untilStatus(page, "closed");
    expect(await live.evaluate((track) => track.readyState)).toBe("ended");
  });

  const goesOnWithCaptions = async (_what: string, sabotage: string): Promise<void> => {
    const opened = await openGiven(browser, `${url}#/settings`);
    page = opened.page;
    await page.evaluate((code) => {
      // The page's policy forbids eval in its own scripts; the debugger's evaluation is not the page's.
      const script = new Function(code);
      script();
    }, sabotage);
    for (const times of [1, 2]) {
      await page.getByRole("button", { name: "Hear it" }).click();
      await expect
        .poll(async () => (await logOf(page!)).spoken.length, { timeout: 20_000 })
        .toBeGreaterThanOrEqual(times);
    }
    const { spoken } = await logOf(page);
    expect(spoken[0]).toMatchObject({ kind: "notice", whole: "Three. Hips back, not down." });
    expect(opened.problems).toEqual([]);
  };
  const TITLE = "captions go on when the speech engine %s";
  it.each([
    ["hangs", "speechSynthesis.speak = () => {};"],
    ["is missing", "delete window.speechSynthesis; delete Object.getPrototypeOf(window).speechSynthesis;"],
    ["throws", "speechSynthesis.speak = () => { throw new Error('engine on fire'); };"],
  ])(TITLE, { tags: ["full"] }, goesOnWithCaptions);
});
