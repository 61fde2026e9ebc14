/** The estimators over models with a handful of weights, so that every number can be worked out on paper. */
import { describe, expect, it } from "vitest";
import {
  deviations,
  deviationsWith,
  type Estimate,
  estimate,
  estimateAzimuth,
  estimateWith,
  MEAN_NEUTRAL,
  type PostureModels,
  PRONE_SIGNALS,
  STANDING_SIGNALS,
  sharedError,
  TYPICAL,
} from "../../../src/core/kinematics/estimators.ts";
import fittedFile from "../../../src/core/kinematics/fitted.json" with { type: "json" };
import { outlineInputs, proneInputs, standingInputs } from "../../../src/core/kinematics/inputs.ts";
import { PRONE, STANDING } from "../../../src/core/kinematics/readings.ts";

const OUTLINE = 40;
const zeros = (n: number): number[] => Array.from({ length: n }, () => 0);
const ones = (n: number): number[] => Array.from({ length: n }, () => 1);
const WIDTH = 34;
/** A standing row with these readings and nothing else. */
const reading = (over: Readonly<Record<number, number>>): number[] =>
  zeros(WIDTH).map((zero, i) => over[i] ?? zero);
const INPUTS = standingInputs(reading({}), reading({}), 0).length;

/** A change of the first input by 10 is 3 degrees of trunk for the line, and 2 and 4 for two networks. */
function model(width: number, line: number, nets: readonly number[], at = 0) {
  const row = (weight: number): number[] => zeros(width).map((zero, i) => (i === at ? weight : zero));
  const scale = ones(width).map(() => 10);
  return {
    line: {
      mean: zeros(width),
      deviation: scale,
      weights: [[...row(line), 0], ...[1, 2, 3].map(() => zeros(width + 1))],
    },
    networks: {
      deviation: scale,
      units: [1, 1, 1, 1],
      nets: nets.map((weight) => ({
        hidden: [zeros(width + 1)],
        output: [1, 2, 3, 4].map(() => [0]),
        line: [row(weight), ...[1, 2, 3].map(() => zeros(width))],
      })),
    },
  };
}
const MODELS: PostureModels = {
  neutral: [2, 3, 5, -1],
  ownNeutral: {
    mean: reading({ 0: 2 }),
    deviation: ones(WIDTH),
    // One degree of own lean is half a degree of the neutral's trunk; the hip's is off by 0.7 for everybody.
    weights: [[...reading({ 0: 0.5 }), 0], [...zeros(WIDTH), 0.7], zeros(WIDTH + 1), zeros(WIDTH + 1)],
  },
  typical: { row: reading({ [STANDING.trunkNear]: -1 }), outline: zeros(OUTLINE) },
  plain: model(INPUTS, 3, [2, 4]),
  // With the outline: two degrees of trunk for a shift of 10 percent in the first ray.
  outlined: model(INPUTS + OUTLINE, 2, [2], INPUTS),
  errors: {
    plain: [1, 2, 3, 4].map((k) => [Math.log(k), ...zeros(13)]),
    outlined: [1, 2, 3, 4].map((k) => [Math.log(2 * k), ...zeros(13)]),
    typical: [1, 2, 3, 4].map((k) => [Math.log(3 * k), ...zeros(13)]),
  },
  shared: [0.1, 0.2, 0.3, 0.4],
  azimuth: { mean: zeros(WIDTH), deviation: ones(WIDTH), weights: [zeros(WIDTH + 1)] },
};
const NEUTRAL = {
  row: reading({ [STANDING.trunkNear]: 4, [STANDING.thighNear]: 3, [STANDING.shankNear]: 6 }),
};
const HINGED = reading({ [STANDING.trunkNear]: 34, [STANDING.thighNear]: -7, [STANDING.shankNear]: 1 });
const ask = (over: Partial<Parameters<typeof estimateWith>[2]> = {}): Estimate =>
  estimateWith(MODELS, "standing", {
    row: HINGED,
    outline: undefined,
    neutral: NEUTRAL,
    azimuth: 0,
    ...over,
  });

