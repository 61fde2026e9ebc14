/** What OpenSim reads: parsed here by readers that know the form's rules and nothing of the writer. */
import { describe, expect, it } from "vitest";
import type { LandmarkName, Side } from "../../src/core/landmark.ts";
import { SIGNALS } from "../../src/core/quantity.ts";
import type { Analysis } from "../../src/core/session/analysis.ts";
import { anglesMot, coordinatesOf } from "../../src/formats/opensim-angles.ts";
import { markersTrc } from "../../src/formats/opensim-markers.ts";
import { analysis } from "../review/reps.ts";

/** A `.trc` by the book: rate, frames, markers and units out of the third line, a position for each marker or none. */
function readTrc(text: string) {
  const lines = text.split("\n").map((line) => line.split("\t"));
  const [path, keys, values, labels, axes, blank, ...body] = lines;
  expect(path!.slice(0, 3)).toEqual(["PathFileType", "4", "(X/Y/Z)"]);
  const about = Object.fromEntries(keys!.map((key, i) => [key, values![i]!]));
  expect(labels!.slice(0, 2)).toEqual(["Frame#", "Time"]);
  const markers = labels!.slice(2).filter(Boolean);
  expect(markers).toHaveLength(Number(about.NumMarkers));
  expect(axes!.slice(2)).toEqual(markers.flatMap((_, i) => [`X${i + 1}`, `Y${i + 1}`, `Z${i + 1}`]));
  expect(blank).toEqual([""]);
  const rows = body.filter((row) => row.length > 1);
  expect(rows).toHaveLength(Number(about.NumFrames));
  const frames = rows.map((row, i) => {
    expect(row).toHaveLength(2 + 3 * markers.length);
    expect(Number(row[0])).toBe(i + 1);
    const at = (k: number) => row.slice(2 + 3 * k, 5 + 3 * k);
    const points = markers.map((name, k): [string, number[] | undefined] => [
      name,
      at(k).includes("") ? undefined : at(k).map(Number),
    ]);
    return { t: Number(row[1]), points: new Map(points) };
  });
  return { about, markers, frames, name: path![3] };
}

/** A `.mot` by the book. */
function readMot(text: string) {
  const lines = text.trimEnd().split("\n");
  const end = lines.indexOf("endheader");
  const header = new Map(lines.slice(1, end).map((line) => line.split("=") as [string, string]));
  const [time, ...names] = lines[end + 1]!.split("\t");
  expect(time).toBe("time");
  expect(Number(header.get("nColumns"))).toBe(names.length + 1);
  const rows = lines.slice(end + 2).map((line) => line.split("\t").map(Number));
  expect(rows).toHaveLength(Number(header.get("nRows")));
  for (const row of rows) expect(row).toHaveLength(names.length + 1);
  const column = (name: string): number[] => rows.map((row) => row[1 + names.indexOf(name)]!);
  return { title: lines[0], header, names, t: rows.map(([t]) => t!), column };
}

const NAMES: readonly LandmarkName[] = ["nose", "leftHip", "rightHip", "leftToe"];

/** Twelve frames, four a second: the nose 0.1 m a second further to the picture's right; the left toe is never placed. */
function walked(nearSide: Side | null, change: Partial<Analysis> = {}): Analysis {
  const bare = analysis(3);
  const world = bare.frames.t.map((t, i) =>
    i === 5 ? null : [0.1 * t, -0.6, -0.05, 0.02, 0, 0.11, -0.02, 0.01, -0.12, null, null, null],
  );
  return {
    ...bare,
    view: { azimuthDeg: 0, nearSide },
    landmarks: { width: 640, height: 480, names: NAMES, image: world.map(() => null), world },
    ...change,
  };
}

