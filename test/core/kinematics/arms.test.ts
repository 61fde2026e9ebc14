/** Elbows by the hand's distance from the shoulder, whichever way they point. */
import { describe, expect, it } from "vitest";
import {
  type ArmsState,
  armsOf,
  elbowDeviation,
  handsHang,
  isCarrying,
  noArms,
  type View,
} from "../../../src/core/kinematics/arms.ts";
import type { CanonicalPose, CanonicalSide, ReadLandmark } from "../../../src/core/kinematics/canonical.ts";
import { READ_LANDMARKS } from "../../../src/core/kinematics/canonical.ts";
import { radians } from "../../../src/core/quantity.ts";
import { canonicalPoint, canonicalWorldPoint } from "../../../src/core/space.ts";

const TRUNK = 100;
const REACH = 105;
/** Of whom no longer arm has shown. */
const SHORTEST = 0.97 * REACH;
const SIDE_ON: View = { azimuth: 0, frontal: false };

type At = readonly [x: number, y: number];

/** From its shoulder, which is not the origin: the elbow and the wrist, pixels. */
function side(elbow: At, wrist: At): CanonicalSide {
  const shoulder: At = [7, 130];
  const points = Object.fromEntries(
    READ_LANDMARKS.map((name: ReadLandmark) => [name, canonicalPoint(...shoulder)]),
  ) as Record<ReadLandmark, ReturnType<typeof canonicalPoint>>;
  points.Wrist = canonicalPoint(shoulder[0] + wrist[0], shoulder[1] + wrist[1]);
  points.Elbow = canonicalPoint(shoulder[0] + elbow[0], shoulder[1] + elbow[1]);
  const world = Object.fromEntries(
    READ_LANDMARKS.map((name: ReadLandmark) => [name, canonicalWorldPoint(0, 0, 0)]),
  ) as CanonicalSide["world"];
  return { points, world };
}
const both = (near: CanonicalSide, far = near): CanonicalPose => ({
  facing: 1,
  near,
  far,
  nose: canonicalPoint(0, 0),
});

/** An arm straight up with its elbow bent by so much, which points past the camera: the picture shows it straight. */
function pose(flexion: number, share = 1, shown = 0): CanonicalPose {
  const high = share * REACH * Math.cos(radians(flexion / 2));
  return both(side([shown, high / 2], [0, high]));
}

function shownFor(poses: readonly CanonicalPose[], view = SIDE_ON) {
  let state: ArmsState = noArms;
  let arms = undefined as ReturnType<typeof armsOf>[1] | undefined;
  poses.forEach((one, i) => {
    [state, arms] = armsOf(state, i / 15, one, TRUNK, view);
  });
  return arms!;
}
const held = (one: CanonicalPose, n = 30): CanonicalPose[] => Array(n).fill(one);
/** Of a single picture, which nothing smooths. */
const once = (one: CanonicalPose, view = SIDE_ON) => armsOf(noArms, 3, one, TRUNK, view)[1];

describe("the elbow of an arm overhead", () => {
  it("is nearly straight where the hand is a reach away", () => {
    expect(shownFor(held(pose(0))).near.elbow).toBeLessThan(20);
  });

  it("is bent although the picture shows it straight", () => {
    expect(shownFor(held(pose(100))).near.elbow).toBeGreaterThan(80);
    expect(shownFor(held(pose(100))).near.shown).toBe(0);
  });

  it("is read by the user's own reach once that has shown to be longer", () => {
    const long = [...held(pose(0, 1.12), 45), ...held(pose(80, 1.12))];
    const never = held(pose(80, 1.12));
    expect(shownFor(long).near.elbow).toBeGreaterThan(shownFor(never).near.elbow + 8);
  });

  it("from the front is what the picture shows", () => {
    const bent = pose(0, 1, REACH / 2);
    expect(shownFor(held(bent), { azimuth: 0, frontal: true }).near.elbow).toBeCloseTo(90, 0);
  });

  it("is less sure the further the camera is off the side", () => {
    expect(elbowDeviation(SIDE_ON)).toBe(6);
    expect(elbowDeviation({ azimuth: -30, frontal: false })).toBeCloseTo(9, 9);
    expect(elbowDeviation({ azimuth: 80, frontal: false })).toBeCloseTo(11, 9);
    expect(elbowDeviation({ azimuth: 0, frontal: true })).toBe(9);
  });
});

