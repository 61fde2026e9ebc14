/** What a convolution of our own has to do with: the module in the backend's memory, and how far its output may go. */
import type * as tf from "@tensorflow/tfjs-core";

/** The module in the memory of a backend. */
export interface Module {
  /** Of the functions `depthwise3x3s1` and the like, and `pointwise`. */
  readonly exports: WebAssembly.Exports;
  /** Where a tensor's numbers lie, bytes. */
  address(tensor: tf.TensorInfo): number;
  output(shape: readonly number[]): tf.TensorInfo;
  /** Room that lasts as long as the backend, as its weights do: an address, and the bytes there until more is allotted. */
  allot(bytes: number): { readonly address: number; readonly bytes: Uint8Array };
}

/** The same convolution by the module; `undefined` where it is none that the module knows. */
export type Convolution = (module: Module, args: Parameters<tf.KernelFunc>[0]) => tf.TensorInfo | undefined;

/** Least and most of the output, by TensorFlow.js's names of what is fused with a convolution. */
export const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  linear: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  relu: [0, Number.POSITIVE_INFINITY],
  relu6: [0, 6],
};
export const BYTES = 4;
