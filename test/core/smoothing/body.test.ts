import { describe, expect, it } from "vitest";
import type { OutlineProfile, PoseFrame, Side } from "../../../src/core/landmark.ts";
import { type BodyFilters, smoothBody } from "../../../src/core/smoothing/body.ts";
import { type ImagePoint, imagePoint } from "../../../src/core/space.ts";
import { resized } from "../lifter/edits.ts";
import { frameOf, STANDING } from "../lifter/figure.ts";

const still = (t: number): PoseFrame => frameOf(STANDING, t);
/** `by` pixels to the right of where they stand. */
function shifted(frame: PoseFrame, by: number): PoseFrame {
  const landmarks = Object.fromEntries(
    Object.entries(frame.pose!.landmarks).map(([name, landmark]) => [
      name,
      { ...landmark, image: { ...landmark.image, x: landmark.image.x + by } },
    ]),
  );
  return { ...frame, pose: { ...frame.pose!, landmarks } };
}
const drawn = (frames: readonly PoseFrame[]) => {
  let filters: BodyFilters = [];
  return frames.map((frame) => {
    const [next, body] = smoothBody(filters, frame, undefined, undefined);
    filters = next;
    return body;
  });
};
const nose = (frames: readonly PoseFrame[]) => drawn(frames).map((body) => body?.points.nose?.x);

describe("the drawn body", () => {
  it("is where the network placed it at first, and stays there", () => {
    const frames = [0, 1, 2, 3].map((i) => still(i / 15));
    for (const body of drawn(frames))
      for (const [name, landmark] of Object.entries(frames[0]!.pose!.landmarks)) {
        const point = body!.points[name as "nose"]!;
        expect(point.x).toBeCloseTo(landmark.image.x, 9);
        expect(point.y).toBeCloseTo(landmark.image.y, 9);
        expect(point.visibility).toBe(landmark.visibility);
      }
  });

  it("hardly trembles with noise of two pixels, and is less than a tenth of a second late for a walk", () => {
    const at = still(0).pose!.landmarks.nose!.image.x;
    const trembling = nose(Array.from({ length: 60 }, (_, i) => shifted(still(i / 30), i % 2 ? 1 : -1)));
    for (const x of trembling.slice(20)) expect(Math.abs(x! - at)).toBeLessThan(0.6);
    // 200 pixels a second.
    const walking = nose(Array.from({ length: 60 }, (_, i) => shifted(still(i / 30), (200 * i) / 30)));
    expect((at + (200 * 59) / 30 - walking.at(-1)!) / 200).toBeLessThan(0.1);
  });

  it("is the same, larger, in a larger picture", () => {
    const frames = [0, 4, 9, 30].map((by, i) => shifted(still(i / 15), by));
    const [small, large] = [nose(frames), nose(frames.map((frame) => resized(frame, 3)))];
    large.forEach((x, i) => {
      expect(x! / 3).toBeCloseTo(small[i]!, 6);
    });
  });

  it("leaves out what was not placed, or nowhere, and takes it up afresh", () => {
    const { nose: _, leftEar, rightHip, ...others } = still(0.2).pose!.landmarks;
    const landmarks = {
      ...others,
      leftEar: { ...leftEar!, image: imagePoint(Number.NaN, 4) },
      rightHip: { ...rightHip!, image: imagePoint(7, Number.POSITIVE_INFINITY) },
    };
    const [, gap, back] = drawn([
      shifted(still(0), -200),
      { ...still(0.1), pose: { ...still(0.1).pose!, landmarks } },
      still(0.2),
    ]);
    for (const name of ["nose", "leftEar", "rightHip"] as const) {
      expect(gap!.points).not.toHaveProperty(name);
      expect(back!.points[name]!.x).toBeCloseTo(still(0).pose!.landmarks[name]!.image.x, 9);
    }
    expect(gap!.points).toHaveProperty("leftHip");
  });

  it("is nobody where nobody is seen, and remembers nothing of before", () => {
    const { pose: _, ...empty } = still(0.1);
    const at = still(0).pose!.landmarks.nose!.image.x;
    expect(nose([shifted(still(0), -90), empty, still(0.2)])).toEqual([at - 90, undefined, at]);
  });

  it("has no place in a picture without a height", () => {
    const flat = { ...still(0), height: 0 };
    expect(drawn([flat])[0]).toEqual({ points: {} });
  });
});

describe("the drawn back", () => {
  const trunk = (start: ImagePoint, end: ImagePoint, over: Partial<OutlineProfile> = {}): OutlineProfile => ({
    start,
    end,
    from: -0.5,
    to: 1.5,
    left: [90, 90, 10, 12, 14, 12, 10, 90, 90],
    right: [90, 90, 5, 6, 7, 6, 5, 90, 90],
    ...over,
  });
  const HIP = imagePoint(100, 200);
  function back(side: Side | undefined, profile: OutlineProfile, before?: readonly ImagePoint[]) {
    const chords = side === undefined ? {} : { [side]: { trunk: profile } };
    const silhouette = { left: {}, right: {}, ...chords, doubt: 0 };
    const frame = { ...still(0), pose: { ...still(0).pose!, silhouette } };
    return smoothBody([], frame, side, before)[1]!.backContour;
  }

  it("of who faces right stands off to the left of the way from hip to shoulder, in the picture", () => {
    // Rays at shares -0.5, -0.25, 0, 0.25 .. 1.5; the trunk is upright and 100 pixels long.
    expect(back("right", trunk(HIP, imagePoint(100, 100)))).toEqual([
      { x: 90, y: 200 },
      { x: 88, y: 175 },
      { x: 86, y: 150 },
      { x: 88, y: 125 },
      { x: 90, y: 100 },
    ]);
  });

  it("of who faces left stands off to the right", () => {
    expect(back("left", trunk(HIP, imagePoint(100, 100)))!.map(({ x }) => x)).toEqual([
      105, 106, 107, 106, 105,
    ]);
  });

  it("of who hinges to the right lies above the trunk, square to it", () => {
    expect(back("right", trunk(HIP, imagePoint(300, 200)))!.slice(0, 2)).toEqual([
      { x: 100, y: 190 },
      { x: 150, y: 188 },
    ]);
    // 3 : 4 : 5: the normal of (60, -80) is (-0.8, -0.6).
    const [, slanting] = back("right", trunk(HIP, imagePoint(160, 120)))!;
    expect(slanting!.x).toBeCloseTo(100 + 15 - 12 * 0.8, 9);
    expect(slanting!.y).toBeCloseTo(200 - 20 - 12 * 0.6, 9);
  });

  it("goes on over a ray that met no edge, and is the last one known where fewer than four did", () => {
    const before = [imagePoint(1, 2)];
    const met = (...dorsal: (number | null)[]) =>
      trunk(HIP, imagePoint(100, 100), { left: [9, 9, ...dorsal, 9, 9] });
    expect(back("right", met(10, null, 14, 12, 10), before)).toHaveLength(4);
    expect(back("right", met(10, null, null, 12, 10), before)).toBe(before);
    expect(back("right", met(10, null, null, 12, 10))).toBeUndefined();
    expect(back("right", trunk(HIP, HIP), before)).toBe(before);
  });

  it("is none where the near side is not known", () => {
    expect(back(undefined, trunk(HIP, imagePoint(100, 100)), [imagePoint(1, 2)])).toBeUndefined();
  });
});
