/** How movements end: of two strands, in long ones, and where they are cut short. */
import { describe, expect, it } from "vitest";
import {
  atRest,
  type CycleRules,
  type CycleState,
  cutShort,
  cycle,
  type Movement,
} from "../../../src/core/reps/cycle.ts";
import { eighths, RULES, run, TRUNK } from "./cycles.ts";

describe("a movement of two strands", () => {
  interface Pair {
    readonly t: number;
    readonly arm?: number | undefined;
    readonly leg?: number | undefined;
  }
  const PAIR: CycleRules<Pair> = {
    strands: [
      { ...TRUNK, excursion: ({ arm }) => arm },
      { ...TRUNK, excursion: ({ leg }) => leg, out: 6, back: 3, backMost: 3 },
    ],
    longest: 60,
  };
  const pairs = (...both: readonly (readonly [arm: number | undefined, leg: number | undefined])[]) => {
    let state: CycleState<Pair> = atRest();
    const found: Movement<Pair>[] = [];
    both.forEach(([arm, leg], i) => {
      const [next, movement] = cycle(PAIR, state, { t: i / 8, arm, leg });
      state = next;
      if (movement) found.push(movement);
    });
    return { state, found };
  };

  it("begins with the first and ends with the last", () => {
    expect(pairs([0, 0], [0, 7]).state.out).toHaveLength(1);
    expect(pairs([0, 0], [16, 0]).state.out).toHaveLength(1);
    expect(pairs([0, 0], [30, 9], [5, 9]).found).toEqual([]);
    expect(pairs([0, 0], [30, 9], [30, 1]).found).toEqual([]);
    expect(pairs([0, 0], [30, 9], [5, 9], [5, 1]).found).toHaveLength(1);
  });

  it("is over when what is seen of it is back", () => {
    expect(pairs([0, 0], [30, 9], [5, undefined]).found).toHaveLength(1);
    expect(pairs([0, undefined], [30, undefined], [5, undefined]).found).toHaveLength(1);
    expect(pairs([0, 0], [30, 9], [30, undefined]).found).toEqual([]);
    expect(pairs([0, 0], [30, 9], [undefined, undefined]).found).toEqual([]);
  });

  it("turns when both have, at the later of their lowest points", () => {
    const { found, state } = pairs([0, 0], [60, 30], [18, 20], [19, 8], [22, 9], [24, 12]);
    expect(found).toHaveLength(1);
    expect(found[0]!.during).toHaveLength(3);
    expect(state.floors).toEqual([18, 8]);
    expect(pairs([0, 0], [60, 30], [18, 20], [24, 19], [24, 18]).found).toEqual([]);
    // The one that is quite back rests at 0.
    expect(pairs([0, 0], [60, 30], [9, 8], [9, 13]).state.floors).toEqual([0, 8]);
    // So does the one that was never seen.
    const unseen = pairs([0, undefined], [60, undefined], [18, undefined], [24, undefined]);
    expect(unseen.found).toHaveLength(1);
    expect(unseen.state.floors).toEqual([18, 0]);
  });

  it("is cut short only where both are on their way back", () => {
    expect(cutShort(PAIR, pairs([0, 0], [30, 9], [14, 4]).state)).toMatchObject({ ended: "back" });
    expect(cutShort(PAIR, pairs([0, 0], [30, 9], [14, 9]).state)).toBeUndefined();
    expect(cutShort(PAIR, pairs([0, 0], [30, 9], [16, 4]).state)).toBeUndefined();
    expect(cutShort(PAIR, pairs([0, undefined], [30, undefined], [14, undefined]).state)).toBeDefined();
    expect(cutShort(PAIR, pairs([0, 0], [30, 9], [14, 9], [14, undefined]).state)).toBeDefined();
  });

  it("sees nothing where neither is seen", () => {
    const { state } = pairs([3, 1], [undefined, undefined]);
    expect(state).toMatchObject({ seenAt: 0, before: [{ t: 0 }] });
  });
});

