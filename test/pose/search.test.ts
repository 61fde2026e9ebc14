/** Where the detector looks once more: pictures of 224 cells with bars, as it gets them (-1..1, three channels). */
import { describe, expect, it } from "vitest";
import { betweenBars, squareOf } from "../../src/pose/worker/search.ts";

const CELLS = 224;

/** `barsAt` says of a place in the picture (0..1) whether a bar is there; elsewhere is noise. Outside is black. */
function seen(
  width: number,
  height: number,
  barsAt: (x: number, y: number) => boolean,
  bar = -1,
): Float32Array {
  const pixels = new Float32Array(CELLS * CELLS * 3).fill(-1);
  const size = Math.max(width, height);
  for (let row = 0; row < CELLS; row += 1)
    for (let column = 0; column < CELLS; column += 1) {
      const x = (((column + 0.5) / CELLS - 0.5) * size) / width + 0.5;
      const y = (((row + 0.5) / CELLS - 0.5) * size) / height + 0.5;
      if (x < 0 || x > 1 || y < 0 || y > 1) continue;
      for (let channel = 0; channel < 3; channel += 1)
        pixels[3 * (row * CELLS + column) + channel] = barsAt(x, y)
          ? bar + 0.02 * ((row + column) % 2)
          : Math.sin(row * 12.9 + column * 78.2 + channel);
    }
  return pixels;
}

describe("between bars", () => {
  it("lies what a screen recording shows in a tall frame", () => {
    const region = betweenBars(
      seen(886, 1920, (_x, y) => y < 0.33 || y > 0.67),
      { width: 886, height: 1920 },
    );
    expect(region?.x).toBeCloseTo(443, 0);
    expect(region?.y).toBeCloseTo(960, -1);
    expect(region!.size).toBeGreaterThan(860);
    expect(region!.size).toBeLessThan(900);
  });

  it("lies a tall picture in a wide frame, beside white bars too", () => {
    const bars = (x: number): boolean => x < 0.4 || x > 0.7;
    for (const colour of [-1, 0.9]) {
      const region = betweenBars(seen(1280, 720, bars, colour), { width: 1280, height: 720 });
      expect(region?.x).toBeCloseTo(704, -1);
      expect(region!.size).toBeGreaterThan(690);
    }
  });

  it("lies nothing in an ordinary picture, a dark ceiling or an all black one", () => {
    const size = { width: 640, height: 480 };
    expect(
      betweenBars(
        seen(640, 480, () => false),
        size,
      ),
    ).toBeUndefined();
    expect(
      betweenBars(
        seen(640, 480, (_x, y) => y < 0.4),
        size,
      ),
    ).toBeUndefined();
    expect(
      betweenBars(
        seen(640, 480, () => true),
        size,
      ),
    ).toBeUndefined();
    // A thin frame costs nothing.
    expect(
      betweenBars(
        seen(640, 480, (_x, y) => y < 0.05 || y > 0.95),
        size,
      ),
    ).toBeUndefined();
  });
});

describe("squares", () => {
  it("cover a tall picture in turn, the middle first", () => {
    const places = [0, 1, 2, 3].map((turn) => squareOf({ width: 720, height: 1280 }, turn)?.y);
    expect(places).toEqual([640, 360, 920, 640]);
  });

  it("are no part of ordinary pictures", () => {
    expect(squareOf({ width: 640, height: 480 }, 0)).toBeUndefined();
    expect(squareOf({ width: 480, height: 640 }, 0)).toBeUndefined();
  });
});
