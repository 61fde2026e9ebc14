/** The superman's limits one by one, on movements of which everything is known; deviations are chosen so that the odds are in a table. */
import { describe, expect, it } from "vitest";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import type { PairMove } from "../../src/exercises/patterns/limb-pair.ts";
import {
  leavesTheFloor,
  limbFaults,
  onlyOnePair,
  partialFaults,
  rangeFaults,
} from "../../src/exercises/patterns/prone-faults.ts";
import { measurement } from "../core/measured.ts";

const UP: Signals = {
  armLift: 21,
  chestLift: 13,
  legLift: 15,
  kneeFlexion: 10,
  elbowFlexion: 14,
};
/** Two seconds at ten a second. */
const frames = (over: Signals = {}, more: Partial<Measurement> = {}): Measurement[] =>
  Array.from({ length: 20 }, (_, i) => measurement(3 + i / 10, { ...UP, ...over }, { azimuth: 0, ...more }));
const held = (hold = frames()) => ({ frames: hold, during: hold, at: 4.2 });

/** A pair that rose by `travel` between these times. */
const pair = (travel: number, start = 1, end = 2): PairMove => ({
  readings: [],
  rest: 0,
  peak: { t: 3.4, value: travel },
  travel,
  wanders: 1,
  trembles: 2,
  moved: true,
  clear: true,
  rise: { start, end },
  fall: undefined,
});
const HIGH = pair(20);
const kinds = ({ faults }: { readonly faults: readonly { readonly kind: string }[] }) =>
  faults.map(({ kind }) => kind);

/** Read ten times a second, up from 2 to 4 s, but not between these times. */
const seenBut = (move: PairMove, from: number, to: number): PairMove => ({
  ...move,
  readings: Array.from({ length: 60 }, (_, i) => ({ t: i / 10, value: i < 20 || i > 40 ? 0 : 20 })).filter(
    ({ t }) => t <= from || t >= to,
  ),
});

describe("the posture of a hold", () => {
  it("is clean where knees and elbows are within their limits", () => {
    expect(limbFaults(held())).toEqual({ faults: [], notJudged: [] });
  });

  it("has its knees by the mean of the hold: 25 degrees", () => {
    // 7 degrees past it, known to 3.
    expect(limbFaults(held(frames({ kneeFlexion: 32 }))).faults).toEqual([
      { kind: "bent-knees", at: 4.2, value: 32, limit: 25, confidence: expect.closeTo(0.9902, 4) },
    ]);
    const swinging = [...frames({ kneeFlexion: 12 }).slice(0, 10), ...frames({ kneeFlexion: 52 }).slice(10)];
    expect(limbFaults(held(swinging)).faults).toMatchObject([{ kind: "bent-knees", value: 32 }]);
    expect(limbFaults(held(frames({ kneeFlexion: 28 })))).toEqual({
      faults: [],
      notJudged: ["bent-knees"],
    });
  });

  it("has its arms bent only where that is far likelier than how rare it is: 35 degrees", () => {
    // Two deviations, odds of 43 to 1, times (0.05 / 0.95) / (0.41 / 0.59): 3.3 to 1.
    expect(limbFaults(held(frames({ elbowFlexion: 41 })))).toEqual({
      faults: [],
      notJudged: ["bent-arms"],
    });
    const { faults } = limbFaults(held(frames({ elbowFlexion: 44 })));
    // Three deviations: 740 to 1, times 0.0757: 56 to 1.
    expect(faults).toMatchObject([
      { kind: "bent-arms", limit: 35, value: 44, confidence: expect.closeTo(0.982, 3) },
    ]);
  });

  it("judges nothing that was not seen", () => {
    const { kneeFlexion: _, elbowFlexion: __, ...lifts } = UP;
    const blind = Array.from({ length: 20 }, (_unused, i) => measurement(3 + i / 10, lifts));
    expect(limbFaults(held(blind))).toEqual({
      faults: [],
      notJudged: ["bent-knees", "bent-arms"],
    });
  });
});

