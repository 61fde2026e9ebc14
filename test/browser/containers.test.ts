/**
 * Recordings that were cut off or damaged anywhere, in Chromium's own decoders: each is read to its end, or ends with
 * words for the user, and soon. A seed is printed; `PROPERTY_SEED=N` damages the same bits again.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/headless/app.ts";
import type { SourceErrorCode } from "../../src/frames/source.ts";
import { casesNow, holdsInTime, PATIENCE } from "../properties.ts";
import { openPage } from "./chromium.ts";
import { type Harness, openHarness } from "./file-source/harness.ts";
import type { Damage, Reading, Recipe } from "./file-source/page.ts";

/** Those that a file can have. */
const CODES: readonly SourceErrorCode[] = [
  "not-a-video",
  "no-picture",
  "empty",
  "unsupported-codec",
  "protected",
  "unreadable",
  "cut-off",
  "starts-over",
  "damaged-in-places",
];
/** A whole one takes a second; more than this is a hang. */
const LIMIT_MS = 20_000;
const EVERY = 8;

const MADE: Recipe = {
  format: "webm",
  width: 320,
  height: 240,
  times: Array.from({ length: 120 }, (_, i) => i / 20),
};
/** `head`: bytes with the container's own words, where damage does most; the rest is nearly all picture. */
const RECORDINGS = [
  { name: "smoke-good-morning.mp4", frames: 363, head: 5181, cases: 30 },
  { name: "smoke-superman.mp4", frames: 421, head: 5873, cases: 30 },
  { name: "made.webm", frames: 120, head: 400, cases: 30 },
] as const;

let harness: Harness;
let page: Page;
let problems: readonly string[];
const elsewhere: string[] = [];

beforeAll(async () => {
  harness = await openHarness("containers");
});
afterAll(() => harness?.close());

/** A fresh page that has the recording; its size in bytes. */
async function openWith(name: string): Promise<number> {
  await page?.context().close();
  ({ page, problems } = await openPage(harness.browser));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(harness.url) && !/^(blob|data):/.test(url)) elsewhere.push(url);
  });
  await page.goto(harness.url);
  if (name === "made.webm") return page.evaluate((recipe) => window.fileSource.keepMade(recipe), MADE);
  await page.setInputFiles("#recording", join(ROOT, "fixtures", name));
  return page.evaluate(() => window.fileSource.keepChosen());
}

/** Rejects where it takes too long, after a page that no longer answers was replaced. */
async function read(name: string, damage: Damage): Promise<Reading> {
  let timer: NodeJS.Timeout | undefined;
  const reading = page.evaluate(([of, every]) => window.fileSource.readDamaged(of, { every }), [
    damage,
    EVERY,
  ] as const);
  reading.catch(() => {});
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), LIMIT_MS);
  });
  const done = await Promise.race([reading, late]).finally(() => clearTimeout(timer));
  if (done) return done;
  await openWith(name);
  throw new Error(`${name} was not done after ${LIMIT_MS / 1000} s.`);
}

/** Read to its end, or ended with words; whatever was delivered has its order. */
function expectEnd({ info, frames, error }: Reading): void {
  frames.forEach(({ t }, i) => {
    expect(t).toBeGreaterThan(frames[i - 1]?.t ?? Number.NEGATIVE_INFINITY);
    expect(Number.isFinite(t)).toBe(true);
  });
  if (error) {
    expect(CODES).toContain(error.code);
    expect(error.message.trim()).not.toBe("");
    expect(error.advice.trim()).not.toBe("");
    return;
  }
  // What is missing at the end is no more than the frames that were not asked for and what containers round.
  const rest = 0.5 + (EVERY + 3) / (info?.frameRate || 30);
  expect(frames.at(-1)?.t).toBeGreaterThanOrEqual(info!.duration! - rest);
}

/** The library's own complaints on the console are no concern of the user. */
const uncaught = (): readonly string[] => problems.filter((problem) => problem.startsWith("uncaught"));

describe.each(RECORDINGS)("$name", ({ name, frames, head, cases }) => {
  let size = 0;
  beforeAll(async () => {
    size = await openWith(name);
  });

  it("is read whole while it is", async () => {
    const whole = await read(name, {});
    expect(whole.error).toBeUndefined();
    expect(whole.frames).toHaveLength(Math.ceil(frames / EVERY));
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
    "cut off after %i tenths says so",
    { tags: ["full"] },
    async (tenths) => {
      const cut = await read(name, { length: Math.floor((size * tenths) / 10) });
      expectEnd(cut);
      expect(cut.error).toBeDefined();
      expect(uncaught()).toEqual([]);
    },
  );

  it("with some bits turned over ends in good order", { ...PATIENCE, tags: ["full"] }, async () => {
    const bit = fc.oneof(fc.nat({ max: 8 * head - 1 }), fc.nat({ max: 8 * size - 1 }));
    let tried = 0;
    await holdsInTime(cases, [fc.uniqueArray(bit, { minLength: 1, maxLength: 20 })], async (flips) => {
      tried += 1;
      expectEnd(await read(name, { flips }));
      expect(uncaught()).toEqual([]);
    });
    expect(tried).toBeGreaterThanOrEqual(casesNow(cases));
  });
});

describe("an MP4 in which one bit makes a run of samples endless", () => {
  it("is refused before anybody counts them", async () => {
    const name = "smoke-superman.mp4";
    await openWith(name);
    const bytes = readFileSync(join(ROOT, "fixtures", name));
    for (const table of ["stts", "ctts"]) {
      // The first run's count follows the type, version, flags and the number of runs; its highest byte is first.
      const count = bytes.indexOf(table) + 12;
      const { error, frames } = await read(name, { flips: [8 * count + 5] });
      expect(error?.code).toBe("unreadable");
      expect(frames).toEqual([]);
    }
  });
});

it("no other place was asked for anything", () => {
  expect(elsewhere).toEqual([]);
});
