import { describe, expect, it } from "vitest";
import { angleAt, faultNear } from "../../src/review/marking.ts";
import { analysis, fault, rep } from "./reps.ts";

describe("the angle in the picture", () => {
  const reps = [
    rep(1, { faults: [fault("bent-knees", 48, 25, 7), fault("rounded-back", 39, 30, 7.1)] }),
    rep(2, { faults: [fault("too-fast", 0.6, 1, 12)] }),
  ];
  const recording = analysis(20, reps);

  it("is that of the fault at its moment, the most important one first", () => {
    expect(angleAt(recording, reps, 7, 0.3)).toEqual({ signal: "spineFlexion", value: 39, faulty: true });
    expect(faultNear(reps, 6.95, 0.06)?.fault.kind).toBe("bent-knees");
  });

  it("is the movement's own elsewhere, and where a fault is one of time", () => {
    expect(angleAt(recording, reps, 8.5, 0.3)).toMatchObject({ signal: "trunkInclination", faulty: false });
    expect(angleAt(recording, reps, 12, 0.3)).toMatchObject({ signal: "trunkInclination", faulty: false });
  });
});
