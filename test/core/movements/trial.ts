/** A movement through the coach, many times: in how many of the seeds something was counted, or called a failed rep. */

import { createCoach, step } from "../../../src/core/coach.ts";
import type { CoachEvent } from "../../../src/core/events.ts";
import type { PoseFrame } from "../../../src/core/landmark.ts";
import type { CoachState } from "../../../src/core/session/state.ts";
import type { Kind } from "./kind.ts";
import { type BegunSet, begunSet, cold } from "./scene.ts";

/** So many where property tests draw all of their cases. */
const OF_ALL_CASES = 24;
const factor = Number(process.env.PROPERTY_FACTOR ?? 0);
/** 4 in `npm run test:full`, one in `npm test`; `MOVEMENT_SEEDS=100 npx vitest run --project unit test/core/movements`. */
export const SEEDS = Number(process.env.MOVEMENT_SEEDS ?? Math.max(1, Math.floor(OF_ALL_CASES * factor)));
/** As long as any unit test has (`vite.config.ts` says why), and longer for more seeds. */
export const PATIENCE = { timeout: 1_800_000 + 6_000 * SEEDS };
export const seeds: readonly number[] = Array.from({ length: SEEDS }, (_, i) => i + 1);

interface Coached {
  readonly state: CoachState;
  readonly events: readonly CoachEvent[];
}

export function coached(frames: readonly PoseFrame[], from: CoachState = createCoach()): Coached {
  const all: CoachEvent[] = [];
  let state = from;
  for (const frame of frames) {
    const [next, events] = step(state, frame);
    state = next;
    all.push(...events);
  }
  return { state, events: all };
}

interface InASet {
  readonly coach: CoachState;
  readonly goOn: BegunSet["goOn"];
}

/** The coach's state is a value: a set that was watched once goes on in as many ways as are tried. */
const begun = new Map<string, InASet>();

function inASet(exercise: Kind["among"], seed: number): InASet {
  const key = `${exercise} ${seed}`;
  const known = begun.get(key);
  if (known) return known;
  const { frames, goOn } = begunSet(exercise, seed);
  const fresh = { coach: coached(frames).state, goOn };
  begun.set(key, fresh);
  return fresh;
}

export function eventsOf(
  kind: Kind,
  setting: "cold" | "within" | "chosen",
  seed: number,
): readonly CoachEvent[] {
  if (setting === "cold") return coached(cold(kind, seed)).events;
  if (setting === "chosen") return coached(cold(kind, seed), createCoach({ exercise: kind.among })).events;
  const { coach, goOn } = inASet(kind.among, seed);
  return coached(goOn(kind), coach).events;
}

export interface Outcome {
  /** Seeds in which a rep was counted that was none of what was counted. */
  readonly counted: readonly number[];
  /** Seeds in which something was called a rep that failed. */
  readonly announced: readonly number[];
}

export function outcomeOf(kind: Kind, setting: "cold" | "within" | "chosen"): Outcome {
  const tried = seeds.map((seed) => {
    const events = eventsOf(kind, setting, seed);
    const some = (type: "rep" | "no-rep"): boolean =>
      events.some((event) => event.type === type && event.rep.exercise !== kind.is);
    return { seed, counted: some("rep"), announced: some("no-rep") };
  });
  return {
    counted: tried.filter(({ counted }) => counted).map(({ seed }) => seed),
    announced: tried.filter(({ announced }) => announced).map(({ seed }) => seed),
  };
}

/** Where only a few seeds are tried, each kind is tried in one of the two settings. */
export const triedIn = (setting: "cold" | "within", index: number): boolean =>
  SEEDS > 1 || (index % 2 === 0) === (setting === "cold");
