/** Stryker's reporter that names each survivor at once: a folder takes many minutes, the work on a missing test can begin. */
import { relative } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";
import type { Reporter } from "@stryker-mutator/api/report";
import { survived } from "./report.ts";

export class SurvivorReporter implements Reporter {
  onMutantTested(mutant: Readonly<MutantResult>): void {
    const { start } = mutant.location;
    if (survived(mutant))
      console.log(
        `${relative("src", mutant.fileName)}:${start.line}:${start.column} ${mutant.status}, became ${mutant.replacement}`,
      );
  }
}
