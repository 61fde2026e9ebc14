/** The packed track gives back what was put in, and interpolates only where a body was followed. */

import { describe, expect, it } from "vitest";
import { imagePoint } from "../../src/core/space.ts";
import type { CoachView } from "../../src/core/view.ts";
import { BodyTrack } from "../../src/review/track.ts";
import { analysis } from "./reps.ts";

const view = (x: number | undefined): CoachView => ({
  t: 0,
  status: "armed",
  set: 1,
  reps: 0,
  noReps: 0,
  signals: {},
  deviation: {},
  failing: [],
  confidence: {},
  sureness: "sure",
  unseen: [],
  setup: [],
  camera: { nearSide: "left", kind: "sagittal" },
  ...(x === undefined
    ? {}
    : {
        judged: { signal: "trunkInclination" as const, value: 41 },
        body: {
          points: { leftHip: { ...imagePoint(x, 2 * x), visibility: 0.75 } },
          backContour: [imagePoint(x, 1), imagePoint(x + 5, 3)],
        },
      }),
});
const frame = (t: number) => ({ t, width: 640, height: 360 });

function trackOf(...entries: readonly (readonly [t: number, x: number | undefined])[]): BodyTrack {
  const track = new BodyTrack();
  for (const [t, x] of entries) track.add(frame(t), view(x));
  return track;
}

describe("the packed track", () => {
  it("gives back points, contour, side and judged angle", () => {
    const body = trackOf([0, 100], [0.1, 120]).at(0)!;
    expect(body.points.leftHip).toEqual({ x: 100, y: 200, visibility: 0.75 });
    expect(body.contour).toEqual([
      { x: 100, y: 1 },
      { x: 105, y: 3 },
    ]);
    expect(body.nearSide).toBe("left");
    expect(body.judged?.value).toBe(41);
    expect(body.points.rightHip).toBeUndefined();
  });

  it("interpolates between frames that follow one another", () => {
    expect(trackOf([0, 100], [0.1, 120]).at(0.05)!.points.leftHip!.x).toBeCloseTo(110, 4);
  });

  it("shows nobody where nobody was found, and does not bridge a loss", () => {
    const track = trackOf([0, 100], [0.1, undefined], [3, 300]);
    expect(track.at(0.1)).toBeUndefined();
    expect(track.at(2)).toBeUndefined();
    expect(track.at(-1)).toBeUndefined();
    expect(track.at(3)!.points.leftHip!.x).toBe(300);
  });

  it("grows past its first pages", () => {
    const track = trackOf(...Array.from({ length: 1500 }, (_, i) => [i / 15, i] as const));
    expect(track.size).toBe(1500);
    expect(track.at(1400 / 15)!.points.leftHip!.x).toBe(1400);
  });

  it("comes from a saved analysis with landmarks", () => {
    const saved = analysis(1, [], {
      landmarks: {
        width: 640,
        height: 480,
        names: ["leftHip", "leftKnee"],
        image: [[10, 20, 0.9, null, null, null], null, [30, 40, 0.8, 50, 60, 0.7], null],
        world: [null, null, null, null],
      },
    });
    const track = BodyTrack.ofAnalysis(saved);
    expect(track.picture).toEqual({ width: 640, height: 480 });
    expect(track.at(0)!.points.leftKnee).toBeUndefined();
    expect(track.at(0.5)!.points.leftKnee).toMatchObject({ x: 50, y: 60 });
    expect(track.at(0.25)).toBeUndefined();
  });
});
