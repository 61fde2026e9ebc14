import { describe, expect, it } from "vitest";
import { RatingsStore, readRatings } from "../../src/review/ratings-store.ts";

function memory(full = false) {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (full) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
  };
}
const rep = { recording: "a.mp4", start: 3.2, end: 7.9, exercise: "good-morning" } as const;

describe("blind verdicts", () => {
  it("are kept from visit to visit, a rep's last verdicts in place of earlier ones", () => {
    const storage = memory();
    const store = new RatingsStore(storage);
    store.name("Anna");
    store.say({ ...rep, faults: { "bent-knees": true } });
    store.say({ ...rep, faults: { "bent-knees": false, "rounded-back": true } });
    const later = new RatingsStore(storage);
    expect(later.ratings.value.rater).toBe("Anna");
    expect(later.verdictsOn("a.mp4", 3.2)).toEqual({ "bent-knees": false, "rounded-back": true });
    later.say({ ...rep, faults: {} });
    expect(later.ratings.value.reps).toEqual([]);
  });

  it("last as long as the page where nothing can be kept", () => {
    const store = new RatingsStore(memory(true));
    store.say({ ...rep, faults: { "bent-knees": true } });
    expect(store.verdictsOn("a.mp4", 3.2)).toEqual({ "bent-knees": true });
  });

  it("are read from a file only where it is one", () => {
    const good = {
      schema: "backline.ratings/1",
      rater: "Ben",
      reps: [{ ...rep, faults: { "too-fast": true } }],
    };
    expect(readRatings(JSON.stringify(good))).toMatchObject({ rater: "Ben" });
    for (const bad of [
      "",
      "[]",
      "{",
      JSON.stringify({ ...good, rater: " " }),
      JSON.stringify({ ...good, reps: [{ ...rep, faults: { "too-fast": "yes" } }] }),
    ])
      expect(readRatings(bad), bad).toBeUndefined();
  });
});
