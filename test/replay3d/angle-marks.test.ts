/** The angle that is marked in 3D is the angle that the figure has, read at the places of the one table of signals. */
import { describe, expect, it } from "vitest";
import { raysOf } from "../../src/replay3d/angle-marks.ts";
import { lyingFigure, standingFigure } from "../../src/replay3d/pose-from-angles.ts";
import { averageProportions } from "../../src/replay3d/proportions.ts";

/** Hips and shoulders as narrow as the rest: the limbs then lie in one plane. */
const body = { ...averageProportions, hipWidth: 0, shoulderWidth: 0 };

describe("the angles marked in 3D", () => {
  it("are those that a standing figure was posed with", () => {
    const figure = standingFigure({ trunkInclination: 52, kneeFlexion: 17, spineFlexion: 0 }, body);
    expect(raysOf(figure, "trunkInclination").angle).toBeCloseTo(52, 4);
    const { joints } = figure;
    const { vertex, from, to, angle } = raysOf(figure, "hipFlexion");
    expect(vertex).toEqual(joints.pelvis);
    // From where the thigh points on to the trunk.
    expect(from.y).toBeGreaterThan(0.9);
    expect(to.x).toBeCloseTo(Math.sin((52 * Math.PI) / 180), 4);
    expect(angle).toBeGreaterThan(45);
    expect(angle).toBeLessThan(75);
  });

  it("are those that a lying figure was posed with, below level too", () => {
    const up = lyingFigure({ armLift: 21, chestLift: 9, legLift: 13, kneeFlexion: 0, elbowFlexion: 0 }, body);
    expect(raysOf(up, "legLift").angle).toBeCloseTo(13, 1);
    expect(raysOf(up, "chestLift").angle).toBeCloseTo(9, 1);
    expect(raysOf(up, "armLift").angle).toBeCloseTo(21, 1);
    const flat = lyingFigure({ armLift: -9, chestLift: 1.5, legLift: -3 }, body);
    expect(raysOf(flat, "armLift").angle).toBeLessThan(0);
  });
});
