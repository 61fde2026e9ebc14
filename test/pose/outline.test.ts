import { describe, expect, it } from "vitest";
import type { LandmarkName, OutlineProfile } from "../../src/core/landmark.ts";
import { MASK_SIZE, measureSilhouette } from "../../src/pose/worker/outline.ts";
import type { Point, Region } from "../../src/pose/worker/region.ts";

/** The crop is drawn at twice its size in the picture, upright. */
const TWICE: Region = { x: 512, y: 384, size: 2 * MASK_SIZE, rotation: 0 };

/** `inside`: crop pixels by which a point lies within the body; its edge is a pixel wide, as masks' edges are soft. */
function mask(inside: (x: number, y: number) => number): Float32Array {
  const values = new Float32Array(MASK_SIZE * MASK_SIZE);
  for (let y = 0; y < MASK_SIZE; y += 1)
    for (let x = 0; x < MASK_SIZE; x += 1)
      values[y * MASK_SIZE + x] = Math.min(1, Math.max(0, 0.5 + inside(x + 0.5, y + 0.5)));
  return values;
}
const at = (x: number, y: number): Point => ({ x: x / MASK_SIZE, y: y / MASK_SIZE });
/** A right side whose trunk goes up from hip to shoulder and whose leg goes down from it. */
const UPRIGHT: Partial<Record<LandmarkName, Point>> = {
  rightHip: at(120, 140),
  rightShoulder: at(120, 90),
  rightKnee: at(120, 180),
  rightAnkle: at(120, 220),
  rightWrist: at(160, 90),
};
const trunkOf = (values: Float32Array, crop = UPRIGHT, region = TWICE): OutlineProfile =>
  measureSilhouette(values, crop, region).right.trunk!;

/** Half-axes 30 across and 100 along, its middle 4 pixels to the left of the chord. */
const ELLIPSE = { x: 116, y: 115, across: 30, along: 100 };
const ellipse = mask((x, y) => {
  const away = Math.hypot((x - ELLIPSE.x) / ELLIPSE.across, (y - ELLIPSE.y) / ELLIPSE.along);
  return ELLIPSE.across * (1 - away);
});

describe("the outline beside a chord", () => {
  it("of an ellipse is that of its equation, to a tenth of a pixel, left and right of hip to shoulder", () => {
    const trunk = trunkOf(ellipse);
    expect(trunk.left).toHaveLength(33);
    trunk.left.forEach((left, i) => {
      const y = 140 - 50 * (-0.3 + (1.6 * i) / 32);
      const half = ELLIPSE.across * Math.sqrt(1 - ((y - ELLIPSE.y) / ELLIPSE.along) ** 2);
      // Picture pixels are half of the crop's.
      expect(Math.abs(left! / 2 - (half + 4))).toBeLessThan(0.1);
      expect(Math.abs(trunk.right[i]! / 2 - (half - 4))).toBeLessThan(0.1);
    });
  });

  it("says which chord it is beside, in the picture", () => {
    expect(trunkOf(ellipse)).toMatchObject({
      start: { x: 256 + 240, y: 128 + 280 },
      end: { x: 256 + 240, y: 128 + 180 },
      from: -0.3,
      to: 1.3,
    });
    const turned = trunkOf(ellipse, UPRIGHT, { ...TWICE, rotation: Math.PI });
    expect(turned.start.x).toBeCloseTo(1024 - (256 + 240), 6);
    expect(turned.start.y).toBeCloseTo(768 - (128 + 280), 6);
  });

  it("does not depend on how the crop lies in the picture, and grows with its size", () => {
    const plain = trunkOf(ellipse);
    const turned = trunkOf(ellipse, UPRIGHT, { ...TWICE, x: 90, rotation: 1.1 });
    expect([turned.left, turned.right]).toEqual([plain.left, plain.right]);
    const large = trunkOf(ellipse, UPRIGHT, { ...TWICE, size: 3 * MASK_SIZE });
    large.left.forEach((left, i) => {
      expect(left).toBeCloseTo(1.5 * plain.left[i]!, 9);
    });
  });

  it("is left and right of the way from start to end, whichever way that goes", () => {
    const down = { rightHip: at(120, 90), rightShoulder: at(120, 140) };
    const [up, turned] = [trunkOf(ellipse), trunkOf(ellipse, down)];
    expect(turned.left[16]).toBeCloseTo(up.right[16]!, 6);
    expect(turned.right[16]).toBeCloseTo(up.left[16]!, 6);
  });

  it("of a slanting band is its half-width, square to the chord", () => {
    // A band along the diagonal, 14 pixels to each side.
    const band = mask((x, y) => 14 - Math.abs(x - y) / Math.SQRT2);
    const slanting = { rightHip: at(160, 160), rightShoulder: at(110, 110) };
    const { left, right } = trunkOf(band, slanting);
    for (const distance of [...left, ...right]) expect(Math.abs(distance! / 2 - 14)).toBeLessThan(0.1);
  });

  it("is negative where the chord lies outside the body and the edge behind it", () => {
    // The body begins 9 pixels to the left of the chord.
    const beside = mask((x) => 111 - x);
    const { left, right } = trunkOf(beside);
    // Looking right from outside, the edge lies 9 pixels behind; to the left the ray walks away from the body.
    for (const distance of right) expect(distance! / 2).toBeCloseTo(-9, 5);
    for (const distance of left) expect(distance).toBeNull();
  });

  it("is missing where no edge is met within the chord's reach, and where the crop ends before it", () => {
    // Eight tenths of 50 pixels is 40.
    const width = (half: number) => trunkOf(mask((x) => half - Math.abs(x - 120))).left[16]!;
    expect(width(38.5) / 2).toBeCloseTo(38.5, 5);
    expect(trunkOf(mask((x) => 41.5 - Math.abs(x - 120))).left[16]).toBeNull();
    const atEdge = { rightHip: at(20, 140), rightShoulder: at(20, 90) };
    const { left, right } = trunkOf(
      mask((x) => 40 - x),
      atEdge,
    );
    expect(left[16]).toBeNull();
    expect(right[16]! / 2).toBeCloseTo(20, 5);
    // Beyond the crop itself.
    const below = trunkOf(ellipse, { rightHip: at(120, 250), rightShoulder: at(120, 200) });
    expect([below.left[0], below.right[0]]).toEqual([null, null]);
  });
});

