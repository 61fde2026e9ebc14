/** What goes wrong with files, and what the review says about it; going on after a closed tab. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { ROOT } from "../../scripts/headless/app.ts";
import { violations } from "./axe.ts";
import { launch, openPage } from "./chromium.ts";
import { withHeavySound } from "./heavy-sound.ts";
import { slowAfter, slowNoMore } from "./recorded-poses.ts";
import {
  chooser,
  colours,
  entry,
  GOOD_MORNING,
  openReview,
  PATIENCE,
  SOUND_ONLY,
  SUPERMAN,
  tab,
  waitFor,
} from "./review-page.ts";

let browser: Browser;
vi.setConfig({ testTimeout: PATIENCE });
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const CAMERA = join(ROOT, "fixtures/smoke-good-morning.mjpeg");

const wordsOf = async (page: Page, name: string): Promise<string> =>
  (await entry(page, name).textContent()) ?? "";
const file = (name: string, buffer: Buffer, mimeType = "video/mp4") => ({ name, mimeType, buffer });

describe("files that are no good", () => {
  it("each get their own words, and the others in the queue go on", async () => {
    const { page, problems } = await openReview(
      browser,
      inject("appUrl"),
      {},
      {
        recordings: { cut: "smoke-superman" },
      },
    );
    const clip = readFileSync(SUPERMAN);
    await chooser(page).setInputFiles([
      file("text.mp4", Buffer.from("3 x 12\n".repeat(400))),
      file("empty.mp4", Buffer.alloc(0)),
      file("sound.mp4", readFileSync(SOUND_ONLY)),
      file("headless.mp4", clip.subarray(clip.length - 30_000)),
      file("cut.mp4", clip.subarray(0, 90_000)),
    ]);
    await waitFor(page, "text.mp4", "failed");
    expect(await wordsOf(page, "text.mp4")).toContain("That file is no video.");
    await waitFor(page, "empty.mp4", "failed");
    expect(await wordsOf(page, "empty.mp4")).toContain("That file is empty.");
    await waitFor(page, "sound.mp4", "failed");
    expect(await wordsOf(page, "sound.mp4")).toContain("That file has sound, but no picture.");
    await waitFor(page, "headless.mp4", "failed");
    expect(await wordsOf(page, "headless.mp4")).toMatch(/no video|can't be read/);
    await waitFor(page, "cut.mp4", "done");
    await entry(page, "cut.mp4").getByRole("button", { name: /^Show/ }).click();
    await expect.poll(() => page.locator(".notes").textContent()).toMatch(/breaks off after \d+(\.\d)? s/);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("that can't be meant for it are refused at the door", async () => {
    const { page } = await openReview(browser, inject("appUrl"), {}, {});
    await chooser(page).setInputFiles(file("plan.pdf", Buffer.from("%PDF"), "application/pdf"));
    await expect
      .poll(() => page.locator(".import [role=alert]").textContent())
      .toContain("plan.pdf is neither a video nor a saved analysis.");
    expect(await page.locator(".queue-entry").count()).toBe(0);
    await page.close();
  });

  it("are taken out of folders that are dropped, and an empty one is named", async () => {
    const { page, problems } = await openReview(browser, inject("appUrl"), {}, {});
    const folder = mkdtempSync(join(tmpdir(), "backline-dropped-"));
    const [full, bare] = [join(folder, "from the stick"), join(folder, "bare")];
    mkdirSync(join(full, "monday"), { recursive: true });
    mkdirSync(bare);
    for (const name of ["first.mp4", "monday/second.mov", "._first.mp4", "notes.txt"])
      writeFileSync(join(full, name), "3 x 12\n".repeat(400));
    try {
      const devtools = await page.context().newCDPSession(page);
      for (const type of ["dragEnter", "dragOver", "drop"] as const)
        await devtools.send("Input.dispatchDragEvent", {
          type,
          x: 200,
          y: 200,
          data: { items: [], files: [full, bare], dragOperationsMask: 1 },
        });
      await waitFor(page, "first.mp4", "failed");
      await waitFor(page, "second.mov", "failed");
      expect(await wordsOf(page, "second.mov")).toContain("That file is no video.");
      expect(await entry(page, "._first.mp4").count()).toBe(0);
      await page.getByText("There is no recording in this folder").waitFor();
      await expect.poll(() => page.locator(".review-note").filter({ hasText: "bare" }).count()).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(problems).toEqual([]);
    await page.close();
  });

  it("are taken from the moment that there is a place for them", async () => {
    const { page } = await openPage(browser);
    await page.addInitScript(() => {
      new MutationObserver((_, watch) => {
        if (!document.querySelector("#review-files")) return;
        watch.disconnect();
        const carried = new DataTransfer();
        carried.items.add(new File(["no video"], "early.mp4", { type: "video/mp4" }));
        window.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, cancelable: true }));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${inject("appUrl")}#/review`);
    await waitFor(page, "early.mp4", "failed");
    await page.close();
  });

  it("are taken when dropped and when pasted, too", async () => {
    const { page } = await openReview(browser, inject("appUrl"), {}, {});
    await page.evaluate(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(["no video"], "dropped.mp4", { type: "video/mp4" }));
      window.dispatchEvent(new DragEvent("dragover", { dataTransfer: carried, cancelable: true }));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, cancelable: true }));
      const pasted = new DataTransfer();
      pasted.items.add(new File(["no video"], "pasted.mov", { type: "video/quicktime" }));
      window.dispatchEvent(new ClipboardEvent("paste", { clipboardData: pasted }));
    });
    await waitFor(page, "dropped.mp4", "failed");
    await waitFor(page, "pasted.mov", "failed");
    await page.close();
  });
});

describe("a recording without anybody in it", { tags: ["full"] }, () => {
  it("says so, and what to do", async () => {
    const { page, problems } = await openReview(browser, inject("appUrl"));
    const clip = await recordedBy(page);
    await chooser(page).setInputFiles(file("room.webm", clip, "video/webm"));
    await waitFor(page, "room.webm", "done");
    const notes = await page.locator(".notes").textContent();
    expect(notes).toContain("Nobody was found in this recording.");
    expect(notes).toContain("side-on, two to four metres away");
    expect(problems).toEqual([]);
    await page.close();
  });
});

describe("a recording with two people in it", { tags: ["full"] }, () => {
  it("says that one of them is followed, and what to do if it is the wrong one", async () => {
    const { page, problems } = await openReview(browser, inject("appUrl"));
    const bytes = readFileSync(CAMERA);
    const first = bytes.subarray(0, bytes.indexOf(Buffer.from([0xff, 0xd9])) + 2);
    const clip = await recordedBy(page, first.toString("base64"));
    await chooser(page).setInputFiles(file("two.webm", clip, "video/webm"));
    await waitFor(page, "two.webm", "done");
    expect(await page.locator(".notes").textContent()).toContain("Several people are in the picture.");
    expect(problems).toEqual([]);
    await page.close();
  });
});

/**
 * Three seconds recorded by the browser itself: a grey room, or `picture` (a JPEG in base64) twice, side by side.
 */
