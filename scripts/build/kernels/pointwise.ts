/**
 * A convolution of 1 x 1, which is a product of matrices, as WebAssembly text: two thirds of the landmark network's time. Four
 * points of the picture by eight channels are summed at once, channel after channel of the input; what eight channels need of
 * the filter lies together (`packed` in `src/pose/worker/convolutions/pointwise.ts`). Sums begin with the bias. Larger tiles, and
 * more than one channel of the input in a round of the loop, were tried: V8 then keeps sums in memory, and is slower by a third.
 */
import { type MultiplyAdd, many } from "./text.ts";

/** Points of the picture that are summed at once. */
const POINTS = 4;
const VECTOR = 16;
/** Vectors of channels that are summed at once. */
const VECTORS = 2;
const PANEL = VECTORS * VECTOR;

const each = (line: (sum: string, point: number, vector: number) => string): string =>
  many(POINTS, (point) => many(VECTORS, (vector) => line(`sum${point}${vector}`, point, vector)));

export const pointwise = (plus: MultiplyAdd): string => `
(func (export "pointwise")
  (param $x i32) (param $filter i32) (param $bias i32) (param $out i32)
  (param $points i32) ;; a multiple of ${POINTS}
  (param $inBytes i32) (param $outBytes i32) ;; of all channels of a point; of the output a multiple of ${PANEL}
  (param $least f32) (param $most f32)
  (local $channel i32) (local $point i32) (local $weight i32) (local $end i32) (local $result i32)
  (local $low v128) (local $high v128) (local $input v128)
  ${many(POINTS, (i) => `(local $row${i} i32)`)}
  ${many(VECTORS, (i) => `(local $w${i} v128) (local $start${i} v128)`)}
  ${each((sum) => `(local $${sum} v128)`)}
  (local.set $low (f32x4.splat (local.get $least)))
  (local.set $high (f32x4.splat (local.get $most)))
  (loop $panels
    ${many(
      VECTORS,
      (i) =>
        `(local.set $start${i} (v128.load offset=${i * VECTOR} (i32.add (local.get $bias) (local.get $channel))))`,
    )}
    (local.set $point (i32.const 0))
    (local.set $row0 (local.get $x))
    (local.set $result (i32.add (local.get $out) (local.get $channel)))
    (loop $tiles
      ${many(POINTS - 1, (i) => `(local.set $row${i + 1} (i32.add (local.get $row${i}) (local.get $inBytes)))`)}
      ${each((sum, _, vector) => `(local.set $${sum} (local.get $start${vector}))`)}
      (local.set $weight (local.get $filter))
      (local.set $end (i32.add (local.get $row0) (local.get $inBytes)))
      (loop $channels
        ${many(VECTORS, (i) => `(local.set $w${i} (v128.load offset=${i * VECTOR} (local.get $weight)))`)}
        ${many(
          POINTS,
          (point) => `(local.set $input (v128.load32_splat (local.get $row${point})))
        ${many(VECTORS, (vector) => plus(`sum${point}${vector}`, "input", `w${vector}`))}`,
        )}
        (local.set $weight (i32.add (local.get $weight) (i32.const ${PANEL})))
        ${many(POINTS - 1, (i) => `(local.set $row${i + 1} (i32.add (local.get $row${i + 1}) (i32.const 4)))`)}
        (br_if $channels (i32.lt_u
          (local.tee $row0 (i32.add (local.get $row0) (i32.const 4))) (local.get $end))))
      ${many(
        POINTS,
        (point) => `${many(
          VECTORS,
          (vector) => `(v128.store offset=${vector * VECTOR} (local.get $result)
          (f32x4.pmin (local.get $high) (f32x4.pmax (local.get $low) (local.get $sum${point}${vector}))))`,
        )}
      (local.set $result (i32.add (local.get $result) (local.get $outBytes)))`,
      )}
      (local.set $row0 (local.get $row${POINTS - 1}))
      (br_if $tiles (i32.lt_u
        (local.tee $point (i32.add (local.get $point) (i32.const ${POINTS}))) (local.get $points))))
    (local.set $filter (local.get $weight))
    (br_if $panels (i32.lt_u
      (local.tee $channel (i32.add (local.get $channel) (i32.const ${PANEL}))) (local.get $outBytes)))))`;
