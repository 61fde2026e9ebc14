/** A movement through the coach, many times: in how many of the seeds something was counted, or called a failed rep. */
import { createCoach, step } from "../../../src/core/coach.ts";
import type { CoachEvent } from "../../../src/core/events.ts";
import type { Kind } from "./kind.ts";
import { cold, type Scene, within } from "./scene.ts";

/** 100 in `npm run test:full`, one otherwise; `MOVEMENT_SEEDS=20 npx vitest run --project unit test/core/movements`. */
export const SEEDS = Number(
  process.env.MOVEMENT_SEEDS ?? (Number(process.env.PROPERTY_FACTOR ?? 0) >= 1 ? 100 : 1),
);
export const PATIENCE = { timeout: 60_000 + 6_000 * SEEDS };
export const seeds: readonly number[] = Array.from({ length: SEEDS }, (_, i) => i + 1);

export function coached({ frames }: Scene): readonly CoachEvent[] {
  const all: CoachEvent[] = [];
  let state = createCoach();
  for (const frame of frames) {
    const [next, events] = step(state, frame);
    state = next;
    all.push(...events);
  }
  return all;
}

/** The last true rep may still be counted while its last movement ends. */
const LATE = 0.5;

export interface Outcome {
  /** Seeds in which a rep was counted that was none. */
  readonly counted: readonly number[];
  /** Seeds in which something was called a rep that failed. */
  readonly announced: readonly number[];
}

export function outcomeOf(kind: Kind, setting: "cold" | "within"): Outcome {
  const tried = seeds.map((seed) => {
    const scene = (setting === "cold" ? cold : within)(kind, seed);
    const events = coached(scene).filter(({ t }) => t > scene.repsEnd - LATE);
    return {
      seed,
      counted: events.some(({ type }) => type === "rep"),
      announced: events.some(({ type }) => type === "no-rep"),
    };
  });
  return {
    counted: tried.filter(({ counted }) => counted).map(({ seed }) => seed),
    announced: tried.filter(({ announced }) => announced).map(({ seed }) => seed),
  };
}

/** Where only a few seeds are tried, each kind is tried in one of the two settings. */
export const triedIn = (setting: "cold" | "within", index: number): boolean =>
  SEEDS > 1 || (index % 2 === 0) === (setting === "cold");
