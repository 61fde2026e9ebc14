/** Arms or legs as one pair: rest, way, hold and noise of movements that are known by construction. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import {
  excursionOf,
  holdError,
  holdOf,
  lasting,
  liveHold,
  type PairMove,
  pairMove,
  restOf,
  tenth,
  upAtOnce,
} from "../../src/exercises/patterns/limb-pair.ts";
import { wayAt } from "../core/lifter/film.ts";
import { measurement } from "../core/measured.ts";

const context = (rest: RepContext["rest"]): RepContext => ({ ...createCoach().context, rest });
const FLAT = context({ armLift: 0, legLift: -3 });

/** The wrist's rise and the legs' slope; `undefined`: not seen. */
function frame(
  t: number,
  arm: number | undefined,
  leg: number | undefined,
  raw: number | undefined = leg,
): Measurement {
  const signals = leg === undefined ? {} : { legLift: leg };
  return measurement(t, signals, {
    rises: arm === undefined ? {} : { arm },
    raw: raw === undefined ? {} : { legLift: raw },
  });
}

describe("the level at which a pair rests", () => {
  it("is the user's own, the typical one where that is not known", () => {
    expect(restOf(context({ legLift: -3 }), "legLift")).toBe(-3);
    expect(restOf(context({ armLift: 2 }), "armLift")).toBe(2);
    expect(restOf(context({}), "legLift")).toBe(-2.8);
    expect(restOf(context({}), "armLift")).toBe(0);
  });

  it("is no further below the typical one than half of the way that makes a lift", () => {
    expect(restOf(context({ legLift: -6 }), "legLift")).toBeCloseTo(-4.3, 9);
    expect(restOf(context({ armLift: -9 }), "armLift")).toBe(-3.5);
  });

  it("is what an excursion is measured from", () => {
    expect(excursionOf(frame(0, 9, 4), "armLift", context({ armLift: 2 }))).toBe(7);
    expect(excursionOf(frame(0, 9, 4), "legLift", FLAT)).toBe(7);
    expect(excursionOf(frame(0, undefined, 4), "armLift", FLAT)).toBeUndefined();
  });
});

describe("the time that an extreme must last", () => {
  const over = (seconds: number) => lasting([frame(5, 0, 0), frame(5 + seconds, 0, 0)]);

  it("is a fifth of the movement, 0.35 s at most", () => {
    expect(over(1)).toBeCloseTo(0.2, 9);
    expect(over(2)).toBe(0.35);
    expect(lasting([])).toBe(0);
    expect(lasting([5, 5.1, 5.2, 6].map((t) => frame(t, 0, 0)))).toBeCloseTo(0.2, 9);
  });
});

/** Still for half a second, then up for a second. */
function lift(
  arm: readonly [rest: number | undefined, up: number | undefined],
  leg: readonly [rest: number | undefined, up: number | undefined],
  raw: (i: number) => number | undefined = () => undefined,
  resting = 6,
) {
  const before = Array.from({ length: resting }, (_, i) => ({
    ...frame(i / 10, arm[0], leg[0], raw(i)),
    still: true,
  }));
  const during = Array.from({ length: 11 }, (_, i) => frame(0.6 + i / 10, arm[1], leg[1], raw(resting + i)));
  return { before, during, back: during.at(-1)!, ended: "back", astray: 0 } as const;
}

