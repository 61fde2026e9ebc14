/** A set that is over, looked back on: who hears of it, and what stays as it was. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import { factsOf } from "../../../src/core/coaching/facts.ts";
import type { CoachEvent, Rep } from "../../../src/core/events.ts";
import type { Exercise } from "../../../src/core/exercise.ts";
import type { BackReading } from "../../../src/core/form/rounding.ts";
import { analyzeTrack } from "../../../src/core/session/analyze-track.ts";
import { conduct } from "../../../src/core/session/conduct.ts";
import { createFreeWorkout, followFreely } from "../../../src/core/session/free.ts";
import { lookedBack, withHindsight } from "../../../src/core/session/hindsight.ts";
import { createWorkout, knowBetter } from "../../../src/core/session/workout.ts";
import { goldenTracks } from "../golden.ts";
import { watch } from "../watch.ts";
import { play, twoThings } from "./playing.ts";
import { counts, fault, rep } from "./reps.ts";

const CONTEXT = createCoach().context;
const open = (end: number): Rep => ({
  ...rep("good-morning", end),
  notJudged: ["rounded-back", "overextended-back"],
});
const back: BackReading = { most: 20, level: 15, deviation: 9, at: 3 };

describe("looking back on a set", () => {
  const first = open(9);
  const second = rep("good-morning", 19, ["bent-knees"]);
  const lookBack: Exercise["lookBack"] = (set) =>
    set.map(({ rep: { notJudged }, back: seen }) =>
      seen && notJudged.length > 0
        ? { faults: [fault("rounded-back")], notJudged: ["overextended-back"] }
        : undefined,
    );

  it("tells of each rep that is known better, and marks what was found so", () => {
    const events: CoachEvent[] = [];
    const reps = lookedBack(
      { reps: [first, second], reads: [{ back }, { back }] },
      { lookBack },
      CONTEXT,
      30,
      events,
    );
    const known = {
      ...first,
      faults: [{ ...fault("rounded-back"), hindsight: true }],
      notJudged: ["overextended-back"],
    };
    expect(reps).toEqual([known, second]);
    expect(reps[1]).toBe(second);
    expect(events).toEqual([{ type: "looked-back", t: 30, was: first, rep: known }]);
  });

  it("keeps what was found at once", () => {
    const wrong = { ...first, faults: [fault("too-fast")] };
    const [known] = lookedBack({ reps: [wrong], reads: [{ back }] }, { lookBack }, CONTEXT, 30, []);
    expect(known!.faults.map(({ kind, hindsight }) => [kind, hindsight])).toEqual([
      ["too-fast", undefined],
      ["rounded-back", true],
    ]);
  });

  it("changes nothing where the exercise does not, or nothing was read", () => {
    const events: CoachEvent[] = [];
    expect(lookedBack({ reps: [first], reads: [{ back }] }, {}, CONTEXT, 30, events)).toEqual([first]);
    expect(lookedBack({ reps: [first], reads: [{}] }, { lookBack }, CONTEXT, 30, events)).toEqual([first]);
    expect(events).toEqual([]);
  });
});

describe("whoever keeps reps", () => {
  const was = open(12);
  const known: Rep = { ...was, faults: [{ ...fault("rounded-back"), hindsight: true }] };
  const told: CoachEvent = { type: "looked-back", t: 30, was, rep: known };

  it("has the better one in the place of the one before", () => {
    const other = open(22);
    expect(withHindsight([was, other], [told])).toEqual([known, other]);
    const same = [other];
    expect(withHindsight(same, [])).toBe(same);
    expect(withHindsight(same, [told])[0]).toBe(other);
  });

  it("keeps it in its set of a workout, and has it stored in its place", () => {
    const [planned] = play(createWorkout(twoThings(3, 40, 2)), counts(10, "good-morning")).state.sets;
    const before = planned!.reps[0]!;
    const better = { ...before, faults: [fault("rounded-back")] };
    const { state } = play(createWorkout(twoThings(3, 40, 2)), counts(10, "good-morning"));
    const own = state.sets[0]!.reps[0]!;
    const event: CoachEvent = { type: "looked-back", t: 30, was: own, rep: better };
    const [after, effects] = conduct(state, { type: "coach", at: 31, events: [event], status: "armed" });
    expect(after.sets[0]!.reps).toEqual([better]);
    expect(effects).toContainEqual({ type: "rep", set: 0, rep: better, was: own });
    expect(knowBetter(after, own, better)).toEqual([after, []]);
  });

  it("keeps it in a set without a plan", () => {
    const view = { target: 0, status: "armed" } as const;
    const event = { type: "rep", t: 12, number: 1, exercise: "good-morning", start: 8, end: 12 } as const;
    const [begun] = followFreely(createFreeWorkout(), 12, [{ ...event, faults: [], rep: was }], view);
    const [after, effects] = followFreely(begun, 30, [told], view);
    expect(after.sets[0]!.reps).toEqual([known]);
    expect(effects).toEqual([{ type: "rep", set: 0, rep: known, was }]);
  });
});

describe("a set whose first rep rounds as the third and fourth do (gm04)", () => {
  const golden = goldenTracks().find(({ name }) => name === "gm04-rounded-back")!;
  const analysis = analyzeTrack(golden.track);
  const backs = analysis.reps.map(({ faults }) => faults.find(({ kind }) => kind === "rounded-back"));

  it("is told of it at its end, not before", () => {
    const live = watch(golden.track.frames).events.filter((event) => event.type === "rep");
    expect(live.map(({ faults }) => faults.length)).toEqual([0, 0, 1, 1, 0]);
    expect(backs.map((found) => found?.hindsight)).toEqual([
      true,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(backs.map((found) => found !== undefined)).toEqual([true, false, true, true, false]);
    expect(backs[0]!.confidence).toBeGreaterThan(0.975);
    expect(analysis.reps[0]!.notJudged).toEqual([]);
    expect(analysis.sets[0]).toMatchObject({ faults: { "rounded-back": 3 } });
    expect(analysis.sets[0]!.text).toContain("Back rounded in 3. Looking back: rep 1 too.");
  });

  it("says the same from the file alone", () => {
    expect(factsOf("good-morning", analysis.reps)).toMatchObject({
      focus: { fault: "rounded-back", reps: 3 },
      hindsight: [1],
    });
  });
});
