/**
 * Ways in which a pose track may differ while what was done stays the same, so that no verdict may: the network's noise, a mirror,
 * another camera, other instants, a slightly different body, points lost for a moment. Each alone, and some together.
 */

import type { PoseFrame, Side } from "../../../src/core/landmark.ts";
import { mirrored } from "../../../test/core/lifter/edits.ts";
import { anyBuild, built } from "./build.ts";
import { rolled, zoomed } from "./camera.ts";
import { clothed } from "./clothes.ts";
import { type Filmed, noisy } from "./noise.ts";
import { type Draw, drawFrom, seedOf } from "./random.ts";
import { lapsing, sampledAt } from "./sampling.ts";
import { strange } from "./stranger.ts";

type Shake = (frames: readonly PoseFrame[], filmed: Filmed, draw: Draw) => PoseFrame[];

const other = (side: Side): Side => (side === "left" ? "right" : "left");
const RATES = [10, 12, 20, 24, 30] as const;
const zoom: Shake = (frames, _filmed, draw) => zoomed(frames, draw.between(0.7, 1.4), draw);
const roll: Shake = (frames, _filmed, draw) => rolled(frames, draw.between(-2, 2));
const body: Shake = (frames, filmed, draw) => built(frames, anyBuild(draw), filmed);
const lapse: Shake = (frames, { near }, draw) => lapsing(frames, near, draw);
const mirror: Shake = (frames) => frames.map(mirrored);
/** Between the pictures that the track holds. */
const offset: Shake = (frames, _filmed, draw) => {
  const rate = (frames.length - 1) / (frames.at(-1)!.t - frames[0]!.t);
  return sampledAt(frames, rate, draw.between(0.35, 0.65));
};
const rate: Shake = (frames, _filmed, draw) => sampledAt(frames, draw.pick(RATES), draw.between(0, 1));

/** Pictures between two that were taken have less noise than any that is taken: each gets the network's again. */
const taken =
  (shake: Shake): Shake =>
  (frames, filmed, draw) =>
    noisy(shake(frames, filmed, draw), filmed, draw, 0.7);

const together: Shake = (frames, filmed, draw) => {
  const flip = draw.maybe(0.5);
  const seen = flip ? { ...filmed, near: other(filmed.near) } : filmed;
  let now = flip ? mirror(frames, filmed, draw) : [...frames];
  now = body(now, seen, draw);
  now = draw.maybe(0.5) ? rate(now, seen, draw) : offset(now, seen, draw);
  now = noisy(now, seen, draw, 0.7);
  now = zoom(roll(now, seen, draw), seen, draw);
  return draw.maybe(0.5) ? lapse(now, seen, draw) : now;
};

export const SHAKES = {
  noise: (frames, filmed, draw) => noisy(frames, filmed, draw),
  mirror,
  offset: taken(offset),
  rate: taken(rate),
  zoom,
  roll,
  body,
  stranger: strange,
  clothes: clothed,
  lapse,
  together,
} as const satisfies Readonly<Record<string, Shake>>;
export type ShakeName = keyof typeof SHAKES;

/** Round by round: what is drawn anew each time comes up more often than what can only be turned one way. */
const ROUNDS: readonly ShakeName[] = [
  "noise",
  "together",
  "body",
  "offset",
  "stranger",
  "rate",
  "lapse",
  "together",
  "stranger",
  "mirror",
  "noise",
  "roll",
  "together",
  "zoom",
  "clothes",
  "stranger",
  "clothes",
  "together",
];
export const shakeOf = (round: number): ShakeName => ROUNDS[round % ROUNDS.length]!;

/** The same clip and seed, the same shake. */
export function shaken(
  frames: readonly PoseFrame[],
  { clip, filmed, seed, name }: { clip: string; filmed: Filmed; seed: number; name: ShakeName },
): PoseFrame[] {
  return SHAKES[name](frames, filmed, drawFrom(seedOf(`${clip} ${name} ${seed}`)));
}
