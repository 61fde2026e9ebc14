import { describe, expect, it } from "vitest";
import { command, createCoach, step } from "../../../src/core/coach.ts";
import type { BackCheckStep, SetFacts } from "../../../src/core/events.ts";
import { shareRounded } from "../../../src/core/form/rounding.ts";
import type { Signals } from "../../../src/core/quantity.ts";
import { analyzeTrack } from "../../../src/core/session/analyze-track.ts";
import { beginBackCheck, checkWouldTell, watchBackCheck } from "../../../src/core/session/back-check.ts";
import type { CoachState } from "../../../src/core/session/state.ts";
import german from "../../../src/messages/de/phrases.ts";
import spanish from "../../../src/messages/es/phrases.ts";
import { goldenTracks } from "../golden.ts";
import { withoutTrunk } from "../lifter/edits.ts";
import { film, goodMorning } from "../lifter/film.ts";
import { measured, standingUp } from "../measured.ts";
import { of, watch } from "../watch.ts";

/** Plays measurements through a check that began with the first of them. */
function checked(frames: ReturnType<typeof measured>) {
  let state: ReturnType<typeof beginBackCheck> | undefined = beginBackCheck(frames[0]!.t);
  const steps: BackCheckStep[] = [];
  let bend: number | undefined;
  for (const m of frames) {
    if (!state) break;
    const result = watchBackCheck(state, m.t, m);
    if (result.entered) steps.push(result.entered);
    bend = result.range?.bend ?? bend;
    state = result.state;
  }
  return { steps, bend, over: state === undefined };
}
const rollDown = (spine: number): readonly Parameters<typeof measured>[1][number][] => [
  { seconds: 1.6 },
  { seconds: 3, to: { trunkInclination: 88, hipFlexion: 70, spineFlexion: spine } },
  { seconds: 1.2 },
  { seconds: 2.5, to: standingUp },
  { seconds: 0.5 },
];