describe("a movement that never ends", () => {
  const stayed = (seconds: number) =>
    run([{ t: 0, angle: 0 }, ...Array.from({ length: seconds + 1 }, (_, i) => ({ t: 1 + i, angle: 60 }))], {
      ...RULES,
      longest: 9,
    });

  it("ends after its longest time", () => {
    expect(stayed(9).found).toEqual([]);
    expect(stayed(10).found).toMatchObject([{ movement: { ended: "too-long", back: { t: 11 } }, at: 11 }]);
  });

  it("leaves nothing behind but when it was last seen", () => {
    expect(stayed(10).state).toEqual({ ...atRest(), seenAt: 11 });
  });

  it("keeps what is a sixtieth of a second apart, and the newest", () => {
    const angles = [0, ...Array.from({ length: 9 }, () => 50)];
    const { state } = run(angles.map((angle, i) => ({ t: i / 120, angle })));
    expect(state.out!.map(({ t }) => Math.round(120 * t))).toEqual([1, 3, 5, 7, 9]);
    const { state: even } = run(angles.slice(0, -1).map((angle, i) => ({ t: i / 120, angle })));
    expect(even.out!.map(({ t }) => Math.round(120 * t))).toEqual([1, 3, 5, 7, 8]);
  });

  it("keeps every second sample of 240, and from then on only what is as far apart", () => {
    const held = (n: number) =>
      run(Array.from({ length: n + 1 }, (_, i) => ({ t: i / 32, angle: i && 50 }))).state;
    expect(held(240)).toMatchObject({ spacing: 1 / 60 });
    expect(held(240).out).toHaveLength(240);
    expect(held(241)).toMatchObject({ spacing: 1 / 16 });
    expect(held(241).out).toHaveLength(121);
    expect(held(242).out).toHaveLength(122);
    expect(held(243).out).toHaveLength(122);
    const { out } = held(260);
    for (const [i, { t }] of out!.slice(1).entries()) expect(t - out![i]!.t).toBeLessThanOrEqual(1 / 16);
  });

  it("knows how far its pictures were apart though few of them are kept, and a gap between them by that", () => {
    const bent = Array.from({ length: 1300 }, (_, i) => ({ t: i / 25, angle: i < 25 ? 0 : 60 }));
    const up = (after: number) =>
      run([...bent, { t: 1299 / 25 + after, angle: 40 }, { t: 1299 / 25 + after + 0.04, angle: 2 }]);
    const [{ movement } = { movement: undefined }] = up(0.04).found;
    expect(movement!.during.length).toBeLessThan(241);
    expect(movement).toMatchObject({ ended: "back" });
    expect(movement!.interval).toBeCloseTo(0.04, 9);
    expect(up(0.52).movements).toMatchObject([{ ended: "interrupted" }]);
  });

  it("says nothing of its pictures where each is kept", () => {
    expect(eighths([2, 60, 2]).movements[0]).not.toHaveProperty("interval");
  });
});

describe("a movement that is cut short", () => {
  const cut = (angles: readonly (number | undefined)[]) => cutShort(RULES, eighths(angles).state);

  it("is one where more than half of the way back is done", () => {
    expect(cut([2, 60, 29.9])).toMatchObject({
      before: [{ angle: 2 }],
      during: [{ angle: 60 }, { angle: 29.9 }],
      back: { angle: 29.9 },
      ended: "back",
      astray: 0,
    });
    expect(cut([2, 60, 40, 29.9])).toMatchObject({ back: { angle: 29.9 } });
    expect(cut([2, 60, 30])).toBeUndefined();
    expect(cut([2, 60])).toBeUndefined();
  });

  it("is none at rest", () => {
    expect(cut([2, 3])).toBeUndefined();
    expect(cut([])).toBeUndefined();
    expect(cut([2, 60, 4])).toBeUndefined();
  });

  it("was interrupted where it was before", () => {
    const state = run([
      { t: 0, angle: 0 },
      { t: 0.1, angle: 60 },
      { t: 0.9, angle: 20 },
    ]).state;
    expect(cutShort(RULES, state)).toMatchObject({ ended: "interrupted" });
  });
});
