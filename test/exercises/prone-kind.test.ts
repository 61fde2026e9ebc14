/** What rises off the floor, limit by limit: heights are shares of the trunk, which is 60 pixels long. */

import { describe, expect, it } from "vitest";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { liftedAlone, liftedAsSuperman, restedBesideHead } from "../../src/exercises/patterns/prone-kind.ts";
import { lyingFlat, measurement } from "../core/measured.ts";

type Both = readonly [near: number, far: number];
interface Lift {
  readonly hand?: Both;
  readonly foot?: Both;
  readonly knee?: Both;
  readonly sag?: number;
  readonly hips?: { readonly x: number; readonly y: number };
  /** In the second half of the lift the far foot, or hand, is lower by this. */
  readonly footLater?: number;
  /** In every other quarter of a second of the lift the far foot, in the others the near one, is lower by this. */
  readonly kick?: number;
  readonly handLater?: number;
}

const START = { x: 100, y: 40 };

function frame(
  i: number,
  { hand = [0, 0], foot = [0, 0], knee = [0, 0], sag = 0, hips = { x: 0, y: 0 } }: Lift,
): Measurement {
  const plain = measurement(5 + i / 10, lyingFlat);
  const heights = (side: 0 | 1) => ({ hand: hand[side], foot: foot[side], knee: knee[side] });
  const carriage = {
    ...plain.carriage,
    nearHeights: heights(0),
    farHeights: heights(1),
    sag,
    hips: canonicalPoint(START.x + hips.x, START.y + hips.y),
    trunk: 60,
  };
  return { ...plain, carriage };
}

/** Twenty pictures: eight flat, twelve up. */
function movement(up: Lift): Movement<Measurement> {
  const { footLater = 0, handLater = 0, kick = 0, hand = [0, 0], foot = [0, 0] } = up;
  const later: Lift = { ...up, hand: [hand[0], hand[1] - handLater], foot: [foot[0], foot[1] - footLater] };
  const kicked = (lift: Lift, far: boolean): Lift => {
    const [a, b] = lift.foot ?? [0, 0];
    return { ...lift, foot: far ? [a, b - kick] : [a - kick, b] };
  };
  const at = (i: number): Lift => (kick === 0 ? (i < 14 ? up : later) : kicked(up, i % 4 < 2));
  const frames = Array.from({ length: 20 }, (_, i) => frame(i, i < 8 ? {} : at(i)));
  return {
    before: frames.slice(0, 8),
    during: frames.slice(8),
    back: frames.at(-1)!,
    ended: "back",
    astray: 0,
  };
}

const HIGH: Lift = { hand: [0.4, 0.4], foot: [0.3, 0.3], knee: [0.15, 0.15], sag: 0.1 };
const isSuperman = (up: Lift) => liftedAsSuperman(movement({ ...HIGH, ...up }));

