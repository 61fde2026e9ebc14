/** Which two movements are alike, limit by limit. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import type { Exercise, JudgedMovement } from "../../../src/core/exercise.ts";
import type { Movement } from "../../../src/core/reps/cycle.ts";
import type { Waiting } from "../../../src/core/session/state.ts";
import {
  afterWaiting,
  goesOn,
  mayBecomeAnother,
  mustShowTwice,
  type Proof,
  shownTwice,
  usualSoFar,
} from "../../../src/core/session/twice.ts";
import { canonicalPoint } from "../../../src/core/space.ts";
import { measurement, standingUp } from "../measured.ts";
import { dip } from "./toys.ts";

const errand: Exercise = {
  ...dip,
  show: { ...dip.show, main: "kneeFlexion" },
  provenByTwo: { evident: () => true },
};

interface Done {
  readonly start?: number;
  readonly seconds?: number;
  readonly deep?: number | undefined;
  readonly x?: number;
  readonly y?: number;
  readonly reason?: "half-way";
  readonly exercise?: string;
  readonly evident?: boolean;
}
const judgedOf = ({ start = 0, seconds = 3, deep, reason }: Done): JudgedMovement => ({
  start,
  peakStart: start + 1,
  peakEnd: start + 1.1,
  end: start + seconds,
  peak: deep === undefined ? {} : { kneeFlexion: deep },
  faults: [],
  notJudged: [],
  ...(reason ? { reason } : {}),
});
const waits = (done: Done = {}): Waiting => ({
  exercise: done.exercise ?? "toy-dip",
  judged: judgedOf({ deep: 80, ...done }),
  evident: done.evident ?? true,
  feet: { x: done.x ?? 0, y: done.y ?? 10 },
  leg: 100,
});
type Where = Parameters<typeof measurement>[2];
/** A single frame places the feet elsewhere. */
const astray = { foot: canonicalPoint(470, 90) };
const movement = (from: number, where: Where = {}): Movement<ReturnType<typeof measurement>> => ({
  before: [],
  during: [0, 1, 2, 3].map((later) => measurement(from + later, standingUp, later < 3 ? where : astray)),
  back: measurement(from + 3, standingUp),
  ended: "back",
  astray: 0,
});

/** What comes of one at 5 s after what waits. */
function then(
  before: readonly Waiting[],
  { start = 5, x = 0, y = 10, ...more }: Done = {},
  { exercise = errand, proof = "evident" as Proof, facing = 1 as 1 | -1 } = {},
) {
  const judged = judgedOf({ deep: 80, ...more, start });
  const where = { facing, foot: canonicalPoint(x, y) };
  const through = { judged, movement: movement(start, where), context: createCoach().context };
  const [waiting, set] = shownTwice(before, exercise, through, proof);
  return { waiting, set, judged };
}
const alike = (first: Done, second: Done = {}) => then([waits(first)], second).set.length === 2;

describe("two movements", () => {
  it("are a set, and nothing waits any more", () => {
    const first = waits();
    const { waiting, set, judged } = then([first]);
    expect(set).toEqual([first.judged, judged]);
    expect(waiting).toEqual([]);
  });

  it("are alike within 12 degrees, or 15 % of how far they go", () => {
    expect([alike({ deep: 50 }, { deep: 62 }), alike({ deep: 50 }, { deep: 63 })]).toEqual([true, false]);
    expect([alike({ deep: 62 }, { deep: 50 }), alike({ deep: 63 }, { deep: 50 })]).toEqual([true, false]);
    expect([alike({ deep: 120 }, { deep: 138 }), alike({ deep: 120 }, { deep: 139 })]).toEqual([true, false]);
    expect(alike({ deep: undefined })).toBe(false);
    expect(alike({}, { deep: undefined })).toBe(false);
    expect(alike({ deep: undefined }, { deep: undefined })).toBe(false);
  });

  it("are alike where the longer one takes no more than 1.7 times as long", () => {
    for (const [short, long] of [
      [2, 3.3],
      [4, 6.7],
    ] as const) {
      expect(alike({ seconds: short }, { seconds: long })).toBe(true);
      expect(alike({ seconds: long, start: -1.7 }, { seconds: short })).toBe(true);
    }
    expect(alike({ seconds: 2 }, { seconds: 3.5 })).toBe(false);
    expect(alike({ seconds: 3.5 }, { seconds: 2 })).toBe(false);
  });

  it("are alike on feet within a quarter of the leg, wherever in the picture, whichever way they face", () => {
    expect([alike({ x: 300 }, { x: 324 }), alike({ x: 300 }, { x: 326 })]).toEqual([true, false]);
    expect([alike({ y: 210 }, { y: 234 }), alike({ y: 210 }, { y: 236 })]).toEqual([true, false]);
    expect(alike({ x: 300, y: 210 }, { x: 318, y: 228 })).toBe(false);
    // Points are mirrored where the body faces left.
    expect(then([waits({ x: -300 })], { x: 300 }, { facing: -1 }).set).toHaveLength(2);
    expect(then([waits({ x: 300 })], { x: 300 }, { facing: -1 }).set).toEqual([]);
    expect(then([], { x: 300, y: 12 }, { facing: -1 }).waiting).toMatchObject([
      { feet: { x: -300, y: 12 }, leg: 100, exercise: "toy-dip", evident: true },
    ]);
  });

  it("are where the feet were all the while: a single frame that misplaces them is not listened to", () => {
    expect(then([], { x: 300, y: 12 }).waiting).toMatchObject([{ feet: { x: 300, y: 12 } }]);
  });

  it("follow one another within 7 seconds, or the first is forgotten", () => {
    expect(then([waits()], { start: 10 }).set).toHaveLength(2);
    const late = then([waits()], { start: 10.1 });
    expect(late.set).toEqual([]);
    expect(late.waiting).toHaveLength(1);
    expect(late.waiting[0]!.judged.start).toBe(10.1);
    // By the last one: the first of three may be longer ago.
    const [one, two] = [waits({ start: -8 }), waits({ deep: 100 })];
    expect(then([one, two]).set).toHaveLength(3);
  });

  it("are both evident", () => {
    expect(then([waits({ evident: false })]).set).toEqual([]);
    const unclear = { ...errand, provenByTwo: { evident: () => false } };
    expect(then([waits()], {}, { exercise: unclear }).set).toEqual([]);
    expect(then([waits({ evident: false }), waits({ deep: 60 })], { deep: 60 }).set).toHaveLength(2);
    // What is half is asked nothing, and an exercise that needs no proof is evident.
    expect(then([], { reason: "half-way" }, { exercise: unclear }).waiting).toMatchObject([
      { evident: true },
    ]);
    const { provenByTwo: _, ...plain } = errand;
    expect(then([], {}, { exercise: plain }).waiting).toMatchObject([{ evident: true }]);
  });

  it("count whole only, unless they are only to be named", () => {
    const half = { reason: "half-way" } as const;
    expect(alike(half)).toBe(false);
    expect(alike({}, half)).toBe(false);
    expect(then([waits(half)], half, { proof: "named" }).set).toHaveLength(2);
  });

  it("have what failed between them told with them, not what came before", () => {
    const half = (start: number) => waits({ start, reason: "half-way", seconds: 1 });
    const [before, first, between] = [half(-2), waits(), half(3.5)];
    const { set, judged } = then([before, first, between]);
    expect(set).toEqual([first.judged, between.judged, judged]);
  });

  it("leave what waits of others, and of their own no more than eight", () => {
    const other = waits({ exercise: "toy-bow" });
    const unlike = Array.from({ length: 9 }, (_, i) => waits({ deep: 20 + i, start: i / 2 }));
    const { waiting } = then([other, ...unlike]);
    expect(waiting.map(({ judged }) => judged.peak.kneeFlexion)).toEqual([
      80, 22, 23, 24, 25, 26, 27, 28, 80,
    ]);
    expect(waiting[0]).toBe(other);
    expect(then([waits({ exercise: "toy-bow" })]).set).toEqual([]);
  });
});

