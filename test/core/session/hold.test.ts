/** A hold: ticked second by second, and released. */
import { describe, expect, it } from "vitest";
import type { CoachEvent } from "../../../src/core/events.ts";
import type { Exercise } from "../../../src/core/exercise.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import { atRest, type Movement } from "../../../src/core/reps/cycle.ts";
import { mayCount } from "../../../src/core/session/hold.ts";
import { advanceReps } from "../../../src/core/session/rep-step.ts";
import type { CoachState } from "../../../src/core/session/state.ts";
import { kneeBend } from "../../exercises/knee-bend/rules.ts";
import type { Change } from "../measured.ts";
import {
  coach,
  earlier,
  JUDGED,
  knees,
  NEW,
  play,
  RESTLESS,
  STOOD,
  stand,
  stay,
  unarmed,
  up,
} from "./knee-bends.ts";
import { knowing } from "./knowing.ts";
import { rep } from "./reps.ts";

describe("a hold", () => {
  /** Held as long as the knees are bent by more than 70 degrees. */
  const held: Exercise = {
    ...kneeBend,
    attempted: () => true,
    hold: (out) => {
      const deep = out.filter(({ signals }) => (signals.kneeFlexion ?? 0) > 70);
      const now = (out.at(-1)?.signals.kneeFlexion ?? 0) > 70;
      return { now, seconds: deep.length > 0 ? Math.round(100 * (deep.at(-1)!.t - deep[0]!.t)) / 100 : 0 };
    },
  };
  const drop: Change = { seconds: 0.05, to: { kneeFlexion: 80 }, over: { posture: "other" } };
  const heard = (changes: readonly Change[], over: Partial<CoachState> = {}, exercise = held) => {
    const { events, state } = play(exercise, [stand, drop, ...changes], over);
    const began = 1.05;
    const log = events.flatMap((event) =>
      event.type === "hold-tick"
        ? [`${event.count} at ${(event.t - began).toFixed(2)}`]
        : event.type === "cue" && event.about.kind === "hold-release"
          ? [`${event.text} at ${(event.t - began).toFixed(2)}`]
          : [],
    );
    return { log, ticks: state.ticks };
  };
  const { release } = NEW.options.phrases;
  const holding = (holdSeconds: number) => ({ options: { ...NEW.options, holdSeconds } });

  it("is ticked each second up to its length, and released a moment after", () => {
    expect(heard([stay(4)]).log).toEqual(["1 at 1.00", "2 at 2.00", `${release} at 2.30`]);
    expect(heard([stay(6)], holding(4)).log).toEqual([
      "1 at 1.00",
      "2 at 2.00",
      "3 at 3.00",
      "4 at 4.00",
      `${release} at 4.30`,
    ]);
    expect(heard([stay(6)], holding(2.5)).log).toEqual(["1 at 1.00", "2 at 2.00", `${release} at 2.80`]);
  });

  it("is no more ticked once it is given up", () => {
    const { log } = heard([
      stay(1.4),
      { seconds: 0.3, to: { kneeFlexion: 40 }, over: { posture: "other" } },
      stay(3),
    ]);
    expect(log).toEqual(["1 at 1.00"]);
  });

  it("begins at one in the next movement", () => {
    const { log, ticks } = heard([stay(1.2), up, stand, drop, stay(1.2)]);
    expect(log).toEqual(["1 at 1.00", expect.stringMatching(/^1 at /)]);
    expect(ticks).toBe(1);
  });

  it("is not ticked before the set, nor where the exercise has none", () => {
    expect(heard([stay(4)], unarmed).log).toEqual([]);
    expect(heard([stay(4)], {}, kneeBend).log).toEqual([]);
  });

  /** Two pictures two seconds apart, held in both. */
  const late = (
    over: Partial<CoachState>,
    before: readonly Measurement[],
    t = 12.1,
    exercise = held,
    astray = 0,
  ) => {
    const events: CoachEvent[] = [];
    const cycle = {
      ...atRest<Measurement>(),
      before,
      out: [knees(10, 75)],
      turns: [undefined],
      seenAt: t - 0.2,
      astray,
    };
    const { ticks } = knowing([exercise], () => advanceReps(coach({ ...over, cycle }), knees(t, 80), events));
    return { ticks, heard: events.map((event) => (event.type === "hold-tick" ? event.count : event.type)) };
  };

  it("is caught up with where pictures came late", () => {
    expect(late({}, STOOD)).toEqual({ ticks: 2, heard: [1, 2] });
    expect(late({}, STOOD, 13.2).heard).toEqual([1, 2, "cue"]);
  });

  it("is not ticked where it is known not to count: a part was out of sight, or it is none of the exercise's movements", () => {
    const interrupted = { cycle: { ...atRest<Measurement>(), before: STOOD, interrupted: true } };
    expect(mayCount({ set: NEW.set, ...interrupted })).toBe(false);
    expect(mayCount({ set: NEW.set, cycle: { ...interrupted.cycle, interrupted: false } })).toBe(true);
    expect(late({}, STOOD, 12.1, { ...held, attempted: () => false }).ticks).toBe(0);
    const seen: (Partial<Movement<Measurement>> & { readonly t: number })[] = [];
    const spy = { ...held, attempted: (m: Movement<Measurement>) => seen.push({ ...m, t: m.back.t }) > 0 };
    expect(late({}, STOOD, 12.1, spy).ticks).toBe(2);
    expect(seen).toMatchObject([{ before: STOOD, ended: "back", astray: 0, t: 12.1 }]);
    expect(seen[0]!.during!.map(({ t }) => t)).toEqual([10, 12.1]);
  });

  it("is not ticked where the body did something else for over 0.3 of it", () => {
    expect(late({}, STOOD, 12.1, held, 0.64).ticks).toBe(0);
    expect(late({}, STOOD, 12.1, held, 0.62).ticks).toBe(2);
  });

  it("is not ticked where nobody was ready before it left", () => {
    const begun = earlier({ reps: [rep("knee-bend", 7)] });
    const since = (armedSince: number, before: readonly Measurement[]) =>
      late({ ...begun, presence: { ...NEW.presence, armed: "knee-bend", armedSince } }, before).ticks;
    expect(since(10, RESTLESS)).toBe(2);
    expect(since(10.1, RESTLESS)).toBe(0);
    expect(since(10.1, STOOD)).toBe(2);
    const waiting = [
      { exercise: "knee-bend", judged: { ...JUDGED, end: 9.2 }, evident: true, feet: { x: 0, y: 0 }, leg: 1 },
    ];
    const late2 = { ...begun, presence: { ...NEW.presence, armed: "knee-bend", armedSince: 10.1 }, waiting };
    expect(late(late2, RESTLESS).ticks).toBe(2);
  });

  it("that was under way when it was first seen promises nothing, unless the set has begun", () => {
    expect(late({}, RESTLESS)).toEqual({ ticks: 0, heard: [] });
    expect(late({}, [...RESTLESS, STOOD[0]!]).ticks).toBe(2);
    expect(late(earlier({ reps: [rep("knee-bend", 7)] }), RESTLESS).ticks).toBe(2);
    expect(late(earlier({ noReps: [rep("knee-bend", 7)] }), []).ticks).toBe(2);
  });
});
