/** How far thighs and knees are bent, by heights alone. */
import { describe, expect, it } from "vitest";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { kneeByHeight, thighByHeight, trunkByHeight } from "../../src/exercises/patterns/by-height.ts";
import { measurement } from "../core/measured.ts";

/** Pixels under the hips. */
interface Heights {
  readonly knee: number;
  readonly foot: number;
  readonly farKnee?: number;
  readonly farFoot?: number;
  readonly still?: boolean;
}
function legs(t: number, { knee, foot, farKnee = knee, farFoot = foot, still = true }: Heights): Measurement {
  const m = measurement(t, { trunkInclination: 3 });
  const trunk = 60;
  const at = (k: number, f: number) => ({ hand: 0, knee: -k / trunk, foot: -f / trunk });
  const carriage = { ...m.carriage, trunk, nearHeights: at(knee, foot), farHeights: at(farKnee, farFoot) };
  return { ...m, still, carriage };
}
const stood = [0, 0.1, 0.2, 0.3].map((t) => legs(t, { knee: 50, foot: 100 }));

describe("thighs by the height of the hips over the knees", () => {
  const lean = (height: Heights, before = stood) => thighByHeight(before)!(legs(1, height))!;

  it("are level where hips are as high as the knees, as far as those are placed high", () => {
    expect(lean({ knee: 0, foot: 40 })).toBeCloseTo(94.5, 6);
    expect(lean({ knee: 25, foot: 60 })).toBeCloseTo(64.5, 6);
    expect(lean({ knee: -25, foot: 20 })).toBeCloseTo(124.5, 6);
  });

  it("are the mean of both legs, each against its own", () => {
    expect(lean({ knee: 20, farKnee: 30, foot: 60 })).toBeCloseTo(64.5, 6);
    const uneven = stood.map((m) => legs(m.t, { knee: 50, farKnee: 40, foot: 100 }));
    expect(lean({ knee: 25, farKnee: 20, foot: 60 }, uneven)).toBeCloseTo(64.5, 6);
  });

  it("stand no taller than they stood", () => {
    expect(lean({ knee: 55, foot: 110 })).toBeCloseTo(4.5, 6);
    expect(lean({ knee: -55, foot: 0 })).toBeCloseTo(184.5, 6);
  });

  it("compare with standing still, else with the tallest quarter", () => {
    const walked = [50, 44, 40, 38, 36].map((knee, i) => legs(i / 10, { knee, foot: 100, still: false }));
    expect(lean({ knee: 22, foot: 60 }, walked)).toBeCloseTo(64.5, 6);
    const stopped = [...walked, ...stood.map((m) => ({ ...m, t: 1 + m.t }))];
    expect(lean({ knee: 25, foot: 60 }, stopped)).toBeCloseTo(64.5, 6);
  });

  it("are not known where nothing came before, or nobody stood", () => {
    expect(thighByHeight([])).toBeUndefined();
    expect(thighByHeight([legs(0, { knee: 0, foot: 40 })])).toBeUndefined();
    expect(thighByHeight([legs(0, { knee: 50, farKnee: -5, foot: 40 })])).toBeUndefined();
  });
});

describe("trunks by the height of the shoulders over the hips", () => {
  const leaning = (t: number, up: number) => {
    const m = legs(t, { knee: 50, foot: 100 });
    const at = (y: number) => canonicalPoint(3, y);
    return { ...m, carriage: { ...m.carriage, hips: at(7), shoulders: at(7 + up) } };
  };

  it("lean by what they are lower than they stood", () => {
    const lean = trunkByHeight([0, 0.1, 0.2, 0.3].map((t) => leaning(t, 60)))!;
    expect(lean(leaning(1, 30))).toBeCloseTo(60, 6);
    expect(lean(leaning(1, -30))).toBeCloseTo(120, 6);
    expect(lean(leaning(1, 66))).toBe(0);
  });

  it("are not known of who did not stand", () => {
    expect(trunkByHeight([leaning(0, 0)])).toBeUndefined();
    expect(trunkByHeight([])).toBeUndefined();
  });
});

describe("knees by the heights of both parts of the leg", () => {
  it("bend by what thighs and shanks lean", () => {
    const knee = kneeByHeight(stood)!;
    expect(knee(legs(1, { knee: 0, foot: 25 }))).toBeCloseTo(94.5 + 60, 6);
    expect(knee(legs(1, { knee: 25, foot: 75 }))).toBeCloseTo(64.5, 4);
    expect(knee(legs(1, { knee: 25, foot: 60, farFoot: 90 }))).toBeCloseTo(64.5 + 31.788, 2);
  });

  it("are not known where no shank stood", () => {
    expect(kneeByHeight([legs(0, { knee: 50, foot: 50 })])).toBeUndefined();
  });
});
