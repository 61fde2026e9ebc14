/**
 * What is said at which coach event, how urgent it is, and how soon it is no longer worth saying. Counts and ticks come
 * at once and cut off a correction; a correction never cuts off a count.
 */

import type { Phrases } from "../core/coaching/phrases.ts";
import type { CoachEvent, CueSubject } from "../core/events.ts";

export type SpokenKind =
  | "count"
  | "tick"
  | "summary"
  | "found"
  | "paused"
  | "resumed"
  | "notice"
  | CueSubject["kind"];

export interface Utterance {
  readonly text: string;
  readonly kind: SpokenKind;
  /** Seconds of the frame's clock, of the event that it belongs to. */
  readonly t: number;
}

export type TalkLevel = "all" | "essential" | "counts";

interface Manner {
  /** Smaller comes first. Below 1: of this very moment, so it cuts off whatever is less urgent. */
  readonly rank: number;
  /** Milliseconds that it may wait; then it is dropped. */
  readonly patience: number;
  /** The lowest talk level at which it is said. */
  readonly from: TalkLevel;
  /** Not begun while the body is on its way, only at the top or at rest. */
  readonly atRest?: true;
}

const MANNERS: Readonly<Record<SpokenKind, Manner>> = {
  count: { rank: 0, patience: 900, from: "counts" },
  tick: { rank: 0.5, patience: 500, from: "counts" },
  "hold-release": { rank: 0.5, patience: 700, from: "counts" },
  safety: { rank: 1, patience: 12_000, from: "counts" },
  "no-rep": { rank: 2, patience: 3500, from: "essential" },
  // Given at the top or at rest already: who does not pause there hears it after the count, or never.
  fault: { rank: 3, patience: 2000, from: "essential" },
  "target-reached": { rank: 4, patience: 6000, from: "essential" },
  ready: { rank: 4, patience: 3000, from: "essential", atRest: true },
  paused: { rank: 4, patience: 3000, from: "essential" },
  resumed: { rank: 4, patience: 3000, from: "essential" },
  summary: { rank: 5, patience: 15_000, from: "essential" },
  lost: { rank: 5, patience: 3000, from: "essential" },
  setup: { rank: 6, patience: 2500, from: "essential" },
  found: { rank: 6, patience: 2000, from: "all", atRest: true },
  better: { rank: 6, patience: 2000, from: "all" },
  // It has to outlast the summary of a set, which is said first.
  notice: { rank: 5, patience: 20_000, from: "counts" },
  unseen: { rank: 7, patience: 4000, from: "all", atRest: true },
  reminder: { rank: 7, patience: 6000, from: "all", atRest: true },
};

const LEVELS: readonly TalkLevel[] = ["counts", "essential", "all"];

export const manner = (kind: SpokenKind): Manner => MANNERS[kind];
export const isUrgent = (kind: SpokenKind): boolean => MANNERS[kind].rank < 1;
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
    case "found":
    case "paused":
    case "resumed":
      return { text: phrases[event.type], kind: event.type, t };
    default:
      return undefined;
  }
}
