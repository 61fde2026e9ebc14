/** When readings are at a level: spans of ways that are known by construction. */
import { describe, expect, it } from "vitest";
import { secondsInCommon, spansAbove } from "../../../src/core/reps/time-above.ts";

const readings = (...points: readonly (readonly [t: number, value: number])[]) =>
  points.map(([t, value]) => ({ t, value }));

describe("the spans at a level or above", () => {
  it("begin and end where the way between two readings crosses it", () => {
    expect(spansAbove(readings([1, 0], [2, 8], [4, 8], [5, 4]), 6, 0)).toEqual([{ start: 1.75, end: 4.5 }]);
  });

  it("begin and end there however long the way between two readings takes", () => {
    expect(spansAbove(readings([1, 0], [3, 8], [5, 8], [5.5, 4]), 6, 0)).toEqual([{ start: 2.5, end: 5.25 }]);
  });

  it("begin with the first reading and end with the last where these are there already, and still", () => {
    expect(spansAbove(readings([3, 7], [4, 9]), 6, 0)).toEqual([{ start: 3, end: 4 }]);
    expect(spansAbove(readings([3, 6]), 6, 0)).toEqual([{ start: 3, end: 3 }]);
  });

  it("are none below it, and none of nothing", () => {
    expect(spansAbove(readings([0, 5], [1, 5.9], [2, 5]), 6, 3)).toEqual([]);
    expect(spansAbove([], 6, 3)).toEqual([]);
  });

  it("are parted by a dip that is deeper than a tremble, from the level itself", () => {
    const dip = (low: number) => readings([0, 10], [2, 10], [3, low], [4, 10], [5, 10]);
    expect(spansAbove(dip(4), 6, 2)).toEqual([{ start: 0, end: 5 }]);
    expect(spansAbove(dip(2), 6, 2)).toEqual([
      { start: 0, end: 2.5 },
      { start: 3.5, end: 5 },
    ]);
  });

  it("leave at the first of several readings below", () => {
    expect(spansAbove(readings([0, 8], [1, 5], [2, 4.5], [3, 0], [4, 8]), 6, 2)).toEqual([
      { start: 0, end: expect.closeTo(2 / 3, 9) },
      { start: 3.75, end: 4 },
    ]);
  });

  it("end at the level where the last readings lie a tremble below it, and may leave it anew after one", () => {
    expect(spansAbove(readings([0, 8], [1, 4], [2, 5]), 6, 2)).toEqual([{ start: 0, end: 0.5 }]);
    expect(spansAbove(readings([0, 8], [1, 5], [2, 8], [3, 4], [4, 4]), 6, 2)).toEqual([
      { start: 0, end: 2.5 },
    ]);
  });
});

describe("the time that spans have in common", () => {
  it("is that of one alone, of none at all nothing", () => {
    expect(
      secondsInCommon([
        [
          { start: 1, end: 2 },
          { start: 4, end: 7 },
        ],
      ]),
    ).toBe(4);
    expect(secondsInCommon([])).toBe(0);
    expect(secondsInCommon([[], [{ start: 1, end: 2 }]])).toBe(0);
  });

  it("is what lies in a span of each", () => {
    const a = [
      { start: 1, end: 3 },
      { start: 5, end: 8 },
    ];
    const b = [
      { start: 2, end: 6 },
      { start: 7.5, end: 9 },
    ];
    expect(secondsInCommon([a, b])).toBe(1 + 1 + 0.5);
    expect(secondsInCommon([a, b, [{ start: 2.5, end: 5.5 }]])).toBe(1);
    expect(secondsInCommon([a, [{ start: 3, end: 5 }]])).toBe(0);
  });
});
