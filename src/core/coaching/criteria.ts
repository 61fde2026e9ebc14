/**
 * What each criterion of form is about and how much it counts, as one table: cues, summaries, cards and reports all rank
 * by it, so that they can't name different things as the most important. A criterion without a row does not compile.
 */
import type { Fault } from "../events.ts";
import type { Degrees, FaultKind } from "../quantity.ts";

/** What is told about as a whole: nobody hears "rounded back not judged, arched back not judged". */
export const TOPICS = [
  "back",
  "neck",
  "knees",
  "arms",
  "together",
  "hold",
  "range",
  "legs",
  "tempo",
] as const;
export type Topic = (typeof TOPICS)[number];

interface Criterion {
  readonly topic: Topic;
  /** Smaller comes first: back, neck, knees, arms, togetherness, hold, range, tempo. */
  readonly rank: number;
  /** Told before whatever is more frequent. */
  readonly safety?: true;
}

const CRITERIA: Readonly<Record<FaultKind, Criterion>> = {
  "rounded-back": { topic: "back", rank: 0, safety: true },
  "overextended-back": { topic: "back", rank: 1, safety: true },
  "neck-cranked": { topic: "neck", rank: 2, safety: true },
  "bent-knees": { topic: "knees", rank: 3 },
  "bent-arms": { topic: "arms", rank: 4 },
  "arms-only": { topic: "together", rank: 5 },
  "legs-only": { topic: "together", rank: 6 },
  "not-together": { topic: "together", rank: 7 },
  "short-hold": { topic: "hold", rank: 8 },
  "low-arms": { topic: "arms", rank: 9 },
  "low-legs": { topic: "legs", rank: 10 },
  shallow: { topic: "range", rank: 11 },
  // A hint about control: tempo is no consistent driver of results (ACSM position stand, March 2026).
  "too-fast": { topic: "tempo", rank: 12 },
};

/** A lumbar difference under this between a user's own reps is noise (Aasa 2019): never praised, never held against them. */
export const NOISE: Degrees = 8;

export const topicOf = (kind: FaultKind): Topic => CRITERIA[kind].topic;
export const isSafety = (kind: FaultKind): boolean => CRITERIA[kind].safety === true;

/** Order of importance, for `sort`. */
export const byImportance = (a: FaultKind, b: FaultKind): number => CRITERIA[a].rank - CRITERIA[b].rank;

export const worstFault = (faults: readonly Fault[]): Fault | undefined =>
  [...faults].sort((a, b) => byImportance(a.kind, b.kind))[0];

/** How far past its limit, as a share of the limit: comparable between degrees and seconds. */
export const severity = ({ value, limit }: Fault): number =>
  Math.abs(value - limit) / Math.max(1, Math.abs(limit));
