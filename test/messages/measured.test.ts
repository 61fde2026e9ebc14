/** What the app says of its accuracy is what was measured last. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { measuredIn } from "../../scripts/accuracy/measured.ts";
import { errorsByExercise, measured } from "../../src/messages/measured.ts";

const TABLES = readFileSync(resolve(import.meta.dirname, "../../fixtures/README.md"), "utf8");

describe("the accuracy that every page tells", () => {
  it("is that of the tables; after a change of theirs: npx tsx scripts/measured.ts", () => {
    expect(measured).toEqual(measuredIn(TABLES));
  });

  it("names every exercise that was measured, lifts among them, and no error smaller than it was", () => {
    expect(errorsByExercise().map(({ exercise }) => exercise)).toEqual(
      expect.arrayContaining(["good-morning", "superman", "squat", "deadlift", "shoulder-press"]),
    );
    for (const { exercise, side, oblique } of measured.angles) {
      const { most, oblique: mostOblique, behindPlates } = measured.range;
      const hidden = exercise === "deadlift";
      expect(side, exercise).toBeLessThan((hidden ? behindPlates : most) + 0.5);
      expect(oblique, exercise).toBeLessThan((hidden ? behindPlates : mostOblique) + 0.5);
    }
  });

  it("is not told where a table lacks it", () => {
    expect(() => measuredIn(TABLES.replace("| phantom reps ", "| reps "))).toThrow(
      /no value for "phantom reps"/,
    );
    expect(() => measuredIn(TABLES.replace("22 clips of lifts", "22 clips"))).toThrow(/no heading/);
  });
});
