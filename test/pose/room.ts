/**
 * A room of its own for the tracker: people are circles at known places, the networks find in a crop whoever the crop shows.
 */
import { expect } from "vitest";
import { type Estimate, type Networks, Tracker } from "../../src/pose/worker/tracker.ts";
import type { FeatureMap } from "../../src/pose/worker/trunk-features.ts";
import { asImage, type Colour, lastDrawn, type Picture } from "./canvas.ts";

/** Between the hips, the circle around the body (pixels), and where the head points: radians from up, clockwise. */
export interface Person {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly turn?: number;
  /** How sure each network is; a plant is a person for the detector only. */
  readonly score?: number;
  readonly presence?: number;
  /** Knees and ankles are believed only in a crop that is turned as the body is, or in none. */
  readonly legs?: "if turned" | "never";
  /** Wrists likewise; where they are not, the shoulders are placed at the hips, unless they are just hidden. */
  readonly arms?: "if turned" | "never" | "hidden";
}
export const ROOM = { width: 640, height: 480 };

/** A point of the body in radii from the hips: to the lifter's head and to the side. */
export const place = ({ x, y, radius, turn = 0 }: Person, up: number, aside: number) => ({
  x: x + radius * (up * Math.sin(turn) + aside * Math.cos(turn)),
  y: y - radius * (up * Math.cos(turn) - aside * Math.sin(turn)),
});
export const SHOULDER = 11;
export const LEGS = [25, 26, 27, 28];
const SHOULDERS = [SHOULDER, 12];
const WRISTS = [15, 16];
/** From a shoulder to the hip of its side. */
const TRUNK = 12;
/** Radians by which a crop may be turned otherwise than the body. */
export const TURNED = 0.4;
export const points = (person: Person) =>
  Array.from({ length: 39 }, (_, k) =>
    k === 34
      ? place(person, 1, 0)
      : k === 33
        ? place(person, 0, 0)
        : place(person, 0.02 * k - 0.3, k % 2 ? 0.15 : -0.15),
  );

/** How far from upright a body is in a crop, radians. */
export function turnIn(person: Person, toCanvas: ReturnType<typeof lastDrawn>["toCanvas"]): number {
  const [hips, head] = [toCanvas(person.x, person.y), place(person, 1, 0)];
  const up = toCanvas(head.x, head.y);
  return Math.abs(Math.atan2(up.x - hips.x, hips.y - up.y));
}

export class Room {
  people: readonly Person[] = [];
  readonly detected: number[] = [];
  /** What the network's layers hold where the mask was asked for. */
  maps: readonly FeatureMap[] = [];
  readonly placed: { readonly presence: number; readonly mask: boolean }[] = [];
  wall: Colour = [180, 180, 180];
  readonly tracker = new Tracker();

  private readonly picture: Picture = (x, y) => {
    const dark = this.people.some((p) => (x - p.x) ** 2 + (y - p.y) ** 2 < p.radius ** 2);
    return dark ? [60, 60, 60] : this.wall;
  };

  private readonly networks = {
    detector: {
      run: async () => {
        const { size, toCanvas } = lastDrawn();
        const output = new Float32Array(2254 * 13).fill(-9);
        let found = 0;
        for (const person of this.people) {
          const [hips, rim] = [toCanvas(person.x, person.y), place(person, 1, 0)];
          if (hips.x < 0 || hips.y < 0 || hips.x >= size || hips.y >= size) continue;
          found += 1;
          const [column, row] = [Math.floor(hips.x / 8), Math.floor(hips.y / 8)];
          const at = (row * 28 + column) * 2 * 13;
          const middle = { x: 8 * column + 4, y: 8 * row + 4 };
          const circle = toCanvas(rim.x, rim.y);
          const score = person.score ?? 0.9;
          output[at] = Math.log(score / (1 - score));
          output.set(
            [hips.x - middle.x, hips.y - middle.y, circle.x - middle.x, circle.y - middle.y],
            at + 5,
          );
        }
        this.detected.push(found);
        return output;
      },
    },
    landmarks: {
      run: async (_pixels: Float32Array, mask: boolean) => {
        const { size, toCanvas } = lastDrawn();
        const landmarks = new Float32Array(39 * 5);
        // Whoever is near the crop's middle and fills about the share of it that a body should.
        const person = this.people.find((one) => {
          const hips = toCanvas(one.x, one.y);
          const rim = toCanvas(place(one, 1, 0).x, place(one, 1, 0).y);
          const radius = Math.hypot(rim.x - hips.x, rim.y - hips.y) / size;
          return (
            Math.hypot(hips.x - size / 2, hips.y - size / 2) < 0.3 * size && radius > 0.2 && radius < 0.8
          );
        });
        const presence = person ? (person.presence ?? 0.97) : 0.04;
        const lost = (part: Person["legs" | "arms"]): boolean =>
          part === "never" || (part === "if turned" && turnIn(person!, toCanvas) > TURNED);
        const [legless, armless] = [lost(person?.legs), lost(person?.arms)];
        const all = points(person ?? { x: 0, y: 0, radius: 1 });
        all.forEach((point, k) => {
          const { x, y } = armless && SHOULDERS.includes(k) ? all[k + TRUNK]! : point;
          const at = toCanvas(x, y);
          const hidden =
            (legless && LEGS.includes(k)) || ((armless || person?.arms === "hidden") && WRISTS.includes(k));
          const belief = hidden ? -4 : 4;
          landmarks.set([at.x, at.y, 0, belief, belief], k * 5);
        });
        this.placed.push({ presence, mask });
        return {
          landmarks,
          presence,
          world: new Float32Array(39 * 3),
          heatmap: new Float32Array(64 * 64 * 39),
          ...(mask ? { mask: new Float32Array(256 * 256).fill(1) } : {}),
          maps: mask ? this.maps : [],
        };
      },
    },
  } as unknown as Networks;

  see(t: number, how: { mask?: boolean; mayReuse?: boolean } = {}, size = ROOM): Promise<Estimate> {
    return this.tracker.estimate(this.networks, asImage(this.picture), size, {
      t,
      mask: how.mask ?? false,
      mayReuse: how.mayReuse ?? false,
    });
  }
}

export const STANDING: Person = { x: 300, y: 230, radius: 90 };
/** Where the estimate puts the left shoulder. */
export const shoulder = ({ pose }: Estimate) => pose?.landmarks.leftShoulder?.image;
export const isAt = (found: Estimate, person: Person): void => {
  const truth = points(person)[SHOULDER]!;
  expect(shoulder(found)?.x).toBeCloseTo(truth.x, 2);
  expect(shoulder(found)?.y).toBeCloseTo(truth.y, 2);
};