describe("the fit of the elbow, worked out by hand", () => {
  /** A hand whose distance, with the 0.15 to the side, is so much of the reach; the elbow on the line to it. */
  const away = (share: number) => {
    const high = SHORTEST * Math.sqrt(share ** 2 - 0.15 ** 2);
    return once(both(side([0, high / 2], [0, high]))).far.elbow;
  };

  it("is its constant for a straight arm, however long that is", () => {
    expect(away(1)).toBeCloseTo(8.6, 3);
    expect(away(1.3)).toBeCloseTo(8.6, 9);
  });

  it("grows by the distance: half of the reach away stands for 120 degrees, 0.866 for 60", () => {
    // 8.6 + 74.7 * 1.2 + 28.5 * 1.44, and 8.6 + 74.7 * 0.6 + 28.5 * 0.36.
    expect(away(0.5)).toBeCloseTo(139.28, 2);
    expect(away(Math.sqrt(3) / 2)).toBeCloseTo(63.68, 2);
    expect(away(0.3)).toBe(160);
  });

  it("adds what the picture shows, less where the distance says it already", () => {
    // 90 degrees shown, a whole reach away: 8.6 + 51.9 * 0.9 + 3.4 * 0.81.
    const wide = once(both(side([SHORTEST / 2, SHORTEST / 2], [0, SHORTEST]))).far;
    expect(wide.shown).toBeCloseTo(90, 9);
    expect(wide.elbow).toBeCloseTo(58.064, 3);
    // 0.866 of the reach away, and 90 shown: 63.68 + 49.464 - 53.7 * 0.54.
    const high = SHORTEST * Math.sqrt(0.75 - 0.0225);
    expect(once(both(side([high / 2, high / 2], [0, high]))).far.elbow).toBeCloseTo(84.146, 3);
  });

  it("goes by how far the hand is ahead as well", () => {
    // 0.4 ahead and 0.3 up: 0.522 of the reach away, which stands for 117.1 degrees.
    const ahead = once(both(side([0.2 * SHORTEST, 0.15 * SHORTEST], [0.4 * SHORTEST, 0.3 * SHORTEST]))).near;
    expect(ahead.elbow).toBeCloseTo(135.1, 1);
  });

  it("is each arm's own, and follows it smoothly", () => {
    const bent = side([0, 20], [0, 40]);
    const straight = side([0, SHORTEST / 2], [0, SHORTEST]);
    const arms = once(both(straight, bent));
    expect(arms.near.elbow).toBeCloseTo(8.6, 3);
    expect(arms.far.elbow).toBeGreaterThan(140);
    expect([arms.near.up, arms.far.up]).toEqual([expect.closeTo(1, 9), expect.closeTo(40 / SHORTEST, 9)]);
    const [state] = armsOf(noArms, 0, both(straight), TRUNK, SIDE_ON);
    const [, next] = armsOf(state, 1 / 30, both(bent, straight), TRUNK, SIDE_ON);
    expect(next.near.elbow).toBeGreaterThan(arms.near.elbow + 20);
    expect(next.near.elbow).toBeLessThan(arms.far.elbow - 2);
    expect(next.far.elbow).toBeCloseTo(8.6, 3);
  });
});

