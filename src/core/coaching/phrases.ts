/**
 * Every sentence that the coach may say, as one table of plain values and small functions, so that another language is
 * another table (`src/messages/phrases`). English is the default. Wording: one thing to do, said as a coach says it, with
 * the attention on where something goes rather than on the joint; never "higher", "straighten your legs" in a hinge, "push
 * through" or "dangerous". What is said between two reps has four words at most or takes 1.2 s (a test holds it to that);
 * the long form comes at rest.
 */
import type { BodyPart, NoRepReason, SetupCheckName, SightTrouble } from "../events.ts";
import type { ExerciseName, FaultKind } from "../quantity.ts";
import type { BackCheckStep } from "../session/back-check.ts";
import type { Topic } from "./criteria.ts";

/** One criterion of one exercise in words. */
export interface CriterionWords {
  /** Between two reps: "Hips back, not down." */
  readonly cue: string;
  /** How it is when it is right, for "Good: …" and "8 reps, …": "hips back". */
  readonly well: string;
  /** What was seen, before "in 3": "knees bent too far". */
  readonly seen: string;
  /** At rest, after "Next set:": "hips back, soft knees". */
  readonly next: string;
  /** The long form, to be read: what to do about it, in a sentence or two. */
  readonly advice: string;
}

/** What each exercise judges, for the tables of words: a table that lacks one does not compile. */
export interface Judges {
  readonly "good-morning": "bent-knees" | "rounded-back" | "overextended-back" | "shallow" | "too-fast";
  readonly superman:
    | "neck-cranked"
    | "bent-knees"
    | "bent-arms"
    | "arms-only"
    | "legs-only"
    | "not-together"
    | "short-hold"
    | "low-arms"
    | "low-legs";
}

export interface ExerciseWords<Kind extends FaultKind> {
  readonly ready: string;
  readonly reminder: string;
  readonly criteria: Readonly<Record<Kind, CriterionWords>>;
}

/** The clauses of a set's summary; `summary.ts` chooses and orders them. */
export interface SummaryWords {
  readonly reps: (n: number) => string;
  /** Of `n` counted reps, `n` > 0. */
  readonly allClean: (n: number) => string;
  readonly someClean: (clean: number) => string;
  readonly noneCounted: string;
  readonly hold: (seconds: number) => string;
  readonly missed: (n: number, reasons: readonly (readonly [reason: string, times: number])[]) => string;
  /** "Back rounded in 2." `all` of the counted reps. */
  readonly seen: (what: string, n: number, all: number) => string;
  readonly next: (what: string) => string;
  readonly unjudged: (topics: readonly Topic[], n: number, all: number, remedy: string | undefined) => string;
  readonly slow: string;
  readonly lost: string;
}

export interface Phrases {
  readonly language: string;
  readonly count: (n: number) => string;
  readonly tick: (n: number) => string;
  readonly release: string;
  readonly exercise: { readonly [Name in ExerciseName]: ExerciseWords<Judges[Name]> };
  /** From what is right ("back flat"). */
  readonly better: (well: string) => string;
  readonly noRep: Readonly<Record<NoRepReason, string>>;
  /** Where tones are off and the reason was told a rep ago. */
  readonly notCounted: string;
  /** In a summary, after "3 not counted: ". */
  readonly noRepSeen: Readonly<Record<NoRepReason, string>>;
  readonly halfway: string;
  readonly twoMore: string;
  readonly lastOne: string;
  readonly targetReached: string;
  readonly stopRounding: string;
  readonly nobody: string;
  /** The back check, step by step. */
  readonly backCheck: Readonly<Record<BackCheckStep, string>>;
  readonly setup: Readonly<Record<SetupCheckName, string>>;
  /** "Step back: I can't see your feet", by the part that is missing. */
  readonly outOfFrame: Readonly<Record<BodyPart, string>>;
  readonly unseen: Readonly<Record<BodyPart, string>>;
  /** What would let the coach judge, after "I couldn't judge your back: ". */
  readonly remedy: Readonly<Record<SightTrouble, string>>;
  readonly slow: string;
  readonly lost: string;
  readonly found: string;
  readonly paused: string;
  readonly resumed: string;
  readonly summary: SummaryWords;
}

/** The words of a criterion; `undefined`: this exercise has no such criterion (a damaged file may say so). */
export const wordsOf = (
  phrases: Phrases,
  exercise: ExerciseName,
  kind: FaultKind,
): CriterionWords | undefined =>
  (phrases.exercise[exercise].criteria as Readonly<Partial<Record<FaultKind, CriterionWords>>>)[kind];
