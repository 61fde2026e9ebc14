/**
 * Colours and marks of the charts. Blue, vermilion and yellow keep their meanings (ui/styles/tokens.css: right, correct
 * this, not sure), so curves wear others, and each has its own line pattern: no curve is known by colour alone.
 */
import { exerciseNamed, faultOf, findFault, isOfTime } from "../core/catalogue.ts";
import type { ExerciseName, FaultKind, Signal } from "../core/quantity.ts";

export type Theme = "light" | "dark";

export interface CurveStyle {
  readonly colour: Readonly<Record<Theme, string>>;
  readonly width: number;
  readonly dash: readonly number[];
}

const ink = { light: "#12141c", dark: "#f4efe4" };
const teal = { light: "#00796b", dark: "#4fd1bf" };
const magenta = { light: "#b0177d", dark: "#ff8fd2" };
const violet = { light: "#6b39c9", dark: "#b99bff" };
const olive = { light: "#6b6a00", dark: "#d5d36a" };
const slate = { light: "#4a6076", dark: "#a9c0d6" };

export const curveStyles: Readonly<Record<Signal, CurveStyle>> = {
  trunkInclination: { colour: ink, width: 2.5, dash: [] },
  hipFlexion: { colour: teal, width: 2, dash: [10, 4] },
  kneeFlexion: { colour: magenta, width: 2, dash: [] },
  spineFlexion: { colour: violet, width: 2, dash: [4, 3] },
  neckFlexion: { colour: slate, width: 1.75, dash: [2, 3] },
  elbowFlexion: { colour: olive, width: 1.75, dash: [8, 3, 2, 3] },
  armLift: { colour: ink, width: 2.5, dash: [] },
  chestLift: { colour: violet, width: 2, dash: [4, 3] },
  legLift: { colour: teal, width: 2.5, dash: [10, 4] },
};

/** All curves of these exercises, those shown at first before the others. */
export function curvesOf(exercises: readonly ExerciseName[]): {
  readonly all: Signal[];
  readonly shown: Signal[];
} {
  const curves = exercises.map((exercise) => exerciseNamed(exercise).show.curves);
  const shown = [...new Set(curves.flatMap(({ first }) => first))];
  return { all: [...new Set([...shown, ...curves.flatMap(({ more }) => more)])], shown };
}

/** In which signal an exercise's fault can be seen; `undefined` for faults of time. */
export const faultSignal = (exercise: ExerciseName, kind: FaultKind): Signal | undefined =>
  faultOf(exercise, kind)?.signal;

/** Whether value and limit of a fault are seconds: exercises that know the same fault agree on it. */
export function faultOfTime(kind: FaultKind): boolean {
  const row = findFault(kind);
  return row === undefined || isOfTime(row);
}

/** The value of a custom property inside `where`, as a canvas takes it. */
export function tokenColour(token: string, where: Element = document.body): string {
  const probe = document.createElement("span");
  probe.style.color = `var(--${token})`;
  probe.hidden = true;
  where.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
