/** One picture in which the feet are placed far too near, as the smaller network does now and then while they go up fast. */
import { describe, expect, it } from "vitest";
import type { PoseFrame } from "../../src/core/landmark.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import { imagePoint } from "../../src/core/space.ts";
import { goldenTracks } from "./golden.ts";

const { track, reps: truths } = goldenTracks().find(({ name }) => name === "sm01-clean-floor-left")!;

/** Knees and ankles this much nearer to the hips, of their distance. */
function drawnIn(frame: PoseFrame, share: number): PoseFrame {
  const { pose } = frame;
  if (!pose) return frame;
  const landmarks = Object.fromEntries(
    Object.entries(pose.landmarks).map(([name, landmark]) => {
      const hip = pose.landmarks[name.startsWith("left") ? "leftHip" : "rightHip"]!.image;
      if (!/Knee|Ankle|Heel|Toe/.test(name)) return [name, landmark];
      const to = (a: number, b: number): number => a + (1 - share) * (b - a);
      const image = imagePoint(to(hip.x, landmark.image.x), to(hip.y, landmark.image.y));
      return [name, { ...landmark, image }];
    }),
  );
  return { ...frame, pose: { ...pose, landmarks } };
}

describe("feet misplaced in a single picture of each lift", () => {
  it.each([0.3, 0.38, 0.5])("cost no rep and accuse nobody (%f of the leg)", (share) => {
    const lifts = truths.map(({ peakStart }) => track.frames.findIndex(({ t }) => t >= peakStart));
    const frames = track.frames.map((frame, i) => (lifts.includes(i) ? drawnIn(frame, share) : frame));
    const { reps, noReps } = analyzeTrack({ ...track, frames });
    const asItWas = analyzeTrack(track);
    expect(reps).toHaveLength(truths.length);
    expect(noReps).toEqual([]);
    const faults = reps.map((rep) => rep.faults.map(({ kind }) => kind));
    expect(faults).toEqual(asItWas.reps.map((rep) => rep.faults.map(({ kind }) => kind)));
    for (const [i, { holdSeconds }] of reps.entries())
      expect(Math.abs(holdSeconds! - asItWas.reps[i]!.holdSeconds!)).toBeLessThan(0.2);
  });
});
