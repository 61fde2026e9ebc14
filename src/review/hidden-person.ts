/**
 * A clip in which the person can't be recognised, for a set that is handed over: `hidden` keeps trunk and limbs as they were
 * filmed and makes the rest a mosaic too coarse to read, `figure` shows a drawn body on a plain ground and nothing of the
 * picture. The body's shape is that of the mannequin, laid over the landmarks; it is drawn a little slim, so that what is
 * doubtful is hidden, and the head is cut out of it. Where nobody was found nothing of the picture stays.
 *
 * A mosaic rather than a blur: of a cell only its mean is kept, while a blur can be computed back.
 */
import type { VideoSample } from "mediabunny";
import { type LandmarkName, otherSide, SIDES, type Side, sided } from "../core/landmark.ts";
import type { BodyPoint } from "../core/view.ts";
import { SEEN } from "../drawing/drawn-body.ts";
import { drawSample } from "../frames/upright.ts";
import type { Recording } from "./recording.ts";
import type { TrackedBody } from "./track.ts";
import type { Paint } from "./video-writer.ts";

/** Cells along the picture's longer side: a head two metres away is one or two of them. */
const CELLS = 24;

/** Half the width of a limb, in lengths of the trunk (hip to shoulder): between its thinnest and its thickest place. */
const LIMBS = [
  ["Shoulder", "Hip", 0.2],
  ["Hip", "Knee", 0.15],
  ["Knee", "Ankle", 0.1],
  ["Heel", "Toe", 0.07],
  ["Shoulder", "Elbow", 0.09],
  ["Elbow", "Wrist", 0.07],
] as const;
/** From the middle of the head to beyond its hair, in lengths of the trunk. */
const HEAD = 0.36;
/** Where no point of the head is seen: it is somewhere near the shoulder. */
const HEAD_SOMEWHERE = 0.55;

type Pen = OffscreenCanvasRenderingContext2D;
interface Spot {
  readonly x: number;
  readonly y: number;
}

export function hiddenPerson(recording: Recording, kind: "hidden" | "figure"): Paint {
  const { track } = recording;
  return (pen, sample, t) => {
    const scale = pen.canvas.width / Math.max(1, track.picture.width);
    const body = track.at(t);
    if (kind === "figure") paintFigure(pen, body, scale);
    else paintHidden(pen, sample, body, scale);
  };
}

function paintHidden(pen: Pen, sample: VideoSample, body: TrackedBody | undefined, scale: number): void {
  const { width, height } = pen.canvas;
  const shrink = CELLS / Math.max(width, height);
  const whole = layer(width, height);
  drawSample(sample, whole, { width, height });
  const small = averaged(
    whole.canvas,
    Math.max(1, Math.round(width * shrink)),
    Math.max(1, Math.round(height * shrink)),
  );
  pen.imageSmoothingEnabled = false;
  pen.drawImage(small, 0, 0, width, height);
  pen.imageSmoothingEnabled = true;
  const trunk = body && trunkLength(body);
  if (!body || trunk === undefined) return;
  const shape = layer(width, height);
  for (const side of SIDES) drawSide(shape, body, side, trunk, scale, "#000");
  const head = headOf(body, trunk);
  shape.globalCompositeOperation = "destination-out";
  circle(shape, head.at, head.radius, scale, "#000");
  shape.globalCompositeOperation = "source-in";
  shape.drawImage(whole.canvas, 0, 0);
  pen.drawImage(shape.canvas, 0, 0);
}

/** Halved again and again, so that every pixel counts: one step would only look at a few. */
function averaged(from: OffscreenCanvas, width: number, height: number): OffscreenCanvas {
  let now = from;
  while (now.width > width || now.height > height) {
    const half = layer(Math.max(width, now.width >> 1), Math.max(height, now.height >> 1));
    half.drawImage(now, 0, 0, half.canvas.width, half.canvas.height);
    now = half.canvas;
  }
  return now;
}

function paintFigure(pen: Pen, body: TrackedBody | undefined, scale: number): void {
  pen.fillStyle = "#171b26";
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
  const trunk = body && trunkLength(body);
  if (!body || trunk === undefined) return;
  drawSide(pen, body, otherSide(body.nearSide), trunk, scale, "#6d7896");
  drawSide(pen, body, body.nearSide, trunk, scale, "#cfd7ea");
  const { at, seen } = headOf(body, trunk);
  if (seen) circle(pen, at, HEAD * 0.6 * trunk, scale, "#cfd7ea");
}

function layer(width: number, height: number): Pen {
  const pen = new OffscreenCanvas(width, height).getContext("2d");
  if (!pen) throw new Error("This browser gives no more canvases.");
  return pen;
}

const seen = (body: TrackedBody, name: LandmarkName): BodyPoint | undefined => {
  const point = body.points[name];
  return point && point.visibility >= SEEN ? point : undefined;
};

function drawSide(
  pen: Pen,
  body: TrackedBody,
  side: Side,
  trunk: number,
  scale: number,
  colour: string,
): void {
  pen.lineCap = "round";
  pen.strokeStyle = colour;
  for (const [from, to, half] of LIMBS) {
    const [a, b] = [seen(body, sided(side, from)), seen(body, sided(side, to))];
    if (!a || !b) continue;
    pen.lineWidth = 2 * half * trunk * scale;
    pen.beginPath();
    pen.moveTo(a.x * scale, a.y * scale);
    pen.lineTo(b.x * scale, b.y * scale);
    pen.stroke();
  }
}

function circle(pen: Pen, at: Spot, radius: number, scale: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(at.x * scale, at.y * scale, radius * scale, 0, 2 * Math.PI);
  pen.fill();
}

/** Hip to shoulder, pixels of the track's picture; the longer of both sides. */
function trunkLength(body: TrackedBody): number | undefined {
  const lengths = SIDES.flatMap((side) => {
    const [a, b] = [seen(body, sided(side, "Shoulder")), seen(body, sided(side, "Hip"))];
    return a && b ? [Math.hypot(a.x - b.x, a.y - b.y)] : [];
  });
  const longest = Math.max(0, ...lengths);
  return longest > 0 ? longest : undefined;
}

interface Head {
  readonly at: Spot;
  readonly radius: number;
  readonly seen: boolean;
}

function headOf(body: TrackedBody, trunk: number): Head {
  // Even a point that was hardly seen is a reason to hide what is there.
  const points = (["nose", "leftEye", "rightEye", "leftEar", "rightEar"] as const).flatMap(
    (name) => body.points[name] ?? [],
  );
  const middle = mean(points);
  if (middle) {
    const furthest = Math.max(...points.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)));
    return { at: middle, radius: Math.max(HEAD * trunk, furthest + 0.2 * trunk), seen: true };
  }
  const shoulders = mean(SIDES.flatMap((side) => seen(body, sided(side, "Shoulder")) ?? []));
  const hips = mean(SIDES.flatMap((side) => seen(body, sided(side, "Hip")) ?? []));
  const at =
    shoulders && hips
      ? { x: shoulders.x + (shoulders.x - hips.x) * 0.35, y: shoulders.y + (shoulders.y - hips.y) * 0.35 }
      : (shoulders ?? { x: 0, y: 0 });
  return { at, radius: HEAD_SOMEWHERE * trunk, seen: false };
}

const mean = (points: readonly Spot[]): Spot | undefined =>
  points.length === 0
    ? undefined
    : {
        x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
        y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
      };
