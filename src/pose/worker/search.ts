/**
 * Where else to look when the detector sees nobody in the whole picture: it shrinks the longer side to 224 pixels, and a
 * person who fills a fifth of that is too small for it. Recordings of screens have bars around what was recorded; phones
 * held upright take a lot of ceiling and floor. Ordinary pictures have neither, and are searched as a whole only.
 */
import { DETECTOR_SIZE } from "./detector.ts";
import type { Size } from "./picture.ts";
import type { Region } from "./region.ts";

/** A bar's pixels differ less than this from its first, in -1..1: compression leaves a few levels of noise. */
const SAME_COLOUR = 0.06;
/** Both bars together take at least this share of the picture's height or width. */
const LEAST_BARS = 0.2;
/** From this on (height by width) an upright picture is searched in squares, one a frame. */
const TALL = 1.5;
const SQUARES = 3;

/** The whole picture as the detector sees it: a square around it. */
export const wholeOf = ({ width, height }: Size): Region => ({
  x: width / 2,
  y: height / 2,
  size: Math.max(width, height),
  rotation: 0,
});

/**
 * What lies between two bars of one colour, above and below or left and right; `undefined` where there are none.
 * `pixels`: the whole picture as the detector got it.
 */
export function betweenBars(pixels: Float32Array, picture: Size): Region | undefined {
  const seen = new Seen(pixels, picture);
  const rows = seen.bars("rows");
  const columns = seen.bars("columns");
  if (!rows && !columns) return undefined;
  const whole = wholeOf(picture);
  const cell = whole.size / DETECTOR_SIZE;
  const left = (columns?.[0] ?? seen.left) * cell;
  const right = (columns?.[1] ?? seen.right) * cell;
  const top = (rows?.[0] ?? seen.top) * cell;
  const bottom = (rows?.[1] ?? seen.bottom) * cell;
  const corner = { x: whole.x - whole.size / 2, y: whole.y - whole.size / 2 };
  return {
    x: corner.x + (left + right) / 2,
    y: corner.y + (top + bottom) / 2,
    size: Math.max(right - left, bottom - top),
    rotation: 0,
  };
}

/** One of the squares of a tall picture, in turn; `undefined` for others. */
export function squareOf(picture: Size, turn: number): Region | undefined {
  const { width, height } = picture;
  if (height < TALL * width) return undefined;
  // The middle first: that is where people are.
  const place = [1, 0, 2][turn % SQUARES]! / (SQUARES - 1);
  return { x: width / 2, y: width / 2 + place * (height - width), size: width, rotation: 0 };
}

type Way = "rows" | "columns";

/** The detector's picture by rows and columns of its 224 cells; the picture itself lies between `left` and `right`. */
class Seen {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;

  constructor(
    private readonly pixels: Float32Array,
    { width, height }: Size,
  ) {
    const cells = DETECTOR_SIZE / Math.max(width, height);
    // Cells on the edge are mixed with what lies outside.
    this.left = Math.ceil((DETECTOR_SIZE - width * cells) / 2);
    this.right = Math.floor((DETECTOR_SIZE + width * cells) / 2);
    this.top = Math.ceil((DETECTOR_SIZE - height * cells) / 2);
    this.bottom = Math.floor((DETECTOR_SIZE + height * cells) / 2);
  }

  /** First and last (exclusive) row or column between two bars. */
  bars(way: Way): readonly [number, number] | undefined {
    const [first, end] = way === "rows" ? [this.top, this.bottom] : [this.left, this.right];
    if (end - first < 3) return undefined;
    const colour = this.colourOf(way, first);
    let from = first;
    while (from < end && this.isPlain(way, from, colour)) from += 1;
    let to = end;
    while (to > from && this.isPlain(way, to - 1, colour)) to -= 1;
    const twoBars = from > first && to < end && to > from;
    return twoBars && from - first + (end - to) >= LEAST_BARS * (end - first) ? [from, to] : undefined;
  }

  private colourOf(way: Way, line: number): readonly number[] {
    const at = way === "rows" ? this.at(line, this.left) : this.at(this.top, line);
    return [...this.pixels.subarray(at, at + 3)];
  }

  private isPlain(way: Way, line: number, colour: readonly number[]): boolean {
    const [first, end] = way === "rows" ? [this.left, this.right] : [this.top, this.bottom];
    for (let i = first; i < end; i += 1) {
      const at = way === "rows" ? this.at(line, i) : this.at(i, line);
      for (let channel = 0; channel < 3; channel += 1)
        if (Math.abs(this.pixels[at + channel]! - colour[channel]!) > SAME_COLOUR) return false;
    }
    return true;
  }

  private at(row: number, column: number): number {
    return 3 * (row * DETECTOR_SIZE + column);
  }
}
