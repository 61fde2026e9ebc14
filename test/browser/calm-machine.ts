/**
 * Tests in real time, on a machine that may halt: what nobody saw of a movement no coach can count. A test that fails while
 * pictures went missing tells nothing, and begins again; one that fails on a machine that never halted has failed.
 */
import type { Page } from "playwright-core";
import type { FromWorker } from "../../src/pose/protocol.ts";
import type { WatchedPage } from "./chromium.ts";

/** A little less than what the coach calls a gap in sight (core/reps/cycle). */
const HALT_MS = 450;
const ATTEMPTS = 4;

declare global {
  interface Window {
    /** The page's clock at each pose that came from the network, milliseconds. */
    seenAt: number[];
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
        if (data.type === "pose") window.seenAt.push(performance.now());
      });
    }
  };
}

/** Milliseconds between two poses, the most there was; of a page that is gone none. */
async function longestHalt(page: Page): Promise<number> {
  const seenAt = await page.evaluate(() => window.seenAt).catch(() => []);
  return seenAt.reduce((most, at, i) => Math.max(most, at - (seenAt[i - 1] ?? at)), 0);
}

/** `open` makes a page that has not been to any address; the test goes there. */
export async function onCalmMachine(
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
      const halt = await longestHalt(watched.page);
      if (left === 0 || halt < HALT_MS) throw error;
      console.info(`Begun again, since this machine halted for ${Math.round(halt)} ms: ${String(error)}`);
    } finally {
      await watched.page.context().close();
    }
  }
}
