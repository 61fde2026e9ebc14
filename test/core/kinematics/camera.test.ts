import { describe, expect, it } from "vitest";
import { type AzimuthState, averagedAzimuth, rollOf } from "../../../src/core/kinematics/camera.ts";
import { canonicalPose, type Facing } from "../../../src/core/kinematics/canonical.ts";
import { TYPICAL } from "../../../src/core/kinematics/estimators.ts";
import { proneRow, standingRow } from "../../../src/core/kinematics/readings.ts";
import type { Landmark, Pose } from "../../../src/core/landmark.ts";
import { imagePoint } from "../../../src/core/space.ts";
import { mirrored } from "../lifter/edits.ts";
import { frameOf, LYING, STANDING } from "../lifter/figure.ts";

const watched = (guesses: readonly (readonly [t: number, guess: number])[]): AzimuthState =>
  guesses.reduce<AzimuthState | undefined>(
    (state, [t, guess]) => averagedAzimuth(state, t, guess),
    undefined,
  )!;
const steady = (from: number, to: number, fps: number, guess: number) =>
  Array.from({ length: (to - from) * fps }, (_, i) => [from + i / fps, guess] as const);

describe("where the camera stands", () => {
  it("is at first the plain mean of what frames of equal length showed", () => {
    const frames = [10, 20, 30, -4].map((guess, i) => [i / 10, guess] as const);
    expect(watched(frames.slice(0, 1)).value).toBe(10);
    expect(watched(frames.slice(0, 2)).value).toBeCloseTo(15, 9);
    expect(watched(frames.slice(0, 3)).value).toBeCloseTo(20, 9);
    expect(watched(frames).value).toBeCloseTo(14, 9);
  });

  it("gives a frame the weight of its time", () => {
    // 0.1 s each for the first two, 0.2 s for the third: (1 * 6 + 1 * 12 + 2 * 21) / 4.
    expect(
      watched([
        [0, 6],
        [0.1, 12],
        [0.3, 21],
      ]).value,
    ).toBeCloseTo(15, 9);
  });

  it("is remembered for about four seconds: of a little turn, 1 - 1/e is known four seconds later, at any frame rate", () => {
    for (const fps of [8, 15, 60]) {
      const { value } = watched([...steady(0, 10, fps, 0), ...steady(10, 14, fps, 10)]);
      expect(Math.abs(value - 10 * (1 - 1 / Math.E)), `${fps} fps`).toBeLessThan(0.2);
    }
  });

  it("begins anew where somebody has turned: within a second it is known to a dozen degrees, within three to three", () => {
    for (const [from, to] of [
      [50, 0],
      [-50, -15],
      [0, 30],
    ] as const)
      for (const fps of [8, 15, 60]) {
        const value = (seconds: number) =>
          watched([...steady(0, 20, fps, from), ...steady(20, 20 + seconds, fps, to)]).value;
        expect(Math.abs(value(1) - to), `${from} to ${to}, ${fps} fps`).toBeLessThan(13);
        expect(Math.abs(value(3) - to), `${from} to ${to}, ${fps} fps`).toBeLessThan(3);
      }
  });

  it("is not moved by a picture that is misread, nor by how readings scatter", () => {
    const glance = watched([...steady(0, 10, 15, 5), [10, 60], ...steady(10.07, 11, 15, 5)]).value;
    expect(Math.abs(glance - 5)).toBeLessThan(1.5);
    const scattered = Array.from({ length: 300 }, (_, i) => [i / 30, 5 + 12 * (i % 2 ? 1 : -1)] as const);
    expect(Math.abs(watched(scattered).value - 5)).toBeLessThan(1);
  });

  it("does not jump because nobody was seen for a minute: one frame stands for a fifth of a second at most", () => {
    const before = watched(steady(0, 6, 10, 4));
    const later = averagedAzimuth(before, 66, 24);
    expect(later.value).toBeCloseTo(4 + (0.2 / 4) * 20, 6);
    expect(later.t).toBe(66);
  });

  it("gives the first frame of a body that comes back upright no more than its own time", () => {
    const before = watched(steady(0, 6, 10, 4));
    // Bent over until 8.96 s, a picture every 0.04 s.
    const later = averagedAzimuth(before, 9, 24, 8.96);
    expect(later.value).toBeCloseTo(4 + (0.04 / 4) * 20, 9);
    expect(averagedAzimuth(before, 9, 24, 3).value).toBeCloseTo(4 + (0.2 / 4) * 20, 9);
  });

  it("learns nothing from a frame at the same or an earlier time", () => {
    const before = watched(steady(0, 2, 10, 4));
    expect(averagedAzimuth(before, before.t, 60)).toBe(before);
    expect(averagedAzimuth(before, before.t - 1, 60)).toBe(before);
  });
});

/** The picture turned clockwise by `degrees` about its middle; y is down. */
function turned(pose: Pose, degrees: number): Pose {
  const a = (degrees * Math.PI) / 180;
  const landmarks = Object.fromEntries(
    Object.entries(pose.landmarks).map(([name, landmark]): [string, Landmark] => {
      const [x, y] = [landmark.image.x - 320, landmark.image.y - 240];
      const image = imagePoint(
        320 + x * Math.cos(a) - y * Math.sin(a),
        240 + x * Math.sin(a) + y * Math.cos(a),
      );
      return [name, { ...landmark, image }];
    }),
  );
  return { ...pose, landmarks };
}

describe("how far the picture is turned", () => {
  const standing = (pose: Pose, facing: Facing) =>
    rollOf("standing", standingRow(canonicalPose(pose, facing)!), facing);
  const prone = (pose: Pose, facing: Facing) =>
    rollOf("prone", proneRow(canonicalPose(pose, facing)!), facing);

  it("is nothing for an average person's neutral", () => {
    for (const facing of [1, -1] as const)
      for (const stance of ["standing", "prone"] as const)
        expect(Math.abs(rollOf(stance, TYPICAL[stance], facing))).toBe(0);
  });

  it("follows a turn of the picture degree by degree, clockwise positive, standing or lying, to either side", () => {
    for (const [frame, roll] of [
      [frameOf(STANDING, 0), standing],
      [frameOf(LYING, 0), prone],
    ] as const) {
      const [right, left] = [frame.pose!, mirrored(frame).pose!];
      for (const by of [-9, 4, 11]) {
        expect(roll(turned(right, by), 1) - roll(right, 1)).toBeCloseTo(by, 6);
        expect(roll(turned(left, by), -1) - roll(left, -1)).toBeCloseTo(by, 6);
      }
    }
  });

  it("does not take a bent hip or a lifted chest alone for all of it", () => {
    const bowed = frameOf({ ...STANDING, trunk: 8, thigh: -3, knee: 5 }, 0).pose!;
    const upright = frameOf({ ...STANDING, trunk: 2, thigh: 3, knee: -1 }, 0).pose!;
    // Trunk 6 forward, thigh 6 back, shank as it was.
    expect(standing(bowed, 1) - standing(upright, 1)).toBeCloseTo(0, 0);
  });
});
