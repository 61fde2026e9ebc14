/** Which limbs rose, by how much, on which side, and since when they are held. */
import { describe, expect, it } from "vitest";
import {
  type CrossedRules,
  crossedHold,
  crossedStrands,
  higher,
  isAlone,
  isCrossed,
  isOneSided,
  type Lifted,
  type LimbPair,
  liftOf,
} from "../../src/exercises/patterns/crossed-lift.ts";
import { crossing, type Lift, risen, type Ways } from "./crossing.ts";

const RULES: CrossedRules = {
  arms: { out: 8, back: 5, backMost: 7, least: 9 },
  legs: { out: 4, back: 2, backMost: 3, least: 5 },
};
const READ = { arm: 3, farArm: 7, leg: -2, farLeg: -4 };

describe("the height of a pair", () => {
  it("is that of the higher limb, seen or not the other", () => {
    expect(higher("arms")(risen(0, READ))).toBe(7);
    expect(higher("legs")(risen(0, READ))).toBe(-2);
    expect(higher("legs")(risen(0, { farLeg: -4 }))).toBe(-4);
    expect(higher("legs")(risen(0, { arm: 3 }))).toBeUndefined();
  });

  it("is followed from its own rest, each pair with its limits", () => {
    const [arms, legs] = crossedStrands(RULES, { arms: 1, legs: -5 });
    expect(arms).toMatchObject({ out: 8, back: 5, backMost: 7, turnMost: 16, turnRise: 5 });
    expect(legs).toMatchObject({ out: 4, back: 2, backMost: 3, turnMost: 8, turnRise: 2 });
    expect(arms!.excursion(risen(0, READ))).toBe(6);
    expect(legs!.excursion(risen(0, READ))).toBe(3);
    expect(legs!.excursion(risen(0, { arm: 3 }))).toBeUndefined();
  });
});

const lift = (ways: Ways, pair: LimbPair = "arms", more: Partial<Lift> = {}) =>
  liftOf(crossing({ ways, ...more }), pair, RULES[pair]);

describe("the limb that was lifted", () => {
  it("is the higher one of its pair, with its side and how far the other one came along", () => {
    expect(lift({ arm: [1, 21], farArm: [0, 5] })).toMatchObject({
      near: true,
      side: "right",
      other: 0.25,
      move: { rest: 1, travel: 20, peak: { value: 21 }, moved: true, clear: true },
    });
    expect(lift({ arm: [0, 5], farArm: [1, 21] })).toMatchObject({ near: false, side: "left", other: 0.25 });
    expect(lift({ leg: [0, 4], farLeg: [-2, 8] }, "legs")).toMatchObject({ near: false, other: 0.4 });
    // Who sinks by it does not rise.
    expect(lift({ arm: [0, 20], farArm: [0, -9] })).toMatchObject({ other: 0 });
  });

  it("is on the other side where the body lies the other way round", () => {
    const over = () => ({ nearSide: "left" as const });
    expect(lift({ arm: [0, 20], farArm: [0, 0] }, "arms", { over })).toMatchObject({ side: "left" });
    expect(lift({ arm: [0, 0], farArm: [0, 20] }, "arms", { over })).toMatchObject({ side: "right" });
    // Which way round it lies, the last picture tells.
    const turned: Lift["over"] = ({ t }) => ({ nearSide: t < 2 ? "left" : "right" });
    expect(lift({ arm: [0, 20], farArm: [0, 0] }, "arms", { over: turned })).toMatchObject({ side: "right" });
  });

  it("rose from half a second to one, and fell half a second later than it was held", () => {
    const found = lift({ arm: [0, 20], farArm: [0, 0] }) as Lifted;
    const { rise, fall } = found.move;
    expect((rise!.start + rise!.end) / 2).toBeCloseTo(0.75, 2);
    expect((fall!.start + fall!.end) / 2).toBeCloseTo(3.25, 1);
    // A straight way passes 20 to 80 % in 0.3 s; of a smooth one that is 34.7 %.
    expect(rise!.end - rise!.start).toBeCloseTo(0.3 / 0.347, 2);
  });

  it("fell to where it would have, though it was last seen on the way down", () => {
    const { during, ...rest } = crossing({ ways: { arm: [0, 20], farArm: [0, 0] } });
    const { move } = liftOf(
      { ...rest, during: during.filter(({ t }) => t < 3.35) },
      "arms",
      RULES.arms,
    ) as Lifted;
    // Last seen two fifths up, 3.3 s. A smooth way of 0.86 s around 3.25.
    expect(move.readings.at(-1)!.value).toBeCloseTo(8, 6);
    expect(move.fall!.start).toBeCloseTo(2.82, 1);
    expect(move.fall!.end).toBeCloseTo(3.68, 1);
  });

  it("is none where neither rose by its least: 9 degrees here", () => {
    expect(lift({ arm: [0, 9], farArm: [0, 0] })).toMatchObject({ move: { travel: 9 } });
    expect(lift({ arm: [0, 8.9], farArm: [0, 8] })).toBe("down");
    expect(lift({ leg: [0, 5], farLeg: [0, 0] }, "legs")).toMatchObject({ move: { travel: 5 } });
    expect(lift({ leg: [0, 4.9], farLeg: [0, 0] }, "legs")).toBe("down");
    const { rise, fall } = (lift({ arm: [0, 20], farArm: [0, 0] }) as Lifted).move;
    expect([rise, fall]).not.toContain(undefined);
  });

  it("is not known where one of the two was hardly seen", () => {
    const until = (seconds: number): Partial<Lift> => ({
      over: ({ t, rises: { farArm: _, ...rises } }) => (t > seconds ? { rises } : {}),
    });
    const ways: Ways = { arm: [0, 20], farArm: [0, 3] };
    expect(lift(ways, "arms", until(2.2))).toMatchObject({ near: true });
    expect(lift(ways, "arms", until(1.8))).toBeUndefined();
    expect(lift({ arm: [0, 20] })).toBeUndefined();
    expect(lift({ farArm: [0, 20] })).toBeUndefined();
  });

  it("that was not seen at rest rose from where it was lowest", () => {
    const over: Lift["over"] = ({ t, rises: { arm: _, ...rises } }) => (t <= 0.5 ? { rises } : {});
    // The first picture of it is a fifth of the way up, the last one down again.
    expect(lift({ arm: [2, 22], farArm: [0, 0] }, "arms", { over })).toMatchObject({
      move: { rest: 2, travel: 20 },
    });
  });
});

