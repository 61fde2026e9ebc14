/**
 * What is said about a rep, and when to keep quiet. At most one correction a rep, by the exercise's priority; nothing
 * inside the tolerance; "better" when a fault that was heard repeatedly is gone; the reason of a rep that did not count.
 */
import type { CoachEvent, CueSubject, Fault, Rep } from "../events.ts";
import type { FaultKind, Seconds } from "../quantity.ts";
import type { Phrases } from "./phrases.ts";

export interface PolicyState {
  /** How many reps in a row had each fault, up to the last rep. */
  readonly streaks: Readonly<Partial<Record<FaultKind, number>>>;
  /** The last correction and how many reps ago it was spoken. */
  readonly lastCue: { readonly fault: FaultKind; readonly repsAgo: number } | undefined;
}

export const quietPolicy: PolicyState = { streaks: {}, lastCue: undefined };

/** A fault that goes on is repeated every other rep, so that it is neither forgotten nor nagged about. */
const REPEAT_AFTER = 2;
/** Heard in so many reps running, a fault that is gone earns a "better". */
const REPEATED = 2;
/** Rounding in so many reps running is a reason to stop. */
const STOP_AFTER = 3;

const cue = (t: Seconds, text: string, about: CueSubject): CoachEvent => ({ type: "cue", t, text, about });

export function worstFault(faults: readonly Fault[], priority: readonly FaultKind[]): Fault | undefined {
  const rank = (fault: Fault): number => priority.indexOf(fault.kind);
  return [...faults].sort((a, b) => rank(a) - rank(b))[0];
}

export function coachRep(
  state: PolicyState,
  rep: Rep,
  priority: readonly FaultKind[],
  phrases: Phrases,
  t: Seconds,
): [PolicyState, readonly CoachEvent[]] {
  const kinds = new Set(rep.faults.map((fault) => fault.kind));
  const unjudged = new Set(rep.notJudged);
  const streaks: Partial<Record<FaultKind, number>> = {};
  for (const kind of priority) {
    const before = state.streaks[kind] ?? 0;
    // What was not judged neither goes on nor ends.
    streaks[kind] = kinds.has(kind) ? before + 1 : unjudged.has(kind) ? before : 0;
  }
  const aged = state.lastCue && { ...state.lastCue, repsAgo: state.lastCue.repsAgo + 1 };
  if (!rep.counted && rep.reason)
    return [
      { streaks, lastCue: aged },
      [cue(t, phrases.noRep[rep.reason], { kind: "no-rep", reason: rep.reason })],
    ];
  if ((streaks["rounded-back"] ?? 0) === STOP_AFTER)
    return [
      { streaks, lastCue: { fault: "rounded-back", repsAgo: 0 } },
      [cue(t, phrases.stopRounding, { kind: "safety" })],
    ];
  const worst = worstFault(rep.faults, priority);
  if (worst) {
    const justSaid = aged && aged.fault === worst.kind && aged.repsAgo < REPEAT_AFTER;
    if (justSaid) return [{ streaks, lastCue: aged }, []];
    return [
      { streaks, lastCue: { fault: worst.kind, repsAgo: 0 } },
      [cue(t, phrases.fault[worst.kind], { kind: "fault", fault: worst.kind })],
    ];
  }
  const mended = priority.find((kind) => (state.streaks[kind] ?? 0) >= REPEATED && streaks[kind] === 0);
  if (mended)
    return [{ streaks, lastCue: aged }, [cue(t, phrases.better[mended], { kind: "better", fault: mended })]];
  return [{ streaks, lastCue: aged }, []];
}
