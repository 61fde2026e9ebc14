/**
 * The WASM backend's depthwise convolutions, faster and to the same bit: a module of our own (`npm run kernels`) that works
 * in the backend's memory. Where it can't (several threads, another shape), TensorFlow.js's own goes on.
 */
import * as tf from "@tensorflow/tfjs-core";

const KERNEL = "FusedDepthwiseConv2D";
/** What the module sums at once: rows of the output, channels. */
const ROWS = 4;
const LANES = 4;
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  linear: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  relu: [0, Number.POSITIVE_INFINITY],
  relu6: [0, 6],
};
const BYTES = 4;
/** Bytes: a row of five taps of the most channels that the networks have (864), with room. */
const ZEROS = 5 * 1024 * BYTES;

/** What is used here of TensorFlow.js's WASM backend; its own types name neither the memory nor where a tensor lies. */
interface WasmBackend {
  readonly wasm: {
    readonly asm?: { readonly memory?: unknown };
    readonly HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
  };
  readonly dataIdMap: { get(id: object): { readonly memoryOffset: number } };
  makeOutput(shape: readonly number[], dtype: "float32"): tf.TensorInfo;
}

interface Installed {
  readonly exports: WebAssembly.Exports;
  readonly zeros: number;
}

type ConvInfo = ReturnType<typeof tf.backend_util.computeConv2DInfo>;

const installed = new WeakMap<object, Installed>();
let overridden = false;

/**
 * For the backend in use, from the module's bytes; `false` where that backend's memory can't be shared with a module of
 * ours. Throws what WebAssembly throws of a damaged module.
 */
export async function installDepthwise(module: BufferSource): Promise<boolean> {
  const backend = tf.backend() as unknown as WasmBackend;
  const memory = backend.wasm.asm?.memory;
  if (!(memory instanceof WebAssembly.Memory) || memory.buffer instanceof SharedBuffer) return false;
  const { instance } = await WebAssembly.instantiate(module, { backend: { memory } });
  const zeros = backend.wasm._malloc(ZEROS);
  backend.wasm.HEAPU8.fill(0, zeros, zeros + ZEROS);
  installed.set(backend, { exports: instance.exports, zeros });
  override();
  return true;
}

/** Undefined where a page is not isolated; there no memory is shared either. */
const SharedBuffer = globalThis.SharedArrayBuffer ?? class {};

function override(): void {
  if (overridden) return;
  const published = tf.getKernel(KERNEL, "wasm");
  if (!published) throw new Error(`TensorFlow.js's WASM backend has no ${KERNEL}`);
  tf.unregisterKernel(KERNEL, "wasm");
  tf.registerKernel({ ...published, kernelFunc: (args) => convolve(args) ?? published.kernelFunc(args) });
  overridden = true;
}

/** `undefined`: not a convolution that the module knows. */
function convolve({ inputs, attrs, backend }: Parameters<tf.KernelFunc>[0]): tf.TensorInfo | undefined {
  const own = installed.get(backend as object);
  const { x, filter, bias, preluActivationWeights } = inputs;
  const settings = attrs as unknown as tf.FusedDepthwiseConv2DAttrs;
  const limits = LIMITS[settings.activation];
  if (!own || !x || !filter || !bias || preluActivationWeights || !limits) return undefined;
  const info = infoOf(x, filter, settings);
  const work = own.exports[`depthwise${info.filterHeight}x${info.filterWidth}s${info.strideHeight}`];
  if (typeof work !== "function" || !fits(info)) return undefined;
  const { dataIdMap } = backend as WasmBackend;
  const out = (backend as WasmBackend).makeOutput(info.outShape, "float32");
  const [xAt, filterAt, biasAt, outAt] = [x, filter, bias, out].map(
    ({ dataId }) => dataIdMap.get(dataId).memoryOffset,
  );
  work(
    xAt,
    filterAt,
    biasAt,
    outAt,
    own.zeros,
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
