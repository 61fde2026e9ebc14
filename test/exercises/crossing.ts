/** Limbs that rise off the floor in straight ways: what is lifted, how far and when is known by construction. */
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Rise } from "../../src/core/kinematics/rises.ts";
import type { Seconds, Signals } from "../../src/core/quantity.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { lyingFlat, measurement } from "../core/measured.ts";

/** Where each limb is at rest and lifted, degrees. */
export type Ways = Readonly<Partial<Record<Rise, readonly [rest: number, up: number]>>>;

export interface Lift {
  readonly ways: Ways;
  /** Seconds at the top; 2 unless said. */
  readonly top?: Seconds;
  /** These limbs go up so much later. */
  readonly late?: Readonly<Partial<Record<Rise, Seconds>>>;
  /** At rest and at the top. */
  readonly signals?: readonly [rest: Signals, up: Signals];
  readonly over?: (m: Measurement) => Partial<Measurement>;
}

/** Share of a way: up within half a second from 0.5 s on, down again within half a second. */
const share = (t: Seconds, top: Seconds): number =>
  Math.max(0, Math.min(1, (t - 0.5) / 0.5, (1.5 + top - t) / 0.5));

/** Ten pictures a second. What lies still until 0.5 s is `before`; the rest ends when all is down. */
export function crossing({
  ways,
  top = 2,
  late = {},
  signals,
  over = () => ({}),
}: Lift): Movement<Measurement> {
  const latest = Math.max(0, ...Object.values(late));
  const frames = Array.from({ length: Math.round(10 * (1.5 + top + latest)) + 1 }, (_, i) => {
    const t = i / 10;
    const rises = Object.fromEntries(
      Object.entries(ways).map(([limb, [rest, up]]) => [
        limb,
        rest + share(t - (late[limb as Rise] ?? 0), top) * (up - rest),
      ]),
    );
    const [low, high] = signals ?? [lyingFlat, lyingFlat];
    const m = measurement(t, share(t, top) < 0.5 ? low : high, { rises, still: t <= 0.5 });
    return { ...m, ...over(m) };
  });
  const during = frames.slice(6);
  return { before: frames.slice(0, 6), during, back: during.at(-1)!, ended: "back", astray: 0 };
}

/** One picture. */
export const risen = (t: Seconds, rises: Measurement["rises"]): Measurement =>
  measurement(t, lyingFlat, { rises });
