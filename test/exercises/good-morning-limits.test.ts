/** The limits of a good morning's rules, one by one, on movements put together frame by frame. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { goodMorning } from "../../src/exercises/good-morning/rules.ts";
import { type Change, measured, measurement, moved, standingUp } from "../core/measured.ts";

const CONTEXT: RepContext = {
  ...createCoach().context,
  shallowBelow: 45,
  rest: { trunkInclination: 3, armLift: 0, legLift: -3 },
  usual: {},
};

describe("a bend that is a good morning", () => {
  /** Upright for a second, down in two, a second at the bottom, up in two. */
  const bend = (peak: Signals, bottom: Partial<Measurement> = {}, from: Signals = standingUp) => {
    const way: Change[] = [
      { seconds: 1 },
      { seconds: 2, to: { trunkInclination: 70, ...peak } },
      { seconds: 1, over: bottom },
      { seconds: 2, to: from },
    ];
    return moved(measured(from, way), 1.5);
  };
  const is = (movement: Movement<Measurement>, context = CONTEXT) =>
    goodMorning.attempted!(movement, context);
  const everywhere = (movement: Movement<Measurement>, over: (m: Measurement) => Partial<Measurement>) => ({
    ...movement,
    before: movement.before.map((m) => ({ ...m, ...over(m) })),
    during: movement.during.map((m) => ({ ...m, ...over(m) })),
  });

  it("goes 16 degrees from standing at least", () => {
    expect(is(bend({ trunkInclination: 19.1 }))).toBe(true);
    expect(is(bend({ trunkInclination: 18.9 }))).toBe(false);
  });

  it("goes so far from no more than 6 degrees beyond the user's own rest", () => {
    // Nobody was still: at 20 degrees it begins, of which 9 are rest.
    const leaning = (peak: number) =>
      everywhere(bend({ trunkInclination: peak }, {}, { ...standingUp, trunkInclination: 20 }), () => ({
        posture: "upright",
      }));
    expect(is(leaning(25.1))).toBe(true);
    expect(is(leaning(24.9))).toBe(false);
  });

  it("was measured from rest at -3 degrees at least", () => {
    const excursion = (rest: number | undefined) =>
      goodMorning
        .cycleRules({ ...CONTEXT, rest: rest === undefined ? {} : { trunkInclination: rest } })
        .strands[0]!.excursion(measurement(0, { trunkInclination: 20 }));
    expect(excursion(3)).toBe(17);
    expect(excursion(-5)).toBe(23);
    expect(excursion(undefined)).toBe(18);
    expect(goodMorning.cycleRules(CONTEXT).strands[0]!.excursion(measurement(0, {}))).toBeUndefined();
  });

  it("begins upright and from the side", () => {
    expect(is(everywhere(bend({}), () => ({ spread: 0.61 })))).toBe(true);
    expect(is(everywhere(bend({}), () => ({ spread: 0.62 })))).toBe(false);
    expect(is(everywhere(bend({}), () => ({ posture: "hinged" })))).toBe(false);
    // One picture is enough.
    const { before, ...rest } = bend({});
    const once = before.map((m, i) => ({
      ...m,
      posture: i === 4 ? ("upright" as const) : ("hinged" as const),
    }));
    expect(is({ before: once, ...rest })).toBe(true);
    expect(is({ before: [], ...rest })).toBe(false);
  });

  it("keeps the hips within 28 % of a leg of where they were, over the feet", () => {
    const sunk = (over: Partial<Measurement>) =>
      everywhere(bend({}), (m) => (m.signals.trunkInclination! > 40 ? over : {}));
    expect(is(sunk({ hip: canonicalPoint(0, 83) }))).toBe(true);
    expect(is(sunk({ hip: canonicalPoint(0, 81.9) }))).toBe(false);
    // The camera rose, and the hips with the feet.
    expect(is(sunk({ hip: canonicalPoint(0, 90), foot: canonicalPoint(0, -9) }))).toBe(true);
    expect(is(everywhere(sunk({ hip: canonicalPoint(0, 81.9) }), () => ({ scale: 110 })))).toBe(true);
  });

  it("keeps the feet within a quarter of a leg of where they were", () => {
    const walked = (x: number, y: number) =>
      everywhere(bend({}), (m) => ({
        foot: m.t > 3 ? canonicalPoint(-20 + x, 10 + y) : canonicalPoint(-20, 10),
      }));
    expect(is(walked(24, 0))).toBe(true);
    expect(is(walked(25, 0))).toBe(false);
    expect(is(walked(0, -24))).toBe(true);
    expect(is(walked(0, 25))).toBe(false);
    expect(is(walked(18, 18))).toBe(false);
    expect(is(walked(17, 17))).toBe(true);
  });

  it("bends the knees by 30 degrees more than the trunk at most, between 80 and 95", () => {
    // A trunk at 62: 92.
    expect(is(bend({ trunkInclination: 62, kneeFlexion: 91 }))).toBe(true);
    expect(is(bend({ trunkInclination: 62, kneeFlexion: 93 }))).toBe(false);
    expect(is(bend({ trunkInclination: 80, kneeFlexion: 94 }))).toBe(true);
    expect(is(bend({ trunkInclination: 80, kneeFlexion: 96 }))).toBe(false);
  });

  it("bends them by 16 degrees more than this user's counted ones at most, where that is more", () => {
    const usual = { kneeFlexion: 74 };
    expect(is(bend({ trunkInclination: 54, kneeFlexion: 89 }))).toBe(false);
    expect(is(bend({ trunkInclination: 54, kneeFlexion: 89 }), { ...CONTEXT, usual })).toBe(true);
    expect(is(bend({ trunkInclination: 54, kneeFlexion: 91 }), { ...CONTEXT, usual })).toBe(false);
    expect(is(bend({ trunkInclination: 62, kneeFlexion: 91 }), { ...CONTEXT, usual })).toBe(true);
  });

  it("is one whose hands hang in no more than half of its depth", () => {
    const hanging = (share: number) => {
      const movement = bend({});
      const deep = movement.during.filter((m) => m.signals.trunkInclination! > 0.7 * 70);
      const hang = new Set(deep.slice(0, Math.floor(share * deep.length)).map((m) => m.t));
      return is(everywhere(movement, (m) => ({ handsHang: hang.has(m.t) })));
    };
    expect(hanging(0.5)).toBe(true);
    expect(hanging(0.6)).toBe(false);
  });

  it("is none where the trunk was not seen", () => {
    const { before, during, ...rest } = bend({});
    expect(is({ before, during: during.map((m) => ({ ...m, signals: {} })), ...rest })).toBe(false);
  });
});