describe("a back check", () => {
  it("asks to stand, then to roll down, and takes the fullest bend that was held", () => {
    const { steps, bend } = checked(measured(standingUp, rollDown(47)));
    expect(steps).toEqual(["roll-down", "done"]);
    expect(bend).toBeCloseTo(47, 0);
  });

  it("says so where the back can't be told from a board, or was not seen", () => {
    expect(checked(measured(standingUp, rollDown(9))).steps).toEqual(["roll-down", "failed"]);
    const { spineFlexion: _, ...unseen } = standingUp as Required<Signals>;
    expect(checked(measured(unseen, [{ seconds: 16 }])).steps).toEqual(["failed"]);
  });

  it("gives up on who does something else", () => {
    expect(checked(measured(standingUp, [{ seconds: 18 }]))).toMatchObject({
      steps: ["roll-down", "failed"],
      over: true,
    });
  });

  it("has its error by the mean of the frames that show the bend, whenever it was begun", () => {
    const frames = measured(standingUp, rollDown(47)).map((m) => ({
      ...m,
      t: 40 + m.t,
      deviation: { spineFlexion: m.t < 5.5 ? 4 : 7 },
    }));
    const bent = frames.filter((m) => m.signals.trunkInclination! > 40);
    const late = bent.filter((m) => m.deviation.spineFlexion === 7).length;
    let state = beginBackCheck(40);
    for (const m of frames) {
      const { range, state: next } = watchBackCheck(state, m.t, m);
      if (range) expect(range.deviation).toBeCloseTo(4 + (3 * late) / bent.length, 9);
      if (!next) break;
      state = next;
    }
    expect(late).toBeGreaterThan(0);
    expect(state.step).toBe("roll-down");
  });

  it("says by what the bend was read: the trunk's features, where most of its frames were", () => {
    const by = (share: number) => {
      const frames = measured(standingUp, rollDown(47));
      const bent = frames.filter((m) => m.signals.trunkInclination! > 40);
      const told = new Set(bent.slice(0, Math.round(share * bent.length)));
      let state = beginBackCheck(frames[0]!.t);
      for (const m of frames) {
        const { range, state: next } = watchBackCheck(state, m.t, { ...m, byTrunk: told.has(m) });
        if (range) return "by" in range ? range.by : "outline";
        state = next!;
      }
      return "none";
    };
    expect([0, 0.4, 0.6, 1].map(by)).toEqual(["outline", "outline", "trunk", "trunk"]);
  });

  it("is not over half-way up, nor for a bend that did not last", () => {
    const bob: Parameters<typeof measured>[1] = [
      { seconds: 1.6 },
      { seconds: 1, to: { trunkInclination: 70, spineFlexion: 30 } },
      { seconds: 0.7 },
      { seconds: 0.6, to: { trunkInclination: 28 } },
      { seconds: 1 },
      { seconds: 0.8, to: { trunkInclination: 88, spineFlexion: 52 } },
      { seconds: 1 },
      { seconds: 1.5, to: standingUp },
    ];
    const { steps, bend } = checked(measured(standingUp, bob));
    expect(steps).toEqual(["roll-down", "done"]);
    expect(bend).toBeCloseTo(52, 0);
    const brief: Parameters<typeof measured>[1] = [
      { seconds: 1.6 },
      { seconds: 0.25, to: { trunkInclination: 60, spineFlexion: 50 } },
      { seconds: 0.25, to: standingUp },
      { seconds: 0.5 },
    ];
    expect(checked(measured(standingUp, brief)).steps).toEqual(["roll-down", "failed"]);
  });

  it("asks to roll down once the user has stood tall for a second without a break", () => {
    const [tall] = measured(standingUp, [{ seconds: 0.1 }]);
    const from = (start: number, times: readonly number[], restless: readonly number[] = []) => {
      let state = beginBackCheck(start);
      for (const t of times) {
        const m = { ...tall!, t, still: !restless.includes(t) };
        const { entered, state: next } = watchBackCheck(state, t, m);
        if (entered) return [entered, t];
        state = next!;
      }
      return [];
    };
    expect(from(20, [20, 20.4, 20.9, 21.1, 21.3])).toEqual(["roll-down", 21.1]);
    expect(from(20, [20, 20.4, 20.9])).toEqual([]);
    expect(from(20, [20, 20.4, 20.9, 21.1, 21.6, 22.2], [20.9])).toEqual(["roll-down", 22.2]);
  });

  it("says so where the back was not seen while it was bent", () => {
    const hidden = measured(standingUp, rollDown(47)).map((m) => {
      const { spineFlexion: _, ...others } = m.signals;
      return (m.signals.trunkInclination ?? 0) > 40 ? { ...m, signals: others } : m;
    });
    expect(checked(hidden).steps).toEqual(["roll-down", "failed"]);
  });

  it("waits through frames in which nobody or no trunk is seen, for fifteen seconds", () => {
    const begun = beginBackCheck(3);
    expect(watchBackCheck(begun, 18, undefined).entered).toBeUndefined();
    expect(watchBackCheck(begun, 18.1, undefined)).toEqual({ state: undefined, entered: "failed" });
    const rolling = { ...begun, step: "roll-down" } as const;
    const [m] = measured({ spineFlexion: 20 }, [{ seconds: 0.1 }]);
    expect(watchBackCheck(rolling, 4, m)).toEqual({ state: rolling });
    expect(watchBackCheck(rolling, 4, undefined)).toEqual({ state: rolling });
  });

  it("counts nothing and arms nobody while it goes on, and is over when it is skipped", () => {
    const frames = film([{ seconds: 2 }, ...goodMorning()], { outlined: true });
    let state = command(createCoach(), { type: "check-back" })[0];
    const types: string[] = [];
    for (const frame of frames) {
      const [next, events] = step(state, frame);
      state = next;
      types.push(...events.map(({ type }) => type));
    }
    expect(types).not.toContain("rep");
    expect(types.slice(0, types.lastIndexOf("back-check"))).not.toContain("armed");
    const skipped = command(createCoach(), { type: "check-back" })[0];
    const after = watch(frames, command(skipped, { type: "skip-back-check" })[0]);
    expect(of("rep", after)).toHaveLength(1);
  });

  it("lets who rounds in every rep be found, and clears who reads high in every rep", () => {
    const reading = (most: number) => ({ most, level: most - 3, deviation: 12 });
    const range = { bend: 48, deviation: 12 };
    expect(shareRounded(reading(46), range).probability).toBeGreaterThan(0.95);
    expect(shareRounded(reading(20), range).probability).toBeLessThan(0.1);
    expect(shareRounded(reading(36), range).probability).toBeCloseTo(0.5, 1);
  });
});

