/** What makes a lift no superman, one thing at a time, and what is read off while it is held. */

import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import type { Carriage } from "../../src/core/kinematics/carriage.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { superman } from "../../src/exercises/superman/rules.ts";
import { type Change, lyingFlat, measured, measurement } from "../core/measured.ts";

const CONTEXT: RepContext = {
  ...createCoach().context,
  shallowBelow: 45,
  rest: { armLift: 0, legLift: -3 },
  usual: {},
};
const ARMS = { armLift: 21, chestLift: 13 };
const LEGS = { legLift: 15 };
const ARMS_DOWN = { armLift: lyingFlat.armLift!, chestLift: lyingFlat.chestLift! };
const LEGS_DOWN = { legLift: lyingFlat.legLift! };

type Over = (m: Measurement) => Partial<Measurement>;
/** A second of lying still before it. */
function movement(way: readonly Change[], over: Over = () => ({})): Movement<Measurement> {
  const frames = measured(lyingFlat, [{ seconds: 1 }, ...way]).map((m) => ({ ...m, ...over(m) }));
  const during = frames.filter((m) => m.t >= 1);
  return { before: frames.filter((m) => m.t < 1), during, back: during.at(-1)!, ended: "back", astray: 0 };
}
const lift = (up: Signals = { ...ARMS, ...LEGS }, over?: Over) =>
  movement([{ seconds: 0.8, to: up }, { seconds: 0.4 }, { seconds: 0.8, to: lyingFlat }], over);
const judge = (of: Movement<Measurement>) => superman.judge(of, CONTEXT);
const carriage =
  (change: (c: Carriage) => Partial<Carriage>): Over =>
  (m) => ({ carriage: { ...m.carriage, ...change(m.carriage) } });

describe("a lift is no superman", () => {
  it("in less than 0.3 s: nobody is so quick", () => {
    const within = (seconds: number) => {
      const { before, during, ...rest } = lift();
      const quick = during.map((m) => ({ ...m, t: 1 + ((m.t - 1) * seconds) / 1.95 }));
      return judge({ ...rest, before, during: quick, back: quick.at(-1)! });
    };
    expect(within(0.28)).toBeUndefined();
    expect(within(0.32)).toBeDefined();
  });

  it("where the body crawls away under it", () => {
    const crawled = (pixels: number) =>
      judge(lift(undefined, (m) => carriage(() => ({ hips: canonicalPoint(pixels * (m.t - 1), 110) }))(m)));
    expect(crawled(0)).toBeDefined();
    expect(crawled(20)).toBeUndefined();
  });

  it("where arms alone rise, one of them hardly more than half as high", () => {
    const uneven = (share: number) =>
      judge(
        lift(ARMS, (m) => ({
          rises: { ...m.rises, farArm: m.rises.arm! },
          ...carriage(({ nearHeights }) => ({
            farHeights: { ...nearHeights, hand: share * nearHeights.hand },
          }))(m),
        })),
      )?.reason;
    expect(uneven(1)).toBe("arms-only");
    expect(uneven(0.65)).toBe("arms-only");
    expect(uneven(0.55)).toBeUndefined();
  });

  it("where arms and legs rise one after the other", () => {
    const inTurn = (pause: number) =>
      judge(
        movement([
          { seconds: 0.8, to: ARMS },
          { seconds: 0.8, to: ARMS_DOWN },
          { seconds: pause },
          { seconds: 0.8, to: LEGS },
          { seconds: 0.8, to: LEGS_DOWN },
        ]),
      );
    expect(inTurn(0.1)).toBeUndefined();
    const overlapping = judge(
      movement([
        { seconds: 0.8, to: ARMS },
        { seconds: 0.8, to: LEGS },
        { seconds: 0.8, to: ARMS_DOWN },
        { seconds: 0.8, to: LEGS_DOWN },
      ]),
    );
    expect(overlapping).toBeDefined();
  });

  it("where neither pair was seen to come down", () => {
    const { before, during, ...rest } = lift();
    const cut = (until: number) => {
      const some = during.filter((m) => m.t < until);
      return judge({ ...rest, before, during: some, back: some.at(-1)! });
    };
    expect(cut(2.1)).toBeUndefined();
    expect(cut(2.9)).toBeDefined();
  });
});

describe("a superman is one still", () => {
  it("where one pair is hardly more than its noise and the other is clear", () => {
    /** Legs that lift by 4 degrees, read with an error of 2.4. */
    const noisy = lift({ ...ARMS, legLift: 1 }, (m) => ({
      raw: { ...m.signals, legLift: m.signals.legLift! + (Math.round(m.t * 20) % 2 ? 1 : -1) },
    }));
    expect(judge(noisy)?.reason).toBeUndefined();
    expect(judge(noisy)).toBeDefined();
  });

  it("where one pair's way down was not seen: it goes by the other's times", () => {
    const half = movement([
      { seconds: 0.8, to: { ...ARMS, ...LEGS } },
      { seconds: 0.6 },
      { seconds: 0.8, to: ARMS_DOWN },
    ]);
    const rep = judge(half)!;
    // The arms started down at 2.4 s.
    expect(Math.abs(rep.peakEnd - 2.4)).toBeLessThan(0.12);
    expect(Math.abs(rep.end - 3.2)).toBeLessThan(0.12);
  });
});

describe("what is read off a superman", () => {
  it("is the knees while it is held, though that is three pictures; of fewer it is the whole lift", () => {
    /** Up within 0.2 s and down again, ten pictures a second; so many of them held. */
    const brief = (held: number) => {
      const at = (t: number, way: number) =>
        measurement(t, {
          armLift: -13 + 34 * way,
          chestLift: 2 + 11 * way,
          legLift: -3 + 18 * way,
          kneeFlexion: way > 0.9 ? 45 : 5,
          elbowFlexion: 9,
          neckFlexion: -4,
        });
      const ways = [0.1, 0.5, ...Array(held).fill(1), 0.5, 0.1, 0.05];
      const during = ways.map((way, i) => at(1 + i / 10, way));
      const before = Array.from({ length: 8 }, (_, i) => ({ ...at(0.2 + i / 10, 0), still: true }));
      const rep = judge({ before, during, back: during.at(-1)!, ended: "back", astray: 0 });
      return rep?.faults.find(({ kind }) => kind === "bent-knees")?.value;
    };
    expect(brief(3)).toBeCloseTo(45, 6);
    // Two pictures with 45 degrees and five with 5.
    expect(brief(2)).toBeUndefined();
  });

  it("is how far the neck was bent back, as likely as not, over the hold", () => {
    const neck = (neckFlexion: number) => judge(lift({ ...ARMS, ...LEGS, neckFlexion }))!;
    expect(neck(-22).neck!.level).toBeLessThan(-20);
    expect(neck(-22).peak.neckFlexion).toBeLessThan(-15);
    expect(neck(-22).peak.neckFlexion).toBeLessThan(neck(-14).peak.neckFlexion!);
  });

  it("is nothing of a neck that was not seen", () => {
    const without = ({ neckFlexion: _, ...seen }: Signals): Signals => seen;
    const rep = judge(lift(undefined, (m) => ({ signals: without(m.signals) })))!;
    expect(rep).not.toHaveProperty("neck");
    expect(rep.peak).not.toHaveProperty("neckFlexion");
    expect(rep.notJudged).toEqual(["neck-cranked"]);
  });
});
