/** The arms of a body that stands: from the front the elbow's bend is the picture's own, and less sure. */
import { describe, expect, it } from "vitest";
import { noKinematics } from "../../../src/core/kinematics/kinematic-state.ts";
import { armsIn } from "../../../src/core/kinematics/limbs.ts";
import { noNeutral } from "../../../src/core/kinematics/neutral.ts";
import type { SeenBody } from "../../../src/core/kinematics/seen-body.ts";
import { canonical, side } from "./bodies.ts";

/** A hand 60 pixels over its shoulder, the elbow bent by a right angle in the picture. */
const BENT = canonical(side({ Shoulder: [0, 0], Elbow: [30, 30], Wrist: [0, 60] }));
const error = (spread: number): number | undefined =>
  armsIn(
    noKinematics,
    {
      t: 1,
      stance: "standing",
      scale: 100,
      spread,
      canonical: BENT,
      changed: false,
      posture: "upright",
      parts: { arms: 1 },
    } as unknown as SeenBody,
    noNeutral,
    0,
    true,
  ).error.elbowFlexion;

describe("an elbow", () => {
  it("is known to 6 degrees side-on, to 9 from where the shoulders are as wide as half a trunk", () => {
    expect([error(0.1), error(0.49), error(0.51), error(0.9)]).toEqual([6, 6, 9, 9]);
  });
});
