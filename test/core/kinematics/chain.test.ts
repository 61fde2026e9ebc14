/** A body behind a weight: what is hidden follows from what is known of its bones. */
import { describe, expect, it } from "vitest";
import { type Bones, chainAngles, weightAhead } from "../../../src/core/kinematics/chain.ts";
import { radians, type Signals } from "../../../src/core/quantity.ts";
import { type CanonicalPoint, canonicalPoint } from "../../../src/core/space.ts";

const bones: Bones = {
  ankle: canonicalPoint(300, -400),
  shank: 85,
  thigh: 80,
  trunk: 100,
  lean: radians(-1),
};
/** The same of a typical stander, degrees: shank ahead, thigh back. */
const STOOD = { shank: 4.56, thigh: -2.17 };

type Seen = Record<"Shoulder" | "Hip" | "Knee" | "Wrist", CanonicalPoint>;

const from = (at: CanonicalPoint, angle: number, length: number): CanonicalPoint =>
  canonicalPoint(at.x + length * Math.sin(radians(angle)), at.y + length * Math.cos(radians(angle)));
const shown = (turned: number, shorter: number): number =>
  1 - shorter * (1 - Math.cos(radians(Math.max(0, turned))));

/** Of so many degrees more than standing; what the network shows of bent bones is shorter. */
function seen(shank: number, thigh: number, trunk: number): Seen {
  const knee = from(bones.ankle, STOOD.shank + shank, bones.shank);
  const hip = from(knee, -(STOOD.thigh + thigh), bones.thigh * shown(thigh, 0.15));
  const shoulder = from(hip, trunk - 1, bones.trunk * shown(trunk, 0.2));
  return { Knee: knee, Hip: hip, Shoulder: shoulder, Wrist: canonicalPoint(shoulder.x - 5, shoulder.y - 95) };
}
const moved = (at: CanonicalPoint, x: number, y: number): CanonicalPoint =>
  canonicalPoint(at.x + x, at.y + y);
const angles = (of: Seen): Required<Pick<Signals, "trunkInclination" | "hipFlexion" | "kneeFlexion">> =>
  chainAngles(bones, of) as Required<Pick<Signals, "trunkInclination" | "hipFlexion" | "kneeFlexion">>;

/** Postures over the feet, as in a lift off the floor: shank, thigh, trunk; and hips that rose first. */
const LIFT = [
  [0, 0, 0],
  [6, 12, 20],
  [14, 30, 46],
  [18, 52, 68],
] as const;
const HIPS_FIRST = [2, 30, 76] as const;

describe("a chain of bones", () => {
  it("has the angles of a body that is seen as it is", () => {
    for (const [shank, thigh, trunk] of [...LIFT, HIPS_FIRST]) {
      const found = angles(seen(shank, thigh, trunk));
      expect(Math.abs(found.trunkInclination - (2.349 + trunk))).toBeLessThan(4);
      expect(Math.abs(found.hipFlexion - (3.602 + trunk + thigh))).toBeLessThan(6);
      expect(Math.abs(found.kneeFlexion - (5.773 + shank + thigh))).toBeLessThan(10);
    }
  });

  it("hardly follows a knee or a hip that is seen where none can be", () => {
    for (const [shank, thigh, trunk] of LIFT) {
      const right = seen(shank, thigh, trunk);
      const good = angles(right);
      const wrong = angles({ ...right, Knee: moved(right.Knee, 45, 20) });
      expect(Math.abs(wrong.hipFlexion - good.hipFlexion)).toBeLessThan(6);
      expect(Math.abs(wrong.kneeFlexion - good.kneeFlexion)).toBeLessThan(14);
    }
    const down = seen(18, 52, 68);
    const slid = angles({ ...down, Hip: moved(down.Hip, 40, -40), Knee: moved(down.Knee, -30, 30) });
    // Between the two points as they are seen it would be a trunk of 33 degrees.
    expect(slid.trunkInclination).toBeGreaterThan(60);
    expect(Math.abs(slid.kneeFlexion - 76)).toBeLessThan(22);
  });

  it("never bends a knee the other way", () => {
    const right = seen(0, 0, 0);
    const over = angles({ ...right, Knee: moved(right.Knee, -25, 0) });
    expect(over.kneeFlexion).toBeGreaterThanOrEqual(0);
    expect(over.kneeFlexion).toBeLessThan(8);
    expect(over.hipFlexion).toBeGreaterThanOrEqual(0);
  });

  it("is the same at any size and place of the picture", () => {
    const far = (at: CanonicalPoint): CanonicalPoint => canonicalPoint(0.4 * at.x + 90, 0.4 * at.y - 30);
    const { Shoulder, Hip, Knee, Wrist } = seen(14, 30, 46);
    const half: Bones = {
      ...bones,
      ankle: far(bones.ankle),
      shank: 0.4 * bones.shank,
      thigh: 0.4 * bones.thigh,
      trunk: 0.4 * bones.trunk,
    };
    const smaller = chainAngles(half, {
      Shoulder: far(Shoulder),
      Hip: far(Hip),
      Knee: far(Knee),
      Wrist: far(Wrist),
    });
    const found = angles(seen(14, 30, 46));
    expect(smaller.kneeFlexion).toBeCloseTo(found.kneeFlexion, 1);
    expect(smaller.trunkInclination).toBeCloseTo(found.trunkInclination, 1);
  });
});

describe("where the weight is", () => {
  const p = canonicalPoint;
  it("is the sum of the limbs', as far as each is ahead of the ankle", () => {
    const at = { knee: p(10, 40), hip: p(-20, 80), shoulder: p(30, 120) };
    // Trunk 0.43 x 8.5, head 0.07 x 45, arms 0.1 x 34.5, thighs 0.285 x -7.1, shanks 0.115 x 4.3.
    expect(weightAhead(at, p(0, 0), p(40, 30), 0)).toBeCloseTo(8.7261, 3);
    expect(weightAhead(at, p(0, 0), p(40, 30), 0.5)).toBeCloseTo((8.7261 + 20) / 1.5, 3);
    expect(weightAhead(at, p(5, 0), p(40, 30), 0)).toBeCloseTo(8.7261 - 5 + 0.115 * 0.57 * 5, 3);
  });
});
