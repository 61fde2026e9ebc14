/** The review on real recordings: timeline, evidence, 3D, comparison. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Analysis } from "../../src/core/session/analysis.ts";
import { violations } from "./axe.ts";
import { launch } from "./chromium.ts";
import { slowAfter, slowNoMore } from "./recorded-poses.ts";
import {
  BENT_KNEES,
  chooser,
  colours,
  entry,
  GOOD_MORNING,
  openReview,
  PATIENCE,
  saved,
  settled,
  tab,
  timeOf,
  waitFor,
} from "./review-page.ts";

let browser: Browser;
let page: Page;
let problems: readonly string[];
const FRAME = 1 / 30;

beforeAll(async () => {
  browser = await launch();
  ({ page, problems } = await openReview(
    browser,
    inject("appUrl"),
    {
      viewport: { width: 1280, height: 900 },
    },
    {},
  ));
  await slowAfter(page, 60);
  await chooser(page).setInputFiles([BENT_KNEES, GOOD_MORNING]);
  await page.locator(".timeline-chart canvas").waitFor();
}, PATIENCE);
afterAll(() => browser?.close());

const chart = () => page.locator(".timeline-chart .u-over");
/** Moves to a share of the chart's width. */
async function hoverChart(share: number): Promise<{ x: number; y: number }> {
  await chart().scrollIntoViewIfNeeded();
  const box = (await chart().boundingBox())!;
  const point = { x: box.x + box.width * share, y: box.y + box.height / 2 };
  await page.mouse.move(point.x, point.y);
  return point;
}
const legend = () => page.locator(".legend").first().innerText();

describe("the queue", () => {
  it("shows results while it works, and says how far and how fast it is", async () => {
    await page.locator(".queue-speed").filter({ hasText: "frames a second" }).waitFor({ timeout: 120_000 });
    const words = await page.locator(".queue-speed").innerText();
    expect(words).toMatch(/\d+ of 28\d frames · [\d.]+ frames a second · \d+ (s|min) left/);
    await expect(entry(page, "smoke-good-morning.mp4").innerText()).resolves.toContain(
      "Waiting for its turn",
    );
  });

  it(
    "pauses, lets the next recording go first, and goes on to the same end",
    async () => {
      await entry(page, "bent-knees").getByRole("button", { name: "Pause" }).click();
      await slowNoMore(page);
      await waitFor(page, "bent-knees", "paused");
      const reached = await entry(page, "bent-knees").innerText();
      expect(reached).toContain("What was found so far stays.");
      await waitFor(page, "smoke-good-morning", "done");
      await entry(page, "bent-knees").getByRole("button", { name: "Go on" }).click();
      await waitFor(page, "bent-knees", "done");
      expect(await entry(page, "bent-knees").innerText()).toContain("3 reps");
      expect(await entry(page, "smoke-good-morning").innerText()).toContain("3 reps");
    },
    PATIENCE,
  );

  it("says which frames were analysed", async () => {
    expect(await page.locator(".sampling").innerText()).toContain(
      "Every 2nd frame was analysed, about 15 a second.",
    );
  });

  it("analyses every frame on request", async () => {
    await slowAfter(page, 40);
    await page.getByRole("button", { name: "Analyse every frame" }).click();
    const again = page.locator(".queue-entry").nth(2);
    await again.getByText(/of 5\d\d frames/).waitFor({ timeout: PATIENCE });
    await again.getByRole("button", { name: "Cancel" }).click();
    await slowNoMore(page);
    await again.getByRole("button", { name: "Remove" }).click();
    await entry(page, "bent-knees").getByRole("button", { name: /^Show/ }).click();
  });
});

