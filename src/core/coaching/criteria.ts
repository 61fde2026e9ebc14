/**
 * What each criterion of form is about and how much it counts, out of the tables that the exercises bring: cues, summaries,
 * cards and reports all rank by it, so that they can't name different things as the most important.
 */
import { findFault } from "../catalogue.ts";
import { type Fault, UNFINISHED } from "../events.ts";
import type { Degrees, FaultKind } from "../quantity.ts";
import type { Topic } from "./topics.ts";

/** A lumbar difference under this between a user's own reps is noise (Aasa 2019): never praised, never held against them. */
export const NOISE: Degrees = 8;

/** `undefined`: a fault of an exercise that is not known here. */
export const topicOf = (kind: FaultKind): Topic | undefined => findFault(kind)?.topic;
export const isSafety = (kind: FaultKind): boolean => findFault(kind)?.safety === true;
/** Whether it keeps a movement from counting. */
export const isGate = (kind: FaultKind): boolean => findFault(kind)?.gate === true;

/** Whether a movement may not count for this reason. */
export const isReason = (reason: string): boolean =>
  isGate(reason) || (UNFINISHED as readonly string[]).includes(reason);

/** What no exercise knows comes last. */
const rankOf = (kind: FaultKind): number => findFault(kind)?.rank ?? Number.MAX_VALUE;

/** Order of importance, for `sort`. */
export const byImportance = (a: FaultKind, b: FaultKind): number => rankOf(a) - rankOf(b);

export const worstFault = (faults: readonly Fault[]): Fault | undefined =>
  [...faults].sort((a, b) => byImportance(a.kind, b.kind))[0];

/** How far past its limit, as a share of the limit: comparable between degrees and seconds. */
export const severity = ({ value, limit }: Fault): number =>
  Math.abs(value - limit) / Math.max(1, Math.abs(limit));
