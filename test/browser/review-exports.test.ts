/** What the review saves, opened again by readers that share nothing with it; and a saved analysis opened without its video. */

import { readFileSync } from "node:fs";
import Ajv from "ajv";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import schema from "../../src/core/session/analysis.schema.json" with { type: "json" };
import type { Analysis } from "../../src/core/session/analysis.ts";
import { parseCsv } from "../review/parse-csv.ts";
import { violations } from "./axe.ts";
import { launch } from "./chromium.ts";
import { type Mp4Samples, mp4Samples } from "./mp4-samples.ts";
import {
  chooser,
  colours,
  openReview,
  PATIENCE,
  type Saved,
  SUPERMAN,
  saved,
  tab,
  timeOf,
  waitFor,
} from "./review-page.ts";

let browser: Browser;
let page: Page;
let problems: readonly string[];
let json: Saved;
let analysis: Analysis;

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
  await chooser(page).setInputFiles(SUPERMAN);
  await waitFor(page, "smoke-superman", "done");
  await tab(page, "Export");
  await page.getByLabel("With landmarks").check();
  json = await saved(page, () => press("Analysis (JSON)"));
  analysis = JSON.parse(json.bytes.toString()) as Analysis;
}, PATIENCE);
afterAll(() => browser?.close());

const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

describe("the analysis as JSON", () => {
  it("follows the published schema, with landmarks when asked for", () => {
    expect(json.name).toBe("smoke-superman.analysis.json");
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    validate(analysis);
    expect(validate.errors).toBeNull();
    expect(analysis.source).toMatchObject({ name: "smoke-superman.mp4", every: 2, width: 480, height: 360 });
    expect(analysis.reps).toHaveLength(3);
    expect(analysis.landmarks?.world).toHaveLength(analysis.frames.t.length);
  });
});

describe("tables", () => {
  it("have one row per analysed frame, equal to the JSON", async () => {
    const { name, bytes } = await saved(page, () => press("Frames (CSV)"));
    expect(name).toBe("smoke-superman.frames.csv");
    const rows = parseCsv(bytes.toString());
    expect(rows).toHaveLength(analysis.frames.t.length);
    const i = Math.floor(rows.length / 2);
    expect(Number(rows[i]!.t_s)).toBe(analysis.frames.t[i]);
    expect(Number(rows[i]!.armLift_deg)).toBe(analysis.frames.armLift[i]);
  });

  it("have one row per rep, equal to the JSON", async () => {
    const { bytes } = await saved(page, () => press("Reps (CSV)"));
    const rows = parseCsv(bytes.toString());
    expect(rows.map(({ hold_s }) => Number(hold_s))).toEqual(analysis.reps.map((rep) => rep.holdSeconds));
  });
});

describe("pictures and paper", () => {
  it("saves the chart as a PNG of its own size", async () => {
    const { name, bytes } = await saved(page, () => press("Chart (PNG)"));
    expect(name).toBe("smoke-superman.chart.png");
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(400);
    expect(bytes.length).toBeGreaterThan(8000);
  });

  it("prints a report on one page, with two pictures at most, the curves, the table and the limits", async () => {
    await press("Report to print");
    const report = page.locator(".report");
    await report.locator("img.report-chart").waitFor();
    await report.locator(".report-pictures img").first().waitFor();
    const words = (await report.textContent()) ?? "";
    expect(words).toContain("3 reps");
    expect(words).toContain("Limits of the method");
    expect(words).toContain("no medical examination");
    await expect.poll(() => report.locator("tbody tr").count()).toBe(3);
    expect(await colours(report.locator("img.report-chart"))).toBeGreaterThan(5);
    expect(await violations(page)).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    await page.getByRole("button", { name: "Back to the review" }).click();
    await expect.poll(() => page.locator(".report").count()).toBe(0);
  });
});

