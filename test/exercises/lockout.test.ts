/** Standing all the way up, or not. */
import { describe, expect, it } from "vitest";
import { leftBent, notLockedOut, onTheWay, showsLockout } from "../../src/exercises/patterns/lockout.ts";
import { measurement } from "../core/measured.ts";

/** Eight pictures a second with these hips, degrees. */
const rising = (...hips: readonly (number | undefined)[]) =>
  hips.map((hipFlexion, i) => measurement(i / 8, hipFlexion === undefined ? {} : { hipFlexion }));
const left = (...hips: readonly (number | undefined)[]) => leftBent(rising(...hips), 90);

describe("hips that come up", () => {
  it("pass 19 degrees, which may be 15 read too bent", () => {
    expect(left(90, 50, 18.5, 30)).toBeUndefined();
    expect(left(90, 50, 19.5, 30)).toEqual({ t: 0.25, value: 19.5 });
    expect(left(90, 18.5, undefined)).toBeUndefined();
  });

  it("are told by where they were straightest", () => {
    expect(left(90, 40, 26, 31, 45)).toEqual({ t: 0.25, value: 26 });
  });

  it("are not asked for where they were not seen", () => {
    expect(left(undefined, undefined)).toBeUndefined();
    expect(left()).toBeUndefined();
  });
});

describe("hips that stop on their way up", () => {
  const stop = (...values: readonly number[]) => left(90, 60, ...values, 8, 4);

  it("for 0.4 s have ended the rep, though they came up later", () => {
    expect(stop(30, 30, 30, 30, 30)).toEqual({ t: 0.25, value: 30 });
    expect(stop(30, 30, 30, 30)).toBeUndefined();
    // From the first picture on.
    expect(left(30, 30, 30, 30, 30, 8)).toEqual({ t: 0, value: 30 });
  });

  it("for less, to the last picture, have not", () => {
    expect(left(90, 8, 30, 30, 30)).toBeUndefined();
  });

  it("within 2 degrees", () => {
    expect(stop(30, 29, 28.5, 28.3, 28)).toBeDefined();
    expect(stop(30, 29, 28.5, 28.3, 27.9)).toBeUndefined();
    expect(stop(30, 31, 31.5, 31.8, 32.1)).toBeUndefined();
  });

  it("between 19 and 36 degrees", () => {
    const at = (hips: number) => stop(hips, hips, hips, hips, hips)?.value;
    expect(at(36)).toBe(36);
    expect(at(36.5)).toBeUndefined();
    expect(at(19.5)).toBe(19.5);
    expect(at(18.5)).toBeUndefined();
  });

  it("up to 0.4 of the furthest: the bottom of a short movement is no stop on the way up", () => {
    const from = (furthest: number) => leftBent(rising(furthest, 34, 34, 34, 34, 34, 8), furthest);
    expect(from(35)).toBeUndefined();
    expect(from(84)).toBeUndefined();
    expect(from(86)).toEqual({ t: 0.125, value: 34 });
  });
});

describe("from far off the side", () => {
  const wide = (hipsBent?: number, azimuth = 45) => ({
    ...measurement(0, { hipFlexion: 3 }),
    azimuth,
    ...(hipsBent === undefined ? {} : { hipsBent }),
  });
  const leftAt = (...bent: readonly (number | undefined)[]) =>
    leftBent(
      bent.map((one, i) => ({ ...wide(one), t: i / 8 })),
      90,
    );

  it("hips are up that are bent as they stood, whatever their angle reads", () => {
    expect(leftAt(40, 12, 3.5)).toBeUndefined();
    expect(leftAt(40, 12, 3.7)).toEqual({ t: 0.25, value: expect.closeTo(19.17, 2) });
    expect(leftAt(40, 6.3, 6.3, 6.3, 6.3, 6.3, 0)).toEqual({ t: 0.125, value: expect.closeTo(23.5, 2) });
  });

  it("standing up shows where it is known how they stood", () => {
    expect(showsLockout(wide(0))).toBe(true);
    expect(showsLockout(wide())).toBe(false);
    expect(showsLockout(wide(undefined, 30))).toBe(true);
    expect(showsLockout({ ...wide(0, 30), signals: {} })).toBe(false);
  });

  it("hips are on the way for longer than their angle reads", () => {
    expect(onTheWay(wide(4))).toBe(16);
    expect(onTheWay(wide(4, 38))).toBe(Number.NEGATIVE_INFINITY);
    expect(onTheWay(wide())).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe("what is told of it", () => {
  it("is how bent they stayed, against 15 degrees, as sure as the hips were seen", () => {
    expect(notLockedOut({ t: 3, value: 27 }, rising(40, 27))).toEqual({
      kind: "not-locked-out",
      at: 3,
      value: 27,
      limit: 15,
      confidence: 0.9,
    });
  });
});