describe("an estimate", () => {
  it("starts from the user's own neutral: the population's, and what their stance differs by", () => {
    // Own lean 4, two more than the mean's 2: one degree more.
    expect(ask().neutral).toEqual([3, 3.7, 5, -1]);
    expect(ask({ neutral: undefined }).neutral).toEqual([2, 3, 5, -1]);
  });

  it("starts from what the trunk's outline at rest tells besides, where one was read", () => {
    const RAYS = 18;
    const told = {
      mean: zeros(RAYS).map(() => 1),
      deviation: ones(RAYS).map(() => 2),
      // Of the last ray, and of all alike, and of none.
      weights: [[...zeros(RAYS - 1), 0.25, 0.5], [...ones(RAYS), 0], [...zeros(RAYS), -0.3], zeros(RAYS + 1)],
    };
    const models = { ...MODELS, ownNeutralOutline: told };
    // What follows the trunk's rays is no part of it.
    const outline = zeros(OUTLINE).map((_, i) => (i === RAYS - 1 ? 5 : i < RAYS ? 1 : 90));
    const own = (neutral: typeof NEUTRAL & { outline?: readonly number[] }) =>
      estimateWith(models, "standing", { row: HINGED, outline: undefined, neutral, azimuth: 0 }).neutral;
    const [trunk, hip, knee, spine] = own({ ...NEUTRAL, outline });
    expect(trunk).toBeCloseTo(3 + 2 * 0.25 + 0.5, 9);
    expect(hip).toBeCloseTo(3.7 + 2, 9);
    expect(knee).toBeCloseTo(5 - 0.3, 9);
    expect(spine).toBe(-1);
    expect(own(NEUTRAL)).toEqual([3, 3.7, 5, -1]);
  });

  it("adds what the lines between landmarks turned by: trunk, hip from trunk and thigh, knee from shank and thigh", () => {
    // Trunk 30 forward, thigh 10 back, shank 5 back; the spine shows in no two landmarks.
    expect(ask().shown).toEqual([3 + 30, 3.7 + 40, 5 + 5, -1]);
  });

  it("corrects that by the mean of line and networks", () => {
    // Three units of 10 degrees: the line says 9, the networks 6 and 12.
    expect(ask().plain[0]).toBeCloseTo(33 + (9 + 9) / 2, 9);
    expect(ask().plain.slice(1)).toEqual(ask().shown.slice(1));
    expect(ask().values).toEqual(ask().plain);
    expect(ask().outlined).toBe(false);
  });

  it("says what its error is judged by: how far the models are apart, how far the body moved", () => {
    const [trunk, hip] = ask().evidence;
    // Networks 6 and 12: 3 on either side of their mean, which is the line's 9.
    const shared = { moved: 40, trunkEdge: 0, limbEdge: 0, rolled: 0, plates: 0.14 };
    expect(trunk).toEqual({ spread: 3, apart: 0, change: 39, ...shared });
    expect(hip).toEqual({ spread: 0, apart: 0, change: 40, ...shared });
    // Straightened again and beyond: the largest change counts whichever way it went.
    const back = ask({
      row: reading({ [STANDING.trunkNear]: -50, [STANDING.thighNear]: 3, [STANDING.shankNear]: 6 }),
    });
    expect(back.evidence[2]!.moved).toBe(54);
  });

  it("says how far the outline went, trunk and limbs apart, and one shoulder against the other", () => {
    const TRUNK = 34;
    const edges = (ray: number): number[] => zeros(OUTLINE).map((_, i) => (i === ray ? 68 : 1));
    const own = { ...NEUTRAL, outline: ones(OUTLINE) };
    const told = (outline: readonly number[] | undefined, row = HINGED) => {
      const { trunkEdge, limbEdge, rolled } = ask({ outline, neutral: own, row }).evidence[3]!;
      return [trunkEdge, limbEdge, rolled];
    };
    // An edge is never further off than 25 percent of the leg.
    expect(told(edges(TRUNK - 1))).toEqual([25 / TRUNK, 0, 0]);
    expect(told(edges(TRUNK))).toEqual([0, 25 / (OUTLINE - TRUNK), 0]);
    expect(told(edges(0).map((ray) => 2 - ray))[0]).toBe(25 / TRUNK);
    // Without an outline nothing is known of it.
    expect(told(undefined, reading({ [STANDING.shoulders]: 3, [STANDING.shoulders + 1]: -4 }))).toEqual([
      0, 0, 5,
    ]);
    const lying = (over: Readonly<Record<number, number>>) =>
      estimate("prone", {
        row: TYPICAL.prone.map((value, i) => value + (over[i] ?? 0)),
        outline: fittedFile.prone.typical.outline.map((ray, i) => ray + (i < 18 ? 2 : -3)),
        neutral: undefined,
        azimuth: 0,
      }).evidence[0]!;
    const { trunkEdge, limbEdge, rolled } = lying({ [PRONE.shoulders]: -6, [PRONE.shoulders + 1]: 8 });
    expect(lying({}).plates).toBe(0);
    expect(trunkEdge).toBeCloseTo(2, 6);
    expect(limbEdge).toBeCloseTo(3, 6);
    expect(rolled).toBeCloseTo(10, 6);
  });

  it("says how much the neutral looks like one with plates beside it", () => {
    const features = [...zeros(24), 0.8];
    expect(ask({ neutral: { ...NEUTRAL, features } }).evidence.map(({ plates }) => plates)).toEqual([
      0.8, 0.8, 0.8, 0.8,
    ]);
    expect(ask({ neutral: undefined }).evidence[0]!.plates).toBe(0.14);
  });

  it("is measured against an average neutral until the user's own is known", () => {
    const found = ask({ neutral: undefined, row: reading({ [STANDING.trunkNear]: 19 }) });
    // 20 degrees from the typical -1: the line says 6, the networks 4 and 8.
    expect(found.shown[0]).toBe(2 + 20);
    expect(found.values[0]).toBeCloseTo(28, 9);
  });

  it("looks at the outline where both the frame and the neutral have one", () => {
    const outline = zeros(OUTLINE).map((zero, i) => (i === 0 ? 17 : zero));
    const own = { ...NEUTRAL, outline: zeros(OUTLINE).map((zero, i) => (i === 0 ? 7 : zero)) };
    const found = ask({ outline, neutral: own });
    expect(found.outlined).toBe(true);
    expect(found.values[0]).toBeCloseTo(33 + 2, 9);
    expect(found.plain[0]).toBeCloseTo(42, 9);
    expect(ask({ outline, neutral: NEUTRAL }).outlined).toBe(false);
    expect(ask({ outline: undefined, neutral: own }).outlined).toBe(false);
    // Against the average outline, all zero: 17.
    expect(ask({ outline, neutral: undefined }).values[0]).toBeCloseTo(2 + 35 + 3.4, 9);
  });
});

