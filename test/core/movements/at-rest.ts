/** How far the network puts a resting body's points from where they were at the rest before, rep by rep. */
import { type CanonicalPose, canonicalPose } from "../../../src/core/kinematics/canonical.ts";
import { type KinematicState, noKinematics } from "../../../src/core/kinematics/kinematic-state.ts";
import { measure } from "../../../src/core/kinematics/measure.ts";
import type { PoseFrame } from "../../../src/core/landmark.ts";
import { median, type Seconds } from "../../../src/core/quantity.ts";
import { between } from "../../../src/core/space.ts";

const SIDES = ["near", "far"] as const;
const AXES = ["x", "y"] as const;
const REST_PARTS = ["Shoulder", "Hip", "Knee", "Ankle", "Wrist", "Ear"] as const;
type RestPart = (typeof REST_PARTS)[number];

export interface Rests {
  readonly frames: readonly PoseFrame[];
  readonly posture: "upright" | "prone";
  /** When each rep begins: the body rests before. */
  readonly starts: readonly Seconds[];
}

/** Of a rest: it is over when the movement shows. */
const BEFORE: readonly [Seconds, Seconds] = [0.6, 0.05];

interface Coordinate {
  readonly part: RestPart;
  readonly key: string;
  /** Canonical pixels, from what the body stands or lies on. */
  readonly value: number;
}

function coordinatesOf(body: CanonicalPose, posture: Rests["posture"]): readonly Coordinate[] {
  const from = posture === "prone" ? "Hip" : "Ankle";
  const base = between(body.near.points[from], body.far.points[from]);
  return REST_PARTS.filter((part) => part !== from).flatMap((part) =>
    SIDES.flatMap((side) =>
      AXES.map((axis) => ({
        part,
        key: `${part} ${side} ${axis}`,
        value: body[side].points[part][axis] - base[axis],
      })),
    ),
  );
}

/** Each coordinate of a part in each rest, shares of the trunk. */
function placesOf({ frames, posture, starts }: Rests): readonly (readonly [RestPart, readonly number[]])[] {
  const seen = new Map<string, { readonly part: RestPart; readonly rests: number[][] }>();
  const trunks: number[] = [];
  let state: KinematicState = noKinematics;
  for (const frame of frames) {
    const [next, m] = measure(state, frame, [posture]);
    state = next;
    const rest = starts.findIndex((t) => frame.t > t - BEFORE[0] && frame.t < t - BEFORE[1]);
    const body = m && frame.pose && rest >= 0 ? canonicalPose(frame.pose, m.facing) : undefined;
    if (!m || !body) continue;
    trunks.push(m.carriage.trunk);
    for (const { part, key, value } of coordinatesOf(body, posture)) {
      if (!seen.has(key)) seen.set(key, { part, rests: starts.map(() => []) });
      seen.get(key)!.rests[rest]!.push(value);
    }
  }
  const trunk = median(trunks)!;
  return [...seen.values()].map(({ part, rests }) => [
    part,
    rests.flatMap((values) => median(values) ?? []).map((level) => level / trunk),
  ]);
}

/** Standard deviation between the rests of a film, all films, both sides and both directions together; shares of the trunk. */
export function strayedAtRest(films: readonly Rests[]): ReadonlyMap<RestPart, number> {
  const sums = new Map<RestPart, { squares: number; free: number }>();
  for (const film of films)
    for (const [part, levels] of placesOf(film)) {
      const mean = levels.reduce((sum, one) => sum + one, 0) / levels.length;
      const { squares, free } = sums.get(part) ?? { squares: 0, free: 0 };
      const own = levels.reduce((sum, one) => sum + (one - mean) ** 2, 0);
      sums.set(part, { squares: squares + own, free: free + levels.length - 1 });
    }
  return new Map([...sums].map(([part, { squares, free }]) => [part, Math.sqrt(squares / free)]));
}
