/** Tracks as they might as well have been: what a shake changes, what it leaves, and that verdicts stay. */
import { describe, expect, it } from "vitest";
import { built } from "../../scripts/accuracy/shakes/build.ts";
import { rolled, zoomed } from "../../scripts/accuracy/shakes/camera.ts";
import { clothed } from "../../scripts/accuracy/shakes/clothes.ts";
import { type Filmed, noisy, trunkLength } from "../../scripts/accuracy/shakes/noise.ts";
import { announcedIn, flipsOf, type Outcome, tableOf } from "../../scripts/accuracy/shakes/outcomes.ts";
import { drawFrom } from "../../scripts/accuracy/shakes/random.ts";
import { lapsing, sampledAt } from "../../scripts/accuracy/shakes/sampling.ts";
import { SHAKES, type ShakeName, shaken } from "../../scripts/accuracy/shakes/shake.ts";
import { strange } from "../../scripts/accuracy/shakes/stranger.ts";
import type { LandmarkName, PoseFrame } from "../../src/core/landmark.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import { type Golden, goldenTracks } from "../core/golden.ts";

const goldens = new Map([...goldenTracks(), ...goldenTracks("hard-tracks")].map((one) => [one.name, one]));
const filmedAs = ({ exercise, nearSide }: Golden): Filmed => ({
  pictures: "clean",
  stance: exercise === "superman" ? "prone" : "standing",
  near: nearSide,
});

const golden = goldens.get("gm03-bent-knees")!;
const { frames } = golden.track;
const filmed = filmedAs(golden);

const at = ({ pose }: PoseFrame, name: LandmarkName) => pose!.landmarks[name]!.image;
function kneeOf(frame: PoseFrame): number {
  const of = (part: "Hip" | "Knee" | "Ankle") => at(frame, `${golden.nearSide}${part}`);
  const [hip, knee, ankle] = [of("Hip"), of("Knee"), of("Ankle")];
  return Math.atan2(knee.y - hip.y, knee.x - hip.x) - Math.atan2(ankle.y - knee.y, ankle.x - knee.x);
}

describe("a shake", () => {
  it("is the same for the same seed, and another for another", () => {
    const how = { clip: "a", filmed, seed: 1, name: "together" as const };
    const [once, twice] = [shaken(frames, how), shaken(frames, how)];
    expect(once).toEqual(twice);
    expect(shaken(frames, { ...how, seed: 2 })).not.toEqual(once);
  });

  it("of the body's build bends no joint", () => {
    const build = {
      trunk: 1.05,
      head: 0.97,
      upperArm: 1.02,
      forearm: 0.98,
      thigh: 0.95,
      shank: 1.04,
      foot: 1,
      girth: 1.03,
    };
    const others = built(frames, build, filmed);
    frames.forEach((frame, i) => {
      if (frame.pose) expect(kneeOf(others[i]!)).toBeCloseTo(kneeOf(frame), 8);
    });
    expect(trunkLength(others) / trunkLength(frames)).toBeCloseTo(1.05, 6);
    const [now, then] = [others[90]!, frames[90]!].map((frame) => at(frame, `${golden.nearSide}Ankle`));
    expect(now!.x).toBeCloseTo(then!.x, 8);
  });

  it("of the camera keeps what was in the picture there, and turns all of it alike", () => {
    for (const by of [0.7, 1.4]) {
      const others = zoomed(frames, by, drawFrom(3));
      for (const { pose, width, height } of others)
        for (const name of ["leftWrist", "rightAnkle", "leftEar"] as const) {
          const point = pose!.landmarks[name]!.image;
          expect(point.x).toBeGreaterThan(0);
          expect(point.x).toBeLessThan(width);
          expect(point.y).toBeGreaterThan(0);
          expect(point.y).toBeLessThan(height);
        }
    }
    expect(kneeOf(rolled(frames, 2)[90]!)).toBeCloseTo(kneeOf(frames[90]!), 8);
  });

  it("of the points keeps the body's edge where it is", () => {
    const others = noisy(frames, filmed, drawFrom(5), 1);
    const off = frames.map((frame, i) => at(others[i]!, "leftKnee").x - at(frame, "leftKnee").x);
    const size = Math.sqrt(off.reduce((sum, x) => sum + x * x, 0) / off.length) / trunkLength(frames);
    expect(size).toBeGreaterThan(0.005);
    expect(size).toBeLessThan(0.04);
    // The trunk's breadth does not hang on where the chord lies.
    const breadth = ({ pose }: PoseFrame) => {
      const trunk = pose!.silhouette![golden.nearSide].trunk!;
      return trunk.left[14]! + trunk.right[14]!;
    };
    const apart = frames.map(
      (frame, i) => Math.abs(breadth(others[i]!) - breadth(frame)) / trunkLength(frames),
    );
    expect(Math.max(...apart.filter(Number.isFinite))).toBeLessThan(0.08);
  });

  it("of another body misplaces its points as one body's are, more so as the pose changes", () => {
    const others = strange(frames, filmed, drawFrom(11));
    const off = (i: number) => {
      const [a, b] = [at(others[i]!, "leftShoulder"), at(frames[i]!, "leftShoulder")];
      return { x: (a.x - b.x) / trunkLength(frames), y: (a.y - b.y) / trunkLength(frames) };
    };
    const all = frames.map((_, i) => off(i));
    const most = Math.max(...all.map(({ x, y }) => Math.hypot(x, y)));
    expect(most).toBeGreaterThan(0.005);
    expect(most).toBeLessThan(0.15);
    // Steady: what does not move is off by the same all the time.
    expect(Math.hypot(off(5).x - off(8).x, off(5).y - off(8).y)).toBeLessThan(0.004);
  });

  it("of the clothes leaves every point and moves back and belly", () => {
    const others = clothed(frames, filmed, drawFrom(2));
    const trunk = ({ pose }: PoseFrame) => pose!.silhouette![golden.nearSide].trunk!;
    expect(others.map((frame) => frame.pose!.landmarks)).toEqual(
      frames.map((frame) => frame.pose!.landmarks),
    );
    const moved = frames.map((frame, i) => Math.abs(trunk(others[i]!).left[14]! - trunk(frame).left[14]!));
    expect(Math.max(...moved) / trunkLength(frames)).toBeGreaterThan(0.003);
    expect(trunk(others[90]!).start).toEqual(trunk(frames[90]!).start);
  });

  it("of the rate takes pictures between those at hand, and none where there was a gap", () => {
    const others = sampledAt(frames, 24, 0.3);
    expect(others[1]!.t - others[0]!.t).toBeCloseTo(1 / 24, 9);
    expect(others.at(-1)!.t).toBeLessThanOrEqual(frames.at(-1)!.t);
    const gap = frames.filter(({ t }) => t < 4 || t > 5);
    expect(sampledAt(gap, 15, 0).filter(({ t }) => t > 4.2 && t < 4.8)).toEqual([]);
  });

  it("loses no point for longer than a quarter of a second", () => {
    const others = lapsing(frames, filmed.near, drawFrom(7));
    const lost = others.filter((frame, i) => frame !== frames[i]);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.length / frames.length).toBeLessThan(0.1);
  });
});

