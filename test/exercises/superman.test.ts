import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { JudgedMovement, RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signal, Signals } from "../../src/core/quantity.ts";
import { atRest, type CycleState, cycle } from "../../src/core/reps/cycle.ts";
import { shareAt } from "../../src/core/reps/minimum-jerk.ts";
import { liveHold } from "../../src/exercises/patterns/limb-pair.ts";
import { superman } from "../../src/exercises/superman/rules.ts";
import { type Change, lyingFlat, measured } from "../core/measured.ts";

const CONTEXT: RepContext = {
  ...createCoach().context,
  shallowBelow: 45,
  rest: { armLift: 0, legLift: -3 },
  usual: {},
};

function judged(frames: readonly Measurement[], context = CONTEXT): (JudgedMovement | undefined)[] {
  let state: CycleState<Measurement> = atRest();
  return frames.flatMap((m) => {
    const [next, movement] = cycle(superman.cycleRules(context), state, m);
    state = next;
    return movement ? [superman.judge(movement, context)] : [];
  });
}

const UP = { armLift: 21, chestLift: 13, legLift: 15, kneeFlexion: 10, elbowFlexion: 14, neckFlexion: -11 };
const LIFT = 0.9;
const LOWER = 1.2;

interface Lift {
  readonly up?: Signals;
  /** Seconds fully up. */
  readonly stay?: number;
}
const lift = ({ up = {}, stay = 2.4 }: Lift = {}): Change[] => [
  { seconds: 0.9 },
  { seconds: LIFT, to: { ...UP, ...up } },
  { seconds: stay },
  { seconds: LOWER, to: lyingFlat },
  { seconds: 0.9 },
];
const one = (how?: Lift, from: Signals = lyingFlat): JudgedMovement | undefined => {
  const movements = judged(measured(from, lift(how)));
  expect(movements).toHaveLength(1);
  return movements[0];
};
const kinds = (movement: JudgedMovement | undefined) => movement?.faults.map(({ kind }) => kind);
const without = (signals: Signals, ...names: Signal[]): Signals =>
  Object.fromEntries(Object.entries(signals).filter(([name]) => !names.includes(name as Signal)));

/** Seconds at or above 80% of the way, of a stay with minimum-jerk ways up and down. */
const heldFor = (stay: number): number => stay + (1 - shareAt(0.8)) * (LIFT + LOWER);

