/** axe on the app's own views, in both themes, wide and narrow; keyboard only; nothing wider than the window. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { FEW_LOOKS, inWords, LOOKS, violations } from "./axe.ts";
import { launch } from "./chromium.ts";
import { cameraClip, openLogged, untilStatus } from "./live-page.ts";
import { openGiven, openTurned } from "./recorded-poses.ts";

const url = inject("appUrl");

let browser: Browser;
/** A page that a failed test leaves open would take the machine from the next one. */
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
beforeAll(async () => {
  browser = await launch({ camera: cameraClip("good-morning") });
});
afterAll(() => browser.close());

const PATHS = ["", "settings", "about", "live", "sample/superman", "nowhere"];

async function expectAccessible(path: string, look: (typeof LOOKS)[number]): Promise<void> {
  const live = path === "live" || path.startsWith("sample");
  const address = `${url}#/${path}`;
  const { page, problems } = live
    ? await openTurned(browser, address, {}, look)
    : await openLogged(browser, address, look);
  if (live) await untilStatus(page, "ready");
  await page.locator("h1").first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    look.viewport.width,
  );
  expect(problems).toEqual([]);
  await page.context().close();
}

describe.each(PATHS)("#/%s", (path) => {
  const TITLE = "has no violation and fits the window: %s";
  const named = (looks: typeof LOOKS) => looks.map((look) => [inWords(look), look] as const);
  // The live screen is another one where it is wide.
  const few = path === "live" ? LOOKS.slice(3, 5) : FEW_LOOKS;
  const others = LOOKS.filter((look) => !few.includes(look));
  it.each(named(few))(TITLE, (_words, look) => expectAccessible(path, look));
  it.each(named(others))(TITLE, { tags: ["full"] }, (_words, look) => expectAccessible(path, look));
});

describe("by keyboard only", () => {
  it("goes from the first screen to coaching, switches voice, tones, talk, pauses, and leaves", async () => {
    const { page, problems } = await openLogged(browser, `${url}#/`);
    await page.locator("h1").waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    for (let i = 0; i < 12 && (await focused()) !== "Coach me"; i++) await page.keyboard.press("Tab");
    expect(await focused()).toBe("Coach me");
    await page.keyboard.press("Enter");
    // Nobody is sent to the camera unprepared, the first time.
    await page.getByRole("heading", { name: "Step back" }).waitFor();
    for (let i = 0; i < 20 && (await focused()) !== "Skip to the camera"; i++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await untilStatus(page, "ready");
    const button = (name: string | RegExp) => page.getByRole("button", { name });
    await page.keyboard.press("v");
    expect(await button(/^Voice/).getAttribute("aria-pressed")).toBe("false");
    await page.keyboard.press("t");
    await page.keyboard.press("l");
    const more = page.locator(".more summary");
    await more.press("Enter");
    expect(await button(/^Tones/).getAttribute("aria-pressed")).toBe("false");
    expect(await page.getByLabel("Talk").inputValue()).toBe("essential");
    await more.press("Enter");
    await page.keyboard.press("v");
    expect(await button(/^Voice/).getAttribute("aria-pressed")).toBe("true");
    for (let i = 0; i < 20 && (await focused()) !== "Leave"; i++) await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe("Leave");
    await page.keyboard.press("Enter");
    await untilStatus(page, "closed");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("leaves the single keys alone where the settings say so", async () => {
    const { page } = await openGiven(browser, `${url}#/settings`);
    await page.getByRole("checkbox", { name: /^Single-key/ }).uncheck();
    await page.evaluate(() => {
      location.hash = "#/live";
    });
    await untilStatus(page, "ready");
    await page.keyboard.press("v");
    expect(await page.getByRole("button", { name: /^Voice/ }).getAttribute("aria-pressed")).toBe("true");
    await page.context().close();
  });
});

describe("the settings", () => {
  it("change theme, language and size of text at once, and last", async () => {
    const { page } = await openGiven(browser, `${url}#/settings`);
    await page.getByLabel("Colours").selectOption("dark");
    await page.getByLabel("Large text").check();
    await page.getByLabel("Language", { exact: true }).selectOption({ label: "Español" });
    await page.getByRole("heading", { name: "Ajustes" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Ajustes" }).waitFor();
    const root = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      scheme: getComputedStyle(document.documentElement).colorScheme,
      size: getComputedStyle(document.documentElement).fontSize,
    }));
    expect(root).toEqual({ lang: "es", scheme: "dark", size: "20px" });
    await page.context().close();
  });
});
