/** What is wrong with an alternating superman, and of which limbs anything can be said. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Signals } from "../../src/core/quantity.ts";
import { alternatingSuperman } from "../../src/exercises/alternating-superman/rules.ts";
import { lyingFlat } from "../core/measured.ts";
import { crossing, type Lift, risen, type Ways } from "./crossing.ts";

const { context } = createCoach();
/** A right arm, which is the near one, and a left leg. */
const NEAR_ARM: Ways = { arm: [0, 20], farArm: [0, 2], leg: [0, 1], farLeg: [0, 12] };
const NEAR_LEG: Ways = { arm: [0, 2], farArm: [0, 20], leg: [0, 12], farLeg: [0, 1] };

const judged = (ways: Ways, up: Signals = {}, more: Partial<Lift> = {}, necks: RepContext["necks"] = []) =>
  alternatingSuperman.judge(
    crossing({ ways, top: 2.6, signals: [lyingFlat, { ...lyingFlat, ...up }], ...more }),
    { ...context, necks },
  );

describe("an alternating superman", () => {
  it("is clean, and says nothing of the limb that is further away", () => {
    expect(judged(NEAR_ARM)).toMatchObject({ side: "right", faults: [], notJudged: ["bent-knees"] });
    expect(judged(NEAR_LEG)).toMatchObject({ side: "left", faults: [], notJudged: ["bent-arms"] });
  });

  it("keeps how far each limb rose, and what else moved", () => {
    expect(judged(NEAR_ARM, { chestLift: 9 })!.peak).toEqual({
      armLift: 20,
      legLift: 12,
      chestLift: expect.closeTo(9, 9),
      kneeFlexion: 7,
      elbowFlexion: 9,
    });
  });

  it("has the knee judged of a near leg, the elbow of a near arm, the neck always", () => {
    const bent: Signals = { kneeFlexion: 45, elbowFlexion: 60, neckFlexion: -45 };
    const kinds = (ways: Ways, necks: RepContext["necks"] = []) => {
      const { faults, notJudged } = judged(ways, bent, {}, necks)!;
      return [faults.map(({ kind }) => kind), notJudged];
    };
    expect(kinds(NEAR_ARM)).toEqual([["bent-arms"], ["neck-cranked", "bent-knees"]]);
    const { neck } = judged(NEAR_ARM)!;
    expect(kinds(NEAR_ARM, [neck!, neck!])).toEqual([["neck-cranked", "bent-arms"], ["bent-knees"]]);
    expect(kinds(NEAR_LEG, [neck!, neck!])).toEqual([["neck-cranked", "bent-knees"], ["bent-arms"]]);
  });

  it("has a neck looked back on", () => {
    const reps = [judged(NEAR_ARM, { neckFlexion: -45 })!, ...[1, 2, 3, 4].map(() => judged(NEAR_LEG)!)];
    const [first] = alternatingSuperman.lookBack!(
      reps.map(({ neck, ...rep }) => ({ rep, neck: neck! })),
      context,
    );
    expect(first).toMatchObject({ faults: [{ kind: "neck-cranked" }], notJudged: ["bent-knees"] });
  });

  it("says once that something was not judged, whatever the reason", () => {
    const { kneeFlexion: _, elbowFlexion: __, ...blind } = lyingFlat;
    expect(judged(NEAR_LEG, {}, { signals: [blind, blind] })!.notJudged).toEqual(["bent-knees", "bent-arms"]);
  });

  it("is told of one arm from 14 degrees on, of one leg from 8", () => {
    const alone = (arm: number, leg: number) =>
      judged({ ...NEAR_ARM, arm: [0, arm], farLeg: [0, leg] })?.reason;
    expect([alone(14, 2), alone(13.9, 2)]).toEqual(["arms-only", undefined]);
    expect([alone(2, 8), alone(2, 7.9)]).toEqual(["legs-only", undefined]);
  });

  it("is one from 8 degrees of the arm and 4.8 of the leg on, lying face down", () => {
    const least = (arm: number, leg: number) =>
      judged({ ...NEAR_ARM, arm: [0, arm], farLeg: [0, leg] }) !== undefined;
    expect([least(8, 4.8), least(7.9, 4.8), least(8, 4.7)]).toEqual([true, false, false]);
    expect(judged(NEAR_ARM, {}, { over: () => ({ posture: "all-fours" }) })).toBeUndefined();
  });

  it("is followed from the floor where the user's own rest is not known", () => {
    const excursions = alternatingSuperman
      .cycleRules({ ...context, rest: {} })
      .strands.map(({ excursion }) => excursion(risen(0, { arm: 9, leg: 4 })));
    expect(excursions).toEqual([9, 4]);
  });
});

describe("its meter", () => {
  const meter = (legLift?: number) =>
    alternatingSuperman.meter!(risen(0, { leg: 5, farLeg: 8 }), {
      ...context,
      rest: legLift === undefined ? {} : { legLift },
    });

  it("shows the higher leg from its own rest: 6 degrees over it are the goal, more than 20 are not", () => {
    expect(meter()).toEqual({ signal: "legLift", value: 8, low: 0, high: 30, goal: 6, goalEnd: 20 });
    expect(meter(-2)).toEqual({ signal: "legLift", value: 8, low: -2, high: 28, goal: 4, goalEnd: 18 });
    expect(alternatingSuperman.meter!(risen(0, { arm: 5 }), context)).toBeUndefined();
  });
});
