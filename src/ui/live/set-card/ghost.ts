/** The ideal rep as a flat figure seen from the side, at the size and in the tempo of the rep beside it. */
import { exerciseNamed } from "../../../core/catalogue.ts";
import type { Rep } from "../../../core/events.ts";
import { lies } from "../../../core/exercise.ts";
import type { ExerciseName } from "../../../core/quantity.ts";
import type { Figure, Joint } from "../../../replay3d/figure.ts";
import { alignedDepth, idealFigure, idealRange } from "../../../replay3d/ideal.ts";
import { averageProportions } from "../../../replay3d/proportions.ts";

/** Limbs with their thickness in metres; the far side is left out, as it would be hidden. */
const LIMBS: readonly (readonly [Joint, Joint, number])[] = [
  ["rightHip", "rightKnee", 0.15],
  ["rightKnee", "rightAnkle", 0.1],
  ["rightHeel", "rightToe", 0.06],
  ["chest", "head", 0.09],
  ["pelvis", "chest", 0.2],
  ["rightShoulder", "rightElbow", 0.08],
  ["rightElbow", "rightWrist", 0.065],
];
const HEAD = 0.11;

/** Stage space: metres, y up, the figure faces +x. */
export interface GhostPlace {
  /** Canvas pixels of the stage's origin, and of one metre. */
  readonly x: number;
  readonly floor: number;
  readonly metre: number;
  /** 1: faces to the right. */
  readonly facing: 1 | -1;
}

export function ghostOf(exercise: ExerciseName, rep: Rep, t: number): Figure {
  const depth = alignedDepth(t, [rep]);
  return idealFigure(
    exercise,
    { arms: depth, legs: depth },
    averageProportions,
    idealRange(exercise, [rep.peak]),
  );
}

/** How far the figure reaches from its origin in the whole rep, metres: to drive it into a picture. */
export const ghostReach = (exercise: ExerciseName) =>
  lies(exerciseNamed(exercise))
    ? { left: 1.12, right: 1.32, top: exerciseNamed(exercise).startPosture === "all-fours" ? 0.9 : 0.62 }
    : { left: 0.62, right: 0.72, top: 1.82 };

export function drawGhost(
  context: CanvasRenderingContext2D,
  { joints }: Figure,
  { x, floor, metre, facing }: GhostPlace,
  colour: string,
): void {
  const place = (joint: Joint): readonly [number, number] => [
    x + facing * joints[joint].x * metre,
    floor - joints[joint].y * metre,
  ];
  context.lineCap = "round";
  context.strokeStyle = colour;
  context.fillStyle = colour;
  for (const [from, to, thick] of LIMBS) {
    context.lineWidth = thick * metre;
    context.beginPath();
    context.moveTo(...place(from));
    context.lineTo(...place(to));
    context.stroke();
  }
  context.beginPath();
  context.arc(...place("head"), HEAD * metre, 0, 2 * Math.PI);
  context.fill();
}
