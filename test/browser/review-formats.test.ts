/** What other software reads of a recording, saved from the menu and read back by that software's own readers. */
import type { Browser, Page } from "playwright-core";
import { AnimationMixer, Vector3 } from "three";
import { BVHLoader } from "three/examples/jsm/loaders/BVHLoader.js";
import { GLTFLoader } from "three/examples/jsm/loaders/GLTFLoader.js";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { violations } from "./axe.ts";
import { launch } from "./chromium.ts";
import { givePoses } from "./recorded-poses.ts";
import { BENT_KNEES, chooser, openReview, type Saved, saved, tab, waitFor } from "./review-page.ts";

let browser: Browser;
let page: Page;
let problems: readonly string[];

beforeAll(async () => {
  browser = await launch();
  ({ page, problems } = await openReview(browser, inject("appUrl"), {
    viewport: { width: 1280, height: 800 },
  }));
  await givePoses(page.context());
  await page.reload();
  await chooser(page).waitFor({ state: "attached" });
  await chooser(page).setInputFiles(BENT_KNEES);
  await waitFor(page, "bent-knees", "done");
  await tab(page, "Export");
});
afterAll(() => browser?.close());

const save = (name: string): Promise<Saved> =>
  saved(page, () => page.getByRole("button", { name, exact: true }).click());

describe("the menu", () => {
  it("has a group for each purpose, and says what each file is for", async () => {
    const groups = page.locator(".export-group");
    expect(await groups.locator("h3").allTextContents()).toEqual([
      "Pictures and video",
      "For your doctor or coach",
      "For other software",
    ]);
    for (const line of await page.locator(".export-line").all()) {
      expect((await line.locator("p.soft").textContent())!.length).toBeGreaterThan(20);
    }
    expect(await violations(page)).toEqual([]);
  });

  it("offers to share what was saved, where the browser takes such a file", async () => {
    await save("Reps (CSV)");
    const offer = page.getByRole("button", { name: "Share it…" });
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { shared: seen });
      navigator.canShare = ({ files }: ShareData = {}) => files?.[0]?.type.startsWith("text/csv") ?? false;
      navigator.share = async ({ files }: ShareData = {}) => {
        seen.push(`${files?.[0]?.name} ${files?.[0]?.size}`);
      };
    });
    const { bytes } = await save("Reps (CSV)");
    await offer.click();
    expect(await page.evaluate(() => (window as unknown as { shared: string[] }).shared)).toEqual([
      `bent-knees.reps.csv ${bytes.length}`,
    ]);
    await save("Chapters (WebVTT)");
    await expect.poll(() => offer.count()).toBe(0);
  });
});

/** Cues as Chromium's own parser gives them to a `<track>`. */
async function trackCues(kind: "captions" | "chapters", file: Buffer) {
  const bare = await browser.newPage();
  const cues = await bare.evaluate(
    async ({ kind: wanted, text }) => {
      const video = document.createElement("video");
      const track = document.createElement("track");
      track.kind = wanted;
      track.src = URL.createObjectURL(new Blob([text], { type: "text/vtt" }));
      const loaded = new Promise((resolve, reject) => {
        track.onload = resolve;
        track.onerror = () => reject(new Error("The track is none."));
      });
      video.append(track);
      document.body.append(video);
      track.track.mode = "hidden";
      await loaded;
      return [...(track.track.cues ?? [])].map((cue) => ({
        from: cue.startTime,
        to: cue.endTime,
        text: (cue as VTTCue).text,
      }));
    },
    { kind, text: file.toString() },
  );
  await bare.close();
  return cues;
}

describe("WebVTT", () => {
  it("has a chapter a rep in Chromium, with its faults", async () => {
    const { name, bytes } = await save("Chapters (WebVTT)");
    expect(name).toBe("bent-knees.chapters.vtt");
    const chapters = await trackCues("chapters", bytes);
    expect(chapters.map(({ text }) => text.split(":")[0])).toEqual(["Rep 1", "Rep 2", "Rep 3"]);
    expect(chapters[1]!.text).toContain("Bent knees");
    expect(chapters[0]!.text).not.toContain("Bent knees");
    chapters.forEach(({ from, to }, i) => {
      expect(to).toBeGreaterThan(from + 1);
      if (i > 0) expect(from).toBeGreaterThanOrEqual(chapters[i - 1]!.to);
    });
  });

  it("has the counts and the coach's words as captions", async () => {
    const { bytes } = await save("Captions (WebVTT)");
    const shown = await trackCues("captions", bytes);
    expect(shown.map(({ text }) => text)).toContain("Rep 3");
    const cue = shown.find(({ text }) => text === "Hips back, not down.")!;
    const second = shown.find(({ text }) => text === "Rep 2")!;
    expect(cue.from).toBeGreaterThanOrEqual(second.from);
    expect(cue.to).toBeGreaterThan(cue.from + 1);
  });
});