async function recordedBy(page: Page, picture?: string): Promise<Buffer> {
  const base64 = await page.evaluate(async (jpeg) => {
    const bytesOf = Uint8Array.from(atob(jpeg ?? ""), (letter) => letter.charCodeAt(0));
    const shown = jpeg ? [await createImageBitmap(new Blob([bytesOf]))] : [];
    const canvas = document.createElement("canvas");
    const [first] = shown;
    Object.assign(
      canvas,
      first ? { width: 2 * first.width, height: first.height } : { width: 320, height: 240 },
    );
    const pen = canvas.getContext("2d")!;
    const recorder = new MediaRecorder(canvas.captureStream(15), { mimeType: "video/webm;codecs=vp8" });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const stopped = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    const paint = (i: number) => {
      pen.fillStyle = `rgb(${120 + (i % 5)}, 124, 130)`;
      pen.fillRect(0, 0, 320, 240);
      pen.fillStyle = "rgb(90, 84, 80)";
      pen.fillRect(0, 180, 320, 60);
      for (const one of shown) for (const left of [0, one.width]) pen.drawImage(one, left, 0);
    };
    recorder.start();
    for (let i = 0; i < 45; i++) {
      paint(i);
      await new Promise((resolve) => setTimeout(resolve, 66));
    }
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }, picture);
  return Buffer.from(base64, "base64");
}

