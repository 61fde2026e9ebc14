/**
 * What the landmark network's own layers hold along the trunk, put into a few numbers. It was trained on pictures of real
 * people, and what it sees of a back it does not say in landmarks: read beside the same body's neutral they tell how the
 * spine is bent, and whether plates hide it (core/kinematics/trunk-network.ts). The weights come from `scripts/fit/trunk/`
 * (seeds, subjects left out and errors are there and in fixtures/README.md).
 */
import { SIDES, type Side, sided, type TrunkFeatures } from "../../core/landmark.ts";
import type { Metres } from "../../core/quantity.ts";
import type { PlacedLandmarks } from "./keypoints.ts";
import platesFile from "./plates.json" with { type: "json" };
import type { Point } from "./region.ts";
import file from "./trunk-encoder.json" with { type: "json" };

/** A layer's output, square, row by row, its channels together. */
export interface FeatureMap {
  readonly size: number;
  readonly channels: number;
  readonly values: Float32Array;
}

/** Places along the trunk, from below the hip to beyond the shoulder, and across it; in lengths of the trunk. */
const ALONG = { places: 11, from: -0.3, to: 1.3 } as const;
const ACROSS = { places: 7, from: -0.5, to: 0.5 } as const;
const share = ({ places, from, to }: typeof ALONG | typeof ACROSS, i: number): number =>
  from + ((to - from) * i) / (places - 1);

/** Adds what `map` holds at crop pixel (x, y), of `map.size`, to `into` from `at` on; outside of the map there is nothing. */
function addBilinear(
  { size, channels, values }: FeatureMap,
  x: number,
  y: number,
  into: Float32Array,
  at: number,
): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  for (let corner = 0; corner < 4; corner += 1) {
    const column = left + (corner & 1);
    const row = top + (corner >> 1);
    if (column < 0 || row < 0 || column >= size || row >= size) continue;
    const weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
    const from = (row * size + column) * channels;
    for (let c = 0; c < channels; c += 1) into[at + c] = into[at + c]! + weight * values[from + c]!;
  }
}

/**
 * The maps, one after the other, at each place: [along][across][channel]. Both points are in shares of the crop. On the right
 * side the places across run the other way, so that both begin behind the back.
 */
export function alongTrunk(
  maps: readonly FeatureMap[],
  hip: Point,
  shoulder: Point,
  side: Side,
): Float32Array {
  const depth = maps.reduce((sum, { channels }) => sum + channels, 0);
  const grid = new Float32Array(ALONG.places * ACROSS.places * depth);
  const dx = shoulder.x - hip.x;
  const dy = shoulder.y - hip.y;
  const sign = side === "left" ? 1 : -1;
  let at = 0;
  for (let i = 0; i < ALONG.places; i += 1)
    for (let j = 0; j < ACROSS.places; j += 1) {
      const a = share(ALONG, i);
      const b = sign * share(ACROSS, j);
      for (const map of maps) {
        const x = (hip.x + a * dx + b * dy) * map.size - 0.5;
        const y = (hip.y + a * dy - b * dx) * map.size - 0.5;
        addBilinear(map, x, y, grid, at);
        at += map.channels;
      }
    }
  return grid;
}

/** Weights as 16-bit integers in base64, little endian, times `scale`. */
interface Packed {
  readonly scale: number;
  readonly values: string;
}

function unpacked({ scale, values }: Packed): Float32Array {
  const bytes = Uint8Array.from(atob(values), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 2 }, (_, i) => scale * view.getInt16(2 * i, true));
}

interface Plane {
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
  readonly values: Float32Array;
}

interface Layer {
  /** [out][in] */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}
const layerOf = ({ weights, bias }: { readonly weights: Packed; readonly bias: Packed }): Layer => ({
  weights: unpacked(weights),
  bias: unpacked(bias),
});

/**
 * `row` is where the weights begin, `offset` where the input does; `length` is a multiple of four. Four sums side by side do not
 * wait for one another.
 */
function dot(
  weights: Float32Array,
  row: number,
  input: Float32Array,
  offset: number,
  length: number,
): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < length; i += 4) {
    a += weights[row + i]! * input[offset + i]!;
    b += weights[row + i + 1]! * input[offset + i + 1]!;
    c += weights[row + i + 2]! * input[offset + i + 2]!;
    d += weights[row + i + 3]! * input[offset + i + 3]!;
  }
  return a + b + c + d;
}

/** Each place by itself, what is negative cut off. */
function eachPlace({ weights, bias }: Layer, input: Float32Array, places: number): Float32Array {
  const depth = input.length / places;
  const out = new Float32Array(places * bias.length);
  for (let place = 0; place < places; place += 1)
    for (let o = 0; o < bias.length; o += 1)
      out[place * bias.length + o] = Math.max(
        0,
        bias[o]! + dot(weights, o * depth, input, place * depth, depth),
      );
  return out;
}

