/** What a set is measured by and what is said of it: a reference rep, and how it felt, kept in the history and corrected there. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { violations } from "./axe.ts";
import { launch, openPage } from "./chromium.ts";
import { logOf, untilStatus, writeDown } from "./live-page.ts";
import { goOn, pass, passUntilEvents, SMALL, standStill, turnTime } from "./recorded-poses.ts";
import { saved, tab } from "./review-page.ts";

const url = inject("appUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Out of a coach's file; the set's reps go some 20 degrees further. */
const REFERENCE = {
  exercise: "good-morning",
  source: "coach.mp4",
  number: 3,
  depth: 50,
  back: 4,
  lowerSeconds: 1.9,
  raiseSeconds: 1.4,
};

/** A set of three good mornings, ended by its key. */
async function afterThree(): Promise<{ page: Page; problems: readonly string[] }> {
  const { page, problems } = await openPage(browser, { viewport: SMALL });
  await turnTime(page.context(), { still: 0 });
  await page.addInitScript(writeDown);
  await page.addInitScript((reference) => {
    if (localStorage.getItem("backline.settings")) return;
    localStorage.setItem("backline.settings", JSON.stringify({ healthNoticeSeen: true }));
    localStorage.setItem("backline.references", JSON.stringify([reference]));
  }, REFERENCE);
  await page.goto(`${url}#/live`);
  await untilStatus(page, "ready");
  await page.getByRole("button", { name: "Start now" }).click();
  await goOn(page);
  await passUntilEvents(page, "rep", 3);
  return { page, problems };
}

describe("after a set", () => {
  it("the reference was shown, said and summed up; effort and pain are kept, and corrected later", async () => {
    const { page, problems } = await afterThree();
    await page.locator(".meter.has-reference .meter-reference").waitFor();
    // A busy machine has come further than the third rep by now.
    const { events } = await logOf(page);
    const third = events.findIndex((event) => event.type === "rep" && event.number === 3);
    const cues = events.slice(0, third).flatMap((event) => (event.type === "cue" ? [event] : []));
    expect(cues.filter(({ about }) => about.kind === "reference").map(({ text }) => text)).toEqual([
      "Deeper than your reference.",
    ]);

    await standStill(page);
    await page.keyboard.press("e");
    const card = page.locator(".set-card");
    await card
      .getByText(/deeper.* than your reference/i)
      .first()
      .waitFor();
    await card.getByText(/^Your reference: 50° deep/).waitFor();

    await page.keyboard.press("7");
    await card.getByText("very hard", { exact: true }).waitFor();
    expect(await card.getByRole("button", { name: "7 of 10: very hard" }).getAttribute("aria-pressed")).toBe(
      "true",
    );
    const yes = card.getByRole("button", { name: "Yes" });
    await yes.focus();
    await page.keyboard.press("Enter");
    await card.getByRole("button", { name: "Knee" }).focus();
    await page.keyboard.press("Enter");
    await card.getByText(/ask a doctor or physiotherapist/).waitFor();
    expect(await violations(page)).toEqual([]);
    await pass(page, 12);
    const spoken = (await logOf(page)).spoken.map(({ text }) => text);
    expect(spoken.filter((words) => words.startsWith("Noted."))).toHaveLength(1);
    expect(spoken.filter((words) => words.startsWith("If you like"))).toHaveLength(1);

    await page.goto(`${url}#/history`);
    const line = page.locator(".set-line").first();
    await line.getByText(/effort 7 of 10, very hard · pain: knee/).waitFor();
    await line.getByText("How it felt").click();
    await line.getByRole("button", { name: "4 of 10: somewhat hard" }).click();
    await line.getByRole("button", { name: "No", exact: true }).click();
    await pass(page, 1);
    await line.getByText(/effort 4 of 10, somewhat hard · nothing hurt/).waitFor();
    await page.reload();
    await page
      .locator(".set-line")
      .getByText(/effort 4 of 10/)
      .waitFor();

    await page.getByRole("button", { name: /^Open in review/ }).click();
    const felt = "effort 4 of 10, somewhat hard · nothing hurt";
    await page.locator(".evidence").getByText(felt).waitFor();
    await tab(page, "Export");
    const webPage = await saved(page, () =>
      page.getByRole("button", { name: "Web page", exact: true }).click(),
    );
    expect(webPage.bytes.toString()).toContain(felt);
    await page.getByRole("button", { name: "Report to print" }).click();
    await page.locator(".report").getByText(felt).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
