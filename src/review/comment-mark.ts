/** A comment's mark on the timeline: a flag for a bookmark, a balloon for words, its first tag beside it. */
import type { MarkedComment } from "./timeline-view.ts";

interface Placed {
  /** Where it stands, device pixels. */
  readonly x: number;
  readonly y: number;
  readonly dpr: number;
  readonly colours: { readonly fill: string; readonly line: string; readonly paper: string };
}

const RADIUS = 6;
/** Longer tags would lie over the next mark. */
const MOST_LETTERS = 12;

function flag(ctx: CanvasRenderingContext2D, { x, y, dpr }: Placed, r: number): void {
  const pole = 1.5 * dpr;
  ctx.moveTo(x - pole, y + 2.2 * r);
  ctx.lineTo(x - pole, y - r);
  ctx.lineTo(x + 2.4 * r, y - 0.1 * r);
  ctx.lineTo(x + pole, y + 0.8 * r);
  ctx.lineTo(x + pole, y + 2.2 * r);
  ctx.closePath();
}

function balloon(ctx: CanvasRenderingContext2D, { x, y }: Placed, r: number): void {
  ctx.roundRect(x - r, y - r, 2 * r, 1.5 * r, r * 0.4);
  ctx.moveTo(x - r * 0.35, y + r * 0.5);
  ctx.lineTo(x, y + r * 1.2);
  ctx.lineTo(x + r * 0.35, y + r * 0.5);
}

export function drawCommentMark(
  ctx: CanvasRenderingContext2D,
  { bookmark, tag }: MarkedComment,
  placed: Placed,
): void {
  const { x, y, dpr, colours } = placed;
  const r = RADIUS * dpr;
  ctx.lineWidth = 2 * dpr;
  ctx.lineJoin = "round";
  ctx.beginPath();
  (bookmark ? flag : balloon)(ctx, placed, r);
  // A flag is solid, with an edge that parts it from the curves; a hollow one is lost among them.
  ctx.fillStyle = bookmark ? colours.line : colours.fill;
  ctx.strokeStyle = bookmark ? colours.paper : colours.line;
  if (bookmark) {
    ctx.stroke();
    ctx.fill();
  } else {
    ctx.fill();
    ctx.stroke();
  }
  if (tag === undefined) return;
  ctx.fillStyle = colours.line;
  ctx.font = `650 ${12 * dpr}px Archivo, sans-serif`;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  const shown = tag.length > MOST_LETTERS ? `${tag.slice(0, MOST_LETTERS - 1)}…` : tag;
  ctx.fillText(`#${shown}`, x + (bookmark ? 2.8 : 1.6) * r, y - 0.2 * r);
}
