/** How everything over a picture is drawn: light lines with a dark edge, numbers on dark plates. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Colours that stay apart on any picture. */
export const EDGE = "rgba(8, 10, 15, 0.75)";
export const NEAR = "#ffffff";
export const FAR = "rgba(255, 255, 255, 0.45)";
export const CONTOUR = "#ffc928";
export const ANGLE = "#7f97ff";
export const FAULTY = "#ff6436";

export interface Space {
  readonly pen: Pen;
  /** Canvas pixels per picture pixel. */
  readonly scale: number;
  /** Line width of a limb, canvas pixels. */
  readonly line: number;
}

export function strokeTwice({ pen, line }: Space, path: () => void, colour: string, width = line): void {
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

/** A number on a dark plate. */
export function label({ pen, line }: Space, text: string, x: number, y: number, colour: string): void {
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