describe("what the picture shows of an arm overhead", () => {
  /** The near hand so much of the reach away; the elbow so far beside the line to it, shares of its length. */
  const overhead = (share: number, beside = 0, view: View = SIDE_ON) => {
    const high = SHORTEST * Math.sqrt(share ** 2 - 0.15 ** 2);
    return once(both(side([beside * high, high / 2], [0, high])), view).near;
  };

  it("counts with the reach, by how sure each is", () => {
    // By the reach 63.68, off by 10.86; by the picture, which shows no more than straight arms do, 11.2, off by 6.5 / sqrt(0.585).
    expect(overhead(Math.sqrt(3) / 2).elbow).toBeCloseTo(31.13, 1);
    // By the reach 8.6.
    expect(overhead(1).elbow).toBeCloseTo(8.6, 1);
  });

  it("straightens it less by the root of what it shows more than of straight arms", () => {
    const { shown, elbow } = overhead(Math.sqrt(3) / 2, 0.03716);
    expect(shown).toBeCloseTo(8.5, 1);
    // By the picture 11.2 + 16.5 * (sqrt(1 + 3) - 1), off by 6.5 / sqrt(0.547); by the reach 63.68 + 4.43 - 53.7 * 0.6 * 0.085, off by 10.6.
    expect(elbow).toBeCloseTo(43.03, 1);
  });

  it("only makes an arm straighter: an elbow that points ahead shows all of its bend", () => {
    const { shown, elbow } = overhead(1, 0.25);
    expect(shown).toBeCloseTo(53.13, 1);
    // By the picture 11.2 + 16.5 * (sqrt(1 + 47.63) - 1); by the reach 8.6 + 51.9 * 0.531 + 3.4 * 0.282, off by 18.
    expect(elbow).toBeCloseTo(37.13, 1);
    // By the picture 27.7.
    expect(overhead(1, 0.03716).elbow).toBeCloseTo(13.03, 1);
  });

  it("bends it too where the hand comes down fast, which places it too high", () => {
    const coming = (speed: number, beside: number): number => {
      const high = SHORTEST * Math.sqrt(1 - 0.15 ** 2);
      const before = { ...noArms, now: { t: 5, value: high / REACH, speed }, furthest: 0.97 };
      const hand = both(side([beside * high, high / 2], [0, high]));
      return armsOf(before, 5.0001, hand, TRUNK, SIDE_ON)[1].near.elbow;
    };
    // By the reach 13.0, off by 50.5; by the picture 27.7, off by 8.
    expect(coming(-0.1, 0.03716)).toBeCloseTo(13.03, 1);
    expect(coming(0.6, 0.03716)).toBeCloseTo(13.03, 1);
    expect(coming(-0.6, 0.03716)).toBeCloseTo(27.34, 1);
    expect(coming(-0.12, 0.03716)).toBeGreaterThan(19);
    expect(coming(-0.12, 0.03716)).toBeLessThan(27);
    // Far more than the reach allows.
    expect(coming(-0.6, 0.25)).toBeCloseTo(37.13, 1);
  });

  it("is all that counts from the front, however fast the hand comes down, and nothing of a hand held out ahead", () => {
    const before = { ...noArms, now: { t: 5, value: 1, speed: -0.6 }, furthest: 0.97 };
    const bent = both(side([0.066 * REACH, REACH / 2], [0, REACH]));
    const { shown, elbow } = armsOf(before, 5.0001, bent, TRUNK, { azimuth: 0, frontal: true })[1].near;
    expect(elbow).toBeCloseTo(shown, 6);
    // 0.8 ahead and 0.3 up the reach tells 63 degrees.
    const ahead = once(both(side([0.4 * SHORTEST, 0.15 * SHORTEST], [0.8 * SHORTEST, 0.3 * SHORTEST])));
    expect(ahead.near.elbow).toBeCloseTo(ahead.far.elbow, 9);
    expect(ahead.near.elbow).toBeLessThan(70);
  });

  it("says nothing of hands that are not up, of arms well bent or from the front, and less from aside", () => {
    const low = once(both(side([0, 0.22 * SHORTEST], [0, 0.45 * SHORTEST])));
    expect(low.near.elbow).toBeCloseTo(low.far.elbow, 9);
    const bent = overhead(0.72);
    expect(bent.elbow).toBeGreaterThan(95);
    const high = both(side([0, SHORTEST * 0.43], [0, SHORTEST * 0.86]));
    const straighter = (azimuth: number) => {
      const { near, far } = once(high, { azimuth, frontal: false });
      return far.elbow - near.elbow;
    };
    for (const sign of [1, -1]) {
      expect(straighter(7 * sign)).toBeGreaterThan(25);
      expect(straighter(7 * sign)).toBeCloseTo(straighter(9.9 * sign), 0);
      expect(straighter(21 * sign)).toBeLessThan(straighter(10 * sign) - 5);
      expect(straighter(45 * sign)).toBeLessThan(6);
    }
    const straight = both(side([0, SHORTEST / 2], [0, SHORTEST]));
    expect(once(straight, { azimuth: 0, frontal: true }).near.elbow).toBeCloseTo(0, 6);
  });
});

