import { describe, expect, it } from "vitest";
import {
  atRest,
  type CycleRules,
  type CycleState,
  cutShort,
  cycle,
  type Movement,
  type Strand,
} from "../../../src/core/reps/cycle.ts";
import { wayAt } from "../lifter/film.ts";

interface Sample {
  readonly t: number;
  readonly angle?: number;
}
const TRUNK: Strand<Sample> = {
  excursion: ({ angle }) => angle,
  out: 15,
  back: 11,
  backShare: 0,
  backMost: 13,
  turnShare: 0.35,
  turnMost: 24,
  turnRise: 4,
};
const RULES: CycleRules<Sample> = { strands: [TRUNK], longest: 60 };

function run(samples: readonly Sample[], rules = RULES) {
  let state: CycleState<Sample> = atRest();
  const found: { readonly movement: Movement<Sample>; readonly at: number }[] = [];
  for (const sample of samples) {
    const [next, movement] = cycle(rules, state, sample);
    state = next;
    if (movement) found.push({ movement, at: sample.t });
  }
  return { state, found, movements: found.map(({ movement }) => movement) };
}
const movements = (angles: readonly (number | undefined)[], fps = 10): Movement<Sample>[] =>
  run(angles.map((angle, i) => ({ t: i / fps, ...(angle === undefined ? {} : { angle }) }))).movements;

/** Goes to each angle with minimum jerk within its seconds. */
function went(legs: readonly (readonly [angle: number, seconds: number])[], fps = 30): Sample[] {
  const samples: Sample[] = [];
  let [from, began] = [0, 0];
  for (const [to, seconds] of legs) {
    for (; samples.length / fps < began + seconds; ) {
      const t = samples.length / fps;
      samples.push({ t, angle: from + wayAt((t - began) / seconds) * (to - from) });
    }
    began += seconds;
    from = to;
  }
  return samples;
}

describe("the movement cycle", () => {
  it("counts out and back as one movement", () => {
    expect(movements([2, 9, 22, 61, 48, 12, 7, 3])).toHaveLength(1);
    expect(movements([2, 22, 61, 12, 7, 3, 18, 55, 9])).toHaveLength(2);
  });

  it("makes nothing of an angle that hovers at the way out", () => {
    expect(movements([2, 14, 13, 14.9, 12, 14, 11, 13])).toEqual([]);
  });

  it("makes one movement of an angle that hovers at the way back", () => {
    expect(movements([2, 40, 60, 13, 16, 12, 15.5, 13, 11.2, 14, 10, 12, 14, 13])).toHaveLength(1);
  });

  it("needs the way back: who stays down makes no movement", () => {
    expect(movements([2, 30, 70, 71, 70, 71])).toEqual([]);
  });

  it("hands over every sample of the movement, and what led to it", () => {
    const [movement] = movements([3, 4, 5, 33, 66, 21, 6, 2]);
    expect(movement!.before.map(({ angle }) => angle)).toEqual([3, 4, 5]);
    expect(movement!.during.map(({ angle }) => angle)).toEqual([33, 66, 21, 6]);
    expect(movement).toMatchObject({ back: { angle: 6 }, ended: "back" });
  });

  it("remembers a second and a half before the movement, not the whole rest", () => {
    const [movement] = movements([...Array.from({ length: 40 }, () => 3), 30, 4]);
    const { before } = movement!;
    expect(before.at(-1)!.t - before[0]!.t).toBeCloseTo(1.5, 9);
  });

  it("does not take the end of one movement for the beginning of the next", () => {
    const [, second] = movements([2, 60, 9, 33, 8]);
    expect(second!.before.map(({ angle }) => angle)).toEqual([9]);
  });
});

describe("a set that is never quite back", () => {
  const unclean = (top: number, pause: number, rise = 1.4, fps = 30) =>
    went(
      [
        [0, 1],
        ...[72, 68, 75, 70].flatMap((deep) => [
          [deep, 1.8] as const,
          [top, rise] as const,
          [top, pause] as const,
        ]),
      ],
      fps,
    );

  it("counts at each turn, touch and go or after a pause, at any frame rate", () => {
    for (const fps of [10, 15, 30, 60, 120])
      for (const pause of [0, 0.3, 2]) {
        // The last is over only where it stays up for a moment.
        const { found } = run([...unclean(17, pause, 1.4, fps)]);
        expect(found.length, `${fps} fps, pause ${pause}`).toBe(pause > 1 ? 4 : 3);
      }
  });

  it("knows within half a second, and ends the movement at its highest point", () => {
    const { found } = run(unclean(17, 2));
    found.forEach(({ movement, at }, i) => {
      const turn = 1 + (i + 1) * 3.2 + i * 2;
      expect(at - turn).toBeLessThan(0.5);
      expect(Math.abs(movement.during.at(-1)!.t - turn)).toBeLessThan(0.2);
    });
  });

  it("leaves from where it rests: hovering at that level is no movement", () => {
    const { found } = run([
      ...went([
        [0, 1],
        [70, 1.8],
        [17, 1.4],
        [17, 1],
        [26, 0.5],
        [17, 0.5],
        [24, 0.5],
        [3, 1],
      ]),
    ]);
    expect(found).toHaveLength(1);
  });

  it("does not take half way up for a turn", () => {
    expect(
      run(
        went([
          [0, 1],
          [74, 1.8],
          [41, 1],
          [73, 1],
          [0, 1.4],
          [0, 1],
        ]),
      ).found,
    ).toHaveLength(1);
  });
});

