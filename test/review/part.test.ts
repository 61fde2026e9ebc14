import { describe, expect, it } from "vitest";
import type { FileSource } from "../../src/frames/file.ts";
import type { Frame } from "../../src/frames/source.ts";
import { tagsIn } from "../../src/review/comments.tsx";
import { endingAt, partInWords, partOf, readTime } from "../../src/review/part.ts";

describe("a part of a recording", () => {
  it.each([
    ["1:05", 65],
    ["65", 65],
    [" 0:07.5 ", 7.5],
    ["7,25", 7.25],
    ["", undefined],
    ["soon", undefined],
    ["1:2:3", undefined],
  ])("reads %j as %s", (text, seconds) => expect(readTime(text)).toBe(seconds));

  it("is the whole recording where nothing sensible is asked for", () => {
    expect(partOf("", "")).toBeUndefined();
    expect(partOf("0:00", "x")).toBeUndefined();
    expect(partOf("0:10", "0:04")).toEqual({ from: 10 });
    expect(partOf("", "0:04")).toEqual({ from: 0, to: 4 });
    expect(partInWords({ from: 65, to: 72.5 })).toBe("1:05–1:12.5");
  });

  it("ends after its last frame, which is given, and closes the one after", async () => {
    const closed: number[] = [];
    const frame = (t: number) => ({ t, image: { close: () => closed.push(t) }, width: 1, height: 1 });
    const source = {
      info: { duration: 10 },
      expected: 100,
      every: 1,
      firstTimestamp: 0,
      segments: [
        { from: 1.999, to: 4, lead: 0 },
        { from: 4, to: 6, lead: 0.3 },
        { from: 6, to: Number.POSITIVE_INFINITY, lead: 0.3 },
      ],
      async *frames() {
        for (const t of [2, 3, 4, 5, 6]) yield frame(t) as unknown as Frame;
      },
      stop() {},
    } as unknown as FileSource;
    const part = endingAt(source, { from: 2, to: 4.5 });
    const seen: number[] = [];
    for await (const { t } of part.frames()) seen.push(t);
    expect(seen).toEqual([2, 3, 4]);
    expect(closed).toEqual([5]);
    expect(part.expected).toBe(25);
    expect(part.segments).toEqual([
      { from: 1.999, to: 4, lead: 0 },
      { from: 4, to: 4.501, lead: 0.3 },
    ]);
  });
});

describe("tags", () => {
  it("are words, once each, with or without a sign before them", () => {
    expect(tagsIn("#hips, good;hips  Knie ")).toEqual(["hips", "good", "Knie"]);
    expect(tagsIn("  ")).toEqual([]);
  });
});
