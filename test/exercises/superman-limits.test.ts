/** The limits of a superman's rules, one by one, on movements put together frame by frame. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { superman } from "../../src/exercises/superman/rules.ts";
import { type Change, lyingFlat, measured, measurement, moved } from "../core/measured.ts";

const CONTEXT: RepContext = {
  ...createCoach().context,
  shallowBelow: 45,
  rest: { trunkInclination: 3, armLift: 0, legLift: -3 },
  usual: {},
};

describe("the phases of a superman", () => {
  const at = (t: number, arm: number, legLift: number) => measurement(t, { legLift }, { rises: { arm } });
  const phase = (now: readonly [number, number], ...out: readonly (readonly [number, number])[]) =>
    superman.phase(
      at(out.length / 5, ...now),
      out.map(([arm, leg], i) => at(i / 5, arm, leg)),
      CONTEXT,
    );

  it("are rest, and lifting until more is known", () => {
    expect(superman.phase(at(0, 0, -3), undefined, CONTEXT)).toBe("rest");
    expect(superman.phase(at(0.1, 5, 2), [at(0, 9, 9)], CONTEXT)).toBe("lifting");
  });

  it("are a hold from a quarter of a second on", () => {
    expect(phase([10, 7], [10, 7])).toBe("lifting");
    expect(phase([10, 7], [10, 7], [10, 7])).toBe("hold");
    expect(superman.phase(at(0.25, 10, 7), [at(0, 10, 7)], CONTEXT)).toBe("hold");
  });

  it("go by arms and legs together, a leg's degree for two of an arm's", () => {
    expect(phase([4, 1], [0, -3], [3, 0])).toBe("lifting");
    expect(phase([6, -1], [10, 7], [9, 6])).toBe("lowering");
    // Arms 3 higher, legs 2 lower; arms 3 higher, legs 1 lower.
    expect(phase([6, -2.9], [10, 7], [3, -0.9])).toBe("lowering");
    expect(phase([6, -2.9], [10, 7], [3, -1.9])).toBe("lifting");
    expect(phase([3, -1], [10, 7], [3, -1])).toBe("lifting");
  });

  it("compare with what was 0.15 s ago", () => {
    const out = [at(0, 10, -3), at(0.2, 2, -3)];
    expect(superman.phase(at(0.34, 3, -3), out, CONTEXT)).toBe("lowering");
    expect(superman.phase(at(0.36, 3, -3), out, CONTEXT)).toBe("lifting");
  });

  it("do without what is not seen", () => {
    const arms = (t: number, arm: number) => measurement(t, {}, { rises: { arm } });
    expect(superman.phase(arms(0.4, 2), [arms(0, 10), arms(0.2, 4)], CONTEXT)).toBe("lowering");
    const legs = (t: number, legLift: number) => measurement(t, { legLift }, { rises: {} });
    expect(superman.phase(legs(0.4, -2.5), [legs(0, 7), legs(0.2, -2.9)], CONTEXT)).toBe("lifting");
  });
});

describe("what a superman is measured by", () => {
  const meter = (usual?: number, rest = -3) =>
    superman.meter(measurement(0, { legLift: 6 }), {
      ...CONTEXT,
      rest: { legLift: rest },
      usual: usual === undefined ? {} : { legLift: usual },
    });

  it("is the legs' lift: 5 degrees off one's own rest, and never higher than 24", () => {
    expect(meter()).toEqual({ signal: "legLift", value: 6, low: -3, high: 30, goal: 2, goalEnd: 18 });
    expect(meter(9)).toMatchObject({ goalEnd: 13 });
    expect(meter(22)).toMatchObject({ goalEnd: 24 });
    expect(meter(9, -2)).toMatchObject({ low: -2, goal: 3 });
    expect(superman.meter(measurement(0, {}), CONTEXT)).toBeUndefined();
  });

  it("can be seen where either pair is", () => {
    const seen = (legLift: number | undefined, arm: number | undefined) =>
      superman.measurable(
        measurement(0, legLift === undefined ? {} : { legLift }, { rises: arm === undefined ? {} : { arm } }),
      );
    expect([seen(1, 1), seen(undefined, 1), seen(1, undefined)]).toEqual([true, true, true]);
    expect(seen(undefined, undefined)).toBe(false);
  });

  it("leaves rest and comes back by each pair's own limits", () => {
    const [arms, legs] = superman.cycleRules(CONTEXT).strands;
    expect(arms).toMatchObject({ out: 7, back: 5, turnMost: 14, turnRise: 5 });
    expect(legs).toMatchObject({ out: 3, back: 1.8, turnMost: 6, turnRise: 1.8 });
    expect(legs!.excursion(measurement(0, { legLift: 6 }))).toBe(9);
    expect(arms!.excursion(measurement(0, {}, { rises: { arm: 6 } }))).toBe(6);
  });
});

describe("a lift that is a superman", () => {
  const UP = { armLift: 21, chestLift: 13, legLift: 15 };
  const lift = (up: Signals = UP, length = 2): Movement<Measurement> => {
    const way: Change[] = [
      { seconds: 1 },
      { seconds: 0.4 * length, to: up },
      { seconds: 0.2 * length },
      { seconds: 0.4 * length, to: lyingFlat },
      { seconds: 0.5 },
    ];
    const all = moved(measured(lyingFlat, way), 1);
    return { ...all, during: all.during.filter((m) => m.t <= 1 + length) };
  };
  const change = (movement: Movement<Measurement>, over: (m: Measurement) => Partial<Measurement>) => ({
    ...movement,
    before: movement.before.map((m) => ({ ...m, ...over(m) })),
    during: movement.during.map((m) => ({ ...m, ...over(m) })),
  });
  const judge = (movement: Movement<Measurement>) => superman.judge(movement, CONTEXT);
  const tried = (movement: Movement<Measurement>) => superman.attempted!(movement, CONTEXT);

  it("begins with the legs down: of a camera that comes on in mid-hold nothing is told", () => {
    const legsAt = (legLift: number, from: Movement<Measurement>) => ({
      ...from,
      before: from.before.map((m) => ({ ...m, signals: { ...m.signals, legLift } })),
    });
    // 8 over the typical rest of -2.8.
    expect(tried(legsAt(5.1, lift()))).toBe(true);
    expect(tried(legsAt(5.3, lift()))).toBe(false);
    expect(judge(legsAt(14, lift()))).toBeUndefined();
    const once = legsAt(14, lift());
    expect(tried({ ...once, before: [...once.before, lift().before.at(-1)!] })).toBe(true);
  });

  it("rests below the heights of lifts only", () => {
    const [m] = lift().before;
    const legs = (legLift: number) => ({ ...m!, signals: { ...m!.signals, legLift } });
    expect(superman.restLevels.legLift!(legs(5.1))).toBe(5.1);
    expect(superman.restLevels.legLift!(legs(5.2))).toBeUndefined();
    const arms = (arm: number) => ({ ...m!, rises: { ...m!.rises, arm } });
    expect(superman.restLevels.armLift!(arms(13.9))).toBe(13.9);
    expect(superman.restLevels.armLift!(arms(14))).toBeUndefined();
  });

  it("begins face down", () => {
    expect(judge(lift())).toBeDefined();
    expect(tried(lift())).toBe(true);
    const upright = change(lift(), () => ({ posture: "upright" }));
    expect(judge(upright)).toBeUndefined();
    expect(tried(upright)).toBe(false);
    const once = {
      ...upright,
      before: upright.before.map((m, i) => (i === 3 ? { ...m, posture: "prone" as const } : m)),
    };
    expect(judge(once)).toBeDefined();
    expect(tried(once)).toBe(true);
  });

  it("takes a third of a second at least", () => {
    const cut = (until: number) => {
      const { during, ...rest } = lift(UP, 0.7);
      return { ...rest, during: during.filter((m) => m.t > 1.19 && m.t < until) };
    };
    expect(judge(cut(1.41))).toBeUndefined();
    expect(judge({ ...lift(), during: lift().during.slice(0, 6) })).toBeUndefined();
  });

  it("is tried by one pair that rises clearly, and by none that hardly does", () => {
    expect(tried(lift({ legLift: 8 }))).toBe(true);
    expect(tried(lift({ armLift: 8, chestLift: 6 }))).toBe(true);
    expect(tried(lift({ legLift: -1 }))).toBe(false);
    expect(tried(change(lift(), () => ({ signals: {}, rises: {} })))).toBe(false);
    expect(judge(change(lift(), () => ({ signals: {}, rises: {} })))).toBeUndefined();
  });

  it("lifts both arms and both legs: none below 3 degrees while the other is above 9, or 2 and 6", () => {
    const rising = (rises: Measurement["rises"]) =>
      judge(change(lift(), (m) => ({ rises: { ...m.rises, ...rises } })));
    expect(rising({ farArm: 2.9 })).toBeUndefined();
    expect(rising({ farArm: 3 })).toBeDefined();
    expect(rising({ leg: 6.1, farLeg: 1.9 })).toBeUndefined();
    expect(rising({ leg: 1.9, farLeg: 6.1 })).toBeUndefined();
    expect(rising({ leg: 6, farLeg: 1.9 })).toBeDefined();
    expect(rising({ leg: 6.1, farLeg: 2 })).toBeDefined();
    expect(rising({ leg: 1, farLeg: 1 })).toBeDefined();
  });

  it("of one pair alone needs both of its limbs at once", () => {
    const far = (up: Signals, rises: Measurement["rises"]) =>
      judge(change(lift(up), (m) => ({ rises: { ...m.rises, ...rises } })))?.reason;
    expect(far({ armLift: 21, chestLift: 13 }, { farArm: 12 })).toBe("arms-only");
    expect(far({ armLift: 21, chestLift: 13 }, { farArm: 11.9 })).toBeUndefined();
    expect(far({ legLift: 15 }, { farLeg: 6 })).toBe("legs-only");
    expect(far({ legLift: 15 }, { farLeg: 5.9 })).toBeUndefined();
  });

  it("of one pair alone is told only where both of its limbs were up at once: 12 degrees of arms, 6 of legs", () => {
    const alone = (up: Signals, share = 1) =>
      judge(
        change(lift(up), ({ rises }) => ({
          rises: {
            ...rises,
            ...(rises.arm === undefined ? {} : { farArm: share * rises.arm }),
            ...(rises.leg === undefined ? {} : { farLeg: share * rises.leg }),
          },
        })),
      )?.reason;
    expect(alone({ armLift: 21, chestLift: 13 })).toBe("arms-only");
    expect(alone({ legLift: 15 })).toBe("legs-only");
    expect(alone({ armLift: 21, chestLift: 13 }, 0.2)).toBeUndefined();
    expect(alone({ legLift: 15 }, 0.3)).toBeUndefined();
    expect(alone({ legLift: 2 })).toBeUndefined();
  });

  it("goes from the first limb's start to the last one's end, and is up while all are", () => {
    const arms = { armLift: 21, chestLift: 13 };
    const down = { armLift: lyingFlat.armLift!, chestLift: lyingFlat.chestLift! };
    const legs = { legLift: 15 };
    const flat = { legLift: lyingFlat.legLift! };
    for (const [first, second, firstDown, secondDown] of [
      [arms, legs, down, flat],
      [legs, arms, flat, down],
    ] as const) {
      const way: Change[] = [
        { seconds: 1 },
        { seconds: 0.8, to: first },
        { seconds: 0.8, to: second },
        { seconds: 0.8 },
        { seconds: 0.8, to: firstDown },
        { seconds: 0.8, to: secondDown },
      ];
      const rep = judge(moved(measured(lyingFlat, way), 1))!;
      const truth = { start: 1, peakStart: 2.6, peakEnd: 3.4, end: 5 };
      for (const [name, t] of Object.entries(truth))
        expect(Math.abs(rep[name as keyof typeof truth] - t), name).toBeLessThan(0.15);
    }
  });

  it("is judged by what was there while it was held", () => {
    const rep = judge(lift({ ...UP, kneeFlexion: 47 }, 3))!;
    // 1.2 s up, 0.6 s there, 1.2 s down: the middle is at 2.5.
    const bent = rep.faults.find(({ kind }) => kind === "bent-knees")!;
    expect(bent.at).toBeCloseTo(2.5, 1);
    expect(bent.value).toBeGreaterThan(43);
    expect(rep).not.toHaveProperty("holdPartial");
    expect(rep.peak.kneeFlexion).toBeCloseTo(47, 0);
  });

  it("of one pair says nothing of what takes both", () => {
    const alone = judge(
      change(lift({ legLift: 15 }), ({ rises }) => ({
        rises: { ...rises, ...(rises.leg === undefined ? {} : { farLeg: rises.leg }) },
      })),
    )!;
    expect(alone).toMatchObject({ holdSeconds: 0, reason: "legs-only", notJudged: [] });
    expect(alone.faults.map(({ kind }) => kind)).toEqual(["legs-only"]);
  });

  it("has its moments from the first limb's start to the last one's end", () => {
    const rep = judge(lift())!;
    expect(rep.start).toBeCloseTo(1, 0);
    expect(rep.end).toBeCloseTo(3, 0);
    expect(rep.peakStart).toBeGreaterThan(1.6);
    expect(rep.peakEnd).toBeLessThan(2.4);
    expect(rep.peak.armLift).toBeCloseTo(21, 0);
    expect(rep.peak.legLift).toBeCloseTo(15, 0);
    expect(rep.neck!.level).toBeCloseTo(-4, 0);
  });
});
