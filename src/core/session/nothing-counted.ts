/** Why a recording shows no repetition, counted or not: the one thing to mend first. */
import type { SetupCheckName } from "../events.ts";
import { about, type Of, oneOf } from "../shape.ts";
import { SLOW } from "./sight.ts";

const REASONS = [
  "nobody",
  "few-pictures",
  "dark",
  "not-whole",
  "far",
  "turned",
  "no-start",
  "no-movement",
] as const;
export const NOTHING_COUNTED = about(
  "Why no repetition was found; absent where one was, counted or not. nobody: no person was found; few-pictures: under 5 a second were analysed; dark; not-whole: parts of the body out of the picture; far: too small in it; turned: not side-on; no-start: nobody held still in a start posture; no-movement: none that is a repetition of what is known.",
  oneOf(REASONS),
);
export type NothingCounted = Of<typeof NOTHING_COUNTED>;

/** What was seen, frame by frame. */
export interface Seen {
  readonly frames: number;
  /** First to last frame, seconds. */
  readonly seconds: number;
  readonly bodies: number;
  /** With somebody in position for a set. */
  readonly ready: number;
  /** With a body, and this check failing (coaching/setup.ts). */
  readonly failing: Readonly<Partial<Record<SetupCheckName, number>>>;
}

/** A body in a smaller share of the frames is a flicker of the network. */
const SOMEBODY = 0.1;
/** Of the frames with a body: what stands in the way for so much of it does so for the set. */
const MOSTLY = 0.5;

const IN_THE_WAY = [
  ["light", "dark"],
  ["in-frame", "not-whole"],
  ["distance", "far"],
  ["side-on", "turned"],
] as const satisfies readonly (readonly [SetupCheckName, NothingCounted])[];

/** Of a recording without a repetition. */
export function whyNothing({ frames, seconds, bodies, ready, failing }: Seen): NothingCounted {
  if (bodies <= SOMEBODY * frames) return "nobody";
  if (frames < 2 || seconds / (frames - 1) > SLOW) return "few-pictures";
  const trouble = IN_THE_WAY.find(([check]) => (failing[check] ?? 0) > MOSTLY * bodies);
  if (trouble) return trouble[1];
  return ready === 0 ? "no-start" : "no-movement";
}
