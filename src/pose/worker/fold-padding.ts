/**
 * The published graphs pad a picture in one step and convolve it in the next; a convolution can pad on its own, without
 * the copy in between. Same numbers, less to do: 5 copies of up to 4 MB in every call of the landmark network.
 */
import type { NetworkFiles } from "./weights.ts";

/** What is used here of TensorFlow's NodeDef in JSON; strings are base64, integers decimal strings. */
interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: Readonly<Record<string, unknown>>;
}

interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly quantization?: { readonly dtype: string };
}

const CONVOLUTIONS: readonly string[] = [
  "Conv2D",
  "_FusedConv2D",
  "DepthwiseConv2dNative",
  "FusedDepthwiseConv2dNative",
];
const VALID = btoa("VALID");
const EXPLICIT = btoa("EXPLICIT");
const NHWC = btoa("NHWC");
const BYTES: Readonly<Record<string, number>> = {
  float32: 4,
  int32: 4,
  float16: 2,
  uint16: 2,
  uint8: 1,
  bool: 1,
};

/** The graph without its `Pad` nodes, as far as only convolutions that pad nothing themselves follow them. */
export function foldPadding<Files extends Pick<NetworkFiles, "graph" | "weights">>(files: Files): Files {
  const topology = files.graph.modelTopology as { readonly node: readonly GraphNode[] };
  const paddings = constantsOf(files);
  const followers = (name: string): readonly GraphNode[] =>
    topology.node.filter(({ input }) => input?.some((each) => nodeOf(each) === name));
  const folded = new Map<string, { readonly from: string; readonly by: readonly number[] }>();
  for (const { name, op, input } of topology.node) {
    if (op !== "Pad") continue;
    const by = paddings.get(nodeOf(input![1]!));
    const after = followers(name);
    // Without a follower it is an output itself.
    const canGo = after.length > 0 && after.every((one) => padsNothing(one) && one.input![0] === name);
    if (by && inPlane(by) && canGo) folded.set(name, { from: input![0]!, by });
  }
  const node = topology.node
    .filter(({ name }) => !folded.has(name))
    .map((each) => {
      const pad = folded.get(each.input?.[0] ?? "");
      if (!pad) return each;
      return {
        ...each,
        input: [pad.from, ...each.input!.slice(1)],
        attr: {
          ...each.attr,
          padding: { s: EXPLICIT },
          explicit_paddings: { list: { i: pad.by.map(String) } },
        },
      };
    });
  return { ...files, graph: { ...files.graph, modelTopology: { ...topology, node } } };
}

/** An input may name one of a node's outputs (`:0`), or only its turn (`^`). */
const nodeOf = (input: string): string => input.replace(/^\^/, "").replace(/:\d+$/, "");

/** Rows and columns only, of batch x rows x columns x channels. */
const inPlane = (by: readonly number[]): boolean => [0, 1, 6, 7].every((i) => by[i] === 0);

function padsNothing({ op, attr }: GraphNode): boolean {
  const { padding, data_format } = (attr ?? {}) as Readonly<Record<string, { readonly s?: string }>>;
  return CONVOLUTIONS.includes(op) && padding?.s === VALID && (data_format?.s ?? NHWC) === NHWC;
}

/** The graph's integer constants of four by two: how much is padded before and after, by dimension. */
function constantsOf({ graph, weights }: Pick<NetworkFiles, "graph" | "weights">): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const view = new DataView(weights);
  let at = 0;
  for (const { name, shape, dtype, quantization } of graph.weightsManifest.flatMap(
    (group) => group.weights as readonly WeightSpec[],
  )) {
    const count = shape.reduce((product, size) => product * size, 1);
    if (dtype === "int32" && !quantization && shape.join() === "4,2")
      found.set(
        name,
        Array.from({ length: count }, (_, i) => view.getInt32(at + 4 * i, true)),
      );
    const bytes = BYTES[quantization?.dtype ?? dtype];
    // From here on nothing can be found; what was not found is not folded.
    if (bytes === undefined) break;
    at += count * bytes;
  }
  return found;
}
