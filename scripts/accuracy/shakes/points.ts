/** Frames with their points put elsewhere, and the outline with them. */
import {
  type Landmark,
  type LandmarkName,
  OUTLINE_CHORDS,
  type OutlineChord,
  type OutlineProfile,
  type Pose,
  type PoseFrame,
  type Side,
  sided,
} from "../../../src/core/landmark.ts";
import { type ImagePoint, imagePoint } from "../../../src/core/space.ts";

/** From which joint to which each outline is taken. */
const CHORDS = {
  trunk: ["Hip", "Shoulder"],
  thigh: ["Hip", "Knee"],
  shank: ["Knee", "Ankle"],
  arm: ["Shoulder", "Wrist"],
} as const satisfies Readonly<Record<OutlineChord, readonly [string, string]>>;

export type Landmarks = Readonly<Partial<Record<LandmarkName, Landmark>>>;

export const mapLandmarks = (
  landmarks: Landmarks,
  moved: (landmark: Landmark, name: LandmarkName) => Landmark,
): Landmarks =>
  Object.fromEntries(
    Object.entries(landmarks).map(([name, one]) => [name, moved(one, name as LandmarkName)]),
  );

/** The same rays, from a chord that lies elsewhere; `ray` says what becomes of each distance. */
export function mapOutlines(
  pose: Pose,
  placed: (side: Side, chord: OutlineChord, profile: OutlineProfile) => OutlineProfile,
): Pose {
  const { silhouette } = pose;
  if (!silhouette) return pose;
  const sideOf = (side: Side) =>
    Object.fromEntries(
      OUTLINE_CHORDS.flatMap((chord) => {
        const profile = silhouette[side][chord];
        return profile ? [[chord, placed(side, chord, profile)]] : [];
      }),
    );
  return { ...pose, silhouette: { ...silhouette, left: sideOf("left"), right: sideOf("right") } };
}

/** Where the chord's ends are now; where they always were if a point is missing. */
export function endsOf(landmarks: Landmarks, side: Side, chord: OutlineChord, profile: OutlineProfile) {
  const [from, to] = CHORDS[chord];
  return {
    start: landmarks[sided(side, from)]?.image ?? profile.start,
    end: landmarks[sided(side, to)]?.image ?? profile.end,
  };
}

/**
 * Points that are misplaced take their chords with them, while the body's edge stays where it is: each distance changes by what
 * its ray's foot moved across the chord.
 */
export function misplaced(pose: Pose, landmarks: Landmarks, edge: () => number): Pose {
  return mapOutlines({ ...pose, landmarks }, (side, chord, profile) => {
    const { start, end } = endsOf(landmarks, side, chord, profile);
    const [dx, dy] = [profile.end.x - profile.start.x, profile.end.y - profile.start.y];
    const long = Math.hypot(dx, dy) || 1;
    // Towards the left of the walking direction, y down.
    const [nx, ny] = [dy / long, -dx / long];
    const across = (was: ImagePoint, is: ImagePoint): number => nx * (is.x - was.x) + ny * (is.y - was.y);
    const [atStart, atEnd] = [across(profile.start, start), across(profile.end, end)];
    const shift = (rays: OutlineProfile["left"], sign: 1 | -1): (number | null)[] =>
      rays.map((ray, i) => {
        if (ray === null) return null;
        const share = profile.from + ((profile.to - profile.from) * i) / (rays.length - 1);
        return ray + sign * (atStart + share * (atEnd - atStart)) + edge();
      });
    return { ...profile, start, end, left: shift(profile.left, -1), right: shift(profile.right, 1) };
  });
}

/** Every point of the picture through one map that keeps angles; distances `by` times as long. */
export function mapPicture(
  frame: PoseFrame,
  map: (point: ImagePoint) => ImagePoint,
  by: number,
  world: (landmark: Landmark) => Landmark["world"] = ({ world: same }) => same,
): PoseFrame {
  const { pose } = frame;
  if (!pose) return frame;
  const landmarks = mapLandmarks(pose.landmarks, (one) => {
    const there = world(one);
    return { ...one, image: map(one.image), ...(there ? { world: there } : {}) };
  });
  const scaled = (rays: OutlineProfile["left"]) => rays.map((ray) => (ray === null ? null : by * ray));
  return {
    ...frame,
    pose: mapOutlines({ ...pose, landmarks }, (_side, _chord, profile) => ({
      ...profile,
      start: map(profile.start),
      end: map(profile.end),
      left: scaled(profile.left),
      right: scaled(profile.right),
    })),
  };
}

const middleOf = (a: number, b: number, share: number): number => a + share * (b - a);

/** Between two frames, `share` of the way from one to the other; rays that one of them lacks are missing. */
export function blended(one: PoseFrame, other: PoseFrame, share: number): PoseFrame {
  const t = middleOf(one.t, other.t, share);
  const nearer = share < 0.5 ? one : other;
  if (!one.pose || !other.pose) return { ...nearer, t };
  const there = other.pose;
  const point = (a: ImagePoint, b: ImagePoint): ImagePoint =>
    imagePoint(middleOf(a.x, b.x, share), middleOf(a.y, b.y, share));
  const landmarks = mapLandmarks(one.pose.landmarks, (from, name) => {
    const to = there.landmarks[name];
    if (!to) return from;
    const world =
      from.world && to.world
        ? {
            world: {
              ...from.world,
              x: middleOf(from.world.x, to.world.x, share),
              y: middleOf(from.world.y, to.world.y, share),
              z: middleOf(from.world.z, to.world.z, share),
            },
          }
        : {};
    return {
      ...from,
      image: point(from.image, to.image),
      visibility: middleOf(from.visibility, to.visibility, share),
      ...world,
    };
  });
  const rays = (a: OutlineProfile["left"], b: OutlineProfile["left"]) =>
    a.map((ray, i) => {
      const next = b[i];
      return ray === null || next == null ? null : middleOf(ray, next, share);
    });
  const pose = mapOutlines({ ...nearer.pose!, landmarks }, (side, chord, profile) => {
    const [a, b] = [one.pose?.silhouette?.[side][chord], there.silhouette?.[side][chord]];
    if (!a || !b) return profile;
    return {
      ...profile,
      start: point(a.start, b.start),
      end: point(a.end, b.end),
      left: rays(a.left, b.left),
      right: rays(a.right, b.right),
    };
  });
  return { ...nearer, t, pose };
}
