/**
 * The judged angle in the picture: a wedge at its joint. One that is wrong is drawn as what it is: the limbs that enclose
 * it, or, for the back, the back's own curve against the straight line from end to end.
 */
import { type PairedLandmark, sided } from "../core/landmark.ts";
import { degrees, type Signal } from "../core/quantity.ts";
import type { ImagePoint } from "../core/space.ts";
import type { BodyPoint } from "../core/view.ts";
import { ANGLE, FAULTY, label, NEAR, type Space, strokeTwice } from "./pen.ts";
import type { TrackedBody } from "./track.ts";

export interface ShownAngle {
  readonly signal: Signal;
  readonly value: number;
  readonly faulty: boolean;
}

interface Ray {
  readonly x: number;
  readonly y: number;
}
interface AngleGeometry {
  readonly vertex: BodyPoint;
  readonly from: Ray;
  readonly to: Ray;
}

const towards = (a: Ray, b: Ray): Ray => ({ x: b.x - a.x, y: b.y - a.y });

/** Between which two directions a signal is measured, in the picture; `undefined` where a point is missing. */
export function angleGeometry(body: TrackedBody, signal: Signal): AngleGeometry | undefined {
  const at = (point: PairedLandmark): BodyPoint | undefined => body.points[sided(body.nearSide, point)];
  const [shoulder, elbow, wrist, hip, knee, ankle, ear] = [
    at("Shoulder"),
    at("Elbow"),
    at("Wrist"),
    at("Hip"),
    at("Knee"),
    at("Ankle"),
    at("Ear"),
  ];
  const beyond = (a: BodyPoint, b: BodyPoint, c: BodyPoint): AngleGeometry => ({
    vertex: b,
    from: towards(a, b),
    to: towards(b, c),
  });
  const level = (root: BodyPoint, tip: BodyPoint): AngleGeometry => ({
    vertex: root,
    from: { x: Math.sign(tip.x - root.x) || 1, y: 0 },
    to: towards(root, tip),
  });
  switch (signal) {
    case "trunkInclination":
      return hip && shoulder && { vertex: hip, from: { x: 0, y: -1 }, to: towards(hip, shoulder) };
    case "hipFlexion":
      return knee && hip && shoulder && beyond(knee, hip, shoulder);
    case "kneeFlexion":
      return hip && knee && ankle && beyond(hip, knee, ankle);
    case "elbowFlexion":
      return shoulder && elbow && wrist && beyond(shoulder, elbow, wrist);
    case "spineFlexion":
    case "neckFlexion":
      return hip && shoulder && ear && beyond(hip, shoulder, ear);
    case "armLift":
      return shoulder && wrist && level(shoulder, wrist);
    case "chestLift":
      return hip && shoulder && level(hip, shoulder);
    case "legLift":
      return hip && ankle && level(hip, ankle);
  }
}

/** The limbs between which a signal is measured, from end to end. */
const LIMBS_OF: Readonly<Record<Signal, readonly PairedLandmark[]>> = {
  trunkInclination: ["Hip", "Shoulder"],
  hipFlexion: ["Knee", "Hip", "Shoulder"],
  kneeFlexion: ["Hip", "Knee", "Ankle"],
  spineFlexion: ["Hip", "Shoulder"],
  neckFlexion: ["Shoulder", "Ear"],
  elbowFlexion: ["Shoulder", "Elbow", "Wrist"],
  armLift: ["Shoulder", "Wrist"],
  chestLift: ["Hip", "Shoulder"],
  legLift: ["Hip", "Ankle"],
};

