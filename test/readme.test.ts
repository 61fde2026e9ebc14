/** The README names what package.json has: every dependency with its reason, every command. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import about from "../package.json" with { type: "json" };

const README = readFileSync(resolve(import.meta.dirname, "../README.md"), "utf8");

/** Packages named in the first column of the dependency table; `-webgl` continues the name before it. */
function tabled(): string[] {
  const table = /## Dependencies\n([\s\S]*?)(?:\n## |$)/.exec(README)?.[1] ?? "";
  return [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) => {
    const names = [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
    return names.map((name) => (name.startsWith("-") ? names[0]!.replace(/-[^-]+$/, name) : name));
  });
}

describe("the README", () => {
  it("says why for each dependency, and names none that is gone", () => {
    const wanted = Object.keys({ ...about.dependencies, ...about.devDependencies });
    expect(tabled().sort()).toEqual(wanted.sort());
  });

  it("names every command", () => {
    const missing = Object.keys(about.scripts).filter(
      (name) => !README.includes(`\`npm run ${name}`) && !README.includes(`\`npm ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
