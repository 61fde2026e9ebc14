/**
 * Every sentence that the coach may say, as one table of plain values and small functions, so that another language is
 * another table (`src/messages`). English is the default. Wording rules: one thing to do, at most eight words for a
 * cue, never "higher", never "push through".
 */
import type { BodyPart, NoRepReason, SetupCheckName } from "../events.ts";
import type { ExerciseName, FaultKind } from "../quantity.ts";

export interface SetFacts {
  readonly exercise: ExerciseName;
  readonly reps: number;
  readonly noReps: number;
  /** The most frequent counted fault and in how many reps it was heard. */
  readonly worst?: { readonly fault: FaultKind; readonly reps: number };
  /** Mean of the hold, seconds (superman), or of the deepest trunk inclination, degrees (good morning). */
  readonly holdSeconds?: number;
  readonly depth?: number;
}

export interface Phrases {
  readonly language: string;
  readonly count: (n: number) => string;
  readonly tick: (n: number) => string;
  readonly release: string;
  readonly fault: Readonly<Record<FaultKind, string>>;
  readonly better: Readonly<Record<FaultKind, string>>;
  readonly noRep: Readonly<Record<NoRepReason, string>>;
  readonly setup: Readonly<Record<SetupCheckName, string>>;
  /** "Step back: I can't see your feet", by the part that is missing. */
  readonly outOfFrame: Readonly<Record<BodyPart, string>>;
  readonly ready: Readonly<Record<ExerciseName, string>>;
  readonly reminder: Readonly<Record<ExerciseName, string>>;
  readonly unseen: Readonly<Record<BodyPart, string>>;
  readonly lost: string;
  readonly found: string;
  readonly paused: string;
  readonly resumed: string;
  readonly targetReached: string;
  readonly stopRounding: string;
  readonly summary: (facts: SetFacts) => string;
}
