/** Two tabs before one body: only one of them counts, speaks and stores. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launch, openPage } from "./chromium.ts";
import { cameraClip, untilStatus } from "./live-page.ts";
import { givePoses } from "./recorded-poses.ts";

const url = inject("appUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launch({ camera: cameraClip("good-morning") });
});
afterAll(() => browser.close());

it("the second tab in Coach me says so, and takes over once the first is left", async () => {
  const { page, problems } = await openPage(browser, { locale: "en" });
  await givePoses(page.context());
  await page.context().addInitScript(() => {
    localStorage.setItem("backline.settings", JSON.stringify({ model: "lite", healthNoticeSeen: true }));
  });
  await page.goto(`${url}#/live`);
  await untilStatus(page, "ready");
  const other = await page.context().newPage();
  await other.goto(`${url}#/live`);
  const dialog = other.locator('dialog[data-code="other-tab"]');
  await dialog.waitFor();
  await page.goto(`${url}#/about`);
  await untilStatus(page, "closed");
  await dialog.getByRole("button", { name: "Try again" }).click();
  await untilStatus(other, "ready");
  expect(problems).toEqual([]);
  await page.context().close();
});
