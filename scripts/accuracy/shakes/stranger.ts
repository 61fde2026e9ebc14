/**
 * Another body's errors: what the network misplaces steadily differs from body to body and changes with the pose, so that a person
 * whom nobody here has seen is read off by what nobody here has seen either. Of each clip with truth the errors are known as a
 * level and what two angles of the pose add to it (fit-noise.ts); those of one clip, less what all have in common, are put on
 * another clip's track.
 */
import type { PoseFrame } from "../../../src/core/landmark.ts";
import { imagePoint, worldPoint } from "../../../src/core/space.ts";
import { type Filmed, trunkLength } from "./noise.ts";
import { fittedPart, type Pictures, partOf, type Stance } from "./noise-model.ts";
import { mapLandmarks, misplaced } from "./points.ts";
import { forwards, poseShare } from "./pose-share.ts";
import type { Draw } from "./random.ts";
import fitted from "./strangers.json" with { type: "json" };

/** By axis: at rest, and for each of the two shares of the pose. Picture: of the trunk, x forwards; world: metres. */
type Axis = readonly number[];
/** Picture's x and y, world's x, y and z. */
export type PointErrors = readonly Axis[];
export interface Stranger {
  readonly stance: Stance;
  readonly pictures: Pictures;
  /** Degrees off side-on. */
  readonly azimuth: number;
  /** By point and "near" or "far". */
  readonly points: Readonly<Record<string, PointErrors>>;
}
const STRANGERS = fitted as unknown as readonly Stranger[];

/** Errors of a view go with the view. */
const LIKE_VIEWS = 20;
/** Of what bodies differ by, on top of what the track's own body has. */
const SHARE = 0.7;

function common(strangers: readonly Stranger[], key: string): number[][] {
  const all = strangers.flatMap(({ points }) => (points[key] ? [points[key]] : []));
  return (all[0] ?? []).map((axis, a) =>
    axis.map((_, i) => all.reduce((sum, one) => sum + one[a]![i]!, 0) / all.length),
  );
}

export function strange(frames: readonly PoseFrame[], filmed: Filmed, draw: Draw): PoseFrame[] {
  const { stance, near, azimuth = 0 } = filmed;
  const like = STRANGERS.filter(
    (one) => one.stance === stance && Math.abs(Math.abs(one.azimuth) - Math.abs(azimuth)) <= LIKE_VIEWS,
  );
  if (like.length < 3) return [...frames];
  const who = draw.pick(like);
  const usual = new Map(Object.keys(who.points).map((key) => [key, common(like, key)]));
  const trunk = trunkLength(frames);
  const ahead = forwards(near);
  return frames.map((frame) => {
    const { pose } = frame;
    if (!pose) return frame;
    const [one, other] = poseShare(frame, stance, near);
    const landmarks = mapLandmarks(pose.landmarks, (landmark, name) => {
      const { part, side } = partOf(name);
      const key = `${fittedPart(part)} ${side === undefined || side === near ? "near" : "far"}`;
      const [own, all] = [who.points[key], usual.get(key)];
      if (!own || !all) return landmark;
      const off = own.map((axis, a) => {
        const by = axis.map((value, i) => value - all[a]![i]!);
        return SHARE * (by[0]! + by[1]! * one + by[2]! * other);
      }) as [number, number, number, number, number];
      const { image, world } = landmark;
      return {
        ...landmark,
        image: imagePoint(image.x + ahead * trunk * off[0], image.y + trunk * off[1]),
        ...(world ? { world: worldPoint(world.x + ahead * off[2], world.y + off[3], world.z + off[4]) } : {}),
      };
    });
    return { ...frame, pose: misplaced(pose, landmarks, () => 0) };
  });
}
