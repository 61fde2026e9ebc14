/**
 * What is read off one pose before any judgement: plane and world angles, proportions, near-far offsets, and the mask's
 * outline, as flat rows of numbers. The fitted estimators (fitted.ts) turn a row, less the user's own neutral row, into
 * joint angles. The order of a row is fixed by the functions here; `scripts/fit` and the app share them.
 *
 * Angles are degrees in the canonical frame; lengths are percent of the leg (standing) or body (prone).
 */
import type { OutlineChord, OutlineProfile, Pose } from "../landmark.ts";
import { degrees } from "../quantity.ts";
import { between, between3, type CanonicalPoint, type CanonicalWorldPoint, distance } from "../space.ts";
import {
  bodyLength,
  type CanonicalPose,
  type Facing,
  FURTHEST_PIXEL,
  legLength,
  nearSideOf,
} from "./canonical.ts";
import { aboveHorizontal, bend, fromVertical } from "./planar.ts";

export type Row = readonly number[];

type Joint = "Shoulder" | "Elbow" | "Wrist" | "Hip" | "Knee" | "Ankle" | "Ear";

function middles({ near, far }: CanonicalPose) {
  return {
    image: (joint: Joint): CanonicalPoint => between(near.points[joint], far.points[joint]),
    world: (joint: Joint): CanonicalWorldPoint => between3(near.world[joint], far.world[joint]),
  };
}

/** How far the near side's joint is off the far one's: in the picture (percent of `unit`) and in the world (cm). */
function nearFarOffsets({ near, far }: CanonicalPose, joints: readonly Joint[], unit: number): number[] {
  return joints.flatMap((joint) => [
    (100 * (near.points[joint].x - far.points[joint].x)) / unit,
    (100 * (near.points[joint].y - far.points[joint].y)) / unit,
    100 * (near.world[joint].x - far.world[joint].x),
    100 * (near.world[joint].z - far.world[joint].z),
  ]);
}

/** Position of single readings in the standing row, for what is used by name. */
export const STANDING = {
  trunkNear: 0,
  trunkMid: 1,
  thighNear: 3,
  thighMid: 4,
  shankNear: 5,
  shankMid: 6,
  /** In the network's own space. */
  hipBend: 8,
  /** From the shoulder to the ear. */
  head: 11,
  /** Percent of the leg; the head's is from the shoulder to the ear. */
  trunkLength: 15,
  headLength: 16,
  /** The near shoulder off the far one in the picture: ahead of it, then above it. */
  shoulders: 18,
  /** The near hip off the far one in the network's own space, cm: ahead of it, and further from the camera. */
  hipAhead: 24,
  hipAway: 25,
} as const;

export function standingRow(pose: CanonicalPose): Row {
  const p = pose.near.points;
  const { image, world } = middles(pose);
  const hip = world("Hip");
  const shoulder = world("Shoulder");
  const leg = legLength(pose);
  const trunk = distance(p.Shoulder, p.Hip);
  const lean = Math.hypot(shoulder.x - hip.x, shoulder.z - hip.z) * Math.sign(shoulder.x - hip.x);
  return [
    fromVertical(p.Hip, p.Shoulder),
    fromVertical(image("Hip"), image("Shoulder")),
    fromVertical(hip, shoulder),
    fromVertical(p.Knee, p.Hip),
    fromVertical(image("Knee"), image("Hip")),
    fromVertical(p.Ankle, p.Knee),
    fromVertical(image("Ankle"), image("Knee")),
    fromVertical(world("Knee"), hip),
    bend(shoulder, hip, world("Knee")),
    bend(pose.near.world.Hip, pose.near.world.Knee, pose.near.world.Ankle),
    degrees(Math.atan2(lean, shoulder.y - hip.y)),
    fromVertical(p.Shoulder, p.Ear),
    fromVertical(p.Hip, p.Ear),
    fromVertical(p.Ear, pose.nose),
    fromVertical(shoulder, world("Ear")),
    (100 * trunk) / leg,
    (100 * distance(p.Ear, p.Shoulder)) / leg,
    fromVertical(p.Shoulder, p.Elbow),
    ...nearFarOffsets(pose, ["Shoulder", "Hip", "Knee", "Ankle"], leg),
  ];
}

