/** What is remembered of a body, and what a change of its posture or of the way it faces does to that. */
import { describe, expect, it } from "vitest";
import { noKinematics } from "../../../src/core/kinematics/kinematic-state.ts";
import { measure } from "../../../src/core/kinematics/measure.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import type { PoseFrame } from "../../../src/core/landmark.ts";
import { mirrored } from "../lifter/edits.ts";
import { frameOf, LYING, SIDE_ON, STANDING } from "../lifter/figure.ts";

function measured(frames: readonly PoseFrame[]): readonly Measurement[] {
  let state = noKinematics;
  return frames.map((frame) => {
    const [next, m] = measure(state, frame);
    state = next;
    return m!;
  });
}
const standing = (t: number): PoseFrame => frameOf(STANDING, t, SIDE_ON, true);
const lying = (t: number): PoseFrame => frameOf(LYING, t, SIDE_ON, true);
const unlined = (frame: PoseFrame): PoseFrame => {
  const { silhouette: _, ...pose } = frame.pose!;
  return { ...frame, pose };
};

describe("a body that turns round", () => {
  it("is seen to once the new evidence clearly outweighs the old, not when it merely equals it", () => {
    const before = Array.from({ length: 30 }, (_, i) => standing(i / 50));
    const after = Array.from({ length: 40 }, (_, i) => mirrored(standing(0.6 + i / 50)));
    const turned = measured([...before, ...after]).find(({ facing }) => facing === -1)!;
    // With a memory of 0.3 s they weigh the same after 0.21 s, and the new ones a quarter more after 0.29 s.
    expect(turned.t - before.at(-1)!.t).toBeGreaterThan(0.26);
    expect(turned.t - before.at(-1)!.t).toBeLessThan(0.36);
    // From then on nothing of the other way is left in the angles.
    expect(turned.signals).toEqual(turned.raw);
    expect(turned.still).toBe(false);
  });
});

describe("the stance that is taken for neutral", () => {
  it("is the one with straight knees, though who set up had soft ones", () => {
    const soft = (t: number) => frameOf({ ...STANDING, thigh: -13, knee: 26 }, t, SIDE_ON, true);
    const [first, then] = [0, 1.5].map((from) => Array.from({ length: 40 }, (_, i) => from + i / 30));
    const straight = then!.map(standing);
    const knees = (frames: readonly PoseFrame[]) => measured(frames).at(-1)!.signals.kneeFlexion!;
    expect(Math.abs(knees([...first!.map(soft), ...straight]) - knees(straight))).toBeLessThan(1);
  });
});

describe("where the feet stand", () => {
  it("is learnt from who stands upright and still, and from nobody else", () => {
    const feetAfter = (frames: readonly PoseFrame[]) =>
      frames.reduce((state, frame) => measure(state, frame)[0], noKinematics).feet;
    const times = Array.from({ length: 40 }, (_, i) => i / 30);
    expect(feetAfter(times.map(standing))).toBeDefined();
    expect(feetAfter(times.slice(0, 1).map(standing))).toBeUndefined();
    const hinged = (t: number) => frameOf({ ...STANDING, trunk: 60, thigh: -13 }, t, SIDE_ON, true);
    expect(feetAfter(times.map(hinged))).toBeUndefined();
    expect(feetAfter(times.map(lying))).toBeUndefined();
  });
});

describe("what the outline added", () => {
  it("is of its own posture: who lies the next moment is measured by their landmarks", () => {
    const [, last] = measured([standing(0), unlined(lying(0.1))]);
    const [alone] = measured([unlined(lying(0.1))]);
    expect(last!.posture).toBe("prone");
    expect(last!.signals).toEqual(alone!.signals);
    expect(Object.keys(last!.signals)).toContain("neckFlexion");
  });
});
