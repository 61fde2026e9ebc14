/**
 * How everything over a picture is drawn, live, in review, in the report and in a video: light lines with a dark edge, and
 * numbers with one. A colour has one meaning everywhere; it is fixed, since the picture below is the same in both themes.
 */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Colours that stay apart on any picture and in every common colour blindness. */
export const BONE = "#fffcf5";
export const BACK = "#9fb4ff";
export const ANGLE = "#ffc928";
export const FAULTY = "#ff6436";
export const EDGE = "rgb(8 10 15 / 0.75)";

export interface Space {
  readonly pen: Pen;
  /** From pixels of the picture to pixels of the canvas. */
  readonly place: (point: Point) => Point;
  /** Width of a limb, canvas pixels. */
  readonly line: number;
  readonly fontFamily?: string;
}

/** A canvas that shows the whole picture, `scale` times as large. */
export const scaled = (pen: Pen, scale: number, line: number): Space => ({
  pen,
  place: ({ x, y }) => ({ x: x * scale, y: y * scale }),
  line,
});

/** The path that was drawn last, with its edge. */
function strokeWithEdge(pen: Pen, width: number, colour: string): void {
  pen.strokeStyle = EDGE;
  pen.lineWidth = width * 1.6;
  pen.stroke();
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke();
}

/** Through points of the canvas. */
export function strokeLine({ pen }: Space, points: readonly Point[], width: number, colour: string): void {
  pen.beginPath();
  for (const [i, { x, y }] of points.entries()) {
    if (i === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  strokeWithEdge(pen, width, colour);
}

/** Part of a circle from the direction `start` (radians) on, `turn` radians far; filled palely. */
export function strokeWedge(
  { pen, line }: Space,
  { x, y }: Point,
  wedge: { readonly radius: number; readonly start: number; readonly turn: number },
  colour: string,
): void {
  const { radius, start, turn } = wedge;
  const alpha = pen.globalAlpha;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.arc(x, y, radius, start, start + turn, turn < 0);
  pen.closePath();
  pen.globalAlpha = alpha * 0.3;
  pen.fillStyle = colour;
  pen.fill();
  pen.globalAlpha = alpha;
  pen.beginPath();
  pen.arc(x, y, radius, start, start + turn, turn < 0);
  strokeWithEdge(pen, line * 0.8, colour);
}

export function drawDot({ pen }: Space, { x, y }: Point, radius: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
}

/** A number or a few words in the middle of a place on the canvas. */
export function writeOver(
  { pen, line, fontFamily = "Archivo, system-ui, sans-serif" }: Space,
  text: string,
  { x, y }: Point,
  colour: string,
): void {
  const size = Math.round(Math.max(15, line * 6));
  pen.font = `800 ${size}px ${fontFamily}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = size / 3.5;
  pen.strokeStyle = EDGE;
  pen.strokeText(text, x, y);
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}
