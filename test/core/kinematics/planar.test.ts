import { describe, expect, it } from "vitest";
import { aboveHorizontal, bend, fromVertical } from "../../../src/core/kinematics/planar.ts";
import { canonicalPoint, canonicalWorldPoint } from "../../../src/core/space.ts";

const at = canonicalWorldPoint;
const flat = canonicalPoint;

describe("plane angles", () => {
  it("measure a lean from vertical, positive forward", () => {
    expect(fromVertical(flat(3, 4), flat(3, 9))).toBe(0);
    expect(fromVertical(flat(0, 0), flat(Math.sqrt(3), 1))).toBeCloseTo(60, 9);
    expect(fromVertical(flat(0, 0), flat(-1, 1))).toBeCloseTo(-45, 9);
    expect(fromVertical(flat(0, 0), flat(2, -1e-9))).toBeGreaterThan(90);
  });

  it("measure a lift above horizontal whichever way the limb points", () => {
    expect(aboveHorizontal(flat(0, 0), flat(5, 5 * Math.tan(0.2)))).toBeCloseTo((0.2 * 180) / Math.PI, 9);
    expect(aboveHorizontal(flat(0, 0), flat(-5, 5 * Math.tan(0.2)))).toBeCloseTo((0.2 * 180) / Math.PI, 9);
    expect(aboveHorizontal(flat(1, 8), flat(4, 5))).toBeCloseTo(-45, 9);
  });

  it("measure a bend as 0 for a straight limb, in the plane and in space", () => {
    expect(bend(flat(0, 0), flat(1, 1), flat(3, 3))).toBeCloseTo(0, 5);
    expect(bend(flat(0, 3), flat(0, 0), flat(2, 0))).toBeCloseTo(90, 9);
    expect(bend(at(0, 0, 2), at(0, 0, 0), at(0, 5, 5 * Math.sqrt(3)))).toBeCloseTo(150, 9);
  });

  it("have no bend where two joints coincide", () => {
    expect(bend(flat(1, 1), flat(1, 1), flat(3, 2))).toBe(0);
  });
});