describe("the error of an estimate", () => {
  const calm = { azimuth: 0, doubt: 0, share: 1 };

  it("is looked up for what was seen: landmarks, outline too, or against an average neutral", () => {
    const seen = [1, 1, 1, 1];
    for (const [how, times] of [
      ["plain", 1],
      ["outlined", 2],
      ["typical", 3],
    ] as const)
      deviationsWith(MODELS, ask(), how, seen, calm).forEach((deviation, i) => {
        expect(deviation).toBeCloseTo(times * (i + 1), 9);
      });
  });

  it("grows for the signal whose part is hardly seen, and for no other", () => {
    const weights = [...zeros(5), Math.log(5), ...zeros(8)];
    const models = { ...MODELS, errors: { ...MODELS.errors, plain: [weights, weights, weights, weights] } };
    const [trunk, hip, knee, spine] = deviationsWith(models, ask(), "plain", [1, 0, 0.5, 1], calm);
    expect([trunk, spine]).toEqual([1, 1]);
    expect(hip).toBeCloseTo(5, 9);
    expect(knee).toBeCloseTo(Math.sqrt(5), 9);
  });
});

describe("the fitted estimators", () => {
  const rows = { standing: TYPICAL.standing, prone: TYPICAL.prone } as const;
  const SIGNALS = { standing: STANDING_SIGNALS, prone: PRONE_SIGNALS } as const;
  const STANCES = ["standing", "prone"] as const;

  it("see no change in a body that holds its neutral, from wherever it is seen", () => {
    for (const stance of STANCES)
      for (const azimuth of [-35, 0, 20]) {
        const found = estimate(stance, {
          row: rows[stance],
          outline: undefined,
          neutral: { row: rows[stance] },
          azimuth,
        });
        expect(found.values).toHaveLength(SIGNALS[stance].length);
        found.values.forEach((value, i) => {
          expect(value, SIGNALS[stance][i]!).toBeCloseTo(found.neutral[i]!, 6);
          expect(Math.abs(found.evidence[i]!.spread)).toBeLessThan(1e-6);
        });
      }
  });

  it("read a lying body's own neutral off its outline: the chest's off the floor below it, the legs' off both sides", () => {
    const rays = 18;
    /** Of a body whose outline differs from the average one's by this much, percent of its length. */
    const neutral = (over: (ray: number) => number, outlined = true) => {
      const average = outlined ? [...fittedFile.prone.typical.outline] : undefined;
      const outline = average?.map((at, i) => at + (i < rays ? over(i) : 0));
      const own = { row: rows.prone, ...(outline ? { outline } : {}) };
      return estimate("prone", { row: rows.prone, outline: undefined, neutral: own, azimuth: 0 }).neutral;
    };
    const unknown = neutral(() => 0, false);
    // Further from the floor below the shoulders than below the hips, by 2 % of the body: the chest rests higher.
    const deep = neutral((ray) => (ray >= rays / 2 ? (2 * (ray - 9)) / 8 : 0));
    expect(deep[1]! - neutral(() => 0)[1]!).toBeGreaterThan(0.4);
    // What is above the body says nothing of its chest, and something of its legs.
    const broad = neutral((ray) => (ray < rays / 2 ? 2 : 0));
    expect(broad[1]).toBeCloseTo(neutral(() => 0)[1]!, 9);
    expect(Math.abs(broad[2]! - neutral(() => 0)[2]!)).toBeGreaterThan(0.1);
    // Of the other signals it tells nothing.
    for (const i of [0, 3, 4, 5]) expect(deep[i]).toBeCloseTo(unknown[i]!, 9);
  });

  it("take an average body's neutral for the population's mean", () => {
    for (const stance of STANCES)
      estimate(stance, {
        row: rows[stance],
        outline: undefined,
        neutral: { row: rows[stance] },
        azimuth: 0,
      }).neutral.forEach((value, i) => {
        expect(Math.abs(value - MEAN_NEUTRAL[stance][i]!)).toBeLessThan(0.5);
      });
  });

  it("know a standing person's neutral: nearly upright, nearly straight; a lying one's: arms lower than legs", () => {
    for (const angle of MEAN_NEUTRAL.standing) expect(Math.abs(angle)).toBeLessThan(8);
    const [arm, chest, leg] = MEAN_NEUTRAL.prone;
    expect(arm).toBeLessThan(-8);
    expect(chest).toBeGreaterThan(-5);
    expect(leg).toBeGreaterThan(-8);
    expect(leg).toBeLessThan(0);
  });

  it("place the camera at most 75 degrees off the side", () => {
    for (const stance of STANCES) {
      expect(Math.abs(estimateAzimuth(stance, rows[stance]))).toBeLessThan(15);
      for (const far of [-1e6, 1e6])
        expect(
          Math.abs(
            estimateAzimuth(
              stance,
              rows[stance].map(() => far),
            ),
          ),
        ).toBeLessThanOrEqual(75);
    }
  });

  it("have an error for every signal, larger at rest without a neutral of one's own", () => {
    const calm = {
      spread: 0,
      apart: 0,
      moved: 0,
      change: 0,
      trunkEdge: 0,
      limbEdge: 0,
      rolled: 0,
      plates: 0,
    };
    for (const stance of STANCES) {
      const found = { evidence: SIGNALS[stance].map(() => calm) };
      const seen = SIGNALS[stance].map(() => 1);
      const more = { azimuth: 5, doubt: 0.05, share: 1 };
      const [own, typical] = (["plain", "typical"] as const).map((how) =>
        deviations(stance, found, how, seen, more),
      );
      const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
      expect(own).toHaveLength(SIGNALS[stance].length);
      expect(mean(typical!)).toBeGreaterThan(mean(own!));
    }
  });

  it("know what share of an error a set's reps have in common, and of what is not measured, none", () => {
    for (const stance of STANCES)
      for (const signal of SIGNALS[stance]) {
        expect(sharedError(stance, signal)).toBeGreaterThan(0);
        expect(sharedError(stance, signal)).toBeLessThan(1);
      }
    expect(sharedError("standing", "armLift")).toBe(0);
    expect(sharedError("prone", "spineFlexion")).toBe(0);
  });
});

