/** What the kernels' WebAssembly text is put together from. */

/** `count` lines. */
export const many = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

/** Adds the product of the locals `a` and `b` to the local `sum`, four numbers at once. */
export type MultiplyAdd = (sum: string, a: string, b: string) => string;

/** The product is rounded, and the sum: the bits of TensorFlow.js's own kernels. */
export const rounded: MultiplyAdd = (sum, a, b) =>
  `(local.set $${sum} (f32x4.add (local.get $${sum}) (f32x4.mul (local.get $${a}) (local.get $${b}))))`;

/** One instruction, rounded once (relaxed SIMD; where a processor has none, as `rounded`). */
export const fused: MultiplyAdd = (sum, a, b) =>
  `(local.set $${sum} (f32x4.relaxed_madd (local.get $${a}) (local.get $${b}) (local.get $${sum})))`;
