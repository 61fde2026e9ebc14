/** What can be wrong with a squat, one limit after the other. */
import { describe, expect, it } from "vitest";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import { squat } from "../../src/exercises/squat/rules.ts";
import { BEGAN, CLEAN, CONTEXT, type Done, judged, STOOD, told, unsure, wrong } from "./squat-trial.ts";

describe("the chest of a squat", () => {
  it("dropped by more than 60 degrees is told once that is sure, by an error of 3", () => {
    const lean = (trunkInclination: number) => told({ low: { trunkInclination } });
    expect(lean(64.5)).toEqual(wrong("forward-lean"));
    expect(lean(63)).toEqual(unsure("forward-lean"));
    expect(lean(57)).toEqual(unsure("forward-lean"));
    expect(lean(55.5)).toEqual(CLEAN);
    const [fault] = judged({ low: { trunkInclination: 66 } })!.faults;
    expect(fault).toMatchObject({ limit: 60, value: expect.closeTo(66, 0) });
    expect(fault!.at).toBeGreaterThan(BEGAN + STOOD + 1.2);
    expect(fault!.at).toBeLessThan(BEGAN + STOOD + 2.2);
  });
});

describe("the way down", () => {
  it("in less than 0.8 s is told once that is sure, by an error of 0.15", () => {
    expect(told({ down: 0.5 })).toEqual(wrong("too-fast"));
    expect(told({ down: 0.75 })).toEqual(unsure("too-fast"));
    expect(told({ down: 1.1 })).toEqual(CLEAN);
    const [fault] = judged({ down: 0.5 })!.faults;
    expect(fault).toMatchObject({ limit: 0.8, value: expect.closeTo(0.5, 1) });
    expect(fault!.at).toBeGreaterThan(BEGAN + STOOD + 0.3);
    expect(fault!.at).toBeLessThan(BEGAN + STOOD + 1.3);
  });
});

describe("the heels of a squat", () => {
  /** Over the floor by so much in the deep part, in pixels of a leg of 100; and at other times. */
  const heels = (up: number, at: (t: number) => number | undefined = () => 5, more: Done = {}) =>
    told({
      ...more,
      over: (t, m) => ({
        ...more.over?.(t, m),
        carriage: { ...m.carriage, heel: m.signals.kneeFlexion! > 70 ? 5 + up : at(t) },
      }),
    });

  it("that come up are told once that is sure: a foot of 26 at 7.8 degrees, by an error of 4.5", () => {
    expect(heels(6.5)).toEqual(wrong("heels-up"));
    expect(heels(5.7)).toEqual(unsure("heels-up"));
    expect(heels(1.3)).toEqual(unsure("heels-up"));
    expect(heels(0.6)).toEqual(CLEAN);
    expect(heels(-30)).toEqual(CLEAN);
    // From 28 degrees behind 18 are known to 11.5, from as far ahead they are as sure as from the side.
    const from = (azimuth: number) => heels(8, () => 5, { over: () => ({ azimuth }) });
    expect(from(-28)).toEqual(unsure("heels-up"));
    expect(from(28)).toEqual(wrong("heels-up"));
  });

  it("are told by the angle of the foot, when they were up, and never by more than upright", () => {
    const rise = (up: number) =>
      judged({
        over: (t, m) => ({
          carriage: { ...m.carriage, heel: t > STOOD + 1.6 && t < STOOD + 2.3 ? 5 + up : 5 },
        }),
      })!.faults[0]!;
    expect(rise(13)).toMatchObject({ kind: "heels-up", value: expect.closeTo(30, 0) });
    expect(rise(13).limit).toBeCloseTo(7.84, 2);
    expect(rise(13).at).toBeGreaterThan(BEGAN + STOOD + 1.5);
    expect(rise(30).value).toBe(90);
    // On a leg twice as long it is half as steep.
    const far = judged({
      over: (_, m) => ({
        scale: 200,
        carriage: { ...m.carriage, heel: m.signals.kneeFlexion! > 70 ? 18 : 5 },
      }),
    });
    expect(far?.faults[0]?.value ?? 0).toBeCloseTo(14.5, 0);
  });

  it("that are not seen, or whose floor is not, are not judged", () => {
    expect(heels(8, () => 5, { over: () => ({ unseen: ["feet"] }) })).toEqual(unsure("heels-up"));
    expect(heels(8, (t) => (t < STOOD ? undefined : 5))).toEqual(unsure("heels-up"));
    expect(heels(8, (t) => (t > STOOD ? undefined : 5))).toEqual(unsure("heels-up"));
    expect(
      told({
        over: (_, m) => ({
          carriage: { ...m.carriage, heel: m.signals.kneeFlexion! > 60 ? undefined : 5 },
        }),
      }),
    ).toEqual(unsure("heels-up"));
  });

  it("are compared with the last 0.6 s of standing", () => {
    expect(heels(8, (t) => (t < STOOD - 0.65 ? 40 : 5))).toEqual(wrong("heels-up"));
    expect(heels(8, (t) => (t > STOOD - 0.5 && t < STOOD ? 13 : 5)).faults).toEqual([]);
  });

  it("that end elsewhere were moved, or the camera was; what was up just before has come down", () => {
    const ends = (heel: number, last = 0.28) =>
      heels(8, (t) => (t > STOOD + 3.3 - last ? heel : t > STOOD + 2 ? 13 : 5));
    expect(ends(7.5)).toEqual(wrong("heels-up"));
    expect(ends(8.5)).toEqual(unsure("heels-up"));
    expect(ends(2.5)).toEqual(wrong("heels-up"));
    expect(ends(1.5)).toEqual(unsure("heels-up"));
    expect(ends(5, 0.1)).toEqual(unsure("heels-up"));
  });
});

