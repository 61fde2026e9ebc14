/**
 * A body that is built a little otherwise: each limb so many times as long, at the same angles, and as much thicker as its
 * outline says. A limb is drawn out along itself, in the picture and in metres, so that no joint angle changes.
 */
import type { Landmark, LandmarkName, Pose, PoseFrame, Side } from "../../../src/core/landmark.ts";
import { imagePoint, worldPoint } from "../../../src/core/space.ts";
import { endsOf, type Landmarks, mapOutlines } from "./points.ts";
import type { Draw } from "./random.ts";

type Limb = "trunk" | "head" | "upperArm" | "forearm" | "thigh" | "shank" | "foot";
export type Build = Readonly<Record<Limb | "girth", number>>;

/** How much one body's limbs differ from another's of the same stature, share. */
const DIFFERENCE = 0.03;

export function anyBuild(draw: Draw): Build {
  const share = (): number => 1 + DIFFERENCE * Math.max(-2, Math.min(2, draw.gauss()));
  return {
    trunk: share(),
    head: share(),
    upperArm: share(),
    forearm: share(),
    thigh: share(),
    shank: share(),
    foot: share(),
    girth: share(),
  };
}

interface Vec {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}
type Part =
  | "Shoulder"
  | "Elbow"
  | "Wrist"
  | "Index"
  | "Knee"
  | "Ankle"
  | "Heel"
  | "Toe"
  | "Ear"
  | "Eye"
  | "Hip";
/** Outwards from the hips: what hangs on what. The head's points hang on the near shoulders' middle alike. */
const TREE: readonly (readonly [child: Part, parent: Part, limb: Limb])[] = [
  ["Shoulder", "Hip", "trunk"],
  ["Elbow", "Shoulder", "upperArm"],
  ["Wrist", "Elbow", "forearm"],
  ["Index", "Wrist", "forearm"],
  ["Ear", "Shoulder", "head"],
  ["Eye", "Shoulder", "head"],
  ["Knee", "Hip", "thigh"],
  ["Ankle", "Knee", "shank"],
  ["Heel", "Ankle", "foot"],
  ["Toe", "Ankle", "foot"],
];

type Points = Map<LandmarkName, Vec>;

function drawnOut(points: Points, build: Build, foot: Side): Points {
  const moved: Points = new Map(points);
  const at = (from: Points, side: Side, part: Part): Vec | undefined => from.get(`${side}${part}`);
  for (const side of ["left", "right"] as const)
    for (const [child, parent, limb] of TREE) {
      const [was, root, now] = [at(points, side, child), at(points, side, parent), at(moved, side, parent)];
      if (!was || !root || !now) continue;
      const by = build[limb];
      moved.set(`${side}${child}`, {
        x: now.x + by * (was.x - root.x),
        y: now.y + by * (was.y - root.y),
        z: now.z + by * (was.z - root.z),
      });
    }
  const [ear, earNow, nose] = [at(points, foot, "Ear"), at(moved, foot, "Ear"), points.get("nose")];
  if (ear && earNow && nose)
    moved.set("nose", {
      x: nose.x + earNow.x - ear.x,
      y: nose.y + earNow.y - ear.y,
      z: nose.z + earNow.z - ear.z,
    });
  return moved;
}

const shifted = (points: Points, by: Vec): Points =>
  new Map([...points].map(([name, p]) => [name, { x: p.x + by.x, y: p.y + by.y, z: p.z + by.z }]));

/** Who stands keeps the near foot where it is. */
function onTheSpot(was: Points, now: Points, standing: boolean, near: Side): Points {
  const [from, to] = [was.get(`${near}Ankle`), now.get(`${near}Ankle`)];
  if (!standing || !from || !to) return now;
  return shifted(now, { x: from.x - to.x, y: from.y - to.y, z: from.z - to.z });
}

export function built(
  frames: readonly PoseFrame[],
  build: Build,
  { stance, near }: { readonly stance: "standing" | "prone"; readonly near: Side },
): PoseFrame[] {
  return frames.map((frame) => {
    const { pose } = frame;
    if (!pose) return frame;
    const all = Object.entries(pose.landmarks) as [LandmarkName, Landmark][];
    const image: Points = new Map(all.map(([name, one]) => [name, { ...one.image, z: 0 }]));
    const world: Points = new Map(all.flatMap(([name, one]) => (one.world ? [[name, one.world]] : [])));
    const there = onTheSpot(image, drawnOut(image, build, near), stance === "standing", near);
    const metres = drawnOut(world, build, near);
    const landmarks: Landmarks = Object.fromEntries(
      all.map(([name, one]) => {
        const p = there.get(name)!;
        const w = metres.get(name);
        return [
          name,
          { ...one, image: imagePoint(p.x, p.y), ...(w ? { world: worldPoint(w.x, w.y, w.z) } : {}) },
        ];
      }),
    );
    return { ...frame, pose: thicker({ ...pose, landmarks }, build.girth) };
  });
}

const thicker = (pose: Pose, girth: number): Pose =>
  mapOutlines(pose, (side, chord, profile) => ({
    ...profile,
    ...endsOf(pose.landmarks, side, chord, profile),
    left: profile.left.map((ray) => (ray === null ? null : girth * ray)),
    right: profile.right.map((ray) => (ray === null ? null : girth * ray)),
  }));