describe("what is known of those that wait", () => {
  it("is how far they usually go: the median of the whole ones of that exercise", () => {
    const waiting = [
      waits({ deep: 70 }),
      waits({ deep: 80 }),
      waits({ deep: 95 }),
      waits({ deep: 20, reason: "half-way" }),
      waits({ deep: undefined }),
      waits({ deep: 10, exercise: "toy-bow" }),
    ];
    expect(usualSoFar(waiting, errand)).toEqual({ kneeFlexion: 80 });
    expect(usualSoFar([waits({ deep: 20, reason: "half-way" })], errand)).toEqual({});
    expect(usualSoFar([], errand)).toEqual({});
  });

  it("is what was read of the whole ones of that exercise, beside what was known", () => {
    const back = (most: number) => ({ most, level: most - 4, deviation: 9 });
    const neck = (extended: number) => ({ level: -extended, deviation: 15 });
    const withReads = (most: number, done: Done = {}): Waiting => {
      const one = waits(done);
      return { ...one, judged: { ...one.judged, back: back(most), neck: neck(most) } };
    };
    const { context } = createCoach();
    const waiting = [
      withReads(11),
      withReads(33, { reason: "half-way" }),
      withReads(44, { exercise: "toy-bow" }),
      waits(),
    ];
    const known = { ...context, backs: [back(7)], necks: [neck(8)] };
    expect(afterWaiting(waiting, errand, known)).toEqual({
      ...context,
      backs: [back(7), back(11)],
      necks: [neck(8), neck(11)],
    });
  });

  it("is whether one goes on within a second and a half of one of them", () => {
    const goes = (from: number, exercise = "toy-dip") =>
      goesOn({ waiting: [waits({ exercise })] }, errand, movement(from));
    expect([goes(4.4), goes(4.6), goes(4.4, "toy-bow")]).toEqual([true, false, false]);
    expect(goesOn({ waiting: [] }, errand, movement(0))).toBe(false);
    const many = { waiting: [waits({ start: -20 }), waits()] };
    expect(goesOn(many, errand, movement(4))).toBe(true);
  });
});

describe("a set that has not begun", () => {
  const { set, options } = createCoach();
  const one = { carried: 1 };

  it("may become another exercise's where none was chosen and none has counted", () => {
    expect(mayBecomeAnother({ set, options })).toBe(true);
    expect(mayBecomeAnother({ set: { ...set, ...one }, options })).toBe(false);
    expect(mayBecomeAnother({ set, options: { ...options, exercise: "toy-dip" } })).toBe(false);
  });

  it("begins with the second of two where nobody asked for the first", () => {
    const must = (exercise: Exercise, expected?: string) =>
      mustShowTwice({ set, options: expected === undefined ? options : { ...options, expected } }, exercise);
    const { provenByTwo: _, ...plain } = errand;
    expect([must(errand), must(errand, "toy-bow"), must(errand, "toy-dip"), must(plain)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(mustShowTwice({ set: { ...set, ...one }, options }, errand)).toBe(false);
  });
});
