/** Legs that something hides, and that the network places all the same. */
import { type Degrees, type Pixels, radians } from "../quantity.ts";
import { between, distance } from "../space.ts";
import type { CanonicalPose } from "./canonical.ts";
import type { KinematicState } from "./kinematic-state.ts";
import { STANDING } from "./readings.ts";

/**
 * What hides a leg (a plate, a chair) makes the network fold it up where it is seen: a leg that is this much shorter than the user's
 * own, against the trunk, has knee and ankle in wrong places. Squats, hinges and presses show up to 1.13 (clips with exact truth;
 * knees beyond 1.15 were off by 20 to 90 degrees). From further off side-on a thigh that points at the camera is as short.
 */
const FOLDED = 1.15;
const FOLDED_WITHIN: Degrees = 35;
/**
 * Half of a leg is its thigh, which in a squat points ahead and by so much outwards: what the camera's azimuth takes off it in the picture is
 * no sign of anything in front of it (legs in full view, public recordings: up to 1.18 from 20 degrees, 1.23 from 25 to 29).
 */
const OUTWARDS: Degrees = 15;
const foreshortened = (azimuth: Degrees): number =>
  (1 + Math.cos(radians(OUTWARDS))) / (1 + Math.cos(radians(OUTWARDS + Math.abs(azimuth))));

/** Of a body on its feet; `leg` as the picture shows it. False where the user's own leg is not known. */
export function legsAreHidden(
  { neutral, azimuth, facing }: KinematicState,
  { near, far, facing: now }: CanonicalPose,
  leg: Pixels,
): boolean {
  const own = facing === now && neutral.standing.rows?.row;
  const off = azimuth.standing?.value ?? 0;
  if (!own || Math.abs(off) > FOLDED_WITHIN) return false;
  const middle = (joint: "Shoulder" | "Hip") => between(near.points[joint], far.points[joint]);
  const trunk = (100 * distance(middle("Shoulder"), middle("Hip"))) / leg;
  return trunk > FOLDED * foreshortened(off) * own[STANDING.trunkLength]!;
}