/** Position of single readings in the prone row. */
export const PRONE = { armNear: 0, chestNear: 3, legNear: 6, kneeBend: 13, shoulders: 26 } as const;

/** Heights above the near hip in the prone row, percent of the body; the far side's from its offsets. */
export const PRONE_HEIGHTS = {
  wrist: (row: Row): number => row[22]!,
  ankle: (row: Row): number => row[23]!,
  farWrist: (row: Row): number => row[22]! - row[31]!,
  farAnkle: (row: Row): number => row[23]! - row[43]!,
} as const;

export function proneRow(pose: CanonicalPose): Row {
  const p = pose.near.points;
  const w = pose.near.world;
  const { image, world } = middles(pose);
  const body = bodyLength(pose);
  return [
    aboveHorizontal(p.Shoulder, p.Wrist),
    aboveHorizontal(image("Shoulder"), image("Wrist")),
    aboveHorizontal(world("Shoulder"), world("Wrist")),
    aboveHorizontal(p.Hip, p.Shoulder),
    aboveHorizontal(image("Hip"), image("Shoulder")),
    aboveHorizontal(world("Hip"), world("Shoulder")),
    aboveHorizontal(p.Hip, p.Ankle),
    aboveHorizontal(image("Hip"), image("Ankle")),
    aboveHorizontal(world("Hip"), world("Ankle")),
    aboveHorizontal(p.Hip, p.Knee),
    aboveHorizontal(p.Knee, p.Ankle),
    aboveHorizontal(p.Shoulder, p.Elbow),
    aboveHorizontal(p.Elbow, p.Wrist),
    bend(p.Hip, p.Knee, p.Ankle),
    bend(w.Hip, w.Knee, w.Ankle),
    bend(p.Shoulder, p.Elbow, p.Wrist),
    bend(w.Shoulder, w.Elbow, w.Wrist),
    bend(p.Shoulder, p.Hip, p.Knee),
    aboveHorizontal(p.Shoulder, p.Ear),
    fromVertical(p.Ear, pose.nose),
    aboveHorizontal(world("Shoulder"), world("Ear")),
    (100 * distance(p.Shoulder, p.Ear)) / body,
    (100 * (p.Wrist.y - p.Hip.y)) / body,
    (100 * (p.Ankle.y - p.Hip.y)) / body,
    (100 * distance(p.Shoulder, p.Hip)) / body,
    (100 * distance(p.Shoulder, p.Wrist)) / body,
    ...nearFarOffsets(pose, ["Shoulder", "Wrist", "Hip", "Knee", "Ankle"], body),
  ];
}

/** A ray that met an edge within any picture, pixels. */
const met = (ray: number | null): ray is number => ray !== null && Math.abs(ray) < FURTHEST_PIXEL;

/** Gaps are bridged from their neighbours; fewer than a third of the rays met is no outline. */
function bridged(
  rays: readonly (number | null)[],
): { readonly values: number[]; readonly met: number } | undefined {
  const values = rays.map((ray) => ray ?? 0);
  let last: number | undefined;
  let known = 0;
  for (let i = 0; i < rays.length; i += 1) {
    const ray = rays[i]!;
    if (!met(ray)) continue;
    known += 1;
    const from = last ?? -1;
    const start = last === undefined ? ray : values[last]!;
    for (let gap = from + 1; gap < i; gap += 1)
      values[gap] = start + ((gap - from) / (i - from)) * (ray - start);
    last = i;
  }
  if (last === undefined || known * 3 < rays.length) return undefined;
  values.fill(values[last]!, last);
  return { values, met: known / rays.length };
}