describe("for OpenSim", () => {
  it("markers and angles share one clock, and tell of the same movement", async () => {
    const trc = (await save("Markers (OpenSim .trc)")).bytes.toString().split("\n");
    const mot = (await save("Joint angles (OpenSim .mot)")).bytes.toString().trimEnd().split("\n");
    const labels = trc[3]!.split("\t");
    const points = trc.slice(6, -1).map((line) => line.split("\t"));
    const names = mot[mot.indexOf("endheader") + 1]!.split("\t");
    const angles = mot.slice(mot.indexOf("endheader") + 2).map((line) => line.split("\t").map(Number));
    const number = (row: readonly string[], marker: string, axis: 0 | 1): number =>
      Number(row[labels.indexOf(marker) + axis]);
    // The lean that the markers show, degrees from vertical, forward positive: as the angles have it, with OpenSim's sign.
    const side = names.includes("knee_angle_r") ? "R" : "L";
    const tilt = names.indexOf("pelvis_tilt");
    const both = angles.flatMap((row) => {
      const point = points.find((one) => Math.abs(Number(one[1]) - row[0]!) < 1e-4);
      if (!point || !Number.isFinite(row[tilt]!)) return [];
      const x = number(point, `${side}Shoulder`, 0) - number(point, `${side}Hip`, 0);
      const y = number(point, `${side}Shoulder`, 1) - number(point, `${side}Hip`, 1);
      return [{ shown: (Math.atan2(x, y) * 180) / Math.PI, told: -row[tilt]! }];
    });
    expect(both.length).toBeGreaterThan(100);
    const deepest = both.reduce((a, b) => (b.told > a.told ? b : a));
    expect(deepest.told).toBeGreaterThan(45);
    const off = both.map(({ shown, told }) => Math.abs(shown - told)).sort((a, b) => a - b);
    expect(off[off.length >> 1]).toBeLessThan(12);
    expect(
      Math.max(...angles.map((row) => row[names.indexOf(`knee_angle_${side.toLowerCase()}`)]!)),
    ).toBeGreaterThan(25);
  });
});

describe("the mannequin moving", () => {
  it("bows in BVH as often as reps were counted, by three's loader", async () => {
    const { name, bytes } = await save("Movement (BVH)");
    expect(name).toBe("bent-knees.bvh");
    const { skeleton, clip } = new BVHLoader().parse(bytes.toString());
    expect(clip.duration).toBeGreaterThan(18);
    const root = skeleton.bones[0]!;
    const mixer = new AnimationMixer(root);
    mixer.clipAction(clip).play();
    const lean = (t: number): number => {
      mixer.setTime(t);
      root.updateMatrixWorld(true);
      const [chest, hips] = ["Chest", "Hips"].map((part) =>
        root.getObjectByName(part)!.getWorldPosition(new Vector3()),
      );
      const { x, y, z } = chest!.sub(hips!);
      return (Math.atan2(Math.hypot(x, z), y) * 180) / Math.PI;
    };
    const leans = Array.from({ length: 180 }, (_, i) => lean(i / 10));
    const bows = leans.filter((one, i) => i > 0 && one > 40 && leans[i - 1]! <= 40).length;
    expect(bows).toBe(3);
  });

  it("is one animation of a skinned mannequin in glTF, by three's loader", async () => {
    const { bytes } = await save("Movement (glTF)");
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    vi.stubGlobal("self", globalThis);
    const { scene, animations } = await new GLTFLoader().parseAsync(file, "");
    expect(animations.map(({ duration }) => Math.round(duration))).toEqual([19]);
    expect(scene.getObjectByName("torso")).toHaveProperty("isSkinnedMesh", true);
    expect(scene.children.filter(({ name }) => name.startsWith("part-")).length).toBeGreaterThan(20);
  });
});

it("nothing went wrong on the page", () => {
  expect(problems).toEqual([]);
});
