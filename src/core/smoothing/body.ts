/** The smoothed pose for drawing: One Euro on every landmark, in shares of the picture's height a second. */
import { LANDMARK_NAMES, type LandmarkName, type PoseFrame, type Side } from "../landmark.ts";
import type { Pixels } from "../quantity.ts";
import { imagePoint } from "../space.ts";
import type { Body, BodyPoint } from "../view.ts";
import { type OneEuroState, type OneEuroTuning, oneEuro } from "./one-euro.ts";

const TUNING: OneEuroTuning = { minCutoff: 1.5, beta: 25, speedCutoff: 2 };

/** In the order of the landmarks' names; a hole where one was not seen. */
export type BodyFilters = readonly ({ readonly x: OneEuroState; readonly y: OneEuroState } | undefined)[];

/** Of the trunk's rays (share -0.3 .. 1.3 of the chord), those between hip and shoulder. */
const ON_CHORD: readonly [number, number] = [0, 1];

/** The dorsal outline from hip to shoulder, in picture pixels; empty where it was not measured. */
function backContour(frame: PoseFrame, nearSide: Side): Body["backContour"] {
  const trunk = frame.pose?.silhouette?.[nearSide].trunk;
  if (!trunk) return undefined;
  const dorsal = nearSide === "right" ? trunk.left : trunk.right;
  const sign = nearSide === "right" ? 1 : -1;
  const dx = trunk.end.x - trunk.start.x;
  const dy = trunk.end.y - trunk.start.y;
  const size = Math.hypot(dx, dy);
  const contour = dorsal.flatMap((distance, i) => {
    const share = trunk.from + ((trunk.to - trunk.from) * i) / (dorsal.length - 1);
    if (distance === null || share < ON_CHORD[0] || share > ON_CHORD[1] || !(size > 0)) return [];
    return [
      imagePoint(
        trunk.start.x + share * dx + (sign * distance * dy) / size,
        trunk.start.y + share * dy - (sign * distance * dx) / size,
      ),
    ];
  });
  return contour.length >= 4 ? contour : undefined;
}

/** Written out: a spread for every landmark of every frame costs as much as its filters. */
const bodyPoint = (x: Pixels, y: Pixels, visibility: number): BodyPoint =>
  ({ x, y, visibility }) as BodyPoint;

export function smoothBody(
  filters: BodyFilters,
  frame: PoseFrame,
  nearSide: Side | undefined,
  contour: Body["backContour"],
): [BodyFilters, Body | undefined] {
  const { pose, t, height } = frame;
  if (!pose) return [[], undefined];
  const next: BodyFilters[number][] = [];
  // A copy that is filled in: growing it name by name takes longer than all the filters.
  const points = { ...pose.landmarks } as Partial<Record<LandmarkName, unknown>> as Partial<
    Record<LandmarkName, BodyPoint>
  >;
  for (let i = 0; i < LANDMARK_NAMES.length; i += 1) {
    const name = LANDMARK_NAMES[i]!;
    const landmark = pose.landmarks[name];
    if (!landmark || !Number.isFinite(landmark.image.x + landmark.image.y) || !(height > 0)) {
      next.push(undefined);
      delete points[name];
      continue;
    }
    const x = oneEuro(TUNING, filters[i]?.x, t, landmark.image.x / height);
    const y = oneEuro(TUNING, filters[i]?.y, t, landmark.image.y / height);
    next.push({ x, y });
    points[name] = bodyPoint(x.value * height, y.value * height, landmark.visibility);
  }
  const back = nearSide ? (backContour(frame, nearSide) ?? contour) : undefined;
  return [next, { points, ...(back ? { backContour: back } : {}) }];
}
