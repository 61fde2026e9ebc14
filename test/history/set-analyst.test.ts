import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { CoachEvent, Rep } from "../../src/core/events.ts";
import type { Analysis } from "../../src/core/session/analysis.ts";
import { SetAnalyst } from "../../src/history/set-analyst.ts";

const repAt = (t: number, number: number): CoachEvent => {
  const rep: Rep = {
    number,
    set: 1,
    exercise: "good-morning",
    start: t - 3,
    peakStart: t - 1.6,
    peakEnd: t - 1.4,
    end: t,
    countedAt: t,
    counted: true,
    lowerSeconds: 1.4,
    raiseSeconds: 1.4,
    peak: { trunkInclination: 70 },
    faults: [],
    notJudged: [],
  };
  return { type: "rep", t, number, exercise: rep.exercise, start: rep.start, end: t, faults: [], rep };
};

function analystOf(landmarks = false) {
  const kept: { set: number; analysis: Analysis; since: number }[] = [];
  const about = {
    source: { name: "camera", width: 640, height: 480, duration: null, frameRate: 30, every: 1 },
    model: { name: "blazepose-lite", backend: "wasm" },
  };
  const analyst = new SetAnalyst(
    () => about,
    (set, analysis, since) => kept.push({ set, analysis, since }),
    () => landmarks,
  );
  const at = (t: number, open: number | undefined, events: readonly CoachEvent[] = []) =>
    analyst.follow(open, { state: createCoach(), events, frame: { t, width: 640, height: 480 } });
  return { analyst, at, kept };
}

const numbers = ({ reps }: Analysis) => reps.map(({ number }) => number);

describe("the analysis of a live set", () => {
  it("has the rep that completes the set, and the next set's has not", () => {
    const { analyst, at, kept } = analystOf();
    at(9, undefined);
    at(10, 0, [repAt(10, 1)]);
    at(14, undefined, [repAt(14, 2)]);
    at(20, undefined);
    at(22, 1, [repAt(22, 1)]);
    analyst.finish();
    expect(kept.map(({ set, analysis }) => [set, numbers(analysis)])).toEqual([
      [0, [1, 2]],
      [1, [1]],
    ]);
    expect(kept[0]!.analysis.reps[1]).toMatchObject({ end: 5, countedAt: 5 });
    expect(kept[0]!.since).toBe(9);
  });

  it("keeps the landmarks only where they are wanted", () => {
    for (const wanted of [true, false]) {
      const { analyst, at, kept } = analystOf(wanted);
      at(1, 0, [repAt(1, 1)]);
      analyst.finish();
      expect(kept[0]!.analysis.landmarks !== undefined).toBe(wanted);
    }
  });
});
