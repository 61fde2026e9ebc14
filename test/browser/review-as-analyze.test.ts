/** The review and `npm run analyze` are one pipeline. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { ROOT } from "../../scripts/headless/app.ts";
import type { Analysis } from "../../src/core/session/analysis.ts";
import { launch } from "./chromium.ts";
import { chooser, GOOD_MORNING, openReview, saved, tab, waitFor } from "./review-page.ts";

it("the page's analysis equals the one of npm run analyze on the same file, model, backend and every", {
  tags: ["full"],
}, async () => {
  const browser = await launch();
  const { page } = await openReview(browser, inject("appUrl"));
  await chooser(page).setInputFiles(GOOD_MORNING);
  await waitFor(page, "smoke-good-morning", "done");
  await tab(page, "Export");
  const { bytes, name } = await saved(page, () =>
    page.getByRole("button", { name: "Analysis (JSON)" }).click(),
  );
  expect(name).toBe("smoke-good-morning.analysis.json");
  const out = mkdtempSync(join(tmpdir(), "backline-review-"));
  try {
    const args = ["scripts/analyze.ts", GOOD_MORNING, "--every", "2", "--model", "lite", "--out", out];
    const command = spawnSync(join(ROOT, "node_modules/.bin/tsx"), args, { cwd: ROOT, encoding: "utf8" });
    expect(command.status, command.stderr).toBe(0);
    const written = JSON.parse(readFileSync(join(out, name), "utf8")) as Analysis;
    const exported = JSON.parse(bytes.toString()) as Analysis;
    expect(exported.model).toEqual(written.model);
    expect(exported).toEqual(written);
  } finally {
    rmSync(out, { recursive: true, force: true });
    await browser.close();
  }
});
