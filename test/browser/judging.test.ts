/** Judging reps blind: nothing sways the judge, verdicts are kept and saved, agreement with the program is shown. */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readTrack } from "../../scripts/accuracy/tracks.ts";
import { ROOT } from "../../scripts/headless/app.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import { launch } from "./chromium.ts";
import { chooser, openReview, PATIENCE, saved, tab, waitFor } from "./review-page.ts";

const NAME = "gm03-bent-knees";
const track = readTrack(join(ROOT, `fixtures/tracks/${NAME}.track.json.gz`));

describe("judging blind", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it("hides what the program said, keeps verdicts, and shows how far both agree", async () => {
    const { page, problems } = await openReview(browser, inject("appUrl"), {}, {});
    const analysis = analyzeTrack(track);
    await chooser(page).setInputFiles({
      name: `${NAME}.analysis.json`,
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(analysis)),
    });
    await waitFor(page, NAME, "done", PATIENCE);
    await tab(page, "Judge");
    await page.getByRole("heading", { name: `Rep 1 of ${analysis.reps.length}` }).waitFor();
    expect(await page.locator(".bench-timeline").count()).toBe(0);
    expect(await page.locator(".fault-card, .evidence").count()).toBe(0);

    await page.getByLabel("Your name or initials").fill("Anna");
    for (const rep of analysis.reps) {
      const bent = rep.faults.some(({ kind }) => kind === "bent-knees");
      await page
        .getByRole("group", { name: "Bent knees" })
        .getByRole("radio", { name: bent ? "A fault" : "Fine" })
        .check();
      if (rep !== analysis.reps.at(-1))
        await page.getByRole("button", { name: "Judge the next one" }).click();
    }
    await page.getByRole("button", { name: "Show agreement" }).click();
    const row = page.getByRole("row", { name: /Backline/ });
    expect(await row.textContent()).toMatch(/1\.00/);

    const file = await saved(page, () => page.getByRole("button", { name: "Save my verdicts" }).click());
    expect(file.name).toBe(`${NAME}.Anna.ratings.json`);
    expect(JSON.parse(file.bytes.toString("utf8"))).toMatchObject({
      schema: "backline.ratings/1",
      rater: "Anna",
      reps: analysis.reps.map(() => ({ exercise: "good-morning" })),
    });
    expect(problems).toEqual([]);
  });
});
