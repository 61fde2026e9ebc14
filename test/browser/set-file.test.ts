/** A set is made into a file, commented by a coach without a network, and comes back: both people's words are there. */
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ALL_FORMATS, BlobSource, Input } from "mediabunny";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readSetFile } from "../../src/review/set-file/read.ts";
import { violations } from "./axe.ts";
import { launch, openPage } from "./chromium.ts";
import { givePoses } from "./recorded-poses.ts";
import { BENT_KNEES, chooser, entry, type Saved, saved, tab, timeOf, waitFor } from "./review-page.ts";

let browser: Browser;
let client: Page;
let coach: Page;
let problems: readonly (readonly string[])[] = [];
let sent: Saved;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const comment = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel("Comment", { exact: true }).fill(words);
  await page.getByRole("button", { name: /^Comment at/ }).click();
};
const open = (page: Page, { name, bytes }: Saved): Promise<void> =>
  chooser(page).setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
const lines = (page: Page): Promise<string[]> => page.locator(".comment").allInnerTexts();

/** A review with recorded poses; for a coach, kept on the device and then without a network. */
async function review(offline: boolean): Promise<Page> {
  const watched = await openPage(browser, {
    acceptDownloads: true,
    viewport: { width: 1280, height: 900 },
    ...(offline ? { serviceWorkers: "allow" } : {}),
  });
  const { page } = watched;
  problems = [...problems, watched.problems];
  // At a coach's nothing is analysed, and not every browser lets a test hand out tracks where there is no network.
  await givePoses(page.context(), offline ? { live: [] } : {});
  await page.addInitScript(() => {
    localStorage.setItem("backline.settings", JSON.stringify({ language: "en" }));
  });
  await page.goto(`${inject("appUrl")}#/review`);
  if (offline) {
    const worker = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state);
    await expect.poll(worker, { timeout: 90_000 }).toBe("activated");
    await page.context().setOffline(true);
    await page.reload();
  }
  await chooser(page).waitFor({ state: "attached" });
  return page;
}

beforeAll(async () => {
  browser = await launch();
  client = await review(false);
  await chooser(client).setInputFiles(BENT_KNEES);
  await waitFor(client, "bent-knees", "done", 60_000);
});
afterAll(() => browser?.close());

