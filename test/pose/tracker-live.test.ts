/** When a live picture is not looked at again, and how a tall one is searched. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Networks } from "../../src/pose/worker/tracker.ts";
import { asImage, lastDrawn, stubCanvas } from "./canvas.ts";
import { isAt, points, Room, STANDING } from "./room.ts";

let room: Room;
beforeEach(() => {
  stubCanvas();
  room = new Room();
});
afterEach(() => void vi.unstubAllGlobals());

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
      return { landmarks, presence: 0.9, world, heatmap, maps: [] };
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
