/** The same movement filmed with other frame rates and resolutions measures the same. */
import { describe, expect, it } from "vitest";
import type { PoseFrame } from "../../../src/core/landmark.ts";
import type { Signal } from "../../../src/core/quantity.ts";
import { resized, unevenly } from "../lifter/edits.ts";
import { LYING } from "../lifter/figure.ts";
import { film, goodMorning, type Move, superman } from "../lifter/film.ts";
import { of, watch } from "../watch.ts";

const SIGNALS: Readonly<Record<"standing" | "prone", readonly Signal[]>> = {
  standing: ["trunkInclination", "hipFlexion", "kneeFlexion"],
  prone: ["armLift", "legLift", "chestLift"],
};
const still = (seconds: number): Move => ({ seconds });
const scripts = {
  standing: [...[1, 2].flatMap(() => goodMorning())],
  prone: [...[1, 2].flatMap(() => superman())],
};
/** `late`: seconds that the first movement comes later. */
const filmed = (stance: "standing" | "prone", fps: number, late = 0): PoseFrame[] =>
  film([still(2 + late), ...scripts[stance]], {
    fps,
    outlined: true,
    camera: { azimuthDeg: 12 },
    ...(stance === "prone" ? { from: LYING } : {}),
  });

function peaks(frames: readonly PoseFrame[], stance: "standing" | "prone"): number[] {
  const reps = of("rep", watch(frames));
  expect(reps).toHaveLength(2);
  return reps.flatMap(({ rep }) => SIGNALS[stance].map((signal) => rep.peak[signal]!));
}

describe.each(["standing", "prone"] as const)("angles of who is %s", (stance) => {
  let first: readonly number[] | undefined;
  const same = (frames: readonly PoseFrame[], within: number): void => {
    first ??= peaks(filmed(stance, 30), stance);
    for (const [i, value] of peaks(frames, stance).entries())
      expect(Math.abs(value - first[i]!), `${i}`).toBeLessThan(within);
  };

  // A hip that stops for less than half a second is smoothed by 0.58 degrees more at 10 pictures a second than at 30.
  const tolerance = (fps: number): number => (stance === "standing" && fps === 10 ? 0.6 : 0.5);
  it.each([10, 15, 60])("do not depend on %s pictures a second", (fps) =>
    same(filmed(stance, fps), tolerance(fps)),
  );
  it.each([24, 120])("do not depend on %s pictures a second", { tags: ["full"] }, (fps) =>
    same(filmed(stance, fps), tolerance(fps)),
  );

  // The furthest point lies between two pictures more often than in one.
  it.each([
    [10, 0.03],
    [10, 0.07],
    [12.5, 0.05],
    [15, 0.04],
    [17, 0.02],
  ])("do not depend on when, of %s pictures a second, they are taken: %s s later", (fps, late) =>
    same(filmed(stance, fps, late), tolerance(fps)),
  );

  it("do not depend on how even the pictures come", () => same(unevenly(filmed(stance, 120)), 0.5));

  it("do not depend on the resolution", () => {
    const frames = filmed(stance, 30);
    for (const by of [0.5, 2])
      same(
        frames.map((frame) => resized(frame, by)),
        0.5,
      );
    const middle = frames[frames.length >> 1]!.t;
    for (const by of [0.5, 2])
      same(
        frames.map((frame) => (frame.t < middle ? frame : resized(frame, by))),
        0.5,
      );
  });
});