describe("a set as one file", () => {
  it("is saved with a clip that shows neither face nor room", async () => {
    await press(client, "Show rep 2");
    // A comment is on the frame that is shown.
    await expect.poll(() => timeOf(client)).toBeGreaterThan(9);
    await comment(client, "Were my knees that bent?");
    await tab(client, "Export");
    await client.getByLabel("Your name").fill("Bo <b>Client</b>");
    await client.getByLabel("Your name").blur();
    await client
      .getByLabel("Picture in it")
      .selectOption({ label: "Face and surroundings made unrecognisable, no sound" });
    sent = await saved(client, () => press(client, "Set file"), 60_000);
    expect(sent.name).toBe("bent-knees.backline");
    const read = await readSetFile(new Blob([sent.bytes as BlobPart]));
    if (!read.ok) throw new Error(read.problem.kind);
    expect(read.set.clip).toMatchObject({ picture: "hidden", name: "clip.mp4" });
    expect(read.set.analysis.reps).toHaveLength(3);
    expect(read.set.analysis.landmarks?.image).toHaveLength(read.set.analysis.frames.t.length);
    expect(read.set.comments.map(({ text, rep }) => [text, rep?.number])).toEqual([
      ["Were my knees that bent?", 2],
    ]);
  });

  it("opens at a coach's without a network: reps, curves, picture and comments are there", async () => {
    coach = await review(true);
    await open(coach, sent);
    await waitFor(coach, "bent-knees", "done");
    await expect.poll(() => coach.locator("table.reps tbody tr").count()).toBe(3);
    await expect.poll(() => lines(coach)).toEqual([expect.stringContaining("Were my knees that bent?")]);
    expect((await lines(coach))[0]).toContain("Bo <b>Client</b>");
    expect(await coach.locator(".comments-merged").textContent()).toContain("one new comment by Bo");
    await coach.getByRole("button", { name: /^Show 0:/ }).click();
    await expect.poll(() => timeOf(coach)).toBeGreaterThan(9);
  });

  it("is answered, drawn upon and judged, by keys alone where there is no pointer", async () => {
    await press(coach, "Draw an arrow");
    const canvas = coach.locator(".picture canvas");
    await canvas.focus();
    for (const key of ["ArrowLeft", "Enter", "Shift+ArrowRight", "Shift+ArrowDown", "Enter", "Escape"])
      await coach.keyboard.press(key);
    await coach.getByText("The drawing on this frame goes with it.").waitFor();
    await comment(coach, "Here: the knee moves forward");
    await coach.getByRole("button", { name: /^Answer to Bo/ }).click();
    await coach.getByRole("textbox", { name: /^Answer to Bo/ }).fill("Yes, watch the arrow");
    await coach.keyboard.press("Enter");
    await coach.locator("table.reps .chip.fault").first().click();
    await coach.locator(".fault-card").getByRole("button", { name: "Agree", exact: true }).click();
    await coach.locator("table.reps .rep-number").first().click();
    await press(coach, "Rep 1 is my reference");
    await coach.locator("table.reps .rep-number").nth(1).click();
    expect(await coach.locator(".reference").innerText()).toMatch(
      /^Against your reference \(bent-knees\.mp4, rep 1\): depth [-+]?\d+°, down [-+]?\d\.\d s, up/,
    );
    expect(await coach.getByRole("button", { name: "Rep 2 is my reference" }).count()).toBe(0);
    await coach.locator("table.reps .rep-number").first().click();
    await coach.locator("table.reps tbody tr").first().getByRole("button", { name: "Disagree" }).click();
    await coach.getByLabel("Your name").fill("Ana");
    await coach.getByLabel("Your name").blur();
    await expect.poll(() => lines(coach)).toHaveLength(3);
    expect(await violations(coach)).toEqual([]);
  });

  it("comes back: nothing of either is lost, and opening it twice changes nothing", async () => {
    await tab(coach, "Export");
    const answer = await saved(coach, () => press(coach, "Set file"), 60_000);
    await tab(client, "Reps");
    await press(client, "Show rep 3");
    await expect.poll(() => timeOf(client)).toBeGreaterThan(13);
    await comment(client, "And this one?");
    await open(client, answer);
    await expect
      .poll(() => client.locator(".comments-merged").textContent())
      .toBe("bent-knees.backline: 4 new comments by Ana.");
    const all = await lines(client);
    expect(all).toHaveLength(4);
    for (const words of [
      "Were my knees that bent?",
      "Here: the knee moves forward",
      "Yes, watch the arrow",
      "And this one?",
    ])
      expect(all.filter((line) => line.includes(words))).toHaveLength(1);
    expect(await client.locator(".written li li").innerText()).toContain("Yes, watch the arrow");
    expect(await client.locator("table.reps tbody tr").first().innerText()).toContain("Ana disagrees");
    await client.locator("table.reps .chip.fault").first().click();
    expect(await client.locator(".fault-card").innerText()).toContain("Ana agrees");
    await expect.poll(() => client.locator(".queue-entry").count()).toBe(1);
    await open(client, answer);
    await expect
      .poll(() => client.locator(".comments-merged").textContent())
      .toContain("Every comment in it is here already.");
    await expect.poll(() => lines(client)).toEqual(all);
  });

  it("is there again after the page is left, from the file and from what was kept", async () => {
    await coach.reload();
    await chooser(coach).waitFor({ state: "attached" });
    await open(coach, sent);
    await expect.poll(async () => (await lines(coach)).length).toBe(3);
  });

  it("that is cut off, foreign or of a later program is refused with what to do, and nothing is lost", async () => {
    const before = await lines(client);
    for (const [bytes, words] of [
      [sent.bytes.subarray(0, sent.bytes.length >> 1), "The end of this file is missing"],
      [Buffer.from("<script>alert(1)</script>"), "no set file by Backline"],
    ] as const) {
      await open(client, { name: "<img src=x onerror=alert(1)>.backline", bytes });
      await expect.poll(() => client.locator(".import [role=alert]").innerText()).toContain(words);
    }
    await expect.poll(() => lines(client)).toEqual(before);
    await expect.poll(() => entry(client, "bent-knees").count()).toBe(1);
  });
});

