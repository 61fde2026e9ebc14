/** Whoever merges whose comments, in whatever order and however often: everybody ends with the same, and nothing is lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Comment, changed, merged, standing, takenBack } from "../../../src/core/session/comments.ts";
import { holds } from "../../properties.ts";

/** Few authors, ids and times, so that versions of one comment meet often. */
const comment: fc.Arbitrary<Comment> = fc
  .record({
    who: fc.constantFrom("coach-ana-1", "client-bo-2"),
    which: fc.integer({ min: 1, max: 4 }),
    edited: fc.integer({ min: 0, max: 5 }),
    at: fc.constantFrom(1.5, 4.25, 9),
    text: fc.constantFrom("", "knees", "higher"),
    tags: fc.constantFrom<readonly string[]>([], ["hips"]),
    agrees: fc.option(fc.boolean(), { nil: undefined }),
    deleted: fc.boolean(),
  })
  .map(({ who, which, edited, at, text, tags, agrees, deleted }) => {
    const plain = { id: `${who}.${which}`, author: { id: who, name: who }, edited, at, drawings: [] };
    if (deleted) return { ...plain, deleted: true, text: "", tags: [] };
    const verdict = agrees === undefined ? {} : { verdict: { about: "count" as const, agrees } };
    return { ...plain, text, tags, ...verdict };
  });
const comments = fc.array(comment, { maxLength: 8 });

describe("merging two people's comments", () => {
  it("gives the same whoever merges whose", () => {
    holds(400, [comments, comments], (a, b) => {
      expect(merged(a, b)).toEqual(merged(b, a));
    });
  });

  it("gives the same in whatever order three copies meet", () => {
    holds(400, [comments, comments, comments], (a, b, c) => {
      expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
    });
  });

  it("changes nothing when it is done again", () => {
    holds(400, [comments, comments], (a, b) => {
      const once = merged(a, b);
      expect(merged(once, b)).toEqual(once);
      expect(merged(once, once)).toEqual(once);
    });
  });

  it("loses no comment: each id of both is there, in the latest version that either had", () => {
    holds(400, [comments, comments], (a, b) => {
      const all = merged(a, b);
      for (const { id, edited } of [...a, ...b]) {
        const kept = all.find((one) => one.id === id);
        expect(kept?.edited).toBeGreaterThanOrEqual(edited);
      }
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    });
  });

  it("an edit is later than what it edits, and what was taken back stays away, whatever the clocks say", () => {
    holds(400, [comment, fc.integer({ min: -5, max: 10 })], (one, now) => {
      const edited = changed(one, { text: "after all" }, now);
      expect(merged([one], [edited])).toEqual([edited]);
      const gone = takenBack(edited, now);
      expect(standing(merged([gone], [one, edited]))).toEqual([]);
    });
  });
});
