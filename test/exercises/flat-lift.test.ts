/** Chest and legs lifted from lying face down, limit by limit, on movements whose times and heights are given. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Seconds, Signals } from "../../src/core/quantity.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { flatLift } from "../../src/exercises/patterns/flat-lift.ts";
import { type Change, measured, measurement } from "../core/measured.ts";

const exercise = flatLift("prone-arms-back");
const FLAT: Signals = { chestLift: -8, legLift: -3, kneeFlexion: 7 };
const CONTEXT: RepContext = { ...createCoach().context, rest: { chestLift: -8, legLift: -3 }, usual: {} };

interface Lift {
  readonly to?: Signals;
  readonly from?: Signals;
  readonly hold?: Seconds;
  /** Instead of one way up and one way down. */
  readonly way?: readonly Change[];
  readonly over?: (m: Measurement) => Partial<Measurement>;
}

/** Still until 0.8 s, up until 1.8, held for 2.5 s and down within a second. */
function lift({
  to = {},
  from = FLAT,
  hold = 2.5,
  way,
  over = () => ({}),
}: Lift = {}): Movement<Measurement> {
  const up = { ...from, chestLift: 12, legLift: 9, ...to };
  const ways = way ?? [{ seconds: 1, to: up }, { seconds: hold }, { seconds: 1, to: from }, { seconds: 0.3 }];
  const frames = measured(from, [{ seconds: 0.8 }, ...ways]).map((m): Measurement => {
    const lying = { ...m, posture: "prone-arms-back" as const };
    return { ...lying, ...over(lying) };
  });
  const during = frames.filter(({ t }) => t >= 0.8);
  return {
    before: frames.filter(({ t }) => t < 0.8),
    during,
    back: during.at(-1)!,
    ended: "back",
    astray: 0,
  };
}
const judged = (more?: Lift, context = CONTEXT) => exercise.judge(lift(more), context);
const kinds = (more: Lift) => judged(more)?.faults.map(({ kind }) => kind);
const without = (signal: "chestLift" | "legLift" | "kneeFlexion", signals: Signals): Signals => {
  const { [signal]: _, ...rest } = signals;
  return rest;
};

describe("chest and legs lifted together", () => {
  it("are a rep with its moments, hold and angles", () => {
    expect(judged()).toEqual({
      start: expect.closeTo(0.8, 1),
      peakStart: expect.closeTo(1.8, 1),
      peakEnd: expect.closeTo(4.3, 1),
      end: expect.closeTo(5.3, 1),
      // Four fifths of a smooth way are done after 67.3 % of its time: held from 1.473 to 4.627 s.
      holdSeconds: expect.closeTo(3.153, 2),
      peak: { chestLift: 12, legLift: 9, kneeFlexion: 7 },
      faults: [],
      notJudged: [],
    });
  });

  it("are told of where knees bend, the hold is short or one comes late", () => {
    expect(judged({ to: { kneeFlexion: 35 } })!.faults).toMatchObject([
      // By the mean of the hold, at its middle.
      { kind: "bent-knees", value: expect.closeTo(35, 0), limit: 25, at: expect.closeTo(3.05, 1) },
    ]);
    expect(kinds({ to: { kneeFlexion: 20 } })).toEqual([]);
    expect(kinds({ hold: 0.8 })).toEqual(["short-hold"]);
    const late = [
      { seconds: 1, to: { chestLift: 12 } },
      { seconds: 1, to: { legLift: 9 } },
      { seconds: 2.6 },
      { seconds: 1, to: FLAT },
      { seconds: 0.3 },
    ];
    expect(kinds({ way: late })).toEqual(["not-together"]);
  });

  it("have nothing said of knees that are not seen", () => {
    const { peak, notJudged } = judged({ from: without("kneeFlexion", FLAT) })!;
    expect(peak).toEqual({ chestLift: 12, legLift: 9 });
    expect(notJudged).toEqual(["bent-knees"]);
  });
});

