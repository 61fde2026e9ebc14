/** Half of a movement between whole ones, left at once or after a stop: told as what it is, not passed in silence. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import { ARMS } from "./figures.ts";
import type { TrueKind } from "./kind.ts";
import { SET_LENGTH, trueSet } from "./scene.ts";
import { coached, PATIENCE, SEEDS, seeds } from "./trial.ts";
import { deadlift, goodMorning, press, romanian, squat } from "./true-kinds.ts";

/** Who bows rather than hinges, or moves a hand that the network misplaces, may pass in silence: one set of so many. */
const PASSED = 6;
/** And what ends at the very limit may be read beyond it: one of so many. */
const AT_THE_LIMIT = 50;

const bar = { arms: ARMS.bar };
const low = { depth: [22, 34], knee: [2, 8] } as const;
const half = { depth: [52, 62], lean: [28, 38] } as const;

type HalfWay = readonly [name: string, whole: TrueKind, half: TrueKind];
const stopping = (how: string, stay: readonly [number, number]): readonly HalfWay[] => [
  [`a good morning, ${how}`, goodMorning("", bar), goodMorning("", { ...bar, ...low, stay })],
  [`a Romanian deadlift, ${how}`, romanian(""), romanian("", { ...low, stay })],
  [`a squat, ${how}`, squat("", bar), squat("", { ...bar, ...half, stay })],
];
const ALL: readonly HalfWay[] = [
  ...stopping("left at once", [0, 0.2]),
  ...stopping("after a stop", [0.8, 1.8]),
  ["a shoulder press", press(""), press("", { height: [0.6, 0.72] })],
  ["a deadlift that is not stood up from", deadlift(""), deadlift("", { bent: [22, 30] })],
];

const KINDS = ALL.map(([name, whole, part]): TrueKind => {
  const rep: TrueKind["rep"] = (draw, rest, i) => (i === 1 ? part : whole).rep(draw, rest, i);
  return { ...whole, name, rep };
});

const REASONS = new Map([
  ["shoulder-press", "partial"],
  ["deadlift", "not-locked-out"],
]);

describe("half of a movement between two whole ones", () => {
  it.each(KINDS)("$name", PATIENCE, (kind) => {
    const reason = REASONS.get(kind.exercise) ?? "shallow";
    const sets = seeds.map((seed) =>
      coached(trueSet(kind, seed), createCoach({ exercise: kind.exercise })).events.flatMap((event) => {
        if (event.type === "no-rep") return [event.reason];
        return event.type === "rep" ? ["counted"] : [];
      }),
    );
    const whole = sets.filter((set) => set.filter((one) => one === "counted").length === SET_LENGTH);
    expect(whole.length, JSON.stringify(sets)).toBeLessThanOrEqual(SEEDS / AT_THE_LIMIT);
    const right = sets.filter((set) => set.join() === `counted,${reason},counted`);
    expect(right.length, JSON.stringify(sets)).toBeGreaterThanOrEqual(SEEDS - Math.floor(SEEDS / PASSED));
  });
});
