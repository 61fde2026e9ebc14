/** Lifts of an arm and the leg of the other side, of an exercise made for the purpose: which counts, for what time and side. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { crossedLift } from "../../src/exercises/patterns/crossed-exercise.ts";
import { crossing, type Lift, risen, type Ways } from "./crossing.ts";

const exercise = crossedLift({
  start: "prone",
  rules: {
    arms: { out: 8, back: 5, backMost: 7, least: 9 },
    legs: { out: 4, back: 2, backMost: 3, least: 5 },
  },
  rest: { arms: 1, legs: 2 },
  meant: { arms: 14, legs: 8 },
  form: () => ({ faults: [], notJudged: ["neck-cranked"] }),
  height: ({ move }) => move.travel / 2,
  kept: ["kneeFlexion"],
});
const CONTEXT: RepContext = { ...createCoach().context, rest: {} };

const CROSSED: Ways = { arm: [0, 20], farArm: [0, 2], leg: [0, 1], farLeg: [0, 12] };
const judged = (ways: Ways = {}, more: Partial<Lift> = {}) =>
  exercise.judge(crossing({ ways: { ...CROSSED, ...ways }, ...more }), CONTEXT);
const attempted = (ways: Ways = {}, more: Partial<Lift> = {}) =>
  exercise.attempted(crossing({ ways: { ...CROSSED, ...ways }, ...more }), CONTEXT);

describe("an arm and the leg of the other side", () => {
  it("are a rep of the arm's side, with its moments, hold and heights", () => {
    const rep = judged()!;
    expect(rep).toEqual({
      // A straight way of half a second, as a smooth one: 0.86 s around its middle.
      start: expect.closeTo(0.32, 1),
      peakStart: expect.closeTo(1.18, 1),
      peakEnd: expect.closeTo(2.82, 1),
      end: expect.closeTo(3.68, 1),
      // Four fifths up at 0.9 s, and until 3.1.
      holdSeconds: expect.closeTo(2.2, 6),
      peak: { kneeFlexion: 7, armLift: 10, legLift: 6 },
      faults: [],
      notJudged: ["neck-cranked"],
      side: "right",
    });
    const far = judged({ arm: [0, 2], farArm: [0, 20], leg: [0, 12], farLeg: [0, 1] });
    expect(far).toMatchObject({ side: "left", peak: { armLift: 10, legLift: 6 } });
  });

  it("are told of when they are short or not together", () => {
    const kinds = (more: Partial<Lift>) => judged({}, more)!.faults.map(({ kind }) => kind);
    expect(kinds({ top: 0.8 })).toEqual(["short-hold"]);
    expect(kinds({ late: { farLeg: 0.9 } })).toEqual(["not-together", "short-hold"]);
    expect(kinds({ late: { farLeg: 0.9 }, top: 4 })).toEqual(["not-together"]);
  });

  it("are not said to be short or late by arms or legs that were not measured", () => {
    const { armLift: _, ...armless } = crossing({ ways: CROSSED }).back.signals;
    const { legLift: __, ...legless } = crossing({ ways: CROSSED }).back.signals;
    for (const signals of [armless, legless])
      expect(
        judged({}, { signals: [signals, signals], top: 0.8, over: () => ({ posture: "prone" }) }),
      ).toMatchObject({
        faults: [],
        notJudged: ["neck-cranked", "not-together", "short-hold"],
      });
  });

  it("have what was not seen left out", () => {
    const { kneeFlexion: _, ...unseen } = crossing({ ways: CROSSED }).back.signals;
    expect(judged({}, { signals: [unseen, unseen] })!.peak).toEqual({ armLift: 10, legLift: 6 });
  });

  it("are timed by the one that was seen to its end", () => {
    const { before, during, ...rest } = crossing({ ways: CROSSED, late: { farLeg: 0.5 } });
    const cut = during.filter(({ t }) => t <= 3.55);
    const rep = exercise.judge({ before, during: cut, ...rest }, CONTEXT)!;
    expect(rep).toMatchObject({ peakEnd: expect.closeTo(2.82, 1), end: expect.closeTo(3.68, 1) });
    expect(exercise.judge({ before, during: during.slice(0, 20), ...rest }, CONTEXT)).toBeUndefined();
  });

  it("are an attempt where both rose, of whatever sides", () => {
    expect(attempted()).toBe(true);
    expect(attempted({ arm: [0, 2], farArm: [0, 20] })).toBe(true);
    expect(attempted({ arm: [0, 2] })).toBe(false);
    expect(attempted({ farLeg: [0, 2] })).toBe(false);
    // All four up are a superman's.
    expect(attempted({ farArm: [0, 20], leg: [0, 12] })).toBe(false);
    expect(exercise.attempted(crossing({ ways: { arm: [0, 20], farArm: [0, 2] } }), CONTEXT)).toBe(false);
  });
});

describe("one limb alone", () => {
  it("is no rep, and says which stayed down: an arm from 14 degrees on", () => {
    const arm = judged({ farLeg: [0, 2] });
    expect(arm).toMatchObject({
      reason: "arms-only",
      holdSeconds: 0,
      faults: [{ kind: "arms-only", value: 0, limit: 5, confidence: 1 }],
      notJudged: [],
      side: "right",
      peak: { armLift: 10 },
    });
    expect(arm!.peak).not.toHaveProperty("legLift");
    expect(arm!.faults[0]!.at).toBeGreaterThanOrEqual(1);
    expect(arm!.faults[0]!.at).toBeLessThanOrEqual(3);
    expect(judged({ arm: [0, 14], farLeg: [0, 2] })).toMatchObject({ reason: "arms-only" });
    expect(judged({ arm: [0, 13.9], farLeg: [0, 2] })).toBeUndefined();
    // However short it was.
    expect(judged({ farLeg: [0, 2] }, { top: 0.4 })!.faults).toHaveLength(1);
  });

  it("or a leg from 8 on, of no side", () => {
    const leg = judged({ arm: [0, 3] });
    expect(leg).toMatchObject({
      reason: "legs-only",
      faults: [{ kind: "legs-only", value: 0, limit: 9, confidence: 1 }],
      peak: { legLift: 6 },
    });
    expect(leg).not.toHaveProperty("side");
    expect(leg!.peak).not.toHaveProperty("armLift");
    expect(judged({ arm: [0, 3], farLeg: [0, 8] })).toMatchObject({ reason: "legs-only" });
    expect(judged({ arm: [0, 3], farLeg: [0, 7.9] })).toBeUndefined();
  });
});

describe("no crossed lift", () => {
  it("is one of a pair, of all limbs or of none", () => {
    expect(judged({ farArm: [0, 16], farLeg: [0, 2] })).toBeUndefined();
    expect(judged({ arm: [0, 3], leg: [0, 10] })).toBeUndefined();
    expect(judged({ farArm: [0, 18], leg: [0, 11] })).toBeUndefined();
    expect(judged({ arm: [0, 2], farLeg: [0, 1] })).toBeUndefined();
  });

  it("is of one side, and told so where both are surely alone and high enough to be meant", () => {
    const near: Ways = { leg: [0, 12], farLeg: [0, 2] };
    expect(judged(near)).toMatchObject({
      reason: "same-side",
      side: "right",
      holdSeconds: 0,
      faults: [{ kind: "same-side", value: expect.closeTo(2, 6), limit: 5 }],
    });
    expect(judged({ arm: [0, 2], farArm: [0, 20] })).toMatchObject({ reason: "same-side", side: "left" });
    expect(judged({ ...near, farArm: [0, 12] })).toBeUndefined();
    expect(judged({ ...near, farLeg: [0, 7] })).toBeUndefined();
    expect(judged({ ...near, arm: [0, 13] })).toBeUndefined();
    expect(judged({ ...near, leg: [0, 7] })).toBeUndefined();
    expect(judged(near, { late: { leg: 2.6 } })).toBeUndefined();
  });

  it("is one after the other: the arm is down when the leg comes up", () => {
    expect(judged({}, { late: { farLeg: 2.6 } })).toBeUndefined();
  });

  it("is one of which a limb was not seen", () => {
    const { leg: _, ...legless } = CROSSED;
    const { arm: __, ...armless } = CROSSED;
    for (const ways of [legless, armless])
      expect(exercise.judge(crossing({ ways }), CONTEXT)).toBeUndefined();
  });

  it("is one from another posture, or of a body that moves elsewhere", () => {
    const posture = (until: number): Partial<Lift> => ({
      over: ({ t }) => ({ posture: t < until ? "prone" : "all-fours" }),
    });
    expect([judged({}, posture(0)), attempted({}, posture(0))]).toEqual([undefined, false]);
    expect(judged({}, posture(0.25))).toBeDefined();
    expect(attempted({}, posture(0.25))).toBe(true);
    // Three tenths of the trunk are 18 pixels.
    const moving = (by: number): Partial<Lift> => ({
      over: ({ t, carriage }) => ({
        carriage: { ...carriage, hips: canonicalPoint((by * t) / 3.5, 110) },
      }),
    });
    expect(judged({}, moving(17))).toBeDefined();
    expect(judged({}, moving(19))).toBeUndefined();
  });

  it("is over in less than 0.6 s", () => {
    const quick = (pace: number) => {
      const { before, during, ...rest } = crossing({ ways: CROSSED });
      const faster = during.map((m) => ({ ...m, t: 0.6 + (m.t - 0.6) * pace }));
      return { before, during: faster, ...rest };
    };
    // The movement lasts 2.9 s.
    expect(exercise.judge(quick(0.2), CONTEXT)).toBeUndefined();
    expect(exercise.attempted(quick(0.2), CONTEXT)).toBe(false);
    expect(exercise.judge(quick(0.21), CONTEXT)).toBeDefined();
    expect(exercise.attempted(quick(0.21), CONTEXT)).toBe(true);
  });
});

describe("live", () => {
  it("is followed from the user's own rest, the exercise's where that is not known", () => {
    const at = (rest: RepContext["rest"]) =>
      exercise
        .cycleRules({ ...CONTEXT, rest })
        .strands.map(({ excursion }) => excursion(risen(0, { arm: 9, farArm: 3, leg: 7, farLeg: 5 })));
    expect(at({})).toEqual([8, 5]);
    expect(at({ armLift: 4, legLift: -1 })).toEqual([5, 8]);
    expect(at({ armLift: 0, legLift: 0 })).toEqual([9, 7]);
  });

  it("needs an arm and a leg, and rests where it starts", () => {
    expect(exercise.measurable(risen(0, { arm: 1, farLeg: 1 }))).toBe(true);
    expect(exercise.measurable(risen(0, { arm: 1 }))).toBe(false);
    expect(exercise.measurable(risen(0, { leg: 1 }))).toBe(false);
    expect(exercise.startPosture).toBe("prone");
    expect(exercise.postures).toEqual(["prone"]);
    const m = risen(0, { arm: 9, farArm: 3, leg: 5, farLeg: 7 });
    expect(exercise.restLevels.armLift!(m)).toBe(9);
    expect(exercise.restLevels.legLift!(m)).toBe(7);
  });

  it("shows a hold by its own limits, and what rises and falls by arms and twice the legs", () => {
    const out = [0, 1, 2, 3, 4].map((i) => risen(i / 10, { arm: i === 0 ? 8 : 20, leg: i === 0 ? 4 : 10 }));
    expect(exercise.hold!(out, CONTEXT)).toEqual({ now: true, seconds: expect.closeTo(0.3, 1) });
    const phaseOf = (arm: number | undefined, leg: number) => {
      const rises = arm === undefined ? { leg } : { arm, leg };
      return exercise.phase(risen(0.5, rises), [risen(0, { arm: 8, leg: 4 })], CONTEXT);
    };
    expect(phaseOf(11, 3)).toBe("lifting");
    expect(phaseOf(9, 3)).toBe("lowering");
    expect(phaseOf(5, 6)).toBe("lifting");
    expect(phaseOf(undefined, 9)).toBe("lifting");
    expect(phaseOf(undefined, 7)).toBe("lowering");
    expect(exercise.phase(risen(0.5, { arm: 20, leg: 10 }), out, CONTEXT)).toBe("hold");
    expect(exercise.phase(risen(0.5, { arm: 20, leg: 10 }), undefined, CONTEXT)).toBe("rest");
  });
});