describe("where a hand is", () => {
  const ahead = (x: number, view: View) => once(both(side([0, 30], [x, 60])), view).near.ahead;

  it("is in shares of the reach, over and ahead of its shoulder", () => {
    const { up } = once(both(side([0, 30], [20, 60]))).near;
    expect(up).toBeCloseTo(60 / SHORTEST, 9);
    expect(ahead(20, SIDE_ON)).toBeCloseTo(20 / SHORTEST, 9);
    expect(ahead(-20, SIDE_ON)).toBeCloseTo(-20 / SHORTEST, 9);
  });

  it("seen from before or behind is further ahead than the picture shows, but for the grip to the side", () => {
    const share = 20 / SHORTEST;
    expect(ahead(20, { azimuth: 30, frontal: false })).toBeCloseTo((share + 0.075) / 0.8660254, 6);
    expect(ahead(20, { azimuth: -30, frontal: false })).toBeCloseTo((share - 0.075) / 0.8660254, 6);
  });

  it("is not told from the side beyond 50 degrees, nor from the front", () => {
    const at = (azimuth: number) => ahead(20, { azimuth, frontal: false });
    expect(at(75)).toBeCloseTo(at(50), 9);
    expect(at(-75)).toBeCloseTo(at(-50), 9);
    expect(at(50)).not.toBeCloseTo(at(40), 2);
    expect(ahead(20, { azimuth: 80, frontal: true })).toBeCloseTo(20 / SHORTEST, 9);
  });

  it("hangs where it is well below its shoulder, on an arm that is nearly straight", () => {
    const hangs = (elbow: At, wrist: At): boolean => handsHang(side(elbow, wrist));
    expect(hangs([2, -50], [4, -100])).toBe(true);
    expect(hangs([2, 50], [4, 100])).toBe(false);
    // An elbow 30 beside the middle of it makes an arm of 117, one 32 of 119.
    expect([hangs([30, -50], [0, -100]), hangs([32, -50], [0, -100])]).toEqual([true, false]);
    expect([hangs([29.5, -40.5], [59, -81]), hangs([30.5, -39.5], [61, -79])]).toEqual([true, false]);
  });

  it("at the shoulders or overhead carries something; hanging or behind it does not", () => {
    const carrying = (up: number, forward: number) =>
      isCarrying({ up, ahead: forward, elbow: 90, shown: 90, shownMore: 80 });
    expect(carrying(0.36, -0.5)).toBe(true);
    expect(carrying(0.34, 0.05)).toBe(false);
    expect(carrying(0.34, 0.07)).toBe(true);
    expect(carrying(-0.29, 0.07)).toBe(true);
    expect(carrying(-0.31, 0.5)).toBe(false);
    expect([carrying(0.35, -0.5), carrying(0.2, 0.06), carrying(-0.3, 0.5)]).toEqual([false, false, false]);
  });
});

