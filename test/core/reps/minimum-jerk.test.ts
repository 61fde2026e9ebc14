import { describe, expect, it } from "vitest";
import {
  between,
  fallEnds,
  firstReach,
  inOrder,
  minimumJerk,
  type Reading,
  riseEnds,
  shareAt,
} from "../../../src/core/reps/minimum-jerk.ts";
import { chance } from "../lifter/edits.ts";
import { wayAt } from "../lifter/film.ts";

/** A rise from 4 to 71 over [1.3, 3.4], a stay, and a fall over [3.9, 5.3]. */
const RISE = { start: 1.3, end: 3.4 };
const FALL = { start: 3.9, end: 5.3 };
function hinge(fps: number, noise = 0, until = 6.2): Reading[] {
  const random = chance(11);
  const share = (t: number, { start, end }: typeof RISE): number =>
    wayAt(Math.min(1, Math.max(0, (t - start) / (end - start))));
  return Array.from({ length: Math.ceil(until * fps) }, (_, i) => {
    const t = i / fps;
    return { t, value: 4 + 67 * (share(t, RISE) - share(t, FALL)) + noise * (random() - 0.5) };
  });
}

describe("a smooth move", () => {
  it("has gone 10 x^3 - 15 x^4 + 6 x^5 of its way", () => {
    // Worked out by hand: 10/64 - 15/256 + 6/1024, and what is left of it at the other end.
    expect(minimumJerk(0.25)).toBeCloseTo(0.103515625, 12);
    expect(minimumJerk(0.5)).toBeCloseTo(0.5, 12);
    expect(minimumJerk(0.75)).toBeCloseTo(0.896484375, 12);
    expect([minimumJerk(0), minimumJerk(1)]).toEqual([0, 1]);
  });

  it("has not begun before it begins, and is over after it", () => {
    expect([minimumJerk(-0.4), minimumJerk(1.7)]).toEqual([0, 1]);
  });

  it("goes between two levels, up or down", () => {
    expect(between(20, 70, 0.1)).toBe(25);
    expect(between(70, 20, 0.1)).toBe(65);
    expect(between(-8, -8, 0.3)).toBe(-8);
  });
});

describe("the ends of a smooth move", () => {
  it("are found from its visible middle, though the ends themselves hardly show", () => {
    for (const fps of [8, 15, 30]) {
      const down = riseEnds(hinge(fps), 4, 71)!;
      const up = fallEnds(hinge(fps), 4, 71)!;
      expect(down.start, `down at ${fps} fps`).toBeCloseTo(RISE.start, 1);
      expect(down.end).toBeCloseTo(RISE.end, 1);
      expect(up.start, `up at ${fps} fps`).toBeCloseTo(FALL.start, 1);
      expect(up.end).toBeCloseTo(FALL.end, 1);
    }
  });

  it("stay within a tenth of a second under a degree of noise", () => {
    const readings = hinge(15, 2);
    expect(Math.abs(riseEnds(readings, 4, 71)!.start - RISE.start)).toBeLessThan(0.12);
    expect(Math.abs(fallEnds(readings, 4, 71)!.end - FALL.end)).toBeLessThan(0.12);
  });

  it("are known before the move is over: a count need not wait for the last tenth", () => {
    // Cut off when three quarters of the way back are done.
    const shown = hinge(30, 0, 4.85);
    expect(fallEnds(shown, 4, 71, 0.3)!.end).toBeCloseTo(FALL.end, 1);
  });

  it("are unknown where the readings do not show the move", () => {
    expect(riseEnds(hinge(15, 0, 1.8), 4, 71)).toBeUndefined();
    expect(riseEnds([], 4, 71)).toBeUndefined();
    expect(fallEnds(hinge(15, 0, 3.5), 4, 71)).toBeUndefined();
  });

  it("ignore a sway before the move: the last start counts", () => {
    const sway = hinge(30).map(({ t, value }) => ({ t, value: t > 0.3 && t < 0.7 ? 22 : value }));
    expect(riseEnds(sway, 4, 71)!.start).toBeCloseTo(RISE.start, 1);
  });
});

