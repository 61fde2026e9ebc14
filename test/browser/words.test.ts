/** What is said, shown and kept of a set says the same, and nothing that was not seen. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { ROOT } from "../../scripts/headless/app.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import type { PoseTrack } from "../../src/core/session/track.ts";
import { launch, openPage } from "./chromium.ts";
import { type Log, logOf, untilStatus, writeDown } from "./live-page.ts";
import {
  framesOf,
  goOn,
  pass,
  passUntil,
  passUntilEvents,
  type Shown,
  SMALL,
  turnTime,
} from "./recorded-poses.ts";

const url = inject("appUrl");
/** Without the outline of the body nothing is known of the curve of the back. */
const withoutOutline = (frames: readonly PoseFrame[]): PoseFrame[] =>
  frames.map((frame) => {
    if (!frame.pose) return frame;
    const { silhouette: _, ...pose } = frame.pose;
    return { ...frame, pose };
  });
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** `place`: where one is led to the camera. */
async function coached(shown: Shown, settings: object = {}, place = "live"): Promise<Page> {
  const { page } = await openPage(browser, { viewport: SMALL });
  await turnTime(page.context(), shown);
  await page.addInitScript(writeDown);
  await page.addInitScript((kept) => localStorage.setItem("backline.settings", JSON.stringify(kept)), {
    healthNoticeSeen: true,
    ...settings,
  });
  await page.goto(`${url}#/${place}`);
  await untilStatus(page, "ready");
  return page;
}

async function endSet(page: Page): Promise<string> {
  await page.keyboard.press("e");
  await passUntilEvents(page, "set-summary", 1);
  const summary = (await logOf(page)).events.find((event) => event.type === "set-summary");
  return summary!.text;
}

const said = ({ spoken }: Log, kind: string): string[] =>
  spoken.filter((line) => line.kind === kind).map(({ text }) => text);
const cues = ({ events }: Log): string[] =>
  events.flatMap((event) => (event.type === "cue" ? [`${event.about.kind}: ${event.text}`] : []));

/** Five presses: leaning back, a good one, one with a dip, and both again. */
function pressing(): readonly PoseFrame[] {
  const packed = readFileSync(join(ROOT, "fixtures/lift-tracks/sp03-over-dip.track.json.gz"));
  return (JSON.parse(gunzipSync(packed).toString("utf8")) as PoseTrack).frames;
}

it("shoulder presses are counted and corrected once they are chosen, as their lesson does", {
  tags: ["full"],
}, async () => {
  // Nothing goes by while a busy machine opens the page: the first press is the one that leans back.
  const page = await coached({ live: pressing(), still: 1 }, {}, "live/shoulder-press");
  await goOn(page);
  await passUntilEvents(page, "rep", 3);
  const log = await logOf(page);
  const reps = log.events.flatMap((event) => (event.type === "rep" ? [event.rep] : []));
  expect(reps.slice(0, 3).map(({ exercise, number }) => [exercise, number])).toEqual([
    ["shoulder-press", 1],
    ["shoulder-press", 2],
    ["shoulder-press", 3],
  ]);
  expect(reps[0]!.faults.map(({ kind }) => kind)).toEqual(["overextended-back"]);
  expect(log.spoken.map(({ text }) => text)).toContain("Ribs down.");
});

describe("a set in words", () => {
  it("is not called clean where the back was not seen: by voice, card and history alike", {
    tags: ["full"],
  }, async () => {
    const page = await coached({ live: withoutOutline(framesOf("gm01-clean-desk-left")) });
    await passUntilEvents(page, "rep", 3);
    const text = await endSet(page);
    expect(text).toMatch(/^3 reps.*I couldn't judge your back[.:]/);
    expect(text).not.toMatch(/clean/i);
    await page.getByText(text).first().waitFor();
    await passUntil(page, async () => said(await logOf(page), "summary").join(" ") === text);
    // The history has the same words, without the next step.
    await page.goto(`${url}#/history`);
    const kept = page.getByText("I couldn't judge your back");
    await kept.first().waitFor();
    expect(await page.locator("main").textContent()).not.toMatch(/[1-9]\d* clean/i);
  });

  it("corrects the hinge as a coach does and acknowledges what was corrected", async () => {
    const page = await coached({ live: "gm03-bent-knees" });
    await passUntilEvents(page, "rep", 4);
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

  it("tells what did not count, once and not twice running, and sums it up", async () => {
    const page = await coached({ live: "sm04-arms-or-legs-only" });
    await passUntilEvents(page, "no-rep", 3);
    const { events } = await logOf(page);
    const reasons = events.flatMap((event) => (event.type === "no-rep" ? [event.reason] : []));
    const told = cues(await logOf(page)).filter((cue) => cue.startsWith("no-rep"));
    expect(told.length).toBeLessThanOrEqual(reasons.length);
    expect(told[0]).toBe("no-rep: No rep: legs too.");
    expect(await endSet(page)).toMatch(/3 not counted: legs stayed down in 2, arms stayed down in 1\./);
  });

  it("owns up aloud to a slow device, and again in the summary", { tags: ["full"] }, async () => {
    const page = await coached({ live: "gm01-clean-desk-left", pictureEvery: 400 });
    await passUntil(page, async () => said(await logOf(page), "slow").length > 0);
    expect(said(await logOf(page), "slow")).toEqual(["This device is slow: I may miss reps."]);
    await passUntilEvents(page, "rep", 1);
    expect(await endSet(page)).toContain("This device was slow, so I may have missed reps.");
  });

  it("asks an empty room once to step into the picture", async () => {
    const empty = [0, 1].map((t) => ({ t, width: 640, height: 480 }));
    const page = await coached({ live: empty });
    await page.getByRole("button", { name: "Start now" }).click();
    await passUntil(page, async () => (await logOf(page)).spoken.length > 0);
    await pass(page, 20);
    expect((await logOf(page)).spoken.map(({ text }) => text)).toEqual(["Step into the picture."]);
  });

  it("in German and Spanish too", { tags: ["full"] }, async () => {
    for (const [language, words] of [
      ["de", /Hüfte zurück, nicht runter\./],
      ["es", /Cadera atrás, no abajo\./],
    ] as const) {
      const page = await coached({ live: "gm03-bent-knees" }, { language });
      await passUntilEvents(page, "rep", 3);
      expect(cues(await logOf(page)).join(" ")).toMatch(words);
      await page.context().close();
    }
  });
});
