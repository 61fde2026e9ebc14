/** Convolutions of 1 x 1, two thirds of the landmark network's work: each point's channels times a matrix. */
import type * as tf from "@tensorflow/tfjs-core";
import { BYTES, type Convolution, LIMITS, type Module } from "./convolution.ts";

/** What the module sums at once: points of the picture, channels of the output. */
const POINTS = 4;
const CHANNELS = 8;

export const pointwise: Convolution = (module, { inputs, attrs }) => {
  const { x, filter, bias, preluActivationWeights } = inputs;
  const { activation, strides, dataFormat } = attrs as unknown as tf.FusedConv2DAttrs;
  const limits = LIMITS[activation];
  if (!x || !filter || !bias || preluActivationWeights || !limits) return undefined;
  const [batch, height, width, inChannels] = x.shape as [number, number, number, number];
  const [filterHeight, filterWidth, , outChannels] = filter.shape as [number, number, number, number];
  const points = batch * height * width;
  const steps = typeof strides === "number" ? [strides] : strides;
  const known =
    filterHeight === 1 &&
    filterWidth === 1 &&
    steps.every((step) => step === 1) &&
    dataFormat === "NHWC" &&
    points % POINTS === 0 &&
    outChannels % CHANNELS === 0;
  const { pointwise: work } = module.exports;
  if (!known || typeof work !== "function") return undefined;
  const weights = packed(module, filter, inChannels, outChannels);
  const out = module.output([batch, height, width, outChannels]);
  work(
    module.address(x),
    weights,
    module.address(bias),
    module.address(out),
    points,
    inChannels * BYTES,
    outChannels * BYTES,
    ...limits,
  );
  return out;
};

/** By the filter's data. */
const panels = new WeakMap<object, number>();

/** The address of a filter [1, 1, inChannels, outChannels] with what eight channels of the output need lying together. */
function packed(module: Module, filter: tf.TensorInfo, inChannels: number, outChannels: number): number {
  const known = panels.get(filter.dataId);
  if (known !== undefined) return known;
  const size = inChannels * outChannels * BYTES;
  const { address, bytes } = module.allot(size);
  const to = new Float32Array(bytes.buffer, address, size / BYTES);
  const from = new Float32Array(bytes.buffer, module.address(filter), size / BYTES);
  for (let channel = 0; channel < outChannels; channel += CHANNELS)
    for (let input = 0; input < inChannels; input += 1) {
      const at = input * outChannels + channel;
      to.set(from.subarray(at, at + CHANNELS), channel * inChannels + input * CHANNELS);
    }
  panels.set(filter.dataId, address);
  return address;
}
