/**
 * By keyboard alone: Tab comes by everything that can be used, in the order in which it is read, each stop can be seen and shows that
 * the focus is on it, and no place keeps the focus. And as a screen reader hears it: one title, headings that leave no level out.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { exportHistory } from "../../src/history/exchange.ts";
import { historyOf } from "../history/contents.ts";
import { goTo, launch, openPage } from "./chromium.ts";
import { untilStatus } from "./live-page.ts";
import { openTurned, pass, passUntilEvents } from "./recorded-poses.ts";
import { BENT_KNEES, chooser, openReview, waitFor } from "./review-page.ts";

const url = inject("appUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

declare global {
  interface Window {
    /** What Tab should come by, in order. */
    stops: HTMLElement[];
  }
}

const USABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Notes what Tab should come by, and returns how many that are. */
const noteStops = (page: Page): Promise<number> =>
  page.evaluate((usable) => {
    const canBeUsed = (element: HTMLElement): boolean =>
      element.tabIndex >= 0 &&
      !element.matches(":disabled, [inert], [inert] *") &&
      element.checkVisibility({ visibilityProperty: true });
    // Of a group of radio buttons one is a stop; the arrows lead to the others.
    const stands = (element: HTMLElement): boolean => {
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      const group = [...document.querySelectorAll<HTMLInputElement>(`[type=radio][name="${element.name}"]`)];
      return element === (group.find(({ checked }) => checked) ?? group[0]);
    };
    window.stops = [...document.querySelectorAll<HTMLElement>(usable)].filter(canBeUsed).filter(stands);
    // From the top of the page: a focus that is taken away leaves its place to begin from.
    const start = document.createElement("span");
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
    scrollTo(0, 0);
    return window.stops.length;
  }, USABLE);

interface Stop {
  /** In `stops`; -1: something else, or nothing. */
  readonly index: number;
  readonly what: string;
  /** What is wrong with it; empty is good. */
  readonly wrong: string;
}

/** Runs in the page. */
function lookAtFocus(): Stop {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body)
    return { index: -1, what: "the page", wrong: "" };
  const what = `${element.tagName.toLowerCase()} ${(element.ariaLabel ?? element.textContent ?? "").trim().slice(0, 40)}`;
  const outlined = (of: Element, part?: string): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(of, part);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  };
  const marked = [element, element.parentElement!, element.parentElement!.parentElement!].some(
    (of) => outlined(of) || outlined(of, "::after") || outlined(of, "::before"),
  );
  const box = element.getBoundingClientRect();
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  const inWindow = right > left && bottom > top;
  const over = inWindow ? document.elementFromPoint((left + right) / 2, (top + bottom) / 2) : null;
  const label = element.closest("label") ?? (element as HTMLInputElement).labels?.[0];
  const free =
    over !== null && [element, label].some((of) => of?.contains(over) || (of && over.contains(of)));
  const covered = free ? "" : `is covered by ${over?.tagName}.${over?.className}`;
  const wrong = !marked ? "shows no focus" : inWindow ? covered : "is out of the window";
  return { index: window.stops.indexOf(element), what, wrong };
}

/** Tab from the top, which is brought about where the focus is elsewhere, to where it leaves the page. */
async function walk(page: Page, { fromTop = false } = {}): Promise<void> {
  const many = await noteStops(page);
  expect(many).toBeGreaterThan(1);
  const found: Stop[] = [];
  for (let i = 0; i < many; i += 1) {
    if (i === 0 && fromTop) await page.evaluate(() => window.stops[0]!.focus());
    else await page.keyboard.press("Tab");
    found.push(await page.evaluate(lookAtFocus));
  }
  expect(found.filter(({ wrong }) => wrong !== "").map(({ what, wrong }) => `${what} ${wrong}`)).toEqual([]);
  const names = await page.evaluate(() =>
    window.stops.map((stop) => (stop.ariaLabel ?? stop.textContent ?? "").trim().slice(0, 30)),
  );
  expect(
    found.map(({ index }) => names[index] ?? "nothing that was to be come by"),
    "in the order in which it is read",
  ).toEqual(names);
  await page.keyboard.press("Tab");
  expect([-1, 0]).toContain((await page.evaluate(lookAtFocus)).index);
}

