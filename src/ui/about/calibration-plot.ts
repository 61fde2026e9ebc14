/**
 * What the error bars promise against what they held, as lines in a square: on the diagonal they are right, above it too
 * wide, under it too narrow. Pure geometry, shared by the page and by the picture in the repository.
 */
import calibration from "../../core/kinematics/calibration.json" with { type: "json" };

/** Of the square's side, in the drawing's own units. */
export const SIDE = 100;

export interface CalibrationLine {
  readonly signal: string;
  /** Points of an SVG polyline; x to the right, y down. */
  readonly points: string;
}

const at = (promised: number, held: number): string =>
  `${(SIDE * promised).toFixed(1)},${(SIDE * (1 - held)).toFixed(1)}`;

/** One line a signal that the coach judges by, in the order of the table. */
export function calibrationLines(): readonly CalibrationLine[] {
  const shown = [...calibration.standing, ...calibration.prone.slice(0, 3)];
  return shown.map(({ signal, held }) => ({
    signal,
    points: held.map((share, i) => at(calibration.levels[i]!, share)).join(" "),
  }));
}

export const SUBJECTS = calibration.subjects;
export const STILLS = calibration.standing[0]!.stills + calibration.prone[0]!.stills;