describe("the user's own reach", () => {
  /** So long, of the average one, as was believed; then a hand straight up `seconds` later, this far. */
  const later = (furthest: number, share: number, seconds: number, hand: At = [0, share * REACH]) => {
    const before = { ...noArms, now: { t: 5, value: share, speed: 0 }, furthest };
    return armsOf(before, 5 + seconds, both(side([hand[0] / 2, hand[1] / 2], hand)), TRUNK, SIDE_ON);
  };
  const reached = (...args: Parameters<typeof later>) => later(...args)[0].furthest;

  it("grows within a quarter of a second, by no more than four fifths at a time", () => {
    expect(reached(1, 1.1, 0.1)).toBeCloseTo(1.04, 9);
    expect(reached(1, 1.1, 0.4)).toBeCloseTo(1.08, 9);
    expect(reached(1, 1.1, 3)).toBeCloseTo(1.08, 9);
  });

  it("stays where time stands still, or nothing was seen before", () => {
    expect(reached(1, 1.1, 0)).toBe(1);
    expect(reached(1, 1.1, -0.2)).toBe(1);
    expect(armsOf(noArms, 3, pose(0, 1.1), TRUNK, SIDE_ON)[0].furthest).toBe(0);
  });

  it("that was too long is forgotten slowly by reaches nearly as long, by no shorter ones", () => {
    expect(reached(1.05, 1, 0.1)).toBeCloseTo(1.048, 9);
    expect(reached(1.05, 0.97, 0.1)).toBeCloseTo(1.0468, 9);
    expect(reached(1.05, 0.96, 0.1)).toBe(1.05);
  });

  it("shows overhead only: a hand far ahead tells nothing", () => {
    expect(reached(1, 1.1, 0.1, [0.93 * REACH, 0.59 * REACH])).toBe(1);
    expect(reached(1, 1.1, 0.1, [0.93 * REACH, 0.61 * REACH])).toBeGreaterThan(1);
  });

  it("is what heights are shares of, between 0.97 and 1.2 of the average one", () => {
    const up = (furthest: number) => later(furthest, 0.9, 0.1)[1].near.up;
    expect(up(0.5)).toBeCloseTo(0.9 / 0.97, 9);
    expect(up(1.1)).toBeCloseTo(0.9 / 1.1, 9);
    expect(up(1.4)).toBeCloseTo(0.9 / 1.2, 9);
  });

  it("is the near arm's, smoothed", () => {
    const before = { ...noArms, now: { t: 5, value: 0.8, speed: 0 }, furthest: 0.8 };
    const far = side([0, 30], [0, 60]);
    const [state] = armsOf(before, 5.05, both(side([0, 60], [0, 1.1 * REACH]), far), TRUNK, SIDE_ON);
    expect(state.now!.value).toBeGreaterThan(0.82);
    expect(state.now!.value).toBeLessThan(1.08);
  });
});

describe("what the picture shows of a bend", () => {
  /** Held straight up, the elbow this far off the line from shoulder to hand, shares of the reach: 30 show 2 * atan(0.27) or so. */
  type Held = readonly [off: number, pictures: number, share?: number];
  const more = (offs: readonly Held[], usual = 1) => {
    let state = noArms;
    let arms = undefined as ReturnType<typeof armsOf>[1] | undefined;
    let i = 0;
    for (const [off, pictures, share = usual] of offs)
      for (let n = 0; n < pictures; n += 1) {
        const one = both(side([off * REACH, (share * REACH) / 2], [0, share * REACH]));
        [state, arms] = armsOf(state, i++ / 15, one, TRUNK, SIDE_ON);
      }
    return { shown: arms!.near.shown, more: arms!.near.shownMore };
  };

  it("is told by how much more it is than 5 degrees, where nothing is known", () => {
    const { shown, more: beyond } = more([[0.1, 1]]);
    expect(shown).toBeGreaterThan(20);
    expect(beyond).toBeCloseTo(shown - 5, 9);
  });

  it("is nothing more where this user's straight arm always shows it", () => {
    const { shown, more: beyond } = more([[0.06, 60]]);
    expect(shown).toBeGreaterThan(12);
    expect(beyond).toBeLessThan(1);
    expect(beyond).toBeGreaterThan(0);
  });

  it("does not become usual where it is far more than that, however long it lasts", () => {
    const { shown, more: beyond } = more([
      [0, 30],
      [0.1, 200],
    ]);
    expect(beyond).toBeGreaterThan(shown - 1);
    expect(beyond).toBeLessThanOrEqual(shown);
  });

  it("is not learned of arms that are not at the end of their reach", () => {
    const learned = more([
      [0.04, 30],
      [0.04, 1],
    ]);
    expect(learned.more).toBeLessThan(1.5);
    // Under 0.6 of the average reach a hand is not overhead.
    const low = more([[0.025, 60]], 0.55);
    expect(low.more).toBeCloseTo(low.shown - 5, 9);
    // An arm that has reached 1.2 is bent at 1.
    const short = more([
      [0, 60, 1.2],
      [0.04, 90, 1],
    ]);
    expect(short.shown).toBeGreaterThan(8);
    expect(short.more).toBeGreaterThan(short.shown - 2);
  });

  it("is forgotten as new straight arms show something else", () => {
    const before = more([
      [0, 90],
      [0.05, 1],
    ]).more;
    const after = more([
      [0, 90],
      [0.05, 90],
    ]).more;
    expect(before).toBeGreaterThan(11);
    expect(after).toBeLessThan(6);
  });
});