describe("one of them alone", () => {
  it("is no rep: the chest by 8 degrees or more", () => {
    const chest = judged({ to: { chestLift: 4, legLift: -2 } })!;
    expect(chest).toMatchObject({ reason: "chest-only", holdSeconds: 0, notJudged: [] });
    expect(chest.faults).toEqual([
      {
        kind: "chest-only",
        at: expect.any(Number),
        value: expect.closeTo(1, 9),
        limit: 2.5,
        confidence: expect.closeTo(0.9, 9),
      },
    ]);
    expect(chest.faults[0]!.at).toBeGreaterThan(1.4);
    expect(chest.faults[0]!.at).toBeLessThan(4.7);
    expect(judged({ to: { chestLift: 0, legLift: -3 } })).toMatchObject({ reason: "chest-only" });
    expect(judged({ to: { chestLift: -0.2, legLift: -3 } })).toBeUndefined();
  });

  it("or the legs, so clearly that it was meant", () => {
    const legs = judged({ to: { chestLift: -7, legLift: 9 } })!;
    expect(legs.faults).toEqual([
      {
        kind: "legs-only",
        at: expect.any(Number),
        value: expect.closeTo(1, 9),
        limit: 3,
        confidence: expect.closeTo(0.9, 9),
      },
    ]);
    expect(legs).toMatchObject({ reason: "legs-only", holdSeconds: 0 });
    // A fifth of the trunk: 1.6 of it at 4.2 degrees above rest.
    expect(judged({ to: { chestLift: -8, legLift: 4 } })).toBeUndefined();
    expect(judged({ to: { chestLift: -8, legLift: 5 } })).toMatchObject({ reason: "legs-only" });
  });

  it("is as sure as what stayed down was seen", () => {
    const over: Lift["over"] = () => ({ confidence: { chestLift: 0.8, legLift: 0.6 } });
    expect(judged({ to: { legLift: -3 }, over })!.faults[0]!.confidence).toBeCloseTo(0.6, 9);
    expect(judged({ to: { chestLift: -8 }, over })!.faults[0]!.confidence).toBeCloseTo(0.8, 9);
    expect(judged({ to: { legLift: -3 }, over: () => ({ confidence: {} }) })!.faults[0]!.confidence).toBe(0);
  });

  it("is none of a body that pushes itself up: hips stay within 0.12 of the trunk, 7.2 pixels", () => {
    const raised = (by: number): Lift => ({
      to: { legLift: -3 },
      over: ({ t, carriage }) =>
        t > 2 && t < 4 ? { carriage: { ...carriage, hips: canonicalPoint(0, 110 + by) } } : {},
    });
    expect(judged(raised(7))).toBeDefined();
    expect(judged(raised(7.4))).toBeUndefined();
    expect(judged(raised(-7.4))).toBeUndefined();
    const legs = (by: number): Lift => ({ ...raised(by), to: { chestLift: -8 } });
    expect(judged(legs(7))).toBeDefined();
    expect(judged(legs(7.4))).toBeUndefined();
  });

  it("is not told of where it was last seen up", () => {
    const way = [{ seconds: 1, to: { chestLift: 12 } }, { seconds: 2 }];
    expect(judged({ way })).toBeUndefined();
  });
});

describe("no such lift", () => {
  it("is one that neither rose in, or of which one was not seen", () => {
    expect(judged({ to: { chestLift: -5.2, legLift: -0.7 } })).toBeUndefined();
    for (const signal of ["chestLift", "legLift"] as const) {
      const from = without(signal, FLAT);
      expect(
        judged({
          from,
          way: [{ seconds: 1, to: { chestLift: 12, legLift: 9 } }, { seconds: 2 }, { seconds: 1, to: from }],
        }),
      ).toBeUndefined();
    }
  });

  it("is one after the other, or one that was last seen with the legs up", () => {
    const inTurn = [
      { seconds: 1, to: { chestLift: 12 } },
      { seconds: 2 },
      { seconds: 1, to: { chestLift: -8 } },
      { seconds: 1, to: { legLift: 9 } },
      { seconds: 2 },
      { seconds: 1, to: { legLift: -3 } },
    ];
    expect(judged({ way: inTurn })).toBeUndefined();
    const up = [
      { seconds: 1, to: { chestLift: 12, legLift: 9 } },
      { seconds: 2.5 },
      { seconds: 1, to: { chestLift: -8 } },
    ];
    expect(judged({ way: up })).toBeUndefined();
  });

  it("is one that is carried otherwise: hips that do not sag", () => {
    const over: Lift["over"] = ({ carriage }) => ({ carriage: { ...carriage, sag: 0 } });
    expect(judged({ over })).toBeUndefined();
  });

  it("is one in the picture's own noise, unless chest or legs rise by much: 9 and 8 degrees", () => {
    // To and fro by 2 degrees: eight of second differences, five times a deviation of 4.8.
    const noisy = (chestLift: number, legLift: number): Lift => ({
      to: { chestLift: chestLift - 8, legLift: legLift - 3 },
      over: ({ t, signals }) => {
        const shake = Math.round(t * 20) % 2 === 0 ? 2 : -2;
        return { raw: { chestLift: signals.chestLift! + shake, legLift: signals.legLift! + shake } };
      },
    });
    expect(judged(noisy(8.9, 7.9))).toBeUndefined();
    expect(judged(noisy(9.1, 7.9))).toBeDefined();
    expect(judged(noisy(8.9, 8.1))).toBeDefined();
    expect(judged({ ...noisy(8.9, 7.9), over: () => ({}) })).toBeDefined();
  });

  it("is over in less than 0.3 s", () => {
    const quick = (pace: number) => {
      const { before, during, ...rest } = lift();
      return exercise.judge(
        { before, during: during.map((m) => ({ ...m, t: 0.8 + (m.t - 0.8) * pace })), ...rest },
        CONTEXT,
      );
    };
    // It lasts 4.75 s.
    expect(quick(0.062)).toBeUndefined();
    expect(quick(0.064)).toBeDefined();
  });

  it("begins in another posture", () => {
    const from = (until: Seconds): Lift => ({
      over: ({ t }) => ({ posture: t < until ? "prone-arms-back" : "prone" }),
    });
    const both = (more: Lift) => [judged(more) !== undefined, exercise.attempted(lift(more), CONTEXT)];
    expect(both(from(0))).toEqual([false, false]);
    expect(both(from(0.3))).toEqual([true, true]);
  });
});

