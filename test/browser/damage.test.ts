/** One bad record in the database, of every kind and in every field: each place opens, and the history names it. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { exportHistory } from "../../src/history/exchange.ts";
import shell from "../../src/messages/en/shell.ts";
import { fieldsOf, fullHistory, replaced } from "../history/contents.ts";
import { launch, openPage } from "./chromium.ts";

const url = inject("appUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Puts a record into the app's own database, past the app. */
const spoil = (page: Page, store: string, record: object): Promise<void> =>
  page.evaluate(
    ([into, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("backline");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction(into, "readwrite");
          writing.objectStore(into).put(value);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    [store, record] as const,
  );

const PLACES = [
  ["history", ".history .yours"],
  ["plan", ".plans .plan-list"],
  ["", "main h1"],
  ["review", "main h1"],
] as const;

async function goThrough(page: Page): Promise<readonly string[]> {
  const closed: string[] = [];
  for (const [place, whole] of PLACES) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}`);
    await page.waitForFunction(
      ([name, selector]) =>
        document.title !== "" &&
        (document.querySelector(".notice h1") !== null ||
          (location.hash === `#/${name}` && document.querySelector(selector) !== null)),
      [place, whole] as const,
    );
    if ((await page.locator(".notice h1").count()) > 0) closed.push(place);
  }
  return closed;
}

const KEYS: readonly string[] = ["id", "session", "index", "ordinal"];
type List = "sessions" | "sets" | "reps" | "plans" | "analyses";

describe("a damaged record", () => {
  const TITLE = "of %s, whatever field it is, keeps no place shut";
  const keepsNoPlaceShut = async (list: List): Promise<void> => {
    const { page } = await openPage(browser);
    await page.goto(`${url}#/history`);
    await page.locator("input[type=file]").setInputFiles({
      name: "history.json",
      mimeType: "application/json",
      buffer: Buffer.from(exportHistory(fullHistory, new Date())),
    });
    await page.locator(".told[data-good=true]").waitFor();
    const record = fullHistory[list][0]!;
    const fields = fieldsOf(record).filter(
      (path) => path.length > 1 || !(KEYS.includes(path[0]!) || (list === "analyses" && path[0] === "set")),
    );
    for (const [index, path] of fields.entries()) {
      await spoil(page, list, replaced(record, path, [undefined, null, "odd", { odd: [] }][index % 4]));
      expect({ path, closed: await goThrough(page) }).toEqual({ path, closed: [] });
    }
    await page.context().close();
  };
  it.each(["sessions"] as const)(TITLE, keepsNoPlaceShut);
  it.each(["sets", "reps", "plans", "analyses"] as const)(TITLE, { tags: ["full"] }, keepsNoPlaceShut);

  it("is named on the history's page, saved as a file, and deleted alone", async () => {
    const { page, problems } = await openPage(browser, { acceptDownloads: true });
    await page.goto(`${url}#/history`);
    await page.locator("input[type=file]").setInputFiles({
      name: "history.json",
      mimeType: "application/json",
      buffer: Buffer.from(exportHistory(fullHistory, new Date())),
    });
    await page.locator(".told[data-good=true]").waitFor();
    await spoil(page, "reps", replaced(fullHistory.reps[1]!, ["rep", "end"], null));
    await page.reload();
    await page.getByRole("heading", { name: "1 damaged record" }).waitFor();
    await page.getByText("Wrong: rep.end").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Save as a file: Rep 2/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^backline-damaged-/);
    await page.getByRole("button", { name: /^Delete: Rep 2/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByRole("heading", { name: "1 damaged record" }).waitFor({ state: "detached" });
    expect(await page.locator("details.session").count()).toBe(2);
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
