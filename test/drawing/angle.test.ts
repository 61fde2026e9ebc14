import { describe, expect, it } from "vitest";
import { exerciseNamed } from "../../src/core/catalogue.ts";
import { imagePoint } from "../../src/core/space.ts";
import { angleGeometry, drawnAngle, farthestFrom, shortestTurn } from "../../src/drawing/angle.ts";

const seen = (x: number, y: number) => ({ ...imagePoint(x, y), visibility: 0.9 });
/** Side-on, facing right, hinged forward: the shoulder lies to the right of the hip and a little above. */
const hinged = {
  points: {
    leftHip: seen(200, 300),
    leftShoulder: seen(320, 240),
    leftKnee: seen(205, 420),
    leftAnkle: seen(200, 540),
    rightHip: { ...seen(207, 301), visibility: 0.1 },
    rightShoulder: seen(321, 241),
  },
};
const bent = {
  points: {
    rightHip: seen(100, 100),
    rightShoulder: seen(200, 100),
    rightElbow: seen(200, 150),
    rightWrist: seen(250, 150),
    rightEar: seen(250, 100),
    rightKnee: seen(100, 200),
    rightAnkle: seen(100, 300),
  },
};
const drawn = (...[body, side, signal]: Parameters<typeof angleGeometry>) => {
  const geometry = angleGeometry(body, side, signal);
  return geometry && drawnAngle(geometry);
};

describe("the angle in the picture", () => {
  it("is what a reader of it would measure", () => {
    expect(drawn(hinged, "left", "trunkInclination")).toBeCloseTo(63.4, 1);
    expect(drawn(hinged, "left", "kneeFlexion")).toBeLessThan(6);
    expect(drawn(bent, "right", "trunkInclination")).toBeCloseTo(90, 6);
    expect(drawn(bent, "right", "hipFlexion")).toBeCloseTo(90, 6);
    expect(drawn(bent, "right", "kneeFlexion")).toBeCloseTo(0, 6);
    expect(drawn(bent, "right", "elbowFlexion")).toBeCloseTo(90, 6);
    expect(drawn(bent, "right", "neckFlexion")).toBeCloseTo(0, 6);
    expect(drawn(bent, "right", "legLift")).toBeCloseTo(90, 6);
    expect(drawn(bent, "right", "armLift")).toBeCloseTo(45, 6);
    expect(drawn(bent, "right", "chestLift")).toBeCloseTo(0, 6);
  });

  it("opens at the joint of its signal", () => {
    expect(angleGeometry(bent, "right", "kneeFlexion")?.vertex).toMatchObject({ x: 100, y: 200 });
    expect(angleGeometry(bent, "right", "armLift")?.vertex).toMatchObject({ x: 200, y: 100 });
    expect(angleGeometry(bent, "right", "elbowFlexion")?.vertex).toMatchObject({ x: 200, y: 150 });
  });

  it("of each exercise opens where its movement is seen", () => {
    const lying = {
      points: { leftHip: seen(300, 400), leftShoulder: seen(420, 395), leftAnkle: seen(80, 360) },
    };
    expect(drawn(lying, "left", exerciseNamed("good-morning").show.main)).toBeCloseTo(87.6, 1);
    expect(drawn(lying, "left", exerciseNamed("superman").show.main)).toBeCloseTo(10.3, 1);
  });

  it("is not drawn where a point is missing or hardly seen", () => {
    expect(angleGeometry(hinged, "right", "trunkInclination")).toBeUndefined();
    expect(angleGeometry(hinged, "left", "elbowFlexion")).toBeUndefined();
  });

  it("turns the short way round", () => {
    expect(shortestTurn(3.0, -3.0)).toBeCloseTo(0.283, 3);
    expect(shortestTurn(-3.0, 3.0)).toBeCloseTo(-0.283, 3);
  });
});

describe("the back's curve", () => {
  it("is marked where it lies furthest from the line between its ends", () => {
    const curve = [imagePoint(0, 0), imagePoint(30, -12), imagePoint(60, -20), imagePoint(100, 0)];
    const { point, foot } = farthestFrom(curve, curve[0]!, curve[3]!);
    expect([point.x, point.y, foot.x, foot.y]).toEqual([60, -20, 60, 0]);
  });
});
