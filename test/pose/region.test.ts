import { describe, expect, it } from "vitest";
import {
  follow,
  normaliseAngle,
  type Region,
  regionFromAlignment,
  toPicture,
} from "../../src/pose/worker/region.ts";

const QUARTER = Math.PI / 2;

describe("the crop around a body", () => {
  it("is centred between the hips and 1.25 times the circle around the body", () => {
    expect(regionFromAlignment({ x: 310, y: 170 }, { x: 310, y: 130 })).toEqual({
      x: 310,
      y: 170,
      size: 100,
      rotation: 0,
    });
  });

  it("is turned so that the head points up: clockwise for who lies with the head to the right", () => {
    const towards = (dx: number, dy: number): number =>
      regionFromAlignment({ x: 50, y: 60 }, { x: 50 + dx, y: 60 + dy }).rotation;
    expect(towards(8, 0)).toBeCloseTo(QUARTER, 12);
    expect(towards(-8, 0)).toBeCloseTo(-QUARTER, 12);
    expect(towards(5, -5)).toBeCloseTo(Math.PI / 4, 12);
    expect(Math.abs(towards(0, 8))).toBeCloseTo(Math.PI, 12);
  });

  it("gives the two points back that it was made from, wherever the head points", () => {
    const centre = { x: 231, y: 148 };
    for (let angle = -3; angle <= 3; angle += 0.5) {
      const rim = { x: centre.x + 73 * Math.sin(angle), y: centre.y - 73 * Math.cos(angle) };
      const region = regionFromAlignment(centre, rim);
      expect(toPicture(region, 0.5, 0.5)).toEqual(centre);
      // The body's circle is 1 / 2.5 of the crop from its middle.
      const back = toPicture(region, 0.5, 0.5 - 0.4);
      expect(back.x).toBeCloseTo(rim.x, 9);
      expect(back.y).toBeCloseTo(rim.y, 9);
    }
  });

  it("maps its corners to those of a turned square in the picture", () => {
    const region = { x: 100, y: 50, size: 40, rotation: QUARTER };
    // A quarter turn clockwise brings the crop's upper left corner to the picture's upper right one.
    const corner = toPicture(region, 0, 0);
    expect(corner.x).toBeCloseTo(120, 9);
    expect(corner.y).toBeCloseTo(30, 9);
    const next = toPicture(region, 1, 0);
    expect(next.x).toBeCloseTo(120, 9);
    expect(next.y).toBeCloseTo(70, 9);
  });
});

describe("an angle", () => {
  it("is brought to half a turn on either side", () => {
    expect(normaliseAngle(0.4)).toBeCloseTo(0.4, 12);
    expect(normaliseAngle(2 * Math.PI + 0.4)).toBeCloseTo(0.4, 12);
    expect(normaliseAngle(-7 * Math.PI + 0.4)).toBeCloseTo(0.4 - Math.PI, 12);
    expect(normaliseAngle(Math.PI + 0.1)).toBeCloseTo(0.1 - Math.PI, 12);
  });
});

describe("following a body", () => {
  const now: Region = { x: 200, y: 100, size: 100, rotation: 0.2 };
  const to = (over: Partial<Region>): Region => ({ ...now, ...over });

  it("begins where the body is", () => {
    expect(follow(undefined, now)).toBe(now);
  });

  it("jumps to a body that has moved by 6 hundredths of the crop or more, grown by 12 or turned by as many radians", () => {
    for (const wanted of [
      to({ x: 206 }),
      to({ y: 40 }),
      to({ size: 112.1 }),
      to({ size: 80 }),
      to({ rotation: 0.33 }),
    ]) {
      const next = follow(now, wanted);
      for (const of of ["x", "y", "size", "rotation"] as const) expect(next[of]).toBeCloseTo(wanted[of], 9);
    }
  });

  it("moves by an eighth to a seventh of the way at rest, and by more the farther the body is", () => {
    expect(follow(now, to({ x: 200.06 })).x - 200).toBeCloseTo(0.06 * (0.15 + 0.85 * 0.01), 9);
    // Half of 6 hundredths, along the diagonal 3 and 4: a share of 0.15 + 0.85 * 5 / 6.
    const share = 0.15 + (0.85 * 5) / 6;
    const next = follow(now, to({ x: 203, y: 96 }));
    expect(next.x).toBeCloseTo(200 + 3 * share, 9);
    expect(next.y).toBeCloseTo(100 - 4 * share, 9);
    expect(follow(now, to({ size: 94 })).size).toBeCloseTo(100 - 6 * (0.15 + 0.85 * 0.5), 9);
    expect(follow(now, to({ rotation: 0.14 })).rotation).toBeCloseTo(0.2 - 0.06 * (0.15 + 0.85 * 0.5), 9);
  });

  it("turns by the shorter way", () => {
    // From 3.1 on past half a turn to -3.1: twice 0.0416 radians.
    const gap = 2 * (Math.PI - 3.1);
    const share = 0.15 + (0.85 * (gap / 2)) / 0.06;
    const { rotation } = follow(to({ rotation: 3.1 }), to({ rotation: -3.1 }));
    expect(normaliseAngle(rotation)).toBeCloseTo(3.1 + share * gap - 2 * Math.PI, 9);
  });
});
