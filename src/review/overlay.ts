/**
 * What lies over the picture: skeleton, the back's contour as it was measured, the judged angle at its joint, and, in
 * an exported video, counter and captions. Coordinates are pixels of the track's picture, scaled to the canvas. The
 * near side is drawn strongly, the far side faintly; points that were hardly seen are not drawn at all.
 */
import { type LandmarkName, otherSide, type PairedLandmark, type Side, sided } from "../core/landmark.ts";
import { degrees, type Signal } from "../core/quantity.ts";
import type { BodyPoint, TrackedBody } from "./track.ts";

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Colours that stay apart on any picture: light lines with a dark edge. */
const EDGE = "rgba(8, 10, 15, 0.75)";
const NEAR = "#ffffff";
const FAR = "rgba(255, 255, 255, 0.45)";
const CONTOUR = "#ffc928";
const ANGLE = "#7f97ff";
const FAULTY = "#ff6436";
export const SEEN = 0.35;

const LIMBS: readonly (readonly [PairedLandmark, PairedLandmark])[] = [
  ["Shoulder", "Elbow"],
  ["Elbow", "Wrist"],
  ["Shoulder", "Hip"],
  ["Hip", "Knee"],
  ["Knee", "Ankle"],
  ["Ankle", "Heel"],
  ["Heel", "Toe"],
];

export interface Overlay {
  readonly body: TrackedBody | undefined;
  /** The angle to draw; by default the one that the coach judged. */
  readonly angle?: { readonly signal: Signal; readonly value: number; readonly faulty: boolean };
}

interface Space {
  readonly pen: Pen;
  /** Canvas pixels per picture pixel. */
  readonly scale: number;
  /** Line width of a limb, canvas pixels. */
  readonly line: number;
}

/** Draws over a canvas of `width` x `height` that shows a picture of the track's size. */
export function drawOverlay(
  pen: Pen,
  picture: { readonly width: number; readonly height: number },
  width: number,
  height: number,
  overlay: Overlay,
): void {
  const { body } = overlay;
  if (!body || picture.width === 0) return;
  const scale = width / picture.width;
  const space: Space = { pen, scale, line: Math.max(2, Math.min(width, height) / 150) };
  pen.save();
  pen.lineCap = "round";
  pen.lineJoin = "round";
  drawSide(space, body, otherSide(body.nearSide), FAR);
  drawContour(space, body);
  drawSide(space, body, body.nearSide, NEAR);
  drawHead(space, body);
  const angle = overlay.angle ?? (body.judged && { ...body.judged, faulty: false });
  if (angle) drawAngle(space, body, angle);
  pen.restore();
}

const seen = (body: TrackedBody, name: LandmarkName): BodyPoint | undefined => {
  const point = body.points[name];
  return point && point.visibility >= SEEN ? point : undefined;
};

function strokeTwice({ pen, line }: Space, path: () => void, colour: string, width = line): void {
  for (const [style, w] of [
    [EDGE, width + Math.max(2, width * 0.7)],
    [colour, width],
  ] as const) {
    pen.strokeStyle = style;
    pen.lineWidth = w;
    pen.beginPath();
    path();
    pen.stroke();
  }
}

function drawSide(space: Space, body: TrackedBody, side: Side, colour: string): void {
  const { pen, scale, line } = space;
  const near = colour === NEAR;
  for (const [a, b] of LIMBS) {
    const from = seen(body, sided(side, a));
    const to = seen(body, sided(side, b));
    if (!from || !to) continue;
    const path = (): void => {
      pen.moveTo(from.x * scale, from.y * scale);
      pen.lineTo(to.x * scale, to.y * scale);
    };
    if (near) strokeTwice(space, path, colour);
    else {
      pen.strokeStyle = colour;
      pen.lineWidth = line * 0.7;
      pen.beginPath();
      path();
      pen.stroke();
    }
  }
  if (!near) return;
  for (const joint of ["Shoulder", "Elbow", "Wrist", "Hip", "Knee", "Ankle"] as const) {
    const point = seen(body, sided(side, joint));
    if (!point) continue;
    pen.beginPath();
    pen.arc(point.x * scale, point.y * scale, line * 1.25, 0, 2 * Math.PI);
    pen.fillStyle = NEAR;
    pen.fill();
    pen.lineWidth = Math.max(1, line * 0.4);
    pen.strokeStyle = EDGE;
    pen.stroke();
  }
}