describe("an attempt", () => {
  it("is a lift of either", () => {
    const attempted = (to: Signals) => exercise.attempted(lift({ to }), CONTEXT);
    expect(attempted({ legLift: -3 })).toBe(true);
    expect(attempted({ chestLift: -8 })).toBe(true);
    expect(attempted({ chestLift: -5.2, legLift: -0.7 })).toBe(false);
    expect(exercise.attempted(lift({ from: { kneeFlexion: 7 }, way: [{ seconds: 1 }] }), CONTEXT)).toBe(
      false,
    );
  });
});

describe("live", () => {
  const at = (t: number, chestLift: number, legLift: number) => measurement(t, { chestLift, legLift });

  it("follows chest and legs from the user's own rest, and waits until that is known", () => {
    const { strands } = exercise.cycleRules(CONTEXT);
    expect(strands.map(({ excursion }) => excursion(at(0, 4, 2)))).toEqual([12, 5]);
    expect(strands).toMatchObject([
      { out: 4, back: 2.5, backMost: 3.6, turnMost: 8, turnRise: 2.5 },
      { out: 3, back: 1.8, backMost: 2.7, turnMost: 6, turnRise: 1.8 },
    ]);
    const unknown = exercise.cycleRules({ ...CONTEXT, rest: { chestLift: -8 } });
    expect(unknown.strands.map(({ excursion }) => excursion(at(0, 4, 2)))).toEqual([12, undefined]);
  });

  it("needs both, and rests where it starts", () => {
    expect(exercise.measurable(at(0, 1, 1))).toBe(true);
    expect(exercise.measurable(measurement(0, { chestLift: 1 }))).toBe(false);
    expect(exercise.measurable(measurement(0, { legLift: 1 }))).toBe(false);
    expect(exercise.postures).toEqual(["prone-arms-back"]);
    expect(exercise.restLevels.chestLift!(at(0, 4, 2))).toBe(4);
    expect(exercise.restLevels.legLift!(at(0, 4, 2))).toBe(2);
  });

  it("shows a hold of both, and what rises and falls by both together", () => {
    const out = [0, 1, 2, 3, 4].map((i) => at(i / 10, i === 0 ? -4 : 12, i === 0 ? 0 : 9));
    expect(exercise.hold!(out, CONTEXT)).toMatchObject({ now: true });
    expect(exercise.hold!([...out, at(0.5, -4, 9)], CONTEXT)).toMatchObject({ now: false });
    expect(exercise.hold!([...out, at(0.5, 12, 0)], CONTEXT)).toMatchObject({ now: false });
    expect(exercise.phase(at(0.5, 12, 9), out, CONTEXT)).toBe("hold");
    const phaseOf = (signals: Signals) => exercise.phase(measurement(0.5, signals), [at(0.3, 4, 2)], CONTEXT);
    expect(phaseOf({ chestLift: 1, legLift: 4 })).toBe("lowering");
    expect(phaseOf({ chestLift: 3, legLift: 4 })).toBe("lifting");
    expect(phaseOf({ chestLift: 7, legLift: 0 })).toBe("lifting");
    expect(phaseOf({ legLift: 5 })).toBe("lowering");
    expect(phaseOf({ legLift: 7 })).toBe("lifting");
    expect(phaseOf({ chestLift: 5 })).toBe("lowering");
    expect(phaseOf({ chestLift: 7 })).toBe("lifting");
  });
});
