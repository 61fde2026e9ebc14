/**
 * Measuring by hand, on any frame: an angle of three points, a line's slope, a distance in body lengths. Points are pixels
 * of the upright picture, y down. It measures the picture, not the body in depth: seen from the side the two agree.
 */
import { type PairedLandmark, sided } from "../core/landmark.ts";
import { degrees, type Seconds } from "../core/quantity.ts";
import type { BodyTrack, TrackedBody } from "./track.ts";
import type { Place } from "./viewport.ts";

export const MEASURES = ["angle", "line", "arrow", "distance"] as const;
export type MeasureKind = (typeof MEASURES)[number];
export const POINTS_OF: Readonly<Record<MeasureKind, number>> = {
  angle: 3,
  line: 2,
  arrow: 2,
  distance: 2,
};

export interface Measure {
  readonly kind: MeasureKind;
  /** Of an angle the second is its vertex. */
  readonly points: readonly Place[];
  /** Of the frame that it was taken on. */
  readonly at: Seconds;
}

const length = (a: Place, b: Place): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Degrees 0..180 for an angle, degrees from level 0..90 for a line, body lengths for a distance; an arrow only points. */
export function measured(
  { kind, points: [a, b, c] }: Pick<Measure, "kind" | "points">,
  bodyLength: number | undefined,
): number | undefined {
  if (!a || !b || kind === "arrow") return undefined;
  if (kind === "distance") return bodyLength ? length(a, b) / bodyLength : undefined;
  if (length(a, b) === 0) return undefined;
  const slope = Math.atan2(b.y - a.y, b.x - a.x);
  if (kind === "line") {
    const level = Math.abs(degrees(slope));
    return Math.min(level, 180 - level);
  }
  if (!c || length(b, c) === 0) return undefined;
  const turn = Math.atan2(c.y - b.y, c.x - b.x) - Math.atan2(a.y - b.y, a.x - b.x);
  return Math.abs(degrees(Math.atan2(Math.sin(turn), Math.cos(turn))));
}

/** Shoulder to hip to knee to ankle, as a share of the body's height (Winter, Biomechanics, after Drillis and Contini). */
const CHAIN: readonly PairedLandmark[] = ["Shoulder", "Hip", "Knee", "Ankle"];
const CHAIN_SHARE = 0.779;
const SAMPLES = 240;

function chainOf(body: TrackedBody): number | undefined {
  const points = CHAIN.map((name) => body.points[sided(body.nearSide, name)]);
  let sum = 0;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (!a || !b) return undefined;
    sum += length(a, b);
  }
  return sum;
}

/** The body's height in pixels, from where its limbs are seen at nearly their full length; `undefined`: never whole. */
export function bodyLengthOf(track: Pick<BodyTrack, "at">, times: readonly Seconds[]): number | undefined {
  const every = Math.max(1, Math.floor(times.length / SAMPLES));
  const chains = times
    .filter((_, i) => i % every === 0)
    .flatMap((t) => {
      const body = track.at(t);
      return (body && chainOf(body)) ?? [];
    })
    .sort((a, b) => a - b);
  const long = chains[Math.floor(chains.length * 0.9)];
  return long === undefined ? undefined : long / CHAIN_SHARE;
}
