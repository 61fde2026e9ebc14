/** Depthwise convolutions, four rows of the output at once. */
import * as tf from "@tensorflow/tfjs-core";
import { BYTES, type Convolution, LIMITS, type Module } from "./convolution.ts";

/** What the module sums at once: rows of the output, channels. */
const ROWS = 4;
const LANES = 4;
/** Bytes: a row of five taps of the most channels that the networks have (864), with room. */
const ZEROS = 5 * 1024 * BYTES;

type ConvInfo = ReturnType<typeof tf.backend_util.computeConv2DInfo>;

export const depthwise: Convolution = (module, { inputs, attrs }) => {
  const { x, filter, bias, preluActivationWeights } = inputs;
  const settings = attrs as unknown as tf.FusedDepthwiseConv2DAttrs;
  const limits = LIMITS[settings.activation];
  if (!x || !filter || !bias || preluActivationWeights || !limits) return undefined;
  const info = infoOf(x, filter, settings);
  const work = module.exports[`depthwise${info.filterHeight}x${info.filterWidth}s${info.strideHeight}`];
  if (typeof work !== "function" || !fits(info)) return undefined;
  const zeros = zerosOf(module);
  const out = module.output(info.outShape);
  work(
    module.address(x),
    module.address(filter),
    module.address(bias),
    module.address(out),
    zeros,
    info.inHeight,
    info.inWidth,
    info.inChannels * BYTES,
    info.outHeight,
    info.outWidth,
    info.padInfo.top,
    info.padInfo.left,
    ...limits,
  );
  return out;
};

const zeros = new WeakMap<Module, number>();

/** The address of what lies beyond the picture. */
function zerosOf(module: Module): number {
  const known = zeros.get(module);
  if (known !== undefined) return known;
  const { address, bytes } = module.allot(ZEROS);
  bytes.fill(0);
  zeros.set(module, address);
  return address;
}

type Shape4 = [number, number, number, number];

const infoOf = (
  x: tf.TensorInfo,
  filter: tf.TensorInfo,
  { strides, dilations, pad, dimRoundingMode }: tf.FusedDepthwiseConv2DAttrs,
): ConvInfo =>
  tf.backend_util.computeConv2DInfo(
    x.shape as Shape4,
    filter.shape as Shape4,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    true,
  );

/** Whether the module sums it; the padding is less than the filter, so that each point has a tap within the picture. */
function fits(info: ConvInfo): boolean {
  const { padInfo, filterHeight, filterWidth } = info;
  return (
    info.dataFormat === "channelsLast" &&
    info.batchSize === 1 &&
    info.dilationHeight === 1 &&
    info.dilationWidth === 1 &&
    info.strideHeight === info.strideWidth &&
    info.inChannels === info.outChannels &&
    info.inChannels % LANES === 0 &&
    info.outHeight % ROWS === 0 &&
    padInfo.top < filterHeight &&
    padInfo.left < filterWidth &&
    padInfo.right < filterWidth &&
    filterWidth * info.inChannels * BYTES <= ZEROS
  );
}