describe("a lift of arms and legs", () => {
  it("is a superman", () => {
    expect(isSuperman({})).toBe(true);
  });

  it("is not crossed: an arm and the opposite leg, whose partners sway along", () => {
    const arm = [0.1, 0.5] as const;
    expect(isSuperman({ hand: arm, foot: [0.4, 0.22] })).toBe(false);
    expect(isSuperman({ hand: [0.5, 0.1], foot: [0.22, 0.4] })).toBe(false);
    // Of one side: seen at an angle.
    expect(isSuperman({ hand: arm, foot: [0.22, 0.4] })).toBe(true);
    expect(isSuperman({ hand: arm, foot: [0.4, 0.26] })).toBe(true);
    expect(isSuperman({ hand: [0.26, 0.5], foot: [0.4, 0.22] })).toBe(true);
  });

  it("stays where it is, within three tenths of the trunk: 18 pixels", () => {
    expect(isSuperman({ hips: { x: 17, y: 0 } })).toBe(true);
    expect(isSuperman({ hips: { x: 18, y: 0 } })).toBe(false);
    expect(isSuperman({ hips: { x: -12, y: 12 } })).toBe(true);
    expect(isSuperman({ hips: { x: -13, y: 13 } })).toBe(false);
    expect(isSuperman({ hips: { x: 0, y: -19 } })).toBe(false);
  });

  it("has the hips hang below shoulders and ankles, by more than a settling body's", () => {
    expect(isSuperman({ sag: 0.056 })).toBe(true);
    expect(isSuperman({ sag: 0.055 })).toBe(false);
  });

  it("brings hands and feet together higher than 0.17", () => {
    const low = (hand: number, foot: number) => isSuperman({ hand: [hand, hand], foot: [foot, foot] });
    expect(low(0.1, 0.08)).toBe(true);
    expect(low(0.1, 0.06)).toBe(false);
    expect(low(0.02, 0.19)).toBe(true);
    // Of each pair the higher one.
    expect(isSuperman({ hand: [0.05, 0.01], foot: [0.14, 0.06] })).toBe(true);
    expect(isSuperman({ hand: [0.01, 0.05], foot: [0.06, 0.11] })).toBe(false);
  });

  it("lifts both legs: the lower by two fifths of the higher", () => {
    expect(isSuperman({ foot: [0.3, 0.13] })).toBe(true);
    expect(isSuperman({ foot: [0.3, 0.11] })).toBe(false);
    expect(isSuperman({ foot: [0.11, 0.3] })).toBe(false);
    // What hardly leaves the floor is not compared.
    expect(isSuperman({ foot: [0.13, 0] })).toBe(true);
    expect(isSuperman({ foot: [0.14, 0.05] })).toBe(false);
  });

  it("is no reach of one arm while the legs lie", () => {
    expect(isSuperman({ hand: [0.4, 0.1], foot: [0.15, 0.15] })).toBe(false);
    expect(isSuperman({ hand: [0.4, 0.1], foot: [0.2, 0.2] })).toBe(true);
    expect(isSuperman({ hand: [0.4, 0.2], foot: [0.15, 0.15] })).toBe(true);
    expect(isSuperman({ hand: [0.28, 0.05], foot: [0.15, 0.15] })).toBe(true);
    expect(isSuperman({ hand: [0.29, 0.05], foot: [0.15, 0.15] })).toBe(false);
    // One leg that lies is enough.
    expect(isSuperman({ hand: [0.4, 0.1], foot: [0.25, 0.15] })).toBe(false);
    expect(isSuperman({ hand: [0.4, 0.1], foot: [0.25, 0.21] })).toBe(true);
  });

  it("is no bending of the knees: a knee rises by 0.36 of its foot, unless the arms rise", () => {
    const bent = (hand: number, foot: number, knee: Both) =>
      isSuperman({ hand: [hand, hand], foot: [foot, foot], knee });
    expect(bent(0.2, 0.3, [0.1, 0.1])).toBe(false);
    expect(bent(0.2, 0.3, [0.11, 0.11])).toBe(true);
    expect(bent(0.2, 0.3, [0.11, 0])).toBe(true);
    expect(bent(0.2, 0.3, [0, 0.11])).toBe(true);
    expect(bent(0.28, 0.3, [0, 0])).toBe(true);
    expect(bent(0.27, 0.3, [0, 0])).toBe(false);
    // Arms that rise by six tenths of the feet's lift: 0.3.
    expect(bent(0.29, 0.5, [0, 0])).toBe(false);
    expect(bent(0.31, 0.5, [0, 0])).toBe(true);
    expect(bent(0.2, 0.2, [0, 0])).toBe(true);
    expect(bent(0.2, 0.21, [0, 0])).toBe(false);
  });

  it("is no kicking: feet go to and fro quickly by less than half of their lift, arms up or down", () => {
    const kicking = (hand: number, foot: number, kick: number) =>
      !isSuperman({ hand: [hand, hand], foot: [foot, foot], knee: [0.25, 0.25], kick });
    for (const hand of [0.1, 0.6]) {
      expect(kicking(hand, 0.6, 0.12)).toBe(false);
      expect(kicking(hand, 0.6, 0.17)).toBe(true);
      expect(kicking(hand, 0.3, 0.06)).toBe(false);
      expect(kicking(hand, 0.3, 0.09)).toBe(true);
      // What hardly rises trembles.
      expect(kicking(hand, 0.19, 0.18)).toBe(false);
    }
  });

  it("is no lifting in turn: feet part by 1.4 of what both rise by", () => {
    const inTurn = (foot: number, footLater: number) =>
      !isSuperman({ foot: [foot, foot], knee: [0.25, 0.25], footLater });
    expect(inTurn(0.6, 0.29)).toBe(false);
    // One leg is somewhat lower for the second half, as a slowly turning view shows it.
    expect(isSuperman({ foot: [0.33, 0.19], knee: [0.2, 0.2] })).toBe(true);
    // Left and right are read apart by 0.24 though they are not.
    expect(isSuperman({ foot: [0.4, 0.17], knee: [0.2, 0.2] })).toBe(true);
  });

  /** Twenty pictures; the feet, near and far, of the last twelve. */
  const feet = (foot: (i: number) => Both, up: Lift) => {
    const frames = Array.from({ length: 20 }, (_, i) =>
      frame(i, i < 8 ? {} : { ...HIGH, ...up, foot: foot(i - 8) }),
    );
    const during = frames.slice(8);
    return liftedAsSuperman({
      before: frames.slice(0, 8),
      during,
      back: frames.at(-1)!,
      ended: "back",
      astray: 0,
    });
  };

  it("is no kick that lasts for one picture of twelve, arms up or down; of two it is", () => {
    for (const hand of [0.1, 0.6]) {
      const kick = (pictures: number) =>
        feet((i) => [0.6, i >= 5 && i < 5 + pictures ? 0.1 : 0.6], {
          hand: [hand, hand],
          knee: [0.25, 0.25],
        });
      expect([kick(0), kick(1), kick(2)]).toEqual([true, true, false]);
    }
  });

  it("is not told from kicking where the feet hardly leave the floor: they are read apart by as much", () => {
    const inTurn = (foot: number) =>
      feet((i) => (i < 6 ? [foot, 0] : [0, foot]), { hand: [0.1, 0.1], knee: [0.1, 0.1] });
    expect(inTurn(0.19)).toBe(true);
    expect(inTurn(0.21)).toBe(false);
  });

  it("is not judged by one picture in twenty", () => {
    const { before, during, ...rest } = movement({ ...HIGH, sag: 0.05 });
    const spiked = during.map((m, i) => (i === 3 ? { ...m, carriage: { ...m.carriage, sag: 0.9 } } : m));
    expect(liftedAsSuperman({ before, during: spiked, ...rest })).toBe(false);
    const dipped = during.map((m, i) => (i < 2 ? { ...m, carriage: { ...m.carriage, sag: -0.9 } } : m));
    expect(liftedAsSuperman({ before, during: dipped, ...rest })).toBe(false);
  });

  it("is not compared with a body that was read the other way round", () => {
    const { before, ...rest } = movement({ ...HIGH, hips: { x: 0, y: 0 } });
    const elsewhere = (facing: 1 | -1) =>
      before.map((m, i) =>
        i < 2 ? { ...m, facing, carriage: { ...m.carriage, hips: canonicalPoint(300, 0) } } : m,
      );
    expect(liftedAsSuperman({ before: elsewhere(-1), ...rest })).toBe(true);
    expect(liftedAsSuperman({ before: elsewhere(1), ...rest })).toBe(false);
    // Which way round, the last picture tells.
    const turning = rest.during.map((m, i) => (i < 6 ? { ...m, facing: -1 as const } : m));
    expect(liftedAsSuperman({ ...rest, before: elsewhere(1), during: turning })).toBe(false);
    expect(liftedAsSuperman({ ...rest, before, during: turning })).toBe(true);
  });
});

