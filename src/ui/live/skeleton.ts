/**
 * The skeleton over the picture: near side strong, far side faint, the back as one thick line, the part that is at fault
 * in the colour of "correct this", and the angle that is being judged drawn at its joint with its number. Mirroring is
 * done on the points, so that the number stays readable.
 */

import type { DrawnPart } from "../../core/exercise.ts";
import { type LandmarkName, otherSide, type PairedLandmark, type Side, sided } from "../../core/landmark.ts";
import type { FaultKind, Signal } from "../../core/quantity.ts";
import type { Body, CoachView } from "../../core/view.ts";
import { backLine, type Point } from "./back-line.ts";
import { BONE_PARTS, faultyParts } from "./faulty-parts.ts";

type Place = (point: Point) => Point;

const LIMBS: readonly (readonly [PairedLandmark, PairedLandmark])[] = [
  ["Shoulder", "Elbow"],
  ["Elbow", "Wrist"],
  ["Hip", "Knee"],
  ["Knee", "Ankle"],
  ["Ankle", "Heel"],
  ["Heel", "Toe"],
];
/** Below this the network guesses more than it sees. */
const SEEN = 0.3;

/** Fixed, since the picture below is the same in both themes; each has a dark edge against bright rooms. */
const BONE = "#fffcf5";
const BACK = "#9fb4ff";
const FAULTY = "#ff6436";
const ANGLE = "#ffc928";
const EDGE = "rgb(8 10 15 / 0.75)";

/** How the number beside an angle is written. */
export interface AngleLabel {
  readonly text: (degrees: number) => string;
  readonly fontFamily: string;
}

