/** A Romanian deadlift from far off the side, where the hips' angle can read straight while they are bent. */
import { describe, expect, it } from "vitest";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import { radians } from "../../src/core/quantity.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { romanianDeadlift } from "../../src/exercises/romanian-deadlift/rules.ts";
import { BEGAN, CONTEXT, judged, moved, STOOD } from "./romanian-deadlift-trial.ts";

describe("a Romanian deadlift from far off the side", () => {
  /** Angles that read hips as straight that are still bent by `left`, plainly. */
  const oblique =
    (left: number, before = 45) =>
    ({ signals, carriage }: Measurement, t: number): Partial<Measurement> => {
      const { hipFlexion = 0, trunkInclination = 0 } = signals;
      const { hips } = carriage;
      const shoulders = canonicalPoint(hips.x, hips.y + 60 * Math.cos(radians(trunkInclination)));
      return {
        azimuth: t < STOOD / 2 ? before : 45,
        carriage: { ...carriage, shoulders },
        hipsBent: Math.max(left, 0.35 * (hipFlexion - 5)),
        signals: { ...signals, hipFlexion: Math.max(3, hipFlexion - 25) },
      };
    };
  const end = (left: number, before?: number) => judged({ over: oblique(left, before) })!;

  it("counts who comes up to how they stood, and not who stays bent, though the angle reads straight", () => {
    expect(end(0).reason).toBeUndefined();
    expect(end(6.5).reason).toBe("not-locked-out");
    expect(end(6.5).faults.at(-1)).toMatchObject({ kind: "not-locked-out", value: expect.closeTo(23.8, 1) });
  });

  it("has its moments from how high the shoulders are, bent or not", () => {
    // The last one stood at the limit, and was read on either side of it.
    for (const rep of [end(0), end(6.5), end(0, 38)]) {
      expect(Math.abs(rep.start - (BEGAN + STOOD))).toBeLessThan(0.15);
      expect(rep.peakStart).toBeCloseTo(BEGAN + STOOD + 1.8, 0);
      expect(rep.end).toBeCloseTo(BEGAN + STOOD + 3.8, 0);
    }
  });

  it("is on its way back for as long as more than rest shows", () => {
    const [strand] = romanianDeadlift.cycleRules(CONTEXT).strands;
    const [m] = moved({ over: oblique(0) }).before;
    expect(strand!.excursion({ ...m!, hipsBent: 5 })).toBe(20);
    expect(strand!.excursion({ ...m!, hipsBent: -4 })).toBe(0);
  });
});
