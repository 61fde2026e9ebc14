/** What movements on the feet begin with, and what several of them use. */
import { ARMS, UPRIGHT } from "./figures.ts";
import type { Kind } from "./kind.ts";
import type { Draw } from "./person.ts";
import type { Figure, Hand } from "./skeleton.ts";

const hanging = (): Figure => ({ ...UPRIGHT, ...ARMS.hanging });

export const kind = (name: string, moves: Kind["moves"], is?: Kind["is"]): Kind => ({
  name,
  among: "good-morning",
  from: hanging,
  moves,
  ...(is ? { is } : {}),
});

export const one = (draw: Draw, busy: Hand, idle: Hand): readonly [Hand, Hand] =>
  draw.maybe(0.5) ? [busy, idle] : [idle, busy];

export const again = (draw: Draw): number => 2 + Math.floor(draw.between(0, 3));

export const carried = (draw: Draw): Hand => ({
  on: "gravity",
  up: draw.between(-0.6, -0.4),
  ahead: draw.between(0.25, 0.5),
  out: -0.1,
});
