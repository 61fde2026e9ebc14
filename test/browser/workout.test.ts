/** A workout hands off, from the first posture to the summary; a reload in mid-set; two tabs; a plan that can't be run. */
import { rmSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import type { WorkoutEffect } from "../../src/core/session/workout.ts";
import { onCalmMachine } from "./calm-machine.ts";
import { goTo, launch, openPage, type WatchedPage } from "./chromium.ts";
import { joinClips } from "./joined-clip.ts";
import { slowingNeeded, untilStatus } from "./live-page.ts";
import { pass, passUntil, SMALL, show, turnTime } from "./recorded-poses.ts";

const url = inject("appUrl");

declare global {
  interface Window {
    workoutLog: (WorkoutEffect & { readonly at: number })[];
    spokenLog: string[];
  }
}

/** Runs in the page before anything else of it. */
function writeDown(): void {
  if (!localStorage.getItem("backline.settings"))
    localStorage.setItem("backline.settings", JSON.stringify({ model: "lite", healthNoticeSeen: true }));
  window.workoutLog = [];
  window.spokenLog = [];
  window.addEventListener("backline-workout", ({ detail }) => window.workoutLog.push(detail));
  window.addEventListener("backline-spoken", ({ detail }) => window.spokenLog.push(detail.text));
}

async function goLogged(page: Page, path: string): Promise<void> {
  await page.addInitScript(writeDown);
  await page.goto(`${url}${path}`);
}

/** Recorded poses, and time that the test turns. */
async function openLogged(browser: Browser, path: string): Promise<WatchedPage> {
  const watched = await openPage(browser, { viewport: SMALL });
  await turnTime(watched.page.context());
  await goLogged(watched.page, path);
  return watched;
}

const logOf = (page: Page) => page.evaluate(() => window.workoutLog);
const spokenOn = (page: Page) => page.evaluate(() => window.spokenLog);

const counted = async (page: Page) =>
  (await logOf(page)).filter((effect) => effect.type === "rep" && effect.rep.counted).length;
/** Time that passes before the camera is open is lost on the coach. */
async function untilReps(page: Page, reps: number): Promise<void> {
  await untilStatus(page, "ready");
  await passUntil(page, async () => (await counted(page)) >= reps);
}
async function untilStage(page: Page, name: string): Promise<void> {
  await untilStatus(page, "ready");
  await passUntil(page, async () =>
    (await logOf(page)).some((effect) => effect.type === "stage" && effect.stage.name === name),
  );
}

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

async function expectRunAndKept(page: Page): Promise<void> {
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
  // How often the rest is told, whether the camera shows the second exercise first, and whether somebody who stands there
  // for long before it is waited for, depends on the machine's pace.
  const pace = ["wrong-exercise", "paused"];
  const told = said.filter((kind, i) => !pace.includes(kind) && kind !== said[i - 1]);
  expect(told).toEqual(["set-ahead", "set-done", "rest-left", "set-ahead", "workout-done"]);
  const spoken = await spokenOn(page);
  expect(spoken).toEqual(expect.arrayContaining(["1", "2", "3", "Rest 10 seconds.", "Next: supermans."]));
  const rows = await page.getByRole("row").allTextContents();
  // What was missed, and when, is asked first where a count is wrong.
  const times = log.map(({ at, ...effect }) => [
    at.toFixed(1),
    effect.type,
    "stage" in effect ? effect.stage.name : "",
  ]);
  expect(
    rows.map((row) => row.replace(/\s+/g, " ")),
    JSON.stringify(times),
  ).toEqual([
    expect.stringContaining("Reps"),
    expect.stringMatching(/^Good mornings 1\s?3 of 3/),
    expect.stringMatching(/^Supermans 1\s?3 of 3/),
  ]);
  await page.getByRole("link", { name: "See the history" }).click();
  await page
    .locator(".session-list li")
    .getByText(/6 reps/)
    .first()
    .waitFor();
  const review = page.getByRole("button", { name: /^Open in review/ });
  await expect.poll(() => review.count()).toBe(2);
  await review.first().click();
  await page.locator(".story").first().waitFor();
  expect(await page.locator(".story").first().textContent()).toMatch(/^3 /);
}

describe("hands off", () => {
  it("runs two exercises without a touch, and keeps them", async () => {
    const browser = await launch();
    const { page, problems } = await openLogged(browser, "#/plan");
    await startOwnPlan(page, 3, 10);
    await untilStage(page, "resting");
    await show(page, "smoke-superman");
    await untilStage(page, "done");
    await expectRunAndKept(page);
    expect(problems).toEqual([]);
    await browser.close();
  });

  it("does so from the camera alone", { tags: ["alone"], timeout: 900_000 }, async (context) => {
    const slowed = await slowingNeeded(url);
    // The first still gives the network the time to load, that before the supermans a slow machine the time to find who lies now where
    // somebody stood, and to see a rest.
    const clip = joinClips("workout", [
      { clip: "good-morning", before: 10 * slowed, after: 14, slowed },
      { clip: "superman", before: 6, after: 30, slowed },
    ]);
    const browser = await launch({ camera: clip });
    try {
      await onCalmMachine(
        context,
        () => openPage(browser, { viewport: { width: 1280, height: 800 } }),
        async ({ page, problems }) => {
          await goLogged(page, "#/plan");
          await startOwnPlan(page, 3, 10);
          await expectRunAndKept(page);
          expect(problems).toEqual([]);
        },
      );
    } finally {
      await browser.close();
      rmSync(clip, { force: true });
    }
  });
});

describe("a set of good mornings", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  it("goes on after a reload in the middle of it, with nothing lost", { tags: ["full"] }, async () => {
    const { page, problems } = await openLogged(browser, "#/workout/hinge");
    await untilReps(page, 2);
    await page.reload();
    await page.goto(`${url}#/plan`);
    const offer = page.getByRole("region", { name: "You have a workout to finish" });
    await offer.getByText(/[2-9] reps are kept/).waitFor();
    const kept = Number(/(\d+) reps/.exec((await offer.textContent()) ?? "")?.[1]);
    await offer.getByRole("link", { name: "Go on" }).click();
    await untilReps(page, 1);
    // The count waits until what is being said has been said.
    await passUntil(page, async () => (await spokenOn(page)).includes(String(kept + 1)), 10);
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
    const title = page.getByRole("heading", { name: "Stop here." }).first();
    await title.waitFor();
    // However much stands below it.
    expect((await title.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await page
      .getByText(/ask a doctor or physiotherapist/)
      .first()
      .waitFor();
    await passUntil(page, async () => (await spokenOn(page)).some((words) => words.startsWith("Stop here.")));
    const before = await counted(page);
    await pass(page, 8);
    expect(await counted(page)).toBe(before);
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
    await pass(page, 6);
    expect(await count()).toBe(reps);
    await page.getByRole("button", { name: "Go on" }).click();
    await untilReps(page, reps + 1);
    await expect.poll(count).toBe(reps + 1);
  });

  it("runs in one tab at a time, and the other says so", { tags: ["full"] }, async () => {
    const { page } = await openLogged(browser, "#/workout/hinge");
    await page.getByRole("toolbar", { name: "Controls" }).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${url}#/workout/hinge`);
    await other.getByRole("heading", { name: "A workout runs in another tab" }).waitFor();
    await other.goto(`${url}#/plan`);
    await other.getByRole("heading", { name: "Ready-made" }).waitFor();
    expect(await other.getByRole("region", { name: "You have a workout to finish" }).count()).toBe(0);
    await page.goto(`${url}#/`);
    await other.goto(`${url}#/workout/hinge`);
    await other.getByRole("toolbar", { name: "Controls" }).waitFor();
  });

  it("is counted on where nothing can be stored, and its reps can be saved as a file", {
    tags: ["full"],
  }, async () => {
    const { page } = await openLogged(browser, "#/plan");
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("The disk is full.", "QuotaExceededError");
      };
    });
    await page.reload();
    await goTo(page, "workout/hinge");
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

  it("with no reps, none of a number or 500 is refused in words, and nothing typed is lost", async () => {
    const { page, problems } = await openLogged(browser, "#/plan");
    await page.getByRole("button", { name: "Change Floor only" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Mine");
    const refusal = dialog.getByText("A whole number from 1 to 50").first();
    for (const reps of ["0", "500", ""]) {
      await dialog.getByLabel("Reps").fill("12");
      await refusal.waitFor({ state: "detached" });
      await dialog.getByLabel("Reps").fill(reps);
      await dialog.getByRole("button", { name: "Save" }).click();
      await refusal.waitFor();
      expect(await dialog.getByLabel("Name").inputValue()).toBe("Mine");
    }
    await dialog.getByLabel("Reps").fill("14");
    await dialog.getByRole("button", { name: "Save" }).click();
    const own = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Start Mine" }) });
    await own
      .getByText(/\b14\b/)
      .first()
      .waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("or that does not exist says so", { tags: ["full"] }, async () => {
    const { page } = await openLogged(browser, "#/workout/no-such-plan");
    await page.getByRole("link", { name: "Back to the plan" }).waitFor();
    await page.context().close();
  });
});
