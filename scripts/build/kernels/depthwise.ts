/**
 * A depthwise convolution, as WebAssembly text. It is a third of the landmark network's time in TensorFlow.js's own WASM,
 * because each of its 9 or 25 taps is loaded for each point of the picture alone; here four rows are convolved at once, so that
 * one load serves up to four of them. The sums are taken in the same order, bias first, then column by column from top to
 * bottom.
 */
import { type MultiplyAdd, many } from "./text.ts";

/** Rows of the output that are summed at once. */
const ROWS = 4;
/** Bytes of channels that are convolved over the whole picture before the next ones, so that their weights stay in the first cache. */
const TILE = 256;
/** Bytes of the four channels that one instruction takes. */
const VECTOR = 16;

/** The taps of one column: each row of the input is loaded once and goes into every row of the output that it concerns. */
function column(kernel: number, stride: number, plus: MultiplyAdd): string {
  const weights = many(
    kernel,
    (k) =>
      `(local.set $w${k} (v128.load (i32.add (local.get $weight) (i32.mul (i32.const ${k}) (local.get $filterRow)))))`,
  );
  const inputs = many((ROWS - 1) * stride + kernel, (row) => {
    const sums = many(ROWS, (to) => {
      const tap = row - to * stride;
      if (tap < 0 || tap >= kernel) return "";
      return plus(`sum${to}`, "input", `w${tap}`);
    });
    return `(local.set $input (v128.load (i32.add (local.get $row${row}) (local.get $offset))))\n${sums}`;
  });
  return `${weights}\n${inputs}`;
}

/** The function `depthwise3x3s1`: kernel 3 x 3, stride 1. */
export function depthwise(kernel: number, stride: number, plus: MultiplyAdd): string {
  const inputs = (ROWS - 1) * stride + kernel;
  return `
(func (export "depthwise${kernel}x${kernel}s${stride}")
  (param $x i32) (param $filter i32) (param $bias i32) (param $out i32)
  (param $zeros i32) ;; as many as a row of the filter, in place of rows beyond the picture
  (param $height i32) (param $width i32)
  (param $pixel i32) ;; bytes of all channels
  (param $outHeight i32) ;; a multiple of ${ROWS}
  (param $outWidth i32) (param $top i32) (param $left i32) (param $least f32) (param $most f32)
  (local $inRow i32) (local $outRow i32) (local $filterRow i32) (local $tile i32) (local $end i32)
  (local $oy i32) (local $ox i32) (local $y i32) (local $x0 i32) (local $from i32) (local $to i32) (local $skip i32) (local $at i32)
  (local $c i32) (local $weight i32) (local $offset i32) (local $stop i32) (local $result i32)
  (local $low v128) (local $high v128) (local $input v128)
  ${many(inputs, (i) => `(local $row${i} i32)`)}
  ${many(kernel, (i) => `(local $w${i} v128)`)}
  ${many(ROWS, (i) => `(local $sum${i} v128)`)}
  (local.set $inRow (i32.mul (local.get $pixel) (local.get $width)))
  (local.set $outRow (i32.mul (local.get $pixel) (local.get $outWidth)))
  (local.set $filterRow (i32.mul (local.get $pixel) (i32.const ${kernel})))
  (local.set $low (f32x4.splat (local.get $least)))
  (local.set $high (f32x4.splat (local.get $most)))
  (loop $tiles
    (local.set $end (i32.add (local.get $tile) (i32.const ${TILE})))
    (local.set $end (select (local.get $end) (local.get $pixel) (i32.lt_u (local.get $end) (local.get $pixel))))
    (local.set $oy (i32.const 0))
    (loop $rows
      (local.set $y (i32.sub (i32.mul (local.get $oy) (i32.const ${stride})) (local.get $top)))
      (local.set $ox (i32.const 0))
      (loop $columns
        (local.set $x0 (i32.sub (i32.mul (local.get $ox) (i32.const ${stride})) (local.get $left)))
        (local.set $from (i32.sub (i32.const 0) (local.get $x0)))
        (local.set $from (select (local.get $from) (i32.const 0) (i32.gt_s (local.get $from) (i32.const 0))))
        (local.set $to (i32.sub (local.get $width) (local.get $x0)))
        (local.set $to (select (local.get $to) (i32.const ${kernel}) (i32.lt_s (local.get $to) (i32.const ${kernel}))))
        (local.set $skip (i32.mul (local.get $from) (local.get $pixel)))
        (local.set $at (i32.add (local.get $x)
          (i32.add (i32.mul (local.get $y) (local.get $inRow)) (i32.mul (local.get $x0) (local.get $pixel)))))
        ${many(
          inputs,
          (row) => `(local.set $row${row} (i32.add (local.get $skip) (select
            (i32.add (local.get $at) (i32.mul (i32.const ${row}) (local.get $inRow)))
            (local.get $zeros)
            (i32.lt_u (i32.add (local.get $y) (i32.const ${row})) (local.get $height)))))`,
        )}
        (local.set $c (local.get $tile))
        (loop $channels
          (local.set $sum0 (v128.load (i32.add (local.get $bias) (local.get $c))))
          ${many(ROWS - 1, (i) => `(local.set $sum${i + 1} (local.get $sum0))`)}
          (local.set $weight (i32.add (i32.add (local.get $filter) (local.get $skip)) (local.get $c)))
          (local.set $offset (local.get $c))
          (local.set $stop (i32.add (local.get $c)
            (i32.mul (i32.sub (local.get $to) (local.get $from)) (local.get $pixel))))
          (loop $taps
            ${column(kernel, stride, plus)}
            (local.set $weight (i32.add (local.get $weight) (local.get $pixel)))
            (br_if $taps (i32.lt_u
              (local.tee $offset (i32.add (local.get $offset) (local.get $pixel))) (local.get $stop))))
          (local.set $result (i32.add (i32.add (local.get $out) (local.get $c))
            (i32.add (i32.mul (local.get $oy) (local.get $outRow)) (i32.mul (local.get $ox) (local.get $pixel)))))
          ${many(
            ROWS,
            (i) => `(v128.store (i32.add (local.get $result) (i32.mul (i32.const ${i}) (local.get $outRow)))
            (f32x4.min (f32x4.max (local.get $sum${i}) (local.get $low)) (local.get $high)))`,
          )}
          (br_if $channels (i32.lt_u
            (local.tee $c (i32.add (local.get $c) (i32.const ${VECTOR}))) (local.get $end))))
        (br_if $columns (i32.lt_u
          (local.tee $ox (i32.add (local.get $ox) (i32.const 1))) (local.get $outWidth))))
      (br_if $rows (i32.lt_u
        (local.tee $oy (i32.add (local.get $oy) (i32.const ${ROWS}))) (local.get $outHeight))))
    (br_if $tiles (i32.lt_u (local.tee $tile (local.get $end)) (local.get $pixel)))))`;
}
