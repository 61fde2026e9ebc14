/** Chromium for a test, and pages that remember what went wrong on them. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "../../scripts/chromium.ts";

export interface LaunchOptions {
  /** A .mjpeg or .y4m that plays in a loop as the camera; the permission is granted. */
  readonly camera?: string;
  readonly flags?: readonly string[];
}

export function launch({ camera, flags = [] }: LaunchOptions = {}): Promise<Browser> {
  const cameraFlags =
    camera === undefined
      ? []
      : [
          "--use-fake-ui-for-media-stream",
          "--use-fake-device-for-media-stream",
          `--use-file-for-fake-video-capture=${camera}`,
        ];
  return launchChromium([...cameraFlags, ...flags]);
}

export interface WatchedPage {
  readonly page: Page;
  /** Uncaught errors, unhandled rejections, console errors and refused content, in words. Empty is good. */
  readonly problems: readonly string[];
}

/** Without the service worker, unless `options` allow it: it would answer what a test intercepts. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const page = await (await browser.newContext({ serviceWorkers: "block", ...options })).newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  return { page, problems };
}