/** Levels of the headings that are shown, in order. */
const headings = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("h1, h2, h3, h4")]
      .filter(
        (heading) => heading.checkVisibility({ visibilityProperty: true }) && !heading.closest("[inert]"),
      )
      .map((heading) => Number(heading.tagName.slice(1))),
  );

async function expectOutline(page: Page): Promise<void> {
  const levels = await headings(page);
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
  expect(jumps, `headings ${levels}`).toEqual([]);
}

const PLACES = ["", "welcome", "plan", "learn", "learn/squat", "settings", "about", "history", "review"];
/** What shows that a place has all it waits for: the history, the moving figure. */
const SETTLED: Readonly<Record<string, string>> = {
  "": ".home .facts",
  history: ".yours .storage",
  learn: ".demo-controls",
  "learn/squat": ".demo-controls",
};
const day = (before: number): string => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);

describe("by keyboard alone", () => {
  it("every place is walked through from end to end", { tags: ["full"] }, async () => {
    const { page, problems } = await openPage(browser, { reducedMotion: "reduce" });
    await page.goto(`${url}#/history`);
    const seed = exportHistory(
      historyOf([
        { id: "a", day: day(4), exercise: "good-morning", sets: [7, 5] },
        { id: "b", day: day(1), exercise: "good-morning", sets: [8] },
      ]),
      new Date(),
    );
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "h.json", mimeType: "application/json", buffer: Buffer.from(seed) });
    await page.locator(".told[data-good]").waitFor();
    for (const place of PLACES) {
      await goTo(page, place);
      if (SETTLED[place]) await page.locator(SETTLED[place]).first().waitFor();
      await walk(page);
      await expectOutline(page);
    }
    expect(problems).toEqual([]);
  });

  it("a set: the preparation, the running set with its panel, which Escape closes, and its card", {
    tags: ["full"],
  }, async () => {
    const { page } = await openTurned(browser, `${url}#/live`, { live: "gm03-bent-knees" });
    await untilStatus(page, "ready");
    await pass(page, 1);
    await walk(page);
    await page.getByRole("button", { name: "Start now" }).press("Enter");
    await passUntilEvents(page, "rep", 2);
    await walk(page);
    const more = page.locator(".more > summary");
    await more.press("Enter");
    await page.getByLabel("Talk").focus();
    await page.keyboard.press("Escape");
    expect(await page.getByLabel("Talk").isVisible()).toBe(false);
    expect(await more.evaluate((summary) => summary === document.activeElement)).toBe(true);
    await page.keyboard.press("e");
    await page.getByRole("region", { name: /^Set 1 done/ }).waitFor();
    // The card takes the focus to its title, so that it is read first.
    await page.waitForFunction(() => document.activeElement?.tagName === "H2");
    await walk(page, { fromTop: true });
    await expectOutline(page);
  });

  it("the review of a recording", { tags: ["full"] }, async () => {
    const { page } = await openReview(browser, url, {}, {});
    await chooser(page).setInputFiles(BENT_KNEES);
    await waitFor(page, "bent-knees", "done");
    await walk(page);
    await expectOutline(page);
  });
});

describe("going from page to page", () => {
  it("a lesson begins at its top, with the focus on its title", async () => {
    const { page } = await openPage(browser, { viewport: { width: 1280, height: 500 } });
    await page.goto(`${url}#/learn`);
    const lesson = page.locator(".lessons a").nth(2);
    await lesson.scrollIntoViewIfNeeded();
    await lesson.press("Enter");
    await page.locator(".learn-columns").first().waitFor();
    const title = page.locator("main h1");
    expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
