/** The angle that is marked in 3D is the angle that the figure has, read at the places of the one table of signals. */
import { describe, expect, it } from "vitest";
import { exerciseNamed, exerciseNames } from "../../src/core/catalogue.ts";
import type { Rep } from "../../src/core/events.ts";
import "../../src/exercises/packs.ts";
import { palmOf } from "../../src/replay3d/figure.ts";
import { handPathsOf, repAt } from "../../src/replay3d/hand-paths.ts";
import { lyingFigure, standingFigure } from "../../src/replay3d/pose-from-angles.ts";
import { averageProportions } from "../../src/replay3d/proportions.ts";
import { allRaysOf, raysOf } from "../../src/replay3d/rays.ts";

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

describe("what bends in each limb by itself", () => {
  const figure = standingFigure(
    { trunkInclination: 8, kneeFlexion: 63, spineFlexion: 0 },
    averageProportions,
  );

  it("is marked there, the limb nearer to the camera first", () => {
    const [near, far] = allRaysOf(figure, "kneeFlexion");
    expect(near!.vertex).toEqual(figure.joints.rightKnee);
    expect(far!.vertex).toEqual(figure.joints.leftKnee);
    expect(near!.angle).toBeCloseTo(63, 0);
    const turned = {
      ...figure,
      joints: { ...figure.joints, rightKnee: figure.joints.leftKnee, leftKnee: figure.joints.rightKnee },
    };
    expect(allRaysOf(turned, "kneeFlexion")[0]!.vertex).toEqual(figure.joints.rightKnee);
    expect(allRaysOf(figure, "elbowFlexion")).toHaveLength(2);
  });

  it("is not what both sides do together", () => {
    expect(allRaysOf(figure, "hipFlexion").map(({ vertex }) => vertex)).toEqual([figure.joints.pelvis]);
    expect(allRaysOf(figure, "armLift")).toHaveLength(1);
  });
});

describe("what an exercise marks", () => {
  it.each(exerciseNames())("%s: angles that the review draws a curve of", (name) => {
    const { marks, curves } = exerciseNamed(name).show;
    expect(marks.length).toBeGreaterThan(0);
    expect([...curves.first, ...curves.more]).toEqual(expect.arrayContaining([...marks]));
  });

  it("is the elbow in a press, with the way of the hands, and knees and hips in a squat", () => {
    const shown = (name: string) => exerciseNamed(name).show;
    expect(shown("shoulder-press")).toMatchObject({ marks: ["elbowFlexion"], path: "hands" });
    expect(shown("squat").marks).toEqual(["kneeFlexion", "hipFlexion"]);
    expect(shown("good-morning").path).toBeUndefined();
  });
});

describe("the way of the hands", () => {
  const reps = [
    { start: 3, end: 6.5 },
    { start: 7, end: 11 },
  ] as unknown as Rep[];

  it("is that of the rep that goes on, and none in between", () => {
    expect([2.9, 3, 6.5, 6.7, 8].map((t) => repAt(reps, t)?.start)).toEqual([undefined, 3, 3, undefined, 7]);
  });

  it("is a line for each hand, picture by picture", () => {
    const figures = [20, 50, 80].map((trunkInclination) =>
      standingFigure({ trunkInclination }, averageProportions),
    );
    const [left, right] = handPathsOf(figures);
    expect(left).toEqual(figures.map(({ joints }) => palmOf(joints, "left")));
    expect(right).toEqual(figures.map(({ joints }) => palmOf(joints, "right")));
    expect(left![0]!.z).toBeLessThan(right![0]!.z);
    expect(handPathsOf([])).toEqual([[], []]);
  });
});