describe("a good morning's judgement", () => {
  const rep = (peak: number, over: Partial<RepContext> = {}, fps = 20) => {
    const frames = measured(
      standingUp,
      [
        { seconds: 1 },
        { seconds: 2, to: { trunkInclination: peak } },
        { seconds: 1 },
        { seconds: 2, to: standingUp },
      ],
      fps,
    );
    return goodMorning.judge(moved(frames, 1.5), { ...CONTEXT, ...over });
  };

  it("is too short under the depth that counts, with how sure that is", () => {
    expect(rep(45)).toMatchObject({ faults: [] });
    expect(rep(45)!.reason).toBeUndefined();
    const short = rep(44.5)!;
    expect(short).toMatchObject({ reason: "shallow", faults: [{ kind: "shallow", limit: 45 }] });
    expect(short.faults[0]!.value).toBeCloseTo(44.5, 1);
    expect(short.faults[0]!.confidence).toBeCloseTo(0.9, 9);
  });

  it("calls nothing too short that was seen in fewer than four pictures a second", () => {
    expect(rep(40, {}, 3)).toBeUndefined();
    expect(rep(40, {}, 8)).toMatchObject({ reason: "shallow" });
  });

  it("calls nothing too short whose bottom was out of sight", () => {
    const unseen = (from: number, until: number) => {
      const frames = measured(standingUp, [
        { seconds: 1.5 },
        { seconds: 1.2, to: { trunkInclination: 40 } },
        { seconds: 0.2 },
        { seconds: 1.2, to: standingUp },
      ]).map((m) =>
        m.t > 1.5 + from && m.t < 1.5 + until ? { ...m, signals: { kneeFlexion: 8 } as Signals } : m,
      );
      return goodMorning.judge(moved(frames, 1.5), CONTEXT);
    };
    expect(unseen(0, 0)).toMatchObject({ reason: "shallow" });
    expect(unseen(0.9, 1.7)).toBeUndefined();
  });

  it("goes by the share of one's own bend where that is known and surer", () => {
    const frames = (spineFlexion: number) =>
      moved(
        measured(standingUp, [
          { seconds: 1 },
          { seconds: 2, to: { trunkInclination: 70, spineFlexion } },
          { seconds: 1 },
          { seconds: 2, to: standingUp },
        ]),
        1.5,
      );
    const own = { ...CONTEXT, backRange: { bend: 28, deviation: 9 } };
    // 27 of 28: full bend, which in degrees alone is under the limit.
    const round = goodMorning.judge(frames(27), own)!;
    expect(round.faults).toMatchObject([{ kind: "rounded-back", limit: 21 }]);
    expect(round.faults[0]!.value).toBeCloseTo(27, 0);
    expect(goodMorning.judge(frames(8), own)).toMatchObject({ faults: [], back: { deviation: 3 } });
  });
});