function drawHead(space: Space, body: TrackedBody): void {
  const shoulder = seen(body, sided(body.nearSide, "Shoulder"));
  const ear = seen(body, sided(body.nearSide, "Ear"));
  if (!shoulder || !ear) return;
  const { pen, scale } = space;
  strokeTwice(
    space,
    () => {
      pen.moveTo(shoulder.x * scale, shoulder.y * scale);
      pen.lineTo(ear.x * scale, ear.y * scale);
    },
    NEAR,
    space.line * 0.7,
  );
}

/** Dotted, so that it is told from limbs without its colour. */
function drawContour(space: Space, body: TrackedBody): void {
  const { contour } = body;
  if (!contour || contour.length < 2) return;
  const { pen, scale, line } = space;
  pen.save();
  pen.setLineDash([line * 0.2, line * 2.2]);
  strokeTwice(
    space,
    () => {
      contour.forEach((point, i) => {
        if (i === 0) pen.moveTo(point.x * scale, point.y * scale);
        else pen.lineTo(point.x * scale, point.y * scale);
      });
    },
    CONTOUR,
    line * 1.3,
  );
  pen.restore();
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

function drawAngle(space: Space, body: TrackedBody, angle: NonNullable<Overlay["angle"]>): void {
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

/** A number on a dark plate. */
function label({ pen, line }: Space, text: string, x: number, y: number, colour: string): void {
  const size = Math.max(13, line * 5.2);
  pen.font = `700 ${size}px system-ui, sans-serif`;
  const width = pen.measureText(text).width + size * 0.7;
  pen.fillStyle = "rgba(8, 10, 15, 0.82)";
  pen.beginPath();
  pen.roundRect(x - width / 2, y - size * 0.68, width, size * 1.36, size * 0.3);
  pen.fill();
  pen.fillStyle = colour === FAULTY ? "#ffb39a" : "#ffffff";
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(text, x, y);
}

/** The angle that the picture shows, in degrees: what a reader of the drawing would measure. */
export function drawnAngle({ from, to }: Pick<AngleGeometry, "from" | "to">): number {
  const turn = Math.atan2(to.y, to.x) - Math.atan2(from.y, from.x);
  return Math.abs(degrees(Math.atan2(Math.sin(turn), Math.cos(turn))));
}

export interface Burnt {
  /** For example "3". */
  readonly count: string;
  readonly countLabel: string;
  readonly caption?: string;
  readonly captionIsFault: boolean;
}

/** Counter in the corner and caption at the bottom, for an exported video. */
export function drawBurnt(pen: Pen, width: number, height: number, burnt: Burnt): void {
  const unit = Math.min(width, height) / 100;
  pen.save();
  pen.textBaseline = "alphabetic";
  pen.fillStyle = "rgba(8, 10, 15, 0.72)";
  pen.beginPath();
  pen.roundRect(unit * 3, unit * 3, unit * 24, unit * 22, unit * 2);
  pen.fill();
  pen.textAlign = "center";
  pen.fillStyle = "#ffffff";
  pen.font = `800 ${unit * 14}px system-ui, sans-serif`;
  pen.fillText(burnt.count, unit * 15, unit * 16);
  pen.font = `600 ${unit * 4.2}px system-ui, sans-serif`;
  pen.fillText(burnt.countLabel, unit * 15, unit * 22);
  if (burnt.caption) drawCaption(pen, width, height, unit, burnt.caption, burnt.captionIsFault);
  pen.restore();
}

function drawCaption(
  pen: Pen,
  width: number,
  height: number,
  unit: number,
  text: string,
  fault: boolean,
): void {
  let size = unit * 6;
  pen.font = `700 ${size}px system-ui, sans-serif`;
  const room = width - unit * 12;
  const wide = pen.measureText(text).width;
  if (wide > room) {
    size *= room / wide;
    pen.font = `700 ${size}px system-ui, sans-serif`;
  }
  const plate = Math.min(wide, room) + unit * 6;
  pen.fillStyle = fault ? "#ff6436" : "rgba(8, 10, 15, 0.82)";
  pen.beginPath();
  pen.roundRect((width - plate) / 2, height - size * 2.6, plate, size * 1.9, unit * 1.5);
  pen.fill();
  pen.fillStyle = fault ? "#170a04" : "#ffffff";
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(text, width / 2, height - size * 1.65);
}
