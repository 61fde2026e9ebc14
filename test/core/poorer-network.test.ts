/**
 * A network that places fewer points: no eyes, fingers, heels and toes, or nothing in the world, or neither. What it does
 * place is measured as before, and what is measured is coached as before.
 */
import { describe, expect, it } from "vitest";
import type { Landmark, LandmarkName, PoseFrame } from "../../src/core/landmark.ts";
import { mean, type Signal } from "../../src/core/quantity.ts";
import type { Analysis } from "../../src/core/session/analysis.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import { type Golden, goldenTracks } from "./golden.ts";

type Kept = (name: LandmarkName, landmark: Landmark) => Landmark | undefined;
const withoutSmallPoints: Kept = (name, landmark) => (/Eye|Index|Heel|Toe/.test(name) ? undefined : landmark);
const withoutWorld: Kept = (_, { world: _world, ...flat }) => flat;
const withoutEither: Kept = (name, landmark) =>
  withoutSmallPoints(name, landmark) && withoutWorld(name, landmark);

const poorer = (frame: PoseFrame, kept: Kept): PoseFrame => {
  if (!frame.pose) return frame;
  const landmarks = Object.fromEntries(
    (Object.entries(frame.pose.landmarks) as [LandmarkName, Landmark][]).flatMap(([name, landmark]) => {
      const left = kept(name, landmark);
      return left ? [[name, left]] : [];
    }),
  );
  return { ...frame, pose: { ...frame.pose, landmarks } };
};
const wholes = new Map<string, Analysis>();
const wholeOf = ({ name, track }: Golden): Analysis => {
  const whole = wholes.get(name) ?? analyzeTrack(track);
  wholes.set(name, whole);
  return whole;
};
const seenBy = ({ track }: Golden, kept: Kept) =>
  analyzeTrack({ ...track, frames: track.frames.map((frame) => poorer(frame, kept)) });

/** Mean degrees by which two analyses of one recording differ, over the frames in which both have the angle. */
function apart(a: ReturnType<typeof seenBy>, b: ReturnType<typeof seenBy>, signal: Signal): number {
  const differences = a.frames[signal].flatMap((value, i) => {
    const other = b.frames[signal][i];
    return value === null || other === null || other === undefined ? [] : [Math.abs(value - other)];
  });
  expect(differences.length, signal).toBeGreaterThan(0.9 * b.frames[signal].filter((v) => v !== null).length);
  return mean(differences) ?? 0;
}

const COUNTED_BY: Readonly<Record<string, readonly Signal[]>> = {
  "good-morning": ["trunkInclination", "hipFlexion", "kneeFlexion"],
  superman: ["armLift", "chestLift", "legLift", "kneeFlexion"],
};
const tracks = goldenTracks().filter(({ name }) =>
  ["gm03-bent-knees", "gm09-az-plus30", "sm03-short-hold", "sm04-arms-or-legs-only"].includes(name),
);

describe.each([
  ["without eyes, fingers, heels and toes", withoutSmallPoints],
  ["without a world", withoutWorld],
  ["without either", withoutEither],
] as const)("a network %s", (_, kept) => {
  it.each(tracks.map((golden) => [golden.name, golden] as const))(
    "is coached as before: %s",
    (_name, golden) => {
      const whole = wholeOf(golden);
      const less = seenBy(golden, kept);
      expect(less.reps).toHaveLength(whole.reps.length);
      expect(less.noReps.map(({ reason }) => reason)).toEqual(whole.noReps.map(({ reason }) => reason));
      for (const [i, rep] of less.reps.entries()) {
        const told = rep.faults.map(({ kind }) => kind);
        const owed = whole.reps[i]!.faults.map(({ kind }) => kind);
        expect(owed).toEqual(expect.arrayContaining(told));
        // A back that is rounded by a hair may be left unjudged, never passed.
        const unjudged = rep.notJudged.filter((kind) => kind === "rounded-back");
        expect([...told, ...unjudged]).toEqual(expect.arrayContaining(owed));
      }
      expect(less.view.nearSide).toBe(golden.nearSide);
      expect(Math.abs(less.view.azimuthDeg! - whole.view.azimuthDeg!)).toBeLessThan(3);
      for (const signal of COUNTED_BY[golden.exercise]!)
        expect(apart(less, whole, signal), signal).toBeLessThan(1);
    },
  );
});

it("tells the points apart that it takes away", () => {
  expect(tracks).toHaveLength(4);
  const frame = tracks[0]!.track.frames.find(({ pose }) => pose)!;
  const names = Object.keys(poorer(frame, withoutSmallPoints).pose!.landmarks);
  expect(Object.keys(frame.pose!.landmarks).length - names.length).toBe(8);
  expect(Object.values(poorer(frame, withoutWorld).pose!.landmarks).some((one) => one.world)).toBe(false);
});
