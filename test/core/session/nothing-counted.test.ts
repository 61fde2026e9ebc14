/** A recording without a repetition says what to mend. */
import { describe, expect, it } from "vitest";
import { analyzeTrack } from "../../../src/core/session/analyze-track.ts";
import { type Seen, whyNothing } from "../../../src/core/session/nothing-counted.ts";
import "../../../src/exercises/packs.ts";
import { goldenTracks } from "../golden.ts";

const WELL: Seen = { frames: 101, seconds: 10, bodies: 100, ready: 40, failing: {} };
const why = (over: Partial<Seen>) => whyNothing({ ...WELL, ...over });

describe("why nothing was counted", () => {
  it("is that nobody was there, where hardly a frame shows a body", () => {
    expect(why({ frames: 100, bodies: 10 })).toBe("nobody");
    expect(why({ frames: 100, bodies: 11 })).toBe("no-movement");
    expect(why({ frames: 0, seconds: 0, bodies: 0 })).toBe("nobody");
  });

  it("is too few pictures under five a second, whatever else there is", () => {
    expect(why({ seconds: 20.1, failing: { light: 100 } })).toBe("few-pictures");
    expect(why({ seconds: 20 })).toBe("no-movement");
    expect(why({ frames: 1, seconds: 0, bodies: 1 })).toBe("few-pictures");
    expect(why({ frames: 2, seconds: 0.1, bodies: 2 })).toBe("no-movement");
  });

  it("is what stood in the way most of the time, the first to mend first", () => {
    expect(why({ failing: { light: 51, "in-frame": 100 } })).toBe("dark");
    expect(why({ failing: { light: 50, "in-frame": 51, distance: 90 } })).toBe("not-whole");
    expect(why({ failing: { distance: 51, "side-on": 90 } })).toBe("far");
    expect(why({ failing: { "side-on": 51 }, ready: 0 })).toBe("turned");
    expect(why({ failing: { "side-on": 50, level: 100 } })).toBe("no-movement");
  });

  it("is that nobody was in position, or did what is known", () => {
    expect(why({ ready: 0 })).toBe("no-start");
    expect(why({ ready: 1 })).toBe("no-movement");
  });

  const { track } = goldenTracks().find(({ name }) => name === "smoke-superman")!;
  const of = (frames: typeof track.frames) => analyzeTrack({ ...track, frames });

  it("stands in the analysis of a recording without a repetition, and in no other", () => {
    expect(of(track.frames)).not.toHaveProperty("nothingCounted");
    expect(of(track.frames.filter((_, i) => i % 12 === 0)).nothingCounted).toBe("few-pictures");
    expect(of(track.frames.filter(({ t }) => t < 1.4)).nothingCounted).toBe("no-movement");
    expect(of(track.frames.map(({ pose: _, ...frame }) => frame)).nothingCounted).toBe("nobody");
    expect(of(track.frames.map((frame) => ({ ...frame, luminance: 0.05 }))).nothingCounted ?? "dark").toBe(
      "dark",
    );
    expect(of([])).not.toHaveProperty("nothingCounted");
  });

  it("is not asked of a recording of what did not count, which has its reasons", () => {
    const only = goldenTracks().find(({ name }) => name.startsWith("sm04"))!;
    const first = only.reps.find(({ counts }) => !counts)!;
    const { reps, noReps, nothingCounted } = of(only.track.frames.filter(({ t }) => t < first.end + 0.6));
    if (reps.length === 0) expect(noReps.length).toBeGreaterThan(0);
    expect(nothingCounted).toBeUndefined();
  });
});
