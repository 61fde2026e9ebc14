/** What a result depends on is in the hash by which it is known: whatever the analysis page is made of. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { hashOf, ROOT, SOURCES } from "../../scripts/headless/sources.ts";

const IMPORT = /(?:\bfrom|\bimport\s*\(|^\s*import|new URL\()\s*["'](\.{1,2}\/[^"'?]+)[^"']*["']/gm;

/** A module and all that it brings along. */
function reachedFrom(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path) || !existsSync(path) || !statSync(path).isFile()) return seen;
  seen.add(path);
  for (const [, specifier] of readFileSync(path, "utf8").matchAll(IMPORT))
    reachedFrom(resolve(dirname(path), specifier!), seen);
  return seen;
}

describe("the program's hash", () => {
  it("covers every source of the analysis page, exercises and estimators among them", () => {
    const reached = [...reachedFrom(resolve(ROOT, "src/run/analyze-page.ts"))].map((path) =>
      relative(ROOT, path),
    );
    expect(reached.length).toBeGreaterThan(60);
    expect(reached).toContain("src/core/kinematics/fitted.json");
    const covered = (path: string) =>
      SOURCES.some((source) => path === source || path.startsWith(`${source}/`));
    // The weights themselves are known by their hashes in the manifest.
    const code = reached.filter((path) => !path.startsWith("models/"));
    expect(code.filter((path) => !covered(path))).toEqual([]);
    expect(SOURCES).toContain("models/manifest.json");
    expect(readFileSync(resolve(ROOT, "src/analyze.html"), "utf8")).toContain("run/analyze-page.ts");
  });

  it("is the same for the same sources, and another for others", () => {
    expect(hashOf(["src/core/vec3.ts"])).toBe(hashOf(["src/core/vec3.ts"]));
    expect(hashOf(["src/core/vec3.ts"])).not.toBe(hashOf(["src/core/vec3.ts", "src/core/view.ts"]));
  });
});
