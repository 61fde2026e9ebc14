/** The live screen in a real Chromium, with everything that it says and counts written down. */
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { CoachEvent } from "../../src/core/events.ts";
import { median } from "../../src/core/quantity.ts";
import { launch, openPage, type WatchedPage } from "./chromium.ts";

export const cameraClip = (exercise: "good-morning" | "superman"): string =>
  join(import.meta.dirname, `../../fixtures/smoke-${exercise}.mjpeg`);

export interface Heard {
  readonly kind: string;
  readonly text: string;
  readonly t: number;
  readonly aloud: boolean;
  /** Milliseconds of the page's clock. */
  readonly at: number;
}

export interface Log {
  readonly events: readonly (CoachEvent & { readonly at: number })[];
  readonly spoken: readonly Heard[];
  readonly tones: readonly { readonly tone: string; readonly at: number }[];
  /** Pictures judged in a second, as the screen says, once a second. */
  readonly rates: readonly number[];
}

declare global {
  interface Window {
    testLog: {
      events: Log["events"][number][];
      spoken: Heard[];
      tones: Log["tones"][number][];
      rates: number[];
      /** Layout shifts, with what moved. */
      shifts: { readonly value: number; readonly moved: readonly string[] }[];
    };
  }
}

/** Runs in the page before anything else of it. */
export function writeDown(): void {
  const log: Window["testLog"] = { events: [], spoken: [], tones: [], rates: [], shifts: [] };
  window.testLog = log;
  const at = () => performance.now();
  window.addEventListener("backline", ({ detail }) => log.events.push({ ...detail, at: at() }));
  window.addEventListener("backline-spoken", ({ detail }) => log.spoken.push({ ...detail, at: at() }));
  setInterval(() => {
    const rate = Number(document.querySelector<HTMLElement>("[data-rate]")?.dataset.rate ?? 0);
    if (rate > 0) log.rates.push(rate);
  }, 1000);
  window.addEventListener("backline-tone", ({ detail }) => log.tones.push({ ...detail, at: at() }));
}

export async function openLogged(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const watched = await openPage(browser, { serviceWorkers: "block", ...options });
  await logAll(watched.page, url);
  return watched;
}

/** Opens the address on a fresh page, and writes down what is said and counted there. */
export async function logAll(page: Page, url: string): Promise<void> {
  await page.addInitScript(writeDown);
  // Whoever wants to see the health notice takes this back.
  await page.addInitScript(() => {
    if (!localStorage.getItem("backline.settings"))
      localStorage.setItem("backline.settings", JSON.stringify({ healthNoticeSeen: true }));
  });
  await page.goto(url);
}

/** From the first screen to the camera, as somebody does who is here for the first time and in a hurry. */
export async function coachMe(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Coach me", exact: true }).click();
  await page.getByRole("link", { name: "Skip to the camera" }).click();
}

export const logOf = (page: Page): Promise<Log> => page.evaluate(() => window.testLog);

/** `ready`: pictures come in and are judged. `problem`: the dialog stands. */
export const untilStatus = async (
  page: Page,
  status: "ready" | "problem" | "opening" | "closed",
): Promise<void> => {
  await page.waitForFunction((wanted) => document.documentElement.dataset.backlineStatus === wanted, status, {
    timeout: 90_000,
  });
};

/** Waits until the event has happened `times` times. */
export const untilEvents = async (
  page: Page,
  type: CoachEvent["type"],
  times: number,
  timeout: number,
): Promise<void> => {
  await page.waitForFunction(
    ([wanted, n]) => window.testLog.events.filter((event) => event.type === wanted).length >= n,
    [type, times] as const,
    { timeout },
  );
};

/** A real-time test tells nothing on a machine that is busy with something else; better to say that than to blame the count. */
export function expectEnoughPictures({ rates }: Log, needed: number): void {
  const usual = median(rates) ?? 0;
  if (usual < needed)
    throw new Error(
      `Only ${usual} pictures a second were judged: this machine is too busy for a test in real time.`,
    );
}

/** Readings while the network is still finding its speed. */
const WARMING_UP = 4;

/** The clips move like a person who is seen this often a second. A busy machine sees slowed clips: the same reps. */
export const PICTURES_A_SECOND = 6;
const MOST_SLOWED = 4;
/** A machine may become so many times busier than it was when its pace was measured. */
const BUSIER = 2;

let slowing: Promise<number> | undefined;

/** How many times slower this machine has to see a clip to judge enough pictures of it: 1 to 4, measured once. */
export function slowingNeeded(url: string): Promise<number> {
  slowing ??= measurePace(url).then((pace) =>
    Math.min(MOST_SLOWED, Math.ceil((BUSIER * PICTURES_A_SECOND) / pace)),
  );
  return slowing;
}

/** Pictures a second that this machine judges, measured on the sample for some seconds. */
async function measurePace(url: string): Promise<number> {
  const browser = await launch();
  try {
    const { page } = await openLogged(browser, `${url}#/sample/superman`);
    await untilStatus(page, "ready");
    await page.waitForFunction((many) => window.testLog.rates.length >= many, WARMING_UP + 4, {
      timeout: 60_000,
    });
    return median((await logOf(page)).rates.slice(WARMING_UP)) ?? 1;
  } finally {
    await browser.close();
  }
}

/** Notes the browser's own layout shifts from now on. */
export const watchShifts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { readonly node?: Node }[];
    }
    const name = (node: Node | undefined) =>
      node instanceof Element ? `${node.tagName}.${node.className}` : (node?.textContent ?? "?");
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[])
        window.testLog.shifts.push({
          value: entry.value,
          moved: entry.sources.map(({ node }) => name(node)),
        });
    }).observe({ type: "layout-shift", buffered: false });
  });
