/**
 * The back as one line that somebody sees as a back: a smooth curve from hip to shoulder. Where the mask showed the
 * back's edge the curve follows it; what leaps there is an arm, a plate or cloth, and is left out. Without enough of the
 * edge it is the straight line between the joints.
 */
import { sided } from "../core/landmark.ts";
import { clamp, median } from "../core/quantity.ts";
import { type DrawnBody, seen } from "./drawn-body.ts";
import type { Point } from "./pen.ts";

/** Fewer points than this don't show a curve. */
const LEAST_POINTS = 5;
/** Further from the others than so many times their usual distance: no back. */
const OUTLIER = 3;
/** A back's edge is nowhere further from the line of its joints than this share of its length. */
const FURTHEST = 0.32;
const DRAWN = 15;

/** Along the chord from hip to shoulder, 0..1, and the distance from it in chord lengths, signed. */
interface OnChord {
  readonly s: number;
  readonly d: number;
}

function onChord(point: Point, hip: Point, shoulder: Point): OnChord {
  const [dx, dy] = [shoulder.x - hip.x, shoulder.y - hip.y];
  const square = dx * dx + dy * dy;
  const [px, py] = [point.x - hip.x, point.y - hip.y];
  return { s: (px * dx + py * dy) / square, d: (px * dy - py * dx) / square };
}

/** Least squares of d = a + b s + c s^2. */
function parabola(points: readonly OnChord[]): (s: number) => number {
  const sum = (of: (p: OnChord) => number) => points.reduce((total, p) => total + of(p), 0);
  const [n, s1, s2, s3, s4] = [0, 1, 2, 3, 4].map((power) => sum(({ s }) => s ** power)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const [t0, t1, t2] = [0, 1, 2].map((power) => sum(({ s, d }) => d * s ** power)) as [
    number,
    number,
    number,
  ];
  const det = n * (s2 * s4 - s3 * s3) - s1 * (s1 * s4 - s3 * s2) + s2 * (s1 * s3 - s2 * s2);
  if (Math.abs(det) < 1e-9) return () => t0 / n;
  const a = (t0 * (s2 * s4 - s3 * s3) - s1 * (t1 * s4 - s3 * t2) + s2 * (t1 * s3 - s2 * t2)) / det;
  const b = (n * (t1 * s4 - t2 * s3) - t0 * (s1 * s4 - s2 * s3) + s2 * (s1 * t2 - s2 * t1)) / det;
  const c = (n * (s2 * t2 - s3 * t1) - s1 * (s1 * t2 - s2 * t1) + t0 * (s1 * s3 - s2 * s2)) / det;
  return (s) => a + b * s + c * s * s;
}

/** What lies near the others, twice: the first look is taken with the leaps in it. */
function withoutLeaps(points: readonly OnChord[]): readonly OnChord[] {
  let kept = points.filter(({ s, d }) => s > -0.05 && s < 1.05 && Math.abs(d) < FURTHEST);
  for (let pass = 0; pass < 2 && kept.length >= LEAST_POINTS; pass++) {
    const curve = parabola(kept);
    const off = kept.map(({ s, d }) => Math.abs(d - curve(s)));
    const usual = Math.max(median(off) ?? 0, 0.01);
    kept = kept.filter((_, i) => off[i]! <= OUTLIER * usual);
  }
  return kept;
}

export function backLine(hip: Point, shoulder: Point, contour: readonly Point[]): readonly Point[] {
  if (Math.hypot(shoulder.x - hip.x, shoulder.y - hip.y) < 1) return [hip, shoulder];
  const kept = withoutLeaps(contour.map((point) => onChord(point, hip, shoulder)));
  const [first, last] = [Math.min(...kept.map(({ s }) => s)), Math.max(...kept.map(({ s }) => s))];
  if (kept.length < LEAST_POINTS || last - first < 0.4) return [hip, shoulder];
  const parabolic = parabola(kept);
  // Where no edge was seen a parabola goes anywhere: the back keeps its distance from there on.
  const curve = (s: number): number => clamp(parabolic(clamp(s, first, last)), -FURTHEST, FURTHEST);
  const [dx, dy] = [shoulder.x - hip.x, shoulder.y - hip.y];
  return Array.from({ length: DRAWN }, (_, i) => {
    const s = i / (DRAWN - 1);
    const d = curve(s);
    return { x: hip.x + s * dx + d * dy, y: hip.y + s * dy - d * dx };
  });
}

/** Of the near side, in pixels of the picture; `undefined` where hip or shoulder is not seen. */
export function backOf(body: DrawnBody): readonly Point[] | undefined {
  const hip = seen(body, sided(body.nearSide, "Hip"));
  const shoulder = seen(body, sided(body.nearSide, "Shoulder"));
  return hip && shoulder && backLine(hip, shoulder, body.contour ?? []);
}
