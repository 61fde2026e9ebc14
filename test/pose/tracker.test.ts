/**
 * The tracker in a room of its own: people are circles at known places, the networks find in a crop whoever the crop
 * shows. What the tracker gives back must be where they really are.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Estimate, type Networks, Tracker } from "../../src/pose/worker/tracker.ts";
import { asImage, type Colour, lastDrawn, type Picture, stubCanvas } from "./canvas.ts";

/** Between the hips, the circle around the body (pixels), and where the head points: radians from up, clockwise. */
interface Person {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly turn?: number;
  /** How sure each network is; a plant is a person for the detector only. */
  readonly score?: number;
  readonly presence?: number;
  /** Knees and ankles are believed only in a crop that is turned as the body is, or in none. */
  readonly legs?: "if turned" | "never";
}
const ROOM = { width: 640, height: 480 };

/** A point of the body in radii from the hips: to the lifter's head and to the side. */
const place = ({ x, y, radius, turn = 0 }: Person, up: number, aside: number) => ({
  x: x + radius * (up * Math.sin(turn) + aside * Math.cos(turn)),
  y: y - radius * (up * Math.cos(turn) - aside * Math.sin(turn)),
});
const SHOULDER = 11;
const LEGS = [25, 26, 27, 28];
/** Radians by which a crop may be turned otherwise than the body. */
const TURNED = 0.4;
const points = (person: Person) =>
  Array.from({ length: 39 }, (_, k) =>
    k === 34
      ? place(person, 1, 0)
      : k === 33
        ? place(person, 0, 0)
        : place(person, 0.02 * k - 0.3, k % 2 ? 0.15 : -0.15),
  );

/** How far from upright a body is in a crop, radians. */
function turnIn(person: Person, toCanvas: ReturnType<typeof lastDrawn>["toCanvas"]): number {
  const [hips, head] = [toCanvas(person.x, person.y), place(person, 1, 0)];
  const up = toCanvas(head.x, head.y);
  return Math.abs(Math.atan2(up.x - hips.x, hips.y - up.y));
}