describe("a superman", () => {
  it("lifted together and held for two counts is clean", () => {
    expect(one()).toMatchObject({ faults: [], notJudged: [] });
    expect(one()!.reason).toBeUndefined();
  });

  it("is held while arms and legs are at 80% of their way or above", () => {
    for (const stay of [1.1, 1.9, 2.6]) expect(one({ stay })!.holdSeconds).toBeCloseTo(heldFor(stay), 1);
  });

  it("has the times at which the first limb started up, all were up, lowering started, all were down", () => {
    const rep = one()!;
    const truth = { start: 0.9, peakStart: 1.8, peakEnd: 4.2, end: 5.4 };
    for (const [name, t] of Object.entries(truth))
      expect(Math.abs(rep[name as keyof typeof truth] - t), name).toBeLessThan(0.15);
  });

  it("held for less than two counts is a rep with a short hold", () => {
    const brief = one({ stay: 0.8 })!;
    expect(brief.faults).toMatchObject([
      { kind: "short-hold", limit: 2, value: expect.closeTo(heldFor(0.8), 1) },
    ]);
    expect(brief.reason).toBeUndefined();
  });

  it("arms only does not count and says why", () => {
    const arms = one({ up: { legLift: -3 } })!;
    expect(arms).toMatchObject({ reason: "arms-only", holdSeconds: 0 });
    expect(kinds(arms)).toEqual(["arms-only"]);
  });

  it("legs only does not count and says why", () => {
    const legs = one({ up: { armLift: -13, chestLift: 2 } })!;
    expect(legs).toMatchObject({ reason: "legs-only", holdSeconds: 0 });
    expect(kinds(legs)).toEqual(["legs-only"]);
  });

  it("just off the floor is enough: low limbs are a cue, not a no-rep, and more height earns nothing", () => {
    expect(kinds(one({ up: { legLift: 9, armLift: 12 } }))).toEqual([]);
    const low = one({ up: { legLift: 1.2 } })!;
    expect(low.faults).toMatchObject([{ kind: "low-legs", limit: 5, value: expect.closeTo(4.2, 0) }]);
    expect(low.reason).toBeUndefined();
    expect(one({ up: { legLift: 4 } })).toMatchObject({ faults: [], notJudged: [] });
    const arms = one({ up: { armLift: -9, chestLift: 2 } })!;
    expect(arms.faults).toMatchObject([{ kind: "low-arms", limit: 8 }]);
    expect(kinds(one({ up: { legLift: 34, armLift: 41 } }))).toEqual([]);
  });

  it("arms that end level with the shoulders, or rise with the chest while their slope falls, are no fault", () => {
    expect(one({ up: { armLift: 0, chestLift: 6 } })).toMatchObject({ faults: [], notJudged: [] });
    const carried = one({ up: { armLift: -18, chestLift: 16 } })!;
    expect(carried.reason).toBeUndefined();
    expect(kinds(carried)).toEqual([]);
  });

  it("a quick lift counts, with a short hold: three quarters of a second up and down", () => {
    const quick: Change[] = [
      { seconds: 0.9 },
      { seconds: 0.4, to: UP },
      { seconds: 0.4, to: lyingFlat },
      { seconds: 0.3 },
    ];
    for (const fps of [10, 12, 30]) {
      const movements = judged(measured(lyingFlat, [...quick, ...quick, ...quick], fps));
      expect(movements.map(kinds), `${fps} fps`).toEqual([["short-hold"], ["short-hold"], ["short-hold"]]);
    }
  });

  it("in slow motion is together where it was together", () => {
    const late = (gap: number): Change[] => [
      { seconds: 1 },
      { seconds: gap, to: { legLift: -2.9 } },
      { seconds: 8, to: UP },
      { seconds: 20 },
      { seconds: 8, to: lyingFlat },
      { seconds: 1 },
    ];
    expect(kinds(judged(measured(lyingFlat, late(0.6)))[0])).toEqual([]);
  });

  it("is ordered in time, however quick: up before down, and one moment where nothing was held", () => {
    const { start, peakStart, peakEnd, end } = judged(
      measured(lyingFlat, [
        { seconds: 0.9 },
        { seconds: 0.35, to: UP },
        { seconds: 0.5, to: lyingFlat },
        { seconds: 0.5 },
      ]),
    )[0]!;
    expect([start, peakStart, peakEnd, end]).toEqual([start, peakStart, peakEnd, end].sort((a, b) => a - b));
  });

  it("of one arm and the other side's leg is another exercise: neither counted nor called an attempt", () => {
    const opposite = measured(lyingFlat, lift()).map((m) => ({
      ...m,
      rises: { ...m.rises, arm: 0.4, farLeg: 0.6 },
    }));
    expect(judged(opposite).filter((movement) => movement !== undefined)).toEqual([]);
  });

  it("bent knees, bent arms and, beside the set's others, a lifted head are faults of the hold", () => {
    expect(kinds(one({ up: { kneeFlexion: 47 } }))).toEqual(["bent-knees"]);
    expect(kinds(one({ up: { elbowFlexion: 63 } }))).toEqual(["bent-arms"]);
    const alone = one({ up: { neckFlexion: -46 } });
    expect(alone).toMatchObject({ faults: [], notJudged: ["neck-cranked"] });
    const necks = [one()!.neck!, one()!.neck!];
    const [lifted] = judged(measured(lyingFlat, lift({ up: { neckFlexion: -46 } })), { ...CONTEXT, necks });
    expect(kinds(lifted)).toEqual(["neck-cranked"]);
    expect(lifted!.peak.neckFlexion).toBe(lifted!.faults[0]!.value);
    const set = [alone!, ...Array.from({ length: 4 }, () => one()!)].map(({ neck, ...rep }) => ({
      rep,
      neck: neck!,
    }));
    const [looked, ...others] = superman.lookBack!(set, CONTEXT);
    expect(looked).toMatchObject({ faults: [{ kind: "neck-cranked" }], notJudged: [] });
    expect(others).toEqual([undefined, undefined, undefined, undefined]);
    expect(kinds(one({ up: { kneeFlexion: 19, elbowFlexion: 27, neckFlexion: -22 } }))).toEqual([]);
  });

  it("legs more than half a second after the arms are not together", () => {
    const apart = (gap: number): Change[] => [
      { seconds: 0.9 },
      { seconds: LIFT, to: without(UP, "legLift") },
      ...(gap > LIFT ? [{ seconds: gap - LIFT }] : []),
      { seconds: LIFT, to: { legLift: UP.legLift } },
      { seconds: 2.6 },
      { seconds: LOWER, to: lyingFlat },
      { seconds: 0.9 },
    ];
    const [late] = judged(measured(lyingFlat, apart(1.4)));
    expect(late!.faults).toMatchObject([{ kind: "not-together", limit: 0.5, value: expect.closeTo(1.4, 1) }]);
    expect(late!.reason).toBeUndefined();
  });

  it("with unseen legs counts on the arms, and judges nothing of the legs", () => {
    const legs = ["legLift", "kneeFlexion"] as const;
    const [rep] = judged(measured(without(lyingFlat, ...legs), lift()));
    expect(rep!.reason).toBeUndefined();
    expect(rep!.holdPartial).toBe(true);
    expect(rep!.holdSeconds).toBeCloseTo(heldFor(2.4), 1);
    expect(rep!.notJudged).toEqual(expect.arrayContaining(["low-legs", "not-together", "bent-knees"]));
    expect(kinds(rep)).toEqual([]);
  });

  it("with unseen legs is told to hold longer where the arms came down too soon: both were up no longer", () => {
    const hidden = without(lyingFlat, "legLift", "kneeFlexion");
    const [short] = judged(measured(hidden, lift({ stay: 0.6 })));
    expect(kinds(short)).toEqual(["short-hold"]);
    expect(short!.notJudged).not.toContain("short-hold");
    // Whether the legs were held as long is not known.
    const [long] = judged(measured(hidden, lift()));
    expect(kinds(long)).toEqual([]);
    expect(long!.notJudged).toContain("short-hold");
  });

  it("with unseen arms counts on the legs, and judges nothing of the arms", () => {
    const [rep] = judged(measured(without(lyingFlat, "armLift", "elbowFlexion"), lift()));
    expect(rep!.holdPartial).toBe(true);
    expect(rep!.notJudged).toEqual(expect.arrayContaining(["low-arms", "not-together", "bent-arms"]));
    expect(rep!.notJudged).not.toContain("bent-knees");
  });
});

