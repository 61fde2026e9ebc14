/**
 * Measures the person mask's edge along normals of body chords (see core/landmark.ts, OutlineProfile). Works in the
 * crop, where the mask has its full resolution, with sub-pixel edges; reports picture pixels.
 */
import {
  type LandmarkName,
  type OutlineChord,
  type OutlineProfile,
  SIDES,
  type Side,
  type Silhouette,
  sided,
} from "../../core/landmark.ts";
import { type Point, type Region, toPicture } from "./region.ts";

export const MASK_SIZE = 256;
const EDGE = 0.5;

interface ChordPlan {
  readonly chord: OutlineChord;
  readonly start: "Hip" | "Knee" | "Shoulder";
  readonly end: "Shoulder" | "Knee" | "Ankle" | "Wrist";
  readonly from: number;
  readonly to: number;
  readonly rays: number;
  /** How far a ray looks, in chord lengths. */
  readonly reach: number;
}

/** Beyond the hip the trunk's rays show the buttocks, beyond the shoulder the neck and head. */
const CHORDS: readonly ChordPlan[] = [
  { chord: "trunk", start: "Hip", end: "Shoulder", from: -0.3, to: 1.3, rays: 33, reach: 0.8 },
  { chord: "thigh", start: "Hip", end: "Knee", from: 0, to: 1, rays: 9, reach: 0.7 },
  { chord: "shank", start: "Knee", end: "Ankle", from: 0, to: 1, rays: 9, reach: 0.6 },
  { chord: "arm", start: "Shoulder", end: "Wrist", from: 0, to: 1, rays: 9, reach: 0.5 },
];

/** Bilinear mask value at crop pixel (x, y); outside the crop NaN. */
function sample(mask: Float32Array, x: number, y: number): number {
  const px = x - 0.5;
  const py = y - 0.5;
  if (px < 0 || py < 0 || px > MASK_SIZE - 1 || py > MASK_SIZE - 1) return Number.NaN;
  const x0 = Math.min(MASK_SIZE - 2, Math.floor(px));
  const y0 = Math.min(MASK_SIZE - 2, Math.floor(py));
  const fx = px - x0;
  const fy = py - y0;
  const at = y0 * MASK_SIZE + x0;
  const top = mask[at]! * (1 - fx) + mask[at + 1]! * fx;
  const bottom = mask[at + MASK_SIZE]! * (1 - fx) + mask[at + MASK_SIZE + 1]! * fx;
  return top * (1 - fy) + bottom * fy;
}

/**
 * Signed distance, in crop pixels, from (x, y) along (nx, ny) to the mask's edge: positive when the start is inside
 * the person, negative when the edge lies behind it. `null` when no edge is met within `reach` or the crop.
 */
function edgeDistance(
  mask: Float32Array,
  x: number,
  y: number,
  nx: number,
  ny: number,
  reach: number,
): number | null {
  let value = sample(mask, x, y);
  if (Number.isNaN(value)) return null;
  const inside = value >= EDGE;
  const direction = inside ? 1 : -1;
  for (let travelled = 1; travelled <= reach; travelled += 1) {
    const next = sample(mask, x + direction * travelled * nx, y + direction * travelled * ny);
    if (Number.isNaN(next)) return null;
    if (next >= EDGE !== inside) return direction * (travelled - 1 + (value - EDGE) / (value - next));
    value = next;
  }
  return null;
}

function profile(
  mask: Float32Array,
  plan: ChordPlan,
  start: Point,
  end: Point,
  region: Region,
): OutlineProfile | undefined {
  const x0 = start.x * MASK_SIZE;
  const y0 = start.y * MASK_SIZE;
  const dx = end.x * MASK_SIZE - x0;
  const dy = end.y * MASK_SIZE - y0;
  const chord = Math.hypot(dx, dy);
  if (chord < 4) return undefined;
  const nx = dy / chord;
  const ny = -dx / chord;
  const scale = region.size / MASK_SIZE;
  const left: (number | null)[] = [];
  const right: (number | null)[] = [];
  for (let ray = 0; ray < plan.rays; ray += 1) {
    const share = plan.from + ((plan.to - plan.from) * ray) / (plan.rays - 1);
    const x = x0 + share * dx;
    const y = y0 + share * dy;
    const toLeft = edgeDistance(mask, x, y, nx, ny, plan.reach * chord);
    const toRight = edgeDistance(mask, x, y, -nx, -ny, plan.reach * chord);
    left.push(toLeft === null ? null : toLeft * scale);
    right.push(toRight === null ? null : toRight * scale);
  }
  return {
    start: toPicture(region, start.x, start.y),
    end: toPicture(region, end.x, end.y),
    from: plan.from,
    to: plan.to,
    left,
    right,
  };
}

/** Share of pixels between 0.2 and 0.8 among those above 0.2, on a grid of every fourth pixel. */
function doubt(mask: Float32Array): number {
  let unsure = 0;
  let person = 0;
  for (let y = 2; y < MASK_SIZE; y += 4)
    for (let x = 2; x < MASK_SIZE; x += 4) {
      const value = mask[y * MASK_SIZE + x]!;
      if (value < 0.2) continue;
      person += 1;
      if (value < 0.8) unsure += 1;
    }
  return person > 0 ? unsure / person : 1;
}

export function measureSilhouette(
  mask: Float32Array,
  crop: Readonly<Partial<Record<LandmarkName, Point>>>,
  region: Region,
): Silhouette {
  const side = (which: Side): Partial<Record<OutlineChord, OutlineProfile>> => {
    const profiles: Partial<Record<OutlineChord, OutlineProfile>> = {};
    for (const plan of CHORDS) {
      const start = crop[sided(which, plan.start)];
      const end = crop[sided(which, plan.end)];
      const measured = start && end ? profile(mask, plan, start, end, region) : undefined;
      if (measured) profiles[plan.chord] = measured;
    }
    return profiles;
  };
  const [left, right] = SIDES.map(side);
  return { left: left!, right: right!, doubt: doubt(mask) };
}
