/** What the outline adds to the angles, and how sure they are. */
import { describe, expect, it } from "vitest";
import { anglesOf } from "../../../src/core/kinematics/angles.ts";
import { deviations, estimate, STANDING_SIGNALS } from "../../../src/core/kinematics/estimators.ts";
import { type NeutralState, noNeutral } from "../../../src/core/kinematics/neutral.ts";
import { seenBody } from "../../../src/core/kinematics/seen-body.ts";
import { spineByTrunk } from "../../../src/core/kinematics/trunk-network.ts";
import type { PoseFrame } from "../../../src/core/landmark.ts";
import { LYING, type Shape } from "../lifter/figure.ts";
import { at, hiding, names, run, standing, unlined, withPose } from "./measuring.ts";

describe("the outline", () => {
  const rest = run(standing(2)).state;
  const down: Partial<Shape> = { trunk: 60, thigh: -13, spine: 30 };

  it("is needed for the spine, and its correction lasts 0.4 s for frames whose mask was not read", () => {
    const seen = run([at(2, down)], rest);
    expect(names(seen.last)).toContain("spineFlexion");
    const later = (t: number) => run([unlined(at(t, down))], seen.state).last!;
    expect(names(later(2.39))).toContain("spineFlexion");
    expect(names(later(2.41))).not.toContain("spineFlexion");
    expect(names(later(2))).toContain("spineFlexion");
    // What is known of later says nothing of earlier.
    expect(names(later(1.9))).not.toContain("spineFlexion");
    expect(names(run([unlined(at(2, down))], rest).last)).toContain("spineFlexion");
    // The same frame with what the outline added just before is the same angle.
    for (const signal of ["trunkInclination", "hipFlexion", "spineFlexion"] as const)
      expect(later(2.1).raw[signal]).toBeCloseTo(seen.last!.raw[signal]!, 6);
    const never = run([unlined(at(0, down))]);
    expect(names(never.last)).not.toContain("spineFlexion");
  });

  it("of a stander corrects nothing of who lies", () => {
    const { last } = run([unlined(at(2.05, {}, LYING))], rest);
    expect(last!.posture).toBe("prone");
    expect(run([unlined(at(2.05, {}, LYING))]).last!.raw.legLift).toBeCloseTo(last!.raw.legLift!, 6);
  });

  it("that is in doubt or half missing makes angles less sure; the doubt is remembered", () => {
    const doubtful = (doubt: number, t = 2) =>
      withPose(at(t, down), (pose) => ({ ...pose, silhouette: { ...pose.silhouette!, doubt } }));
    const [sure, unsure] = [0, 0.3].map((doubt) => run([doubtful(doubt)], rest));
    expect(unsure!.last!.deviation.spineFlexion!).toBeGreaterThan(sure!.last!.deviation.spineFlexion!);
    expect([sure!.state.doubt, unsure!.state.doubt]).toEqual([0, 0.3]);
    expect(run([unlined(at(2.1, down))], unsure!.state).state.doubt).toBe(0.3);
    const gappy = withPose(at(2, down), (pose) => {
      const trunk = pose.silhouette!.right.trunk!;
      const left = trunk.left.map((ray, i) => (i % 3 === 1 ? null : ray));
      const right = { ...pose.silhouette!.right, trunk: { ...trunk, left } };
      return { ...pose, silhouette: { ...pose.silhouette!, right } };
    });
    const { state } = run([gappy], rest);
    expect(state.correction!.share).toBeCloseTo(22 / 33, 6);
    // A frame without a mask of its own is as unsure as the mask that it goes by.
    const held = run([unlined(at(2.1, down))], state).last!;
    const whole = run([unlined(at(2.1, down))], run([at(2, down)], rest).state).last!;
    expect(held.deviation.spineFlexion).not.toBeCloseTo(whole.deviation.spineFlexion!, 3);
  });
});