describe("a pair over a movement", () => {
  it("travels from where it lay to where it stayed", () => {
    const move = pairMove(lift([1, 12], [-2, 9]), "legLift", FLAT)!;
    expect(move).toMatchObject({ rest: -2, travel: 11, moved: true, peak: { value: 9 } });
    expect(move).toMatchObject({ wanders: 0.5, trembles: 1 });
    expect(move.readings).toHaveLength(17);
    expect(pairMove(lift([1, 12], [-2, 9]), "armLift", FLAT)).toMatchObject({ rest: 1, travel: 11 });
  });

  it("rests no higher than half a lift above the user's own rest: who began in the air", () => {
    expect(pairMove(lift([0, 12], [4, 9]), "legLift", FLAT)).toMatchObject({ rest: -1.5, travel: 10.5 });
    expect(pairMove(lift([0, 12], [undefined, 9]), "legLift", FLAT)).toMatchObject({ rest: -3, travel: 12 });
  });

  it("is a lift from 2.5 degrees of the legs and 4 of the arms on", () => {
    const legs = (up: number) => pairMove(lift([0, 0], [-3, up]), "legLift", FLAT)!;
    expect(legs(-0.5)).toMatchObject({ moved: true });
    expect(legs(-0.6)).toMatchObject({ moved: false, rise: undefined, fall: undefined });
    expect(pairMove(lift([0, 4], [0, 0]), "armLift", FLAT)!.moved).toBe(true);
    expect(pairMove(lift([0, 3.9], [0, 0]), "armLift", FLAT)!.moved).toBe(false);
  });

  it("has a way up and a way down with times", () => {
    const way = [-3, -3, -3, 2, 7, 7, 7, 7, 7, 2, -3];
    const during = way.map((leg, i) => frame(1 + i / 10, 0, leg));
    const before = [0.8, 0.9].map((t) => frame(t, 0, -3));
    const move = pairMove(
      { before, during, back: during.at(-1)!, ended: "back", astray: 0 },
      "legLift",
      FLAT,
    )!;
    // Straight ways around 1.3 and 1.9 s.
    expect((move.rise!.start + move.rise!.end) / 2).toBeCloseTo(1.3, 2);
    expect((move.fall!.start + move.fall!.end) / 2).toBeCloseTo(1.9, 1);
  });

  it("ends where it would have, though it was last seen on the way down", () => {
    // Up from 1 s to 2, down from 2.5 to 3.5, by 12 degrees.
    const level = (t: number) => -3 + 12 * (wayAt(Math.min(1, t - 1)) - wayAt(Math.max(0, t - 2.5)));
    const all = Array.from({ length: 60 }, (_, i) => frame(1 + i / 20, 0, level(1 + i / 20)));
    const before = [0.8, 0.9].map((t) => frame(t, 0, -3));
    for (const left of [0.1, 0.3, 0.45, 0.6]) {
      const during = all.filter((m) => m.t < 2.5 || m.signals.legLift! + 3 >= 12 * left);
      const { fall } = pairMove(
        { before, during, back: during.at(-1)!, ended: "back", astray: 0 },
        "legLift",
        FLAT,
      )!;
      expect(Math.abs(fall!.end - 3.5), `${left}`).toBeLessThan(0.08);
      expect(Math.abs(fall!.start - 2.5), `${left}`).toBeLessThan(0.08);
    }
  });

  it("is not there where fewer than half of the pictures show it", () => {
    const { during, ...rest } = lift([0, 12], [-3, 9]);
    const seen = (n: number) => during.map((m, i) => (i < n ? m : frame(m.t, undefined, 9)));
    expect(pairMove({ ...rest, during: seen(5) }, "armLift", FLAT)).toBeUndefined();
    expect(pairMove({ ...rest, during: seen(6) }, "armLift", FLAT)).toMatchObject({ travel: 12 });
    expect(pairMove({ ...rest, during: seen(5).slice(0, 10) }, "armLift", FLAT)).toMatchObject({
      travel: 12,
    });
  });
});

describe("a lift that stands out of the noise", () => {
  /** Readings that alternate by `a`: second differences of 4 a, so a standard deviation of 4 a / 1.652. */
  const clear = (up: number, a: number, resting = 6) =>
    pairMove(
      lift([0, 0], [-3, up], (i) => (i % 2 ? a : -a), resting),
      "legLift",
      FLAT,
    )!.clear;

  it("is five of its deviations: 6.05 degrees where readings swing by half a degree", () => {
    expect(clear(3.1, 0.5)).toBe(true);
    expect(clear(3, 0.5)).toBe(false);
  });

  it("is 8 degrees, however noisy", () => {
    expect(clear(5, 3)).toBe(true);
    expect(clear(4.9, 3)).toBe(false);
  });

  it("is measured at rest from four readings on, else over the movement as well", () => {
    /** Quiet at rest, noisy in the movement. */
    const noisy = (resting: number) =>
      pairMove(
        lift([0, 0], [-3, 2], (i) => (i < resting ? 0 : i % 2 ? 2 : -2), resting),
        "legLift",
        FLAT,
      )!.clear;
    expect(noisy(4)).toBe(true);
    expect(noisy(3)).toBe(false);
  });

  it("is any where there is nothing to tell noise from", () => {
    expect(
      pairMove(
        lift([0, 0], [-3, -1], () => undefined, 2),
        "legLift",
        FLAT,
      )!.clear,
    ).toBe(true);
  });

  it("is not blurred by a sway: a slope has no second differences", () => {
    expect(
      pairMove(
        lift([0, 0], [-3, 0], (i) => 3 * i),
        "legLift",
        FLAT,
      )!.clear,
    ).toBe(true);
  });
});