describe("a movement partly out of sight", () => {
  const rep = [0, 0, 0, 0, 0, 0, 20, 45, 60, 70, 70, 60, 40, 20, 6, 2];
  const hidden = (from: number, to: number) =>
    movements(rep.flatMap((angle, i) => (i >= from && i < to ? Array(3).fill(undefined) : [angle])));

  it("for half a second is a movement", () => {
    expect(movements(rep.map((angle, i) => (i >= 8 && i < 12 ? undefined : angle)))).toMatchObject([
      { ended: "back" },
    ]);
  });

  it("for longer is interrupted: at the bottom, on the way down, or up to where it is over", () => {
    for (const [from, to] of [
      [8, 11],
      [5, 8],
      [10, 14],
    ] as const)
      expect(hidden(from, to), `${from}..${to}`).toMatchObject([{ ended: "interrupted" }]);
  });

  it("says nothing of who was away at rest", () => {
    expect(hidden(1, 4)).toMatchObject([{ ended: "back" }]);
  });

  it("is not what a slow camera shows: half a second between all pictures", () => {
    expect(movements([0, 0, 0, 0, 40, 70, 71, 33, 4, 2], 1.8)).toMatchObject([{ ended: "back" }]);
  });
});

describe("a movement without end", () => {
  it("is ended, once, and costs the same a frame however long it lasts", () => {
    const bent = Array.from({ length: 30 * 700 }, (_, i) => ({ t: i / 30, angle: i < 30 ? 1 : 66 }));
    const { movements: found, state } = run(bent);
    expect(found.filter(({ before }) => before.length > 0)).toMatchObject([{ ended: "too-long" }]);
    expect(found[0]!.during.length).toBeLessThanOrEqual(241);
    expect(state.out!.length).toBeLessThanOrEqual(241);
  });

  it("keeps its shape when it is thinned: even steps, first and last sample", () => {
    const { movements: found } = run(
      went(
        [
          [0, 1],
          [70, 20],
          [0, 20],
        ],
        60,
      ),
    );
    const { during } = found[0]!;
    const steps = during.slice(1, -1).map(({ t }, i) => t - during[i]!.t);
    expect(Math.max(...steps)).toBeLessThan(2.2 * Math.min(...steps));
    expect(Math.max(...during.map(({ angle }) => angle!))).toBeGreaterThan(69.9);
  });
});

/** Eight pictures a second, so that all times are exact. */
const eighths = (angles: readonly (number | undefined)[], strand: Partial<Strand<Sample>> = {}) =>
  run(
    angles.map((angle, i) => ({ t: i / 8, ...(angle === undefined ? {} : { angle }) })),
    { ...RULES, strands: [{ ...TRUNK, ...strand }] },
  );

