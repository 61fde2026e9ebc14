import { describe, expect, it } from "vitest";
import { facingEvidence, postureOf, shoulderSpread } from "../../../src/core/kinematics/posture.ts";
import { mirrored } from "../lifter/edits.ts";
import { frameOf, LYING, type Shape, SIDE_ON, STANDING } from "../lifter/figure.ts";

const pose = (over: Partial<Shape>, azimuthDeg = 0, from: Shape = STANDING) =>
  frameOf({ ...from, ...over }, 0, { ...SIDE_ON, azimuthDeg }).pose!;

const SITTING = { trunk: 8, thigh: -84, knee: 88 };

describe("posture", () => {
  it("tells standing, hinging and lying apart, from either side and obliquely", () => {
    for (const azimuthDeg of [-28, 0, 28]) {
      expect(postureOf(pose({}, azimuthDeg), undefined)).toBe("upright");
      expect(postureOf(pose({ trunk: 63, thigh: -14 }, azimuthDeg), undefined)).toBe("hinged");
      expect(postureOf(pose({}, azimuthDeg, LYING), undefined)).toBe("prone");
    }
    expect(postureOf(mirrored(frameOf(LYING, 0)).pose!, undefined)).toBe("prone");
  });

  it("takes sitting for neither a start nor a hinge", () => {
    expect(postureOf(pose(SITTING), undefined)).toBe("other");
    expect(postureOf(pose({ ...SITTING, trunk: 44 }), "upright")).toBe("other");
  });

  it("asks of who lies down that the arms are overhead", () => {
    expect(postureOf(pose({ arms: 195 }, 0, LYING), undefined)).toBe("other");
  });

  it("does not flicker at the border of upright", () => {
    const border = pose({ trunk: 25 });
    expect(postureOf(border, "upright")).toBe("upright");
    expect(postureOf(border, "hinged")).toBe("hinged");
  });

  it("knows nothing of a body that was not placed", () => {
    expect(postureOf({ landmarks: {}, presence: 0.9 }, "upright")).toBe("other");
  });
});

describe("which way the lifter faces", () => {
  it("is read off feet and nose when standing, and off the head's end when lying", () => {
    for (const [shape, posture] of [
      [STANDING, "upright"],
      [{ ...STANDING, trunk: 70, thigh: -16 }, "hinged"],
      [LYING, "prone"],
    ] as const) {
      const frame = frameOf(shape, 0);
      expect(facingEvidence(frame.pose!, posture)).toBeGreaterThan(0.5);
      expect(facingEvidence(mirrored(frame).pose!, posture)).toBeLessThan(-0.5);
    }
  });

  it("is no evidence without a body", () => {
    expect(facingEvidence({ landmarks: {}, presence: 0.9 }, "upright")).toBe(0);
  });
});

describe("the shoulders' spread", () => {
  it("is near 0 from the side and grows towards the front", () => {
    const spreads = [0, 30, 60, 88].map((azimuth) => shoulderSpread(pose({}, azimuth))!);
    expect(spreads[0]).toBeLessThan(0.2);
    expect([...spreads].sort((a, b) => a - b)).toEqual(spreads);
    expect(spreads[3]).toBeGreaterThan(0.5);
  });
});
