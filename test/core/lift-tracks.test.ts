/**
 * Lifts on pose tracks that the app's own worker made of rendered clips with exact truth (fixtures/README.md): recognised by
 * movement among the others that start the same way, counted exactly, nothing announced that was not there.
 */
import { describe, expect, it } from "vitest";
import { exerciseNamed, exerciseNames } from "../../src/core/catalogue.ts";
import { type ExerciseName, median } from "../../src/core/quantity.ts";
import type { Analysis } from "../../src/core/session/analysis.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import { type Golden, goldenTracks, matched } from "./golden.ts";
import { thinned } from "./lifter/edits.ts";

const goldens = goldenTracks("lift-tracks");
const analyses = new Map<string, Analysis>();
/** As in a plan that has it next: the movement still has to show that it is this one. */
const analyzed = ({ track, exercise }: Golden, frames = track.frames) =>
  analyzeTrack({ ...track, frames }, { coach: { expected: exercise } });
const analysisOf = (golden: Golden): Analysis => {
  const analysis = analyses.get(golden.name) ?? analyzed(golden);
  analyses.set(golden.name, analysis);
  return analysis;
};

/** With another exercise chosen the movement is none of it, and that is told once. */
function isNoneOf(golden: Golden, exercise: ExerciseName): void {
  const told: string[] = [];
  const other = analyzeTrack(golden.track, {
    coach: { exercise },
    onStep: (_state, events) => {
      for (const event of events)
        if (event.type === "cue" && event.about.kind === "other-exercise") told.push(event.about.exercise);
    },
  });
  expect([...other.reps, ...other.noReps], exercise).toEqual([]);
  expect(told, exercise).toEqual([golden.exercise]);
}

describe.each(goldens.map((golden, i) => [golden.name, golden, i] as const))("%s", (_, golden, i) => {
  const pairs = () => matched(golden.reps, analysisOf(golden));

  it("is recognised, and every movement is counted or not as it was", () => {
    const analysis = analysisOf(golden);
    expect(analysis.exercise).toBe(golden.exercise);
    expect(pairs().map(({ found }) => found.counted)).toEqual(golden.reps.map(({ counts }) => counts));
    expect(analysis.reps.length + analysis.noReps.length).toBe(golden.reps.length);
  });

  const onlyWhenAsked = exerciseNamed(golden.exercise).onlyWhenAsked === true;
  it.runIf(onlyWhenAsked)("is nothing where nobody chose it", () => {
    const { reps, noReps } = analyzeTrack(golden.track);
    expect([...reps, ...noReps]).toEqual([]);
  });

  it.skipIf(onlyWhenAsked)("is the same where nobody chose it, from its second rep on", () => {
    const auto = analyzeTrack(golden.track);
    expect(auto.exercise).toBe(golden.exercise);
    const spans = (of: Analysis) =>
      [...of.reps, ...of.noReps].map(({ start, counted }) => [Math.round(start), counted]);
    expect(spans(auto)).toEqual(spans(analysisOf(golden)));
  });

  it("is timed: start and end to a quarter of a second", () => {
    for (const of of ["start", "end"] as const)
      expect(median(pairs().map((pair) => Math.abs(pair.found[of] - pair.truth[of])))).toBeLessThan(0.25);
  });

  it("has no fault announced that was not there, and none passed over in silence", () => {
    for (const { truth: rep, found } of pairs()) {
      const heard = found.faults.map(({ kind }) => kind);
      expect(heard.filter((kind) => !rep.faults.includes(kind))).toEqual([]);
      for (const kind of rep.faults) expect([...heard, ...found.notJudged]).toContain(kind);
    }
  });

  it("counts the same with every second frame", () => {
    const thin = analyzed(golden, thinned(golden.track.frames, 2));
    expect(thin.reps).toHaveLength(golden.repCount);
  });

  const others = exerciseNames().filter((name) => name !== golden.exercise);
  const sample = others[i % others.length]!;
  it(`is no rep of another exercise that was chosen, and is told so once: ${sample}`, () =>
    isNoneOf(golden, sample));

  it.each(others.filter((name) => name !== sample))(
    "is no rep of another exercise that was chosen, and is told so once: %s",
    { tags: ["full"] },
    (exercise) => isNoneOf(golden, exercise),
  );
});

it("most of the faults that were there are found", () => {
  const owed = goldens.flatMap((golden) =>
    matched(golden.reps, analysisOf(golden)).flatMap(({ truth, found }) =>
      truth.faults.map((kind) => found.faults.some((fault) => fault.kind === kind)),
    ),
  );
  expect(owed.length).toBeGreaterThan(7);
  expect(owed.filter(Boolean).length / owed.length).toBeGreaterThanOrEqual(0.85);
});

describe("no good morning and no superman is taken for another exercise", () => {
  const pairs = goldenTracks().map((golden, i) => {
    const others = exerciseNames().filter(
      (name) =>
        name !== golden.exercise &&
        exerciseNamed(name).startPosture === exerciseNamed(golden.exercise).startPosture,
    );
    const sample = others[i % others.length]!;
    return { golden, sample, others: others.filter((name) => name !== sample) };
  });
  const isNone = (golden: Golden, exercise: ExerciseName): void => {
    const { reps, noReps } = analyzeTrack(golden.track, { coach: { exercise } });
    expect([...reps, ...noReps]).toEqual([]);
  };
  it.each(pairs.map(({ golden, sample }) => [golden.name, sample, golden] as const))(
    "%s is no %s",
    (_, exercise, golden) => isNone(golden, exercise),
  );
  it.each(pairs.flatMap(({ golden, others }) => others.map((name) => [golden.name, name, golden] as const)))(
    "%s is no %s",
    { tags: ["full"] },
    (_, exercise, golden) => isNone(golden, exercise),
  );
});
