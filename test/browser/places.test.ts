/** axe on plan, history, learning pages, welcome and workout: both themes, three languages, wide and narrow. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { exportHistory } from "../../src/history/exchange.ts";
import { historyOf } from "../history/contents.ts";
import { FEW_LOOKS, inWords, type LOOKS, OTHER_LOOKS, violations } from "./axe.ts";
import { goTo, launch, openPage } from "./chromium.ts";
import { cameraClip, untilStatus } from "./live-page.ts";
import { givePoses, turnTime } from "./recorded-poses.ts";

const url = inject("appUrl");
const dayBefore = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const seed = exportHistory(
  historyOf([
    { id: "a", day: dayBefore(4), exercise: "good-morning", sets: [7, 5] },
    { id: "b", day: dayBefore(1), exercise: "good-morning", sets: [8] },
    { id: "c", day: dayBefore(1), exercise: "superman", sets: [11] },
  ]),
  new Date(),
);

let browser: Browser;
beforeAll(async () => {
  browser = await launch({ camera: cameraClip("good-morning") });
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

const PLACES = [
  "plan",
  "history",
  "learn",
  "learn/good-morning",
  "learn/superman",
  "learn/honest",
  "welcome",
];

async function expectPlacesAccessible(look: (typeof LOOKS)[number]): Promise<void> {
  const { page, problems } = await openPage(browser, look);
  await page.goto(`${url}#/history`);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "h.json", mimeType: "application/json", buffer: Buffer.from(seed) });
  await page.locator(".told[data-good]").waitFor();
  for (const place of PLACES) {
    await goTo(page, place);
    await page.waitForFunction((lang) => document.documentElement.lang === lang, look.locale);
    const found = await violations(page);
    expect({ place, found }).toEqual({ place, found: [] });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect({ place, wide: width > look.viewport.width }).toEqual({ place, wide: false });
  }
  expect(problems).toEqual([]);
}

async function expectWorkoutAccessible(look: (typeof LOOKS)[number]): Promise<void> {
  const { page } = await openPage(browser, look);
  await turnTime(page.context());
  await page.goto(`${url}#/workout/hinge`);
  // Before the camera opens, once.
  const accept = page.getByRole("dialog").getByRole("button");
  await accept.waitFor();
  expect(await violations(page)).toEqual([]);
  await accept.press("Enter");
  await untilStatus(page, "ready");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("p");
  await page.locator(".workout-summary").waitFor();
  expect(await violations(page)).toEqual([]);
}

const named = (looks: typeof LOOKS) => looks.map((look) => [inWords(look), look] as const);

describe("every place has no violation and fits the window", () => {
  it.each(named(FEW_LOOKS))("%s", (_words, look) => expectPlacesAccessible(look));
  it.each(named(OTHER_LOOKS))("%s", { tags: ["full"] }, (_words, look) => expectPlacesAccessible(look));
});

describe("a workout has no violation", () => {
  it.each(named(FEW_LOOKS))("%s", (_words, look) => expectWorkoutAccessible(look));
  it.each(named(OTHER_LOOKS))("%s", { tags: ["full"] }, (_words, look) => expectWorkoutAccessible(look));
});

describe("by keyboard only", () => {
  it("the plan's editor opens, traps the focus, closes by Escape, and gives it back", async () => {
    const { page } = await openPage(browser);
    await page.goto(`${url}#/plan`);
    const change = page.getByRole("button", { name: "Change Floor only" });
    await change.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest("dialog") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await change.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("the three screens of the welcome lead a newcomer to the camera, once", async () => {
    const { page } = await openPage(browser);
    await givePoses(page.context());
    await page.goto(`${url}#/`);
    const coach = page.getByRole("link", { name: "Coach me", exact: true });
    expect(await coach.getAttribute("href")).toBe("#/welcome");
    await coach.press("Enter");
    await page.getByRole("heading", { name: "Step back" }).waitFor();
    await page.getByRole("button", { name: "Next" }).press("Enter");
    await page.getByRole("heading", { name: "Listen" }).waitFor();
    await page.getByRole("button", { name: "Next" }).press("Enter");
    await page.getByRole("heading", { name: "Take care" }).waitFor();
    await page.getByRole("link", { name: "Start the camera" }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Understood" }).press("Enter");
    await untilStatus(page, "ready");
    await page.goto(`${url}#/`);
    await coach.waitFor();
    expect(await coach.getAttribute("href")).toBe("#/live");
  });
});

describe("what goes wrong, on the pages that teach", () => {
  it("is shown by the 3D figure, a picture for each fault", async () => {
    const { page, problems } = await openPage(browser, {
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
    });
    await page.goto(`${url}#/learn/good-morning`);
    await page.locator(".demo-box canvas").waitFor();
    const pictures = page.locator(".fault-picture");
    await expect.poll(() => pictures.count()).toBe(5);
    for (let index = 0; index < 5; index += 1) {
      await pictures.nth(index).scrollIntoViewIfNeeded();
      const image = pictures.nth(index).locator("img");
      await image.waitFor({ timeout: 60_000 });
      expect(await image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(100);
    }
    expect(await page.getByRole("link", { name: "Coach me", exact: true }).getAttribute("href")).toBe(
      "#/live/good-morning",
    );
    expect(problems).toEqual([]);
  });
});
