/** The tracker in a room of its own: what it gives back must be where people really are. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Estimate } from "../../src/pose/worker/tracker.ts";
import { stubCanvas } from "./canvas.ts";
import { isAt, type Person, Room, STANDING } from "./room.ts";

let room: Room;
beforeEach(() => {
  stubCanvas();
  room = new Room();
});
afterEach(() => void vi.unstubAllGlobals());

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

  it("is looked for anew where the followed crop shows arms as legs and no trunk", async () => {
    room.people = [STANDING];
    await room.see(0);
    const lying: Person = { ...STANDING, turn: 1.1, arms: "if turned" };
    room.people = [lying];
    isAt(await room.see(0.1), lying);
    expect(room.detected).toEqual([1, 1]);
    isAt(await room.see(0.2), lying);
    expect(room.detected).toEqual([1, 1]);
  });

  it("is followed as before where no crop shows arms", async () => {
    room.people = [STANDING];
    await room.see(0);
    const next = room.tracker.followed.next;
    room.people = [{ ...STANDING, arms: "never" }];
    await room.see(0.1);
    expect(room.detected).toEqual([1, 1]);
    expect(room.tracker.followed.next!.x).toBeCloseTo(next!.x, 3);
  });

  it("is not looked for anew where arms alone are hidden", async () => {
    const hidden: Person = { ...STANDING, arms: "hidden" };
    room.people = [hidden];
    await room.see(0);
    isAt(await room.see(0.1), hidden);
    expect(room.detected).toEqual([1]);
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

  it("has its trunk's features where the network's layers were read with the mask", async () => {
    room.people = [STANDING];
    room.maps = [64, 64, 32].map((size, i) => {
      const channels = [48, 24, 32][i]!;
      return { size, channels, values: new Float32Array(size * size * channels).fill(1) };
    });
    expect((await room.see(0)).pose).not.toHaveProperty("trunk");
    const { trunk } = (await room.see(0.1, { mask: true })).pose!;
    expect([trunk!.left, trunk!.right].map((features) => features?.every(Number.isFinite))).toEqual([
      true,
      true,
    ]);
    room.maps = [];
    expect((await room.see(0.2, { mask: true })).pose).not.toHaveProperty("trunk");
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
