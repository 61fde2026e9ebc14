/** What was said of a live set goes with its analysis to the review, and on in a set file. */
import { expect, test } from "vitest";
import { withFelt } from "../../src/history/felt.ts";
import { checkAnalysis } from "../../src/review/saved-analysis.ts";
import { analysis, rep } from "../review/reps.ts";
import { fullHistory } from "./contents.ts";

const record = fullHistory.sets[0]!;
const live = analysis(12, [rep(1, { set: 4 })]);

test("the number of the set is the analysis's own, and what is said is read again", () => {
  const felt = withFelt(live, { ...record, effort: 9, pain: "hip" });
  expect(felt.felt).toEqual([{ set: 4, effort: 9, pain: "hip" }]);
  expect(checkAnalysis(JSON.parse(JSON.stringify(felt)))).toEqual({
    ok: true,
    analysis: JSON.parse(JSON.stringify(felt)),
  });
});

test("nothing said is nothing added; an effort that is none is refused by its place", () => {
  const { effort: _, pain: __, ...silent } = record;
  expect(withFelt(live, silent)).toBe(live);
  const odd = { ...live, felt: [{ set: 4, effort: 12 }] };
  expect(checkAnalysis(odd)).toMatchObject({
    ok: false,
    problem: { kind: "invalid", where: "felt.0.effort" },
  });
});
