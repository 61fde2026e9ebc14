import { describe, expect, it } from "vitest";
import { aboveHorizontal, bend, fromVertical } from "../../../src/core/kinematics/planar.ts";

const at = (x: number, y: number, z?: number) => (z === undefined ? { x, y } : { x, y, z });

describe("plane angles", () => {
  it("measure a lean from vertical, positive forward", () => {
    expect(fromVertical(at(3, 4), at(3, 9))).toBe(0);
    expect(fromVertical(at(0, 0), at(Math.sqrt(3), 1))).toBeCloseTo(60, 9);
    expect(fromVertical(at(0, 0), at(-1, 1))).toBeCloseTo(-45, 9);
    expect(fromVertical(at(0, 0), at(2, -1e-9))).toBeGreaterThan(90);
  });

  it("measure a lift above horizontal whichever way the limb points", () => {
    expect(aboveHorizontal(at(0, 0), at(5, 5 * Math.tan(0.2)))).toBeCloseTo((0.2 * 180) / Math.PI, 9);
    expect(aboveHorizontal(at(0, 0), at(-5, 5 * Math.tan(0.2)))).toBeCloseTo((0.2 * 180) / Math.PI, 9);
    expect(aboveHorizontal(at(1, 8), at(4, 5))).toBeCloseTo(-45, 9);
  });

  it("measure a bend as 0 for a straight limb, in the plane and in space", () => {
    expect(bend(at(0, 0), at(1, 1), at(3, 3))).toBeCloseTo(0, 5);
    expect(bend(at(0, 3), at(0, 0), at(2, 0))).toBeCloseTo(90, 9);
    expect(bend(at(0, 0, 2), at(0, 0, 0), at(0, 5, 5 * Math.sqrt(3)))).toBeCloseTo(150, 9);
  });

  it("have no bend where two joints coincide", () => {
    expect(bend(at(1, 1), at(1, 1), at(3, 2))).toBe(0);
  });
});
