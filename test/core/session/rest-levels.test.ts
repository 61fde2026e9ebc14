import { describe, expect, it } from "vitest";
import type { Exercise, RepContext } from "../../../src/core/exercise.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../../src/core/quantity.ts";
import { followRest } from "../../../src/core/session/rest-levels.ts";
import { canonicalPoint } from "../../../src/core/space.ts";
import { kneeBend } from "../../exercises/knee-bend/rules.ts";
import { measurement, standingUp } from "../measured.ts";

/** Follows knee and trunk at rest; 6 degrees above is no rest. */
const bend: Exercise = {
  ...kneeBend,
  restLevels: {
    kneeFlexion: (m) => m.signals.kneeFlexion,
    trunkInclination: (m) => m.signals.trunkInclination,
  },
};
const at = (rest: Signals): RepContext => ({ shallowBelow: 45, rest, usual: {}, backs: [], necks: [] });
const still = (kneeFlexion: number, over: Partial<Measurement> = {}): Measurement =>
  measurement(3, { ...standingUp, kneeFlexion }, { still: true, ...over });
const restAfter = (rest: Signals, m: Measurement, dt: number, out?: readonly Measurement[]) =>
  followRest(bend, { out }, at(rest), m, dt).rest;

describe("the levels at rest", () => {
  it("are what the first still frame shows", () => {
    expect(restAfter({}, still(9), 0.1)).toEqual({ kneeFlexion: 9, trunkInclination: 3 });
  });

  it("go down quickly, in 0.7 s, and up slowly, in 5 s", () => {
    // A tenth of the memory takes a tenth of what is between.
    expect(restAfter({ kneeFlexion: 9 }, still(5), 0.07).kneeFlexion).toBeCloseTo(8.6, 9);
    expect(restAfter({ kneeFlexion: 9 }, still(13), 0.5).kneeFlexion).toBeCloseTo(9.4, 9);
  });

  it("are those of now after a longer gap, never beyond", () => {
    expect(restAfter({ kneeFlexion: 9 }, still(5), 2).kneeFlexion).toBe(5);
    expect(restAfter({ kneeFlexion: 9 }, still(13), 20).kneeFlexion).toBe(13);
  });

  it("don't follow what is already as far above them as the band: a slow start looks still", () => {
    expect(restAfter({ kneeFlexion: 9 }, still(15), 1).kneeFlexion).toBe(9);
    expect(restAfter({ kneeFlexion: 9 }, still(14.9), 1).kneeFlexion).toBeGreaterThan(9);
    // Far below is rest all the more.
    expect(restAfter({ kneeFlexion: 30 }, still(6), 1).kneeFlexion).toBe(6);
  });

  it("stay as they were of what is not seen", () => {
    const { kneeFlexion: _, ...others } = still(9).signals;
    const unseen = still(9, { signals: others });
    expect(restAfter({ kneeFlexion: 8, trunkInclination: 3 }, unseen, 1)).toEqual({
      kneeFlexion: 8,
      trunkInclination: 3,
    });
    expect(restAfter({}, unseen, 1)).toEqual({ trunkInclination: 3 });
  });

  it("are not followed within a movement, while the body stirs, or in another posture", () => {
    const rest = { kneeFlexion: 9 };
    expect(restAfter(rest, still(5), 1, [still(40)])).toBe(rest);
    expect(restAfter(rest, still(5, { still: false }), 1)).toBe(rest);
    expect(restAfter(rest, still(5, { posture: "hinged" }), 1)).toBe(rest);
  });

  it("are all that changes of what the rules are told", () => {
    const context: RepContext = {
      shallowBelow: 41,
      rest: {},
      usual: { kneeFlexion: 88 },
      backs: [],
      necks: [],
    };
    const m = still(9);
    expect(followRest(bend, { out: undefined }, context, m, 0.1)).toEqual({
      ...context,
      rest: { kneeFlexion: 9, trunkInclination: 3 },
      stance: {
        facing: 1,
        shoulders: m.carriage.shoulders,
        hips: m.carriage.hips,
        foot: m.foot,
        trunk: 60,
        armUp: false,
      },
    });
  });
});

/** Standing with the shoulders `ahead` and `up` of where they usually are, pixels. */
const standingAt = (ahead: number, up = 0, over: Partial<Measurement> = {}): Measurement => {
  const m = still(6, over);
  const { shoulders } = m.carriage;
  return {
    ...m,
    carriage: { ...m.carriage, shoulders: canonicalPoint(shoulders.x + ahead, shoulders.y + up) },
  };
};
const stanceAfter = (
  m: Measurement,
  dt: number,
  cycle: Parameters<typeof followRest>[1],
  from = standingAt(0),
) => followRest(bend, cycle, followRest(bend, { out: undefined }, at({}), from, 0.1), m, dt).stance!;

describe("where the body stood", () => {
  const waiting = { out: undefined };

  it("is what the still frames show, by a memory of half a second", () => {
    expect(stanceAfter(standingAt(4, 2), 0.1, waiting).shoulders).toEqual(canonicalPoint(0.8, 170.4));
    expect(stanceAfter(standingAt(4, 2), 3, waiting).shoulders).toEqual(canonicalPoint(4, 172));
  });

  it("is anew where somebody else stands, or the same one elsewhere or turned round", () => {
    expect(stanceAfter(standingAt(13), 0.1, waiting).shoulders.x).toBe(13);
    expect(stanceAfter(standingAt(4, 0, { facing: -1 }), 0.1, waiting).shoulders.x).toBe(4);
  });

  it("is with the arms down, at once and then for good: a raised one lifts its shoulder", () => {
    const waving = (up: number, visibility = 0.9): Measurement => {
      const m = standingAt(0, 4);
      return { ...m, carriage: { ...m.carriage, far: { ...m.carriage.far, up, visibility } } };
    };
    const shouldersOf = (m: Measurement, from: Measurement) => stanceAfter(m, 0.1, waiting, from).shoulders.y;
    expect(shouldersOf(waving(0.5), standingAt(0))).toBe(170);
    expect(shouldersOf(standingAt(0), waving(0.5))).toBe(170);
    expect(stanceAfter(waving(0.5), 0.1, waiting, waving(0.5))).toMatchObject({ armUp: true });
    // A bar on the back, or a hand that is hardly seen, is no arm that is up.
    expect(shouldersOf(waving(0.39), standingAt(0))).toBeCloseTo(170.8, 9);
    expect(shouldersOf(waving(0.5, 0.49), standingAt(0))).toBeCloseTo(170.8, 9);
  });

  it("is not where a movement is under way that rest came before, nor where the body stirs or bends", () => {
    expect(stanceAfter(standingAt(4), 1, { out: [still(6)] }).shoulders.x).toBe(0);
    expect(stanceAfter(standingAt(4, 0, { still: false }), 1, waiting).shoulders.x).toBe(0);
    expect(stanceAfter(standingAt(4, 0, { posture: "hinged" }), 1, waiting).shoulders.x).toBe(0);
    // Who lifts from the floor stands there first: on the way of nothing yet.
    expect(stanceAfter(standingAt(4), 1, { out: [still(6)], unbegun: true }).shoulders.x).toBe(4);
  });
});