export function drawAngle(space: Space, body: TrackedBody, angle: ShownAngle): void {
  if (angle.signal === "spineFlexion") {
    drawBack(space, body, angle);
    return;
  }
  if (angle.faulty) drawLimbs(space, body, angle.signal);

  const geometry = angleGeometry(body, angle.signal);
  if (!geometry) return;
  const { pen, scale, line } = space;
  const x = geometry.vertex.x * scale;
  const y = geometry.vertex.y * scale;
  const from = Math.atan2(geometry.from.y, geometry.from.x);
  const to = Math.atan2(geometry.to.y, geometry.to.x);
  const sweep = Math.atan2(Math.sin(to - from), Math.cos(to - from));
  const radius = line * 11;
  const colour = angle.faulty ? FAULTY : ANGLE;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.arc(x, y, radius, from, from + sweep, sweep < 0);
  pen.closePath();
  pen.globalAlpha = 0.35;
  pen.fillStyle = colour;
  pen.fill();
  pen.globalAlpha = 1;
  strokeTwice(space, () => pen.arc(x, y, radius, from, from + sweep, sweep < 0), colour);
  const middle = from + sweep / 2;
  const away = radius + line * 5;
  label(
    space,
    `${Math.round(angle.value)}°`,
    x + Math.cos(middle) * away,
    y + Math.sin(middle) * away,
    colour,
  );
}

function drawLimbs(space: Space, body: TrackedBody, signal: Signal): void {
  const { pen, scale, line } = space;
  const points = LIMBS_OF[signal].flatMap((point) => body.points[sided(body.nearSide, point)] ?? []);
  if (points.length < 2) return;
  strokeTwice(space, () => follow(pen, points, scale), FAULTY, line * 1.6);
}

const follow = (pen: Space["pen"], points: readonly ImagePoint[], scale: number): void => {
  points.forEach((point, i) => {
    if (i === 0) pen.moveTo(point.x * scale, point.y * scale);
    else pen.lineTo(point.x * scale, point.y * scale);
  });
};

/** Where the back's own curve was not seen, the trunk stands for it. */
function drawBack(space: Space, body: TrackedBody, angle: ShownAngle): void {
  const { contour } = body;
  const first = contour?.[0];
  const last = contour?.at(-1);
  const { pen, scale, line } = space;
  if (!contour || contour.length < 3 || !first || !last) {
    if (angle.faulty) drawLimbs(space, body, angle.signal);
    const [hip, shoulder] = [
      body.points[sided(body.nearSide, "Hip")],
      body.points[sided(body.nearSide, "Shoulder")],
    ];
    if (hip && shoulder)
      label(
        space,
        `${Math.round(angle.value)}°`,
        ((hip.x + shoulder.x) / 2) * scale,
        ((hip.y + shoulder.y) / 2) * scale - line * 9,
        angle.faulty ? FAULTY : ANGLE,
      );
    return;
  }
  const colour = angle.faulty ? FAULTY : ANGLE;
  pen.save();
  pen.setLineDash([line * 2, line * 2]);
  strokeTwice(space, () => follow(pen, [first, last], scale), NEAR, line * 0.7);
  pen.restore();
  strokeTwice(space, () => follow(pen, contour, scale), colour, line * 1.8);
  const { point, foot } = farthestFrom(contour, first, last);
  strokeTwice(space, () => follow(pen, [foot, point], scale), colour, line * 0.7);
  const length = Math.hypot(point.x - foot.x, point.y - foot.y) || 1;
  const away = (line * 9) / scale;
  const x = point.x + ((point.x - foot.x) / length) * away;
  const y = point.y + ((point.y - foot.y) / length) * away;
  label(space, `${Math.round(angle.value)}°`, x * scale, y * scale, colour);
}

/** The point of the curve that lies furthest from the line between its ends, and where that falls on the line. */
export function farthestFrom(
  curve: readonly ImagePoint[],
  first: ImagePoint,
  last: ImagePoint,
): { readonly point: ImagePoint; readonly foot: ImagePoint } {
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  const square = dx * dx + dy * dy || 1;
  let best = { point: first, foot: first, distance: -1 };
  for (const point of curve) {
    const along = ((point.x - first.x) * dx + (point.y - first.y) * dy) / square;
    const foot = { ...first, x: first.x + along * dx, y: first.y + along * dy };
    const distance = Math.hypot(point.x - foot.x, point.y - foot.y);
    if (distance > best.distance) best = { point, foot, distance };
  }
  return best;
}

/** The angle that the picture shows, in degrees: what a reader of the drawing would measure. */
export function drawnAngle({ from, to }: Pick<AngleGeometry, "from" | "to">): number {
  const turn = Math.atan2(to.y, to.x) - Math.atan2(from.y, from.x);
  return Math.abs(degrees(Math.atan2(Math.sin(turn), Math.cos(turn))));
}
