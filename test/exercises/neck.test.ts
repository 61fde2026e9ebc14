/** The neck at the hold: what is read of it, what is said of it at once, and when its set is over. */
import { describe, expect, it } from "vitest";
import type { NeckReading } from "../../src/core/form/cranking.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import { judgedNeck, lookBackOnNecks } from "../../src/exercises/patterns/neck.ts";
import { measurement } from "../core/measured.ts";

const DEVIATION = 15;
/** Two seconds at ten a second. */
const frames = (neckFlexion: number | undefined): Measurement[] =>
  Array.from({ length: 20 }, (_, i) => ({
    ...measurement(3 + i / 10, neckFlexion === undefined ? { legLift: 15 } : { neckFlexion }),
    deviation: neckFlexion === undefined ? {} : { neckFlexion: DEVIATION },
  }));
const held = (hold: readonly Measurement[]) => ({ frames: hold, during: hold, at: 4.2 });
const read = (level: number): NeckReading => ({ level, deviation: DEVIATION, at: 4.2 });
const judged = (hold: readonly Measurement[], necks: readonly NeckReading[] = []) =>
  judgedNeck(held(hold), { necks });

describe("a neck at the hold", () => {
  it("is read by its median there, with its error and when", () => {
    expect(judged(frames(-11)).read).toEqual({ neck: read(-11) });
    // Ears that are guessed for a quarter of the hold.
    const guessed = frames(-11).map((m, i) => (i < 5 ? frames(-60)[i]! : m));
    expect(judged(guessed).read).toEqual({ neck: read(-11) });
  });

  it("is read around a hold that is too short to tell what was guessed from what was seen", () => {
    const during = frames(-11).map((m) =>
      m.t > 4.15 && m.t < 4.35 ? { ...m, signals: { neckFlexion: -60 } } : m,
    );
    const short = (seconds: number) =>
      judgedNeck(
        { frames: during.filter(({ t }) => Math.abs(t - 4.2) <= seconds / 2 + 1e-9), during, at: 4.2 },
        { necks: [] },
      ).read.neck!;
    expect(short(0.2).level).toBe(-11);
    expect(short(0.2)).toEqual(short(0.6));
  });

  it("is fine as usual, cranked where the set's others show it, and open between", () => {
    expect(judged(frames(-11)).judgement).toEqual({ faults: [], notJudged: [] });
    const open = { faults: [], notJudged: ["neck-cranked"] };
    expect(judged(frames(-34)).judgement).toEqual(open);
    const { judgement, flexion } = judged(frames(-34), [read(-12), read(-13)]);
    expect(judgement.faults).toEqual([
      { kind: "neck-cranked", at: 4.2, value: flexion, limit: -30, confidence: expect.any(Number) },
    ]);
    expect(flexion).toBeLessThan(-38);
    expect(judgement.faults[0]!.confidence).toBeGreaterThan(0.95);
    // 0.90: a back or a neck is accused from 0.95 on.
    expect(judged(frames(-28), [read(-12), read(-13)]).judgement).toEqual(open);
  });

  it("that was not seen is not judged, and seen too little never will be", () => {
    expect(judged(frames(undefined))).toEqual({
      judgement: { faults: [], notJudged: ["neck-cranked"] },
      read: {},
      flexion: undefined,
    });
    const rarely = frames(-11).map((m, i) => (i % 4 === 0 ? m : frames(undefined)[i]!));
    expect(judged(rarely).judgement).toEqual({ faults: [], notJudged: ["neck-cranked"] });
    expect(judged(rarely).read).toEqual({ neck: { level: expect.closeTo(-11, 9), deviation: DEVIATION } });
  });
});

describe("looking back on a set of necks", () => {
  const OPEN = ["bent-arms", "neck-cranked"];
  const rep = (level: number, notJudged: readonly string[] = []) => ({
    rep: { faults: [], notJudged },
    neck: read(level),
  });
  const usual = [-12, -13, -11, -12, -13].map((level) => rep(level));

  it("finds the first that was cranked where later ones were not", () => {
    const [first, ...others] = lookBackOnNecks([rep(-36, OPEN), ...usual]);
    expect(first).toEqual({
      faults: [
        {
          kind: "neck-cranked",
          at: 4.2,
          value: expect.any(Number),
          limit: -30,
          confidence: expect.any(Number),
        },
      ],
      notJudged: ["bent-arms"],
    });
    expect(first!.faults[0]!.value).toBeLessThan(-30);
    expect(first!.faults[0]!.confidence).toBeGreaterThan(0.975);
    expect(others).toEqual(usual.map(() => undefined));
  });

  it("finds a first that was fine as later ones were", () => {
    expect(lookBackOnNecks([rep(-26, OPEN), rep(-25), rep(-26), rep(-24)])[0]).toEqual({
      faults: [],
      notJudged: ["bent-arms"],
    });
  });

  it("leaves open what stays open, was judged, or was seen too little", () => {
    // Half of a set against the other.
    expect(lookBackOnNecks([rep(-31, OPEN), rep(-12), rep(-12), rep(-34)])[0]).toBeUndefined();
    expect(lookBackOnNecks([rep(-36), ...usual])[0]).toBeUndefined();
    const { at: _, ...little } = read(-36);
    expect(lookBackOnNecks([{ ...rep(-36, OPEN), neck: little }, ...usual])[0]).toBeUndefined();
    expect(lookBackOnNecks([{ rep: { faults: [], notJudged: OPEN } }, ...usual])[0]).toBeUndefined();
  });
});
