/**
 * `licences.json`: every package that the app is made of, with its licence and the licence's text, for the page about it.
 * Licences ask for their text to go with the copies, and minified bundles lose it. The same tree gives the same bytes.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import type manifest from "../../models/manifest.json";
import { LICENCES_FILE, type ShippedPackage } from "../../src/ui/about/licences.ts";

type Names = Readonly<Record<string, string>>;

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Names;
  readonly optionalDependencies?: Names;
  readonly peerDependencies?: Names;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export interface Lock {
  /** By folder; "" is the project itself. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;
const MODULES = "node_modules/";

/** The folder that `name` means to a module in `folder`: the nearest one upwards, as Node looks for it. */
function resolved({ packages }: Lock, folder: string, name: string): string | undefined {
  for (let from = folder; ; from = from.slice(0, Math.max(0, from.lastIndexOf(MODULES) - 1))) {
    const candidate = `${from === "" ? "" : `${from}/`}${MODULES}${name}`;
    if (packages[candidate]) return candidate;
    if (from === "") return undefined;
  }
}

/** Names of what a package needs, and of what it uses where it is there. */
function needsOf(entry: Lock["packages"][string] = {}) {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta } = entry;
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta?.[name]?.optional);
  return { needed: [...Object.keys(dependencies), ...peers], optional: Object.keys(optionalDependencies) };
}

/**
 * Folders of the production dependencies and of theirs. The lock's own marks would not do: an optional peer (a compiler,
 * with one binary for each system) is not `dev` there if a production package could use it, but it doesn't ship.
 */
export function productionFolders(lock: Lock): readonly string[] {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    const { needed, optional } = needsOf(lock.packages[folder]);
    for (const name of [...needed, ...optional]) {
      const target = resolved(lock, folder, name);
      if (target === undefined && optional.includes(name)) continue;
      if (target === undefined) throw new Error(`package-lock.json lacks ${name}, which ${folder} needs.`);
      if (found.has(target)) continue;
      found.add(target);
      visit(target);
    }
  };
  visit("");
  return [...found];
}

export const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf(MODULES) + MODULES.length);

/** Code units, not a locale's order: each machine sorts alike. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const licenceText = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort(inOrder)
    .map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim())
    .join("\n\n");

/** Some have it at the end of their description. */
function readmeLicence(folder: string): string {
  const readme = readdirSync(folder).find((name) => /^readme(\.md)?$/i.test(name));
  const text = readme ? readFileSync(join(folder, readme), "utf8").replaceAll("\r\n", "\n") : "";
  return /^\W*licen[cs]e\b.*\n[\s\S]*permission is hereby granted[\s\S]*/im.exec(text)?.[0].trim() ?? "";
}

/** The full text of the one licence that several packages name without including it. */
const apacheText = (root: string): string => readFileSync(join(root, "models/LICENSE"), "utf8").trim();

/** The weights of `models/`: one entry for each package that they were taken from. */
function weights(root: string): ShippedPackage[] {
  const folder = join(root, "models");
  const { models } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as typeof manifest;
  return Object.values(models).map(({ origin, licence }) => ({
    name: `BlazePose (${origin.package})`,
    version: origin.version,
    licence,
    text: licenceText(folder),
  }));
}

export function readLock(root: string): Lock {
  return JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
}

/** Sorted by name, then version; each version once. Throws for a package that is not installed or states no licence. */
export function packagesShipped(root: string): readonly ShippedPackage[] {
  const lock = readLock(root);
  const packages = productionFolders(lock).map((folder): ShippedPackage => {
    const { version, license } = lock.packages[folder]!;
    if (!version || !license) throw new Error(`package-lock.json states no licence for ${folder}.`);
    const own = licenceText(join(root, folder)) || readmeLicence(join(root, folder));
    const text = own || (license === "Apache-2.0" ? apacheText(root) : "");
    return { name: nameOf(folder), version, licence: license, text };
  });
  const once = new Map([...packages, ...weights(root)].map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort((a, b) => inOrder(a.name, b.name) || inOrder(a.version, b.version));
}

/** Emits the file with the bundle, before the service worker lists what there is; serves it under `npm run dev`. */
export function licences(root: string): Plugin {
  const source = (): string => `${JSON.stringify(packagesShipped(root), null, 1)}\n`;
  return {
    name: "licences",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: LICENCES_FILE, source: source() });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${LICENCES_FILE}`, (_request, response, next) => {
        try {
          response.setHeader("Content-Type", "application/json");
          response.end(source());
        } catch (error) {
          next(error);
        }
      });
    },
  };
}
