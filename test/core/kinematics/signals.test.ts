import { describe, expect, it } from "vitest";
import { PRONE_SIGNALS, STANDING_SIGNALS } from "../../../src/core/kinematics/estimators.ts";
import { signalsOf } from "../../../src/core/kinematics/signals.ts";
import type { Signal, Signals } from "../../../src/core/quantity.ts";

type Stance = "standing" | "prone";
/** `values` is what the estimators give, `shown` the plain angles; the neutral is 0 unless said. */
function signals(stance: Stance, values: Signals, shown: Signals, neutral: Signals = {}): Signals {
  const names: readonly Signal[] = stance === "standing" ? STANDING_SIGNALS : PRONE_SIGNALS;
  const row = (of: Signals): number[] => names.map((name) => of[name] ?? 0);
  return signalsOf(stance, { shown: row(shown), neutral: row(neutral) }, row(values));
}

const HINGE = { trunkInclination: 61, hipFlexion: 74, kneeFlexion: 14, spineFlexion: 22 };
const LIFT = { armLift: 18, chestLift: 11, legLift: 9, kneeFlexion: 12, neckFlexion: -14, elbowFlexion: 21 };

describe("the signals", () => {
  it("are the estimates under their names, standing and prone", () => {
    expect(signals("standing", HINGE, HINGE)).toEqual(HINGE);
    expect(signals("prone", LIFT, LIFT)).toEqual(LIFT);
  });

  it.each<[Stance, Signal, number, number]>([
    ["standing", "trunkInclination", 60, 15],
    ["standing", "hipFlexion", 60, 20],
    ["standing", "kneeFlexion", 60, 16],
    ["prone", "armLift", 10, 12],
    ["prone", "chestLift", 10, 9],
    ["prone", "legLift", 10, 7],
  ])(
    "%s: %s is never off the angle between landmarks by more than its reach",
    (stance, name, shown, reach) => {
      const at = (value: number) => signals(stance, { [name]: value }, { [name]: shown })[name];
      expect(at(shown + reach - 0.5)).toBe(shown + reach - 0.5);
      expect(at(shown + reach + 9)).toBe(shown + reach);
      expect(at(shown - reach + 0.5)).toBe(shown - reach + 0.5);
      expect(at(shown - reach - 9)).toBe(shown - reach);
    },
  );

  it.each<[Stance, Signal]>([
    ["standing", "spineFlexion"],
    ["prone", "kneeFlexion"],
    ["prone", "neckFlexion"],
    ["prone", "elbowFlexion"],
  ])("%s: no two landmarks show %s, so nothing holds it", (stance, name) => {
    expect(signals(stance, { [name]: 57 }, { [name]: 0 })[name]).toBe(57);
  });

  it.each<[Stance, Signal, number, number]>([
    ["standing", "trunkInclination", -40, 150],
    ["standing", "hipFlexion", 0, 150],
    ["standing", "kneeFlexion", 0, 160],
    ["standing", "spineFlexion", -45, 80],
    ["prone", "kneeFlexion", 0, 160],
    ["prone", "neckFlexion", -80, 70],
    ["prone", "elbowFlexion", 0, 160],
    ["prone", "armLift", -90, 90],
    ["prone", "chestLift", -60, 80],
    ["prone", "legLift", -60, 60],
  ])("%s: no body goes beyond %s of %i to %i degrees", (stance, name, least, most) => {
    const at = (value: number) => signals(stance, { [name]: value }, { [name]: value })[name];
    expect([at(least - 5), at(least), at(most), at(most + 5)]).toEqual([least, least, most, most]);
  });
});

describe("a trunk near its neutral", () => {
  const trunk = (value: number, neutral = 4): number =>
    signals(
      "standing",
      { trunkInclination: value },
      { trunkInclination: value },
      { trunkInclination: neutral },
    ).trunkInclination!;

  it("sways by about half of what is read", () => {
    expect(trunk(4)).toBe(4);
    expect(trunk(4.2) - 4).toBeCloseTo(0.55 * 0.2, 2);
    expect(trunk(3.8) - 4).toBeCloseTo(-0.55 * 0.2, 2);
  });

  it("that leaves it is taken at its word: 1/e of the correction is left at three degrees, nothing at twelve", () => {
    expect(trunk(7) - 4).toBeCloseTo(3 * (1 - 0.45 / Math.E), 9);
    expect(trunk(1) - 4).toBeCloseTo(-3 * (1 - 0.45 / Math.E), 9);
    expect(trunk(16)).toBeCloseTo(16, 5);
  });

  it("keeps its order: a larger lean is read as a larger one", () => {
    const read = Array.from({ length: 121 }, (_, i) => trunk(-2 + i / 10));
    expect(read).toEqual([...read].sort((a, b) => a - b));
  });

  it("is the only joint that is calmed", () => {
    const others = { hipFlexion: 4.4, kneeFlexion: 6.3, spineFlexion: 0.2 };
    const neutral = { hipFlexion: 4, kneeFlexion: 6, spineFlexion: 0 };
    expect(signals("standing", others, others, neutral)).toMatchObject(others);
  });
});
