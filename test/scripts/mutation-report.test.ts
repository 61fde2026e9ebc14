import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";
import { afterAll, describe, expect, it } from "vitest";
import { outOfTime, reasons, sourcesIn, survivors, tally } from "../../scripts/mutation/report.ts";

const folder = mkdtempSync(join(tmpdir(), "mutants-"));
const fileName = join(folder, "one.ts");
writeFileSync(
  fileName,
  "const far = a.x < limit;\nconst last = rows.at(-1);\nconst near = a.x <\n  least;\n",
);
afterAll(() => rmSync(folder, { recursive: true }));
const file = relative("src", fileName);

const mutant = (over: Partial<Record<keyof MutantResult, unknown>>): MutantResult =>
  ({
    fileName,
    status: "Survived",
    replacement: "a.x <= limit",
    location: { start: { line: 1, column: 13 }, end: { line: 1, column: 24 } },
    ...over,
  }) as MutantResult;
const found = (rows: string, ...some: readonly MutantResult[]) =>
  survivors(
    some,
    reasons(`# Mutants\n\n## core/other.ts, ${file}\n\n| code | became | why |\n|---|---|---|\n${rows}\n`),
    sourcesIn(folder),
  );
const listed = (...args: Parameters<typeof found>) => found(...args).map(({ line }) => line);

describe("the list of survivors", () => {
  it("says where each is, what it became, and the reason that is written down for it", () => {
    expect(listed("| `a.x < limit` | `a.x <= limit` | the limit itself |", mutant({}))).toEqual([
      `${file}:1 Survived | \`a.x < limit\` | \`a.x <= limit\` | the limit itself |`.replace(/ \|$/, ""),
    ]);
  });

  it("says so where there is none, or only for another change or another file", () => {
    for (const rows of [
      "",
      "| `a.x < limit` | `a.x > limit` | other |",
      "## core/x.ts\n| `a.x < limit` | `a.x <= limit` | x |",
    ])
      expect(listed(rows, mutant({}))[0]).toContain("NO REASON GIVEN");
  });

  it("tells those with a reason from those without", () => {
    const two = [mutant({}), mutant({ replacement: "true" })];
    const rows = "| `a.x < limit` | `a.x <= limit` | the limit itself |";
    expect(found(rows, ...two).map(({ explained }) => explained)).toEqual([true, false]);
  });

  it("takes dots in a row for any code, the same before and after", () => {
    const rows = "| `… < …` | `… <= …` | the limit itself |";
    expect(listed(rows, mutant({}))[0]).toContain("the limit itself");
    expect(listed(rows, mutant({ replacement: "a.y <= limit" }))[0]).toContain("NO REASON GIVEN");
    expect(listed(rows, mutant({ replacement: "a.x > limit" }))[0]).toContain("NO REASON GIVEN");
  });

  it("takes a star in a heading for any name, within its folder", () => {
    const under = (heading: string) =>
      listed(`## ${heading}\n| \`a.x < limit\` | \`a.x <= limit\` | the limit itself |`, mutant({}))[0];
    expect(under(file.replace("one", "*"))).toContain("the limit itself");
    expect(under(file.replace(/[^/]+\/one/, "*/*"))).toContain("the limit itself");
    expect(under(file.replace(/[^/]+\/one/, "*"))).toContain("NO REASON GIVEN");
    expect(under(`${file}x`)).toContain("NO REASON GIVEN");
  });

  it("takes a function's single parameter with and without its brackets", () => {
    const rows = "| `… < limit` | `… <= limit` | the limit itself |";
    writeFileSync(join(folder, "two.ts"), "const far = all.map((m) => m.x) < limit;\n");
    const arrow = mutant({
      fileName: join(folder, "two.ts"),
      location: { start: { line: 1, column: 13 }, end: { line: 1, column: 40 } },
      replacement: "all.map(m => m.x) <= limit",
    });
    expect(listed(`## ${file.replace("one", "two")}\n${rows}`, arrow)[0]).toContain("the limit itself");
  });

  it("holds code of several lines as one", () => {
    const location = { start: { line: 3, column: 14 }, end: { line: 4, column: 8 } };
    expect(listed("", mutant({ location, replacement: "false" }))[0]).toContain(
      ":3 Survived | `a.x < least` | `false`",
    );
  });

  it("leaves out what tests noticed and what was no program", () => {
    const some = ["Killed", "Timeout", "CompileError", "Ignored"].map((status) => mutant({ status }));
    expect(listed("", ...some)).toEqual([]);
    expect(listed("", mutant({ status: "NoCoverage" }))).toHaveLength(1);
  });
});

describe("the table", () => {
  it("counts what was noticed among what could be", () => {
    const some = ["Killed", "Killed", "Timeout", "Survived", "NoCoverage", "CompileError", "Ignored"];
    expect(tally(some.map((status) => mutant({ status })))).toEqual({ tried: 5, killed: 3, share: 60 });
    expect(tally([])).toEqual({ tried: 0, killed: 0, share: 100 });
  });

  it("tells a loop that was counted from a clock that ran out", () => {
    const counted = mutant({ status: "Timeout", statusReason: "Hit limit reached (101/100)" });
    expect(outOfTime([counted, mutant({ status: "Timeout" }), mutant({})])).toBe(1);
  });
});
