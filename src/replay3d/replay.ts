/**
 * The 3D replay of an analysed recording: the mannequin from the world landmarks, the reference movement as a ghost
 * beside it, the bar, the angles that the exercise marks and the way of the hands. Time comes from whoever plays: `seek`.
 */

import { exerciseNamed } from "../core/catalogue.ts";
import type { Rep } from "../core/events.ts";
import { lies } from "../core/exercise.ts";
import type { ExerciseName, Seconds } from "../core/quantity.ts";
import { AngleMarks } from "./angle-marks.ts";
import { Barbell } from "./barbell.ts";
import { type Figure, mapJoints } from "./figure.ts";
import { HandPaths, repAt } from "./hand-paths.ts";
import { alignedDepth, idealFigure, idealRange } from "./ideal.ts";
import { looks } from "./looks.ts";
import { Mannequin } from "./mannequin.ts";
import { nearestIndex } from "./nearest.ts";
import { figureFromWorld, type ReplayTrack, stagingOf } from "./pose-from-world.ts";
import { fitProportions, sampleWorld } from "./proportions.ts";
import { type Extent, Stage, type ViewName } from "./stage.ts";

export type { ReplayTrack } from "./pose-from-world.ts";
export { NoWebGLError, VIEWS, type ViewName } from "./stage.ts";

export interface ReplayOptions {
  readonly track: ReplayTrack;
  readonly exercise: ExerciseName;
  readonly reps: readonly Rep[];
  readonly theme: "light" | "dark";
  readonly reducedMotion: boolean;
}

export interface Replay {
  /** Shows the analysed frame nearest to `t`, seconds of the recording. */
  seek(t: Seconds): void;
  view(name: ViewName): void;
  show(part: "ghost" | "angles" | "barbell", visible: boolean): void;
  snapshot(): Promise<Blob>;
  dispose(): void;
}

/**
 * Where the ghost moves, metres from the user: a stander behind their back, because a step to the side would hide it in
 * the side view; a lying one on the far side, because the camera looks down on both.
 */
const ghostPlaces = {
  standing: { behind: 1.2, beyond: 0.3 },
  lying: { behind: 0, beyond: 0.85 },
} as const;
const extents = {
  standing: { centre: [0, 0.86, -0.3], half: [0.75, 0.9, 0.6], elevation: 0.12 },
  lying: { centre: [0.06, 0.2, -0.3], half: [1.34, 0.36, 0.75], elevation: 0.24 },
  kneeling: { centre: [0.15, 0.38, -0.3], half: [1.34, 0.5, 0.75], elevation: 0.2 },
} as const satisfies Record<string, Extent>;
/** Hands overhead need room above the crown. */
const reaching: Extent = { centre: [0, 1.13, -0.3], half: [0.75, 1.2, 0.6], elevation: 0.12 };
const postureOf = (exercise: ExerciseName) => (lies(exerciseNamed(exercise)) ? "lying" : "standing");
const extentKind = (exercise: ExerciseName) =>
  exerciseNamed(exercise).startPosture === "all-fours" ? "kneeling" : postureOf(exercise);
export const extentOf = (exercise: ExerciseName): Extent =>
  exerciseNamed(exercise).show.overhead ? reaching : extents[extentKind(exercise)];

/**
 * Opens the replay inside `container`, which must have a size.
 * @throws NoWebGLError where the browser can't draw 3D.
 */
export function mountReplay(container: HTMLElement, options: ReplayOptions): Replay {
  const { track, exercise } = options;
  const { show } = exerciseNamed(exercise);
  const body = fitProportions(sampleWorld(track, 300));
  const staging = stagingOf(track, exercise);
  const { facing } = staging;
  const { centre, half, elevation } = extentOf(exercise);
  const place = ghostPlaces[postureOf(exercise)];
  const shift = (facing * place.behind) / 2;
  const extent: Extent = {
    centre: [facing * centre[0] - shift, centre[1], centre[2]],
    half: [half[0] + Math.abs(shift), half[1], half[2]],
    elevation,
  };
  const stage = new Stage(container, { ...options, orbit: true, extent, facing });
  const mannequin = new Mannequin(looks(options.theme).body, body.shoulderWidth);
  const ghost = new Mannequin(looks(options.theme).ghost, body.shoulderWidth);
  const { behind, beyond } = place;
  ghost.group.position.set(-facing * behind, 0, -beyond);
  const marks = new AngleMarks(show.marks);
  const barbell = new Barbell(show.equipment);
  barbell.group.visible = show.equipment !== undefined;
  const paths = new HandPaths();
  for (const part of [mannequin, ghost, marks, paths, barbell]) stage.add(part.group);
  const reps = options.reps.filter((rep) => rep.exercise === exercise);
  const range = idealRange(
    exercise,
    reps.filter((rep) => rep.counted).map((rep) => rep.peak),
  );
  const turned = facing === 1 ? (v: { x: number; y: number; z: number }) => v : halfTurn;

  const figureAt = (index: number) => figureFromWorld(track, index, exercise, body, staging);
  const figuresOf = ({ start, end }: Rep): readonly Figure[] => {
    const [from, to] = [nearestIndex(track.t, start), nearestIndex(track.t, end)];
    return Array.from({ length: to - from + 1 }, (_, i) => figureAt(from + i) ?? []).flat();
  };

  function seek(t: Seconds): void {
    const index = nearestIndex(track.t, t);
    const figure = figureAt(index);
    mannequin.group.visible = figure !== undefined;
    marks.group.visible = figure !== undefined && shown.angles;
    paths.group.visible = marks.group.visible;
    barbell.group.visible = figure !== undefined && shown.barbell;
    if (figure) {
      mannequin.wear(figure);
      marks.wear(figure, track.signals(index));
      barbell.wear(figure);
    }
    if (show.path === "hands") paths.follow(repAt(reps, t), figuresOf);
    const depth = alignedDepth(t, reps);
    ghost.wear(mapJoints(idealFigure(exercise, { arms: depth, legs: depth }, body, range), turned, turned));
    stage.invalidate();
  }

  const shown = { ghost: true, angles: true, barbell: show.equipment !== undefined };
  let now = track.t[0] ?? 0;
  seek(now);
  return {
    seek(t) {
      now = t;
      seek(t);
    },
    view: (name) => stage.view(name),
    show(part, visible) {
      shown[part] = visible;
      ghost.group.visible = shown.ghost;
      seek(now);
    },
    snapshot: () => stage.snapshot(),
    dispose() {
      for (const part of [mannequin, ghost, marks, paths, barbell]) part.dispose();
      stage.dispose();
    },
  };
}

/** About the vertical, so that a figure facing +x faces -x. */
export const halfTurn = (v: { x: number; y: number; z: number }) => ({ x: -v.x, y: v.y, z: -v.z });

export const MOVEMENT_FORMATS = ["glb", "bvh"] as const;
export type MovementFormat = (typeof MOVEMENT_FORMATS)[number];

/** The mannequin's whole movement as a file for other programs; `undefined` where nobody was found. */
export async function movementFile(
  format: MovementFormat,
  { track, exercise }: Pick<ReplayOptions, "track" | "exercise">,
): Promise<Blob | undefined> {
  const { movementOf } = await import("./movement.ts");
  const movement = movementOf(track, exercise);
  if (!movement) return undefined;
  if (format === "bvh") {
    const { movementBvh } = await import("./bvh.ts");
    return new Blob([movementBvh(movement)], { type: "text/plain;charset=utf-8" });
  }
  const { movementGlb } = await import("./gltf.ts");
  return new Blob([await movementGlb(movement)], { type: "model/gltf-binary" });
}
