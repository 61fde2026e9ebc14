import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { JudgedMovement, RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import { atRest, type CycleState, cycle } from "../../src/core/reps/cycle.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { goodMorning } from "../../src/exercises/good-morning/rules.ts";
import { type Change, measured, standingUp } from "../core/measured.ts";

const CONTEXT: RepContext = {
  ...createCoach().context,
  shallowBelow: 45,
  rest: { trunkInclination: 3 },
  usual: {},
};

/** Every movement that the frames hold, judged; `undefined`: no good morning at all. */
function judged(frames: readonly Measurement[], context = CONTEXT): (JudgedMovement | undefined)[] {
  let state: CycleState<Measurement> = atRest();
  return frames.flatMap((m) => {
    const [next, movement] = cycle(goodMorning.cycleRules(context), state, m);
    state = next;
    return movement ? [goodMorning.judge(movement, context)] : [];
  });
}

interface Hinge {
  readonly peak?: Signals;
  readonly down?: number;
  readonly stay?: number;
  readonly up?: number;
  readonly over?: Partial<Measurement>;
}
const PEAK = { trunkInclination: 73, hipFlexion: 96, kneeFlexion: 13, spineFlexion: 6 };

const hinge = ({ peak = {}, down = 2.3, stay = 0.5, up = 1.7, over = {} }: Hinge = {}): Change[] => [
  { seconds: 0.9 },
  { seconds: down, to: { ...PEAK, ...peak }, over },
  { seconds: stay, over },
  { seconds: up, to: standingUp, over },
  { seconds: 0.8 },
];
const one = (how?: Hinge, context = CONTEXT): JudgedMovement | undefined => {
  const movements = judged(measured(standingUp, hinge(how)), context);
  expect(movements).toHaveLength(1);
  return movements[0];
};
const kinds = (movement: JudgedMovement | undefined) => movement?.faults.map(({ kind }) => kind);

describe("a good morning", () => {
  it("that is slow, deep and flat counts without a fault", () => {
    expect(one()).toMatchObject({ faults: [], notJudged: [] });
    expect(one()!.reason).toBeUndefined();
  });

  it("has the times at which the trunk started down, arrived, started up and was upright", () => {
    const rep = one()!;
    expect(rep.start).toBeCloseTo(0.9, 0);
    expect(Math.abs(rep.start - 0.9)).toBeLessThan(0.15);
    expect(Math.abs(rep.peakStart - 3.2)).toBeLessThan(0.15);
    expect(Math.abs(rep.peakEnd - 3.7)).toBeLessThan(0.15);
    expect(Math.abs(rep.end - 5.4)).toBeLessThan(0.15);
  });

  it("reports the extremes of what was measured, each under its own name", () => {
    const { peak } = one()!;
    expect(peak.trunkInclination).toBeCloseTo(73, 0);
    expect(peak.hipFlexion).toBeCloseTo(96, 0);
    expect(peak.kneeFlexion).toBeCloseTo(13, 0);
    // The likeliest back behind a reading of 6, which is less than it was, and behind what lifters usually do.
    expect(peak.spineFlexion).toBeGreaterThan(5);
    expect(peak.spineFlexion).toBeLessThan(12);
  });

  it("a half hinge is not a rep, and says so", () => {
    const half = one({ peak: { trunkInclination: 33 } })!;
    expect(half.reason).toBe("shallow");
    expect(half.faults).toMatchObject([{ kind: "shallow", value: expect.closeTo(33, 0), limit: 45 }]);
  });

  it("is as deep as the lifter's own saved range asks, when that is less", () => {
    expect(one({ peak: { trunkInclination: 38 } }, { ...CONTEXT, shallowBelow: 36 })!.reason).toBeUndefined();
  });

  it("a bow of the head is nothing at all", () => {
    const nod: Change[] = [
      { seconds: 0.9 },
      { seconds: 1, to: { trunkInclination: 13 } },
      { seconds: 1, to: standingUp },
    ];
    expect(judged(measured(standingUp, [...nod, { seconds: 0.5 }]))).toEqual([]);
  });

  it("knees over 25 degrees are bent, under it they are soft", () => {
    expect(kinds(one({ peak: { kneeFlexion: 41 } }))).toEqual(["bent-knees"]);
    expect(kinds(one({ peak: { kneeFlexion: 21 } }))).toEqual([]);
  });

  it("a back that rounds far more than this user's others do is rounded, one that arches far more overextended", () => {
    const flat = { most: 6, level: 4, deviation: 12 };
    const usual = { ...CONTEXT, backs: [flat, flat, flat] };
    expect(one({ peak: { spineFlexion: 36 } }, usual)!.faults).toMatchObject([
      { kind: "rounded-back", limit: 30, value: expect.closeTo(45, -1) },
    ]);
    expect(one({ peak: { spineFlexion: -24 } }, usual)!.faults).toMatchObject([
      { kind: "overextended-back", limit: -20, value: expect.closeTo(-35, -1) },
    ]);
    expect(one({ peak: { spineFlexion: 12 } }, usual)).toMatchObject({ faults: [], notJudged: [] });
  });

  it("down in under a second is too fast, down in two is not; the way up may be quick", () => {
    expect(kinds(one({ down: 0.6 }))).toEqual(["too-fast"]);
    expect(kinds(one({ down: 2, up: 0.7 }))).toEqual([]);
  });

  it("all faults that counted with the rep are there, and it still counts", () => {
    const flat = { most: 6, level: 4, deviation: 12 };
    const usual = { ...CONTEXT, backs: [flat, flat] };
    const sloppy = one({ down: 0.6, peak: { kneeFlexion: 44, spineFlexion: 37 } }, usual)!;
    expect(sloppy.reason).toBeUndefined();
    expect([...kinds(sloppy)!].sort()).toEqual(["bent-knees", "rounded-back", "too-fast"]);
  });

  it("an unseen knee is not judged", () => {
    const { kneeFlexion: _, ...noKnee } = standingUp;
    const [rep] = judged(measured(noKnee, hinge()));
    expect(rep!.notJudged).toContain("bent-knees");
    expect(kinds(rep)).toEqual([]);
    expect(rep!.peak).not.toHaveProperty("kneeFlexion");
  });

  it("an unseen back is not judged, neither rounded nor arched", () => {
    const { spineFlexion: _, ...noBack } = standingUp;
    const [rep] = judged(measured(noBack, hinge()));
    expect(rep!.notJudged).toEqual(expect.arrayContaining(["rounded-back", "overextended-back"]));
    expect(rep!.reason).toBeUndefined();
  });
});

describe("what looks like a good morning and is none", () => {
  const bent = { trunkInclination: 62 };

  it("a squat: the hips sink", () => {
    expect(
      one({ peak: { ...bent, kneeFlexion: 98 }, over: { hip: canonicalPoint(-20, 62) } }),
    ).toBeUndefined();
  });

  it("a sit is not a good morning: hips down and knees bent, trunk leaning", () => {
    expect(
      one({ peak: { trunkInclination: 47, kneeFlexion: 90 }, over: { hip: canonicalPoint(-35, 55) } }),
    ).toBeUndefined();
  });

  it("picking something up: the hands hang", () => {
    expect(one({ peak: bent, over: { handsHang: true } })).toBeUndefined();
  });

  it("a step: the feet go elsewhere", () => {
    const frames = measured(standingUp, hinge()).map((m) => ({
      ...m,
      foot: canonicalPoint(14 * m.t, 10),
      hip: canonicalPoint(14 * m.t, 110),
    }));
    expect(judged(frames)).toEqual([undefined]);
  });

  it("coming up from the floor: nobody stood upright before", () => {
    const rising = measured({ ...standingUp, trunkInclination: 70 }, [
      { seconds: 1 },
      { seconds: 1.5, to: standingUp },
      { seconds: 1 },
    ]);
    expect(judged(rising).filter((movement) => movement !== undefined)).toEqual([]);
  });
});

describe("the good morning's range meter", () => {
  const meter = (usual: Signals) =>
    goodMorning.meter(measured(standingUp, hinge())[60]!, { ...CONTEXT, usual })!;

  it("asks a newcomer for the counting depth, and follows one's own range from then on", () => {
    expect(meter({})).toMatchObject({ signal: "trunkInclination", goal: 45 });
    expect(meter({ trunkInclination: 69 }).goal).toBeGreaterThan(45);
    expect(meter({ trunkInclination: 69 }).goal).toBeLessThan(69);
  });

  it("never sends anybody past 90 degrees", () => {
    for (const trunkInclination of [47, 60, 88, 97, 120]) {
      const { goal, goalEnd } = meter({ trunkInclination });
      expect(goalEnd).toBeLessThanOrEqual(90);
      expect(goal).toBeLessThan(goalEnd);
    }
  });
});
