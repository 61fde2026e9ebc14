/**
 * Every field of every kind of record in the app's storage, damaged one by one, a record for each: all places open, nothing
 * else is lost, and what is damaged is named. Records of one kind are damaged together, each in its own session, so that one
 * walk through the places is a walk for each.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { AUTHOR, RATINGS, REFERENCE } from "../history/browser-records.ts";
import { fieldsOf, historyOf, replaced } from "../history/contents.ts";
import { analysis, rep } from "../review/reps.ts";
import { launch, openPage } from "./chromium.ts";
import { goThrough, type Kept, spoil } from "./damage-places.ts";
import { givePoses } from "./recorded-poses.ts";

const url = inject("appUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

type Path = readonly string[];
const VALUES = [undefined, null, "odd", -1e300, { odd: [] }];
const today = new Date().toLocaleDateString("sv-SE");
/** Of all alike, so that they are listed in the same order however long it takes to make them. */
const begunAt = Date.now();

/** One session a name, each whole: a set of two reps with a feeling, a plan, an analysis. */
function whole(names: readonly string[]) {
  const kept = historyOf(
    names.map((id) => ({ id, day: today, exercise: "good-morning", sets: [2] as const })),
  );
  const [plan] = kept.sessions.map((session) => session.plan);
  return {
    ...kept,
    sets: kept.sets.map((set) => ({
      ...set,
      day: today,
      begunAt,
      effort: 6,
      pain: "lower-back",
    })),
    reps: kept.reps.map((record) => ({
      ...record,
      rep: {
        ...record.rep,
        holdSeconds: 1.5,
        faults: [{ kind: "bent-knees", at: 4, value: 31, limit: 25, confidence: 0.97 }],
        notJudged: ["rounded-back"],
      },
    })),
    plans: names.map((id) => ({ ...plan!, id })),
    analyses: names.map((session) => ({
      session,
      set: 0,
      since: 3.5,
      analysis: analysis(2, [rep(1), rep(2)], {
        marks: [{ at: 7, verdict: "wrong", about: "count", note: "no" }],
        notes: [{ at: 8, text: "here", tags: ["knees"] }],
      }),
    })),
    summaries: [],
    clips: [],
  };
}
const STORES = ["sessions", "sets", "reps", "plans", "analyses", "clips", "summaries"] as const;
type Store = (typeof STORES)[number];

const KEYS: readonly string[] = ["id", "session", "index", "ordinal"];
/** The first element of a list stands for the others; the database itself sees to keys. */
const fieldsToDamage = (store: Store, record: object): readonly Path[] =>
  fieldsOf(record).filter(
    (path) =>
      path.every((part) => !/^[1-9]\d*$/.test(part)) &&
      (path.length > 1 || !(KEYS.includes(path[0]!) || (store !== "reps" && path[0] === "set"))),
  );

interface Damaging {
  readonly names: readonly string[];
  readonly stores: { readonly [S in Store]: readonly object[] };
}

/** A session for each damaged record of this kind, and one in which nothing is. */
function damaging(store: Store): Damaging {
  const example: { readonly [S in Store]: object } = {
    ...whole(["one"]),
    sessions: whole(["one"]).sessions[0]!,
    sets: whole(["one"]).sets[0]!,
    reps: whole(["one"]).reps[0]!,
    plans: whole(["one"]).plans[0]!,
    analyses: whole(["one"]).analyses[0]!,
    clips: { session: "one", set: 0, since: 3, madeAt: 1_790_000_000_000, blob: "no clip" },
    summaries: { session: "one", set: 0, reps: '[{"exercise":"good-morning","counted":true}]' },
  };
  const fields = fieldsToDamage(store, example[store]);
  // Every value of short records; of long ones each field has one, in turn.
  const cases = fields.flatMap((path, i) =>
    fields.length > 40
      ? [{ path, value: VALUES[i % VALUES.length] }]
      : VALUES.map((value) => ({ path, value })),
  );
  const names = cases.map((_, i) => `damaged-${i}`);
  const all = whole([...names, "right"]);
  const keyed = (i: number): object =>
    store === "plans" || store === "sessions" ? { id: names[i] } : { session: names[i] };
  const damaged = cases.map(({ path, value }, i) =>
    replaced({ ...example[store], ...keyed(i) }, path, value),
  );
  const others = (all[store] as readonly object[]).slice(
    store === "clips" || store === "summaries" ? 0 : cases.length * (store === "reps" ? 2 : 1),
  );
  // Of a damaged rep's set the other rep is right.
  const beside =
    store === "reps"
      ? all.reps.filter(({ session, ordinal }) => session !== "right" && ordinal % 2 === 1)
      : [];
  return { names, stores: { ...all, [store]: [...damaged, ...beside, ...others] } };
}

async function opened(): Promise<{ page: Page; uncaught: () => readonly string[] }> {
  const { page, problems } = await openPage(browser);
  await givePoses(page.context());
  await page.goto(`${url}#/history`);
  await page.locator(".history .history-empty").waitFor();
  return { page, uncaught: () => problems.filter((problem) => problem.startsWith("uncaught")) };
}

