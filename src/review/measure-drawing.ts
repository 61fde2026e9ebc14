/** What was measured by hand, drawn over the picture; the one under way with the place that the pointer is at. */
import { ANGLE, drawDot, EDGE, type Space, strokeLine, writeOver } from "../drawing/pen.ts";
import type { Measure } from "./measure.ts";
import type { Place } from "./viewport.ts";

const HAND = "#7fe3c8";

/** Of somebody else. */
export const OTHERS = "#ff9ad5";

export function drawMeasure(
  space: Space,
  { points, kind }: Pick<Measure, "points" | "kind">,
  words: string,
  colour = HAND,
): void {
  const { line } = space;
  const at = points.map(space.place);
  const [a, b, c] = at;
  if (!a) return;
  if (b) {
    if (kind === "arrow") strokeLine(space, head(a, b, line * 6), line, colour);
    strokeLine(space, at, line, colour);
  }
  for (const point of kind === "arrow" && b ? [] : at) drawDot(space, point, line * 1.5, colour);
  if (words === "" || !b) return;
  const spot = kind === "angle" && c ? b : { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  writeOver(space, words, { x: spot.x, y: spot.y - line * 7 }, ANGLE);
}

/** The two strokes at an arrow's end, in one line. */
function head(from: Place, to: Place, size: number): readonly Place[] {
  const turn = Math.atan2(to.y - from.y, to.x - from.x);
  const end = (side: number) => ({
    x: to.x - size * Math.cos(turn + side),
    y: to.y - size * Math.sin(turn + side),
  });
  return [end(-0.45), to, end(0.45)];
}

/** Where the next point would be set: for keys and for fingers that cover the place. */
export function drawCrosshair({ pen, place, line }: Space, point: Place): void {
  const { x: px, y: py } = place(point);
  const reach = line * 7;
  for (const [colour, width] of [
    [EDGE, line * 1.4],
    [HAND, line * 0.7],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    pen.moveTo(px - reach, py);
    pen.lineTo(px + reach, py);
    pen.moveTo(px, py - reach);
    pen.lineTo(px, py + reach);
    pen.stroke();
  }
}
