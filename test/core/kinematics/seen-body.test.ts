/** What a frame shows of a body: how large it is and which of its parts can be read. */
import { describe, expect, it } from "vitest";
import { type KinematicState, noKinematics } from "../../../src/core/kinematics/kinematic-state.ts";
import { noNeutral } from "../../../src/core/kinematics/neutral.ts";
import type { Posture } from "../../../src/core/kinematics/posture.ts";
import { STANDING } from "../../../src/core/kinematics/readings.ts";
import { seenBody } from "../../../src/core/kinematics/seen-body.ts";
import { PRONE, pose, stander } from "./bodies.ts";

const of = (places: Parameters<typeof pose>[0], posture: Posture, state = noKinematics) =>
  seenBody(state, { t: 0, width: 640, height: 500, pose: pose(places) }, posture, 1)!;

describe("the size of a body", () => {
  it("is leg and trunk of who stands, in shares of the picture's height", () => {
    const [leg, trunk, ...more] = of(stander(), "upright").size;
    expect(leg).toBeCloseTo(160 / 500, 9);
    expect(trunk).toBeCloseTo(100 / 500, 9);
    expect(more).toEqual([]);
  });

  it("is in pixels where the picture has no height", () => {
    const frame = { t: 0, width: 0, height: 0, pose: pose(stander()) };
    const { size } = seenBody(noKinematics, frame, "upright", 1)!;
    expect(size).toEqual([expect.closeTo(160, 9), expect.closeTo(100, 9)]);
  });

  it("is all of who lies, from shoulders to feet", () => {
    expect(of(PRONE, "prone").size).toEqual([expect.closeTo(260 / 500, 9)]);
  });
});

describe("hips behind something", () => {
  const behind = (over: Partial<KinematicState>) =>
    ({ ...noKinematics, facing: 1, hipsHidden: true, ...over }) as const;

  it("stay so, where the mask was not read, of who goes on lying, and of nobody else", () => {
    const lies = of(PRONE, "prone", behind({ filtered: "prone" }));
    expect([lies.hipsHidden, lies.parts.hips, lies.parts.knees]).toEqual([true, 0, 1]);
    const layDown = of(PRONE, "prone", behind({ filtered: "standing" }));
    expect([layDown.changed, layDown.hipsHidden, layDown.parts.hips]).toEqual([true, false, 1]);
    const stands = of(stander(), "upright", behind({ filtered: "standing" }));
    expect([stands.changed, stands.hipsHidden, stands.parts.hips]).toEqual([false, false, 1]);
  });
});

describe("how far a body is from the start posture", () => {
  it("is by what the knees are bent and half the trunk's lean, of who stands", () => {
    expect(of(stander(), "upright").slack).toBeCloseTo(0, 9);
    // Forward or back, the knee bent forward or overstretched.
    for (const sign of [1, -1]) {
      const body = of(stander({ trunk: 10 * sign, thigh: -12 * sign, shank: 8 * sign }), "upright");
      expect(body.slack).toBeCloseTo(20 + 5, 9);
    }
  });

  it("is by half the arms' lift, the legs' and twice the chest's, of who lies", () => {
    const [hip, shoulder] = [[200, 300] as const, [300, 290] as const];
    const out = ([x, y]: readonly [number, number], by: number, up: number) => [x + by, y - up] as const;
    const chest = 5.710593;
    const raised = {
      ...PRONE,
      Shoulder: shoulder,
      Wrist: out(shoulder, 100, 30),
      Ankle: out(hip, -160, 20),
      Knee: out(hip, -80, 10),
    };
    // Tangents of 0.3 and an eighth.
    expect(of(raised, "prone").slack).toBeCloseTo(16.699244 / 2 + 7.125016 + 2 * chest, 5);
  });
});

describe("legs that are too short for the body", () => {
  /** Of somebody whose trunk, when they stood, was half as long as a leg. */
  const row = Array.from({ length: 60 }, (_, i) => (i === STANDING.trunkLength ? 50 : 0));
  const known = {
    ...noKinematics,
    facing: 1,
    neutral: { standing: { ...noNeutral, rows: { row }, count: 1 }, prone: noNeutral },
  } as const;

  it("are hidden where somebody stands", () => {
    const { legsHidden, parts } = of(stander(), "upright", known);
    expect(legsHidden).toBe(true);
    expect([parts.knees, parts.feet, parts.hips]).toEqual([0, 0, 1]);
  });

  it("are as they are seen where somebody lies, whose feet may point away from the camera", () => {
    // Trunk 100, legs 60: of 160 pixels the trunk is more than 1.15 times a half.
    const { legsHidden, parts } = of({ ...PRONE, Knee: [170, 300], Ankle: [140, 300] }, "prone", known);
    expect(legsHidden).toBe(false);
    expect([parts.knees, parts.feet, parts.hips]).toEqual([1, 1, 1]);
  });

  it("are not told of who faces the other way than the one known", () => {
    expect(of(stander(), "upright", { ...known, facing: -1 }).legsHidden).toBe(false);
  });
});
