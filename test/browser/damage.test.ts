/** A bad record of every kind in the database: each place opens, and the history names it. Every field: damage-everywhere.test.ts. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { exportHistory } from "../../src/history/exchange.ts";
import shell from "../../src/messages/en/shell.ts";
import { fullHistory, replaced } from "../history/contents.ts";
import { launch, openPage } from "./chromium.ts";
import { goThrough, spoil } from "./damage-places.ts";
import { givePoses } from "./recorded-poses.ts";

const url = inject("appUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe("a damaged record", () => {
  it("of each kind at once, one field each, keeps no place shut", async () => {
    const { page, problems } = await openPage(browser);
    await givePoses(page.context());
    await page.goto(`${url}#/history`);
    await page.locator("input[type=file]").setInputFiles({
      name: "history.json",
      mimeType: "application/json",
      buffer: Buffer.from(exportHistory(fullHistory, new Date())),
    });
    await page.locator(".told[data-good=true]").waitFor();
    const damages = [
      ["sessions", ["plan"], "odd"],
      ["sets", ["planned"], undefined],
      ["reps", ["rep"], null],
      ["plans", ["items"], { odd: [] }],
      ["analyses", ["analysis"], "odd"],
    ] as const;
    for (const [list, path, value] of damages)
      await spoil(page, "backline", list, [{ value: replaced(fullHistory[list][0]!, path, value) }]);
    await page.reload();
    expect(await goThrough(page)).toEqual([]);
    expect(problems.filter((problem) => problem.startsWith("uncaught"))).toEqual([]);
    await page.context().close();
  });

  it("is named on the history's page, saved as a file, and deleted alone", async () => {
    const { page, problems } = await openPage(browser, { acceptDownloads: true });
    await page.goto(`${url}#/history`);
    await page.locator("input[type=file]").setInputFiles({
      name: "history.json",
      mimeType: "application/json",
      buffer: Buffer.from(exportHistory(fullHistory, new Date())),
    });
    await page.locator(".told[data-good=true]").waitFor();
    await spoil(page, "backline", "reps", [{ value: replaced(fullHistory.reps[1]!, ["rep", "end"], null) }]);
    await page.reload();
    await page.getByRole("heading", { name: "1 damaged record" }).waitFor();
    await page.getByText("Wrong: rep.end").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Save as a file: Rep 2/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^backline-damaged-/);
    await page.getByRole("button", { name: /^Delete: Rep 2/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByRole("heading", { name: "1 damaged record" }).waitFor({ state: "detached" });
    await expect.poll(() => page.locator("details.session").count()).toBe(2);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe("addresses", () => {
  it.each(["__proto__", "toString", "constructor", "hasOwnProperty"])(
    "#/%s says that there is no such page",
    async (name) => {
      const { page, problems } = await openPage(browser);
      await page.goto(`${url}#/${name}`);
      await page.getByRole("heading", { name: shell.missing.title }).waitFor();
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );
});