describe("the timeline", () => {
  it("seeks where it is clicked and reads values with units under the pointer", async () => {
    const point = await hoverChart(0.5);
    await page.mouse.click(point.x, point.y);
    await expect.poll(() => timeOf(page)).toBeGreaterThan(9);
    expect(await timeOf(page)).toBeLessThan(10);
    await hoverChart(0.25);
    await expect.poll(legend).toMatch(/Trunk -?\d+°[\s\S]*Knee -?\d+°[\s\S]*at 0:04\.\d/);
  });

  it("steps one frame by the arrow keys and a second with shift", async () => {
    await page.mouse.move(0, 0);
    const before = await timeOf(page);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => timeOf(page)).toBeGreaterThan(before + FRAME / 2);
    expect(await timeOf(page)).toBeLessThan(before + FRAME * 1.5);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => timeOf(page)).toBeLessThan(before + FRAME / 2);
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => timeOf(page)).toBeGreaterThan(before + 0.9);
  });

  it("plays forwards by L, stops by K, plays backwards by J", async () => {
    const start = await timeOf(page);
    await page.keyboard.press("l");
    await expect.poll(() => timeOf(page), { timeout: 10_000 }).toBeGreaterThan(start + 0.4);
    await page.keyboard.press("k");
    const stopped = await settled(() => timeOf(page));
    await page.keyboard.press("j");
    await expect.poll(() => timeOf(page), { timeout: 10_000 }).toBeLessThan(stopped - 0.4);
    await page.keyboard.press("k");
  });

  it("plays at a quarter of the speed", async () => {
    await page.getByLabel("Speed").selectOption("0.25");
    const [start, began] = [await timeOf(page), performance.now()];
    await page.keyboard.press("l");
    await expect.poll(() => timeOf(page), { timeout: 20_000 }).toBeGreaterThan(start + 0.3);
    await page.keyboard.press("k");
    // A busy machine may be later, never earlier.
    expect(performance.now() - began).toBeGreaterThan(800);
    await page.getByLabel("Speed").selectOption("1");
  });

  it("zooms by key, moves by dragging, and shows everything again", async () => {
    const left = async (): Promise<number> => {
      await hoverChart(0.01);
      return settled(async () => Number((await legend()).match(/at 0:(\S+)/)?.[1]));
    };
    const whole = await left();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    const zoomed = await left();
    expect(zoomed).toBeGreaterThan(whole + 1);
    const from = await hoverChart(0.3);
    await page.mouse.down();
    await page.mouse.move(from.x + 200, from.y, { steps: 5 });
    await page.mouse.up();
    expect(await left()).toBeLessThan(zoomed - 0.5);
    await page.getByRole("button", { name: "Everything" }).click();
    expect(await left()).toBeCloseTo(whole, 0);
  });

  it("loops one rep", async () => {
    await page.getByRole("button", { name: "Show rep 2" }).click();
    await page.keyboard.press("r");
    const times: number[] = [];
    // A busy machine is asked rarely: as often as it takes to have seen some of the rep as well.
    const startedOver = async () => {
      times.push(await timeOf(page));
      return new Set(times).size > 3 && times.some((t, i) => t < (times[i - 1] ?? t));
    };
    await expect.poll(startedOver, { timeout: 60_000 }).toBe(true);
    await page.keyboard.press("k");
    await page.keyboard.press("r");
    await page.keyboard.press("k");
    const [row] = await page.locator("tr[data-chosen=true] td.col-time").allInnerTexts();
    const start = Number(row!.split(":")[1]);
    expect(Math.min(...times)).toBeGreaterThan(start - 0.2);
    expect(Math.max(...times)).toBeLessThan(start + 5);
  });

  it("draws the picture with what was measured over it", async () => {
    const canvas = page.locator(".bench-stage .picture canvas");
    expect(await colours(canvas)).toBeGreaterThan(40);
    const withSkeleton = await canvas.screenshot();
    await page.getByRole("button", { name: "Skeleton" }).click();
    expect((await canvas.screenshot()).equals(withSkeleton)).toBe(false);
    await page.getByRole("button", { name: "Skeleton" }).click();
  });
});

