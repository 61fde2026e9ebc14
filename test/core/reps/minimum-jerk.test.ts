import { describe, expect, it } from "vitest";
import {
  fallEnds,
  firstReach,
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
});
