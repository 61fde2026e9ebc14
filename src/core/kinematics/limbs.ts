/** What is known of single limbs besides the joint angles: heights over rest of who lies, the arms of who stands. */
import type { BodyPart } from "../events.ts";
import type { Degrees, Seconds, Signals } from "../quantity.ts";
import { SIGNAL_ROWS } from "../signals.ts";
import { type OneEuroState, oneEuro } from "../smoothing/one-euro.ts";
import { armsOf, elbowDeviation, FROM_THE_FRONT, isCarrying, noArms, type View } from "./arms.ts";
import { TYPICAL } from "./estimators.ts";
import type { KinematicState } from "./kinematic-state.ts";
import type { NeutralState } from "./neutral.ts";
import { reaches } from "./plain.ts";
import { STANDING } from "./readings.ts";
import { type Rise, type Rises, risesOf } from "./rises.ts";
import type { SeenBody } from "./seen-body.ts";
import { LEAST_SEEN } from "./visibility.ts";

/** A limb that was not seen in this frame keeps its filter for the next. */
function smoothedRises(before: KinematicState["rises"], t: Seconds, raw: Partial<Rises>) {
  const filters: Partial<Record<Rise, OneEuroState>> = { ...before };
  const rises: Partial<Record<Rise, Degrees>> = {};
  for (const [limb, angle] of Object.entries(raw) as [Rise, Degrees][]) {
    const filter = oneEuro(SIGNAL_ROWS.armLift.tuning, before[limb], t, angle);
    filters[limb] = filter;
    rises[limb] = filter.value;
  }
  return { filters, rises };
}

function seenRises(
  { arm, farArm, leg, farLeg }: Rises,
  parts: Readonly<Record<BodyPart, number>>,
): Partial<Rises> {
  return {
    ...(parts.arms >= LEAST_SEEN ? { arm, farArm } : {}),
    ...(parts.feet >= LEAST_SEEN ? { leg, farLeg } : {}),
  };
}

/** Of whoever lies or is on hands and knees; of others there are none. */
export function risesIn(state: KinematicState, body: SeenBody, neutral: NeutralState, raw: Signals) {
  const { row, parts, changed, t } = body;
  // Above covered hips, which are read too high, limbs read a little too low: enough to count by.
  const lies = body.posture === "prone" && (raw.chestLift !== undefined || body.hipsHidden);
  const carried = body.posture === "all-fours" ? reaches(body.canonical) : undefined;
  const all = lies ? risesOf(row, neutral.rows?.row ?? TYPICAL.prone) : carried;
  const risen = all ? seenRises(all, parts) : {};
  return smoothedRises(changed ? {} : state.rises, t, risen);
}

/** The arms of a body on its feet; the elbow counts as an angle where it carries something and other angles are measured. */
export function armsIn(
  state: KinematicState,
  body: SeenBody,
  neutral: NeutralState,
  azimuth: Degrees,
  measured: boolean,
) {
  const { t, stance, scale, spread, canonical, changed, posture, parts } = body;
  if (stance !== "standing") return { state: state.arms, arms: undefined, elbow: {}, error: {} };
  const before = changed
    ? { ...noArms, furthest: state.arms.furthest, straight: state.arms.straight }
    : state.arms;
  const from: View = { azimuth, frontal: spread > FROM_THE_FRONT };
  const trunk = (neutral.rows?.row ?? TYPICAL.standing)[STANDING.trunkLength]! / 100;
  const [after, arms] = armsOf(before, t, canonical, trunk * scale, from);
  const carries = measured && posture === "upright" && parts.arms >= LEAST_SEEN && isCarrying(arms.near);
  return {
    state: after,
    arms,
    elbow: carries ? { elbowFlexion: arms.near.elbow } : {},
    error: carries ? { elbowFlexion: elbowDeviation(from) } : {},
  };
}