class Room {
  people: readonly Person[] = [];
  readonly detected: number[] = [];
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
        const lost =
          person?.legs === "never" || (person?.legs === "if turned" && turnIn(person, toCanvas) > TURNED);
        points(person ?? { x: 0, y: 0, radius: 1 }).forEach(({ x, y }, k) => {
          const at = toCanvas(x, y);
          const belief = lost && LEGS.includes(k) ? -4 : 4;
          landmarks.set([at.x, at.y, 0, belief, belief], k * 5);
        });
        this.placed.push({ presence, mask });
        return {
          landmarks,
          presence,
          world: new Float32Array(39 * 3),
          heatmap: new Float32Array(64 * 64 * 39),
          ...(mask ? { mask: new Float32Array(256 * 256).fill(1) } : {}),
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

let room: Room;
beforeEach(() => {
  stubCanvas();
  room = new Room();
});
afterEach(() => void vi.unstubAllGlobals());

const STANDING: Person = { x: 300, y: 230, radius: 90 };
/** Where the estimate puts the left shoulder. */
const shoulder = ({ pose }: Estimate) => pose?.landmarks.leftShoulder?.image;
const isAt = (found: Estimate, person: Person): void => {
  const truth = points(person)[SHOULDER]!;
  expect(shoulder(found)?.x).toBeCloseTo(truth.x, 2);
  expect(shoulder(found)?.y).toBeCloseTo(truth.y, 2);
};

describe("whoever is in the picture", () => {
  it.each([
    ["upright", STANDING],
    ["lying with the head to the left", { x: 330, y: 300, radius: 120, turn: -Math.PI / 2 }],
    ["in a corner", { x: 60, y: 400, radius: 50, turn: 0.4 }],
  ])("is found and placed: %s", async (_how, person) => {
    room.people = [person];
    const found = await room.see(0);
    isAt(found, person);
    expect(found.pose!.presence).toBeCloseTo(0.97, 6);
    expect(room.detected).toEqual([1]);
  });

  it("is followed by their own landmarks, without the detector, as they walk and turn", async () => {
    for (let i = 0; i < 20; i += 1) {
      const person = { ...STANDING, x: 200 + 10 * i, radius: 90 - i, turn: 0.05 * i };
      room.people = [person];
      isAt(await room.see(i / 15), person);
    }
    expect(room.detected).toHaveLength(1);
  });

  it("is nobody in an empty room, seen by its light all the same", async () => {
    const found = await room.see(0);
    expect(found).not.toHaveProperty("pose");
    expect(found).not.toHaveProperty("people");
    expect(found.luminance).toBeCloseTo(180 / 255, 2);
    room.wall = [90, 90, 90];
    expect((await room.see(1)).luminance).toBeCloseTo(90 / 255, 2);
  });

  it("is lost in the frame in which they leave, after one look at the whole picture", async () => {
    room.people = [STANDING];
    await room.see(0);
    room.people = [];
    expect(await room.see(0.1)).not.toHaveProperty("pose");
    expect(room.detected).toEqual([1, 0]);
    room.people = [STANDING];
    isAt(await room.see(0.2), STANDING);
  });

  it("is found again at once where they jumped out of the crop", async () => {
    room.people = [STANDING];
    await room.see(0);
    const jumped = { ...STANDING, x: 370, y: 300 };
    room.people = [jumped];
    isAt(await room.see(1), jumped);
  });

  it("is looked for anew where the followed crop shows no legs: turned as the body is, it shows them", async () => {
    const bent: Person = { ...STANDING, turn: 1.1, legs: "if turned" };
    const ankle = ({ pose }: Estimate) => pose!.landmarks.leftAnkle!.visibility;
    room.people = [STANDING];
    await room.see(0);
    room.people = [bent];
    const found = await room.see(0.1);
    isAt(found, bent);
    expect(ankle(found)).toBeGreaterThan(0.9);
    expect(room.detected).toEqual([1, 1]);
    // From then on the crop is turned rightly.
    expect(ankle(await room.see(0.2))).toBeGreaterThan(0.9);
    expect(room.detected).toEqual([1, 1]);
  });

  it("is followed as before where legs are hidden from everywhere", async () => {
    const hidden: Person = { ...STANDING, legs: "never" };
    room.people = [STANDING];
    await room.see(0);
    const next = room.tracker.followed.next;
    room.people = [hidden];
    isAt(await room.see(0.1), hidden);
    expect(room.detected).toEqual([1, 1]);
    expect(room.tracker.followed.next!.x).toBeCloseTo(next!.x, 3);
  });

  it("is taken up when the network is sure by a half and let go under a quarter", async () => {
    room.people = [{ ...STANDING, presence: 0.4 }];
    expect(await room.see(0)).not.toHaveProperty("pose");
    room.people = [{ ...STANDING, presence: 0.5 }];
    expect(await room.see(0.1)).toHaveProperty("pose");
    room.people = [{ ...STANDING, presence: 0.26 }];
    expect(await room.see(0.2)).toHaveProperty("pose");
    room.people = [{ ...STANDING, presence: 0.24 }];
    expect(await room.see(0.3)).not.toHaveProperty("pose");
  });

  it("is forgotten on a reset: the detector looks anew, and at anybody", async () => {
    room.people = [STANDING];
    await room.see(0);
    room.tracker.reset();
    const other = { x: 560, y: 240, radius: 80 };
    room.people = [other];
    isAt(await room.see(0.1), other);
    expect(room.detected).toEqual([1, 1]);
  });

  it("has a silhouette where the mask was asked for, and only there", async () => {
    room.people = [STANDING];
    expect((await room.see(0)).pose).not.toHaveProperty("silhouette");
    const { pose } = await room.see(0.1, { mask: true });
    expect(pose!.silhouette).toMatchObject({ doubt: 0, right: { trunk: { from: -0.3 } } });
    expect(room.placed.map(({ mask }) => mask)).toEqual([false, true]);
  });

  it("is not followed into a crop that has shrunk to nothing", async () => {
    room.people = [{ ...STANDING, radius: 6 }];
    expect(await room.see(0)).toHaveProperty("pose");
    await room.see(0.1);
    // 15 pixels of crop are no crop: each frame asks the detector.
    expect(room.detected).toHaveLength(2);
  });
});

describe("of several people", () => {
  const beside: Person = { x: 520, y: 230, radius: 90 };

  it("the larger and the more central one is taken, the surer one among equals", async () => {
    const cases: readonly (readonly [Person, Person])[] = [
      [
        { ...beside, radius: 100 },
        { ...STANDING, x: 120, radius: 40 },
      ],
      [STANDING, { ...STANDING, x: 600 }],
      [
        { ...STANDING, x: 200, score: 0.95 },
        { ...STANDING, x: 440, score: 0.6 },
      ],
    ];
    for (const [taken, other] of cases)
      for (const people of [
        [taken, other],
        [other, taken],
      ]) {
        room = new Room();
        room.people = people;
        isAt(await room.see(0), taken);
      }
  });

  it("the one who was followed is taken again, though the other is more prominent", async () => {
    room.people = [STANDING];
    await room.see(0);
    room.people = [];
    await room.see(0.2);
    const large = { x: 480, y: 240, radius: 160 };
    room.people = [large, STANDING];
    isAt(await room.see(0.5), STANDING);
  });

  it("somebody else is not followed for three seconds after the lifter was lost, and then is", async () => {
    room.people = [STANDING];
    await room.see(0);
    room.people = [beside];
    expect(await room.see(0.2)).not.toHaveProperty("pose");
    expect(await room.see(3)).not.toHaveProperty("pose");
    isAt(await room.see(3.1), beside);
  });

  it("who is lost may have got a third of a crop away at once, and three fifths in the end", async () => {
    // The crop of a body with a circle of 80 is 200 pixels.
    const lifter = { x: 250, y: 240, radius: 80 };
    const found = async (away: number, after: number): Promise<boolean> => {
      room = new Room();
      room.people = [lifter];
      await room.see(0);
      room.people = [];
      await room.see(0.001);
      room.people = [{ ...lifter, x: lifter.x + away }];
      return (await room.see(after)).pose !== undefined;
    };
    expect(await found(68, 0.002)).toBe(true);
    expect(await found(72, 0.002)).toBe(false);
    // A fifth of a second: 0.35 + 0.1 of 200.
    expect(await found(88, 0.2)).toBe(true);
    expect(await found(92, 0.2)).toBe(false);
    expect(await found(118, 2.5)).toBe(true);
    expect(await found(122, 2.5)).toBe(false);
  });

  it("who is half or twice as large is somebody else", async () => {
    const found = async (radius: number): Promise<boolean> => {
      room = new Room();
      room.people = [STANDING];
      await room.see(0);
      room.people = [];
      await room.see(0.1);
      room.people = [{ ...STANDING, radius }];
      return (await room.see(0.2)).pose !== undefined;
    };
    expect(await found(46)).toBe(true);
    expect(await found(44)).toBe(false);
    expect(await found(178)).toBe(true);
    expect(await found(182)).toBe(false);
  });

  it("a recording says how many there are where it begins and after each loss, plants not counted", async () => {
    const plant = { x: 90, y: 300, radius: 70, presence: 0.1 };
    room.people = [STANDING, beside, plant];
    expect((await room.see(0)).people).toBe(2);
    expect(await room.see(0.1)).not.toHaveProperty("people");
    room.people = [];
    expect(await room.see(0.2)).not.toHaveProperty("people");
    room.people = [STANDING];
    expect((await room.see(0.3)).people).toBe(1);
  });

  it("a live set does not ask", async () => {
    room.people = [STANDING, beside];
    expect(await room.see(0, { mayReuse: true })).not.toHaveProperty("people");
    expect(room.placed).toHaveLength(1);
  });
});

describe("a live picture that has not changed", () => {
  const live = { mayReuse: true };

  it("gives the last pose of a still body again for three tenths of a second, without the network", async () => {
    room.people = [STANDING];
    await room.see(0, live);
    // Whether they hold still is known from the second pose on.
    const second = await room.see(0.1, live);
    expect(room.placed).toHaveLength(2);
    const again = await room.see(0.3, live);
    expect(again.pose).toBe(second.pose);
    expect(again.networkMs).toBe(0);
    expect(again.luminance).toBeGreaterThan(0);
    expect(room.placed).toHaveLength(2);
    await room.see(0.45, live);
    expect(room.placed).toHaveLength(3);
  });

  it("is looked at again as soon as something moves", async () => {
    room.people = [STANDING];
    for (const t of [0, 0.1, 0.2]) await room.see(t, live);
    const moved = { ...STANDING, x: 306 };
    room.people = [moved];
    isAt(await room.see(0.3, live), moved);
    expect(room.placed).toHaveLength(3);
    // And once more: nobody knows yet that the move is over.
    await room.see(0.35, live);
    expect(room.placed).toHaveLength(4);
  });

  it("is looked at again where the mask is wanted and was not read", async () => {
    room.people = [STANDING];
    for (const t of [0, 0.1]) await room.see(t, live);
    await room.see(0.2, { ...live, mask: true });
    expect(room.placed).toHaveLength(3);
    const { pose } = await room.see(0.25, { ...live, mask: true });
    expect(pose).toHaveProperty("silhouette");
    expect(room.placed).toHaveLength(3);
  });

  it("is never guessed in a recording, where every frame is measured", async () => {
    room.people = [STANDING];
    for (const t of [0, 0.1, 0.2, 0.3]) await room.see(t);
    expect(room.placed).toHaveLength(4);
    await room.see(0.35, live);
    expect(room.placed).toHaveLength(5);
  });

  it("and shows nobody is searched again after three tenths of a second, or when it changes", async () => {
    await room.see(0, live);
    await room.see(0.1, live);
    await room.see(0.3, live);
    expect(room.detected).toHaveLength(1);
    await room.see(0.31, live);
    expect(room.detected).toHaveLength(2);
    room.people = [STANDING];
    isAt(await room.see(0.4, live), STANDING);
    expect(room.detected).toHaveLength(3);
  });

  it("of two seconds is looked at ten times a second, and what it showed holds for one", async () => {
    room.people = [STANDING];
    for (let t = 0; t < 2.05; t += 0.05) await room.see(t, live);
    const before = room.placed.length;
    await room.see(2.1, live);
    for (const t of [2.15, 2.25, 2.35, 2.45]) {
      expect((await room.see(t, live)).prepareMs).toBe(0);
      await room.see(t + 0.05, live);
    }
    expect(room.placed.length - before).toBeLessThanOrEqual(1);
    for (let t = 2.6; t < 4.6; t += 0.1) await room.see(t, live);
    expect(room.placed.length - before).toBeLessThanOrEqual(3);
  });

  it("of two seconds is seen to move a tenth of a second later at most, and followed picture by picture from then on", async () => {
    room.people = [STANDING];
    for (let t = 0; t < 2.45; t += 0.1) await room.see(t, live);
    const moved = { ...STANDING, x: 306 };
    room.people = [moved];
    isAt(await room.see(2.45, live), STANDING);
    isAt(await room.see(2.5, live), moved);
    for (const x of [312, 318, 324]) {
      room.people = [{ ...STANDING, x }];
      isAt(await room.see(2.5 + (x - 306) / 180, live), { ...STANDING, x });
    }
  });

  it("of two seconds that shows nobody is searched once a second, until somebody comes", async () => {
    for (let t = 0; t < 2.05; t += 0.1) await room.see(t, live);
    const before = room.detected.length;
    for (let t = 2.1; t < 4.05; t += 0.05) await room.see(t, live);
    expect(room.detected.length - before).toBeLessThanOrEqual(2);
    room.people = [STANDING];
    await room.see(4.1, live);
    isAt(await room.see(4.2, live), STANDING);
  });

  it("of two seconds is forgotten on a reset", async () => {
    for (let t = 0; t < 2.05; t += 0.1) await room.see(t, live);
    room.tracker.reset();
    room.people = [STANDING];
    isAt(await room.see(2.05, live), STANDING);
  });

  it("of a recording that shows nobody is searched frame by frame", async () => {
    for (const t of [0, 0.1, 0.2]) await room.see(t);
    expect(room.detected).toHaveLength(3);
  });
});

describe("a tall picture", () => {
  const TALL = { width: 360, height: 720 };

  it("is searched in squares too where the whole shows nobody, the middle first", async () => {
    // Far above: only the second square, the picture's top, shows them.
    const high = { x: 180, y: 150, radius: 60 };
    const whole = 224 / 720;
    let looks = 0;
    room = new Room();
    const { tracker } = room;
    const detect = vi.fn(async () => {
      looks += 1;
      const { toCanvas } = lastDrawn();
      const [hips, rim] = [toCanvas(high.x, high.y), toCanvas(high.x, high.y - high.radius)];
      const output = new Float32Array(2254 * 13).fill(-9);
      // Too small for the detector in the whole picture.
      const radius = hips.y - rim.y;
      if (radius < 60 * whole + 1 || hips.y >= 224 || hips.y < 0) return output;
      const [column, row] = [Math.floor(hips.x / 8), Math.floor(hips.y / 8)];
      const at = (row * 28 + column) * 2 * 13;
      output[at] = 3;
      output.set(
        [hips.x - 8 * column - 4, hips.y - 8 * row - 4, rim.x - 8 * column - 4, rim.y - 8 * row - 4],
        at + 5,
      );
      return output;
    });
    const run = vi.fn(async () => {
      const { toCanvas } = lastDrawn();
      const landmarks = new Float32Array(39 * 5);
      points(high).forEach(({ x, y }, k) => {
        const on = toCanvas(x, y);
        landmarks.set([on.x, on.y, 0, 4, 4], k * 5);
      });
      const [world, heatmap] = [new Float32Array(39 * 3), new Float32Array(64 * 64 * 39)];
      return { landmarks, presence: 0.9, world, heatmap };
    });
    const networks = { detector: { run: detect }, landmarks: { run } } as unknown as Networks;
    // No bars: a picture that differs from line to line.
    const noise = asImage((x, y) => [(x * 7 + y * 13) % 256, (x * 3 + y * 29) % 256, (x * 17 + y * 5) % 256]);
    const wanted = { mask: false, mayReuse: false };
    const first = await tracker.estimate(networks, noise, TALL, { ...wanted, t: 0 });
    expect(first).not.toHaveProperty("pose");
    expect(looks).toBe(2);
    const second = await tracker.estimate(networks, noise, TALL, { ...wanted, t: 0.1 });
    expect(looks).toBe(4);
    isAt(second, high);
    // From the start again after a reset.
    tracker.reset();
    expect(await tracker.estimate(networks, noise, TALL, { ...wanted, t: 0.2 })).not.toHaveProperty("pose");
  });
});