const ALONE = (Object.keys(SHAKES) as ShakeName[]).filter((name) => name !== "together");
const verdictsStay = (name: string, how: ShakeName): void => {
  const one = goldens.get(name)!;
  const others = shaken(one.track.frames, { clip: name, filmed: filmedAs(one), seed: 1, name: how });
  const analysis = analyzeTrack({ ...one.track, frames: others });
  expect(analysis.reps).toHaveLength(one.repCount);
  const wrong = announcedIn(analysis, one.reps, false).filter(({ verdict }) => verdict === "wrong");
  expect(wrong).toEqual([]);
};

describe("the same count and no false fault", () => {
  it.each([
    ["gm13-plates-mixed", "together"],
    ["sm03-short-hold", "together"],
  ] as const)("has %s, shaken by: %s", verdictsStay);

  it.each([
    ...ALONE.flatMap((how) => [["gm13-plates-mixed", how] as const, ["sm03-short-hold", how] as const]),
    ["gm03-bent-knees", "together"] as const,
    ["st10-sm-decay-8", "together"] as const,
  ])("has %s, shaken by: %s", { tags: ["full"] }, verdictsStay);
});

describe("the report", () => {
  const run = (round: number, more: Partial<Outcome>): Outcome => ({
    clip: "a",
    round,
    shake: round === 0 ? undefined : "noise",
    found: 3,
    exact: true,
    phantom: 0,
    right: 1,
    wrong: 0,
    owedRight: 1,
    missed: 1,
    announced: [],
    ...more,
  });
  const false1 = {
    rep: 2,
    kind: "bent-knees",
    verdict: "wrong",
    value: 30,
    limit: 25,
    confidence: 0.93,
  } as const;

  it("sums up runs by shake, and says what flips and how often", () => {
    const outcomes = [
      run(0, {}),
      run(1, { found: 4, exact: false, phantom: 1, wrong: 1, announced: [false1] }),
    ];
    expect(tableOf(outcomes)).toMatch(/\| nothing +\| 1 +\| 1\.000 +\| 0 +\| 1 \/ 0 +\| 1\.000 +\| 0\.500/);
    expect(tableOf(outcomes)).toMatch(/\| all +\| 1 +\| 0\.000 +\| 1 +\| 1 \/ 1 +\| 0\.500/);
    expect(flipsOf(outcomes)).toContain("count: 4 in 1 of 2 (noise); 1 phantom");
    expect(flipsOf(outcomes)).toContain("rep 2 bent-knees: wrong in 1 of 2 (noise); 30.0 for 25.0, 0.93");
  });
});
