/**
 * A canvas for tests without a browser, as far as the pose worker draws: one image, under one transform, nearest pixel.
 * Pictures are functions of a place, so that what a crop must show can be asked of the same function.
 */
import { vi } from "vitest";

/** Red, green and blue, 0..255. */
export type Colour = readonly [number, number, number];
export type Picture = (x: number, y: number) => Colour;

interface Transform {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** What was drawn last: how many pixels the canvas has, and where a place of the picture lies on it. */
export interface Drawn {
  readonly size: number;
  toCanvas(x: number, y: number): { readonly x: number; readonly y: number };
}
let drawn: Drawn | undefined;
export const lastDrawn = (): Drawn => drawn!;

class Context {
  imageSmoothingQuality = "low";
  private transform: Transform = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
  private readonly pixels: Uint8ClampedArray;

  constructor(private readonly size: number) {
    this.pixels = new Uint8ClampedArray(size * size * 4);
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.transform = { a, b, c, d, e, f };
  }

  clearRect(): void {
    this.pixels.fill(0);
  }

  drawImage(image: Picture, left: number, top: number, width: number, height: number): void {
    const { size, pixels } = this;
    const { a, b, c, d, e, f } = this.transform;
    const area = a * d - b * c;
    for (let row = 0, at = 0; row < size; row += 1)
      for (let column = 0; column < size; column += 1, at += 4) {
        const [u, v] = [column + 0.5 - e, row + 0.5 - f];
        const x = (d * u - c * v) / area - left;
        const y = (a * v - b * u) / area - top;
        if (x < 0 || y < 0 || x >= width || y >= height) continue;
        const colour = image(x, y);
        for (let channel = 0; channel < 3; channel += 1) pixels[at + channel] = colour[channel]!;
        pixels[at + 3] = 255;
      }
    drawn = { size, toCanvas: (x, y) => ({ x: a * x + c * y + e, y: b * x + d * y + f }) };
  }

  getImageData(): { readonly data: Uint8ClampedArray } {
    return { data: this.pixels };
  }
}

/** Until `vi.unstubAllGlobals()`. */
export const stubCanvas = (context: (size: number) => unknown = (size) => new Context(size)): void => {
  vi.stubGlobal(
    "OffscreenCanvas",
    class {
      constructor(private readonly width: number) {}
      getContext(): unknown {
        return context(this.width);
      }
    },
  );
};
export const asImage = (picture: Picture): CanvasImageSource => picture as unknown as CanvasImageSource;
