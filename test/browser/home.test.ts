/** The first screen: one thing to do for a newcomer, today's workout for whoever returns, and all of it in the window. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { LANGUAGES } from "../../src/core/language.ts";
import { PACKS } from "../../src/exercises/packs.ts";
import { exportHistory } from "../../src/history/exchange.ts";
import { historyOf } from "../history/contents.ts";
import { launch, openPage } from "./chromium.ts";

const url = inject("appUrl");
/** A Thursday. */
const NOW = new Date("2026-11-26T09:00:00");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

const DESKTOP = { width: 1280, height: 800 };

async function visit(
  sketches: Parameters<typeof historyOf>[0],
  options: { readonly locale?: string; readonly viewport?: { width: number; height: number } } = {},
): Promise<Page> {
  const { page } = await openPage(browser, { viewport: DESKTOP, reducedMotion: "reduce", ...options });
  await page.clock.setFixedTime(NOW);
  if (sketches.length > 0) {
    await page.goto(`${url}#/history`);
    const buffer = Buffer.from(exportHistory(historyOf(sketches), NOW));
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "h.json", mimeType: "application/json", buffer });
    await page.locator(".told[data-good]").waitFor();
  }
  await page.goto(`${url}#/`);
  await page.locator(sketches.length > 0 ? ".home .facts" : ".home .button.big").waitFor();
  return page;
}

const inWindow = (page: Page, text: RegExp) =>
  page.getByText(text).evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

describe("to a newcomer", () => {
  it("has one thing to do, and says in the window that nothing leaves the device and that it is no doctor", async () => {
    const page = await visit([]);
    expect(await page.locator(".home .button").allTextContents()).toEqual(["Coach me"]);
    expect(await inWindow(page, /never leaves this device/)).toBe(true);
    expect(await inWindow(page, /^Not medical advice/)).toBe(true);
  });

  it("stands before the exercises have arrived, and leads on once they have", {
    tags: ["full"],
  }, async () => {
    const { page } = await openPage(browser, { viewport: DESKTOP, serviceWorkers: "block" });
    let arrive = (): void => {};
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/packs-[^/]*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${url}#/`);
    await page.locator("nav.ways").getByRole("link", { name: "Learn the exercises" }).click();
    arrive();
    await page.getByRole("heading", { level: 1, name: "Learn" }).waitFor();
  });

  const namesThem = async (locale: (typeof LANGUAGES)[number]): Promise<void> => {
    const page = await visit([], { locale });
    const families = PACKS.filter(({ variantOf }) => !variantOf);
    const names = families.map(({ words }) => words[locale].spoken.toLowerCase());
    const said = async () => (await page.locator("main").innerText()).toLowerCase();
    // They arrive after the first screen.
    await expect
      .poll(async () => {
        const home = await said();
        return names.filter((name) => !home.includes(name));
      })
      .toEqual([]);
    await page.goto(`${url}#/welcome`);
    await page.locator(".welcome h1").waitFor();
    const welcome = await said();
    const recognised = PACKS.filter(({ onlyWhenAsked }) => !onlyWhenAsked);
    expect(recognised.filter(({ words }) => !welcome.includes(words[locale].spoken.toLowerCase()))).toEqual(
      [],
    );
  };
  const NAMED = "names every exercise that the coach knows; the way in those that need no choice: %s";
  it.each(LANGUAGES.filter((one) => one === "de"))(NAMED, namesThem);
  it.each(LANGUAGES.filter((one) => one !== "de"))(NAMED, { tags: ["full"] }, namesThem);

  it("reads no reproach after the first workout: the week has begun well", async () => {
    const page = await visit([{ id: "a", day: "2026-11-24", exercise: "superman", sets: [9] }]);
    await page.getByText("Good start").waitFor();
    expect(await page.locator("main").textContent()).not.toMatch(/no full week/i);
  });
});

describe("to somebody who returns", () => {
  const weeks = [
    { id: "a", day: "2026-11-09", exercise: "good-morning", sets: [12] },
    { id: "b", day: "2026-11-12", exercise: "good-morning", sets: [12] },
    { id: "c", day: "2026-11-16", exercise: "superman", sets: [12] },
    { id: "d", day: "2026-11-19", exercise: "superman", sets: [7] },
    { id: "e", day: "2026-11-24", exercise: "good-morning", sets: [12, 10] },
  ] as const;

  const showsToday = async (locale: string): Promise<void> => {
    const page = await visit(weeks, { locale });
    const action = page.locator(".home .button.big");
    expect(await action.getAttribute("href")).toMatch(/^#\/workout\//);
    await expect.poll(() => page.locator(".home .button").count()).toBe(1);
    const values = await page.locator(".fact-value").allTextContents();
    expect(values[0]).toMatch(/^10 \S+ 12$/);
    expect(values[1]).toMatch(/^1 \S+ 2/);
    expect(values[2]).toMatch(/^2 /);
    expect(await inWindow(page, /Tracking|tracking|rastreo/)).toBe(true);
    expect(await inWindow(page, /^Not medical|^Kein med|^No es consejo/)).toBe(true);
  };
  const TODAY = "shows today's workout first, the last set and the streak, in the window: %s";
  it.each(["de"])(TODAY, showsToday);
  it.each(["en", "es"])(TODAY, { tags: ["full"] }, showsToday);

  it("says when the day's work is done, and when the next day is", async () => {
    const page = await visit([...weeks, { id: "f", day: "2026-11-26", exercise: "superman", sets: [8, 9] }]);
    await page.getByRole("heading", { name: "Done for today." }).waitFor();
    await page.getByText("17 reps in 2 sets. Well done. Next time: Monday.").waitFor();
  });
});

describe("the places to go", () => {
  const allStand = async (locale: string): Promise<void> => {
    const page = await visit([], { locale, viewport: { width: 390, height: 844 } });
    const seen = await page.locator(".masthead li a").evaluateAll((links) =>
      links.map((link) => {
        const { left, right } = link.getBoundingClientRect();
        return left >= 0 && right <= innerWidth && link.scrollWidth <= link.clientWidth + 1;
      }),
    );
    expect(seen).toEqual([true, true, true, true, true, true]);
  };
  const STAND = "all stand in the window of a phone, none cut off: %s";
  it.each(["de"])(STAND, allStand);
  it.each(["en", "es"])(STAND, { tags: ["full"] }, allStand);

  const sharesOneLeftEdge = async (width: number): Promise<void> => {
    const page = await visit([], { viewport: { width, height: Math.round(width * 0.6) } });
    const edges = new Set<number>();
    for (const place of ["plan", "review", "history", "learn", "settings", "about"]) {
      await page.goto(`${url}#/${place}`);
      await page.waitForFunction(
        (name) => document.querySelector(`[aria-current]`)?.getAttribute("href") === `#/${name}`,
        place,
      );
      await page.locator("main h1").first().waitFor();
      for (const what of [".wordmark", "main h1"])
        edges.add(
          await page
            .locator(what)
            .first()
            .evaluate((node) => Math.round(node.getBoundingClientRect().left)),
        );
    }
    expect([...edges]).toHaveLength(1);
  };
  it.each([390, 1280, 2560, 3840])("share one left edge, %i wide", { tags: ["full"] }, sharesOneLeftEdge);
});
