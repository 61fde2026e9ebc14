/** Chromium for a test, and pages that remember what went wrong on them. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "../../scripts/chromium.ts";

export interface LaunchOptions {
  /** A .mjpeg or .y4m that plays in a loop as the camera; the permission is granted. */
  readonly camera?: string;
  readonly flags?: readonly string[];
}

/** The browsers that this worker keeps open for its next files, by their flags; the one used last is last. */
const kept = new Map<string, Promise<Browser>>();
const MOST_KEPT = 2;

/**
 * A browser of its own as far as a test can tell: `contexts` has only those that were opened through it, and `close` closes
 * those. The process behind it is kept for the next test that wants the same flags.
 */
export async function launch({ camera, flags = [] }: LaunchOptions = {}): Promise<Browser> {
  const cameraFlags =
    camera === undefined
      ? []
      : [
          "--use-fake-ui-for-media-stream",
          "--use-fake-device-for-media-stream",
          `--use-file-for-fake-video-capture=${camera}`,
        ];
  const wanted = [...cameraFlags, ...flags];
  const key = wanted.join(" ");
  const present = await kept.get(key);
  const browser = present?.isConnected() ? Promise.resolve(present) : launchChromium(wanted);
  kept.delete(key);
  kept.set(key, browser);
  await closeIdle();
  return lent(await browser);
}

/** Those that were not used for longest, as far as nobody has a page on them. */
async function closeIdle(): Promise<void> {
  for (const [key, starting] of [...kept].slice(0, -MOST_KEPT)) {
    const browser = await starting;
    if (browser.contexts().length > 0) continue;
    kept.delete(key);
    await browser.close();
  }
}

function lent(browser: Browser): Browser {
  const opened = new Set<BrowserContext>();
  const lending: Partial<Browser> = {
    contexts: () => [...opened],
    async newContext(options) {
      const context = await browser.newContext(options);
      opened.add(context);
      context.once("close", () => opened.delete(context));
      return context;
    },
    async close() {
      await Promise.all([...opened].map((context) => context.close()));
    },
  };
  return new Proxy(browser, {
    get(target, name) {
      const value = Reflect.get(name in lending ? lending : target, name);
      return typeof value === "function" && !(name in lending) ? value.bind(target) : value;
    },
  });
}

export interface WatchedPage {
  readonly page: Page;
  /** Uncaught errors, unhandled rejections, console errors and refused content, in words. Empty is good. */
  readonly problems: readonly string[];
}

/**
 * Without the service worker, unless `options` allow it: it would answer what a test intercepts. In American English: a bare
 * machine has a language that is none.
 */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const page = await (
    await browser.newContext({ serviceWorkers: "block", locale: "en-US", ...options })
  ).newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  return { page, problems };
}

/** Goes to another place of the app that is open, and waits until it is shown. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((shown) => {
        if (location.hash === hash) return shown();
        addEventListener("hashchange", () => requestAnimationFrame(() => shown()), { once: true });
        location.hash = hash;
      }),
    `#/${place}`,
  );
  await page.locator("main h1").first().waitFor();
}
