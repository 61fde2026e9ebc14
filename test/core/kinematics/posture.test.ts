/** What posture a body is in, which way it faces, and how far it is turned to the camera. */
import { describe, expect, it } from "vitest";
import {
  FACINGS,
  facingEvidence,
  type Posture,
  postureOf,
  shoulderSpread,
} from "../../../src/core/kinematics/posture.ts";
import type { LandmarkName } from "../../../src/core/landmark.ts";
import { mirrored } from "../lifter/edits.ts";
import { frameOf, LYING, type Shape, SIDE_ON, STANDING } from "../lifter/figure.ts";
import {
  type Angles,
  type At,
  lying,
  mirroredAt,
  type Places,
  PRONE,
  pose as placed,
  stander,
} from "./bodies.ts";

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

  it("takes who sits on the floor with drawn up knees for no crouch: the hips are lower than the ankles", () => {
    const places: Places = {
      Ankle: [300, 400],
      Knee: [310, 330],
      Shoulder: [252, 318],
      Ear: [255, 290],
      Wrist: [310, 340],
    };
    expect(postureOf(placed({ ...places, Hip: [250, 410], nose: [268, 292] }), undefined)).toBe("other");
    expect(postureOf(placed({ ...places, Hip: [250, 370], nose: [268, 292] }), undefined)).toBe("crouched");
  });

  it("takes a level trunk over standing legs for a hinge, also where the hips are ahead of the feet", () => {
    const ahead = { Ankle: [300, 400], Knee: [270, 330], Hip: [345, 270], Shoulder: [439, 236] } as const;
    expect(
      postureOf(placed({ ...ahead, Ear: [465, 227], Wrist: [430, 250], nose: [472, 240] }), undefined),
    ).toBe("hinged");
  });

  it("tells who lies face down with the arms along the body from who has them overhead", () => {
    expect(postureOf(pose({ arms: 195 }, 0, LYING), undefined)).toBe("prone-arms-back");
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

describe("the borders of standing", () => {
  const of = (angles: Angles, before?: Posture) => postureOf(placed(stander(angles)), before);

  it("are at 22 degrees of trunk, 28 for who was upright, forward or back", () => {
    for (const sign of [1, -1]) {
      expect([21.9, 22.1].map((trunk) => of({ trunk: sign * trunk }))).toEqual(["upright", "hinged"]);
      expect([27.9, 28.1].map((trunk) => of({ trunk: sign * trunk }, "upright"))).toEqual([
        "upright",
        "hinged",
      ]);
    }
  });

  it("are at 38 degrees of the whole leg, forward or back", () => {
    for (const sign of [1, -1]) {
      const legs = (lean: number) => of({ trunk: 40, thigh: sign * lean, shank: sign * lean });
      expect([37.9, 38.1].map(legs)).toEqual(["hinged", "other"]);
    }
  });

  it("are at 45 degrees of the shank, as when somebody kneels or sits back on a chair", () => {
    const shank = (lean: number) => of({ trunk: 40, shank: lean, thigh: -10 });
    expect([44.9, 45.1, -44.9, -45.1].map(shank)).toEqual(["hinged", "other", "hinged", "other"]);
  });

  it("are at 35 degrees of the thigh for who is upright, below that crouched; a hinge sends the hips back further", () => {
    const thigh = (lean: number, trunk: number) => of({ thigh: -lean, shank: 0, trunk });
    expect([34.9, 35.1].map((lean) => thigh(lean, 0))).toEqual(["upright", "crouched"]);
    expect(thigh(50, 40)).toBe("hinged");
  });

  it("take the hips over the feet for crouched and behind them for sitting, whatever the trunk does", () => {
    for (const trunk of [5, 30, 50]) {
      // A squat to parallel, one far below it, one on nearly upright shanks; then a chair.
      expect(postureOf(pose({ trunk, thigh: -88, knee: 122 }), undefined)).toMatch(/crouched|hinged/);
      expect(postureOf(pose({ trunk, thigh: -118, knee: 155 }), undefined)).toBe("crouched");
      expect(postureOf(pose({ trunk, thigh: -70, knee: 88 }), undefined)).toMatch(/crouched|hinged/);
      expect(postureOf(pose({ trunk, thigh: -88, knee: 94 }), undefined)).toBe("other");
    }
    // On the knees the shanks lie on the floor.
    expect(postureOf(pose({ trunk: 5, thigh: -40, knee: 125 }), undefined)).toBe("other");
  });

  it("are none of who stands on the head", () => {
    const upsideDown = Object.fromEntries(
      Object.entries(stander()).map(([name, [x, y]]) => [name, [x, 600 - y]]),
    ) as Places;
    expect(postureOf(placed(upsideDown), undefined)).toBe("other");
  });

  it("need a body: of more than four pixels, all of its joints placed, in a picture", () => {
    const joints = ["Shoulder", "Hip", "Knee", "Ankle", "Wrist", "Ear"] as const;
    for (const joint of joints)
      for (const side of ["left", "right"] as const)
        for (const at of [undefined, [Number.NaN, 0], [1e6, 0]] as const)
          expect(postureOf(placed(stander(), { [`${side}${joint}`]: at }), "upright"), joint).toBe("other");
    for (const joint of ["Elbow", "Toe", "Eye", "Heel", "Index"] as const)
      expect(postureOf(placed(stander(), { [`left${joint}`]: undefined }), undefined)).toBe("upright");
    const tiny = (by: number) =>
      postureOf(
        placed(
          Object.fromEntries(
            Object.entries(stander()).map(([name, [x, y]]) => [name, [by * x, by * y]]),
          ) as Places,
        ),
        undefined,
      );
    const four = (Shoulder: At, Ankle: At) =>
      postureOf(
        placed({ Hip: [50, 50], Knee: [50, 50], Shoulder, Ankle, Ear: Shoulder, Wrist: Shoulder }),
        undefined,
      );
    expect(four([50, 45], [50, 55])).toBe("upright");
    expect(four([50, 46], [50, 55])).toBe("other");
    expect(four([50, 45], [50, 54])).toBe("other");
    // The trunk is the shorter one: 100 pixels.
    expect([0.041, 0.039].map(tiny)).toEqual(["upright", "other"]);
    const legless = { ...stander(), Knee: stander().Hip!, Ankle: stander().Hip! };
    expect(postureOf(placed(legless), undefined)).toBe("other");
  });

  it("are those of the middle between left and right", () => {
    const { Shoulder } = stander();
    const [x, y] = Shoulder!;
    const own = (left: number, right: number): Partial<Record<LandmarkName, At>> => ({
      leftShoulder: [x + left, y],
      rightShoulder: [x + right, y],
    });
    // 40 pixels ahead of hips 100 below are 21.8 degrees.
    expect(postureOf(placed(stander(), own(70, 10)), undefined)).toBe("upright");
    expect(postureOf(placed(stander(), own(74, 10)), undefined)).toBe("hinged");
  });
});

describe("the evidence of facing", () => {
  const SILENT = { Heel: [300, 405], Toe: [300, 405], nose: stander().Ear! } as const;
  const of = (over: Partial<ReturnType<typeof stander>>, posture: Posture, angles: Angles = {}, own = {}) =>
    facingEvidence(placed({ ...stander(angles), ...SILENT, ...over }, own), posture);

  it("of a stander is the mean of feet and face, each one where it is as large as usual", () => {
    // Two feet of 48 pixels in all are 0.3 of the leg of 160; a nose of 19.2 pixels 0.12.
    const { Ear } = stander();
    const nose = (by: number): At => [Ear![0] + by, Ear![1]];
    expect(of({}, "upright")).toBe(0);
    expect(of({ Toe: [324, 405] }, "upright")).toBeCloseTo(0.5, 9);
    expect(of({ Toe: [288, 405] }, "upright")).toBeCloseTo(-0.25, 9);
    expect(of({ nose: nose(9.6) }, "upright")).toBeCloseTo(0.25, 9);
    expect(of({ nose: nose(-19.2) }, "upright")).toBeCloseTo(-0.5, 9);
    expect(of({ Toe: [324, 405], nose: nose(-9.6) }, "upright")).toBeCloseTo(0.25, 9);
    // No longer foot, no longer nose says more.
    expect(of({ Toe: [400, 405], nose: nose(60) }, "upright")).toBe(1);
    expect(of({ Toe: [200, 405], nose: nose(-60) }, "upright")).toBe(-1);
    expect(of({ Toe: [324, 405] }, "other")).toBeCloseTo(0.5, 9);
  });

  it("says of a foot or a face that is not placed nothing", () => {
    const feet = { Toe: [324, 405] } as const;
    expect(of(feet, "upright", {}, { leftToe: undefined })).toBeCloseTo(0.25, 9);
    expect(of(feet, "upright", {}, { rightHeel: [Number.NaN, 0] })).toBeCloseTo(0.25, 9);
    expect(of({ ...feet, nose: [400, 100] }, "upright", {}, { nose: undefined })).toBeCloseTo(0.5, 9);
  });

  it("of a hinge is by half the trunk's own lean", () => {
    // A trunk at 30 degrees points half of its length forward.
    const { Ear } = stander({ trunk: 30 });
    expect(of({ nose: Ear! }, "hinged", { trunk: 30 })).toBeCloseTo(0.25, 9);
    expect(of({ nose: Ear!, Toe: [324, 405] }, "hinged", { trunk: 30 })).toBeCloseTo(0.5, 9);
    const back = stander({ trunk: -30 }).Ear!;
    expect(of({ nose: back }, "hinged", { trunk: -30 })).toBeCloseTo(-0.25, 9);
    expect(of({ nose: Ear! }, "upright", { trunk: 30 })).toBeCloseTo(0, 9);
  });

  it("of who lies is where the head is", () => {
    expect(facingEvidence(placed(PRONE), "prone")).toBe(1);
    expect(facingEvidence(placed(mirroredAt(640, PRONE)), "prone")).toBe(-1);
    expect(facingEvidence(placed(lying({}, 60)), "prone")).toBeCloseTo(0.5, 9);
  });

  it("is one of two", () => {
    expect(FACINGS).toEqual([1, -1]);
  });
});

describe("the spread of the shoulders", () => {
  it("is their distance in trunks, and not known of a body that is not placed", () => {
    const [x, y] = stander().Shoulder!;
    const wide = { leftShoulder: [x - 40, y] as At, rightShoulder: [x + 40, y] as At };
    expect(shoulderSpread(placed(stander(), wide))).toBeCloseTo(0.8, 9);
    expect(shoulderSpread(placed(stander(), { ...wide, leftAnkle: undefined }))).toBeUndefined();
  });
});