describe("arms that rest beside the head", () => {
  const rested = (near: number, far: number) =>
    restedBesideHead({
      ...movement(HIGH),
      before: [0, 1, 2].map((i) => {
        const { carriage, ...m } = frame(i, {});
        const ahead = (up: number) => ({ ...carriage.near, up });
        return { ...m, carriage: { ...carriage, near: ahead(near), far: ahead(far) } };
      }),
    });

  it("are a W's: the middle of the hands is not half a trunk ahead of the shoulders", () => {
    expect(rested(0.3, 0.3)).toBe(true);
    expect(rested(0.48, 0.48)).toBe(true);
    expect(rested(0.5, 0.5)).toBe(false);
    // One hand is misplaced, of a W or of arms ahead, the other one not as well.
    expect(rested(0.61, -0.05)).toBe(true);
    expect(rested(0.1, 0.6)).toBe(true);
    expect(rested(0.3, 0.74)).toBe(false);
    expect(rested(0.74, 0.3)).toBe(false);
  });

  it("are not known where nothing was seen before", () => {
    expect(restedBesideHead({ ...movement(HIGH), before: [] })).toBe(false);
  });
});

describe("a lift of one pair alone", () => {
  const arms = (hand: Both, handLater = 0) => liftedAlone(movement({ hand, handLater }), "arms-only");
  const legs = (foot: Both, knee: Both = [0.2, 0.2], footLater = 0) =>
    liftedAlone(movement({ foot, knee, footLater }), "legs-only");

  it("of the arms was meant as one from 0.28 on, whatever the knees do", () => {
    expect(arms([0.28, 0.28])).toBe(false);
    expect(arms([0.29, 0.29])).toBe(true);
    expect(arms([0.3, 0.25])).toBe(true);
    expect(arms([0.25, 0.3])).toBe(true);
  });

  it("of the legs from 0.2 on, with both knees", () => {
    expect(legs([0.2, 0.2])).toBe(false);
    expect(legs([0.21, 0.21])).toBe(true);
    expect(legs([0.4, 0.4], [0.13, 0.13])).toBe(true);
    expect(legs([0.4, 0.4], [0.13, 0.11])).toBe(false);
    expect(legs([0.4, 0.4], [0.11, 0.13])).toBe(false);
    // By the higher foot.
    expect(legs([0.5, 0.4], [0.14, 0.14])).toBe(false);
    expect(legs([0.5, 0.4], [0.16, 0.16])).toBe(true);
    // The arms are no part of it.
    expect(liftedAlone(movement({ hand: [0.5, 0.5] }), "legs-only")).toBe(false);
    expect(liftedAlone(movement({ foot: [0.5, 0.5], knee: [0.3, 0.3] }), "arms-only")).toBe(false);
  });

  it("is one of both limbs: the lower by more than three fifths", () => {
    expect(arms([0.5, 0.31])).toBe(true);
    expect(arms([0.5, 0.29])).toBe(false);
    expect(legs([0.29, 0.5])).toBe(false);
  });

  it("is one of both at once: apart by less than half", () => {
    expect(arms([0.5, 0.5], 0.24)).toBe(true);
    expect(arms([0.5, 0.5], 0.26)).toBe(false);
    expect(legs([0.5, 0.5], [0.2, 0.2], 0.26)).toBe(false);
    expect(legs([0.5, 0.5], [0.2, 0.2], 0.24)).toBe(true);
  });
});

