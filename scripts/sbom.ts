/**
 * `npm run sbom`: a CycloneDX bill of materials of what ships, on stdout. `npm sbom --omit dev` alone leaves out every
 * production package that a development one needs too (npm/cli#7909), here all of TensorFlow.js: so npm lists
 * everything, and what is not in the production closure is taken out here. Needs the installed tree and no network.
 */
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { nameOf, productionFolders, readLock } from "./build/licences.ts";

const ROOT = resolve(import.meta.dirname, "..");

interface Component {
  /** `name@version`. */
  readonly "bom-ref": string;
}
interface Bill {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** The same bill with the components in `wanted` only, and the arrows between them. */
function withOnly(bill: Bill, wanted: ReadonlySet<string>): Bill {
  const components = bill.components.filter((component) => wanted.has(component["bom-ref"]));
  const known = new Set([bill.metadata.component, ...components].map((component) => component["bom-ref"]));
  const missing = [...wanted].filter((ref) => !known.has(ref));
  if (missing.length > 0) throw new Error(`npm's bill of materials lacks ${missing.join(", ")}.`);
  const dependencies = bill.dependencies
    .filter(({ ref }) => known.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((name) => known.has(name)) }));
  return { ...bill, components, dependencies };
}

function main(): void {
  const whole = execFileSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--loglevel", "error"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  });
  const lock = readLock(ROOT);
  const shipped = productionFolders(lock).map(
    (folder) => `${nameOf(folder)}@${lock.packages[folder]!.version}`,
  );
  const bill = withOnly(JSON.parse(whole) as Bill, new Set(shipped));
  console.log(JSON.stringify(bill, null, 2));
}

main();