describe("a hold", () => {
  const move = (rest: number, ...points: readonly (readonly [t: number, value: number])[]): PairMove => ({
    readings: points.map(([t, value]) => ({ t, value })),
    rest,
    peak: { t: 2, value: rest + 10 },
    travel: 10,
    wanders: 1,
    trembles: 2,
    moved: true,
    clear: true,
    rise: undefined,
    fall: undefined,
  });
  // Four fifths of the way at 0.8 and 3.2 s, and at 1.4 and 2.6.
  const LONG = move(0, [0, 0], [1, 10], [3, 10], [4, 0]);
  const LATE = move(-2, [1, -2], [1.5, 8], [2.5, 8], [3, -2]);

  it("lasts while a pair is at 80 % of its way or above", () => {
    expect(holdOf([LONG])).toEqual({
      seconds: expect.closeTo(2.4, 9),
      from: expect.closeTo(0.8, 9),
      to: expect.closeTo(3.2, 9),
    });
  });

  it("of two pairs is what both have in common", () => {
    expect(holdOf([LONG, LATE])).toEqual({
      seconds: expect.closeTo(1.2, 9),
      from: expect.closeTo(1.4, 9),
      to: expect.closeTo(2.6, 9),
    });
    const after = move(0, [5, 0], [6, 10], [7, 0]);
    expect(holdOf([LONG, after]).seconds).toBe(0);
  });

  it("has no part in which a pair dips clearly below that and comes up again", () => {
    // Below 8 from 1.4 to 1.8 s, 2.2 degrees at the lowest.
    const pulse = move(0, [0, 0], [1, 10], [1.2, 10], [1.6, 5.79], [2, 10], [3, 10], [4, 0]);
    const dip = 2 * 0.4 * ((8 - 5.79) / (10 - 5.79));
    expect(holdOf([pulse])).toEqual({
      seconds: expect.closeTo(2.4 - dip, 9),
      from: expect.closeTo(0.8, 9),
      to: expect.closeTo(3.2, 9),
    });
    // Of both, only what both were up for: the one's dip lies within the other's hold, the other's late start before it.
    expect(holdOf([pulse, LATE]).seconds).toBeCloseTo(2.6 - 1.4 - (1.6 + dip / 2 - 1.4), 9);
  });

  it("goes on through a dip of two deviations of what a level wanders by", () => {
    const trembling = (low: number) =>
      move(0, [0, 0], [1, 10], [1.2, 10], [1.6, low], [2, 10], [3, 10], [4, 0]);
    expect(holdOf([trembling(6)]).seconds).toBeCloseTo(2.4, 9);
    expect(holdOf([trembling(5.99)]).seconds).toBeLessThan(2.1);
    expect(holdOf([{ ...trembling(6), trembles: 1 }]).seconds).toBeLessThan(2.1);
  });

  it("is none where a pair never was so high", () => {
    expect(holdOf([LONG, move(0, [0, 0], [1, 7])])).toMatchObject({
      seconds: 0,
      from: expect.closeTo(0.8, 9),
    });
  });

  it("is as unsure as its level: by what is between a little lower and a little higher", () => {
    // A degree is a tenth of a second on either slope of the one, and a twentieth on those of the other.
    expect(holdError([LONG])).toBeCloseTo(0.2, 9);
    expect(holdError([{ ...LONG, wanders: 0 }, LATE])).toBeCloseTo(0.1, 9);
    expect(holdError([{ ...LONG, wanders: 0 }])).toBe(0);
    // Its way is so short that its level may be over all of it.
    const low = {
      ...move(0, [0, 0], [1, 2], [3, 2], [4, 0]),
      peak: { t: 2, value: 2 },
      travel: 2,
      wanders: 0.5,
    };
    expect(holdError([low])).toBeCloseTo((4 - 2 * 0.55) / 2, 9);
  });

  it("begins together where both have gone a tenth of their way: a quarter of the time", () => {
    expect(tenth({ start: 2, end: 4 })).toBeCloseTo(2.493, 3);
  });
});

