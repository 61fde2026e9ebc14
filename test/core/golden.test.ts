/**
 * Regressions on pose tracks that the app's own worker made of rendered clips with exact truth (fixtures/README.md).
 * What the benchmark measures on all clips is asserted here on twelve, in seconds and without a browser: counts and
 * exercises exactly, everything else within the bars.
 */
import { describe, expect, it } from "vitest";
import type { PoseFrame } from "../../src/core/landmark.ts";
import { type FaultKind, median } from "../../src/core/quantity.ts";
import type { Analysis } from "../../src/core/session/analysis.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import { type Golden, goldenTracks, type Match, matched, type TruthRep } from "./golden.ts";
import { mirrored, stretched, thinned } from "./lifter/edits.ts";
import { watch } from "./watch.ts";

const goldens = goldenTracks();
const analyzed = (golden: Golden, frames: readonly PoseFrame[] = golden.track.frames): Analysis =>
  analyzeTrack({ ...golden.track, frames });
const plain = new Map(goldens.map((golden) => [golden.name, analyzed(golden)]));
const each = goldens.map((golden) => [golden.name, golden] as const);

const kindsOf = (faults: readonly { readonly kind: string }[]): string[] =>
  faults.map(({ kind }) => kind).sort();
const matches = (golden: Golden, analysis = plain.get(golden.name)!, reps = golden.reps): Match[] =>
  matched(reps, analysis);

function expectSameReps(golden: Golden, analysis: Analysis, reps: readonly TruthRep[] = golden.reps): void {
  expect(analysis.exercise).toBe(golden.exercise);
  expect(analysis.reps).toHaveLength(golden.repCount);
  const pairs = matches(golden, analysis, reps);
  expect(pairs.map(({ found }) => found.counted)).toEqual(golden.reps.map(({ counts }) => counts));
}

describe.each(each)("%s", (_, golden) => {
  const analysis = plain.get(golden.name)!;

  it("counts every rep that counts, and nothing else", () => {
    expectSameReps(golden, analysis);
    expect(analysis.reps.map(({ number }) => number)).toEqual(analysis.reps.map((_rep, i) => i + 1));
    // No phantom: whatever was found, counted or not, is one of the true movements.
    expect(analysis.reps.length + analysis.noReps.length).toBe(golden.reps.length);
  });

  it("knows the side that it sees", () => {
    expect(analysis.view.nearSide).toBe(golden.nearSide);
    expect(Math.abs(analysis.view.azimuthDeg! - golden.azimuthDeg)).toBeLessThan(20);
  });

  it("finds when each movement ended, and counts it no later than 0.3 s after", () => {
    const pairs = matches(golden);
    expect(median(pairs.map(({ truth, found }) => Math.abs(found.end - truth.end)))).toBeLessThanOrEqual(
      0.25,
    );
    expect(median(pairs.map(({ truth, found }) => Math.abs(found.start - truth.start)))).toBeLessThanOrEqual(
      0.25,
    );
    for (const { truth, found } of pairs) expect(found.countedAt - truth.end).toBeLessThanOrEqual(0.3);
  });

  it("measures the hold to 0.15 s on average", () => {
    const errors = matches(golden).flatMap(({ truth, found }) =>
      truth.counts && truth.holdSeconds !== undefined && golden.exercise === "superman"
        ? [Math.abs(found.holdSeconds! - truth.holdSeconds)]
        : [],
    );
    const average = errors.reduce((sum, error) => sum + error, 0) / Math.max(1, errors.length);
    expect(average).toBeLessThanOrEqual(0.15);
    expect(errors.length > 0).toBe(golden.exercise === "superman");
  });

  it("counts the same with every second frame", () => {
    for (const first of [0, 1])
      expectSameReps(golden, analyzed(golden, thinned(golden.track.frames, 2, first)));
  });

  it("counts the same in a mirror, on the other side, with the same angles", () => {
    const mirror = analyzed(golden, golden.track.frames.map(mirrored));
    expectSameReps(golden, mirror);
    expect(mirror.view.nearSide).toBe(golden.nearSide === "left" ? "right" : "left");
    mirror.reps.forEach(({ peak, faults }, i) => {
      const there = analysis.reps[i]!;
      expect(kindsOf(faults)).toEqual(kindsOf(there.faults));
      for (const [signal, value] of Object.entries(peak))
        expect(Math.abs(value! - there.peak[signal]!), signal).toBeLessThan(0.5);
    });
  });

  it("counts the same at half speed, where nothing is too fast or held too briefly", () => {
    const slow = analyzed(golden, stretched(golden.track.frames, 2));
    const reps = golden.reps.map((rep) => ({
      ...rep,
      start: 2 * rep.start,
      peakStart: 2 * rep.peakStart,
      peakEnd: 2 * rep.peakEnd,
      end: 2 * rep.end,
    }));
    expectSameReps(golden, slow, reps);
    const hurried = slow.reps.flatMap(({ faults }) => kindsOf(faults)).filter((kind) => kind === "too-fast");
    expect(hurried).toEqual([]);
    for (const { truth, found } of matches(golden, slow, reps))
      expect(Math.abs(found.end - truth.end)).toBeLessThan(0.8);
  });
});

describe("supermans first seen in the middle of one", () => {
  const golden = goldens.find(({ name }) => name === "smoke-superman")!;
  const begun = golden.reps[1]!.peakStart;

  it.each([-0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.5])(
    "%d s after it is up: ticks for what counts only",
    (after) => {
      const { events } = watch(golden.track.frames.filter(({ t }) => t >= begun + after));
      const heard = events.map(({ type }) => type).filter((type) => type === "rep" || type === "hold-tick");
      expect(heard.join(" ")).toMatch(/^((hold-tick hold-tick )?rep ?)+$/);
    },
  );
});

describe("faults on all golden tracks", () => {
  const pairs = goldens.flatMap((golden) => matches(golden));
  const tally = pairs.map(({ truth, found }) => {
    const expected = new Set<string>(truth.faults);
    const heard = found.faults.map(({ kind }) => kind);
    return {
      right: heard.filter((kind) => expected.has(kind)).length,
      wrong: heard.filter((kind) => !expected.has(kind)),
      owed: expected.size,
    };
  });
  const sum = (of: (one: (typeof tally)[number]) => number): number =>
    tally.reduce((all, one) => all + of(one), 0);

  it("are there to be found", () => {
    expect(sum(({ owed }) => owed)).toBeGreaterThan(20);
    expect(
      new Set(goldens.flatMap(({ reps }) => reps.flatMap(({ faults }) => faults))).size,
    ).toBeGreaterThanOrEqual(8);
  });

  it("are precise: all that is said is so", () => {
    const wrong = tally.flatMap((one) => one.wrong);
    expect(wrong, wrong.join()).toEqual([]);
  });

  it("are heard, or said not to have been judged: none is passed over", () => {
    for (const { truth, found } of pairs)
      for (const kind of truth.faults)
        expect(
          kindsOf(found.faults).includes(kind) || found.notJudged.includes(kind as FaultKind),
          kind,
        ).toBe(true);
    expect(sum((one) => one.right) / sum((one) => one.owed)).toBeGreaterThanOrEqual(0.75);
  });

  it("that keep a rep from counting are all heard, none wrongly", () => {
    const gates = new Set(["shallow", "arms-only", "legs-only"]);
    for (const { truth, found } of pairs)
      expect(kindsOf(found.faults).filter((kind) => gates.has(kind))).toEqual(
        [...truth.faults].filter((kind) => gates.has(kind)).sort(),
      );
  });
});