/** Decodes samples with the browser's decoder alone, and looks at where the counter stands in the last picture. */
async function decode(file: Buffer, video: Mp4Samples): Promise<{ frames: number; plate: number }> {
  const samples = video.samples.map(({ offset, size, key }) => ({
    key,
    data: file.subarray(offset, offset + size).toString("base64"),
  }));
  return await page.evaluate(
    async ({ codec, description, samples: encoded }) => {
      const bytes = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      let frames = 0;
      let plate = 0;
      const decoder = new VideoDecoder({
        output(frame) {
          frames += 1;
          const canvas = new OffscreenCanvas(frame.displayWidth, frame.displayHeight);
          const pen = canvas.getContext("2d")!;
          pen.drawImage(frame, 0, 0);
          const unit = Math.min(canvas.width, canvas.height) / 100;
          const [r, g, b] = pen.getImageData(unit * 5, unit * 20, 1, 1).data;
          plate = r! + g! + b!;
          frame.close();
        },
        error(error) {
          throw error;
        },
      });
      decoder.configure({ codec, description: bytes(description) });
      encoded.forEach(({ key, data }, i) => {
        decoder.decode(
          new EncodedVideoChunk({ type: key ? "key" : "delta", timestamp: i * 1000, data: bytes(data) }),
        );
      });
      await decoder.flush();
      return { frames, plate };
    },
    { codec: video.codec, description: video.description.toString("base64"), samples },
  );
}

describe("the annotated video", () => {
  it("has every frame of its source, decodable by another reader, with the counter burnt in", {
    tags: ["full"],
    timeout: PATIENCE,
  }, async () => {
    const { name, bytes } = await saved(page, () => press("Annotated video"));
    expect(name).toBe("smoke-superman.annotated.mp4");
    const source = readFileSync(SUPERMAN);
    const [before, after] = [mp4Samples(source), mp4Samples(bytes)];
    expect(after.samples).toHaveLength(before.samples.length);
    const original = await decode(source, before);
    const annotated = await decode(bytes, after);
    expect(annotated.frames).toBe(original.frames);
    expect(annotated.frames).toBe(before.samples.length);
    expect(annotated.plate).toBeLessThan(original.plate - 100);
  });

  it("can be cancelled, and says nothing wrong", async () => {
    // As soon as it is offered: this video is made in a second.
    await page.evaluate(() => {
      const button = (name: string) =>
        [...document.querySelectorAll("button")].find(({ textContent }) =>
          textContent?.trim().startsWith(name),
        );
      button("Annotated video")!.click();
      return new Promise<void>((done) => {
        const offered = new MutationObserver(() => {
          if (!button("Cancel the video")) return;
          offered.disconnect();
          button("Cancel the video")!.click();
          done();
        });
        offered.observe(document.body, { childList: true, subtree: true });
      });
    });
    await expect.poll(() => page.getByRole("button", { name: "Annotated video" }).isEnabled()).toBe(true);
    expect(await page.locator(".exports [role=status]").textContent()).toBe("");
  });
});

describe("a saved analysis", () => {
  const open = async (buffer: Buffer, name = "smoke-superman.analysis.json"): Promise<Page> => {
    const other = await openReview(browser, inject("appUrl"), {}, {});
    await chooser(other.page).setInputFiles({ name, mimeType: "application/json", buffer });
    return other.page;
  };

  it("shows everything again without the video, the 3D replay included", async () => {
    const other = await open(json.bytes);
    await other.locator(".timeline-chart canvas").waitFor();
    await expect.poll(() => other.locator("table.reps tbody tr").count()).toBe(3);
    expect(await other.locator(".notes").textContent()).toContain("This analysis came without its video.");
    await other.getByRole("button", { name: "Show rep 2" }).click();
    expect(await timeOf(other)).toBeGreaterThan(analysis.reps[1]!.start);
    await other.keyboard.press("ArrowRight");
    await tab(other, "3D");
    await other.locator(".replay-stage canvas").waitFor({ timeout: 60_000 });
    await tab(other, "Export");
    const again = await saved(other, () => other.getByRole("button", { name: "Analysis (JSON)" }).click());
    const { landmarks: _, ...rest } = analysis;
    expect(JSON.parse(again.bytes.toString())).toEqual(rest);
    expect(await other.getByRole("button", { name: "Annotated video" }).isDisabled()).toBe(true);
    await other.close();
  });

  it("is refused in words when damaged, foreign or from a later program", async () => {
    const text = json.bytes.toString();
    for (const [content, words] of [
      [text.slice(0, 5000), "damaged or cut off"],
      ['{"reps": 3}', "no analysis by Backline"],
      [text.replace("backline.analysis/1", "backline.analysis/7"), "written by a later Backline"],
      [text.replace('"every":2', '"every":-2'), "can't be right (source.every)"],
    ] as const) {
      const other = await open(Buffer.from(content));
      await expect.poll(() => other.locator(".import [role=alert]").textContent()).toContain(words);
      await other.close();
    }
  });
});

it("nothing went wrong on the page", () => {
  expect(problems).toEqual([]);
});
