/** The review in a real browser: opening it, adding recordings, catching what it saves. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { ROOT } from "../../scripts/headless/app.ts";
import { openPage, type WatchedPage } from "./chromium.ts";
import { givePoses, type Shown } from "./recorded-poses.ts";

export const GOOD_MORNING = join(ROOT, "fixtures/smoke-good-morning.mp4");
export const SUPERMAN = join(ROOT, "fixtures/smoke-superman.mp4");
/** Three reps in 19 seconds; knees bent in the 2nd and 3rd. */
export const BENT_KNEES = join(ROOT, "fixtures/bent-knees.mp4");
export const SOUND_ONLY = join(ROOT, "fixtures/sound-only.wav");

/** For what takes seconds on a machine of its own and minutes on one that is shared. */
export const PATIENCE = 120_000;

/** The lite network on WASM: what a test waits for is not accuracy. */
const SETTINGS = { model: "lite", backend: "wasm", language: "en" };

/** `recorded`: with recorded poses in the network's place. */
export async function openReview(
  browser: Browser,
  appUrl: string,
  options: BrowserContextOptions = {},
  recorded?: Pick<Shown, "recordings">,
): Promise<WatchedPage> {
  const watched = await openPage(browser, { acceptDownloads: true, ...options });
  if (recorded) await givePoses(watched.page.context(), recorded);
  await watched.page.addInitScript((settings) => {
    if (!localStorage.getItem("backline.settings"))
      localStorage.setItem("backline.settings", JSON.stringify(settings));
  }, SETTINGS);
  await watched.page.goto(`${appUrl}#/review`);
  await chooser(watched.page).waitFor({ state: "attached" });
  return watched;
}

export const chooser = (page: Page): Locator => page.locator("#review-files");
export const entry = (page: Page, name: string): Locator =>
  page.locator(".queue-entry").filter({ hasText: name });

export async function waitFor(page: Page, name: string, stage: string, timeout = PATIENCE): Promise<void> {
  await page.locator(`.queue-entry[data-stage="${stage}"]`).filter({ hasText: name }).waitFor({ timeout });
}

/** Seconds at which the player stands. */
export const timeOf = (page: Page): Promise<number> =>
  page.locator(".transport-position input").evaluate((input) => (input as HTMLInputElement).valueAsNumber);

export const tab = (page: Page, name: string): Promise<void> => page.getByRole("tab", { name }).click();

export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What the page saves when `act` is done. */
export async function saved(page: Page, act: () => Promise<void>, timeout = PATIENCE): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout }), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What is read twice running, once it no longer moves. */
export async function settled<T>(read: () => Promise<T>): Promise<T> {
  let latest = await read();
  const same = async () => {
    const before = latest;
    latest = await read();
    return latest === before;
  };
  await expect.poll(same, { interval: 150, timeout: 30_000 }).toBe(true);
  return latest;
}

/** Different colours in a sample of a canvas or picture: 1 is a blank. */
export const colours = (picture: Locator): Promise<number> =>
  picture.evaluate(async (element) => {
    const bitmap = await createImageBitmap(element as HTMLCanvasElement);
    const canvas = new OffscreenCanvas(64, 64);
    const pen = canvas.getContext("2d")!;
    pen.drawImage(bitmap, 0, 0, 64, 64);
    const { data } = pen.getImageData(0, 0, 64, 64);
    const seen = new Set<number>();
    for (let i = 0; i < data.length; i += 4) seen.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
    return seen.size;
  });
