/** The review's player over a recording that is damaged in the middle: nothing stops there. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FrameReader, Picture } from "../../src/review/frame-reader.ts";
import { Player } from "../../src/review/player.ts";

const FRAME = 0.25;
const DURATION = 6;
const isDamaged = (t: number): boolean => t >= 2 && t < 4;

const picture = (t: number): Picture => ({ t, duration: FRAME, draw: () => {}, close: () => {} });
const beginOf = (t: number): number => Math.max(0, Math.floor((t + 1e-4) / FRAME) * FRAME);

const reader: FrameReader = {
  width: 320,
  height: 240,
  async at(t) {
    if (isDamaged(beginOf(t))) throw new Error("damaged");
    return picture(beginOf(t));
  },
  async *from(t) {
    for (let at = beginOf(t); at < DURATION; at += FRAME) yield (await this.at(at))!;
  },
  close: () => {},
};

let player: Player;
let shown: { readonly t: number; readonly picture: boolean }[];
let now = 0;

beforeEach(() => {
  // Time goes on by a sixtieth of a second a turn: no test waits for it.
  now = 0;
  vi.stubGlobal("performance", { now: () => now });
  vi.stubGlobal("requestAnimationFrame", (run: (t: number) => void) => {
    queueMicrotask(() =>
      queueMicrotask(() => {
        now += 1000 / 60;
        run(now);
      }),
    );
    return 0;
  });
  vi.spyOn(console, "warn").mockImplementation(() => {});
  shown = [];
  player = new Player(
    () => DURATION,
    () => Array.from({ length: DURATION / FRAME }, (_, i) => i * FRAME),
  );
  player.showOn((seen, t) => shown.push({ t, picture: seen !== undefined }));
  player.use(reader);
});
afterEach(() => {
  player.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const settled = async (): Promise<void> => {
  for (let i = 0; i < 50; i += 1) await Promise.resolve();
};

describe("a damaged place", () => {
  test("is sought like any other: its time is shown, without a picture", async () => {
    await settled();
    player.seek(2.6);
    await settled();
    expect(player.time.peek()).toBe(2.6);
    expect(shown.at(-1)).toEqual({ t: 2.6, picture: false });
    player.seek(4.3);
    await settled();
    expect(shown.at(-1)).toEqual({ t: 4.25, picture: true });
    expect(console.warn).toHaveBeenCalledTimes(1);
  });

  test("is stepped through, forwards and back", async () => {
    await settled();
    player.seek(1.75);
    await settled();
    for (let i = 0; i < 10; i += 1) {
      await player.step(1);
      await settled();
    }
    expect(player.time.peek()).toBeCloseTo(4.25, 3);
    expect(shown.at(-1)).toMatchObject({ picture: true });
    for (let i = 0; i < 11; i += 1) {
      await player.step(-1);
      await settled();
    }
    expect(shown.at(-1)).toEqual({ t: 1.75, picture: true });
  });

  test("is played through, to the recording's end", async () => {
    await settled();
    player.seek(1);
    await settled();
    player.play(1);
    for (let i = 0; i < 4000 && player.way.peek() !== 0; i += 1) await settled();
    expect(player.way.peek()).toBe(0);
    expect(player.time.peek()).toBeGreaterThan(5.7);
    const pictures = shown.filter(({ picture: seen }) => seen).map(({ t }) => t);
    expect(pictures.some((t) => t > 1 && t < 2)).toBe(true);
    expect(pictures.some((t) => t > 4)).toBe(true);
    expect(shown.some(({ t, picture: seen }) => !seen && isDamaged(t))).toBe(true);
  });
});
