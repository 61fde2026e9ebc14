/** The bird dog on the network's own track: three of them, held for less than two seconds (1.1 to 1.4 fully out). */
import { describe, expect, it } from "vitest";
import type { Landmark, LandmarkName, PoseFrame } from "../../src/core/landmark.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import { goldenTracks } from "../core/golden.ts";

const { track } = goldenTracks("floor-tracks").find(({ name }) => name === "ng12-bird-dog")!;
/** Of the clip (movements in its truth), seconds. */
const TRUTH = [
  { start: 1.2, end: 4.87, side: "left" },
  { start: 5.41, end: 8.99, side: "right" },
  { start: 9.6, end: 13.23, side: "left" },
] as const;

describe("bird dogs", () => {
  const { reps, noReps } = analyzeTrack(track, { coach: { exercise: "bird-dog" } });

  it("are counted, each at its time and for the side of its arm", () => {
    expect(noReps).toEqual([]);
    expect(reps.map(({ side }) => side)).toEqual(TRUTH.map(({ side }) => side));
    reps.forEach((rep, i) => {
      expect(Math.abs(rep.start - TRUTH[i]!.start), `start ${i}`).toBeLessThan(0.25);
      expect(Math.abs(rep.end - TRUTH[i]!.end), `end ${i}`).toBeLessThan(0.25);
    });
  });

  it("hear only of a hold that was short: trunk, arms and legs are level", () => {
    const kinds = new Set(reps.flatMap(({ faults }) => faults.map(({ kind }) => kind)));
    expect([...kinds].filter((kind) => kind !== "short-hold")).toEqual([]);
    for (const { holdSeconds } of reps) expect(Math.abs(holdSeconds! - 1.85)).toBeLessThan(0.25);
  });

  it("are nothing where they were not chosen", () => {
    for (const exercise of ["auto", "superman", "alternating-superman", "good-morning"]) {
      const other = analyzeTrack(track, { coach: { exercise } });
      expect([...other.reps, ...other.noReps], exercise).toEqual([]);
    }
  });
});

/** The legs' names changed: whoever lifted arm and leg across now lifts those of one side. */
function legsChanged({ pose, ...frame }: PoseFrame): PoseFrame {
  if (!pose) return frame;
  const changed = Object.entries(pose.landmarks).map(([name, at]) => {
    const other = name.startsWith("left") ? name.replace("left", "right") : name.replace("right", "left");
    return [/Knee|Ankle|Heel|Toe/.test(name) ? other : name, at] as const;
  });
  const landmarks = Object.fromEntries(changed) as Readonly<Record<LandmarkName, Landmark>>;
  return { ...frame, pose: { ...pose, landmarks } };
}

describe("arm and leg of one side", () => {
  const said: string[] = [];
  const { reps, noReps } = analyzeTrack(
    { ...track, frames: track.frames.map(legsChanged) },
    {
      coach: { exercise: "bird-dog" },
      onStep: (_state, events) => {
        for (const event of events) if (event.type === "cue") said.push(event.text);
      },
    },
  );

  it("do not count, and whoever lifts them hears why", () => {
    expect(reps).toEqual([]);
    expect(noReps.map(({ reason }) => reason)).toEqual(TRUTH.map(() => "same-side"));
    for (const { faults } of noReps) {
      expect(faults.map(({ kind }) => kind)).toEqual(["same-side"]);
      expect(faults[0]!.value).toBeLessThan(faults[0]!.limit);
    }
    expect(said).toContain("No rep: opposite leg.");
  });
});
