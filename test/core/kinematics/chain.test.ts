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
function seen(shank: number, thigh: number, trunk: number, lean = -1): Seen {
  const knee = from(bones.ankle, STOOD.shank + shank, bones.shank);
  const hip = from(knee, -(STOOD.thigh + thigh), bones.thigh * shown(thigh, 0.15));
  const shoulder = from(hip, trunk + lean, bones.trunk * shown(trunk, 0.2));
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

  it("has just the angles of a body over its feet whose legs and back bend together, however it leans as it stands", () => {
    for (const [shank, thigh, own] of [
      [7, 18, -1],
      [15, 34, 9],
      [24, 51, 24],
    ] as const) {
      const trunk = STOOD.shank + shank + STOOD.thigh + thigh;
      const { Knee, Hip, Shoulder } = seen(shank, thigh, trunk, own);
      const weight = (hand: number): number =>
        weightAhead({ knee: Knee, hip: Hip, shoulder: Shoulder }, bones.ankle, canonicalPoint(hand, 0), 0.4);
      const ahead = (0.045 * (bones.shank + bones.thigh) - weight(0)) / (weight(1) - weight(0));
      const leaning = { ...bones, lean: radians(own) };
      const found = chainAngles(leaning, {
        Knee,
        Hip,
        Shoulder,
        Wrist: canonicalPoint(ahead, Shoulder.y - 95),
      });
      expect(found.trunkInclination).toBeCloseTo(2.349 + trunk, 1);
      expect(found.hipFlexion).toBeCloseTo(3.602 + trunk + thigh, 1);
      expect(found.kneeFlexion).toBeCloseTo(5.773 + shank + thigh, 1);
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
    const sunk = angles({ ...down, Hip: moved(down.Hip, 0, -60) });
    expect(Math.abs(sunk.trunkInclination - angles(down).trunkInclination)).toBeLessThan(6);
  });

  it("is the posture that fits best where more than one would do", () => {
    const p = canonicalPoint;
    // Found from a bent chain it would be a trunk of 20 degrees and a knee of 17, which fits worse.
    const upright = { Shoulder: p(320, -149), Hip: p(324, -245), Knee: p(300, -328), Wrist: p(316, -239) };
    expect(angles(upright).trunkInclination).toBeLessThan(6);
    expect(angles(upright).kneeFlexion).toBeLessThan(2);
    // From a straight one a trunk of 4 and a knee of 13.
    const bent = { Shoulder: p(320, -155), Hip: p(323, -237), Knee: p(322, -318), Wrist: p(313, -263) };
    expect(angles(bent).trunkInclination).toBeGreaterThan(20);
    expect(angles(bent).kneeFlexion).toBeGreaterThan(30);
  });

  it("never bends a knee the other way", () => {
    const right = seen(0, 0, 0);
    const over = angles({ ...right, Knee: moved(right.Knee, -25, 0) });
    expect(over.kneeFlexion).toBeGreaterThanOrEqual(0);
    expect(over.kneeFlexion).toBeLessThan(8);
    expect(over.hipFlexion).toBeGreaterThanOrEqual(0);
  });

  it("has a straight knee where one is seen bent the other way, which takes little from the hip", () => {
    const [shank, thigh, trunk] = HIPS_FIRST;
    const right = seen(shank, thigh, trunk);
    const over = angles({ ...right, Knee: moved(right.Knee, -30, 0) });
    expect(over.kneeFlexion).toBeLessThan(3);
    expect(over.hipFlexion).toBeGreaterThan(92);
    expect(over.hipFlexion).toBeLessThan(98);
  });

  it("is the same at any size and place of the picture, however badly the joints fit", () => {
    const far = (at: CanonicalPoint): CanonicalPoint => canonicalPoint(0.4 * at.x + 90, 0.4 * at.y - 30);
    const right = seen(14, 30, 46);
    const wrong: Seen = {
      Shoulder: moved(right.Shoulder, 4, 14),
      Hip: moved(right.Hip, 20, -25),
      Knee: moved(right.Knee, -30, 20),
      Wrist: right.Wrist,
    };
    const { Shoulder, Hip, Knee, Wrist } = wrong;
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
    const found = angles(wrong);
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