/** A convolution over 3 x 3 places, with nothing around the plane, every `stride`-th of them; what is negative is cut off. */
function convolved({ weights, bias }: Layer, plane: Plane, stride: number): Plane {
  const { rows, columns, channels, values } = plane;
  const around = (columns + 2) * channels;
  const padded = new Float32Array((rows + 2) * around);
  for (let row = 0; row < rows; row += 1)
    padded.set(
      values.subarray(row * columns * channels, (row + 1) * columns * channels),
      (row + 1) * around + channels,
    );
  const outRows = Math.ceil(rows / stride);
  const outColumns = Math.ceil(columns / stride);
  const out = new Float32Array(outRows * outColumns * bias.length);
  // Three neighbours in a row lie together, in the plane as in the weights.
  const three = 3 * channels;
  let at = 0;
  for (let row = 0; row < outRows; row += 1)
    for (let column = 0; column < outColumns; column += 1)
      for (let o = 0; o < bias.length; o += 1) {
        let sum = bias[o]!;
        for (let k = 0; k < 3; k += 1)
          sum += dot(
            weights,
            (o * 3 + k) * three,
            padded,
            (row * stride + k) * around + column * stride * channels,
            three,
          );
        out[at++] = Math.max(0, sum);
      }
  return { rows: outRows, columns: outColumns, channels: bias.length, values: out };
}

const sees: Readonly<Record<Side, Layer>> = { left: layerOf(file.left), right: layerOf(file.right) };
const [near, wide] = [layerOf(file.near), layerOf(file.wide)];
const last = layerOf(file.last);

function encoded(grid: Float32Array, side: Side): readonly number[] {
  const values = eachPlace(sees[side], grid, ALONG.places * ACROSS.places);
  const plane: Plane = {
    rows: ALONG.places,
    columns: ACROSS.places,
    channels: sees[side].bias.length,
    values,
  };
  const seen = convolved(wide, convolved(near, plane, 1), 2).values;
  return Array.from(last.bias, (bias, o) => bias + dot(last.weights, o * seen.length, seen, 0, seen.length));
}

const platesLine = {
  left: { ...platesFile.left, weights: unpacked(platesFile.left.weights) },
  right: { ...platesFile.right, weights: unpacked(platesFile.right.weights) },
} as const satisfies Record<Side, unknown>;

/** How much it looks like a plate beside the trunk: about 1 where one is, 0 where none is. A line through the means across the trunk. */
function plates(grid: Float32Array, side: Side): number {
  const { weights, bias } = platesLine[side];
  const depth = weights.length / ALONG.places;
  let sum = 0;
  for (let i = 0; i < ALONG.places; i += 1)
    for (let j = 0; j < ACROSS.places; j += 1)
      sum += dot(weights, i * depth, grid, (i * ACROSS.places + j) * depth, depth);
  return bias + sum / ACROSS.places;
}

/**
 * Hip and shoulder of one side nearer to the camera by this than the other's, on average, are the side that will be read. Of 27,000
 * pictures of clips with truth six in 10,000 are then without the features of the side that the core takes for the near one, none of
 * which a spine is read from; 4 in 100 have both.
 */
const NEARER: Metres = 0.06;

/** What may be the near side of the trunk, of the sides whose hip and shoulder were placed. */
function nearSides({ landmarks }: Pick<PlacedLandmarks, "landmarks">): readonly Side[] {
  const depthOf = (side: Side): Metres | undefined => {
    const [hip, shoulder] = [landmarks[sided(side, "Hip")], landmarks[sided(side, "Shoulder")]];
    return hip?.world && shoulder?.world && (hip.world.z + shoulder.world.z) / 2;
  };
  const placed = SIDES.flatMap((side) => {
    const depth = depthOf(side);
    return depth === undefined ? [] : [{ side, depth }];
  });
  const nearest = Math.min(...placed.map(({ depth }) => depth));
  return placed.filter(({ depth }) => depth - nearest <= NEARER).map(({ side }) => side);
}

/** Of the side that is nearer to the camera; of both where that is not clear. */
export function trunkFeatures(
  maps: readonly FeatureMap[],
  placed: Pick<PlacedLandmarks, "crop" | "landmarks">,
): TrunkFeatures {
  const features: Partial<Record<Side, readonly number[]>> = {};
  for (const side of nearSides(placed)) {
    const [hip, shoulder] = [placed.crop[sided(side, "Hip")]!, placed.crop[sided(side, "Shoulder")]!];
    const grid = alongTrunk(maps, hip, shoulder, side);
    features[side] = [...encoded(grid, side), plates(grid, side)];
  }
  return features;
}
