/** A saved analysis comes back as it was; anything else is refused with a reason. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSavedAnalysis } from "../../src/review/saved-analysis.ts";
import { holds } from "../properties.ts";
import { analysis, fault, rep } from "./reps.ts";

const saved = analysis(
  30,
  [rep(1, { faults: [fault("bent-knees", 38, 25)] }), rep(2, { counted: false, reason: "shallow" })],
  {
    marks: [{ at: 7, verdict: "wrong", about: "count" }],
  },
);
const problemOf = (text: string): string => {
  const read = readSavedAnalysis(text);
  return read.ok ? "none" : read.problem.kind;
};
const changed = (change: (copy: Record<string, unknown>) => void): string => {
  const copy = structuredClone(saved) as unknown as Record<string, unknown>;
  change(copy);
  return JSON.stringify(copy);
};

describe("a saved analysis", () => {
  it("comes back as it was written", () => {
    const read = readSavedAnalysis(JSON.stringify(saved));
    expect(read.ok && read.analysis).toEqual(JSON.parse(JSON.stringify(saved)));
  });

  it("is refused in words when it is cut off, foreign or from a later program", () => {
    expect(problemOf(JSON.stringify(saved).slice(0, 400))).toBe("damaged");
    expect(problemOf('{"hello": 1}')).toBe("foreign");
    expect(problemOf("[]")).toBe("foreign");
    expect(problemOf("null")).toBe("foreign");
    expect(problemOf(changed((copy) => (copy.schema = "backline.analysis/2")))).toBe("newer");
    expect(problemOf(changed((copy) => (copy.schema = "other/1")))).toBe("foreign");
  });

  it("is refused, naming the place, when a value can't be right", () => {
    const read = readSavedAnalysis(changed((copy) => ((copy.source as { every: number }).every = 0)));
    expect(read).toEqual({ ok: false, problem: { kind: "invalid", where: "source.every" } });
    const short = changed((copy) => (copy.frames as { kneeFlexion: unknown[] }).kneeFlexion.pop());
    expect(problemOf(short)).toBe("invalid");
    const backwards = changed((copy) => ((copy.frames as { t: number[] }).t[3] = 0));
    expect(problemOf(backwards)).toBe("invalid");
    expect(
      problemOf(
        changed((copy) => ((copy.reps as { faults: { kind: string }[] }[])[0]!.faults[0]!.kind = "x")),
      ),
    ).toBe("invalid");
  });

  it("opens though two of its frames have one time, and sets them apart", () => {
    const same = changed((copy) => {
      const { t } = copy.frames as { t: number[] };
      t[3] = t[2]!;
    });
    const read = readSavedAnalysis(same);
    expect(read.ok && read.analysis.frames.t.slice(1, 5)).toEqual([
      saved.frames.t[1],
      saved.frames.t[2],
      saved.frames.t[2]! + 0.0001,
      saved.frames.t[4],
    ]);
  });

  it("never throws, whatever the file holds", () => {
    holds(100, [fc.oneof(fc.string(), fc.json())], (text) => {
      expect(readSavedAnalysis(text).ok).toBe(false);
    });
  });

  it("never lets a damaged copy pass as whole", () => {
    const text = JSON.stringify(saved);
    holds(100, [fc.integer({ min: 1, max: text.length - 2 })], (cut) => {
      expect(readSavedAnalysis(text.slice(0, cut)).ok).toBe(false);
    });
  });
});