describe("the estimators' inputs", () => {
  const standing = (row: Readonly<Record<number, number>>, neutral = {}, azimuth = 0): number[] =>
    standingInputs(reading(row), reading(neutral), azimuth);

  it("are all 0 in the neutral, from wherever it is seen", () => {
    const row = zeros(WIDTH).map((_, i) => 3 * i - 40);
    expect(standingInputs(row, row, 33).every((x) => x === 0)).toBe(true);
    const lying = zeros(46).map((_, i) => 2 * i - 30);
    expect(proneInputs(lying, lying, -28).every((x) => x === 0)).toBe(true);
  });

  it("turn by the shorter way where an angle passes 180", () => {
    expect(standing({ 0: -170 }, { 0: 175 })[0]).toBeCloseTo(15, 9);
    expect(standing({ 14: 170 }, { 14: -175 })[14]).toBeCloseTo(-15, 9);
    // Half a turn is -180 either way; lengths do not wrap.
    expect(standing({ 0: 180 })[0]).toBe(-180);
    expect(standing({ 15: 350 }, { 15: 20 })[15]).toBe(330);
    expect(
      proneInputs(
        zeros(46).map(() => 350),
        zeros(46),
        0,
      ).slice(0, 46),
    ).toEqual(zeros(46).map((_, i) => (i < 21 ? -10 : 350)));
  });

  it("bend trunk and thigh by sines and cosines of the change and of twice the trunk's", () => {
    const [sinTrunk, cosTrunk, sin2, cos2, sinThigh, cosThigh] = standing({
      [STANDING.trunkNear]: 30,
      [STANDING.thighNear]: -90,
    }).slice(WIDTH);
    expect(sinTrunk).toBeCloseTo(0.5, 9);
    expect(cosTrunk).toBeCloseTo(Math.sqrt(3) / 2 - 1, 9);
    expect(sin2).toBeCloseTo(Math.sqrt(3) / 2, 9);
    expect(cos2).toBeCloseTo(-0.5, 9);
    expect(sinThigh).toBeCloseTo(-1, 9);
    expect(cosThigh).toBeCloseTo(-1, 9);
  });

  it("let the view have its say: each foreshortened angle by the azimuth in units of 30 degrees, and by its square", () => {
    const inputs = standing({ 0: 40, 7: 10, 8: 99 }, {}, 15);
    const terms = inputs.slice(WIDTH + 6);
    expect(terms).toEqual([20, 0, 0, 0, 0, 0, 0, 5, 10, 0, 0, 0, 0, 0, 0, 2.5]);
    const lying = proneInputs(
      zeros(46).map((zero, i) => (i === 0 ? 4 : i === 12 ? 8 : i === 13 ? 99 : zero)),
      zeros(46),
      -30,
    );
    const between = zeros(11).map((zero) => expect.closeTo(zero));
    expect(lying.slice(46)).toEqual([-4, ...between, -8, 4, ...between, 8]);
  });

  it("bound what an edge of the outline moved by to a quarter of the body", () => {
    expect(outlineInputs([30, -4, 10], [1, 2, 70])).toEqual([25, -6, -25]);
  });

  it("read the plain angles of who lies off arm, chest, leg and knee", () => {
    const lying = zeros(46).map((_, i) =>
      i === PRONE.armNear ? 21 : i === PRONE.legNear ? 9 : i === PRONE.kneeBend ? 5 : 0,
    );
    const rest = zeros(46).map((_, i) => (i === PRONE.armNear ? -13 : i === PRONE.chestNear ? 2 : 0));
    const found = estimate("prone", { row: lying, outline: undefined, neutral: { row: rest }, azimuth: 0 });
    const moved = found.shown.map((value, i) => value - found.neutral[i]!);
    [34, -2, 9, 5, 0, 0].forEach((by, i) => {
      expect(moved[i]).toBeCloseTo(by, 9);
    });
  });
});
