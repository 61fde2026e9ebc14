import { describe, expect, it } from "vitest";
import { exerciseNamed } from "../../src/core/catalogue.ts";
import { imagePoint } from "../../src/core/space.ts";
import type { Body } from "../../src/core/view.ts";
import { backLine } from "../../src/ui/live/back-line.ts";
import { containFit, judgedRays, shortestTurn } from "../../src/ui/live/skeleton.ts";

const seen = (x: number, y: number) => ({ ...imagePoint(x, y), visibility: 0.9 });
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
      const rays = judgedRays(exerciseNamed(exercise).show.main, "leftHip", lying);
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

describe("the back's line", () => {
  const hip = { x: 200, y: 300 };
  const shoulder = { x: 320, y: 240 };
  /** A point so far along the back and so far off it, in its lengths. */
  const at = (s: number, d: number) => ({ x: 200 + 120 * s - 60 * d, y: 300 - 60 * s - 120 * d });
  const edge = (bow: number) =>
    Array.from({ length: 9 }, (_, i) => at(i / 8, 0.12 + bow * (i / 8) * (1 - i / 8)));
  const offs = (line: readonly { x: number; y: number }[]) =>
    line.map(({ x, y }) => (-60 * (x - 200) - 120 * (y - 300)) / (120 * 120 + 60 * 60));

  it("runs along the edge that was measured, in one piece", () => {
    const line = backLine(hip, shoulder, edge(0.4));
    expect(line).toHaveLength(15);
    expect(offs(line)[0]).toBeCloseTo(0.12, 3);
    expect(offs(line)[7]).toBeCloseTo(0.22, 3);
    expect(offs(line)[14]).toBeCloseTo(0.12, 3);
  });

  it("does not follow an arm or a plate that hides part of it", () => {
    const spoiled = edge(0.4).map((point, i) =>
      i === 3 ? at(3 / 8, 0.31) : i === 4 ? at(0.5, -0.2) : point,
    );
    const line = offs(backLine(hip, shoulder, spoiled));
    expect(Math.abs(line[7]! - 0.22)).toBeLessThan(0.03);
  });

  it("is straight where too little of the edge was seen", () => {
    expect(backLine(hip, shoulder, [])).toEqual([hip, shoulder]);
    expect(backLine(hip, shoulder, edge(0.4).slice(0, 3))).toEqual([hip, shoulder]);
    expect(backLine(hip, hip, edge(0.4))).toEqual([hip, hip]);
  });
});
