/** The arrows between the parts of `src` are the ones in the table of src/README.md, and no others. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");
const MODULE = /\.(ts|tsx|css)$/;

interface Row {
  readonly part: string;
  readonly parts: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
}

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const ticked = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

/** The table under "## Arrows": from | may import | packages. */
function arrowTable(): Map<string, Row> {
  const readme = readFileSync(join(SRC, "README.md"), "utf8");
  const section = /## Arrows\n([\s\S]*?)(?:\n## |$)/.exec(readme)?.[1] ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| `"));
  return new Map(
    rows.map((line) => {
      const [, from = "", parts = "", packages = ""] = line.split("|");
      const part = ticked(from)[0]!;
      return [part, { part, parts: new Set(ticked(parts)), packages: new Set(ticked(packages)) }];
    }),
  );
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return MODULE.test(name) ? [path] : [];
  });
}

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

/** Static, re-exported, dynamic and side-effect imports, and files named by `new URL(..., import.meta.url)`. */
const IMPORTS = [
  /^\s*(?:import|export)\b[^"';]*?\bfrom\s*["']([^"']+)["']/gm,
  /^\s*import\s*["']([^"']+)["']/gm,
  /\bimport\s*\(\s*["']([^"']+)["']/g,
  /\bnew URL\(\s*["'](\.[^"']+)["']\s*,\s*import\.meta\.url/g,
  /@import\s*["']([^"']+)["']/g,
];

function importsOf(source: string): string[] {
  const text = withoutComments(source);
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, specifier]) => specifier!));
}

/** `core`, or `main.ts` for a file directly in src; `undefined` outside src. */
function partOf(path: string): string | undefined {
  const inside = relative(SRC, path);
  return inside.startsWith("..") ? undefined : inside.split("/")[0]!;
}

/** The row for a file: the longest part of the table that holds it (`pose/worker` before `pose`). */
function rowOf(path: string, rows: ReadonlyMap<string, Row>): Row | undefined {
  const inside = relative(SRC, path);
  return [...rows.values()]
    .filter(({ part }) => inside === part || inside.startsWith(`${part}/`))
    .sort((a, b) => b.part.length - a.part.length)[0];
}

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

function complaint({ file, specifier }: Import, rows: ReadonlyMap<string, Row>): string | undefined {
  const row = rowOf(file, rows);
  const where = relative(SRC, file);
  if (!row) return `${where} belongs to no row of the rows`;
  if (!specifier.startsWith(".")) {
    const name = specifier.startsWith("virtual:") ? specifier : packageOf(specifier);
    return row.packages.has(name) ? undefined : `${where} imports the package ${name}`;
  }
  const target = resolve(dirname(file), specifier.replace(/\?.*$/, ""));
  const part = partOf(target);
  if (part === undefined) {
    const outside = relative(resolve(SRC, ".."), target).split("/")[0]!;
    return row.parts.has(outside) ? undefined : `${where} imports ${outside} from outside src`;
  }
  const own = row.part.split("/")[0];
  const named = [...row.parts].some((allowed) => {
    const inside = relative(SRC, target);
    return inside === allowed || inside.startsWith(`${allowed}/`);
  });
  return part === own || named ? undefined : `${where} imports ${relative(SRC, target)}`;
}

/** Files that import one another in a circle, types included: each circle once, as the files that are in it. */
function circles(arrows: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const next of arrows.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const file of arrows.keys()) if (!order.has(file)) visit(file);
  return found;
}

const table = arrowTable();
const imports = filesUnder(SRC).flatMap((file) =>
  importsOf(readFileSync(file, "utf8")).map((specifier): Import => ({ file, specifier })),
);

describe("architecture", () => {
  it("reads the kinds of import that the sources use", () => {
    const source = `
      import a, { type B } from "./a.ts";
      import type {
        C,
      } from "../c.ts";
      import "./d.css";
      export { e } from "./e.ts";
      // import f from "./f.ts";
      const g = () => import("./g.tsx");
      const h = new Worker(new URL("./h.ts", import.meta.url));
      const i = "import j from './j.ts'";`;
    expect(importsOf(source).sort()).toEqual(["../c.ts", "./a.ts", "./d.css", "./e.ts", "./g.tsx", "./h.ts"]);
  });

  it("has a row for the parts that there are, and no row for others", () => {
    expect(table.size).toBeGreaterThan(8);
    expect([...table.keys()].filter((part) => !existsSync(join(SRC, part)))).toEqual([]);
  });

  it("has no arrow that the table lacks", () => {
    expect(imports.length).toBeGreaterThan(50);
    const complaints = imports.flatMap((one) => complaint(one, table) ?? []);
    expect([...new Set(complaints)].sort()).toEqual([]);
  });

  it("has no circle, types included: what two modules share is a third", () => {
    const arrows = new Map<string, string[]>();
    for (const { file, specifier } of imports) {
      if (!specifier.startsWith(".")) continue;
      const target = resolve(dirname(file), specifier.replace(/\?.*$/, ""));
      arrows.set(relative(SRC, file), [...(arrows.get(relative(SRC, file)) ?? []), relative(SRC, target)]);
    }
    expect(circles(arrows)).toEqual([]);
  });

  it("finds a circle", () => {
    const arrows = new Map([
      ["a", ["b", "e"]],
      ["b", ["c"]],
      ["c", ["d", "b"]],
      ["d", ["a"]],
      ["e", ["f"]],
    ]);
    expect(circles(arrows)).toEqual([["a", "b", "c", "d"]]);
    expect(circles(new Map([...arrows, ["d", ["e"]]]))).toEqual([["b", "c"]]);
  });

  it("keeps the core pure: no clock, no DOM, no chance, no I/O", () => {
    const impure =
      /\b(window|document|navigator|performance|localStorage|indexedDB|fetch|setTimeout|setInterval|postMessage)\b\s*[.(]|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/;
    const offenders = filesUnder(join(SRC, "core")).filter((file) =>
      impure.test(withoutComments(readFileSync(file, "utf8"))),
    );
    expect(offenders.map((file) => relative(SRC, file))).toEqual([]);
  });
});
