/** The history's page: what it shows, its files in and out, its deletions, and storage that fails. */
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { BUILT_IN_PLANS } from "../../src/exercises/plans.ts";
import { exportHistory, readHistoryFile } from "../../src/history/exchange.ts";
import { historyOf } from "../history/contents.ts";
import { holdsInTime } from "../properties.ts";
import { analysis, rep } from "../review/reps.ts";
import { launch, openPage } from "./chromium.ts";
import { spoil } from "./damage-places.ts";

const url = inject("appUrl");
const file = (text: string | Buffer, name = "history.json") => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});
const written = exportHistory(
  historyOf([
    { id: "a", day: "2026-11-16", exercise: "good-morning", sets: [7, 5] },
    { id: "b", day: "2026-11-23", exercise: "good-morning", sets: [8] },
    { id: "c", day: "2026-11-23", exercise: "superman", sets: [11] },
  ]),
  new Date(),
);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function open(options: Parameters<typeof openPage>[1] = {}) {
  const watched = await openPage(browser, options);
  await watched.page.goto(`${url}#/history`);
  await watched.page.getByRole("heading", { level: 1 }).waitFor();
  return watched;
}
const told = (page: Page) => page.locator(".told[data-good]");
async function take(page: Page, payload: ReturnType<typeof file>): Promise<string> {
  await page.locator("input[type=file]").setInputFiles(payload);
  await told(page).waitFor();
  return (await told(page).textContent()) ?? "";
}
const sessions = (page: Page) => page.locator("details.session");
const remove = (page: Page) =>
  page
    .getByRole("button", { name: /^Delete session/ })
    .first()
    .click();

