/** Feet that stay where they are. */
import { describe, expect, it } from "vitest";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { isWide, standsOnBoth, staysInPlace } from "../../src/exercises/patterns/stance.ts";
import { measurement, standingUp } from "../core/measured.ts";

/** Three seconds from 7 s on, ten pictures a second; the movement begins after one. */
function stays(foot: (t: number) => readonly [x: number, y: number], over: Partial<Measurement> = {}) {
  const all = Array.from({ length: 31 }, (_, i) =>
    measurement(7 + i / 10, standingUp, { foot: canonicalPoint(...foot(i / 10)), ...over }),
  );
  const during = all.slice(10);
  const movement = {
    before: all.slice(0, 10),
    during,
    back: during.at(-1)!,
    ended: "back",
    astray: 0,
  } as const;
  return staysInPlace(movement, 100);
}

describe("feet", () => {
  it("stay within a quarter of a leg, in any direction", () => {
    const moved = (x: number, y: number) => stays((t) => (t > 1.5 ? [5 + x, 10 + y] : [5, 10]));
    expect(moved(24.5, 0)).toBe(true);
    expect(moved(25.5, 0)).toBe(false);
    expect(moved(-25.5, 0)).toBe(false);
    expect(moved(0, -25.5)).toBe(false);
    expect(moved(17, 17)).toBe(true);
    expect(moved(18, 18)).toBe(false);
    expect(moved(25, 0)).toBe(false);
  });

  it("are compared by the first and the last 0.45 s: what they did in between was misplaced", () => {
    const away = (from: number, until: number) => stays((t) => (t > from && t < until ? [60, 0] : [0, 0]));
    expect(away(0.42, 2.58)).toBe(true);
    expect(away(0.15, 2)).toBe(false);
    expect(away(1, 2.85)).toBe(false);
    // A picture or two of either.
    expect(away(0.15, 0.35)).toBe(true);
    expect(away(2.85, 4)).toBe(true);
  });

  it("are compared in the room, whichever way the body was read", () => {
    expect(stays((t) => (t > 1.5 ? [24, 0] : [-24, 0]), { facing: -1 })).toBe(false);
    const turned = Array.from({ length: 10 }, (_, i) =>
      measurement(i / 10, standingUp, {
        facing: i < 5 ? 1 : -1,
        foot: canonicalPoint(i < 5 ? 30 : -30, 0),
      }),
    );
    const movement = {
      before: turned.slice(0, 5),
      during: turned.slice(5),
      back: turned[9]!,
      ended: "back",
      astray: 0,
    } as const;
    expect(staysInPlace(movement, 100)).toBe(true);
  });

  it("both carry, as far as the far one is not half a trunk over the near one, or under it", () => {
    const on = (...ups: readonly number[]) =>
      standsOnBoth(
        ups.map((farFootUp) => {
          const m = measurement(0, standingUp);
          return { ...m, carriage: { ...m.carriage, farFootUp } };
        }),
      );
    expect(on(0.49)).toBe(true);
    expect(on(0.5)).toBe(false);
    expect(on(-0.51)).toBe(false);
    expect(on(0.1, 0.9, 0.2)).toBe(true);
  });
});

describe("a view", () => {
  it("is wide from 39 degrees off the side", () => {
    const wide = (azimuth: number | undefined) => isWide({ azimuth });
    expect([38, -38, 0, undefined].map(wide)).toEqual([false, false, false, false]);
    expect([39, 40, -40].map(wide)).toEqual([true, true, true]);
  });
});
