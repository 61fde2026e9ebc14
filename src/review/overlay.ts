/**
 * What lies over a recording's picture: the body with the judged angle, and, in an exported video, counter and captions.
 * Points are pixels of the track's picture, scaled to the canvas.
 */
import { drawAngle, type ShownAngle } from "../drawing/angle.ts";
import { drawBody } from "../drawing/body.ts";
import { FAULTY, type Pen, scaled } from "../drawing/pen.ts";
import type { TrackedBody } from "./track.ts";

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
  const space = scaled(pen, width / picture.width, lineWidth(width, height) / (overlay.zoom ?? 1));
  drawBody(space, body);
  const angle = overlay.angle ?? (body.judged && { ...body.judged, faulty: false });
  if (angle) drawAngle(space, body, angle);
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
  pen.fillStyle = fault ? FAULTY : "rgba(8, 10, 15, 0.82)";
  pen.beginPath();
  pen.roundRect((width - plate) / 2, height - size * 2.6, plate, size * 1.9, unit * 1.5);
  pen.fill();
  pen.fillStyle = fault ? "#170a04" : "#ffffff";
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(text, width / 2, height - size * 1.65);
}