describe("marker positions", () => {
  it("are metres at an even rate, with the names of Pose2Sim's BlazePose markers", () => {
    const { about, markers, frames, name } = readTrc(markersTrc(walked("right"), "set.trc")!);
    expect(name).toBe("set.trc");
    expect(about).toMatchObject({ DataRate: "4", CameraRate: "4", Units: "m", OrigDataStartFrame: "1" });
    expect(markers).toEqual(["Nose", "LHip", "RHip"]);
    expect(frames.map(({ t }) => t)).toEqual(Array.from({ length: 12 }, (_, i) => i / 4));
  });

  it("have x forward, y up and z to the user's right, whichever side the camera saw", () => {
    const right = readTrc(markersTrc(walked("right"), "")!).frames[4]!.points;
    expect(right.get("Nose")).toEqual([0.1, 0.6, 0.05]);
    // The right hip is nearer to this camera: towards +z.
    expect(right.get("RHip")![2]).toBeGreaterThan(right.get("LHip")![2]!);
    const left = readTrc(markersTrc(walked("left"), "")!).frames[4]!.points;
    expect(left.get("Nose")).toEqual([-0.1, 0.6, -0.05]);
  });

  it("bridge one lost frame on a line, and leave empty what was lost for longer", () => {
    const bridged = readTrc(markersTrc(walked("right"), "")!).frames[5]!.points;
    expect(bridged.get("Nose")![0]).toBeCloseTo(0.125, 6);
    const lost = walked("right");
    const world = lost.landmarks!.world.map((row, i) => (i > 3 && i < 9 ? null : row));
    const { frames } = readTrc(markersTrc({ ...lost, landmarks: { ...lost.landmarks!, world } }, "")!);
    expect(frames.map(({ points }) => points.get("Nose") !== undefined)).toEqual(
      Array.from({ length: 12 }, (_, i) => i < 4 || i > 8),
    );
  });

  it("take a camera's uneven times to an even rate", () => {
    const uneven = walked("right");
    const t = uneven.frames.t.map((time, i) => time + (i % 3 === 1 ? 0.03 : 0));
    const { about, frames } = readTrc(markersTrc({ ...uneven, frames: { ...uneven.frames, t } }, "")!);
    const rate = Number(about.DataRate);
    frames.slice(1).forEach((frame, i) => {
      expect(frame.t - frames[i]!.t).toBeCloseTo(1 / rate, 5);
    });
  });

  it("are none where the analysis has no landmarks", () => {
    expect(markersTrc(analysis(3), "")).toBeUndefined();
    const nobody = walked("right");
    const world = nobody.landmarks!.world.map(() => null);
    expect(markersTrc({ ...nobody, landmarks: { ...nobody.landmarks!, world } }, "")).toBeUndefined();
  });
});

const seen = (change: Partial<Record<(typeof SIGNALS)[number], (t: number) => number | null>>): Analysis => {
  const bare = analysis(3);
  const series = Object.fromEntries(
    SIGNALS.map((signal) => [signal, bare.frames.t.map((t) => change[signal]?.(t) ?? null)]),
  );
  return { ...bare, frames: { ...bare.frames, ...series } as Analysis["frames"] };
};

describe("joint angles", () => {
  it("say that they are degrees, and name OpenSim's coordinates of the near side only", () => {
    const read = readMot(
      anglesMot(seen({ trunkInclination: (t) => 10 * t, kneeFlexion: (t) => 5 + t, hipFlexion: () => 40 }))!,
    );
    expect(read.title).toBe("Coordinates");
    expect(read.header.get("inDegrees")).toBe("yes");
    expect(read.header.get("version")).toBe("1");
    expect(read.names).toEqual(["pelvis_tilt", "hip_flexion_l", "knee_angle_l"]);
    expect(read.t).toEqual(Array.from({ length: 12 }, (_, i) => i / 4));
    expect(read.column("knee_angle_l")[4]).toBe(6);
  });

  it("have OpenSim's signs: a forward lean and a round back are negative, hip and knee flexion positive", () => {
    const bow = coordinatesOf({ trunkInclination: 70, hipFlexion: 80, kneeFlexion: 12, spineFlexion: 20 });
    expect(bow).toMatchObject({
      pelvis_tilt: -60,
      lumbar_extension: -20,
      hip_flexion: 70,
      knee_angle: 12,
    });
    // Pelvis and chest, turned by these, have the measured line of the trunk between them.
    expect(bow.pelvis_tilt! + bow.lumbar_extension! / 2).toBe(-70);
  });

  it("lay who lies face down on the belly, and reach overhead", () => {
    const lifted = coordinatesOf({ armLift: 9, chestLift: 14, legLift: 7, kneeFlexion: 10, elbowFlexion: 8 });
    expect(lifted).toEqual({
      pelvis_tilt: -90,
      lumbar_extension: 14,
      hip_flexion: -2,
      knee_angle: 10,
      arm_flex: 175,
      elbow_flex: 8,
    });
  });

  it("are nan where nothing was seen for longer, and none where nothing was measured", () => {
    const read = readMot(anglesMot(seen({ trunkInclination: (t) => (t > 0.5 && t < 2.5 ? null : 3) }))!);
    const tilt = read.column("pelvis_tilt");
    expect(tilt[0]).toBe(-3);
    expect(tilt.slice(4, 9).every(Number.isNaN)).toBe(true);
    expect(anglesMot(seen({}))).toBeUndefined();
  });
});