describe("the thresholds of a movement", () => {
  it("are passed, not touched: out is above 15, back is below 11", () => {
    expect(eighths([0, 15]).state.out).toBeUndefined();
    expect(eighths([0, 15.1]).state.out).toHaveLength(1);
    expect(eighths([0, 40, 11]).found).toEqual([]);
    expect(eighths([0, 40, 10.9]).found).toHaveLength(1);
  });

  it("bring who went far back at a share of the peak, within bounds", () => {
    // A fifth of 60 is 12; of 80 it is 16, but 13 at most; of 40 it is 8, but 11 at least.
    for (const [peak, back] of [
      [60, 12],
      [80, 13],
      [40, 11],
    ] as const) {
      const share = { backShare: 0.2 };
      expect(eighths([0, peak, back], share).found, `${peak}`).toEqual([]);
      expect(eighths([0, peak, back - 0.1], share).found, `${peak}`).toHaveLength(1);
    }
    // And that is rest: the next movement leaves from 0.
    expect(eighths([0, 80, 12.9, 16], { backShare: 0.2 }).state.out).toHaveLength(1);
  });

  it("of a turn: under 35 % of the peak and under 24, up again by 4 and by a tenth of the peak", () => {
    for (const [peak, low, up] of [
      [60, 21, 27],
      [90, 24, 33],
      [36, 12.5, 16.5],
    ] as const) {
      expect(eighths([0, peak, low, up]).found, `${peak}`).toHaveLength(1);
      expect(eighths([0, peak, low, up - 0.1]).found, `${peak}`).toEqual([]);
      expect(eighths([0, peak, low + 0.2, up + 3]).found, `${peak}`).toEqual([]);
    }
  });

  it("are shares of the highest point, however it was come to", () => {
    expect(eighths([0, 20, 45, 60, 58, 20.9, 27]).found).toHaveLength(1);
    expect(eighths([0, 20, 45, 60, 58, 20.9, 26.8]).found).toEqual([]);
  });

  it("of who stays low down for 0.4 s to the moment", () => {
    const stays = (until: number) =>
      run([
        { t: -0.2, angle: 0 },
        { t: -0.1, angle: 60 },
        { t: 0, angle: 20 },
        { t: until, angle: 20.2 },
      ]).found;
    expect(stays(0.4)).toHaveLength(1);
    expect(stays(0.39)).toEqual([]);
  });

  it("of who stays low down: 0.4 s without going lower", () => {
    expect(eighths([0, 60, 20, 20.5, 20.2, 20.4]).found).toEqual([]);
    expect(eighths([0, 60, 20, 20.5, 20.2, 20.4, 20.1]).found).toHaveLength(1);
    // Going lower begins the wait again.
    expect(eighths([0, 60, 20, 20.5, 20.2, 19, 20.1, 20.3, 20.2]).found).toEqual([]);
    // What was low before the peak is no way back.
    expect(eighths([0, 18, 16, 60, 59, 58, 59, 60]).found).toEqual([]);
  });

  it("are level with the lowest point from which the last movement turned", () => {
    const turned = [0, 60, 17, 24];
    expect(eighths(turned).state).toMatchObject({ floors: [17], out: undefined });
    expect(eighths([...turned, 32]).state.out).toBeUndefined();
    expect(eighths([...turned, 32.1]).state.out).toHaveLength(1);
    // Sinking takes the level with it, rising doesn't; within 11 of rest it is rest again.
    expect(eighths([...turned, 14, 20, 29]).state).toMatchObject({ floors: [14], out: undefined });
    expect(eighths([...turned, 14, 20, 29.1]).state.out).toHaveLength(1);
    expect(eighths([...turned, 11, 20]).state).toMatchObject({ floors: [11], out: undefined });
    expect(eighths([0, 60, 11, 17]).state).toMatchObject({ floors: [11], out: undefined });
    expect(eighths([...turned, 10.9, 15]).state).toMatchObject({ floors: [0], out: undefined });
    expect(eighths([...turned, 10.9, 15.1]).state.out).toHaveLength(1);
  });

  it("of a movement that turned at rest are those of rest", () => {
    expect(eighths([0, 30, 10.5, 20], { back: 5, backMost: 5, backShare: 0 }).state.floors).toEqual([10.5]);
    expect(eighths([0, 60, 20, 26], { back: 5, backMost: 5 }).found[0]!.movement.during).toHaveLength(2);
  });

  it("end a movement at its lowest point, from which the next one leaves", () => {
    const { found, state } = eighths([0, 60, 17, 19, 24]);
    expect(found[0]!.movement.during.map(({ angle }) => angle)).toEqual([60, 17]);
    expect(found[0]!.at).toBe(4 / 8);
    expect(state.before.map(({ angle }) => angle)).toEqual([17, 19, 24]);
  });

  it("remember what lies 1.5 s back, and nothing older", () => {
    const { state } = eighths(Array.from({ length: 20 }, () => 3));
    expect(state.before[0]!.t).toBe(19 / 8 - 1.5);
  });
});

describe("a gap", () => {
  /** So many seconds between pictures, then out of sight for that long at the bottom. */
  const away = (step: number, gap: number) => {
    const shown = [0, 0, 0, 40, 60].map((angle, i) => ({ t: i * step, angle }));
    const last = shown.at(-1)!.t + gap;
    return run([...shown, { t: last, angle: 60 }, { t: last + step, angle: 4 }]).movements;
  };

  it("is longer than half a second", () => {
    expect(away(0.125, 0.5)).toMatchObject([{ ended: "back" }]);
    expect(away(0.125, 0.53)).toMatchObject([{ ended: "interrupted" }]);
  });

  it("is longer than two and a half pictures of a slow camera", () => {
    expect(away(0.25, 0.625)).toMatchObject([{ ended: "back" }]);
    expect(away(0.25, 0.65)).toMatchObject([{ ended: "interrupted" }]);
  });

  it("with the way out in it is one as well", () => {
    const { movements: found } = run([
      { t: 0, angle: 1 },
      { t: 0.1, angle: 1 },
      { t: 0.9, angle: 50 },
      { t: 1, angle: 3 },
    ]);
    expect(found).toMatchObject([{ ended: "interrupted" }]);
  });

  it("before anything was seen is none", () => {
    expect(run([{ t: 7, angle: 50 }]).state.interrupted).toBe(false);
  });

  it("is no part of the movement after it", () => {
    const { movements: found } = run([
      ...[0, 60].map((angle, i) => ({ t: i / 8, angle })),
      { t: 2, angle: 3 },
      ...[3, 60, 3].map((angle, i) => ({ t: 2.125 + i / 8, angle })),
    ]);
    expect(found).toMatchObject([{ ended: "interrupted" }, { ended: "back" }]);
  });
});

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
