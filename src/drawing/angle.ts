/**
 * An angle in the picture: a wedge at its joint with its number. One that is wrong is drawn as what it is: the limbs that
 * enclose it, or, for the back, the back's own curve against the straight line from end to end.
 */
import { type PairedLandmark, type Side, sided } from "../core/landmark.ts";
import { degrees, type Signal } from "../core/quantity.ts";
import { SIGNAL_ROWS } from "../core/signals.ts";
import type { BodyPoint } from "../core/view.ts";
import { backOf } from "./back-line.ts";
import { type DrawnBody, seen } from "./drawn-body.ts";
import {
  ANGLE,
  BONE,
  drawDot,
  FAULTY,
  type Point,
  type Space,
  strokeLine,
  strokeWedge,
  writeOver,
} from "./pen.ts";

export interface ShownAngle {
  readonly signal: Signal;
  readonly value: number;
  readonly faulty: boolean;
  /** As written beside it; the rounded number of degrees otherwise. */
  readonly text?: string;
}

interface AngleGeometry {
  readonly vertex: BodyPoint;
  /** From the vertex, picture pixels. */
  readonly from: Point;
  readonly to: Point;
}

const towards = (a: Point, b: Point): Point => ({ x: b.x - a.x, y: b.y - a.y });

/** Between which two directions a signal is measured; `undefined` where a point is not seen. */
export function angleGeometry(
  body: Pick<DrawnBody, "points">,
  side: Side,
  signal: Signal,
): AngleGeometry | undefined {
  const { joint, from, to } = SIGNAL_ROWS[signal].place;
  const at = (name: PairedLandmark) => seen(body, sided(side, name));
  const vertex = at(joint);
  const tip = at(to);
  if (!vertex || !tip) return undefined;
  const ray = towards(vertex, tip);
  if (from === "up") return { vertex, from: { x: 0, y: -1 }, to: ray };
  if (from === "level") return { vertex, from: { x: Math.sign(ray.x) || 1, y: 0 }, to: ray };
  const root = at(from);
  return root && { vertex, from: towards(root, vertex), to: ray };
}

/** From one direction to another the short way round, radians, -pi..pi. */
export function shortestTurn(from: number, to: number): number {
  return Math.atan2(Math.sin(to - from), Math.cos(to - from));
}

const direction = ({ x, y }: Point): number => Math.atan2(y, x);

/** The angle that the picture shows, degrees, 0..180: what a reader of the drawing would measure. */
export const drawnAngle = ({ from, to }: Pick<AngleGeometry, "from" | "to">): number =>
  Math.abs(degrees(shortestTurn(direction(from), direction(to))));

const wordsOf = ({ text, value }: ShownAngle): string => text ?? `${Math.round(value)}°`;

export function drawAngle(space: Space, body: DrawnBody, angle: ShownAngle): void {
  if (angle.signal === "spineFlexion") {
    drawBackAngle(space, body, angle);
    return;
  }
  if (angle.faulty) drawLimbs(space, body, angle.signal);
  const geometry = angleGeometry(body, body.nearSide, angle.signal);
  if (!geometry) return;
  const { place, line } = space;
  const colour = angle.faulty ? FAULTY : ANGLE;
  const { vertex } = geometry;
  const at = place(vertex);
  // Mirrored or not: the rays are placed like points.
  const turned = (ray: Point) => direction(towards(at, place({ x: vertex.x + ray.x, y: vertex.y + ray.y })));
  const start = turned(geometry.from);
  const turn = shortestTurn(start, turned(geometry.to));
  const radius = line * 11;
  strokeWedge(space, at, { radius, start, turn }, colour);
  drawDot(space, at, line * 1.4, colour);
  const middle = start + turn / 2;
  const away = radius + line * 7;
  writeOver(
    space,
    wordsOf(angle),
    { x: at.x + Math.cos(middle) * away, y: at.y + Math.sin(middle) * away },
    colour,
  );
}

function drawLimbs(space: Space, body: DrawnBody, signal: Signal): void {
  const points = SIGNAL_ROWS[signal].place.limbs.flatMap(
    (name) => seen(body, sided(body.nearSide, name)) ?? [],
  );
  if (points.length >= 2) strokeLine(space, points.map(space.place), space.line * 1.6, FAULTY);
}

/** The back's curve against the straight line between its ends, and where it is furthest from it. */
function drawBackAngle(space: Space, body: DrawnBody, angle: ShownAngle): void {
  const back = backOf(body)?.map(space.place);
  const first = back?.[0];
  const last = back?.at(-1);
  if (!back || !first || !last) return;
  const { line, pen } = space;
  const colour = angle.faulty ? FAULTY : ANGLE;
  const middle = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
  if (back.length < 3) {
    if (angle.faulty) strokeLine(space, back, line * 1.8, colour);
    writeOver(space, wordsOf(angle), { x: middle.x, y: middle.y - line * 9 }, colour);
    return;
  }
  pen.save();
  pen.setLineDash([line * 2, line * 2]);
  strokeLine(space, [first, last], line * 0.7, BONE);
  pen.restore();
  strokeLine(space, back, line * 1.8, colour);
  const { point, foot } = farthestFrom(back, first, last);
  strokeLine(space, [foot, point], line * 0.7, colour);
  const length = Math.hypot(point.x - foot.x, point.y - foot.y) || 1;
  const away = (line * 9) / length;
  writeOver(
    space,
    wordsOf(angle),
    { x: point.x + (point.x - foot.x) * away, y: point.y + (point.y - foot.y) * away },
    colour,
  );
}

/** The point of the curve that lies furthest from the line between its ends, and where that falls on the line. */
export function farthestFrom(
  curve: readonly Point[],
  first: Point,
  last: Point,
): { readonly point: Point; readonly foot: Point } {
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  const square = dx * dx + dy * dy || 1;
  let best = { point: first, foot: first, distance: -1 };
  for (const point of curve) {
    const along = ((point.x - first.x) * dx + (point.y - first.y) * dy) / square;
    const foot = { x: first.x + along * dx, y: first.y + along * dy };
    const distance = Math.hypot(point.x - foot.x, point.y - foot.y);
    if (distance > best.distance) best = { point, foot, distance };
  }
  return best;
}
