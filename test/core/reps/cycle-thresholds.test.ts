/** Where movements begin and end, to the digit, and what a gap is. */
import { describe, expect, it } from "vitest";
import { eighths, run } from "./cycles.ts";

describe("the thresholds of a movement", () => {
  it("are passed, not touched: out is above 15, back is below 11", () => {
    expect(eighths([0, 15]).state.out).toBeUndefined();
    expect(eighths([0, 15.1]).state.out).toHaveLength(1);
    expect(eighths([0, 40, 11]).found).toEqual([]);
    expect(eighths([0, 40, 10.9]).found).toHaveLength(1);
  });

  it("bring who went far back at a share of the peak, within bounds", () => {
    // A fifth of 60 is 12; of 80 it is 16, but 13 at most; of 40 it is 8, but 11 at least.
    for (const [peak, back] of [
      [60, 12],
      [80, 13],
      [40, 11],
    ] as const) {
      const share = { backShare: 0.2 };
      expect(eighths([0, peak, back], share).found, `${peak}`).toEqual([]);
      expect(eighths([0, peak, back - 0.1], share).found, `${peak}`).toHaveLength(1);
    }
    // And that is rest: the next movement leaves from 0.
    expect(eighths([0, 80, 12.9, 16], { backShare: 0.2 }).state.out).toHaveLength(1);
  });

  it("of a turn: under 35 % of the peak and under 24, up again by 4 and by a tenth of the peak", () => {
    for (const [peak, low, up] of [
      [60, 21, 27],
      [90, 24, 33],
      [36, 12.5, 16.5],
    ] as const) {
      expect(eighths([0, peak, low, up]).found, `${peak}`).toHaveLength(1);
      expect(eighths([0, peak, low, up - 0.1]).found, `${peak}`).toEqual([]);
      expect(eighths([0, peak, low + 0.2, up + 3]).found, `${peak}`).toEqual([]);
    }
  });

  it("are shares of the highest point, however it was come to", () => {
    expect(eighths([0, 20, 45, 60, 58, 20.9, 27]).found).toHaveLength(1);
    expect(eighths([0, 20, 45, 60, 58, 20.9, 26.8]).found).toEqual([]);
  });

  it("of who stays low down for 0.4 s to the moment", () => {
    const stays = (until: number) =>
      run([
        { t: -0.2, angle: 0 },
        { t: -0.1, angle: 60 },
        { t: 0, angle: 20 },
        { t: until, angle: 20.2 },
      ]).found;
    expect(stays(0.4)).toHaveLength(1);
    expect(stays(0.39)).toEqual([]);
  });

  it("of who stays low down: 0.4 s without going lower", () => {
    expect(eighths([0, 60, 20, 20.5, 20.2, 20.4]).found).toEqual([]);
    expect(eighths([0, 60, 20, 20.5, 20.2, 20.4, 20.1]).found).toHaveLength(1);
    // Going lower begins the wait again.
    expect(eighths([0, 60, 20, 20.5, 20.2, 19, 20.1, 20.3, 20.2]).found).toEqual([]);
    // What was low before the peak is no way back.
    expect(eighths([0, 18, 16, 60, 59, 58, 59, 60]).found).toEqual([]);
  });

  it("are level with the lowest point from which the last movement turned", () => {
    const turned = [0, 60, 17, 24];
    expect(eighths(turned).state).toMatchObject({ floors: [17], out: undefined });
    expect(eighths([...turned, 32]).state.out).toBeUndefined();
    expect(eighths([...turned, 32.1]).state.out).toHaveLength(1);
    // Sinking takes the level with it, rising doesn't; within 11 of rest it is rest again.
    expect(eighths([...turned, 14, 20, 29]).state).toMatchObject({ floors: [14], out: undefined });
    expect(eighths([...turned, 14, 20, 29.1]).state.out).toHaveLength(1);
    expect(eighths([...turned, 11, 20]).state).toMatchObject({ floors: [11], out: undefined });
    expect(eighths([0, 60, 11, 17]).state).toMatchObject({ floors: [11], out: undefined });
    expect(eighths([...turned, 10.9, 15]).state).toMatchObject({ floors: [0], out: undefined });
    expect(eighths([...turned, 10.9, 15.1]).state.out).toHaveLength(1);
  });

  it("of a movement that turned at rest are those of rest", () => {
    expect(eighths([0, 30, 10.5, 20], { back: 5, backMost: 5, backShare: 0 }).state.floors).toEqual([10.5]);
    expect(eighths([0, 60, 20, 26], { back: 5, backMost: 5 }).found[0]!.movement.during).toHaveLength(2);
  });

  it("end a movement at its lowest point, from which the next one leaves", () => {
    const { found, state } = eighths([0, 60, 17, 19, 24]);
    expect(found[0]!.movement.during.map(({ angle }) => angle)).toEqual([60, 17]);
    expect(found[0]!.at).toBe(4 / 8);
    expect(state.before.map(({ angle }) => angle)).toEqual([17, 19, 24]);
  });

  it("remember what lies 1.5 s back, and nothing older", () => {
    const { state } = eighths(Array.from({ length: 20 }, () => 3));
    expect(state.before[0]!.t).toBe(19 / 8 - 1.5);
  });
});

describe("a gap", () => {
  /** So many seconds between pictures, then out of sight for that long at the bottom. */
  const away = (step: number, gap: number) => {
    const shown = [0, 0, 0, 40, 60].map((angle, i) => ({ t: i * step, angle }));
    const last = shown.at(-1)!.t + gap;
    return run([...shown, { t: last, angle: 60 }, { t: last + step, angle: 4 }]).movements;
  };

  it("is longer than half a second", () => {
    expect(away(0.125, 0.5)).toMatchObject([{ ended: "back" }]);
    expect(away(0.125, 0.53)).toMatchObject([{ ended: "interrupted" }]);
  });

  it("is longer than two and a half pictures of a slow camera", () => {
    expect(away(0.25, 0.625)).toMatchObject([{ ended: "back" }]);
    expect(away(0.25, 0.65)).toMatchObject([{ ended: "interrupted" }]);
  });

  it("with the way out in it is one as well", () => {
    const { movements: found } = run([
      { t: 0, angle: 1 },
      { t: 0.1, angle: 1 },
      { t: 0.9, angle: 50 },
      { t: 1, angle: 3 },
    ]);
    expect(found).toMatchObject([{ ended: "interrupted" }]);
  });

  it("before anything was seen is none", () => {
    expect(run([{ t: 7, angle: 50 }]).state.interrupted).toBe(false);
  });

  it("is no part of the movement after it", () => {
    const { movements: found } = run([
      ...[0, 60].map((angle, i) => ({ t: i / 8, angle })),
      { t: 2, angle: 3 },
      ...[3, 60, 3].map((angle, i) => ({ t: 2.125 + i / 8, angle })),
    ]);
    expect(found).toMatchObject([{ ended: "interrupted" }, { ended: "back" }]);
  });
});
