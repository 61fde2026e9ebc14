/** Hips behind a table's edge, of who lies face down: the network places them all the same, too high. */
import { describe, expect, it } from "vitest";
import { hipsAreHidden } from "../../../src/core/kinematics/hidden-hips.ts";
import type { OutlineProfile, PoseFrame } from "../../../src/core/landmark.ts";
import { analyzeTrack } from "../../../src/core/session/analyze-track.ts";
import "../../../src/exercises/packs.ts";
import { goldenTracks } from "../golden.ts";
import { LYING } from "../lifter/figure.ts";
import { at, lying, names, PRONE_NAMES, run, standing, unlined, withPose } from "./measuring.ts";

/** The trunk's outline from hips to shoulders this thick, as a share of what is there. */
const cut = (frame: PoseFrame, share: number): PoseFrame =>
  withPose(frame, (pose) => {
    const thinner = (profile: OutlineProfile): OutlineProfile => {
      const rays = (all: OutlineProfile["left"]) => all.map((ray) => (ray === null ? null : share * ray));
      return { ...profile, left: rays(profile.left), right: rays(profile.right) };
    };
    const { left, right, doubt } = pose.silhouette!;
    const [l, r] = [left, right].map((side) => ({
      ...side,
      ...(side.trunk ? { trunk: thinner(side.trunk) } : {}),
    }));
    return { ...pose, silhouette: { left: l!, right: r!, doubt } };
  });
const down = (t: number): PoseFrame => at(t, {}, LYING);

describe("hips whose outline is cut", () => {
  it("are not told of somebody whose own outline was never read, thin as they may be", () => {
    const [thin, whole] = [1, 20].map((ray) => Array.from({ length: 48 }, () => ray));
    for (const already of [false, true]) {
      expect(hipsAreHidden(thin!, undefined, already)).toBe(false);
      expect(hipsAreHidden(thin!, { row: [] }, already)).toBe(false);
      expect(hipsAreHidden(thin!, { row: [], outline: whole! }, already)).toBe(true);
    }
  });

  const { state } = run(lying(2));

  it("give no angle that needs them, and are told", () => {
    const { last } = run([cut(down(2.1), 0.65)], state);
    expect(last!.unseen).toEqual(["hips"]);
    expect(last!.covered).toEqual(["hips"]);
    expect(names(last)).toEqual(["armLift", "elbowFlexion", "neckFlexion"]);
    // What the limbs rose is still told, for counting.
    expect(last!.rises.arm).toBeDefined();
  });

  it("are seen where a shirt or the light takes a little off them", () => {
    const { last } = run([cut(down(2.1), 0.8)], state);
    expect(last!.unseen).toEqual([]);
    expect(last).not.toHaveProperty("covered");
    expect(names(last)).toEqual(PRONE_NAMES);
  });

  it("are seen again where most of their outline is: half behind the edge they are not", () => {
    const hidden = run([cut(down(2.1), 0.5)], state);
    expect(run([cut(down(2.2), 0.8)], hidden.state).last!.unseen).toEqual(["hips"]);
    expect(run([cut(down(2.2), 0.9)], hidden.state).last!.unseen).toEqual([]);
  });

  it("stay what they were in pictures whose mask was not read, until one is", () => {
    const hidden = run([cut(down(2.1), 0.5)], state);
    const after = run([unlined(down(2.2))], hidden.state);
    expect(after.last!.unseen).toEqual(["hips"]);
    expect(run([down(2.3)], after.state).last!.unseen).toEqual([]);
    expect(run([unlined(down(2.1))], state).last!.unseen).toEqual([]);
  });

  it("are not told where the body is not known yet, nor of who stands", () => {
    expect(run([cut(down(0), 0.5)]).last!.unseen).toEqual([]);
    const upright = run(standing(2));
    expect(run([cut(at(2.1), 0.5)], upright.state).last!.unseen).toEqual([]);
  });
});

describe("supermans behind a table's edge, which cuts the hips as they are lifted", () => {
  const sm = goldenTracks().find(({ name }) => name === "sm03-short-hold")!;
  const lifted = (t: number): boolean => sm.reps.some(({ start, end }) => t > start + 0.5 && t < end - 0.3);
  const frames = sm.track.frames.map((f) => (f.pose?.silhouette && lifted(f.t) ? cut(f, 0.5) : f));
  const analysis = analyzeTrack({ ...sm.track, frames });

  it("count on the arms, and judge nothing of the legs", () => {
    expect(analysis.reps).toHaveLength(sm.repCount);
    for (const { holdPartial, notJudged } of analysis.reps) {
      expect(holdPartial).toBe(true);
      expect(notJudged).toEqual(
        expect.arrayContaining(["low-legs", "low-arms", "bent-knees", "not-together"]),
      );
    }
  });

  it("tell of a hold only what the arms show: who held them too briefly held too briefly", () => {
    const told = analysis.reps.map(({ faults }) => faults.map(({ kind }) => kind));
    expect(told).toEqual(sm.reps.map(({ faults }) => faults));
    expect(told.flat()).toContain("short-hold");
  });
});