/** The clip's length and the clock's start that a set file says. */
async function clipIn({ bytes }: Saved): Promise<{ readonly seconds: number; readonly start: number }> {
  const read = await readSetFile(new Blob([bytes as BlobPart]));
  if (!read.ok || !read.set.clip) throw new Error(read.ok ? "no clip" : read.problem.kind);
  const { blob, start = 0 } = read.set.clip;
  const input = new Input({ source: new BlobSource(blob), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  const [first, end] = [await track!.getFirstTimestamp(), await track!.computeDuration()];
  input.dispose();
  return { seconds: end - first, start };
}

describe("a part of a recording", () => {
  it.each(["As recorded, with its sound", "A drawn figure in your place, no sound"])(
    "hands over that part's picture and no more: %s",
    { tags: ["full"] },
    async (choice) => {
      const page = await review(false);
      await page.getByText("Only a part").click();
      await page.getByLabel("From", { exact: true }).fill("3");
      await page.getByLabel("to", { exact: true }).fill("9");
      await chooser(page).setInputFiles(BENT_KNEES);
      await waitFor(page, "bent-knees", "done", 60_000);
      await tab(page, "Export");
      await page.getByLabel("Picture in it").selectOption({ label: choice });
      await page.getByText("Only the part that was analysed is handed over.").waitFor();
      const made = await saved(page, () => press(page, "Set file"), 60_000);
      const { seconds, start } = await clipIn(made);
      expect(seconds).toBeGreaterThan(5.8);
      expect(seconds).toBeLessThan(6.2);
      expect(start).toBeCloseTo(-3, 1);
      const other = await review(false);
      await open(other, { ...made, name: "part.backline" });
      await entry(other, "part").or(entry(other, "0:03")).first().waitFor();
      await page.context().close();
      await other.context().close();
    },
  );
});

describe("a set as a web page", () => {
  it("plays by itself in any browser, asks nothing of the network, and runs nothing that was written into it", async () => {
    await tab(client, "Export");
    const { name, bytes } = await saved(client, () => press(client, "Web page"), 60_000);
    expect(name).toBe("bent-knees.html");
    const text = bytes.toString();
    expect(text).toContain("default-src 'none'; script-src 'sha256-");
    expect(text).not.toContain("<b>Client</b>");
    expect(text.replace("http-equiv", "").match(/https?:\/\//)).toBeNull();
    const file = join(await mkdtemp(join(tmpdir(), "backline-page-")), name);
    await writeFile(file, bytes);
    const watched = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    const asked: string[] = [];
    watched.page.on("request", (request) => asked.push(request.url()));
    await watched.page.goto(`file://${file}`);
    const position = watched.page.getByLabel("Position");
    const at = () => position.evaluate((input) => (input as HTMLInputElement).valueAsNumber);
    expect(await at()).toBe(0);
    await watched.page.locator("tbody button").nth(1).click();
    const from = await at();
    expect(from).toBeGreaterThan(3);
    const before = await watched.page.locator("#body").screenshot();
    await watched.page.getByRole("button", { name: "Play" }).click();
    await expect.poll(at).toBeGreaterThan(from + 0.5);
    await watched.page.getByRole("button", { name: "Pause" }).click();
    const isBefore = async () => (await watched.page.locator("#body").screenshot()).equals(before);
    await expect.poll(isBefore).toBe(false);
    await expect.poll(() => watched.page.locator(".comments li").count()).toBe(4);
    expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("blob:"))).toEqual([]);
    expect(watched.problems).toEqual([]);
    await watched.page.context().close();
  });
});

it("nothing went wrong on the pages", () => {
  expect(problems.flat()).toEqual([]);
});
