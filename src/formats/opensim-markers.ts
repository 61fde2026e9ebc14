/**
 * Marker positions as OpenSim's `.trc` file (tab-separated, five header lines, a blank one, a line a frame). Metres in
 * OpenSim's ground frame: x forward (prone: to the head), y up, z to the user's right. The points are the network's world
 * landmarks, so their origin is the middle of the hips in every frame, and depth is its guess. A point that was not seen is
 * an empty cell, as OpenSim has it. The names are those of Pose2Sim's BlazePose marker set, ears added.
 */
import type { LandmarkName, Side } from "../core/landmark.ts";
import type { Analysis, AnalysisLandmarks } from "../core/session/analysis.ts";
import { atTimes, evenTimes } from "./even-rate.ts";

const AXES = ["X", "Y", "Z"] as const;

/** `leftShoulder` is `LShoulder`, `leftToe` the big toe. */
export function markerName(landmark: LandmarkName): string {
  const [, side, point] = /^(left|right)(\w+)$/.exec(landmark) ?? [];
  if (!side || !point) return "Nose";
  return `${side === "left" ? "L" : "R"}${point === "Toe" ? "BigToe" : point}`;
}

/**
 * What each of the camera's axes (x right, y down, z away) counts for. Who shows the left side faces the picture's left:
 * half a turn about the vertical.
 */
const turnOf = (nearSide: Side | null): readonly [number, number, number] =>
  nearSide === "left" ? [-1, -1, 1] : [1, -1, -1];

/** `undefined` where the analysis has no landmarks. `name`: what the file calls itself. */
export function markersTrc(analysis: Analysis, name: string): string | undefined {
  const { landmarks, frames } = analysis;
  if (!landmarks) return undefined;
  const { world } = landmarks;
  const even = evenTimes(frames.t, (i) => world[i]?.some((value) => value !== null) ?? false);
  if (!even) return undefined;
  const placed = landmarks.names.flatMap((landmark, k) =>
    world.some((row) => typeof row?.[3 * k] === "number") ? [{ landmark, k }] : [],
  );
  const turn = turnOf(analysis.view.nearSide);
  const columns = placed.flatMap(({ k }) =>
    AXES.map((_, axis) => atTimes(frames.t, columnOf(landmarks, 3 * k + axis, turn[axis]!), even.t)),
  );
  const count = even.t.length;
  const header = [
    ["PathFileType", 4, "(X/Y/Z)", name.replace(/[\t\r\n]/g, " ")],
    "DataRate CameraRate NumFrames NumMarkers Units OrigDataRate OrigDataStartFrame OrigNumFrames".split(" "),
    [even.rate, even.rate, count, placed.length, "m", even.rate, 1, count],
    ["Frame#", "Time", ...placed.flatMap(({ landmark }) => [markerName(landmark), "", ""])],
    ["", "", ...placed.flatMap((_, i) => AXES.map((axis) => `${axis}${i + 1}`))],
    [],
  ];
  const rows = even.t.map((t, i) => [
    i + 1,
    t.toFixed(6),
    ...columns.map((column) => column[i]?.toFixed(6) ?? ""),
  ]);
  return [...header, ...rows].map((row) => `${row.join("\t")}\n`).join("");
}

const columnOf = ({ world }: AnalysisLandmarks, index: number, turn: number): (number | null)[] =>
  world.map((row) => {
    const value = row?.[index];
    return typeof value === "number" ? turn * value : null;
  });
