/** A workout hands off, from the first posture to the summary; a reload in mid-set; two tabs; a plan that can't be run. */
import { rmSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import type { WorkoutEffect } from "../../src/core/session/workout.ts";
import { launch, openPage, type WatchedPage } from "./chromium.ts";
import { joinClips } from "./joined-clip.ts";

const url = inject("appUrl");

declare global {
  interface Window {
    workoutLog: (WorkoutEffect & { readonly at: number })[];
    spokenLog: string[];
  }
}

/** Runs in the page before anything else of it. The small network leaves a busy machine enough pictures a second. */
function writeDown(): void {
  if (!localStorage.getItem("backline.settings"))
    localStorage.setItem("backline.settings", JSON.stringify({ model: "lite", healthNoticeSeen: true }));
  window.workoutLog = [];
  window.spokenLog = [];
  window.addEventListener("backline-workout", ({ detail }) => window.workoutLog.push(detail));
  window.addEventListener("backline-spoken", ({ detail }) => window.spokenLog.push(detail.text));
}

async function openLogged(browser: Browser, path: string): Promise<WatchedPage> {
  const watched = await openPage(browser, { viewport: { width: 1280, height: 800 } });
  await watched.page.addInitScript(writeDown);
  await watched.page.goto(`${url}${path}`);
  return watched;
}

const logOf = (page: Page) => page.evaluate(() => window.workoutLog);
const spokenOn = (page: Page) => page.evaluate(() => window.spokenLog);

const untilReps = (page: Page, reps: number, timeout = 120_000) =>
  page.waitForFunction(
    (many) =>
      window.workoutLog.filter((effect) => effect.type === "rep" && effect.rep.counted).length >= many,
    reps,
    { timeout },
  );

/** Makes a plan of one's own through the editor, and starts it. */
async function startOwnPlan(page: Page, reps: number, rest: number): Promise<void> {
  await page.getByRole("button", { name: "Change Starter" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Three and three");
  for (const item of ["Exercise 1", "Exercise 2"]) {
    const fields = dialog.getByRole("group", { name: item });
    await fields.getByLabel("Sets").fill("1");
    await fields.getByLabel("Reps").fill(String(reps));
    await fields.getByLabel("Rest, seconds").fill(String(rest));
  }
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Start Three and three" }).click();
}

describe("hands off", { tags: ["full"] }, () => {
  let browser: Browser;
  let clip: string;
  beforeAll(async () => {
    // The first still gives a slow machine the time to load the network.
    clip = joinClips("workout", [
      { clip: "good-morning", before: 30, after: 14, slowed: 2 },
      { clip: "superman", before: 3, after: 30, slowed: 2 },
    ]);
    browser = await launch({ camera: clip });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(clip, { force: true });
  });

  it("runs two exercises from the camera alone, and keeps them", async () => {
    const { page, problems } = await openLogged(browser, "#/plan");
    await startOwnPlan(page, 3, 10);
    await page.getByRole("heading", { name: "Workout done." }).waitFor({ timeout: 170_000 });
    const log = await logOf(page);
    const stages = log.flatMap((effect) => (effect.type === "stage" ? [effect.stage.name] : []));
    expect(stages.filter((stage) => stage !== "paused")).toEqual([
      "working",
      "resting",
      "waiting",
      "working",
      "done",
    ]);
    const said = log.flatMap((effect) => (effect.type === "say" ? [effect.saying.kind] : []));
    // How often the rest is told, and whether the camera shows the second exercise first, depends on the machine's pace.
    const told = said.filter((kind, i) => kind !== "wrong-exercise" && kind !== said[i - 1]);
    expect(told).toEqual(["set-ahead", "set-done", "rest-left", "set-ahead", "workout-done"]);
    const spoken = await spokenOn(page);
    expect(spoken).toEqual(expect.arrayContaining(["1", "2", "3", "Rest 10 seconds.", "Next: supermans."]));
    const rows = await page.getByRole("row").allTextContents();
    expect(rows.map((row) => row.replace(/\s+/g, " "))).toEqual([
      expect.stringContaining("Reps"),
      expect.stringMatching(/^Good mornings 1\s?3 of 3/),
      expect.stringMatching(/^Supermans 1\s?3 of 3/),
    ]);
    await page.getByRole("link", { name: "See the history" }).click();
    await page.getByRole("heading", { level: 3, name: /: 6 reps$/ }).waitFor();
    const review = page.getByRole("button", { name: /^Open in review/ });
    expect(await review.count()).toBe(2);
    await review.first().click();
    await page.locator(".story").first().waitFor();
    expect(await page.locator(".story").first().textContent()).toMatch(/^3 good mornings, all counted/);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe("a set of good mornings", () => {
  let browser: Browser;
  let clip: string;
  beforeAll(async () => {
    clip = joinClips("hinge", [{ clip: "good-morning", before: 1, after: 1, slowed: 2 }]);
    browser = await launch({ camera: clip });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(clip, { force: true });
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  it("goes on after a reload in the middle of it, with nothing lost", async () => {
    const { page, problems } = await openLogged(browser, "#/workout/hinge");
    await untilReps(page, 2);
    await page.reload();
    await page.goto(`${url}#/plan`);
    const offer = page.getByRole("region", { name: "There is a workout to finish" });
    await offer.getByText(/[2-9] reps are kept/).waitFor();
    const kept = Number(/(\d+) reps/.exec((await offer.textContent()) ?? "")?.[1]);
    await offer.getByRole("link", { name: "Go on" }).click();
    await untilReps(page, 1);
    expect(await spokenOn(page)).toContain(String(kept + 1));
    await page.getByRole("link", { name: "Leave" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "End workout" }).click();
    await page.getByRole("heading", { name: "Workout ended." }).waitFor();
    const row = await page.getByRole("row", { name: /Good mornings 1/ }).textContent();
    expect(Number(/1(\d+) of 10/.exec(row ?? "")?.[1])).toBeGreaterThan(kept);
    expect(problems).toEqual([]);
  });

  it("ends at once when something hurts, keeps its reps, and says what to do", async () => {
    const { page, problems } = await openLogged(browser, "#/workout/hinge");
    await untilReps(page, 1);
    await page.keyboard.press("p");
    await page.getByRole("heading", { name: "Stop here." }).waitFor();
    await page
      .getByText(/ask a doctor or physiotherapist/)
      .first()
      .waitFor();
    await page.waitForFunction(
      (words) => window.spokenLog.includes(words),
      "Stop here. If it stays, ask a doctor or physiotherapist.",
    );
    const before = (await logOf(page)).filter((effect) => effect.type === "rep").length;
    await page.waitForTimeout(8000);
    expect((await logOf(page)).filter((effect) => effect.type === "rep")).toHaveLength(before);
    expect(problems).toEqual([]);
  });

  it("pauses and goes on by one tap, at the same rep", async () => {
    const { page } = await openLogged(browser, "#/workout/hinge");
    await untilReps(page, 1);
    const count = async () =>
      Number.parseInt((await page.locator(".score-number span").first().textContent()) ?? "", 10);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.locator(".state[data-status=paused]").waitFor();
    const reps = await count();
    await page.getByRole("button", { name: "Go on" }).click();
    await untilReps(page, reps + 1);
    await expect.poll(count).toBe(reps + 1);
  });

  it("runs in one tab at a time, and the other says so", async () => {
    const { page } = await openLogged(browser, "#/workout/hinge");
    await page.getByRole("toolbar", { name: "Controls" }).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${url}#/workout/hinge`);
    await other.getByRole("heading", { name: "A workout runs in another tab" }).waitFor();
    await other.goto(`${url}#/plan`);
    await other.getByRole("heading", { name: "Ready-made" }).waitFor();
    expect(await other.getByRole("region", { name: "There is a workout to finish" }).count()).toBe(0);
    await page.goto(`${url}#/`);
    await other.goto(`${url}#/workout/hinge`);
    await other.getByRole("toolbar", { name: "Controls" }).waitFor();
  });

  it("is counted on where nothing can be stored, and its reps can be saved as a file", async () => {
    const { page } = await openPage(browser);
    await page.addInitScript(writeDown);
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("The disk is full.", "QuotaExceededError");
      };
    });
    await page.goto(`${url}#/workout/hinge`);
    await untilReps(page, 1);
    await page.getByText(/The device's storage is full/).waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save them as a file" }).click();
    expect((await download).suggestedFilename()).toMatch(/^backline-rescued-\d{4}-\d\d-\d\d\.json$/);
  });
});

describe("a plan that can't be run", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(["0", "500", ""])("with %s reps is refused in words, and nothing typed is lost", async (reps) => {
    const { page, problems } = await openLogged(browser, "#/plan");
    await page.getByRole("button", { name: "Change Floor only" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Mine");
    await dialog.getByLabel("Reps").fill(reps);
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText("Exercise 1, Reps: a whole number from 1 to 50.").waitFor();
    expect(await dialog.getByLabel("Name").inputValue()).toBe("Mine");
    await dialog.getByLabel("Reps").fill("14");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByText("Supermans: 3 sets of 14").waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("or that does not exist says so", async () => {
    const { page } = await openLogged(browser, "#/workout/no-such-plan");
    await page.getByRole("link", { name: "Back to the plan" }).waitFor();
    await page.context().close();
  });
});
