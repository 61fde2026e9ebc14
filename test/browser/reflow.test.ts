/** A window of 320 by 256, which is what a page of 1280 by 1024 is when it is magnified four times: no word lies beside it. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { goTo, launch, openPage } from "./chromium.ts";
import { untilStatus } from "./live-page.ts";
import { openTurned, pass, passUntil, passUntilEvents, standStill } from "./recorded-poses.ts";

const url = inject("appUrl");
const SMALLEST = { width: 320, height: 256 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** Words that reach beyond the window's sides, and what scrolls sideways. Empty is good. */
const beside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth;
    const said = (element: Element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== "",
      );
    const words = [...document.querySelectorAll("body *")].filter((element) => {
      if (!said(element) || element.closest("svg, .unseen-text, .skip")) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > width + 1;
    });
    return [
      ...(wide > width ? [`the page is ${wide} wide`] : []),
      ...words.map(({ tagName, className, textContent }) => `${tagName}.${className} ${textContent!.trim()}`),
    ];
  });

const PLACES = [
  "",
  "welcome",
  "plan",
  "learn",
  "learn/squat",
  "learn/honest",
  "settings",
  "about",
  "history",
  "review",
];

/** The longest words are in the fast part. */
const tagged = (locale: string) => ({ tags: locale === "de" ? [] : ["full"] });

describe.each(["en", "de", "es"])("magnified four times, %s", (locale) => {
  it("no place has anything beside the window", tagged(locale), async () => {
    const { page } = await openPage(browser, { viewport: SMALLEST, locale, reducedMotion: "reduce" });
    await page.goto(`${url}#/`);
    for (const place of PLACES) {
      await goTo(page, place);
      await page.waitForFunction((lang) => document.documentElement.lang === lang, locale);
      expect({ place, beside: await beside(page) }).toEqual({ place, beside: [] });
    }
  });

  it("nor has a set: preparation, count, card, and the rest of a workout", tagged(locale), async () => {
    const { page } = await openTurned(
      browser,
      `${url}#/workout/hinge`,
      { live: "gm03-bent-knees" },
      { viewport: SMALLEST, locale },
    );
    await untilStatus(page, "ready");
    await pass(page, 1);
    expect({ in: "preparation", beside: await beside(page) }).toEqual({ in: "preparation", beside: [] });
    await page.locator(".prepare-start").click();
    await passUntilEvents(page, "rep", 2);
    expect({ in: "the set", beside: await beside(page) }).toEqual({ in: "the set", beside: [] });
    await page.locator(".more > summary").click();
    expect({ in: "its panel", beside: await beside(page) }).toEqual({ in: "its panel", beside: [] });
    await page.keyboard.press("Escape");
    await standStill(page);
    await page.keyboard.press("e");
    await passUntil(page, () => page.locator(".set-card").isVisible());
    expect({ in: "the rest", beside: await beside(page) }).toEqual({ in: "the rest", beside: [] });
  });
});
