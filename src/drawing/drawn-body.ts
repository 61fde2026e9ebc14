/** What is drawn of somebody, and which points. */
import type { LandmarkName, Side } from "../core/landmark.ts";
import type { ImagePoint } from "../core/space.ts";
import type { Body, BodyPoint } from "../core/view.ts";

/** In pixels of the picture. */
export interface DrawnBody {
  readonly points: Readonly<Partial<Record<LandmarkName, BodyPoint>>>;
  readonly nearSide: Side;
  /** The back's edge as it was measured, hip to shoulder. */
  readonly contour?: readonly ImagePoint[];
}

/** Below this visibility the network guesses more than it sees. */
export const SEEN = 0.3;

export function seen({ points }: Pick<DrawnBody, "points">, name: LandmarkName): BodyPoint | undefined {
  const point = points[name];
  return point && point.visibility >= SEEN ? point : undefined;
}

/** What the coach's view has of somebody. */
export const bodyToDraw = ({ points, backContour }: Body, nearSide: Side): DrawnBody => ({
  points,
  nearSide,
  ...(backContour ? { contour: backContour } : {}),
});