describe("the window", () => {
  it.each([
    [1280, 800],
    [390, 844],
  ])(
    "of %i x %i has picture, curves and controls together, and nothing scrolls sideways",
    async (width, height) => {
      const before = page.viewportSize()!;
      await page.setViewportSize({ width, height });
      await page.evaluate(() => scrollTo(0, 0));
      // Several recordings stand above the bench here; one needs a line.
      const span = () =>
        page.evaluate(() => {
          const box = (part: string) => document.querySelector(part)!.getBoundingClientRect();
          return Math.round(box(".timeline-chart").bottom - box(".picture").top);
        });
      await expect.poll(span).toBeLessThanOrEqual(height);
      for (const name of ["Export", "Reps"]) {
        await tab(page, name);
        const wide = await page.evaluate(() =>
          [...document.querySelectorAll(".table-box, .bench-panel, .set-lines, html")]
            .filter(
              (box) => box.scrollWidth > box.clientWidth || box.getBoundingClientRect().right > innerWidth,
            )
            .map((box) => box.className),
        );
        expect(wide, name).toEqual([]);
      }
      await page.setViewportSize(before);
    },
  );
});

describe("tools in the hand", () => {
  it("measure an angle on the frame that is shown, by pointer and by keys, and take it back", async () => {
    // What is measured belongs to the frame that is shown: until a jump is over that is another one.
    for (const name of ["Show rep 2", "Show rep 1"]) {
      const before = await timeOf(page);
      await page.getByRole("button", { name }).click();
      await expect.poll(() => timeOf(page)).not.toBe(before);
    }
    const canvas = page.locator(".picture canvas");
    await page.getByRole("button", { name: "Measure an angle" }).click();
    const box = (await canvas.boundingBox())!;
    for (const [x, y] of [
      [0.5, 0.3],
      [0.5, 0.6],
    ] as const)
      await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
    for (let i = 0; i < 8; i += 1) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".picture-measured").innerText()).toBe("90°");
    await page.getByRole("button", { name: /^Take back/ }).click();
    await expect.poll(() => page.locator(".picture-measured").innerText()).toBe("");
  });

  it("write down a moment with its tags, find it again, and keep it in the exported analysis", async () => {
    await page.getByLabel("Comment", { exact: true }).fill("Hips first.");
    await page.getByLabel("Tags").fill("#hips good");
    await page.getByRole("button", { name: /^Comment at / }).click();
    await page.getByRole("button", { name: "#hips" }).waitFor();
    await page.getByRole("button", { name: /^Change the comment/ }).click();
    await page.locator(".written li").getByLabel("Tags").fill("hips, first");
    await page.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("button", { name: "#first" }).waitFor();
    await tab(page, "Export");
    const { bytes } = await saved(page, () => page.getByRole("button", { name: "Analysis (JSON)" }).click());
    const { notes } = JSON.parse(bytes.toString()) as Analysis;
    expect(notes).toEqual([{ at: expect.any(Number), text: "Hips first.", tags: ["hips", "first"] }]);
    await tab(page, "Reps");
    await page.getByRole("button", { name: /^Remove the comment/ }).click();
    await expect.poll(() => page.locator(".written li").count()).toBe(0);
  });
});

describe("the evidence", () => {
  it("tells the set in words and lists every rep", async () => {
    const story = await page.locator(".story").innerText();
    expect(story).toMatch(/^3 reps, 1 clean\./);
    expect(story).toMatch(/Your knees bent too far in 2 reps, most in rep \d \(\d+°; the limit is 25°\)/);
    expect(story).toContain("Next set: hips back, soft knees.");
    await expect.poll(() => page.locator("table.reps tbody tr").count()).toBe(3);
    expect(await page.locator("tr[data-faulty=true] .rep-number").allInnerTexts()).toEqual(["2", "3"]);
  });

  it("opens the very frame of a fault, with value, limit, confidence and what to do", async () => {
    await page.locator(".chip.fault").nth(1).click();
    const card = page.locator(".fault-card");
    await card.waitFor();
    const words = await card.innerText();
    expect(words).toMatch(/Bent knees, rep 3/);
    expect(words).toMatch(/\d+° measured, limit 25°/);
    expect(words).toMatch(/\d+ % sure · at 0:1\d\.\d/);
    expect(words).toContain("Keep a soft but steady knee");
    const at = Number(words.match(/at 0:(\d+\.\d)/)![1]);
    await expect.poll(() => timeOf(page)).toBeGreaterThan(at - 0.1);
    expect(await timeOf(page)).toBeLessThan(at + 0.1);
  });

  it("keeps a mark of a wrong verdict, exports it, and leaves the measured value alone", async () => {
    await page.locator(".fault-card").getByRole("button", { name: "Disagree" }).click();
    await tab(page, "Export");
    const { bytes } = await saved(page, () => page.getByRole("button", { name: "Analysis (JSON)" }).click());
    const analysis = JSON.parse(bytes.toString()) as Analysis;
    expect(analysis.marks).toEqual([{ at: expect.any(Number), verdict: "wrong", about: "bent-knees" }]);
    const third = analysis.reps[2]!;
    expect(third.faults[0]).toMatchObject({ kind: "bent-knees", limit: 25 });
    expect(analysis.marks![0]!.at).toBeGreaterThanOrEqual(third.start);
    expect(analysis.marks![0]!.at).toBeLessThanOrEqual(third.end);
    await tab(page, "Reps");
    await expect.poll(() => page.locator(".chip.fault[data-marked=true]").count()).toBe(1);
  });

  it("has no violation of WCAG 2.2 AA", async () => {
    expect(await violations(page)).toEqual([]);
  });
});

