/** What movements on a mat are made of. */
import type { Kind } from "./kind.ts";
import type { Draw } from "./person.ts";
import type { Both, Figure } from "./skeleton.ts";

export const kind = (name: string, from: Figure, moves: Kind["moves"]): Kind => ({
  name,
  among: "superman",
  from: () => from,
  moves,
});

export const sideOf = (draw: Draw): ((busy: number, idle: number) => Both) => {
  const left = draw.maybe(0.5);
  return (busy, idle) => (left ? [busy, idle] : [idle, busy]);
};

export const some = (draw: Draw, few: number, many: number): number =>
  Math.floor(draw.between(few, many + 1));

export const lying = { anchor: "hips" } as const;
