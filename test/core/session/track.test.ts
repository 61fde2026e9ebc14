import { describe, expect, it } from "vitest";
import type { PoseFrame } from "../../../src/core/landmark.ts";
import { analyzeTrack } from "../../../src/core/session/analyze-track.ts";
import { type PoseTrack, roundFrame, TRACK_SCHEMA } from "../../../src/core/session/track.ts";
import { imagePoint, worldPoint } from "../../../src/core/space.ts";

const frame: PoseFrame = {
  t: 1.23456789,
  width: 640,
  height: 480,
  luminance: 0.45678,
  pose: {
    presence: 0.98765,
    landmarks: {
      leftHip: {
        image: imagePoint(100.12345, 200.98765),
        world: worldPoint(0.123456, 0.2, -0.3),
        visibility: 0.99951,
      },
    },
    silhouette: {
      doubt: 0.12345,
      left: {
        trunk: {
          start: imagePoint(1.005, 2),
          end: imagePoint(3, 4.4444),
          from: -0.3,
          to: 1.3,
          left: [7.777, null],
          right: [],
        },
      },
      right: {},
    },
  },
};

describe("a pose track", () => {
  it("keeps hundredths of a pixel and tenths of a millimetre", () => {
    const { t, luminance, pose } = roundFrame(frame);
    expect([t, luminance, pose?.presence]).toEqual([1.234568, 0.457, 0.988]);
    expect(pose?.landmarks.leftHip).toEqual({
      image: { x: 100.12, y: 200.99 },
      world: { x: 0.1235, y: 0.2, z: -0.3 },
      visibility: 1,
    });
    expect(pose?.silhouette?.doubt).toBe(0.123);
    expect(pose?.silhouette?.left.trunk).toMatchObject({
      end: { x: 3, y: 4.44 },
      from: -0.3,
      to: 1.3,
      left: [7.78, null],
    });
  });

  it("is unchanged by rounding twice, so a track read back gives the same analysis", () => {
    const once = roundFrame(frame);
    expect(roundFrame(once)).toEqual(once);
    expect(JSON.parse(JSON.stringify(once))).toEqual(once);
  });

  it("gives the same analysis twice, with an entry for every frame", () => {
    const track: PoseTrack = {
      schema: TRACK_SCHEMA,
      source: { name: "x.mp4", width: 640, height: 480, duration: 2, frameRate: 30, every: 2 },
      model: { name: "blazepose-lite", backend: "wasm" },
      frames: [0, 1, 2].map((i) => ({ ...frame, t: i / 15 })),
    };
    const seen: number[] = [];
    const analysis = analyzeTrack(track, { onStep: (_state, _events, { t }) => seen.push(t) });
    expect(analysis.frames.t).toHaveLength(3);
    expect(seen).toEqual([0, 1 / 15, 2 / 15]);
    expect(analyzeTrack(track)).toEqual(analysis);
    expect(analysis).toMatchObject({ source: track.source, model: track.model });
  });
});