describe("minimum jerk", () => {
  it("passes 10..90% of its way in half of its time and 20..80% in a third", () => {
    expect(shareAt(0.9) - shareAt(0.1)).toBeCloseTo(0.507, 3);
    expect(shareAt(0.8) - shareAt(0.2)).toBeCloseTo(0.347, 3);
    for (const way of [0.07, 0.33, 0.5, 0.81]) expect(wayAt(shareAt(way))).toBeCloseTo(way, 5);
  });

  it("interpolates between readings", () => {
    expect(
      firstReach(
        [
          { t: 2, value: 10 },
          { t: 3, value: 30 },
        ],
        15,
      ),
    ).toBeCloseTo(2.25, 9);
    expect(
      firstReach(
        [
          { t: 2, value: 10 },
          { t: 3, value: 30 },
        ],
        31,
      ),
    ).toBeUndefined();
    expect(firstReach([{ t: 2, value: 10 }], 5)).toBe(2);
  });

  it("knows the share of the time exactly: a quarter of it is 53 / 512 of the way", () => {
    expect(shareAt(53 / 512)).toBeCloseTo(0.25, 6);
    expect(shareAt(1 - 53 / 512)).toBeCloseTo(0.75, 6);
  });

  it("reaches a level with the reading that has it", () => {
    const steps = [10, 20, 30].map((value, t) => ({ t, value }));
    expect(firstReach(steps, 20)).toBe(1);
    expect(firstReach(steps, 10)).toBe(0);
    expect(firstReach([], 10)).toBeUndefined();
    const resting = [10, 20, 20, 30].map((value, t) => ({ t, value }));
    expect(firstReach(resting, 20)).toBe(1);
  });
});

describe("a straight rise", () => {
  const readings = (...points: readonly (readonly [t: number, value: number])[]) =>
    points.map(([t, value]) => ({ t, value }));
  // 20..80 % are 0.6 s, which is 34.69 % of the move: 1.7297 s around the middle.
  const [START, END] = [1.5 - 0.86485, 1.5 + 0.86485];

  it("is the middle of a longer smooth one", () => {
    const ends = riseEnds(readings([0, 0], [1, 0], [2, 100], [3, 100]), 0, 100)!;
    expect(ends.start).toBeCloseTo(START, 3);
    expect(ends.end).toBeCloseTo(END, 3);
  });

  it("is measured from rest to peak, wherever they are", () => {
    const ends = riseEnds(readings([0, -30], [1, -30], [2, 10], [3, 10]), -30, 10)!;
    expect(ends.start).toBeCloseTo(START, 3);
    expect(ends.end).toBeCloseTo(END, 3);
  });

  it("counts from the last passage before the top, and not from one after it", () => {
    const zigzag = readings([0, 0], [0.5, 40], [1, 0], [2, 100], [3, 0], [4, 100]);
    expect(riseEnds(zigzag, 0, 100)!.start).toBeCloseTo(START, 3);
  });

  it("passed a level when it came to it, however long it stayed there", () => {
    // 20 % at 1, 80 % at 2.75.
    const ends = riseEnds(readings([0, 0], [1, 20], [2, 20], [3, 100]), 0, 100)!;
    expect(ends.end - ends.start).toBeCloseTo(1.75 / 0.34688, 2);
  });

  it("that is under way with the first reading began there at the latest", () => {
    // 30 at once, 80 after 5 / 7 s: the move takes 0.71429 / 0.34688 = 2.0592 s, 32.66 % of them before the first reading.
    const ends = riseEnds(readings([1, 30], [2, 100]), 0, 100)!;
    expect(ends.start).toBeCloseTo(1 - 0.6725, 3);
    expect(ends.end).toBeCloseTo(1 - 0.6725 + 2.0592, 3);
  });

  it("that is over with the first reading is none", () => {
    expect(riseEnds(readings([1, 90], [2, 100]), 0, 100)).toBeUndefined();
  });

  it("is the way back seen in a mirror of time", () => {
    const ends = fallEnds(readings([-3, 100], [-2, 100], [-1, 0], [0, 0]), 0, 100)!;
    expect(ends.start).toBeCloseTo(-END, 3);
    expect(ends.end).toBeCloseTo(-START, 3);
  });

  it("may be judged by other shares of the way", () => {
    // 30..80 % are 0.5 s: shares of the time 0.39516 and 0.67344, so 1.7967 s.
    const share = (way: number): number => shareAt(way);
    const ends = riseEnds(readings([0, 0], [1, 0], [2, 100]), 0, 100, 0.3)!;
    expect(ends.end - ends.start).toBeCloseTo(0.5 / (share(0.8) - share(0.3)), 6);
    expect(ends.start + share(0.3) * (ends.end - ends.start)).toBeCloseTo(1.3, 6);
  });
});

describe("the moments of a rep", () => {
  it("stay as they are where they are in order", () => {
    const moments = { start: 1.2, peakStart: 2.9, peakEnd: 3.1, end: 4.7 };
    expect(inOrder(moments)).toEqual(moments);
  });

  it("have one turn, half-way, where way out and way back overlap", () => {
    expect(inOrder({ start: 1, peakStart: 3.4, peakEnd: 3, end: 5 })).toEqual({
      start: 1,
      peakStart: 3.2,
      peakEnd: 3.2,
      end: 5,
    });
  });

  it("never end before the turn nor begin after it", () => {
    expect(inOrder({ start: 2.5, peakStart: 2, peakEnd: 3, end: 2.8 })).toEqual({
      start: 2,
      peakStart: 2,
      peakEnd: 3,
      end: 3,
    });
  });
});