describe("arms and legs", () => {
  const fault = (arms: PairMove, legs: PairMove, hold = 2.6, at = held()) =>
    rangeFaults(arms, legs, hold, at);

  it("lifted together, high enough and held are clean", () => {
    expect(fault(HIGH, HIGH)).toEqual({ faults: [], notJudged: [] });
  });

  it("are not together when one starts more than half a second after the other", () => {
    expect(fault(HIGH, pair(20, 1.9, 2.9)).faults).toEqual([
      {
        kind: "not-together",
        at: 1,
        value: expect.closeTo(0.9, 9),
        limit: 0.5,
        confidence: expect.closeTo(0.999, 2),
      },
    ]);
    expect(fault(pair(20, 1.9, 2.9), HIGH).faults).toMatchObject([{ kind: "not-together", at: 1.9 }]);
    expect(fault(HIGH, pair(20, 1.55, 2.55))).toEqual({ faults: [], notJudged: ["not-together"] });
    expect(fault(HIGH, pair(20, 1.2, 2.2))).toEqual({ faults: [], notJudged: [] });
  });

  it("are not said to be apart where one was out of sight as it started", () => {
    const late = pair(20, 1.9, 2.9);
    expect(kinds(fault(HIGH, seenBut(late, 2, 2.3)))).toEqual(["not-together"]);
    for (const unseen of [fault(HIGH, seenBut(late, 0.9, 2.5)), fault(seenBut(late, 0.9, 2.5), HIGH)]) {
      expect(unseen.faults).toEqual([]);
      expect(unseen.notJudged).toContain("not-together");
    }
    // Out of sight before, which tells nothing against it.
    expect(kinds(fault(HIGH, seenBut(late, 0.2, 1.8)))).toEqual(["not-together"]);
  });

  it("are not said to be held too short where one came into sight, or left it, meanwhile", () => {
    const seen = (from: number, to: number) => fault(HIGH, seenBut(HIGH, from, to), 1.7);
    expect(kinds(seen(1, 1.2))).toEqual(["short-hold"]);
    expect(seen(1.2, 2.2)).toEqual({ faults: [], notJudged: ["short-hold"] });
    expect(seen(3.8, 4.8)).toEqual({ faults: [], notJudged: ["short-hold"] });
    expect(kinds(seen(2.5, 3.5))).toEqual(["short-hold"]);
  });

  it("are together where both go slowly: a quarter of the slower way is allowed", () => {
    expect(fault(pair(20, 1, 9), pair(20, 1.9, 9.9))).toEqual({ faults: [], notJudged: [] });
    expect(fault(pair(20, 1, 3), pair(20, 5, 13)).faults).toMatchObject([{ kind: "not-together", limit: 2 }]);
  });

  it("held for less than two seconds are a short hold, which is known to a tenth of a second", () => {
    expect(fault(HIGH, HIGH, 1.2).faults).toEqual([
      { kind: "short-hold", at: 4.2, value: 1.2, limit: 2, confidence: expect.closeTo(1, 6) },
    ]);
    expect(fault(HIGH, HIGH, 1.97)).toEqual({ faults: [], notJudged: ["short-hold"] });
    expect(fault(HIGH, HIGH, 2.3)).toEqual({ faults: [], notJudged: [] });
    // Four pictures a second: a moment is off by an eighth of a second more.
    const thin = Array.from({ length: 9 }, (_, i) => measurement(3 + i / 4, UP, { azimuth: 0 }));
    expect(fault(HIGH, HIGH, 1.85, held(thin))).toEqual({ faults: [], notJudged: ["short-hold"] });
    expect(kinds(fault(HIGH, HIGH, 1.85))).toEqual(["short-hold"]);
  });

  it("are not said to be short where one hardly rose, so that its hold hangs on half a degree", () => {
    const through = (
      peak: number,
      ...shares: readonly (readonly [t: number, share: number])[]
    ): PairMove => ({
      ...pair(peak),
      readings: shares.map(([t, share]) => ({ t, value: share * peak })),
    });
    const arms = through(30, [1, 0], [1.5, 1], [4.3, 1], [4.8, 0]);
    // Nearly as high as what is asked of a hold for long before that is reached.
    const legs = (peak: number): PairMove => ({
      ...through(peak, [1, 0], [2, 0.74], [3.4, 0.75], [3.8, 1], [4.8, 0]),
      wanders: 0.5,
    });
    expect(kinds(fault(arms, legs(20), 1.5))).toEqual(["short-hold"]);
    expect(fault(arms, legs(5.5), 1.5).notJudged).toContain("short-hold");
  });

  it("are not said to be late or short by a hold that hardly showed one of them", () => {
    const hiding = (signal: "armLift" | "legLift", many: number) =>
      frames().map((m, i) => {
        const { [signal]: _, ...rest } = m.signals;
        return i < many ? { ...m, signals: rest } : m;
      });
    for (const signal of ["armLift", "legLift"] as const) {
      const late = (unseen: number) => fault(HIGH, pair(20, 2.2, 3.2), 1, held(hiding(signal, unseen)));
      // Twelve pictures of twenty are enough, eleven are not.
      expect(kinds(late(8))).toEqual(["not-together", "short-hold"]);
      expect(kinds(late(9))).toEqual([]);
      expect(late(9).notJudged).toEqual(expect.arrayContaining(["not-together", "short-hold"]));
    }
  });

  it("hardly off the floor are low: arms under 8 degrees, known to 2.5", () => {
    expect(fault(pair(3), HIGH).faults).toEqual([
      { kind: "low-arms", at: 3.4, value: 3, limit: 8, confidence: expect.closeTo(0.9772, 4) },
    ]);
    expect(fault(pair(5.5), HIGH)).toEqual({ faults: [], notJudged: ["low-arms"] });
    expect(fault(pair(12), HIGH)).toEqual({ faults: [], notJudged: [] });
  });

  it("legs under 5, known to half a degree from the side, and worse from ahead, where the chest leaks into them", () => {
    expect(fault(HIGH, pair(4)).faults).toEqual([
      { kind: "low-legs", at: 3.4, value: 4, limit: 5, confidence: expect.closeTo(0.9772, 4) },
    ]);
    // Up to 15 degrees off nothing leaks; at 35, 2 degrees do.
    const from = (azimuth: number) => fault(HIGH, pair(4), 2.6, held(frames({}, { azimuth })));
    expect(kinds(from(15))).toEqual(["low-legs"]);
    expect(kinds(from(-15))).toEqual(["low-legs"]);
    for (const azimuth of [35, -35]) expect(from(azimuth)).toEqual({ faults: [], notJudged: ["low-legs"] });
  });
});