describe("limbs that are lifted in turn", () => {
  const ways = { arm: [0, 20], farArm: [0, 0], leg: [0, 0], farLeg: [0, 12] } as const;
  const turn = crossing({ ways });
  const of = (pair: LimbPair, other: number, side: "left" | "right"): Lifted => ({
    ...(liftOf(turn, pair, RULES[pair]) as Lifted),
    side,
    other,
  });

  it("are alone where the other one rises by 0.55 of them at most", () => {
    expect(isAlone(of("arms", 0.55, "left"))).toBe(true);
    expect(isAlone(of("arms", 0.56, "left"))).toBe(false);
  });

  it("are crossed, one pair clearly and the other by less", () => {
    const crossed = (arm: number, leg: number, side: "left" | "right" = "right") =>
      isCrossed(of("arms", arm, "left"), of("legs", leg, side), turn.during);
    expect(crossed(0, 0)).toBe(true);
    expect(crossed(0, 0, "left")).toBe(false);
    expect(crossed(0.55, 0.85)).toBe(true);
    expect(crossed(0.85, 0.55)).toBe(true);
    expect(crossed(0.55, 0.86)).toBe(false);
    expect(crossed(0.86, 0.55)).toBe(false);
    expect(crossed(0.56, 0.56)).toBe(false);
  });

  it("are of one side, both alone", () => {
    const oneSided = (arm: number, leg: number, side: "left" | "right" = "left") =>
      isOneSided(of("arms", arm, "left"), of("legs", leg, side), turn.during);
    expect(oneSided(0.55, 0.55)).toBe(true);
    expect([oneSided(0.56, 0), oneSided(0, 0.56), oneSided(0, 0, "right")]).toEqual([false, false, false]);
  });

  it("are not crossed where one is down again before the other is half-way up", () => {
    // Down from 3 to 3.5 s, half-way at 3.25; the leg is half-way up so much later than 0.75.
    const late = (limb: "arm" | "farLeg", by: number) => {
      const movement = crossing({ ways, late: { [limb]: by } });
      const [arm, leg] = (["arms", "legs"] as const).map(
        (pair) => liftOf(movement, pair, RULES[pair]) as Lifted,
      );
      return isCrossed(arm!, leg!, movement.during);
    };
    expect([late("farLeg", 2.4), late("arm", 2.4)]).toEqual([true, true]);
    expect([late("farLeg", 2.6), late("arm", 2.6)]).toEqual([false, false]);
  });
});

describe("a crossed lift's hold, live", () => {
  /** Ten pictures a second from when it was out: 8 degrees of the arms and 4 of the legs above rest, which is 0. */
  const hold = (arms: readonly number[], legs: readonly number[]) =>
    crossedHold(
      arms.map((arm, i) => risen(i / 10, { arm, farArm: 1, leg: 0, farLeg: legs[i]! })),
      RULES,
    );

  it("lasts since both were up by four fifths: 16 of 20 degrees and 8 of 10", () => {
    const arms = [8, 12, 16, 20, 20, 20, 20, 20, 20, 20, 20];
    expect(hold(arms, [4, 5, 6, 7, 8, 9, 10, 10, 10, 10, 10])).toEqual({
      now: true,
      seconds: expect.closeTo(0.6, 9),
    });
    expect(hold(arms, [4, 6, 10, 10, 10, 10, 10, 10, 10, 10, 10])).toEqual({
      now: true,
      seconds: expect.closeTo(0.8, 9),
    });
  });

  it("is told from where it went out, wherever that is", () => {
    // From 18 and 14 degrees, 10 above everybody's rest: four fifths of the way are 26 of 30 and 18 of 20.
    const high = (arm: number, leg: number) => hold([18, 30, 30, arm], [14, 20, 20, leg]).now;
    expect([high(26, 18), high(25.9, 18), high(26, 17.9)]).toEqual([true, false, false]);
    expect(hold([18, 18.9, 18.9], [14, 20, 20]).now).toBe(false);
  });

  it("is over once one of them is lower", () => {
    const none = { seconds: 0, now: false };
    expect(hold([8, 20, 20, 15.9], [4, 10, 10, 10])).toEqual(none);
    expect(hold([8, 20, 20, 20], [4, 10, 10, 7.9])).toEqual(none);
    expect(hold([8, 20, 20, 16], [4, 10, 10, 8])).toMatchObject({ now: true });
  });

  it("is none before both have risen by their least, or where one is not seen", () => {
    const none = { seconds: 0, now: false };
    expect(hold([8, 8.9, 8.9], [4, 10, 10])).toEqual(none);
    expect(hold([8, 9, 9], [4, 10, 10])).toMatchObject({ now: true });
    expect(hold([8, 20, 20], [4, 4.9, 4.9])).toEqual(none);
    expect(crossedHold([], RULES)).toEqual(none);
    expect(crossedHold([risen(0, { arm: 8 }), risen(0.1, { arm: 20 })], RULES)).toEqual(none);
  });
});