describe("the share of the user's own bend", () => {
  it("stands in every rep after the check and is said at the set's end (gm04, a back that rounds)", () => {
    const { track } = goldenTracks().find(({ name }) => name === "gm04-rounded-back")!;
    const by = track.frames.some(({ pose }) => pose?.trunk) ? ({ by: "trunk" } as const) : {};
    const told = (coach = {}) => {
      const { reps, sets } = analyzeTrack(track, { coach: { exercise: "good-morning", ...coach } });
      return { shares: reps.map(({ bendShare }) => bendShare), summary: sets[0]!.text };
    };
    const { shares, summary } = told({ backRange: { bend: 50, deviation: 8, ...by } });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.every((share) => share !== undefined && share > 0 && share <= 1)).toBe(true);
    expect(summary).toMatch(/full bend\./);
    expect(told().shares.every((share) => share === undefined)).toBe(true);
    expect(told().summary).not.toMatch(/full bend/);
  });
});

describe("a set after which the check is asked for", () => {
  const set = (over: Partial<SetFacts> = {}) => ({
    exercise: "good-morning",
    reps: 5,
    blind: [{ topic: "back", reps: 3 }] as const,
    ...over,
  });

  it("had a back that was too close to call in most of its reps, three at least", () => {
    expect(checkWouldTell(set(), undefined)).toBe(true);
    expect(checkWouldTell(set({ reps: 6 }), undefined)).toBe(false);
    expect(checkWouldTell(set({ reps: 2, blind: [{ topic: "back", reps: 2 }] }), undefined)).toBe(false);
    expect(checkWouldTell(set({ blind: [{ topic: "knees", reps: 5 }] }), undefined)).toBe(false);
    expect(checkWouldTell(set({ blind: [] }), undefined)).toBe(false);
  });

  it("was seen well, of a lift that the check tells of, and nobody did the check yet", () => {
    expect(checkWouldTell(set({ trouble: "turned" }), undefined)).toBe(false);
    expect(checkWouldTell(set({ exercise: "squat" }), undefined)).toBe(false);
    expect(checkWouldTell(set(), { bend: 40, deviation: 12 })).toBe(false);
  });

  it("says so at its end (gm13, plates before the back, read by its outline)", () => {
    const golden = goldenTracks().find(({ name }) => name === "gm13-plates-mixed")!.track;
    const track = { ...golden, frames: golden.frames.map(withoutTrunk) };
    const text = (coach = {}) => analyzeTrack(track, { coach }).sets[0]!.text;
    expect(text()).toContain(
      "I couldn't judge your back: clothes and rounding look alike, so do the ten-second back check before the next set.",
    );
    expect(text({ backRange: { bend: 40, deviation: 12 } })).not.toContain("back check");
    expect(text({ phrases: german })).toContain("Mach vor dem nächsten Satz den Rückencheck, zehn Sekunden.");
    expect(text({ phrases: spanish })).toContain(
      "Haz la prueba de espalda, diez segundos, antes de la próxima serie.",
    );
  });

  it("can be followed by it though the user stays where they stand, but no set is cut in two", () => {
    const frames = film([{ seconds: 2 }, ...goodMorning()], { outlined: true });
    const after = watch(frames).state;
    expect(after.presence.armed).toBe("good-morning");
    const begins = (state: CoachState) => command(state, { type: "check-back" })[0].backCheck !== undefined;
    expect(begins(after)).toBe(false);
    const ended = command(after, { type: "end-set" })[0];
    expect(ended.presence.armed).toBe("good-morning");
    expect(begins(ended)).toBe(true);
    const down = watch(film([{ seconds: 2 }, ...goodMorning().slice(0, 1)], { outlined: true })).state;
    expect(begins({ ...ended, cycle: { ...ended.cycle, out: down.cycle.before } })).toBe(false);
    expect(begins({ ...ended, waiting: [{} as CoachState["waiting"][number]] })).toBe(false);
  });
});
