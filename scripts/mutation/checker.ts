/**
 * Stryker's checker: a mutant that the compiler refuses needs no test and doesn't count. Each mutant becomes a copy of its
 * file, beside it in a copy of the sources, and one run of the compiler tells which of them it refuses. (Stryker's own
 * checker needs the interface that TypeScript had before it became a native program.)
 */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { type Checker, type CheckResult, CheckStatus } from "@stryker-mutator/api/check";
import type { Mutant } from "@stryker-mutator/api/core";
import { ROOT } from "./options.ts";

const COMPILER = join(ROOT, "node_modules/typescript/bin/tsc");

/** The file's text with the mutant in it. */
export function mutated(source: string, { location, replacement }: Mutant): string {
  const lines = source.split("\n");
  const offset = ({ line, column }: { readonly line: number; readonly column: number }): number =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + column;
  return source.slice(0, offset(location.start)) + replacement + source.slice(offset(location.end));
}

/** "core/x.mutant-7.ts(3,5): error TS2322: ..." */
const REFUSED = /\.mutant-([^.]+)\.ts\(\d+,\d+\): error (TS\d+: .*)$/;

export class CompilerChecker implements Checker {
  readonly #folder = join(ROOT, ".cache/mutation/types", String(process.pid));

  async init(): Promise<void> {
    for (const part of ["core", "exercises"])
      cpSync(join(ROOT, "src", part), join(this.#folder, part), { recursive: true });
  }

  /** All at once. */
  async group(mutants: Mutant[]): Promise<string[][]> {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    const copies = mutants.map((mutant) => {
      const file = relative(join(ROOT, "src"), mutant.fileName);
      const copy = join(this.#folder, file.replace(/\.ts$/, `.mutant-${mutant.id}.ts`));
      mkdirSync(resolve(copy, ".."), { recursive: true });
      // As it was when this run began: somebody may be at work on it.
      writeFileSync(copy, mutated(readFileSync(join(this.#folder, file), "utf8"), mutant));
      return copy;
    });
    const refused = await this.#refused(copies);
    for (const copy of copies) rmSync(copy);
    return Object.fromEntries(
      mutants.map(({ id }): [string, CheckResult] => {
        const reason = refused.get(id);
        return [
          id,
          reason === undefined
            ? { status: CheckStatus.Passed }
            : { status: CheckStatus.CompileError, reason },
        ];
      }),
    );
  }

  async #refused(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const config = join(this.#folder, "tsconfig.json");
    // What is unused once a mutant has done its work is no mistake of the mutant's.
    const compilerOptions = { noUnusedLocals: false, noUnusedParameters: false, lib: ["ES2023"], types: [] };
    writeFileSync(
      config,
      JSON.stringify({ extends: join(ROOT, "tsconfig.json"), compilerOptions, files, include: [] }),
    );
    const run = promisify(execFile)(
      process.execPath,
      [COMPILER, "--noEmit", "--pretty", "false", "-p", config],
      {
        cwd: this.#folder,
        maxBuffer: 2 ** 28,
      },
    );
    const output = await run.then(
      ({ stdout }) => stdout,
      (error: { stdout?: string }) => error.stdout ?? "",
    );
    const found = new Map<string, string>();
    for (const line of output.split("\n")) {
      const [, id, reason] = REFUSED.exec(line) ?? [];
      if (id && reason && !found.has(id)) found.set(id, reason);
    }
    return found;
  }
}
