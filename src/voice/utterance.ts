/**
 * What is said at which coach event, how urgent it is, what it makes stale, and how soon it is no longer worth saying
 * itself. The policy is told in queue.ts.
 */

import type { Phrases } from "../core/coaching/phrases.ts";
import type { CoachEvent, CueSubject } from "../core/events.ts";

export type SpokenKind =
  | "count"
  | "tick"
  | "not-counted"
  | "summary"
  | "paused"
  | "resumed"
  | "notice"
  | "invitation"
  | CueSubject["kind"];

export interface Utterance {
  readonly text: string;
  readonly kind: SpokenKind;
  /** Seconds of the frame's clock, of the event that it belongs to. */
  readonly t: number;
}

export type TalkLevel = "all" | "essential" | "counts";

interface Manner {
  /** Smaller comes first. */
  readonly rank: number;
  /** Milliseconds that it may wait; then it is dropped. */
  readonly patience: number;
  /** The lowest talk level at which it is said. */
  readonly from: TalkLevel;
  /** Not begun while the body is on its way, only at the top or at rest. */
  readonly atRest?: true;
  /** Dropped when the body starts on its way: whoever has begun needs no "go when you like". */
  readonly beforehand?: true;
  /** Kinds that it makes stale while they wait. */
  readonly replaces: readonly SpokenKind[];
}

/** What is said about one rep: of these, one waits. */
const OF_A_REP: readonly SpokenKind[] = [
  "no-rep",
  "not-counted",
  "fault",
  "better",
  "encouragement",
  "reference",
];
/** A correction is worth about as long as the gap between two reps. */
const OF_A_REP_MS = 1500;

const MANNERS: Readonly<Record<SpokenKind, Manner>> = {
  tick: { rank: 0, patience: 400, from: "counts", replaces: ["tick"] },
  "hold-release": { rank: 0, patience: 500, from: "counts", replaces: [] },
  // With the rep, its hold is over: ticks that still wait would come late.
  count: {
    rank: 1,
    patience: 2500,
    from: "counts",
    replaces: ["count", "tick", "hold-release", ...OF_A_REP],
  },
  safety: { rank: 2, patience: 12_000, from: "counts", replaces: [...OF_A_REP, "summary"] },
  // Asked for, and each step tells what to do now.
  "back-check": {
    rank: 2,
    patience: 8000,
    from: "counts",
    replaces: ["setup", "ready", "reminder", "back-check"],
  },
  "no-rep": { rank: 3, patience: 2000, from: "essential", replaces: OF_A_REP },
  // As much as a number is, for whoever wants no more than these.
  "not-counted": { rank: 3, patience: 2000, from: "counts", replaces: OF_A_REP },
  "other-exercise": { rank: 3, patience: 2000, from: "essential", replaces: OF_A_REP },
  fault: { rank: 3, patience: OF_A_REP_MS, from: "essential", replaces: OF_A_REP },
  better: { rank: 3, patience: OF_A_REP_MS, from: "all", replaces: OF_A_REP },
  encouragement: { rank: 3, patience: OF_A_REP_MS, from: "all", replaces: OF_A_REP },
  reference: { rank: 3, patience: OF_A_REP_MS, from: "all", replaces: OF_A_REP },
  "target-reached": { rank: 4, patience: 3000, from: "essential", replaces: OF_A_REP },
  ready: { rank: 4, patience: 3000, from: "essential", atRest: true, beforehand: true, replaces: ["setup"] },
  paused: { rank: 4, patience: 3000, from: "essential", replaces: ["resumed"] },
  resumed: { rank: 4, patience: 3000, from: "essential", replaces: ["paused"] },
  summary: {
    rank: 5,
    patience: 15_000,
    from: "essential",
    atRest: true,
    replaces: [...OF_A_REP, "target-reached", "summary"],
  },
  // It has to outlast the summary of a set, which is said first.
  notice: { rank: 5, patience: 20_000, from: "counts", replaces: [] },
  // After everything else of a set, and not to whoever has begun the next one.
  invitation: {
    rank: 7,
    patience: 20_000,
    from: "essential",
    atRest: true,
    beforehand: true,
    replaces: [],
  },
  lost: { rank: 5, patience: 3000, from: "essential", replaces: ["found", "setup"] },
  found: { rank: 6, patience: 2000, from: "all", atRest: true, replaces: ["lost"] },
  setup: { rank: 6, patience: 2500, from: "essential", replaces: ["setup", "ready", "reminder"] },
  slow: { rank: 6, patience: 8000, from: "essential", atRest: true, replaces: [] },
  unseen: { rank: 7, patience: 4000, from: "all", atRest: true, replaces: [] },
  reminder: { rank: 7, patience: 6000, from: "all", atRest: true, beforehand: true, replaces: [] },
};

const LEVELS: readonly TalkLevel[] = ["counts", "essential", "all"];

export const manner = (kind: SpokenKind): Manner => MANNERS[kind];
export const isSaidAt = (kind: SpokenKind, level: TalkLevel): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf(MANNERS[kind].from);

/** `undefined`: the event has no words (or its words come as a cue). */
export function utteranceFor(event: CoachEvent, phrases: Phrases): Utterance | undefined {
  const { t } = event;
  switch (event.type) {
    case "rep":
      return { text: phrases.count(event.number), kind: "count", t };
    case "hold-tick":
      return { text: phrases.tick(event.count), kind: "tick", t };
    case "cue":
      return { text: event.text, kind: event.about.kind, t };
    case "set-summary":
      return { text: event.text, kind: "summary", t };
    case "paused":
    case "resumed":
      return { text: phrases[event.type], kind: event.type, t };
    default:
      return undefined;
  }
}
