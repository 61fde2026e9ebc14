import { describe, expect, it } from "vitest";
import { movements, RULES, run, went } from "./cycles.ts";

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

  it("remembers as much more as its rules ask for, still bounded", () => {
    const resting = Array.from({ length: 60 }, (_, i) => ({ t: i / 10, angle: i < 59 ? 3 : 30 }));
    const { state } = run(resting, { ...RULES, memory: 2.7 });
    expect(state.before.at(-1)!.t - state.before[0]!.t).toBeCloseTo(2.7, 9);
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