describe("hips that are not seen", () => {
  it("leave no height above them to be judged", () => {
    const { chestLift: _, ...hipless } = UP;
    const unseen = held(frames().map((m) => ({ ...m, signals: hipless })));
    expect(rangeFaults(pair(3), pair(1), 2.6, unseen)).toEqual({
      faults: [],
      notJudged: ["low-arms", "low-legs"],
    });
  });
});

describe("one pair alone", () => {
  it("seen is judged by its own range only", () => {
    expect(partialFaults("armLift", pair(3), 2.6, held())).toEqual({
      faults: [expect.objectContaining({ kind: "low-arms" })],
      notJudged: ["not-together", "short-hold", "low-legs", "arms-only"],
    });
    expect(partialFaults("legLift", HIGH, 2.6, held())).toEqual({
      faults: [],
      notJudged: ["not-together", "short-hold", "low-arms", "legs-only"],
    });
  });

  it("that was up too briefly was held too briefly: both were up no longer", () => {
    const { armLift: _, ...armless } = UP;
    const shown = (many: number) => {
      const hold = frames().map((m, i) => (i < many ? m : { ...m, signals: armless }));
      return partialFaults("armLift", HIGH, 0.3, held(hold));
    };
    expect(shown(12)).toEqual({
      faults: [expect.objectContaining({ kind: "short-hold", at: 4.2, value: 0.3 })],
      notJudged: ["not-together", "low-legs", "arms-only"],
    });
    // Six pictures of ten are needed for that as well.
    expect(kinds(shown(11))).toEqual([]);
    expect(shown(11).notJudged).toContain("short-hold");
  });

  it("was held the less surely too briefly the slower it came up and went down, arms less surely than legs", () => {
    const slowly: PairMove = {
      ...HIGH,
      readings: [0, 5, 10, 15, 20, 20, 15, 10, 5, 0].map((value, t) => ({ t, value })),
      peak: { t: 4.5, value: 20 },
    };
    const sure = (name: "armLift" | "legLift", move: PairMove): number => {
      const wanders = name === "armLift" ? 1 : 0.5;
      const [fault] = partialFaults(name, { ...move, wanders }, 1, held()).faults;
      expect(fault?.kind).toBe("short-hold");
      return fault!.confidence;
    };
    const [arms, legs, quickly] = [sure("armLift", slowly), sure("legLift", slowly), sure("armLift", HIGH)];
    expect(arms).toBeLessThan(legs);
    expect(legs).toBeLessThan(quickly);
  });

  it("is not judged by a hold that hardly showed it: six pictures of ten are needed", () => {
    const { legLift: _, ...legless } = UP;
    const shown = (many: number) =>
      partialFaults(
        "legLift",
        pair(4),
        2.6,
        held(frames().map((m, i) => (i < many ? m : { ...m, signals: legless }))),
      );
    expect(kinds(shown(12))).toEqual(["low-legs"]);
    expect(kinds(shown(11))).toEqual([]);
    expect(shown(11).notJudged).toContain("low-legs");
  });

  it("lifted makes no rep, and says what stayed down, how far and how sure", () => {
    const still = frames({}, { confidence: { armLift: 0.7, legLift: 0.9 } });
    expect(onlyOnePair(pair(20), pair(1.5), still)).toEqual({
      kind: "arms-only",
      at: 3.4,
      value: 1.5,
      limit: 2.5,
      confidence: expect.closeTo(0.9, 9),
    });
    expect(onlyOnePair(pair(2), pair(9), still)).toEqual({
      kind: "legs-only",
      at: 3.4,
      value: 2,
      limit: 4,
      confidence: expect.closeTo(0.7, 9),
    });
    expect(onlyOnePair(pair(20), pair(1), frames({}, { confidence: {} }))).toMatchObject({ confidence: 0 });
  });

  it("is not alone where the other rose by its least: 4 degrees of arms, 2.5 of legs", () => {
    expect(onlyOnePair(pair(4), pair(2.5), frames())).toBeUndefined();
    expect(onlyOnePair(pair(3.9), pair(2.5), frames())).toMatchObject({ kind: "legs-only" });
    expect(onlyOnePair(pair(4), pair(2.4), frames())).toMatchObject({ kind: "arms-only" });
    // Seen from 25 degrees ahead, a degree of the chest's lift is in the legs'.
    const oblique = frames({}, { azimuth: 25 });
    expect(onlyOnePair(pair(4), pair(3.4), oblique)).toMatchObject({ kind: "arms-only" });
    expect(onlyOnePair(pair(4), pair(3.6), oblique)).toBeUndefined();
    expect(onlyOnePair(pair(4), pair(2.6), frames({}, { azimuth: undefined }))).toBeUndefined();
  });

  it("is no movement at all where neither is up", () => {
    expect(onlyOnePair(pair(3), pair(1), frames())).toBe("none");
  });
});

