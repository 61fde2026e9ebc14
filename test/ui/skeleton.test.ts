import { describe, expect, it } from "vitest";
import { EXERCISE } from "../../src/core/exercises/catalogue.ts";
import type { Body } from "../../src/core/view.ts";
import { containFit, judgedRays, shortestTurn, smoothRuns } from "../../src/ui/live/skeleton.ts";

const seen = (x: number, y: number) => ({ x, y, visibility: 0.9 });
/** Side-on, facing right, hinged forward: the shoulder lies to the right of the hip and a little above. */
const body: Body = {
  points: {
    leftHip: seen(200, 300),
    leftShoulder: seen(320, 240),
    leftKnee: seen(205, 420),
    leftAnkle: seen(200, 540),
    rightHip: { ...seen(207, 301), visibility: 0.1 },
  },
};
const between = (rays: readonly [{ x: number; y: number }, { x: number; y: number }]) => {
  const [a, b] = rays.map(({ x, y }) => Math.atan2(y, x)) as [number, number];
  return (Math.abs(shortestTurn(a, b)) * 180) / Math.PI;
};

describe("the judged angle", () => {
  it("of the trunk lies between the plumb line and the back", () => {
    const rays = judgedRays("trunkInclination", "leftHip", body);
    expect(rays && between(rays)).toBeCloseTo(63.4, 1);
  });

  it("of the knee is 0 for a straight leg", () => {
    const rays = judgedRays("kneeFlexion", "leftKnee", body);
    expect(rays && between(rays)).toBeLessThan(6);
  });

  it("of each exercise opens at the joint where it is drawn", () => {
    const lying: Body = {
      points: { leftHip: seen(300, 400), leftShoulder: seen(420, 395), leftAnkle: seen(80, 360) },
    };
    const angles = (["good-morning", "superman"] as const).map((exercise) => {
      const rays = judgedRays(EXERCISE[exercise].judged, "leftHip", lying);
      return rays && between(rays);
    });
    expect(angles[0]).toBeCloseTo(87.6, 1);
    expect(angles[1]).toBeCloseTo(10.3, 1);
  });

  it("has no rays where a point is not seen", () => {
    expect(judgedRays("trunkInclination", "rightHip", body)).toBeUndefined();
    expect(judgedRays("elbowFlexion", "leftElbow", body)).toBeUndefined();
  });

  it("turns the short way round", () => {
    expect(shortestTurn(3.0, -3.0)).toBeCloseTo(0.283, 3);
    expect(shortestTurn(-3.0, 3.0)).toBeCloseTo(-0.283, 3);
  });
});

describe("the picture on the canvas", () => {
  it("is letterboxed like object-fit: contain", () => {
    expect(containFit({ width: 480, height: 360 }, { width: 1000, height: 600 })).toEqual({
      scale: 600 / 360,
      left: 100,
      top: 0,
      width: 800,
    });
  });
});

describe("the contour of the back", () => {
  it("is drawn where it runs along, not where it leaps to an arm", () => {
    const along = Array.from({ length: 9 }, (_, i) => ({ x: 10 * i, y: 100 + i }));
    const leaping = along.map((point, i) => (i === 6 ? { ...point, y: 40 } : point));
    expect(smoothRuns(along)).toEqual([along]);
    expect(smoothRuns(leaping)).toEqual([along.slice(0, 6)]);
    expect(smoothRuns([])).toEqual([]);
  });
});