describe("what is no superman", () => {
  it("both pairs hardly off the floor: each may be low, not both at once", () => {
    // Arms by 6.3 degrees of 8, legs by 3.5 of 5 or 4.8: 1.5 and 1.75 together.
    const low = (legLift: number) => one({ up: { armLift: -8.5, chestLift: 3, legLift } });
    expect(low(0.5)).toBeUndefined();
    expect(low(1.8)!.reason).toBeUndefined();
  });

  it("a low lift in which the body lay still all the way", () => {
    const up = { armLift: -8.5, chestLift: 3, legLift: 1.8 };
    const drifting = lift({ up }).map((change) => ({ ...change, over: { still: true } }));
    expect(judged(measured(lyingFlat, drifting))).toEqual([undefined]);
    const high = lift().map((change) => ({ ...change, over: { still: true } }));
    expect(judged(measured(lyingFlat, high))[0]!.reason).toBeUndefined();
  });

  it("one pair alone, where only that was seen, hardly off the floor", () => {
    const legs = (legLift: number) => one({ up: { legLift } }, without(lyingFlat, "armLift", "elbowFlexion"));
    expect(legs(1)).toBeUndefined();
    expect(legs(2.5)!.reason).toBeUndefined();
  });

  it("a twitch of the limbs", () => {
    const twitch = [
      { seconds: 1 },
      { seconds: 0.2, to: { legLift: 3 } },
      { seconds: 0.2, to: lyingFlat },
      { seconds: 1 },
    ];
    expect(judged(measured(lyingFlat, twitch)).filter((movement) => movement !== undefined)).toEqual([]);
  });

  it("limbs that shift without leaving the floor", () => {
    const shift = [
      { seconds: 1 },
      { seconds: 0.8, to: { armLift: -9, legLift: -1.5 } },
      { seconds: 0.8, to: lyingFlat },
    ];
    expect(judged(measured(lyingFlat, [...shift, { seconds: 1 }]))).toEqual([]);
  });

  it("legs that kick in turn", () => {
    const kicks = measured(lyingFlat, lift({ up: { armLift: -13, chestLift: 2 } })).map((m) => ({
      ...m,
      rises: { ...m.rises, farLeg: 0.5 },
    }));
    expect(judged(kicks).filter((movement) => movement !== undefined)).toEqual([]);
  });
});

describe("the live hold", () => {
  const frames = measured(lyingFlat, lift());
  const at = (t: number) =>
    liveHold(
      frames.filter((m) => m.t >= 1.1 && m.t <= t),
      CONTEXT,
    );

  it("runs from when both pairs were up, while they stay up", () => {
    const began = 0.9 + shareAt(0.8) * LIFT;
    expect(at(2.9)).toMatchObject({ now: true, seconds: expect.closeTo(2.9 - began, 1) });
    expect(at(4.1)).toMatchObject({ now: true, seconds: expect.closeTo(4.1 - began, 1) });
  });

  it("is over once a pair comes down, and never began with one pair on the floor", () => {
    expect(at(5)).toEqual({ seconds: 0, now: false });
    const armsOnly = measured(lyingFlat, lift({ up: { legLift: -3 } }));
    expect(
      liveHold(
        armsOnly.filter((m) => m.t > 1.1 && m.t < 3),
        CONTEXT,
      ).now,
    ).toBe(false);
    expect(liveHold([], CONTEXT)).toEqual({ seconds: 0, now: false });
  });
});

describe("the superman's range meter", () => {
  it("asks for just off the floor and never for height", () => {
    const up = measured(lyingFlat, lift())[50]!;
    for (const legLift of [undefined, 9, 26, 50]) {
      const meter = superman.meter(up, { ...CONTEXT, usual: legLift === undefined ? {} : { legLift } })!;
      expect(meter).toMatchObject({ signal: "legLift", goal: 2 });
      expect(meter.goalEnd).toBeLessThanOrEqual(24);
    }
  });
});