/** All that is folded on the history's page, and a day of its calendar. */
async function lookIntoHistory(page: Page): Promise<number> {
  await page.evaluate(() => {
    location.hash = "#/history";
  });
  await page.locator("details.session").first().waitFor();
  const found = await page.locator("details.session").count();
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
  await page
    .locator(".set-felt [role=group], .set-felt fieldset, .set-felt form, .set-felt button")
    .first()
    .waitFor();
  return found;
}

/** The first and the last of the sets in the list, each opened in the review, or refused in words. */
async function openSome(page: Page): Promise<void> {
  const buttons = page.getByRole("button", { name: /^Open in review/ });
  for (const index of [0, 1, 2, 3, -4, -3, -2, -1]) {
    expect(await goThrough(page, [["history", ".history .session-list"]])).toEqual([]);
    await page.locator("details.session").first().waitFor();
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll<HTMLDetailsElement>("details.session"))
        folded.open = true;
    });
    // One whose curves are damaged has a button no longer once that is known.
    const many = await buttons.count();
    const button = (await buttons.nth(index < 0 ? many + index : index).elementHandle())!;
    // Its own: another set of the list may have been refused before.
    const line = await button.evaluateHandle((found) => found.closest(".set-line")!);
    await button.click();
    await page.waitForFunction(
      (own) =>
        document.querySelector(".review .bench, .review .review-note") !== null ||
        own.querySelector("[role=alert]") !== null,
      line,
    );
    expect(await page.locator(".notice[role=alert]").count()).toBe(0);
  }
  expect(await goThrough(page, [["history", ".history .session-list"]])).toEqual([]);
}

describe("damaged records", { tags: ["full"] }, () => {
  it.each(STORES)(
    "of %s, whatever field it is, keep no place shut and cost themselves only",
    async (store) => {
      const { page, uncaught } = await opened();
      const { names, stores } = damaging(store);
      expect(names.length).toBeGreaterThan(4);
      for (const each of STORES)
        await spoil(
          page,
          "backline",
          each,
          stores[each].map((value) => ({ value })),
        );
      await page.reload();
      expect(await goThrough(page)).toEqual([]);
      expect(await lookIntoHistory(page)).toBe(names.length + 1);
      if (store === "analyses") await openSome(page);
      if (store !== "summaries") await page.getByRole("heading", { name: /damaged records?$/ }).waitFor();
      expect(uncaught()).toEqual([]);
    },
  );

  it("of recordings that were not analysed to the end keep no place shut", async () => {
    const { page, uncaught } = await opened();
    expect(await goThrough(page, [["review", ".review h1"]])).toEqual([]);
    const entry = {
      recording: { name: "squats.mp4", size: 7_654_321, lastModified: 1_790_000_000_000 },
      allFrames: false,
      model: "full",
      frames: 60,
      last: 4.5,
      total: 300,
      savedAt: 1_790_000_100_000,
    };
    const damaged = fieldsOf(entry).flatMap((path) => VALUES.map((value) => replaced(entry, path, value)));
    const records = [...damaged, entry].map((one, i): Kept => ({ value: { ...one, id: `recording ${i}` } }));
    await spoil(page, "backline-review", "unfinished", records);
    await page.reload();
    expect(await goThrough(page)).toEqual([]);
    await page.evaluate(() => {
      location.hash = "#/review";
    });
    await page.locator(".unfinished").getByText("squats.mp4").last().waitFor();
    expect(uncaught()).toEqual([]);
  });

  it("of settings, references, ratings and who comments keep no place shut", async () => {
    const { page, uncaught } = await opened();
    await page.evaluate(() => {
      location.hash = "#/settings";
    });
    await page.locator(".settings select").first().waitFor();
    const settings = JSON.parse(
      (await page.evaluate(() => localStorage.getItem("backline.settings"))) ?? "{}",
    ) as object;
    const { defaultSettings } = await import("../../src/ui/settings/store.ts");
    const kept: readonly (readonly [key: string, record: object])[] = [
      [
        "backline.settings",
        { ...defaultSettings, ...settings, backRange: { day: today, bend: 70, deviation: 5 } },
      ],
      ["backline.references", REFERENCE],
      ["backline.ratings", RATINGS],
      ["backline.author", AUTHOR],
    ];
    const cases = kept.map(([key, record]) => [
      ...fieldsOf(record).map((path, i) => [
        key,
        JSON.stringify(replaced(record, path, VALUES[i % VALUES.length])),
      ]),
      ...["", "{", "null", "[]", "7", '{"odd":[]}'].map((text) => [key, text]),
    ]);
    const most = Math.max(...cases.map((list) => list.length));
    const PLACES_OF_EACH = [
      ["", ".home h1"],
      ["settings", ".settings h1"],
      ["live", ".bar-title"],
      ["review", ".review h1"],
      ["history", ".history .history-empty"],
    ] as const;
    for (let i = 0; i < most; i += 1) {
      const damaged = cases.map((list) => list[i % list.length]!);
      await page.evaluate((all) => {
        for (const [key, text] of all) localStorage.setItem(key!, text!);
      }, damaged);
      await page.reload();
      expect({ damaged, shut: await goThrough(page, PLACES_OF_EACH) }).toEqual({ damaged, shut: [] });
    }
    expect(uncaught()).toEqual([]);
  });
});
