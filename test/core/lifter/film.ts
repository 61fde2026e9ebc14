/**
 * Films the figure: a script of moves between shapes, each with minimum jerk as people move, becomes pose frames. The
 * script is the truth.
 */
import type { PoseFrame } from "../../../src/core/landmark.ts";
import { chance, shaken } from "./edits.ts";
import { type Camera, frameOf, LYING, type Shape, SIDE_ON, STANDING } from "./figure.ts";

/** Goes to these angles within these seconds; `nobody`: the lifter is out of the picture. */
export interface Move {
  readonly seconds: number;
  readonly to?: Partial<Shape>;
  readonly nobody?: boolean;
}

export interface Filming {
  readonly fps?: number;
  readonly camera?: Partial<Camera>;
  /** Standard deviation of every landmark's place, in body heights (1.7 m). */
  readonly noise?: number;
  readonly seed?: number;
  readonly outlined?: boolean;
  readonly from?: Shape;
  readonly startAt?: number;
}

/** Way gone, 0..1, at this share of the time: Flash and Hogan's minimum jerk. */
export const wayAt = (u: number): number => u ** 3 * (10 - 15 * u + 6 * u * u);

function between(from: Shape, to: Partial<Shape>, way: number): Shape {
  const mixed: Record<string, number | string> = {};
  for (const [key, before] of Object.entries(from) as [keyof Shape, number | string][]) {
    const after = to[key] ?? before;
    mixed[key] =
      typeof before === "number" && typeof after === "number" ? before + way * (after - before) : after;
  }
  return mixed as unknown as Shape;
}

export function film(script: readonly Move[], filming: Filming = {}): PoseFrame[] {
  const { fps = 15, noise = 0, seed = 7, outlined = false, startAt = 0 } = filming;
  const camera = { ...SIDE_ON, ...filming.camera };
  const random = chance(seed);
  const frames: PoseFrame[] = [];
  let from = filming.from ?? STANDING;
  let began = 0;
  for (const { seconds, to = {}, nobody } of script) {
    for (let i = frames.length; i / fps < began + seconds; i += 1) {
      const t = startAt + i / fps;
      if (nobody) {
        frames.push({ t, width: camera.width, height: camera.height });
        continue;
      }
      const shape = between(from, to, wayAt((i / fps - began) / seconds));
      frames.push(shaken(frameOf(shape, t, camera, outlined), noise, random));
    }
    began += seconds;
    from = between(from, to, 1);
  }
  return frames;
}

export interface GoodMorning {
  readonly depth?: number;
  readonly knee?: number;
  readonly spine?: number;
  readonly down?: number;
  readonly bottom?: number;
  readonly up?: number;
  readonly top?: number;
}

/** Hips travel back as the trunk goes down: the thighs lean by about a quarter of it. */
const hinge = (trunk: number): Partial<Shape> => ({ trunk, thigh: 3 - 0.27 * trunk });

export function goodMorning(how: GoodMorning = {}): readonly Move[] {
  const { depth = 72, knee = 9, spine = 0, down = 2.1, bottom = 0.45, up = 1.6, top = 0.9 } = how;
  return [
    { seconds: down, to: { ...hinge(depth), knee, spine } },
    { seconds: bottom },
    { seconds: up, to: { ...hinge(STANDING.trunk), thigh: STANDING.thigh, knee: STANDING.knee, spine: 0 } },
    { seconds: top },
  ];
}

export interface Superman {
  readonly arms?: number;
  readonly chest?: number;
  readonly legs?: number;
  readonly knee?: number;
  readonly elbow?: number;
  readonly neck?: number;
  readonly lift?: number;
  /** Seconds that arms and legs are fully up. */
  readonly hold?: number;
  readonly lower?: number;
  readonly rest?: number;
}

export function superman(how: Superman = {}): readonly Move[] {
  const { arms = 19, chest = 11, legs = 14, knee = 9, elbow = 12, neck = -9 } = how;
  const { lift = 0.9, hold = 2.3, lower = 1.2, rest = 1.1 } = how;
  const { arms: a, chest: c, legs: l, knee: k, elbow: e, neck: n } = LYING;
  return [
    { seconds: lift, to: { arms, chest, legs, knee, elbow, neck } },
    { seconds: hold },
    { seconds: lower, to: { arms: a, chest: c, legs: l, knee: k, elbow: e, neck: n } },
    { seconds: rest },
  ];
}

export const still = (seconds: number): Move => ({ seconds });
export const away = (seconds: number): Move => ({ seconds, nobody: true });
export const times = (n: number, moves: readonly Move[]): Move[] =>
  Array.from({ length: n }, () => moves).flat();
