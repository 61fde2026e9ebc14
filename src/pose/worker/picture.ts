/**
 * From a frame to network input: one draw into a small canvas (crop, turn and shrink at once), one read of its pixels,
 * one pass into a reused float buffer.
 */
import type { Region } from "./region.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export class Sampler {
  private readonly canvas: OffscreenCanvas;
  private readonly context: OffscreenCanvasRenderingContext2D;
  /** RGB, row by row, in the range that the network wants. Overwritten by the next call. */
  readonly pixels: Float32Array;
  /** Mean luminance 0..1 of the part of the last sample that lay inside the picture. */
  luminance = 0;

  /** `low` and `high`: what black and white become. */
  constructor(
    private readonly size: number,
    private readonly low: number,
    private readonly high: number,
  ) {
    this.canvas = new OffscreenCanvas(size, size);
    const context = this.canvas.getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("This browser gives no 2D canvas in a worker.");
    this.context = context;
    this.pixels = new Float32Array(size * size * 3);
  }

  /** `picture`: the size, in the region's units, at which the image is taken. */
  sample(image: CanvasImageSource, picture: Size, region: Region): void {
    const { context, size, pixels } = this;
    const scale = size / region.size;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, size, size);
    context.imageSmoothingQuality = scale < 0.4 ? "medium" : "low";
    const cos = Math.cos(region.rotation) * scale;
    const sin = Math.sin(region.rotation) * scale;
    // The inverse of region.toPicture, scaled to the canvas.
    context.setTransform(
      cos,
      -sin,
      sin,
      cos,
      size / 2 - cos * region.x - sin * region.y,
      size / 2 + sin * region.x - cos * region.y,
    );
    context.drawImage(image, 0, 0, picture.width, picture.height);
    const rgba = context.getImageData(0, 0, size, size).data;
    const factor = (this.high - this.low) / 255;
    let light = 0;
    let inside = 0;
    for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
      const red = rgba[from]!;
      const green = rgba[from + 1]!;
      const blue = rgba[from + 2]!;
      pixels[to] = red * factor + this.low;
      pixels[to + 1] = green * factor + this.low;
      pixels[to + 2] = blue * factor + this.low;
      if (rgba[from + 3]! > 0) {
        light += 0.299 * red + 0.587 * green + 0.114 * blue;
        inside += 1;
      }
    }
    this.luminance = inside > 0 ? light / inside / 255 : 0;
  }
}