describe("a browser that has no decoder for it", () => {
  it("lets a video element show the pictures, and counts the same", { tags: ["full"] }, async () => {
    const { page, problems } = await openReview(browser, inject("appUrl"), {}, {});
    await page.addInitScript(() => {
      VideoDecoder.isConfigSupported = async (config) => ({ supported: false, config });
    });
    await page.reload();
    await chooser(page).setInputFiles(GOOD_MORNING);
    await waitFor(page, "smoke-good-morning", "done");
    expect(await wordsOf(page, "smoke-good-morning")).toContain("3 reps");
    await expect.poll(() => colours(page.locator(".picture canvas").first())).toBeGreaterThan(40);
    expect(await page.locator(".notes").textContent()).not.toContain("can't be read");
    expect(problems).toEqual([]);
    await page.close();
  });

  it("says so where nothing decodes it, and what to do", { tags: ["full"] }, async () => {
    const { page } = await openReview(browser, inject("appUrl"));
    const clip = readFileSync(SUPERMAN);
    // MPEG-4 Visual, which no browser plays, as far as the file tells.
    clip.write("mp4v", clip.indexOf("avc1", clip.indexOf("stsd")));
    await chooser(page).setInputFiles(file("old.mp4", clip));
    await waitFor(page, "old.mp4", "failed");
    expect(await wordsOf(page, "old.mp4")).toContain("This browser can't decode that video.");
    expect(await wordsOf(page, "old.mp4")).toContain("Convert it to MP4 with H.264");
    await page.close();
  });
});

describe("a recording that is moved away while it is read", { tags: ["full"] }, () => {
  it("says so, keeps what was found, and goes on when it is back", async () => {
    const { page, problems } = await openReview(browser, inject("appUrl"));
    const folder = mkdtempSync(join(tmpdir(), "backline-gone-"));
    try {
      const path = join(folder, "set.mov");
      await withHeavySound(GOOD_MORNING, path);
      await chooser(page).setInputFiles(path);
      await untilAnalysed(page, 80);
      renameSync(path, `${path}.elsewhere`);
      await waitFor(page, "set.mov", "failed");
      expect(await wordsOf(page, "set.mov")).toContain("was moved, changed or deleted while it was read");
      expect(await wordsOf(page, "set.mov")).toContain("Put it back");
      await expect.poll(() => page.locator("table.reps tbody tr").count()).toBeGreaterThan(0);
      renameSync(`${path}.elsewhere`, path);
      await entry(page, "set.mov").getByRole("button", { name: "Try again" }).click();
      await waitFor(page, "set.mov", "done");
      expect(await wordsOf(page, "set.mov")).toContain("3 reps");
      expect(problems).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await page.close();
    }
  });
});

describe("a verdict that the user marked as wrong", () => {
  it("is marked again when the recording is chosen after a reload", async () => {
    const { page } = await openReview(browser, inject("appUrl"), {}, {});
    await chooser(page).setInputFiles(SUPERMAN);
    await waitFor(page, "smoke-superman", "done");
    await page.getByRole("button", { name: "Show rep 1", exact: true }).click();
    const chosen = page.locator("table.reps tr[data-chosen=true]");
    await chosen.getByRole("button", { name: "Disagree" }).first().click();
    await expect.poll(() => kept(page, "comments")).toBe(1);
    await page.reload();
    await chooser(page).setInputFiles(SUPERMAN);
    await waitFor(page, "smoke-superman", "done");
    const marked = chosen.locator(".mark[aria-pressed=true]");
    await marked.waitFor();
    expect(await marked.allTextContents()).toEqual(["Disagree"]);
    await page.close();
  });
});