describe("the phases of a good morning", () => {
  const at = (t: number, trunkInclination: number) => measurement(t, { trunkInclination });
  const phase = (now: number, ...out: readonly number[]) =>
    goodMorning.phase(
      at(out.length / 5, now),
      out.map((angle, i) => at(i / 5, angle)),
      CONTEXT,
    );

  it("are the top at rest, and the way down until 0.15 s are known of it", () => {
    expect(goodMorning.phase(at(0, 3), undefined, CONTEXT)).toBe("top");
    expect(goodMorning.phase(at(0.14, 30), [at(0, 60)], CONTEXT)).toBe("lowering");
    expect(goodMorning.phase(at(0.15, 30), [at(0, 60)], CONTEXT)).toBe("raising");
  });

  it("are the way down while it goes on", () => {
    expect(phase(63, 40, 60)).toBe("lowering");
    expect(phase(62.5, 40, 60)).toBe("lowering");
  });

  it("are the bottom while less than 2.5 degrees change, near the deepest", () => {
    expect(phase(62.4, 40, 60)).toBe("bottom");
    expect(phase(57.6, 40, 60)).toBe("bottom");
    expect(phase(52, 60, 52)).toBe("bottom");
    expect(phase(50.9, 60, 51)).toBe("raising");
    expect(phase(51, 60, 51)).toBe("lowering");
  });

  it("are the way up once it is higher than 85 % of the deepest, or rises", () => {
    expect(phase(57.4, 40, 60)).toBe("raising");
    expect(phase(50, 60, 40)).toBe("raising");
    expect(phase(55, 60, 40)).toBe("lowering");
  });
});

describe("what a good morning is measured by", () => {
  const meter = (usual?: number) =>
    goodMorning.meter(measurement(0, { trunkInclination: 31 }), {
      ...CONTEXT,
      usual: usual === undefined ? {} : { trunkInclination: usual },
    });

  it("is the trunk, up to 95 degrees, with a goal around one's own depth", () => {
    expect(meter()).toEqual({
      signal: "trunkInclination",
      value: 31,
      low: 0,
      high: 95,
      goal: 45,
      goalEnd: 88,
    });
    expect(meter(69)).toMatchObject({ goal: 61, goalEnd: 77 });
    expect(meter(97)).toMatchObject({ goal: 85, goalEnd: 90 });
    expect(meter(47)).toMatchObject({ goal: 45, goalEnd: 55 });
    expect(goodMorning.meter(measurement(0, {}), CONTEXT)).toBeUndefined();
  });

  it("can be seen from the side", () => {
    const from = (spread: number, signals: Signals = { trunkInclination: 3 }) =>
      goodMorning.measurable(measurement(0, signals, { spread }));
    expect(from(0.55)).toBe(true);
    expect(from(0.56)).toBe(false);
    expect(from(0.1, {})).toBe(false);
  });
});
