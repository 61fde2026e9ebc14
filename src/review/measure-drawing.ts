/** What was measured by hand, drawn over the picture; the one under way with the place that the pointer is at. */
import type { Measure } from "./measure.ts";
import { ANGLE, label, type Space, strokeTwice } from "./pen.ts";
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
  const { pen, scale, line } = space;
  const at = points.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  const [a, b, c] = at;
  if (!a) return;
  if (b)
    strokeTwice(
      space,
      () => {
        pen.moveTo(a.x, a.y);
        for (const point of at.slice(1)) pen.lineTo(point.x, point.y);
        if (kind === "arrow") head(pen, a, b, line * 6);
      },
      colour,
    );
  for (const point of kind === "arrow" && b ? [] : at) {
    pen.beginPath();
    pen.arc(point.x, point.y, line * 1.5, 0, 2 * Math.PI);
    pen.fillStyle = colour;
    pen.fill();
  }
  if (words === "" || !b) return;
  const spot = kind === "angle" && c ? b : { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  label(space, words, spot.x, spot.y - line * 7, ANGLE);
}

/** The two strokes at an arrow's end. */
function head(pen: Space["pen"], from: Place, to: Place, size: number): void {
  const turn = Math.atan2(to.y - from.y, to.x - from.x);
  for (const side of [-0.45, 0.45]) {
    pen.moveTo(to.x, to.y);
    pen.lineTo(to.x - size * Math.cos(turn + side), to.y - size * Math.sin(turn + side));
  }
}

/** Where the next point would be set: for keys and for fingers that cover the place. */
export function drawCrosshair({ pen, scale, line }: Space, { x, y }: Place): void {
  const [px, py] = [x * scale, y * scale];
  const reach = line * 7;
  for (const [colour, width] of [
    ["rgba(8, 10, 15, 0.75)", line * 1.4],
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