/** How many things of this kind the browser keeps for the review. */
const kept = (page: Page, store: "comments" | "unfinished"): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("backline-review");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
    store,
  );

/** Waits until more than so many frames of a recording have been analysed. */
const untilAnalysed = async (page: Page, frames: number): Promise<void> => {
  await page.waitForFunction(
    (many) => Number.parseInt(document.querySelector(".queue-speed")?.textContent ?? "0", 10) > many,
    frames,
    { timeout: PATIENCE },
  );
};

describe("an analysis that is not finished", () => {
  it("keeps partial results when cancelled, and can be taken off the list", async () => {
    const { page } = await openReview(browser, inject("appUrl"), {}, {});
    await slowAfter(page, 60);
    await chooser(page).setInputFiles(GOOD_MORNING);
    await page.locator(".timeline-chart canvas").waitFor();
    await untilAnalysed(page, 20);
    await entry(page, "smoke-good-morning").getByRole("button", { name: "Cancel" }).click();
    await waitFor(page, "smoke-good-morning", "cancelled");
    expect(await page.locator(".notes").textContent()).toContain("Partial results");
    await tab(page, "Export");
    await page.getByRole("button", { name: "Frames (CSV)" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await entry(page, "smoke-good-morning").getByRole("button", { name: "Remove" }).click();
    expect(await page.locator(".queue-entry").count()).toBe(0);
    await page.reload();
    await chooser(page).waitFor({ state: "attached" });
    expect(await kept(page, "unfinished")).toBe(0);
    expect(await page.locator(".unfinished").count()).toBe(0);
    await page.close();
  });

  it("goes on where it stopped after the tab was closed", async () => {
    const { page, problems } = await openReview(browser, inject("appUrl"), {}, {});
    await slowAfter(page, 90);
    await chooser(page).setInputFiles(GOOD_MORNING);
    await untilAnalysed(page, 80);
    await page.reload();
    const left = page.locator(".unfinished");
    await left.waitFor();
    expect(await left.textContent()).toMatch(/smoke-good-morning\.mp4: [3-9]\d % analysed/);
    expect(await violations(page)).toEqual([]);
    await chooser(page).setInputFiles(GOOD_MORNING);
    // What was kept is there before the pose model has answered again.
    await page.waitForFunction(() => {
      const frames = Number.parseInt(document.querySelector(".queue-speed")?.textContent ?? "0", 10);
      return frames >= 60 && frames <= 90;
    });
    await slowNoMore(page);
    await waitFor(page, "smoke-good-morning", "done");
    expect(await wordsOf(page, "smoke-good-morning")).toContain("3 reps");
    expect(problems).toEqual([]);
    await page.close();
  });

  it("goes on without keeping anything where the browser stores nothing, and says so", {
    tags: ["full"],
  }, async () => {
    const { page } = await openReview(browser, inject("appUrl"), {}, {});
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.reload();
    await chooser(page).setInputFiles(SUPERMAN);
    await page.locator(".timeline-chart canvas").waitFor();
    await expect
      .poll(() => page.locator(".notes").textContent(), { timeout: PATIENCE })
      .toContain("keep this tab open");
    await page.close();
  });
});

describe("the narrow and the dark page", () => {
  it("has no violation of WCAG 2.2 AA before anything is imported", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await openReview(browser, inject("appUrl"), {
        viewport: { width: 390, height: 844 },
        colorScheme,
      });
      expect(await violations(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.close();
    }
  });
});