describe("the back of a squat", () => {
  const round = (spineFlexion: number, over: Partial<RepContext> = {}) =>
    told({ low: { spineFlexion } }, over);

  it("that rounds far is told, when it was roundest; a flat one is not", () => {
    expect(round(4)).toEqual(CLEAN);
    expect(round(75)).toEqual(wrong("rounded-back"));
    const late = judged({
      over: (t, m) =>
        m.signals.kneeFlexion! > 80
          ? { signals: { ...m.signals, spineFlexion: t > STOOD + 1.8 ? 80 : 2 } }
          : {},
    })!.faults[0]!;
    expect(late).toMatchObject({ kind: "rounded-back", limit: 30 });
    expect(late.at).toBeGreaterThan(BEGAN + STOOD + 1.75);
  });

  it("is not told by what this user's hinges and back check show", () => {
    const arched = { most: -35, level: -38, deviation: 4 };
    const backs = [arched, arched, arched];
    for (const spineFlexion of [4, 30, 75]) {
      expect(round(spineFlexion, { backs })).toEqual(round(spineFlexion));
      expect(round(spineFlexion, { backRange: { bend: 6, deviation: 2 } })).toEqual(round(spineFlexion));
    }
  });

  it("is told by what this user's squats show, right after it and when the set is over", () => {
    const flat = judged({ low: { spineFlexion: 4 } })!.back!;
    expect(flat).toMatchObject({ of: "crouch", at: expect.any(Number) });
    const backs = [flat, flat, flat];
    expect(round(14)).toEqual(unsure("rounded-back"));
    expect(round(14, { backs: backs.map((back) => ({ ...back, most: 14, level: 13 })) })).toEqual(CLEAN);
    expect(round(30)).toEqual(unsure("rounded-back"));
    expect(round(30, { backs })).toEqual(wrong("rounded-back"));
    const rep = { faults: [], notJudged: ["rounded-back"] };
    const set = [
      { rep, back: judged({ low: { spineFlexion: 30 } })!.back! },
      ...backs.map((back) => ({ rep, back })),
    ];
    const range = { backRange: { bend: 90, deviation: 2 } };
    const [first, ...others] = squat.lookBack!(set, { ...CONTEXT, ...range });
    expect(first!.faults.map(({ kind, limit }) => [kind, limit])).toEqual([["rounded-back", 30]]);
    for (const other of others) expect(other).toEqual({ faults: [], notJudged: [] });
  });

  it("is judged in the deep part, where the knees are bent by three quarters of what they will be", () => {
    const seen = (least: number) =>
      told({
        over: (_, { signals }) =>
          signals.kneeFlexion! > least ? {} : { signals: { ...signals, spineFlexion: undefined as never } },
      });
    expect(seen(85)).toEqual(CLEAN);
    // Round higher up only: that is not the back at the bottom.
    const high = told({
      over: (_, { signals }) =>
        signals.kneeFlexion! < 85 ? { signals: { ...signals, spineFlexion: 80 } } : {},
    });
    expect(high).toEqual(CLEAN);
  });

  it("is not judged where fewer than 60 % of the deep pictures show it", () => {
    const until = (t: number) =>
      told({
        low: { spineFlexion: 80 },
        over: (now, { signals: { spineFlexion: _, ...signals } }) => (now > STOOD + t ? { signals } : {}),
      });
    expect(until(2).faults).toEqual(["rounded-back"]);
    expect(until(1.55)).toEqual(unsure("rounded-back"));
  });

  it("that was not seen is not judged, and no peak is told of it", () => {
    const hidden = (_: number, { signals: { spineFlexion: _spine, ...signals } }: Measurement) => ({
      signals,
    });
    expect(told({ over: hidden })).toEqual(unsure("rounded-back"));
    expect(judged({ over: hidden })!.peak).not.toHaveProperty("spineFlexion");
  });

  it("is told by its furthest from straight", () => {
    expect(judged({ low: { spineFlexion: 40 } })!.peak.spineFlexion).toBeGreaterThan(25);
    expect(judged({ low: { spineFlexion: -25 } })!.peak.spineFlexion).toBeLessThan(-10);
  });
});
