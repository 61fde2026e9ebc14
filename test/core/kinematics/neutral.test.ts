import { describe, expect, it } from "vitest";
import { type NeutralState, noNeutral, refineNeutral } from "../../../src/core/kinematics/neutral.ts";

interface Still {
  readonly t: number;
  readonly row?: readonly number[];
  readonly outline?: readonly number[];
  readonly features?: readonly number[];
  readonly slack?: number;
  readonly azimuth?: number;
}
const learnt = (frames: readonly Still[], from: NeutralState = noNeutral): NeutralState =>
  frames.reduce(
    (state, { t, row: read = [t], outline, features, slack = 0, azimuth = 0 }) =>
      refineNeutral(state, t, { row: read, outline, features, slack, azimuth }),
    from,
  );
const row = (frames: readonly Still[]) => learnt(frames).rows?.row;

describe("the user's neutral", () => {
  it("is not known before the first still frame, and is that frame after it", () => {
    expect(noNeutral).toEqual({ stances: [], rows: undefined, count: 0, slack: 0 });
    expect(learnt([{ t: 3, row: [7, -31], outline: [12] }])).toMatchObject({
      rows: { row: [7, -31], outline: [12] },
      count: 1,
    });
  });

  it("is the mean of the frames of one stance", () => {
    const state = learnt([
      { t: 0, row: [10, -4], slack: 1 },
      { t: 0.2, row: [13, -7], slack: 4 },
      { t: 0.4, row: [16, 2], slack: 2.5 },
    ]);
    expect(state.rows).toEqual({ row: [13, -3] });
    expect(state.count).toBe(3);
  });

  it("has the mean of the outlines and of the trunk's features, of the frames that have them", () => {
    const state = learnt([
      { t: 0, row: [0], outline: [2], features: [1, -2] },
      { t: 0.2, row: [0] },
      { t: 0.4, row: [0], outline: [4], features: [3, 0] },
    ]);
    expect(state.rows).toEqual({ row: [0], outline: [3], features: [2, -1] });
  });

  it("takes at most one frame in 0.12 s, so that a fast camera does not crowd out the past", () => {
    const first = learnt([{ t: 5, row: [1] }]);
    expect(learnt([{ t: 5.11, row: [90] }], first)).toBe(first);
    expect(learnt([{ t: 5.125, row: [3] }], first).rows).toEqual({ row: [2] });
    expect(
      row([
        { t: 0, row: [1] },
        { t: 0.12, row: [3] },
      ]),
    ).toEqual([2]);
  });

  it("is the straighter stance of two, whichever came first: soft knees at the setup are forgotten", () => {
    const soft = { row: [20], slack: 12 };
    const straight = { row: [2], slack: 1 };
    expect(
      row([
        { t: 0, ...soft },
        { t: 1, ...straight },
      ]),
    ).toEqual([2]);
    expect(
      row([
        { t: 0, ...straight },
        { t: 1, ...soft },
      ]),
    ).toEqual([2]);
    expect(learnt([{ t: 0, ...soft }]).slack).toBe(12);
    expect(
      learnt([
        { t: 0, ...soft },
        { t: 1, ...straight },
      ]).slack,
    ).toBe(1);
  });

  it("counts what is within three degrees of the straightest as the same stance, trembling", () => {
    const frames = (slack: number) => [
      { t: 0, row: [4], slack: 2 },
      { t: 1, row: [8], slack },
    ];
    expect(row(frames(5))).toEqual([6]);
    expect(row(frames(5.01))).toEqual([4]);
  });

  it("does not take a held superman, fifteen degrees slacker than the rest, for a rest", () => {
    const rest = learnt([{ t: 0, row: [1], slack: 2 }]);
    expect(learnt([{ t: 1, row: [40], slack: 17.1 }], rest)).toBe(rest);
    expect(learnt([{ t: 1, row: [40], slack: 17 }], rest).stances).toHaveLength(2);
    // The least of all counts, not the last.
    const two = learnt([{ t: 1, row: [3], slack: 9 }], rest);
    expect(learnt([{ t: 2, row: [40], slack: 18 }], two)).toBe(two);
  });

  it("remembers a stance for a minute and a half", () => {
    const old = { t: 0, row: [1], slack: 0 };
    expect(row([old, { t: 89, row: [50], slack: 10 }])).toEqual([1]);
    expect(row([old, { t: 90, row: [50], slack: 10 }])).toEqual([50]);
    // Who lies otherwise after a long break may lie much slacker.
    expect(row([old, { t: 90, row: [50], slack: 40 }])).toEqual([50]);
  });

  it("remembers as long late in a session as in its first minute", () => {
    const late = { t: 4000, row: [1], slack: 0 };
    expect(row([late, { t: 4089, row: [50], slack: 10 }])).toEqual([1]);
    expect(row([late, { t: 4090, row: [50], slack: 10 }])).toEqual([50]);
  });

  it("follows who turned, however long they stood otherwise before", () => {
    const before = Array.from({ length: 9 }, (_, i) => ({ t: i, row: [1], azimuth: 0 }));
    const after = [9, 10].map((t) => ({ t, row: [30], azimuth: 31 }));
    expect(row([...before, ...after])).toEqual([30]);
  });

  it("keeps two dozen stances and lets the slackest go first, the oldest of equals", () => {
    const many = Array.from({ length: 25 }, (_, i) => ({ t: i, slack: i === 11 ? 2.9 : 1 }));
    expect(learnt(many).stances.map(({ t }) => t)).toEqual([
      ...Array.from({ length: 11 }, (_, i) => i),
      ...Array.from({ length: 13 }, (_, i) => i + 12),
    ]);
    expect(learnt(many.slice(0, 24)).stances).toHaveLength(24);
    const equal = Array.from({ length: 26 }, (_, i) => ({ t: i, slack: 1 }));
    expect(learnt(equal).stances.map(({ t }) => t)).toEqual(Array.from({ length: 24 }, (_, i) => i + 2));
  });

  it("is seen anew once the user has turned, and not because of one frame that seems so", () => {
    const ahead = [
      { t: 0, row: [1], azimuth: 0 },
      { t: 1, row: [3], azimuth: 2 },
    ];
    const turned = (t: number) => ({ t, row: [30], azimuth: 31 });
    expect(row([...ahead, turned(2)])).toEqual([2]);
    expect(row([...ahead, turned(2), turned(3)])).toEqual([30]);
    // The straightest stance of another view is none of this one.
    expect(row([...ahead, { ...turned(2), slack: 9 }, { ...turned(3), slack: 9 }])).toEqual([30]);
  });

  it("is what the middle one of the last three frames shows, in whichever order they came", () => {
    const views = [20, 0, 40].map((azimuth, i) => ({ t: i, row: [i], azimuth }));
    expect(row(views)).toEqual([0]);
    expect(row([views[1]!, views[0]!, views[2]!].map((one, i) => ({ ...one, t: i })))).toEqual([0]);
    expect(row([views[2]!, views[1]!, views[0]!].map((one, i) => ({ ...one, t: i })))).toEqual([0]);
  });

  it("counts views up to twelve degrees apart as one", () => {
    const views = (azimuth: number) => [
      { t: 0, row: [2], azimuth: -azimuth },
      { t: 1, row: [6], azimuth: 0 },
      { t: 2, row: [10], azimuth: 0 },
      { t: 3, row: [10], azimuth: 0 },
    ];
    expect(row(views(12))).toEqual([7]);
    expect(row(views(12.1))![0]).toBeCloseTo(26 / 3, 9);
  });

  it("has the outline of those of its frames that have one", () => {
    const frames = [
      { t: 0, row: [1], outline: [10, 22] },
      { t: 1, row: [3] },
      { t: 2, row: [5], outline: [14, 20] },
      { t: 3, row: [99], outline: [90, 90], slack: 8 },
    ];
    expect(learnt(frames).rows).toEqual({ row: [3], outline: [12, 21] });
    expect(learnt([{ t: 0, row: [1] }]).rows).not.toHaveProperty("outline");
  });
});