describe("what leaves the floor", () => {
  /** Twenty pictures from 3 s on; still ones are numbered. */
  const stirring = (...still: readonly number[]) =>
    frames().map((m, i) => ({ ...m, still: still.includes(i) }));
  const leaves = (arms: number | undefined, legs: number | undefined, during = stirring()) =>
    leavesTheFloor(
      arms === undefined ? undefined : pair(arms, 3.5, 4),
      legs === undefined ? undefined : pair(legs, 3.8, 4.3),
      during,
    );

  it("is 8 degrees of the arms or 5 of the legs alone, of both together 1.65 times as much", () => {
    expect(leaves(8, undefined)).toBe(true);
    expect(leaves(7.9, undefined)).toBe(false);
    expect(leaves(undefined, 5)).toBe(true);
    expect(leaves(undefined, 4.9)).toBe(false);
    expect(leaves(6.6, 4.2)).toBe(true);
    expect(leaves(6.5, 4.1)).toBe(false);
    expect(leaves(8, 3)).toBe(false);
    expect(leaves(undefined, undefined)).toBe(false);
  });

  it("stirs for half of the time that it seems to rise, unless it is much", () => {
    // Arms rise from 3.5 to 4, legs from 3.8 to 4.3: pictures 5 to 13, nine of them.
    expect(leaves(8, 4, stirring(5, 6, 7, 8))).toBe(true);
    expect(leaves(8, 4, stirring(5, 6, 7, 8, 9))).toBe(false);
    expect(leaves(8, 4, stirring(9, 10, 11, 12, 13))).toBe(false);
    // Still before and after, as who lies and who holds.
    expect(leaves(8, 4, stirring(0, 1, 2, 3, 4, 14, 15, 16, 17, 18, 19))).toBe(true);
    expect(leaves(20, 12, stirring(5, 6, 7, 8, 9, 10, 11, 12, 13))).toBe(true);
    expect(leaves(8, undefined, stirring(5, 6, 7, 8))).toBe(false);
  });
});
