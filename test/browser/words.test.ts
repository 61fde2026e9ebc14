/** What is said, shown and kept of a set says the same, and nothing that was not seen. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import type { PoseFrame } from "../../src/core/landmark.ts";
import { goldenTracks } from "../core/golden.ts";
import { playPoses } from "./canned-poses.ts";
import { launch, openPage } from "./chromium.ts";
import { type Log, logOf, untilEvents, writeDown } from "./live-page.ts";

const url = inject("appUrl");
const TRACKS = new Map(goldenTracks().map(({ name, track }) => [name, track.frames]));
/** Every other frame of the track, about eight a second, which is enough to judge. */
const framesOf = (clip: string): readonly PoseFrame[] => TRACKS.get(clip)!.filter((_, i) => i % 2 === 0);
/** Without the outline of the body nothing is known of the curve of the back. */
const withoutOutline = (frames: readonly PoseFrame[]): PoseFrame[] =>
  frames.map((frame) => {
    if (!frame.pose) return frame;
    const { silhouette: _, ...pose } = frame.pose;
    return { ...frame, pose };
  });
/** A quiet machine plays a track in seconds, a busy one shows three pictures a second. */
const WAIT = 150_000;
const PATIENCE = { timeout: 240_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function coached(frames: readonly PoseFrame[], settings: object = {}): Promise<Page> {
  const { page } = await openPage(browser, { serviceWorkers: "block" });
  await playPoses(page, frames);
  await page.addInitScript(writeDown);
  await page.addInitScript((kept) => localStorage.setItem("backline.settings", JSON.stringify(kept)), {
    healthNoticeSeen: true,
    ...settings,
  });
  await page.goto(`${url}#/live`);
  return page;
}

async function endSet(page: Page): Promise<string> {
  await page.keyboard.press("e");
  await untilEvents(page, "set-summary", 1, 10_000);
  const summary = (await logOf(page)).events.find((event) => event.type === "set-summary");
  return summary!.text;
}

const said = ({ spoken }: Log, kind: string): string[] =>
  spoken.filter((line) => line.kind === kind).map(({ text }) => text);
const cues = ({ events }: Log): string[] =>
  events.flatMap((event) => (event.type === "cue" ? [`${event.about.kind}: ${event.text}`] : []));

describe("a set in words", () => {
  it(
    "is not called clean where the back was not seen: by voice, card and history alike",
    PATIENCE,
    async () => {
      const page = await coached(withoutOutline(framesOf("gm01-clean-desk-left")));
      await untilEvents(page, "rep", 3, WAIT);
      const text = await endSet(page);
      expect(text).toMatch(/^3 reps.*I couldn't judge your back\./);
      expect(text).not.toMatch(/clean/i);
      await page.getByText(text).first().waitFor();
      await expect
        .poll(async () => said(await logOf(page), "summary").join(" "), { timeout: 15_000 })
        .toBe(text);
      // The history has the same words, without the next step.
      await page.goto(`${url}#/history`);
      const kept = page.getByText("I couldn't judge your back");
      await kept.first().waitFor();
      expect(await page.locator("main").textContent()).not.toMatch(/[1-9]\d* clean/i);
    },
  );

  it("corrects the hinge as a coach does and acknowledges what was corrected", PATIENCE, async () => {
    const page = await coached(framesOf("gm03-bent-knees"));
    await untilEvents(page, "rep", 4, WAIT);
    const heard = cues(await logOf(page));
    expect(heard).toContain("fault: Hips back, not down.");
    expect(heard.findIndex((cue) => cue.startsWith("better: Good: soft knees."))).toBeGreaterThan(
      heard.indexOf("fault: Hips back, not down."),
    );
    expect(heard.join(" ")).not.toMatch(/straight/i);
    const text = await endSet(page);
    expect(text).toMatch(/^4 reps, \d clean\./);
    expect(text).toMatch(/Next set: hips back, soft knees\.$/);
  });

  it("tells what did not count, once and not twice running, and sums it up", PATIENCE, async () => {
    const page = await coached(framesOf("sm04-arms-or-legs-only"));
    await untilEvents(page, "no-rep", 3, WAIT);
    const { events } = await logOf(page);
    const reasons = events.flatMap((event) => (event.type === "no-rep" ? [event.reason] : []));
    const told = cues(await logOf(page)).filter((cue) => cue.startsWith("no-rep"));
    expect(told.length).toBeLessThanOrEqual(reasons.length);
    expect(told[0]).toBe("no-rep: No rep: legs too.");
    expect(await endSet(page)).toMatch(/3 not counted: legs stayed down in 2, arms stayed down in 1\./);
  });

  it("owns up aloud to a slow device, and again in the summary", PATIENCE, async () => {
    const slow = framesOf("gm01-clean-desk-left").filter((_, i) => i % 3 === 0);
    const page = await coached(slow);
    await page.waitForFunction(() => window.testLog.spoken.some(({ kind }) => kind === "slow"), undefined, {
      timeout: WAIT,
    });
    expect(said(await logOf(page), "slow")).toEqual(["This device is slow: I may miss reps."]);
    await untilEvents(page, "rep", 1, WAIT);
    expect(await endSet(page)).toContain("This device was slow, so I may have missed reps.");
  });

  it("asks an empty room once to step into the picture", { ...PATIENCE, tags: ["full"] }, async () => {
    const empty = Array.from({ length: 300 }, (_, i) => ({
      t: i / 15,
      width: 640,
      height: 480,
      luminance: 0.5,
    }));
    const page = await coached(empty);
    await page.waitForFunction(() => window.testLog.spoken.length > 0, undefined, { timeout: WAIT });
    await expect
      .poll(async () => page.evaluate(() => window.testLog.spoken.map(({ text }) => text)), {
        timeout: 20_000,
      })
      .toEqual(["Step into the picture."]);
  });

  it("in German and Spanish too", PATIENCE, async () => {
    for (const [language, words] of [
      ["de", /Hüfte zurück, nicht runter\./],
      ["es", /Cadera atrás, no abajo\./],
    ] as const) {
      const page = await coached(framesOf("gm03-bent-knees"), { language });
      await untilEvents(page, "rep", 3, WAIT);
      expect(cues(await logOf(page)).join(" ")).toMatch(words);
      await page.context().close();
    }
  });
});