describe("what is left out of a long lift", () => {
  /** Six seconds: one flat, five up, arms and legs by the picture. */
  const long = (at: (i: number) => Partial<Lift>): Movement<Measurement> => {
    const all = Array.from({ length: 60 }, (_, i) => frame(i, i < 10 ? {} : { ...HIGH, ...at(i) }));
    return { before: all.slice(0, 10), during: all.slice(10), back: all.at(-1)!, ended: "back", astray: 0 };
  };
  const armsFor = (pictures: number) =>
    liftedAlone(
      long((i) => ({ hand: i >= 30 && i < 30 + pictures ? [0.4, 0.1] : [0.4, 0.4], foot: [0, 0] })),
      "arms-only",
    );

  it("is a bad picture, not an arm that was down for a quarter of a second", () => {
    expect(armsFor(0)).toBe(true);
    expect(armsFor(1)).toBe(true);
    expect(armsFor(3)).toBe(false);
  });

  /** The far foot goes down by so much as the near one goes up, evenly in five seconds. */
  const drifting = (by: number, foot = 0.5) =>
    liftedAsSuperman(
      long((i) => {
        const way = ((i - 10) / 49 - 0.5) * by;
        return { foot: [foot + way, foot - way], hand: [0.6, 0.6], knee: [0.4, 0.4] };
      }),
    );

  it("is what drifts: legs that are exchanged slowly do not kick", () => {
    expect(drifting(0)).toBe(true);
    expect(drifting(0.35)).toBe(true);
    expect(drifting(0.5)).toBe(false);
  });

  it("is what sways: legs that go past each other once in four seconds, not twice a second", () => {
    const swaying = (period: number) =>
      liftedAsSuperman(
        long((i) => {
          const way = 0.12 * Math.sin((2 * Math.PI * (i - 10)) / (10 * period));
          return { foot: [0.45 + way, 0.45 - way], hand: [0.6, 0.6], knee: [0.4, 0.4] };
        }),
      );
    expect(swaying(4)).toBe(true);
    expect(swaying(0.6)).toBe(false);
  });
});
