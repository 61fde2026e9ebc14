/**
 * Tests in real time, on a machine that may halt or see too little: what nobody saw of a movement no coach can count.
 * A test that fails while pictures went missing tells nothing, and begins again; where they go missing each time it is
 * skipped, and told so at the end of the run (scripts/test.mjs). One that fails on a machine that never halted has failed.
 */
import type { Page } from "playwright-core";
import type { TestContext } from "vitest";
import type { FromWorker } from "../../src/pose/protocol.ts";
import type { WatchedPage } from "./chromium.ts";

/** A little less than what the coach calls a gap in sight (core/reps/cycle). */
const HALT_MS = 450;
/**
 * Under four pictures a second nothing is judged, and nothing called too short (core/form/judgement); so many take no
 * longer then.
 */
const THIN = { pictures: 9, ms: 2000 };
const ATTEMPTS = 4;

declare module "vitest" {
  interface TaskMeta {
    /** Why a test tells nothing on this machine. */
    notJudged?: string;
  }
}

declare global {
  interface Window {
    /** Of each pose that came from the network: the page's clock then, and that of its picture, milliseconds. */
    seenAt: { readonly arrived: number; readonly taken: number }[];
  }
}

/** Runs in the page before anything else of it. */
function watchPoses(): void {
  window.seenAt = [];
  const { Worker: RealWorker } = window;
  window.Worker = class extends RealWorker {
    constructor(...given: ConstructorParameters<typeof RealWorker>) {
      super(...given);
      this.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
        if (data.type === "pose")
          window.seenAt.push({ arrived: performance.now(), taken: data.frame.t * 1000 });
      });
    }
  };
}

/** How the machine failed to show what was done; `undefined` where it did, or the page is gone. */
async function troubleOn(page: Page): Promise<string | undefined> {
  const seenAt = await page.evaluate(() => window.seenAt).catch(() => []);
  // What came late may have been taken in time, and what was taken late may have come at once:
  // nobody saw more than either.
  const longest = (pictures: number): number =>
    seenAt.reduce((most, now, i) => {
      const { arrived, taken } = seenAt[i - pictures] ?? now;
      return Math.max(most, now.arrived - arrived, now.taken - taken);
    }, 0);
  const halt = longest(1);
  if (halt >= HALT_MS) return `halted for ${Math.round(halt)} ms`;
  const thin = longest(THIN.pictures);
  if (thin >= THIN.ms) return `took ${Math.round(thin)} ms for ${THIN.pictures} pictures`;
}

/** `open` makes a page that has not been to any address; the test goes there. */
export async function onCalmMachine(
  { task, skip }: Pick<TestContext, "task" | "skip">,
  open: () => Promise<WatchedPage>,
  test: (watched: WatchedPage) => Promise<void>,
): Promise<void> {
  for (let left = ATTEMPTS - 1; ; left -= 1) {
    const watched = await open();
    await watched.page.addInitScript(watchPoses);
    try {
      await test(watched);
      return;
    } catch (error) {
      const trouble = await troubleOn(watched.page);
      if (trouble === undefined) throw error;
      if (left === 0) {
        task.meta.notJudged = `this machine ${trouble}, and at each attempt before: ${String(error)}`;
        skip(task.meta.notJudged);
      }
      console.info(`Begun again, since this machine ${trouble}: ${String(error)}`);
    } finally {
      await watched.page.context().close();
    }
  }
}