describe("a silhouette", () => {
  it("has trunk, thigh, shank and arm of each side whose ends are placed", () => {
    const { left, right } = measureSilhouette(ellipse, UPRIGHT, TWICE);
    expect(left).toEqual({});
    expect(Object.keys(right)).toEqual(["trunk", "thigh", "shank", "arm"]);
    expect([right.thigh!.left, right.shank!.left, right.arm!.right].map((rays) => rays.length)).toEqual([
      9, 9, 9,
    ]);
    expect([right.thigh!.start.y, right.thigh!.end.y, right.shank!.end.y]).toEqual([408, 488, 568]);
    expect([right.arm!.start, right.arm!.end]).toEqual([
      { x: 496, y: 308 },
      { x: 576, y: 308 },
    ]);
    for (const limb of [right.thigh!, right.shank!, right.arm!]) expect([limb.from, limb.to]).toEqual([0, 1]);
    const { rightKnee: _, ...kneeless } = UPRIGHT;
    expect(Object.keys(measureSilhouette(ellipse, kneeless, TWICE).right)).toEqual(["trunk", "arm"]);
  });

  it("looks for a limb's edge as far as limbs are thick: 0.7 of the thigh, 0.6 of the shank, 0.5 of the arm", () => {
    const within = (inside: (x: number, y: number) => number) =>
      measureSilhouette(mask(inside), UPRIGHT, TWICE).right;
    const beside = (half: number) => within((x) => half - Math.abs(x - 120));
    expect(beside(27.5).thigh!.left[4]).not.toBeNull();
    expect(beside(28.5).thigh!.left[4]).toBeNull();
    expect(beside(23.5).shank!.left[4]).not.toBeNull();
    expect(beside(24.5).shank!.left[4]).toBeNull();
    const above = (half: number) => within((_x, y) => half - Math.abs(y - 90));
    expect(above(19.5).arm!.left[4]).not.toBeNull();
    expect(above(20.5).arm!.left[4]).toBeNull();
  });

  it("has no chord where both ends fall on one spot", () => {
    const folded = { ...UPRIGHT, rightKnee: at(120, 143) };
    expect(Object.keys(measureSilhouette(ellipse, folded, TWICE).right)).toEqual(["trunk", "shank", "arm"]);
  });

  it("doubts as much of the body as is neither clearly person nor clearly not", () => {
    const flat = (value: number): number =>
      measureSilhouette(new Float32Array(MASK_SIZE ** 2).fill(value), {}, TWICE).doubt;
    expect([flat(1), flat(0.8), flat(0.5), flat(0.2)].map((doubt) => doubt)).toEqual([0, 0, 1, 1]);
    // Nobody at all is no silhouette to be sure of.
    expect(flat(0)).toBe(1);
    // A quarter of the crop sure, a quarter half sure, the rest background, which is in no doubt.
    const mixed = new Float32Array(MASK_SIZE ** 2).map((_, i) => {
      const x = i % MASK_SIZE;
      return x < 64 ? 1 : x < 128 ? 0.5 : 0.1;
    });
    expect(measureSilhouette(mixed, {}, TWICE).doubt).toBe(0.5);
  });
});
