/** Captions and chapters, by the rules of the WebVTT standard; test/browser/review-formats.test.ts has Chromium read them. */
import { describe, expect, it } from "vitest";
import { captions, webVtt } from "../../src/formats/webvtt.ts";

describe("WebVTT", () => {
  it("has a head, and a cue a block with hours, minutes, seconds and thousandths", () => {
    expect(
      webVtt([
        { from: 3661.0425, to: 3663, text: "Rep 2" },
        { from: 1.5, to: 4, text: "Rep 1" },
      ]),
    ).toBe("WEBVTT\n\n1\n00:00:01.500 --> 00:00:04.000\nRep 1\n\n2\n01:01:01.043 --> 01:01:03.000\nRep 2\n");
  });

  it("lets no words end their cue or become a tag", () => {
    const text = webVtt([{ from: 0, to: 1, text: "<b>a --> b</b>\n\n\r\n & c" }]);
    expect(text.split("\n")).toEqual([
      "WEBVTT",
      "",
      "1",
      "00:00:00.000 --> 00:00:01.000",
      "&lt;b&gt;a --&gt; b&lt;/b&gt;",
      "&amp; c",
      "",
    ]);
  });

  it("leaves out what says nothing, lasts no time or was over before the picture began", () => {
    const none = [
      { from: 1, to: 1, text: "at once" },
      { from: 2, to: 3, text: " \n" },
      { from: -3, to: -1, text: "before" },
    ];
    expect(webVtt(none)).toBe("WEBVTT\n");
    expect(webVtt([{ from: -1, to: 2, text: "half" }])).toContain("00:00:00.000 --> 00:00:02.000");
  });
});

describe("captions", () => {
  it("stay until they are read, or until the next one comes", () => {
    const shown = captions([
      { t: 5, text: "Keep your knees straighter." },
      { t: 1, text: "Two" },
      { t: 5.9, text: "Three" },
    ]);
    expect(shown.map(({ text }) => text)).toEqual(["Two", "Keep your knees straighter.", "Three"]);
    expect(shown[0]!.to).toBeCloseTo(2.7, 6);
    expect(shown[1]!.to).toBe(5.9);
    expect(shown[2]!.to).toBeGreaterThan(7);
  });
});