describe("the trunk's features", () => {
  const down: Partial<Shape> = { trunk: 60, thigh: -13 };
  const features = (size: number) => Array.from({ length: 24 }, (_, i) => size * Math.sin(i));
  const showing = (frame: PoseFrame, size: number) =>
    withPose(frame, (pose) => ({ ...pose, trunk: { right: features(size) } }));
  const rest = run(standing(2).map((frame) => showing(frame, 1))).state;
  const seen = (frame: PoseFrame, from = rest) => run([frame], from).last!;
  const expected = (state = rest, azimuth = state.azimuth.standing!.value) =>
    spineByTrunk(
      { row: seenBody(state, at(2, down), "hinged", 1)!.row, features: features(4) },
      { row: state.neutral.standing.rows!.row, features: features(1) },
      azimuth,
    )!;

  it("tell how the spine is bent, and how surely, beside those of the own neutral", () => {
    const found = seen(showing(at(2, down), 4));
    expect(found.byTrunk).toBe(true);
    expect(found.raw.spineFlexion).toBeCloseTo(expected().value, 9);
    expect(found.deviation.spineFlexion).toBeCloseTo(expected().deviation, 9);
    const outlined = seen(at(2, down));
    expect(outlined.byTrunk).toBe(false);
    expect(outlined.raw.spineFlexion).not.toBeCloseTo(found.raw.spineFlexion!, 0);
    for (const signal of ["trunkInclination", "hipFlexion", "kneeFlexion"] as const) {
      expect(outlined.raw[signal]).toBe(found.raw[signal]);
      expect(outlined.deviation[signal]).toBe(found.deviation[signal]);
    }
  });

  it("are asked for where the neutral has them too, near the side, and where an outline was read", () => {
    expect(seen(showing(at(2, down), 4), run(standing(2)).state).byTrunk).toBe(false);
    const unread = seen(unlined(showing(at(2, down), 4)), { ...rest, correction: undefined });
    expect(unread.byTrunk).toBe(false);
    const from = (value: number) =>
      seen(showing(at(2, down), 4), {
        ...rest,
        azimuth: { standing: { value, lately: value, t: 2, watched: 4 } },
      }).byTrunk;
    expect([-25.5, -24.5, 24.5, 25.5].map(from)).toEqual([false, true, true, false]);
    const far = withPose(at(2, down), (pose) => ({ ...pose, trunk: { left: features(4) } }));
    expect(seen(far).byTrunk).toBe(false);
  });

  it("are not asked for of who stands upright, where arms may be overhead", () => {
    const bow = (trunk: number) => seen(showing(at(2, { trunk }), 4));
    expect([10, 20, 30].map((trunk) => [bow(trunk).posture, bow(trunk).byTrunk])).toEqual([
      ["upright", false],
      ["upright", false],
      ["hinged", true],
    ]);
  });

  it("hold for frames whose mask was not read, as the outline does", () => {
    const { state, last } = run([showing(at(2, down), 4)], rest);
    const later = (t: number) => run([unlined(at(t, down))], state).last!;
    expect(later(2.39).raw.spineFlexion).toBeCloseTo(last!.raw.spineFlexion!, 6);
    expect(later(2.39).deviation.spineFlexion).toBe(last!.deviation.spineFlexion);
    expect([later(2.39).byTrunk, later(2.41).byTrunk]).toEqual([true, false]);
  });

  it("say nothing of a spine whose shoulders were not seen, nor how sure it would be", () => {
    const { state } = run([showing(at(2, down), 4)], rest);
    for (const frame of [at(2.1, down), unlined(at(2.1, down))]) {
      const hidden = run([hiding(showing(frame, 4), ["Shoulder"], 0.05)], state).last!;
      expect(names(hidden)).not.toContain("spineFlexion");
      expect(hidden.deviation.spineFlexion).toBeUndefined();
    }
  });
});

describe("the error of an angle", () => {
  it("is larger against an average neutral than against one's own", () => {
    const hinge = { trunk: 60, thigh: -13 };
    const own = run([at(2, hinge)], run(standing(2)).state).last!;
    const typical = run([at(2, hinge)]).last!;
    expect([own.calibrated, typical.calibrated]).toEqual([true, false]);
    expect(typical.deviation.spineFlexion!).toBeGreaterThan(own.deviation.spineFlexion!);
  });

  it("is by the weights of what it was measured by: an average neutral, the landmarks or the outline", () => {
    const rest = run(standing(2)).state;
    const sight = { azimuth: 5, doubt: 0.1 };
    const hinge = at(2, { trunk: 60, thigh: -13 });
    const errors = (frame: PoseFrame, neutral: NeutralState) => {
      const body = seenBody({ ...rest, correction: undefined }, frame, "hinged", 1)!;
      const { deviation } = anglesOf({ ...rest, correction: undefined }, body, neutral, sight);
      const found = estimate("standing", {
        row: body.row,
        outline: body.outline?.row,
        neutral: neutral.rows,
        azimuth: sight.azimuth,
      });
      const by = (how: "plain" | "outlined" | "typical") =>
        deviations("standing", found, how, [1, 1, 1, 1], { ...sight, share: body.outline?.share ?? 1 });
      return { told: STANDING_SIGNALS.map((signal) => deviation[signal]), by };
    };
    const own = errors(hinge, rest.neutral.standing);
    expect(own.told).toEqual(own.by("outlined"));
    const nobody = errors(hinge, noNeutral);
    expect(nobody.told).toEqual(nobody.by("typical"));
    const bare = errors(unlined(hinge), rest.neutral.standing);
    expect(bare.told.slice(0, 3)).toEqual(bare.by("plain").slice(0, 3));
    expect(bare.told[3]).toBeUndefined();
    // None of the three is another's by chance.
    for (const { by } of [own, nobody, bare])
      expect(new Set([by("typical")[0], by("outlined")[0], by("plain")[0]]).size).toBe(3);
  });

  it("grows with the camera's azimuth", () => {
    const { state } = run(standing(2));
    const from = (value: number) =>
      run([at(2, { trunk: 60, thigh: -13 })], {
        ...state,
        azimuth: { standing: { value, lately: value, t: 2, watched: 4 } },
      }).last!.deviation.spineFlexion!;
    expect(from(45)).toBeGreaterThan(from(0));
  });
});