/** What the page saves when a button of the menu is pressed. */
async function savedBy(page: Page, name: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

describe("what others can read of the days", () => {
  it("is saved from the page for a clinic, a phone and a spreadsheet, all of the same sets", async () => {
    const { page, problems } = await open();
    expect(await page.locator(".take-along").count()).toBe(0);
    await take(page, file(written));
    const diary = await savedBy(page, "Training diary (FHIR)");
    expect(diary.name).toMatch(/^backline-\d{4}-\d\d-\d\d\.fhir\.json$/);
    const { entry } = JSON.parse(diary.text) as { entry: { resource: { hasMember?: unknown[] } }[] };
    expect(entry.filter(({ resource }) => resource.hasMember)).toHaveLength(4);
    const phone = JSON.parse((await savedBy(page, "Health Connect (JSON)")).text) as {
      title: string;
      segments: { repetitions: number }[];
    }[];
    expect(phone.map(({ segments }) => segments.map(({ repetitions }) => repetitions))).toEqual([
      [7, 5],
      [8],
      [11],
    ]);
    expect(phone[2]!.title).toBe("Supermans");
    const table = (await savedBy(page, "Sets (CSV)")).text.trim().split("\r\n");
    expect(table).toHaveLength(5);
    expect(await page.locator(".export-told [role=status]").textContent()).toContain(".sets.csv was saved");
    expect(problems).toEqual([]);
  });
});

describe("a history", () => {
  it("that is imported is shown, exported again the same, and not doubled by a second import", async () => {
    const { page, problems } = await open();
    expect(await take(page, file(written))).toBe("3 sessions added.");
    await page.getByRole("heading", { name: "Good mornings" }).waitFor();
    await expect.poll(() => sessions(page).count()).toBe(3);
    await page.locator(".trend-box canvas").first().waitFor();
    await page.getByText("8 clean reps in a row").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save everything as a file" }).click();
    const again = readHistoryFile(await readFile((await (await download).path()) ?? "", "utf8"));
    expect(again).toEqual(readHistoryFile(written));
    await page.locator("input[type=file]").setInputFiles(file(written));
    await page.getByText("Everything in that file was here already.").waitFor();
    expect(problems).toEqual([]);
  });

  it("survives a reload, loses one session when that is deleted, and all when all are", async () => {
    const { page, problems } = await open();
    await take(page, file(written));
    await page.reload();
    await sessions(page).first().waitFor();
    await remove(page);
    await expect.poll(() => sessions(page).count()).toBe(2);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => sessions(page).count()).toBe(3);
    await remove(page);
    await expect.poll(() => sessions(page).count()).toBe(2);
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByText("Nothing here yet.").waitFor();
    await page.reload();
    await page.getByText("Nothing here yet.").waitFor();
    expect(problems).toEqual([]);
  });

  it("opens a day of the calendar, and the whole month again; an exercise is filtered", async () => {
    const { page, problems } = await open();
    await take(page, file(written));
    await page.getByRole("button", { name: "Monday, November 16, 2026: 12 reps" }).click();
    await page.getByRole("heading", { level: 2, name: "Monday, November 16, 2026" }).waitFor();
    await expect.poll(() => sessions(page).count()).toBe(1);
    await page.getByText("Set 1").first().waitFor();
    await page.getByRole("button", { name: "Show the whole month" }).click();
    await expect.poll(() => sessions(page).count()).toBe(3);
    await page.getByRole("button", { name: "Supermans", exact: true }).click();
    await expect.poll(() => sessions(page).count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it("of thirteen weeks is short on a phone: a month at a time, the newest session open", {
    tags: ["full"],
  }, async () => {
    const days = Array.from({ length: 39 }, (_, index) => {
      const day = new Date(Date.UTC(2026, 10, 25) - Math.floor((index * 7) / 3) * 86_400_000);
      return {
        id: `s${index}`,
        day: day.toISOString().slice(0, 10),
        exercise: "good-morning" as const,
        sets: [12, 11],
      };
    });
    const { page } = await open({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
    await take(page, file(exportHistory(historyOf(days), new Date())));
    await sessions(page).first().waitFor();
    await expect.poll(() => page.locator("details.session[open]").count()).toBe(1);
    expect(await page.locator(".session-list").evaluate((list) => list.clientHeight)).toBeLessThan(1700);
  });

  it("praises a first week instead of missing a full one, and calls no reached target left early", async () => {
    const { page } = await open();
    await page.clock.setFixedTime(new Date("2026-11-26T09:00:00"));
    const first = historyOf([{ id: "a", day: "2026-11-24", exercise: "superman", sets: [12, 9] }]);
    const sets = first.sets.map((set) => ({ ...set, endedBy: "left" as const }));
    await page.reload();
    await take(page, file(exportHistory({ ...first, sets }, new Date())));
    await page.getByText("Good start").waitFor();
    const lines = await page.locator(".set-line").allTextContents();
    expect(lines.map((line) => line.includes("left early"))).toEqual([false, true]);
  });

  it("changes in one tab when it does in another", { tags: ["full"] }, async () => {
    const { page } = await open();
    const other = await page.context().newPage();
    await other.goto(`${url}#/history`);
    await other.getByText("Nothing here yet.").waitFor();
    await take(page, file(written));
    await other.getByRole("heading", { name: "Supermans" }).waitFor();
  });
});

describe("a set of the history", () => {
  it("opens in the review, though an earlier visit to it was over before its page had settled", async () => {
    const { page, problems } = await open();
    await take(page, file(written));
    const kept = { session: "c", set: 0, since: 0, analysis: analysis(2, [rep(1), rep(2)]) };
    await spoil(page, "backline", "analyses", [{ value: kept }]);
    await page.reload();
    await sessions(page).first().waitFor();
    await page.evaluate(async () => {
      // Effects that wait for a picture to be drawn have not run when a place is left at once.
      const left = new Promise<void>((resolve) => {
        new MutationObserver((_, watcher) => {
          if (!document.querySelector(".review")) return;
          watcher.disconnect();
          location.hash = "#/history";
          resolve();
        }).observe(document.body, { childList: true, subtree: true });
      });
      location.hash = "#/review";
      await left;
    });
    await page.getByRole("button", { name: /^Open in review/ }).click();
    await page.locator(".review .bench table.reps tbody tr").nth(1).waitFor();
    expect(problems).toEqual([]);
  });
});

describe("a browser whose language is none", () => {
  it("shows the charts all the same", { tags: ["full"] }, async () => {
    const { page, problems } = await openPage(browser);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "language", { value: "en-US@posix", configurable: true });
    });
    await page.goto(`${url}#/history`);
    await take(page, file(written));
    await page.locator(".trend-box canvas").first().waitFor();
    expect(problems).toEqual([]);
  });
});

describe("a file that is no history", () => {
  it("is refused in words, whatever is wrong with it, and changes nothing", async () => {
    const { page, problems } = await open();
    await take(page, file(written));
    await expect.poll(() => sessions(page).count()).toBe(3);
    const damage = fc.oneof(
      fc.integer({ min: 0, max: written.length - 1 }).map((length) => written.slice(0, length)),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      fc.json(),
      fc
        .tuple(fc.integer({ min: 0, max: written.length - 9 }), fc.string({ minLength: 1, maxLength: 8 }))
        .map(([at, noise]) => `${written.slice(0, at)}${noise}${written.slice(at + 8)}`)
        .filter((text) => !readHistoryFile(text).ok),
    );
    await holdsInTime(60, [damage], async (text) => {
      await page.locator("input[type=file]").setInputFiles([]);
      await page.locator("input[type=file]").setInputFiles(file(text));
      await page.locator('.told[data-good="false"]').waitFor();
      expect(await told(page).textContent()).toMatch(/Choose|Load|Nothing was changed/);
      await expect.poll(() => sessions(page).count()).toBe(3);
    });
    expect(problems).toEqual([]);
  });

  it.each([
    ['{"schema":"backline.history/2"}', /comes from a newer Backline/],
    ['{"schema":"backline.analysis/1"}', /isn’t a Backline history/],
    [
      '{"schema":"backline.history/1","sessions":[{}],"sets":[],"reps":[],"plans":[],"analyses":[]}',
      /damaged at “sessions\.0/,
    ],
  ])("number %# says what it is", async (text, words) => {
    const { page } = await open();
    expect(await take(page, file(text))).toMatch(words);
    await page.getByText("Nothing here yet.").waitFor();
  });
});

describe("a file with a damaged record", () => {
  it("is taken without it, and says which one that was", async () => {
    const { page } = await open();
    const damaged = JSON.parse(written);
    damaged.reps[3].rep.end = null;
    expect(await take(page, file(JSON.stringify(damaged)))).toBe(
      "3 sessions added. 1 damaged record was left out, the first at “reps.3.rep.end”.",
    );
    await expect.poll(() => sessions(page).count()).toBe(3);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save everything as a file" }).click();
    const kept = JSON.parse(await readFile((await (await download).path()) ?? "", "utf8"));
    const { reps } = JSON.parse(written);
    expect(kept.reps).toHaveLength(reps.length - 1);
    expect(kept.reps).not.toContainEqual(reps[3]);
  });
});

describe("storage that fails", () => {
  it("refused: says why and what to do, and the rest of the app works", async () => {
    const { page, problems } = await openPage(browser);
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("No storage here.", "SecurityError");
      };
    });
    await page.goto(`${url}#/history`);
    await page.getByText(/This browser window stores nothing/).waitFor();
    await page.goto(`${url}#/plan`);
    await page
      .getByRole("alert")
      .getByText(/This browser window stores nothing/)
      .waitFor();
    expect(await page.getByRole("link", { name: /^Start / }).count()).toBe(BUILT_IN_PLANS.length);
    expect(problems).toEqual([]);
  });

  it("full: the import says so and nothing is half done", async () => {
    const { page, problems } = await open();
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      let left = 3;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...record: [unknown]) {
        left -= 1;
        if (left < 0) throw new DOMException("The disk is full.", "QuotaExceededError");
        return put.apply(this, record);
      };
    });
    expect(await take(page, file(written))).toMatch(/storage is full/);
    await page.reload();
    await page.getByText("Nothing here yet.").waitFor();
    expect(problems).toEqual([]);
  });

  it("held by an older tab: says to close it", { tags: ["full"] }, async () => {
    const { page } = await openPage(browser);
    await page.goto(`${url}#/about`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("backline", 1);
          // An older program that does not let go, on a database without our stores.
          opening.onsuccess = () => resolve();
        }),
    );
    const other = await page.context().newPage();
    await other.goto(`${url}#/history`);
    await other.getByRole("alert").waitFor();
    expect(await other.getByRole("alert").textContent()).toMatch(/history/);
  });
});

describe("in other languages", () => {
  it.each([
    ["de", "3 Trainings hinzugefügt.", /Saubere|saubere Wiederholungen/],
    ["es", "3 entrenamientos añadidos.", /repeticiones limpias/],
  ])("%s: words, plurals and dates follow", { tags: ["full"] }, async (locale, words, best) => {
    const { page } = await open({ locale });
    expect(await take(page, file(written))).toBe(words);
    await page.getByText(best).first().waitFor();
    const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric" }).format(new Date());
    await page.getByText(month, { exact: true }).first().waitFor();
  });
});
