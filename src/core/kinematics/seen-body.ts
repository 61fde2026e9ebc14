/** Who is seen in a frame: posture, readings, which parts show, and what changed since the frame before. */
import type { BodyPart } from "../events.ts";
import { type Pose, type PoseFrame, sided } from "../landmark.ts";
import type { Degrees, Pixels, Seconds } from "../quantity.ts";
import { distance } from "../space.ts";
import {
  bodyLength,
  type CanonicalPose,
  canonicalPose,
  type Facing,
  legLength,
  nearSideOf,
} from "./canonical.ts";
import { hipsAreHidden } from "./hidden-hips.ts";
import { legsAreHidden } from "./hidden-legs.ts";
import type { Filtered, KinematicState, Size, Stance } from "./kinematic-state.ts";
import { isPlain } from "./plain.ts";
import { isOnFloor, type Posture, shoulderSpread } from "./posture.ts";
import {
  PRONE,
  proneOutline,
  proneRow,
  type Row,
  STANDING,
  standingOutline,
  standingRow,
} from "./readings.ts";
import { type StillnessState, stillness } from "./stillness.ts";
import { onTheFeet } from "./stood-feet.ts";
import { seenParts } from "./visibility.ts";

/** What is read off a body that stands or lies. */
interface Readings {
  readonly stance: Stance;
  readonly row: Row;
  readonly outline: { readonly row: Row; readonly share: number } | undefined;
  /** Of the near side's trunk (trunk-network.ts), on the feet. */
  readonly features: Row | undefined;
  /** Away from the ideal start posture. */
  readonly slack: Degrees;
  /** Leg when standing, body when prone. */
  readonly scale: Pixels;
}

export interface SeenBody extends Readings {
  readonly t: Seconds;
  readonly pose: Pose;
  readonly posture: Posture;
  readonly facing: Facing;
  readonly canonical: CanonicalPose;
  readonly filtered: Filtered;
  readonly parts: Readonly<Record<BodyPart, number>>;
  /** The network's belief in the near ankle, 0..1. */
  readonly ankleBelief: number;
  /** Another stance, or another way round: filters and stillness begin anew. */
  readonly changed: boolean;
  /** Knee and ankle are not where the network put them: the leg is too short for this body. */
  readonly legsHidden: boolean;
  /** The same of the hips, lying: their outline is cut. */
  readonly hipsHidden: boolean;
  /** In a posture that exercises begin from. */
  readonly starting: boolean;
  /** In shares of the picture, so that a camera that changes its resolution has not come nearer. */
  readonly size: Size;
  /** Shoulder width over trunk length in the picture; near 0 side-on. */
  readonly spread: number;
  readonly still: StillnessState;
}

function readingsOf(
  pose: Pose,
  canonical: CanonicalPose,
  stance: Stance,
  stood: KinematicState["feet"],
): Readings {
  if (stance === "prone") {
    const row = proneRow(canonical);
    return {
      stance,
      row,
      outline: proneOutline(pose, canonical),
      features: undefined,
      // The chest's lift keeps who is propped on the elbows, whose arms point down, from passing for flat.
      slack: row[PRONE.armNear]! / 2 + row[PRONE.legNear]! + 2 * row[PRONE.chestNear]!,
      scale: bodyLength(canonical),
    };
  }
  const row = standingRow(onTheFeet(stood, canonical));
  return {
    stance,
    row,
    outline: standingOutline(pose, canonical),
    features: pose.trunk?.[nearSideOf(canonical.facing)],
    slack:
      Math.abs(row[STANDING.shankNear]! - row[STANDING.thighNear]!) + Math.abs(row[STANDING.trunkNear]!) / 2,
    scale: legLength(canonical),
  };
}

function sizeOf({ near: { points } }: CanonicalPose, { stance, scale }: Readings, height: Pixels): Size {
  const lengths = stance === "prone" ? [scale] : [scale, distance(points.Shoulder, points.Hip)];
  return lengths.map((length) => length / height);
}

/** Where the mask was not read it is as it was before. */
const hipsHiddenIn = ({ neutral, hipsHidden }: KinematicState, { outline }: Readings): boolean =>
  outline ? hipsAreHidden(outline.row, neutral.prone.rows, hipsHidden) : hipsHidden;

export function seenBody(
  state: KinematicState,
  frame: PoseFrame,
  posture: Posture,
  facing: Facing,
): SeenBody | undefined {
  const { pose, t, height } = frame;
  const canonical = pose && canonicalPose(pose, facing);
  if (!pose || !canonical) return undefined;
  const stance: Stance = isOnFloor(posture) ? "prone" : "standing";
  const filtered = isPlain(posture) ? "plain" : stance;
  const changed = filtered !== state.filtered || facing !== state.facing;
  const readings = readingsOf(pose, canonical, stance, state.feet);
  const legsHidden = stance === "standing" && legsAreHidden(state, canonical, readings.scale);
  const hipsHidden = stance === "prone" && !changed && hipsHiddenIn(state, readings);
  const parts = seenParts(pose, nearSideOf(facing), frame);
  return {
    stance,
    row: readings.row,
    outline: readings.outline,
    features: readings.features,
    slack: readings.slack,
    scale: readings.scale,
    t,
    pose,
    posture,
    facing,
    canonical,
    filtered,
    parts: {
      ...parts,
      ...(legsHidden ? { knees: 0, feet: 0 } : {}),
      ...(hipsHidden ? { hips: 0 } : {}),
    },
    ankleBelief: pose.landmarks[sided(nearSideOf(facing), "Ankle")]?.visibility ?? 0,
    legsHidden,
    hipsHidden,
    changed,
    starting: posture === "prone" || posture === "upright",
    size: sizeOf(canonical, readings, height > 0 ? height : 1),
    spread: shoulderSpread(pose) ?? 0,
    still: stillness(changed ? undefined : state.still, t, canonical, stance, readings.scale),
  };
}
