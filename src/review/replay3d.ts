/** What the review needs of src/replay3d, which the composition root supplies, and what it hands over. */
import type { Rep } from "../core/events.ts";
import type { LandmarkName, Side } from "../core/landmark.ts";
import type { ExerciseName, Seconds, Signals } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";
import type { Vec3 } from "../core/vec3.ts";
import { signalsAt } from "./track.ts";

export interface ReplayedTrack {
  readonly nearSide?: Side;
  readonly t: ArrayLike<Seconds>;
  world(index: number): Readonly<Partial<Record<LandmarkName, Vec3>>> | undefined;
  signals(index: number): Signals;
}

export interface Replay3d {
  mountReplay(
    container: HTMLElement,
    options: {
      readonly track: ReplayedTrack;
      readonly exercise: ExerciseName;
      readonly reps: readonly Rep[];
      readonly theme: "light" | "dark";
      readonly reducedMotion: boolean;
    },
  ): MountedReplay;
  /** The mannequin's whole movement for other programs; `undefined` where nobody was found. */
  movementFile(
    format: "glb" | "bvh",
    options: { readonly track: ReplayedTrack; readonly exercise: ExerciseName },
  ): Promise<Blob | undefined>;
}

export interface MountedReplay {
  seek(t: Seconds): void;
  view(name: "side" | "front" | "top"): void;
  show(part: "ghost" | "angles" | "barbell", visible: boolean): void;
  snapshot(): Promise<Blob>;
  dispose(): void;
}

/** The analysis's rows as world points, made when they are asked for. */
export function replayTrack(analysis: Analysis): ReplayedTrack {
  const { landmarks, frames } = analysis;
  return {
    t: frames.t,
    ...(analysis.view.nearSide ? { nearSide: analysis.view.nearSide } : {}),
    world(index: number): Readonly<Partial<Record<LandmarkName, Vec3>>> | undefined {
      const row = landmarks?.world[index];
      if (!row || !landmarks) return undefined;
      const points: Partial<Record<LandmarkName, Vec3>> = {};
      landmarks.names.forEach((name, k) => {
        const [x, y, z] = row.slice(k * 3, k * 3 + 3);
        if (typeof x === "number" && typeof y === "number" && typeof z === "number")
          points[name] = { x, y, z };
      });
      return points;
    },
    signals: (index: number): Signals => signalsAt(analysis, index),
  };
}
