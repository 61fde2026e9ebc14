import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { RATINGS_SCHEMA } from "../../src/core/agreement.ts";

const ROOT = join(import.meta.dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "backline-agreement-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const { npm_lifecycle_event: _, ...env } = process.env;

function agreement(...contents: readonly string[]) {
  const files = contents.map((content, i) => {
    const path = join(scratch, `${i}.json`);
    writeFileSync(path, content);
    return path;
  });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", join(ROOT, "scripts/agreement.ts"), ...files],
    { cwd: ROOT, env, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

const rep = {
  recording: "gm.mp4",
  start: 2.5,
  end: 5.5,
  exercise: "good-morning",
  faults: { "bent-knees": true },
};
const ratings = (rater: string) => JSON.stringify({ schema: RATINGS_SCHEMA, rater, reps: [rep] });
const ANALYSIS = gunzipSync(readFileSync(join(ROOT, "fixtures/files/2026-11-26.analysis.json.gz"))).toString(
  "utf8",
);

describe("npm run agreement", () => {
  it("compares raters, and the program with them", () => {
    const { status, stdout } = agreement(ratings("Ada"), ratings("Ben"), ANALYSIS);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Ada and Ben: kappa /);
    expect(stdout).toContain("Ada and Backline: no verdict in common");
  });

  const isNamed = (damaged: string): void => {
    const { status, stderr } = agreement(ratings("Ben"), damaged);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^1\.json is neither a whole backline\.ratings\/\d nor a whole backline\.analysis\/\d \(.+\)\.\n$/,
    );
  };

  it("names the file that is damaged, in one line", () =>
    isNamed(ANALYSIS.replace(/"reps":\[/, '"reps":[7,')));

  // Each begins a program anew.
  it.each([
    ["is none", "{"],
    ["holds something else", "[]"],
    ["holds no reps", JSON.stringify({ schema: RATINGS_SCHEMA, rater: "Ada" })],
    ["has a word for a time", ratings("Ada").replace("2.5", '"soon"')],
    ["was cut off", ANALYSIS.slice(0, 5000)],
  ])("names the file that %s, in one line", { tags: ["full"] }, (_name, damaged) => isNamed(damaged));
});