describe("two pairs", () => {
  const way = (rest: number) =>
    pairMove(lift([rest, rest + 12], [rest, rest + 12]), "legLift", context({ legLift: rest }))!;
  const [arms, legs] = [way(0), way(-3)];
  const atOnce = (...frames: readonly (readonly [arm: number | undefined, leg: number | undefined])[]) =>
    upAtOnce(
      arms,
      legs,
      frames.map(([arm, leg], t) => frame(t, arm, leg)),
    );

  it("are up at once where one picture shows both half-way up", () => {
    expect(atOnce([0, -3], [6, 3], [0, -3])).toBe(true);
    expect(atOnce([5.9, 3], [6, 2.9])).toBe(false);
    // One after the other.
    expect(atOnce([12, -3], [12, 2], [5, 9], [0, 9])).toBe(false);
  });

  it("may be, for all that is known, where one of them is not seen", () => {
    expect(atOnce([undefined, 3])).toBe(true);
    expect(atOnce([6, undefined])).toBe(true);
    expect(atOnce([undefined, 2.9])).toBe(false);
    expect(atOnce([5.9, undefined])).toBe(false);
  });
});

describe("a hold that goes on", () => {
  const held = (...frames: readonly (readonly [arm: number | undefined, leg: number | undefined])[]) =>
    liveHold(
      frames.map(([arm, leg], t) => frame(t, arm, leg)),
      FLAT,
    );
  const none = { seconds: 0, now: false };

  it("counts from when the later pair came to 80 % of its way", () => {
    expect(held([0, -3], [10, 7], [10, 7], [10, 7])).toEqual({ seconds: expect.closeTo(2.2, 9), now: true });
    expect(held([0, -3], [10, -3], [10, 7], [10, 7])).toEqual({ seconds: expect.closeTo(1.2, 9), now: true });
    expect(held([0, -3], [8, 5], [10, 7])).toMatchObject({ now: true });
  });

  it("is over when either is lower", () => {
    const up = [10, 7] as const;
    expect(held([0, -3], up, up, [10, 4.9])).toEqual(none);
    expect(held([0, -3], up, up, [7.9, 7])).toEqual(none);
    expect(held([0, -3], up, up, [8, 5])).toMatchObject({ now: true });
  });

  it("goes by a height that was there for a quarter of a second, not by a glimpse", () => {
    const at = (t: number, leg: number) => frame(t, 10, leg);
    const lifted = (glimpse: number, pictures: number) =>
      liveHold(
        [
          frame(0, 0, -3),
          ...Array.from({ length: 30 }, (_, i) => at(1 + i / 15, i >= 3 && i < 3 + pictures ? glimpse : 7)),
        ],
        FLAT,
      );
    expect(lifted(7, 1).seconds).toBeGreaterThan(2);
    for (const pictures of [1, 2, 3])
      expect(Math.abs(lifted(14, pictures).seconds - lifted(7, 1).seconds), `${pictures}`).toBeLessThan(0.1);
    expect(lifted(14, 6)).toEqual(none);
  });

  it("has no part in which either was clearly lower, by two of its wanderings", () => {
    // The legs' level is 5: half of the way down to 3.
    expect(held([0, -3], [10, 7], [10, 7], [10, 3], [10, 7], [10, 7])).toEqual({
      seconds: expect.closeTo(1.2 + 0.5 + 0.5 + 1, 9),
      now: true,
    });
    expect(held([0, -3], [10, 7], [10, 7], [10, 4], [10, 7], [10, 7]).seconds).toBeCloseTo(4.2, 9);
    expect(held([0, -3], [10, 7], [10, 7], [6, 7], [10, 7], [10, 7]).seconds).toBeCloseTo(4.2, 9);
    expect(held([0, -3], [10, 7], [10, 7], [5.9, 7], [10, 7], [10, 7]).seconds).toBeLessThan(3.4);
  });

  it("is none before both are lifts", () => {
    expect(held([0, -3], [3.9, 7], [3.9, 7])).toEqual(none);
    expect(held([0, -3], [10, -0.6], [10, -0.6])).toEqual(none);
    expect(held([0, -3], [4, -0.5], [4, -0.5])).toMatchObject({ now: true });
  });

  it("is that of the pair that is seen, in half of the pictures at least", () => {
    expect(held([0, undefined], [10, undefined], [10, undefined])).toMatchObject({ now: true });
    expect(held([0, -3], [10, -3], [10, undefined], [10, undefined])).toEqual(none);
    expect(held([0, -3], [10, undefined], [10, undefined])).toMatchObject({ now: true });
    expect(held([undefined, undefined])).toEqual(none);
    expect(held()).toEqual(none);
  });
});
