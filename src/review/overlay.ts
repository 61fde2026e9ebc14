/**
 * What lies over the picture: skeleton, the back's contour as it was measured, the judged angle at its joint, and, in
 * an exported video, counter and captions. Coordinates are pixels of the track's picture, scaled to the canvas. The
 * near side is drawn strongly, the far side faintly; points that were hardly seen are not drawn at all.
 */
import { type LandmarkName, otherSide, type PairedLandmark, type Side, sided } from "../core/landmark.ts";
import type { BodyPoint } from "../core/view.ts";
import { drawAngle, type ShownAngle } from "./angle-drawing.ts";
import { CONTOUR, EDGE, FAR, NEAR, type Pen, type Space, strokeTwice } from "./pen.ts";
import type { TrackedBody } from "./track.ts";

export const SEEN = 0.35;

export const LIMBS: readonly (readonly [PairedLandmark, PairedLandmark])[] = [
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
  readonly angle?: ShownAngle;
  /** How much the picture is enlarged already: lines keep their width on the screen. */
  readonly zoom?: number;
}

/** Of a limb, canvas pixels. */
export const lineWidth = (width: number, height: number): number =>
  Math.max(2, Math.min(width, height) / 150);

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
  const space: Space = { pen, scale, line: lineWidth(width, height) / (overlay.zoom ?? 1) };
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
