/** The bird dog on the network's own track: three of them, held for less than two seconds (1.1 to 1.4 fully out). */
import { describe, expect, it } from "vitest";
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
