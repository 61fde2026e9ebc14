import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cameraClock, loopingClock } from "../../src/frames/video.ts";
import { holds } from "../properties.ts";

const metadata = (over: Partial<VideoFrameCallbackMetadata>): VideoFrameCallbackMetadata => ({
  presentationTime: 0,
  expectedDisplayTime: 0,
  width: 480,
  height: 360,
  mediaTime: 0,
  presentedFrames: 1,
  ...over,
});

describe("the clock of a live source", () => {
  it("goes on when a sample starts over", () => {
    const clock = loopingClock(1 / 30);
    const times = [0.1, 6.0, 12.05, 0.02, 5.0, 12.08, 0.0].map((mediaTime) =>
      clock.read(0, metadata({ mediaTime })),
    );
    expect(times[2]).toBeCloseTo(12.05, 6);
    // The first picture of the next loop comes one frame after the last one of this loop, and 0.02 s of clip later.
    expect(times[3]).toBeCloseTo(12.05 + 1 / 30, 6);
    expect(times[4]! - times[3]!).toBeCloseTo(4.98, 6);
    expect(times[6]! - times[5]!).toBeCloseTo(1 / 30, 6);
  });

  it("counts seconds from the camera's first picture, by capture time", () => {
    const clock = cameraClock();
    clock.read(5000, metadata({ captureTime: 4900 }));
    expect(clock.read(7050, metadata({ captureTime: 6900 }))).toBeCloseTo(2.0, 6);
  });

  it("uses the time of presentation where the capture time is unknown", () => {
    const clock = cameraClock();
    clock.read(5000, metadata({}));
    expect(clock.read(5250, metadata({}))).toBeCloseTo(0.25, 6);
  });

  it("never stands still or runs back, whatever the browser reports", () => {
    const times = fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 2 });
    holds(100, [times, fc.boolean()], (reported, loop) => {
      const clock = loop ? loopingClock(1 / 30) : cameraClock();
      let last = Number.NEGATIVE_INFINITY;
      for (const time of reported) {
        const t = clock.read(time * 1000, metadata({ mediaTime: time, captureTime: time * 1000 }));
        expect(t).toBeGreaterThan(last);
        last = t;
      }
    });
  });
});
