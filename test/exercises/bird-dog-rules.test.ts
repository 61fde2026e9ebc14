/** What is wrong with a bird dog, limit by limit; heights are degrees, 90 of them in the trunk's line. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { Signals } from "../../src/core/quantity.ts";
import { birdDog } from "../../src/exercises/bird-dog/rules.ts";
import { crossing, type Lift, risen, type Ways } from "./crossing.ts";

const { context } = createCoach();
const REST: Signals = { trunkInclination: 87, kneeFlexion: 90, armLift: -90, legLift: -40 };
const UP: Signals = { trunkInclination: 87, kneeFlexion: 4, armLift: -5, legLift: -5 };
/** A right arm, which is the near one, and a left leg. */
const LEVEL: Ways = { arm: [-8, 85], farArm: [-8, -5], leg: [0, 3], farLeg: [0, 86] };
/** A left arm and a right leg. */
const OTHER: Ways = { arm: [-8, -5], farArm: [-8, 85], leg: [0, 86], farLeg: [0, 3] };

const judged = (ways: Ways = {}, up: Signals = {}, more: Partial<Lift> = {}) =>
  birdDog.judge(
    crossing({
      ways: { ...LEVEL, ...ways },
      top: 2.6,
      signals: [REST, { ...UP, ...up }],
      over: () => ({ posture: "all-fours" }),
      ...more,
    }),
    context,
  );

describe("a bird dog", () => {
  it("is clean with arm and leg level, held for two seconds; heights are told from the trunk's line", () => {
    const rep = judged()!;
    expect(rep).toMatchObject({ side: "right", faults: [], holdSeconds: expect.closeTo(2.8, 1) });
    expect(rep.peak).toEqual({ armLift: -5, legLift: -4 });
    expect(rep).not.toHaveProperty("reason");
    expect(judged(OTHER)).toMatchObject({ side: "left", faults: [], notJudged: [] });
  });

  it("has knees judged that are near the camera: 25 degrees", () => {
    expect(judged({}, { kneeFlexion: 60 })).toMatchObject({ faults: [], notJudged: ["bent-knees"] });
    // Five deviations of 3 degrees past it.
    expect(judged(OTHER, { kneeFlexion: 40 })!.faults).toEqual([
      {
        kind: "bent-knees",
        at: expect.closeTo(2.3, 1),
        value: 40,
        limit: 25,
        confidence: expect.closeTo(1, 4),
      },
    ]);
    expect(judged(OTHER, { kneeFlexion: 26 })).toMatchObject({ faults: [], notJudged: ["bent-knees"] });
  });

  it("has an arm low that stays 25 degrees under the trunk's line, known to 6 near the camera and 10 beyond", () => {
    // 65 - 50 are two and a half deviations of 6, and one and a half of 10.
    expect(judged({ arm: [-8, 50] })!.faults).toMatchObject([
      { kind: "low-arms", value: 50, limit: 65, confidence: expect.closeTo(0.9938, 4) },
    ]);
    expect(judged({ ...OTHER, farArm: [-8, 50] })!.faults).toMatchObject([
      { kind: "low-arms", value: 50, limit: 65, confidence: expect.closeTo(0.9332, 4) },
    ]);
    const at54 = judged({ ...OTHER, farArm: [-8, 54] })!;
    expect(at54).toMatchObject({ faults: [], notJudged: ["low-arms"] });
    expect(judged({ arm: [-8, 54] })!.faults).toMatchObject([{ kind: "low-arms" }]);
    expect(judged({ arm: [-8, 74] })).toMatchObject({ faults: [], notJudged: ["bent-knees"] });
  });

  it("and a leg as well", () => {
    expect(judged({ ...OTHER, leg: [0, 50] })!.faults).toMatchObject([
      { kind: "low-legs", value: 50, limit: 65, confidence: expect.closeTo(0.9938, 4) },
    ]);
    expect(judged({ farLeg: [0, 50] })!.faults).toMatchObject([
      { kind: "low-legs", confidence: expect.closeTo(0.9332, 4) },
    ]);
  });

  it("has a trunk tilted by 12 degrees against its own rest, either way", () => {
    // Two deviations of 2.5 past it.
    for (const trunkInclination of [70, 104])
      expect(judged({}, { trunkInclination })!.faults).toMatchObject([
        { kind: "tilted-trunk", value: 17, limit: 12, confidence: expect.closeTo(0.9772, 4) },
      ]);
    expect(judged({}, { trunkInclination: 74 })!.notJudged).toContain("tilted-trunk");
    expect(judged({}, { trunkInclination: 79 })).toMatchObject({ faults: [], notJudged: ["bent-knees"] });
  });

  it("is not said to tilt where the trunk was not seen at rest, or not in the hold", () => {
    const { trunkInclination: _, ...blind } = UP;
    const before = judged(
      {},
      { trunkInclination: 60 },
      { signals: [blind, { ...UP, trunkInclination: 60 }] },
    )!;
    expect(before.faults).toEqual([]);
    expect(before.notJudged).toContain("tilted-trunk");
    expect(judged({}, {}, { signals: [REST, blind] })!.notJudged).toContain("tilted-trunk");
    // Of the hold, from 0.9 s to 3.7, a picture in three shows it.
    const over: Lift["over"] = ({ t, signals: { trunkInclination: __, ...others } }) => ({
      posture: "all-fours",
      ...(t > 0.5 && Math.round(t * 10) % 3 > 0 ? { signals: others } : {}),
    });
    const seldom = judged({}, { trunkInclination: 60 }, { over })!;
    expect(seldom.faults).toEqual([]);
    expect(seldom.notJudged).toContain("tilted-trunk");
  });

  it("is none with one limb alone: told from 60 degrees on", () => {
    const still = { arm: [-8, -8] } as const;
    expect(judged({ farLeg: [0, 2] })).toMatchObject({ reason: "arms-only", faults: [{ limit: 45 }] });
    expect(judged({ arm: [-8, 53], farLeg: [0, 2] })).toMatchObject({ reason: "arms-only" });
    expect(judged({ arm: [-8, 51], farLeg: [0, 2] })).toBeUndefined();
    expect(judged(still)).toMatchObject({ reason: "legs-only", faults: [{ limit: 45 }] });
    expect(judged({ ...still, farLeg: [0, 61] })).toMatchObject({ reason: "legs-only" });
    expect(judged({ ...still, farLeg: [0, 59] })).toBeUndefined();
  });

  it("begins on hands and knees, from where limbs rest there", () => {
    expect(judged({}, {}, { over: () => ({ posture: "prone" }) })).toBeUndefined();
    const excursions = birdDog
      .cycleRules({ ...context, rest: {} })
      .strands.map(({ excursion }) => excursion(risen(0, { arm: 22, farArm: 2, leg: 5, farLeg: 12 })));
    expect(excursions).toEqual([30, 12]);
  });
});

describe("its meter", () => {
  it("shows the higher leg under the trunk's line, which is the goal", () => {
    expect(birdDog.meter!(risen(0, { leg: 5, farLeg: 80 }), context)).toEqual({
      signal: "legLift",
      value: -10,
      low: -90,
      high: 25,
      goal: -15,
      goalEnd: 12,
    });
    expect(birdDog.meter!(risen(0, { arm: 80 }), context)).toBeUndefined();
  });
});
