/** When the user's own neutral is refined, and when it is forgotten: trunk and leg are another body's. */
import { describe, expect, it } from "vitest";
import { canonicalPose } from "../../../src/core/kinematics/canonical.ts";
import { TYPICAL } from "../../../src/core/kinematics/estimators.ts";
import { type KinematicState, noKinematics } from "../../../src/core/kinematics/kinematic-state.ts";
import { noNeutral } from "../../../src/core/kinematics/neutral.ts";
import { neutralsAfter, sizeAfter } from "../../../src/core/kinematics/own-neutral.ts";
import { proneRow, standingRow } from "../../../src/core/kinematics/readings.ts";
import type { SeenBody } from "../../../src/core/kinematics/seen-body.ts";
import { at } from "./measuring.ts";

const posed = () => canonicalPose(at(0).pose!, 1)!;

const OWN = { ...noNeutral, count: 3 };
/** Seen from the front, so that nothing is added to it. */
const kept = (
  size: readonly number[],
  before: readonly number[],
  over: Partial<SeenBody> = {},
  otherSince?: number,
): boolean =>
  neutralsAfter(
    {
      ...noKinematics,
      facing: 1,
      size: { own: before, t: 8, ...(otherSince === undefined ? {} : { otherSince }) },
      neutral: { standing: OWN, prone: OWN },
    },
    {
      t: 9,
      facing: 1,
      stance: "standing",
      size,
      changed: false,
      starting: true,
      spread: 0.9,
      legsHidden: false,
      still: { still: true },
      ...over,
    } as unknown as SeenBody,
  ).standing === OWN;

describe("the user's own neutral", () => {
  const body = (over: Partial<SeenBody> = {}): SeenBody =>
    ({
      t: 9,
      facing: 1,
      stance: "standing",
      row: TYPICAL.standing,
      slack: 2,
      changed: false,
      starting: true,
      size: [0.4, 0.24],
      spread: 0.1,
      legsHidden: false,
      still: { still: true },
      ...over,
    }) as unknown as SeenBody;
  const learnt = (over: Partial<SeenBody> = {}, count = 3, facing: 1 | -1 = 1) => {
    const known = { ...noNeutral, count };
    return neutralsAfter({ ...noKinematics, facing, neutral: { standing: known, prone: OWN } }, body(over));
  };

  it("is refined by who stands still in a start posture, seen from the side, all of the legs", () => {
    expect(learnt().standing.rows?.row).toEqual(TYPICAL.standing);
    expect(learnt().prone).toBe(OWN);
    const moving = { still: { still: false } } as Partial<SeenBody>;
    for (const over of [moving, { starting: false }, { spread: 0.9 }, { legsHidden: true }])
      expect(learnt(over).standing, JSON.stringify(over)).toEqual({ ...noNeutral, count: 3 });
  });

  it("begins with the first picture, still or not, but never with legs that are hidden", () => {
    const moving = { still: { still: false } } as Partial<SeenBody>;
    expect(learnt(moving, 0).standing.count).toBe(1);
    // A stride is no start; of who lies the same number is limbs that are up.
    expect(learnt({ ...moving, slack: 19 }, 0).standing.count).toBe(1);
    expect(learnt({ ...moving, slack: 21 }, 0).standing).toEqual(noNeutral);
    const lies = { ...moving, stance: "prone", row: TYPICAL.prone, slack: 21 } as Partial<SeenBody>;
    const nobody = { ...noKinematics, facing: 1 } as const;
    expect(neutralsAfter(nobody, body(lies)).prone.count).toBe(1);
    expect(learnt({ ...moving, legsHidden: true }, 0).standing).toEqual(noNeutral);
  });

  it("is forgotten, of both stances, by who turns round", () => {
    expect(learnt({ spread: 0.9 }, 3, -1)).toEqual({ standing: noNeutral, prone: noNeutral });
  });

  it("is kept while trunk or leg is within a quarter of what it was: one alone is misplaced", () => {
    expect(kept([0.4, 0.24], [0.4, 0.24])).toBe(true);
    expect(kept([0.4, 0.15], [0.4, 0.24])).toBe(true);
    expect(kept([0.2, 0.24], [0.4, 0.24])).toBe(true);
    expect(kept([0.49, 0.29], [0.4, 0.24])).toBe(true);
  });

  it("is forgotten where both are another body's, larger or smaller, for half a second", () => {
    expect([8.45, 8.55].map((since) => kept([0.51, 0.31], [0.4, 0.24], {}, since))).toEqual([false, true]);
    expect([8.45, 8.55].map((since) => kept([0.29, 0.17], [0.4, 0.24], {}, since))).toEqual([false, true]);
  });

  it("is neither forgotten nor added to for a picture in which an ankle is misplaced, nor for the one after it", () => {
    const prone = { stance: "prone", row: TYPICAL.prone, slack: 60 } as Partial<SeenBody>;
    const own = { ...noNeutral, count: 3 };
    let state: KinematicState = {
      ...noKinematics,
      facing: 1,
      neutral: { standing: noNeutral, prone: own },
    };
    for (const [t, size] of [
      [9, 1],
      [9.03, 0.8],
      [9.06, 1.03],
      [9.6, 1],
      [9.65, 0.6],
      [9.7, 1],
      [9.8, 1.3],
      [10.2, 1.3],
      [10.25, 1],
    ] as const) {
      const seen = body({ ...prone, t, size: [size], still: { still: size > 1.2 } as SeenBody["still"] });
      state = { ...state, neutral: neutralsAfter(state, seen), size: sizeAfter(state.size, seen) };
      expect(state.neutral.prone, `at ${t}`).toBe(own);
    }
    expect(state.size!.own[0]).toBeCloseTo(1, 1);
    expect(state.size!.otherSince).toBeUndefined();
  });

  it("is not compared with the size of another stance, nor in a movement", () => {
    expect(kept([0.2], [0.4, 0.24])).toBe(true);
    expect(kept([0.2], [0.4, 0.24], {}, 1)).toBe(true);
    expect(kept([0.2, 0.1], [0.4, 0.24], { starting: false }, 1)).toBe(true);
    expect(kept([0.2, 0.1], [0.4, 0.24], { changed: true }, 1)).toBe(true);
  });
});

describe("the first stance that is seen", () => {
  const first = (slack: number, over: Partial<SeenBody> = {}): number => {
    const row = standingRow(posed());
    const body = {
      t: 1,
      facing: 1,
      stance: "standing",
      row,
      slack,
      size: [0.4, 0.24],
      changed: true,
      starting: true,
      spread: 0.2,
      legsHidden: false,
      still: { still: false },
      ...over,
    } as unknown as SeenBody;
    const { standing, prone } = neutralsAfter({ ...noKinematics, facing: 1 }, body);
    return standing.count + prone.count;
  };

  it("is the user's own though nobody is still yet, unless it is a stride", () => {
    expect([first(19), first(21)]).toEqual([1, 0]);
    expect(first(21, { still: { still: true } as SeenBody["still"] })).toBe(1);
    expect(first(40, { stance: "prone", row: proneRow(posed()) })).toBe(1);
  });
});
