/** A live set, recorded because the user asked for it, opens in the review as it ends. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch } from "./chromium.ts";
import { cameraClip, coachMe, openLogged, untilEvents, untilStatus } from "./live-page.ts";
import { colours, timeOf } from "./review-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch({ camera: cameraClip("good-morning") });
});
afterAll(() => browser?.close());

describe("a live set", () => {
  it("is not offered where none was done, and its address says so", async () => {
    const { page } = await openLogged(browser, `${inject("appUrl")}#/review/last`);
    await expect
      .poll(() => page.locator(".import [role=alert]").textContent())
      .toContain("There is no live set to open yet.");
    expect(await page.getByRole("button", { name: "Open your last live set" }).count()).toBe(0);
    await page.context().close();
  });

  it("opens with its clip, reps and curves from the summary of the set", async () => {
    const { page, problems } = await openLogged(browser, `${inject("appUrl")}#/`);
    await page.evaluate(() =>
      localStorage.setItem(
        "backline.settings",
        JSON.stringify({ model: "lite", backend: "wasm", clipLimitMb: 200, healthNoticeSeen: true }),
      ),
    );
    await page.reload();
    await coachMe(page);
    await untilStatus(page, "ready");
    await untilEvents(page, "rep", 2, 90_000);
    await page.keyboard.press("e");
    await page.getByRole("link", { name: "See it in the review" }).click();
    await page.locator("table.reps tbody tr").nth(1).waitFor();
    expect(await page.locator(".story").textContent()).toMatch(/^[2-9] reps/);
    await page.locator(".timeline-chart canvas").waitFor();
    const picture = page.locator(".bench-stage .picture canvas");
    await expect.poll(() => colours(picture), { timeout: 20_000 }).toBeGreaterThan(40);
    const before = await picture.screenshot();
    await page.getByRole("button", { name: "Show rep 2" }).click();
    await expect.poll(() => timeOf(page)).toBeGreaterThan(0);
    await page.keyboard.press("Shift+ArrowLeft");
    await expect.poll(async () => (await picture.screenshot()).equals(before)).toBe(false);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