describe("the 3D replay", () => {
  it("opens on demand, follows the video, changes its view and saves a picture", async () => {
    await tab(page, "3D");
    const canvas = page.locator(".replay-stage canvas");
    await canvas.waitFor({ timeout: 60_000 });
    const picture = () =>
      settled(async () => {
        const shot = await saved(page, () => page.getByRole("button", { name: "Save a picture" }).click());
        return shot.bytes.toString("base64");
      });
    const bottom = await picture();
    expect(Buffer.from(bottom, "base64").subarray(1, 4).toString()).toBe("PNG");
    expect(bottom.length).toBeGreaterThan(10_000);
    await page.getByRole("button", { name: "Previous rep" }).click();
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("Shift+ArrowLeft");
    await expect.poll(picture, { timeout: 30_000 }).not.toBe(bottom);
    const later = await picture();
    await page.getByRole("button", { name: "Front", exact: true }).click();
    await expect.poll(picture, { timeout: 30_000 }).not.toBe(later);
  });

  it("plays in step with the video", async () => {
    const picture = page.locator(".replay-stage canvas");
    const [start, before] = [await timeOf(page), await picture.screenshot()];
    await page.keyboard.press("l");
    await expect.poll(() => timeOf(page), { timeout: 20_000 }).toBeGreaterThan(start + 0.5);
    await page.keyboard.press("k");
    expect((await picture.screenshot()).equals(before)).toBe(false);
  });
});

describe("the comparison", () => {
  it("sets the best beside the worst rep, with pictures, curves and differences", async () => {
    await tab(page, "Compare");
    const pictures = page.locator(".compare-side canvas");
    await expect.poll(() => colours(pictures.nth(0))).toBeGreaterThan(40);
    await expect.poll(() => colours(pictures.nth(1))).toBeGreaterThan(40);
    const knee = page.locator(".differences tr").filter({ hasText: "Knee, largest" });
    const [first, second, change] = await knee.locator("td").allInnerTexts();
    expect(Number.parseInt(first!, 10)).toBeLessThan(25);
    expect(Number.parseInt(second!, 10)).toBeGreaterThan(25);
    expect(change).toMatch(/^\+\d+°$/);
    expect(await page.locator(".compare").innerText()).toContain("Only in the second: bent knees.");
  });

  it("takes the second rep from another recording", async () => {
    await page.getByLabel("Second: Recording").selectOption({ label: "smoke-good-morning.mp4" });
    await expect.poll(() => page.getByLabel("Second: Rep").locator("option").count()).toBe(3);
    await expect.poll(() => colours(page.locator(".compare-side canvas").nth(1))).toBeGreaterThan(40);
    const before = await page.locator(".compare-side canvas").nth(1).screenshot();
    await page.locator(".compare-position input").fill("0.2");
    await expect
      .poll(async () => (await page.locator(".compare-side canvas").nth(1).screenshot()).equals(before))
      .toBe(false);
  });

  it("has no violation of WCAG 2.2 AA", async () => {
    expect(await violations(page)).toEqual([]);
  });
});

it("came about without an error on the page", () => {
  expect(problems).toEqual([]);
});
