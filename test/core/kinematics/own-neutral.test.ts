/** When the user's own neutral is forgotten: trunk and leg are another body's. */
import { describe, expect, it } from "vitest";
import { noKinematics } from "../../../src/core/kinematics/kinematic-state.ts";
import { noNeutral } from "../../../src/core/kinematics/neutral.ts";
import { neutralsAfter } from "../../../src/core/kinematics/own-neutral.ts";
import type { SeenBody } from "../../../src/core/kinematics/seen-body.ts";

const OWN = { ...noNeutral, count: 3 };
/** Seen from the front, so that nothing is added to it. */
const kept = (size: readonly number[], before: readonly number[], over: Partial<SeenBody> = {}): boolean =>
  neutralsAfter({ ...noKinematics, facing: 1, size: before, neutral: { standing: OWN, prone: OWN } }, {
    facing: 1,
    stance: "standing",
    size,
    changed: false,
    starting: true,
    spread: 0.9,
    legsHidden: false,
    still: { still: true },
    ...over,
  } as unknown as SeenBody).standing === OWN;

describe("the user's own neutral", () => {
  it("is kept while trunk or leg is within a quarter of what it was: one alone is misplaced", () => {
    expect(kept([0.4, 0.24], [0.4, 0.24])).toBe(true);
    expect(kept([0.4, 0.15], [0.4, 0.24])).toBe(true);
    expect(kept([0.2, 0.24], [0.4, 0.24])).toBe(true);
    expect(kept([0.49, 0.29], [0.4, 0.24])).toBe(true);
  });

  it("is forgotten where both are another body's, larger or smaller", () => {
    expect(kept([0.51, 0.31], [0.4, 0.24])).toBe(false);
    expect(kept([0.29, 0.17], [0.4, 0.24])).toBe(false);
  });

  it("is not compared with the size of another stance, nor in a movement", () => {
    expect(kept([0.2], [0.4, 0.24])).toBe(true);
    expect(kept([0.2, 0.1], [0.4, 0.24], { starting: false })).toBe(true);
    expect(kept([0.2, 0.1], [0.4, 0.24], { changed: true })).toBe(true);
  });
});
