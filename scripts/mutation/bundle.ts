/** All tests that take part, with the core that they test, as one module: loaded once, in one process. */
import { relative, resolve } from "node:path";
import { build } from "vite";

const STAND_IN = resolve(import.meta.dirname, "vitest-stand-in.ts");
const ENTRY = "\0tests";

/** Writes the module; `root` is the folder of the mutated copy, `tests` are relative to it. */
export async function bundleTests(root: string, tests: readonly string[], outDir: string): Promise<string> {
  const files = new Set(tests.map((file) => resolve(root, file)));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true, external: ["@vitest/expect", "fast-check"] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      target: "node20",
      rollupOptions: {
        input: { tests: ENTRY },
        output: { entryFileNames: "tests.mjs", codeSplitting: false },
        treeshake: false,
      },
    },
    plugins: [
      {
        name: "tests",
        enforce: "pre",
        resolveId: (id) => (id === ENTRY ? ENTRY : id === "vitest" ? STAND_IN : undefined),
        load: (id) =>
          id === ENTRY
            ? [...files, STAND_IN].map((file) => `export * from ${JSON.stringify(file)};`).join("\n")
            : undefined,
        transform: (code, id) => {
          if (!id.startsWith(root) || !/[/\\](test|src)[/\\]/.test(id)) return undefined;
          const placed = code.replaceAll("import.meta.dirname", JSON.stringify(resolve(id, "..")));
          if (!files.has(id)) return placed;
          const name = JSON.stringify(relative(root, id));
          return `import { enter as enterFile } from "vitest";\nenterFile(${name});\n${placed}`;
        },
      },
    ],
  });
  return resolve(outDir, "tests.mjs");
}