/** Rays along each chord: the estimators know no others. */
const RAYS: Readonly<Record<OutlineChord, number>> = { trunk: 33, thigh: 9, shank: 9, arm: 9 };

interface Plan {
  readonly chord: OutlineChord;
  readonly every: number;
}
const STANDING_PLAN: readonly [Plan, ...Plan[]] = [
  { chord: "trunk", every: 2 },
  { chord: "thigh", every: 2 },
  { chord: "shank", every: 4 },
];
const PRONE_PLAN: readonly [Plan, ...Plan[]] = [
  { chord: "trunk", every: 4 },
  { chord: "thigh", every: 2 },
  { chord: "shank", every: 2 },
  { chord: "arm", every: 2 },
];

const trunkRays = ([{ every }]: readonly [Plan, ...Plan[]]): number => Math.ceil(RAYS.trunk / every);
/** How many of an outline's values, from its first on, are the trunk's: those of one side of it, then those of the other. */
export const TRUNK_RAYS = {
  standing: 2 * trunkRays(STANDING_PLAN),
  prone: 2 * trunkRays(PRONE_PLAN),
} as const satisfies Record<"standing" | "prone", number>;
/** Of the trunk alone: above it from hip to shoulder and a little beyond, then below it; `outline` as `proneOutline` makes it. */
export const proneTrunkOutline = (outline: Row): Row => outline.slice(0, TRUNK_RAYS.prone);

/** Of the trunk's rays in the prone outline, those just before and just beyond the hip. */
const AT_THE_HIP = [1, 2] as const;

/** From edge to edge across the hips of who lies, percent of the body; `outline` as `proneOutline` makes it. */
export const pelvisThickness = (outline: Row): number =>
  AT_THE_HIP.reduce((sum, ray) => sum + outline[ray]! + outline[ray + TRUNK_RAYS.prone / 2]!, 0) /
  AT_THE_HIP.length;

/** `share`: of the trunk's rays that met an edge, 0..1. */
export interface OutlineRow {
  readonly row: Row;
  readonly share: number;
}

/** On a chord that points up (or ahead), the picture's left is behind (above) a lifter who faces right. */
function sides(profile: OutlineProfile, facing: Facing) {
  return facing === 1 ? [profile.left, profile.right] : [profile.right, profile.left];
}

/** Both sides of one chord, every n-th ray. */
function chordRow(
  profile: OutlineProfile | undefined,
  facing: Facing,
  unit: number,
  { chord, every }: Plan,
): OutlineRow | undefined {
  const both = (profile ? sides(profile, facing) : []).map((rays) =>
    rays.length === RAYS[chord] ? bridged(rays) : undefined,
  );
  const [one, other] = both;
  if (!one || !other) return undefined;
  const row = [one, other].flatMap(({ values }) =>
    values.filter((_, i) => i % every === 0).map((ray) => (100 * ray) / unit),
  );
  return { row, share: Math.min(one.met, other.met) };
}

function outlineRow(
  pose: Pose,
  facing: Facing,
  unit: number,
  plans: readonly Plan[],
): OutlineRow | undefined {
  const silhouette = pose.silhouette?.[nearSideOf(facing)];
  if (!silhouette) return undefined;
  const row: number[] = [];
  let share = 1;
  for (const plan of plans) {
    const both = chordRow(silhouette[plan.chord], facing, unit, plan);
    if (!both) return undefined;
    row.push(...both.row);
    if (plan.chord === "trunk") share = both.share;
  }
  return { row, share };
}

export const standingOutline = (pose: Pose, canonical: CanonicalPose): OutlineRow | undefined =>
  outlineRow(pose, canonical.facing, legLength(canonical), STANDING_PLAN);

export const proneOutline = (pose: Pose, canonical: CanonicalPose): OutlineRow | undefined =>
  outlineRow(pose, canonical.facing, bodyLength(canonical), PRONE_PLAN);
