/** What the review kept on earlier visits, one field of it damaged: it costs itself only. */
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Author, Comment } from "../../src/core/session/comments.ts";
import { ReviewStore } from "../../src/review/unfinished.ts";
import { fieldsOf, replaced } from "../history/contents.ts";

const VALUES = [undefined, null, "", "odd", -1e300, Number.NaN, { odd: [] }, ["odd"]];
const ME: Author = { id: "somebody-here", name: "Me" };
const KEY = { name: "squats.mp4", size: 7_654_321, lastModified: 1_790_000_000_000 };
const ID = `${KEY.name}\n${KEY.size}\n${KEY.lastModified}`;
const UNFINISHED = {
  id: ID,
  recording: KEY,
  allFrames: false,
  model: "full",
  frames: 60,
  last: 4.5,
  total: 300,
  savedAt: 1_790_000_100_000,
};
const comment = (n: number): Comment => ({
  id: `${ME.id}.comment-${n}`,
  author: ME,
  edited: 1_790_000_000_000 + n,
  at: 3.5 * n,
  rep: { set: 1, number: n, start: 2.5 },
  text: "Slower.",
  tags: ["tempo"],
  drawings: [
    {
      kind: "line",
      points: [
        { x: 0.1, y: 0.2 },
        { x: 0.3, y: 0.4 },
      ],
    },
  ],
  verdict: { about: "bent-knees", agrees: true },
  answers: `${ME.id}.comment-9`,
});

type Path = readonly string[];
const named = (paths: readonly Path[]) => paths.map((path) => [path.join("."), path] as const);

let name = 0;
let troubles: string[] = [];
let store: ReviewStore;
beforeEach(() => {
  name += 1;
  troubles = [];
  store = new ReviewStore((trouble) => troubles.push(trouble), `review-${name}`);
});
afterEach(() => expect(troubles).toEqual([]));

/** Writes past the store, as a fault would. */
async function spoil(into: string, record: unknown, key?: IDBValidKey): Promise<void> {
  await store.unfinished();
  const database = await openDB(`review-${name}`);
  await database.put(into, record, key);
  database.close();
}

describe("an analysis that was not finished", () => {
  const cases = named(fieldsOf(UNFINISHED).filter((path) => path[0] !== "id"));

  test("is found again, the latest first", async () => {
    await spoil("unfinished", UNFINISHED);
    await spoil("unfinished", { ...UNFINISHED, id: "later", savedAt: UNFINISHED.savedAt + 1 });
    expect((await store.unfinished()).map(({ id }) => id)).toEqual(["later", ID]);
    expect(await store.find(KEY)).toEqual(UNFINISHED);
  });

  test.each(cases)("with a damaged %s is forgotten with its poses; the others are there", async (_, path) => {
    for (const value of VALUES) {
      const record = replaced(UNFINISHED, path, value);
      await spoil("pieces", new Blob(["poses"]), [ID, 0]);
      await spoil("pieces", new Blob(["poses"]), ["other", 0]);
      await spoil("unfinished", { ...UNFINISHED, id: "other" });
      await spoil("unfinished", record);
      // Other words than these are right too.
      const right = (await store.find(KEY)) !== undefined;
      const found = await store.unfinished();
      expect(found.map(({ id }) => id).filter((id) => id !== ID)).toEqual(["other"]);
      expect(found.some(({ id }) => id === ID)).toBe(right);
      const pieces = await store.pieces(UNFINISHED);
      expect(pieces.length).toBe(right ? 1 : 0);
      expect(await store.pieces({ ...UNFINISHED, id: "other" })).toHaveLength(1);
      for (const entry of found) {
        expect(entry.recording.name.length).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(entry.last) && Number.isFinite(entry.frames)).toBe(true);
      }
    }
  });
});

describe("what was said about a set", () => {
  test.each(named(fieldsOf(comment(1))))("with a damaged %s costs that comment only", async (_, path) => {
    for (const value of VALUES) {
      const damaged = replaced(comment(1), path, value);
      await spoil("comments", [damaged, comment(2)], "a-set-of-mine");
      const found = await store.comments("a-set-of-mine", KEY, ME);
      expect(found).toContainEqual(comment(2));
      for (const { at, text, tags, drawings } of found)
        expect([
          typeof at,
          typeof text,
          tags.every((tag) => typeof tag === "string"),
          Array.isArray(drawings),
        ]).toEqual(["number", "string", true, true]);
      await store.keepComments("a-set-of-mine", [comment(3)]);
      const database = await openDB(`review-${name}`);
      const kept = await database.get("comments", "a-set-of-mine");
      database.close();
      expect(kept).toContainEqual(comment(3));
      expect(kept).toContainEqual(damaged);
    }
  });

  test("by an earlier version, marks and notes, costs those that are damaged", async () => {
    const mark = { at: 3.5, verdict: "wrong", about: "count", note: "no" };
    const note = { at: 4.5, text: "here", tags: ["knees"] };
    for (const path of fieldsOf(mark))
      await spoil("marks", [mark, ...[null, -1, { odd: [] }].map((odd) => replaced(mark, path, odd))], ID);
    for (const path of fieldsOf(note))
      await spoil("notes", [note, ...[null, { odd: [] }].map((odd) => replaced(note, path, odd))], ID);
    expect((await store.comments("a-set-of-mine", KEY, ME)).map(({ text }) => text)).toEqual(["no", "here"]);
    for (const value of VALUES) {
      await spoil("marks", value, ID);
      await spoil("notes", value, ID);
      await spoil("comments", value, "a-set-of-mine");
      expect(await store.comments("a-set-of-mine", KEY, ME)).toEqual([]);
    }
  });

  test("is about a set with an id of its own, though the kept one is none", async () => {
    for (const value of [null, 7, "", { odd: [] }]) {
      await spoil("sets", value, ID);
      expect(await store.setOf(KEY, "a-fresh-one")).toBe("a-fresh-one");
      expect(await store.setOf(KEY, "another")).toBe("a-fresh-one");
    }
  });
});