export interface PictureFit {
  /** From picture pixels to canvas pixels. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Where `object-fit: contain` puts a picture on the canvas. */
export function containFit(
  picture: { width: number; height: number },
  canvas: { width: number; height: number },
): PictureFit {
  const scale = Math.min(canvas.width / picture.width, canvas.height / picture.height);
  const width = picture.width * scale;
  return {
    scale,
    left: (canvas.width - width) / 2,
    top: (canvas.height - picture.height * scale) / 2,
    width,
  };
}

/** The body of one frame, for the live picture and for a replay alike. */
export interface DrawnBody {
  readonly body: Body;
  readonly near: Side;
  readonly faults: readonly FaultKind[];
  readonly place: Place;
  /** A line's usual width, canvas pixels. */
  readonly unit: number;
}

/** Draws over what is on the canvas. */
export function drawCoachView(
  context: CanvasRenderingContext2D,
  view: CoachView,
  fit: PictureFit,
  mirrored: boolean,
  label: AngleLabel,
  faults: readonly FaultKind[] = [],
): void {
  const { canvas } = context;
  const { body } = view;
  if (!body) return;
  const place: Place = ({ x, y }) => ({
    x: fit.left + (mirrored ? fit.width - x * fit.scale : x * fit.scale),
    y: fit.top + y * fit.scale,
  });
  const unit = Math.max(3, Math.min(canvas.width, canvas.height) / 90);
  context.globalAlpha = view.sureness === "blind" ? 0.45 : 1;
  drawBody(context, { body, near: view.camera?.nearSide ?? "left", faults, place, unit });
  drawJudged(context, view, place, unit, label);
  context.globalAlpha = 1;
}

export function drawBody(context: CanvasRenderingContext2D, drawn: DrawnBody): void {
  const { near, faults, unit } = drawn;
  const parts = faultyParts(faults);
  context.lineCap = "round";
  context.lineJoin = "round";
  drawSide(context, drawn, otherSide(near), unit * 0.5, 0.4, new Set());
  drawSide(context, drawn, near, unit, 1, parts);
  drawBack(context, drawn, parts);
}

function drawSide(
  context: CanvasRenderingContext2D,
  { body, place }: DrawnBody,
  side: Side,
  width: number,
  alpha: number,
  faulty: ReadonlySet<DrawnPart>,
): void {
  const before = context.globalAlpha;
  context.globalAlpha = before * alpha;
  for (const [from, to] of LIMBS) {
    const a = seen(body, sided(side, from));
    const b = seen(body, sided(side, to));
    const wrong = BONE_PARTS[from]?.some((part) => faulty.has(part)) === true;
    if (a && b) strokeLine(context, [place(a), place(b)], wrong ? width * 1.5 : width, wrong ? FAULTY : BONE);
  }
  context.globalAlpha = before;
}

/** Neck, then the back over everything else. */
function drawBack(
  context: CanvasRenderingContext2D,
  { body, near, place, unit }: DrawnBody,
  faulty: ReadonlySet<DrawnPart>,
): void {
  const hip = seen(body, sided(near, "Hip"));
  const shoulder = seen(body, sided(near, "Shoulder"));
  const ear = seen(body, sided(near, "Ear"));
  const neck = faulty.has("neck");
  if (shoulder && ear)
    strokeLine(context, [place(shoulder), place(ear)], unit * (neck ? 1.5 : 0.8), neck ? FAULTY : BONE);
  if (!hip || !shoulder) return;
  const wrong = faulty.has("back");
  const line = backLine(hip, shoulder, body.backContour ?? []).map(place);
  strokeLine(context, line, unit * (wrong ? 2.4 : 1.8), wrong ? FAULTY : BACK);
}

function drawJudged(
  context: CanvasRenderingContext2D,
  view: CoachView,
  place: Place,
  unit: number,
  label: AngleLabel,
): void {
  const { judged, body } = view;
  if (!judged || !body) return;
  const joint = seen(body, judged.at);
  if (!joint) return;
  const at = place(joint);
  const rays = judgedRays(judged.signal, judged.at, body);
  const radius = unit * 11;
  let middle = -Math.PI / 4;
  if (rays) {
    const [start, end] = rays.map((ray) =>
      angleOf(at, place({ x: joint.x + ray.x, y: joint.y + ray.y })),
    ) as [number, number];
    const turn = shortestTurn(start, end);
    middle = start + turn / 2;
    strokeLine(context, [at, along(at, start, radius * 1.25)], unit * 0.35, ANGLE);
    strokeArc(context, at, radius, start, turn, unit * 0.7);
  }
  dot(context, at, unit * 1.5);
  writeNumber(
    context,
    label.text(judged.value),
    label.fontFamily,
    along(at, middle, radius * 1.75),
    unit * 6.5,
  );
}

/** The two directions that the angle lies between, in picture pixels from the joint; undefined: only a number. */
export function judgedRays(
  signal: Signal,
  at: LandmarkName,
  body: Body,
): readonly [Point, Point] | undefined {
  const side: Side = at.startsWith("right") ? "right" : "left";
  const point = (name: PairedLandmark) => seen(body, sided(side, name));
  const joint = seen(body, at);
  const from = (name: PairedLandmark): Point | undefined => {
    const target = point(name);
    return joint && target ? { x: target.x - joint.x, y: target.y - joint.y } : undefined;
  };
  const reversed = (ray: Point | undefined): Point | undefined => ray && { x: -ray.x, y: -ray.y };
  const level = (ray: Point | undefined): Point | undefined => ray && { x: Math.sign(ray.x) || 1, y: 0 };
  const both = (a: Point | undefined, b: Point | undefined) => (a && b ? ([a, b] as const) : undefined);
  switch (signal) {
    case "trunkInclination":
      return both({ x: 0, y: -1 }, from("Shoulder"));
    case "hipFlexion":
      return both(reversed(from("Knee")), from("Shoulder"));
    case "kneeFlexion":
      return both(reversed(from("Hip")), from("Ankle"));
    case "elbowFlexion":
      return both(reversed(from("Shoulder")), from("Wrist"));
    case "neckFlexion":
      return both(reversed(from("Hip")), from("Ear"));
    case "armLift":
      return both(level(from("Wrist")), from("Wrist"));
    case "legLift":
      return both(level(from("Ankle")), from("Ankle"));
    case "chestLift":
      return both(level(from("Shoulder")), from("Shoulder"));
    case "spineFlexion":
      return undefined;
  }
}

function seen(body: Body, name: LandmarkName): Point | undefined {
  const point = body.points[name];
  return point && point.visibility >= SEEN ? point : undefined;
}

const angleOf = (from: Point, to: Point): number => Math.atan2(to.y - from.y, to.x - from.x);
const along = (from: Point, angle: number, distance: number): Point => ({
  x: from.x + Math.cos(angle) * distance,
  y: from.y + Math.sin(angle) * distance,
});

/** From one direction to another the short way round, radians, -pi..pi. */
export function shortestTurn(from: number, to: number): number {
  const turn = (to - from) % (2 * Math.PI);
  if (turn > Math.PI) return turn - 2 * Math.PI;
  return turn < -Math.PI ? turn + 2 * Math.PI : turn;
}

function strokeLine(
  context: CanvasRenderingContext2D,
  points: readonly Point[],
  width: number,
  colour: string,
): void {
  context.beginPath();
  for (const [i, { x, y }] of points.entries()) {
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  strokeWithEdge(context, width, colour);
}

function strokeArc(
  context: CanvasRenderingContext2D,
  centre: Point,
  radius: number,
  start: number,
  turn: number,
  width: number,
): void {
  context.beginPath();
  context.arc(centre.x, centre.y, radius, start, start + turn, turn < 0);
  strokeWithEdge(context, width, ANGLE);
}

function strokeWithEdge(context: CanvasRenderingContext2D, width: number, colour: string): void {
  context.strokeStyle = EDGE;
  context.lineWidth = width * 1.5;
  context.stroke();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function dot(context: CanvasRenderingContext2D, { x, y }: Point, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = ANGLE;
  context.fill();
}

function writeNumber(
  context: CanvasRenderingContext2D,
  text: string,
  fontFamily: string,
  { x, y }: Point,
  size: number,
): void {
  context.font = `800 ${Math.round(size)}px ${fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = size / 4;
  context.strokeStyle = EDGE;
  context.strokeText(text, x, y);
  context.fillStyle = ANGLE;
  context.fillText(text, x, y);
}
