/** A minute of soak: `npm run soak` runs it for as long as is wanted. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { ROOT } from "../../scripts/headless/app.ts";

const run = promisify(execFile);

it("coaches set after set for a minute: memory stays, every count is right", {
  tags: ["alone"],
}, async () => {
  const { stdout } = await run(
    process.execPath,
    [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "scripts/soak.ts"), "--minutes", "1"],
    { cwd: ROOT },
  ).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(error.stdout + error.stderr);
  });
  expect(stdout).toContain("ok: nothing grew, every count is right");
});
