/**
 * Lifts on pose tracks that the app's own worker made of rendered clips with exact truth (fixtures/README.md): recognised by
 * movement among the others that start the same way, counted exactly, nothing announced that was not there.
 */
import { describe, expect, it } from "vitest";
import { exerciseNamed, exerciseNames } from "../../src/core/catalogue.ts";
import { median } from "../../src/core/quantity.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import { type Golden, goldenTracks, matched } from "./golden.ts";
import { thinned } from "./lifter/edits.ts";

const goldens = goldenTracks("lift-tracks");
/** As in a plan that has it next: the movement still has to show that it is this one. */
const analyzed = ({ track, exercise }: Golden, frames = track.frames) =>
  analyzeTrack({ ...track, frames }, { coach: { expected: exercise } });

describe.each(goldens.map((golden) => [golden.name, golden] as const))("%s", (_, golden) => {
  const analysis = analyzed(golden);
  const pairs = matched(golden.reps, analysis);
  const verdicts = (of: typeof pairs) => of.map(({ found }) => found.counted);
  const truth = golden.reps.map(({ counts }) => counts);

  it("is recognised, and every movement is counted or not as it was", () => {
    expect(analysis.exercise).toBe(golden.exercise);
    expect(verdicts(pairs)).toEqual(truth);
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
    const spans = (of: typeof auto) =>
      [...of.reps, ...of.noReps].map(({ start, counted }) => [Math.round(start), counted]);
    expect(spans(auto)).toEqual(spans(analysis));
  });

  it("is timed: start and end to a quarter of a second", () => {
    for (const of of ["start", "end"] as const)
      expect(median(pairs.map((pair) => Math.abs(pair.found[of] - pair.truth[of])))).toBeLessThan(0.25);
  });

  it("has no fault announced that was not there, and none passed over in silence", () => {
    for (const { truth: rep, found } of pairs) {
      const heard = found.faults.map(({ kind }) => kind);
      expect(heard.filter((kind) => !rep.faults.includes(kind))).toEqual([]);
      for (const kind of rep.faults) expect([...heard, ...found.notJudged]).toContain(kind);
    }
  });

  it("counts the same with every second frame", () => {
    const thin = analyzed(golden, thinned(golden.track.frames, 2));
    expect(thin.reps).toHaveLength(golden.repCount);
  });

  it("is no rep of any other exercise, whichever was chosen, and is told so once", () => {
    for (const exercise of exerciseNames().filter((name) => name !== golden.exercise)) {
      const told: string[] = [];
      const other = analyzeTrack(golden.track, {
        coach: { exercise },
        onStep: (_state, events) => {
          for (const event of events)
            if (event.type === "cue" && event.about.kind === "other-exercise")
              told.push(event.about.exercise);
        },
      });
      expect([...other.reps, ...other.noReps], exercise).toEqual([]);
      expect(told, exercise).toEqual([golden.exercise]);
    }
  });
});

it("most of the faults that were there are found", { timeout: 60_000 }, () => {
  const owed = goldens.flatMap((golden) => {
    const analysis = analyzed(golden);
    return matched(golden.reps, analysis).flatMap(({ truth, found }) =>
      truth.faults.map((kind) => found.faults.some((fault) => fault.kind === kind)),
    );
  });
  expect(owed.length).toBeGreaterThan(7);
  expect(owed.filter(Boolean).length / owed.length).toBeGreaterThanOrEqual(0.85);
});

describe("no good morning and no superman is taken for another exercise", () => {
  it.each(goldenTracks().map((golden) => [golden.name, golden] as const))("%s", (_, golden) => {
    const others = exerciseNames().filter(
      (name) =>
        name !== golden.exercise &&
        exerciseNamed(name).startPosture === exerciseNamed(golden.exercise).startPosture,
    );
    for (const exercise of others) {
      const { reps, noReps } = analyzeTrack(golden.track, { coach: { exercise } });
      expect([...reps, ...noReps], `${golden.name} as ${exercise}`).toEqual([]);
    }
  });
});
