/**
 * Pose tracks of clips as webcams and living rooms make them (fixtures/README.md): a back that rounds among ordinary ones,
 * tops that are never upright, two sets in one recording, a set that decays, a head cut off, a body in its mat's colour.
 */
import { describe, expect, it } from "vitest";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import { goldenTracks, matched } from "./golden.ts";

describe.each(goldenTracks("hard-tracks").map((golden) => [golden.name, golden] as const))(
  "%s",
  (_, golden) => {
    const analysis = analyzeTrack(golden.track);
    const pairs = matched(golden.reps, analysis);

    it("is recognised, and counted as it was done", () => {
      expect(analysis.exercise).toBe(golden.exercise);
      expect(analysis.reps).toHaveLength(golden.repCount);
      expect(analysis.noReps).toHaveLength(golden.reps.length - golden.repCount);
    });

    it("has no fault announced that was not there", () => {
      for (const { truth, found } of pairs) {
        const allowed = new Set([...truth.faults, ...(truth.faultsOptional ?? [])]);
        expect(found.faults.filter(({ kind }) => !allowed.has(kind))).toEqual([]);
      }
    });

    it("passes over no fault in silence: heard, or said not to have been judged", () => {
      for (const { truth, found } of pairs)
        for (const kind of truth.faults)
          if (!truth.faultsOptional?.includes(kind))
            expect(
              found.faults.some((fault) => fault.kind === kind) || found.notJudged.includes(kind),
              `${kind} at ${truth.start}`,
            ).toBe(true);
    });
  },
);

it("the back that rounds among ordinary ones is told", () => {
  const golden = goldenTracks("hard-tracks").find(({ name }) => name.startsWith("nb02"))!;
  const told = analyzeTrack(golden.track).reps.map(({ faults }) =>
    faults.some((f) => f.kind === "rounded-back"),
  );
  expect(told).toEqual(golden.reps.map(({ faults }) => faults.includes("rounded-back")));
});
