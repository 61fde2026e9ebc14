/**
 * Every sentence that the coach may say, as one table of plain values and small functions, so that another language is
 * another table (`phrases.ts` of each language in `src/messages`). English is the default. Wording: one thing to do, said as a coach says it, with
 * the attention on where something goes rather than on the joint; never "higher", "straighten your legs" in a hinge, "push
 * through" or "dangerous". What is said between two reps has four words at most or takes 1.2 s (a test holds it to that);
 * the long form comes at rest.
 */

import { exerciseNamed } from "../catalogue.ts";
import {
  type BackCheckStep,
  type BodyPart,
  type NoRepReason,
  type SetupCheckName,
  type SightTrouble,
  UNFINISHED,
  type Unfinished,
} from "../events.ts";
import type { Exercise } from "../exercise.ts";
import type { ExerciseName, FaultKind } from "../quantity.ts";
import type { CriterionWords, ExerciseWords } from "./exercise-words.ts";
import type { Remark } from "./remarks.ts";
import type { Topic } from "./topics.ts";

/** How much of a full bend it was, in parts that one can picture. */
export const BEND_PARTS = {
  little: 0.1,
  quarter: 1 / 4,
  third: 1 / 3,
  half: 1 / 2,
  twoThirds: 2 / 3,
  threeQuarters: 3 / 4,
  all: 1,
} as const;
export type BendPart = keyof typeof BEND_PARTS;

/** The clauses of a set's summary; `summary.ts` chooses and orders them. */
export interface SummaryWords {
  readonly reps: (n: number) => string;
  /** Of `n` counted reps, `n` > 0. */
  readonly allClean: (n: number) => string;
  readonly someClean: (clean: number) => string;
  readonly noneCounted: string;
  readonly hold: (seconds: number) => string;
  /** Reps by the side of the lifted arm. */
  readonly sides: (left: number, right: number) => string;
  readonly missed: (n: number, reasons: readonly (readonly [reason: string, times: number])[]) => string;
  /** "Back rounded in 2." `all` of the counted reps. */
  readonly seen: (what: string, n: number, all: number) => string;
  /** In which reps, by number, it was clear only when the set was over; `too`: in others it was at once. */
  readonly lookingBack: (reps: readonly number[], too: boolean) => string;
  /** "Back: about half of your full bend." `wrong`: after what is said to be wrong of those backs. */
  readonly bend: (part: BendPart, wrong: boolean) => string;
  readonly next: (what: string) => string;
  readonly unjudged: (topics: readonly Topic[], n: number, all: number, remedy: string | undefined) => string;
  /** What would let the coach judge a back that was too close to call, after "I couldn't judge your back: ". */
  readonly checkBack: string;
  /** Against the user's reference: "A little deeper than your reference." None: much the same. `little`: of the depth. */
  readonly against: (remarks: readonly Remark[], little: boolean) => string;
  readonly slow: string;
  readonly lost: string;
}

export interface Phrases {
  readonly language: string;
  readonly count: (n: number) => string;
  readonly tick: (n: number) => string;
  readonly release: string;
  /** Where the exercise will show itself by the movement. */
  readonly ready: string;
  /** From what is right ("back flat"). */
  readonly better: (well: string) => string;
  readonly noRep: Readonly<Record<Unfinished, string>>;
  /** Where tones are off and the reason was told a rep ago. */
  readonly notCounted: string;
  /** Of another exercise than the chosen one, by its `spoken` name: "squats". */
  readonly lookedLike: (exercise: string) => string;
  /** In a summary, after "3 not counted: ". */
  readonly noRepSeen: Readonly<Record<Unfinished, string>>;
  /** How a rep differed from the user's reference: told, never asked for. */
  readonly remark: Readonly<Record<Remark, string>>;
  readonly halfway: string;
  readonly twoMore: string;
  readonly lastOne: string;
  readonly targetReached: string;
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

/** What an exercise says in the language of these phrases; in English where it knows no such language. */
export const exerciseWords = (
  { language }: Pick<Phrases, "language">,
  exercise: ExerciseName,
): ExerciseWords => wordsIn(exerciseNamed(exercise), language);

export const wordsIn = ({ words }: Exercise, language: string): ExerciseWords =>
  (words as Readonly<Partial<Record<string, ExerciseWords>>>)[language] ?? words.en;

/** The words of a criterion; `undefined`: this exercise has no such criterion (a damaged file may say so). */
export const wordsOf = (
  phrases: Pick<Phrases, "language">,
  exercise: ExerciseName,
  kind: FaultKind,
): CriterionWords | undefined => exerciseWords(phrases, exercise).criteria[kind];

export const isUnfinished = (reason: NoRepReason): reason is Unfinished =>
  (UNFINISHED as readonly NoRepReason[]).includes(reason);

/** Why a movement did not count, told at once and looking back. */
export const noRepTold = (phrases: Phrases, exercise: ExerciseName, reason: NoRepReason): string =>
  isUnfinished(reason)
    ? phrases.noRep[reason]
    : (exerciseWords(phrases, exercise).noRep[reason]?.told ?? phrases.notCounted);
export const noRepSeen = (phrases: Phrases, exercise: ExerciseName, reason: NoRepReason): string =>
  isUnfinished(reason)
    ? phrases.noRepSeen[reason]
    : (exerciseWords(phrases, exercise).noRep[reason]?.seen ?? reason);
