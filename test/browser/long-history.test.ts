/** Ten years of training: how long the file takes to come in, and the page to open. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { exportHistory } from "../../src/history/exchange.ts";
import { historyOf } from "../history/contents.ts";
import { launch, openPage } from "./chromium.ts";

const url = inject("appUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const DAY_MS = 86_400_000;
const SESSIONS = 1500;
/** Three sets of thirteen or fourteen reps. */
const tenYears = historyOf(
  Array.from({ length: SESSIONS }, (_, index) => ({
    id: `session-${index}`,
    day: new Date(Date.now() - (SESSIONS - index) * 2.4 * DAY_MS).toISOString().slice(0, 10),
    exercise: index % 2 === 0 ? ("good-morning" as const) : ("superman" as const),
    sets: [13, 14, 13],
  })),
);

it("ten years come in with a progress bar and open at once", { tags: ["full"] }, async () => {
  expect(tenYears.reps).toHaveLength(60_000);
  const { page, problems } = await openPage(browser);
  await page.addInitScript(() => {
    const longest = { task: 0 };
    (window as { longest?: typeof longest }).longest = longest;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest.task = Math.max(longest.task, entry.duration);
    }).observe({ type: "longtask" });
  });
  await page.goto(`${url}#/history`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const before = Date.now();
  await page.locator("input[type=file]").setInputFiles({
    name: "history.json",
    mimeType: "application/json",
    buffer: Buffer.from(exportHistory(tenYears, new Date())),
  });
  await page.getByRole("progressbar").waitFor();
  await page.waitForFunction(
    () => (document.querySelector<HTMLProgressElement>(".import-progress progress")?.value ?? 0) > 0,
  );
  await page.getByText("1,500 sessions added.").waitFor({ timeout: 120_000 });
  const imported = Date.now() - before;
  const opening = async () => {
    await page.goto(`${url}#/about`);
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const started = performance.now();
          const look = () => {
            if (document.querySelector(".session-list")) resolve(performance.now() - started);
            else requestAnimationFrame(look);
          };
          location.hash = "#/history";
          look();
        }),
    );
  };
  const times = [await opening(), await opening(), await opening()].sort((a, b) => a - b);
  const longest = await page.evaluate(
    () => (window as unknown as { longest: { task: number } }).longest.task,
  );
  console.info(
    `ten years: imported in ${imported} ms, opened in ${times.map(Math.round)} ms, longest task ${longest} ms`,
  );
  expect(times[0]).toBeLessThan(1000);
  expect(problems).toEqual([]);
});
