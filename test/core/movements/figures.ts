/** Where bodies start from and what hands do: the figures that several movements share. */

import type { Move } from "./film.ts";
import type { Draw } from "./person.ts";
import type { Figure, Hands } from "./skeleton.ts";

const DOWN: Figure["elbows"] = [-1, -0.3, 0.5];
const OUT: Figure["elbows"] = [0.1, -0.15, 1];

interface Arms {
  readonly hands: Hands;
  readonly elbows: Figure["elbows"];
}

export const ARMS = {
  bar: { hands: { on: "trunk", up: -0.02, ahead: -0.06, out: 0.38 }, elbows: DOWN },
  behindHead: { hands: { on: "head", up: -0.01, ahead: -0.08, out: 0.05 }, elbows: OUT },
  behindNeck: { hands: { on: "head", up: -0.1, ahead: -0.07, out: 0.07 }, elbows: [0.5, 0.6, 0.6] },
  crossed: { hands: { on: "trunk", up: -0.1, ahead: 0.24, out: -0.5 }, elbows: [-1, 0.3, 0.35] },
  behindBack: { hands: { on: "trunk", up: -0.6, ahead: -0.2, out: -0.2 }, elbows: [-0.2, -1, 0.6] },
  onHips: { hands: { on: "trunk", up: -0.6, ahead: 0.05, out: 0.15 }, elbows: [-0.2, -0.6, 1] },
  hanging: { hands: { on: "gravity", up: -0.96, ahead: 0.03, out: 0.05 }, elbows: [-0.2, -1, 0.3] },
  along: { hands: { on: "trunk", up: -0.95, ahead: 0.08, out: 0.08 }, elbows: [-0.2, -1, 0.3] },
  thighs: { hands: { on: "knee", up: 0.14, ahead: 0.07, out: 0.02 }, elbows: [-0.4, -0.6, 0.7] },
  face: { hands: { on: "head", up: -0.03, ahead: 0.1, out: 0.035 }, elbows: [-1, 0.2, 0.4] },
  forward: { hands: { on: "trunk", up: 0, ahead: 0.93, out: 0 }, elbows: [-0.6, 0, 0.6] },
  overhead: { hands: { on: "trunk", up: 0.96, ahead: 0.06, out: 0.12 }, elbows: OUT },
  atShoulders: { hands: { on: "gravity", up: 0.06, ahead: 0.3, out: 0.12 }, elbows: [-1, 0.5, 0.35] },
  floor: { hands: { on: "under", up: 0.03, ahead: 0.02, out: 0.03 }, elbows: [-1, -0.1, 0.35] },
} as const satisfies Readonly<Record<string, Arms>>;

export const UPRIGHT: Figure = {
  trunk: 2,
  curl: 0,
  thigh: 2,
  shank: -3,
  foot: 90,
  spread: 6,
  neck: 4,
  headTurn: 0,
  twist: 0,
  shrug: 0,
  roll: 0,
  yaw: 0,
  lifted: 0,
  ...ARMS.hanging,
};

export const PRONE: Figure = {
  ...UPRIGHT,
  trunk: 88,
  curl: -2,
  thigh: -86,
  shank: -89,
  foot: -58,
  spread: 5,
  neck: -6,
  shrug: 0.16,
  ...ARMS.overhead,
};

export const SUPINE: Figure = {
  ...PRONE,
  trunk: 90,
  curl: 2,
  thigh: -88,
  shank: -90,
  foot: -15,
  neck: 8,
  shrug: 0.05,
  roll: 180,
  ...ARMS.along,
};

/** Hands and toes carry a straight body. */
export const PLANK: Figure = {
  ...PRONE,
  trunk: 68,
  curl: 2,
  thigh: -68,
  shank: -68,
  foot: 8,
  neck: 2,
  shrug: 0.03,
  hands: { on: "under", up: 0.03, ahead: 0.03, out: 0.03 },
  elbows: [-1, -0.1, 0.35],
};

export const FOREARM_PLANK: Figure = {
  ...PLANK,
  trunk: 79,
  thigh: -80,
  shank: -80,
  hands: { on: "under", up: 0.03, ahead: 0.27, out: 0 },
  elbows: [-1, 0.2, 0.1],
};

export const ALL_FOURS: Figure = {
  ...PRONE,
  trunk: 82,
  curl: 2,
  thigh: 2,
  shank: -88,
  foot: -70,
  neck: -4,
  shrug: 0.03,
  ...ARMS.floor,
};

/** Hips go back as the trunk goes down: the thighs lean by about a quarter of it, and the knees give way a little. */
export const hinge = (trunk: number, knee: number, back = 0.24): Partial<Figure> => ({
  trunk,
  thigh: 2 + back * trunk,
  shank: 2 + back * trunk - knee,
  curl: 0.12 * trunk,
});

export const still = (seconds: number): Move => ({ seconds });

/** There, for a while, and back to `rest`. */
export function thereAndBack(
  draw: Draw,
  to: Partial<Figure>,
  rest: Figure,
  seconds: { readonly go: number; readonly stay: number; readonly back: number },
  move: Pick<Move, "anchor"> = {},
): Move[] {
  const tempo = draw.between(0.8, 1.25);
  return [
    { seconds: seconds.go * tempo, to, ...move },
    { seconds: seconds.stay * draw.between(0.6, 1.5), ...move },
    { seconds: seconds.back * tempo, to: rest, ...move },
    { seconds: draw.between(0.7, 1.6), ...move },
  ];
}

export const repeated = (n: number, moves: (i: number) => readonly Move[]): Move[] =>
  Array.from({ length: n }, (_, i) => moves(i)).flat();
