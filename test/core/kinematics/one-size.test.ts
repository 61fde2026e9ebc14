import { describe, expect, it } from "vitest";
import { atHeight } from "../../../src/core/kinematics/one-size.ts";
import { resized } from "../lifter/edits.ts";
import { frameOf, SIDE_ON, STANDING } from "../lifter/figure.ts";

const FRAME = frameOf({ ...STANDING, trunk: 40 }, 1.5, SIDE_ON, true);

describe("a frame at another height", () => {
  it("is what the same camera would have shown with fewer pixels", () => {
    for (const by of [0.5, 3]) {
      const there = resized(FRAME, by);
      const back = atHeight(there, 480);
      expect([back.width, back.height, back.t]).toEqual([640, 480, 1.5]);
      for (const [name, { image, world, visibility }] of Object.entries(FRAME.pose!.landmarks)) {
        const landmark = back.pose!.landmarks[name as "nose"]!;
        expect(landmark.image.x).toBeCloseTo(image.x, 9);
        expect(landmark.image.y).toBeCloseTo(image.y, 9);
        expect([landmark.world, landmark.visibility]).toEqual([world, visibility]);
      }
      for (const side of ["left", "right"] as const)
        for (const [chord, profile] of Object.entries(FRAME.pose!.silhouette![side])) {
          const now = back.pose!.silhouette![side][chord as "trunk"]!;
          expect([now.from, now.to]).toEqual([profile.from, profile.to]);
          expect(now.start.x).toBeCloseTo(profile.start.x, 9);
          expect(now.end.y).toBeCloseTo(profile.end.y, 9);
          now.left.forEach((ray, i) => {
            expect(ray).toBeCloseTo(profile.left[i]!, 9);
          });
          now.right.forEach((ray, i) => {
            expect(ray).toBeCloseTo(profile.right[i]!, 9);
          });
        }
      expect(back.pose!.silhouette!.doubt).toBe(FRAME.pose!.silhouette!.doubt);
    }
  });

  it("keeps rays that met no edge, and poses without an outline", () => {
    const { silhouette, ...plain } = FRAME.pose!;
    const trunk = { ...silhouette!.right.trunk!, left: [null, 8], right: [6, null] };
    const rays = atHeight(
      { ...FRAME, pose: { ...plain, silhouette: { left: {}, right: { trunk }, doubt: 0 } } },
      240,
    ).pose!.silhouette!.right.trunk!;
    expect([rays.left, rays.right]).toEqual([
      [null, 4],
      [3, null],
    ]);
    expect(atHeight({ ...FRAME, pose: plain }, 240).pose).not.toHaveProperty("silhouette");
  });

  it("without anybody is only another size", () => {
    const { pose: _, ...empty } = FRAME;
    expect(atHeight(empty, 120)).toEqual({ ...empty, width: 160, height: 120 });
  });

  it("is the very frame where the height is the same, or no height at all", () => {
    expect(atHeight(FRAME, 480)).toBe(FRAME);
    for (const height of [0, -480, Number.NaN, Number.POSITIVE_INFINITY])
      expect(atHeight(FRAME, height)).toBe(FRAME);
    const flat = { ...FRAME, height: 0 };
    expect(atHeight(flat, 480)).toBe(flat);
  });
});
