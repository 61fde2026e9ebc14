/**
 * What an exercise must be able to say in each language: its names, what the coach says of it, and how its faults are
 * told. `Kind`, `Gate` and `Part` are the exercise's own faults, those of them that keep a movement from counting, and
 * the parts of its movement: words that lack one don't compile. The rules of wording are those of phrases.ts.
 */
import type { Language } from "../language.ts";

/** One criterion of one exercise in words. */
export interface CriterionWords {
  /** As a title: "Bent knees". */
  readonly name: string;
  /** Looking back, before "in 3 reps": "Your knees bent too far". */
  readonly told: string;
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
  /** Where going on with it would be unwise: what ends the set. */
  readonly stop?: string;
}

/** Why a movement did not count. */
export interface GateWords {
  /** After a colon: "hinge too short". */
  readonly name: string;
  /** At once: "No rep: hips back." */
  readonly told: string;
  /** In a summary, after "3 not counted: ". */
  readonly seen: string;
}

export interface ExerciseWords<
  Kind extends string = string,
  Gate extends string = string,
  Part extends string = string,
> {
  /** "Good morning"; "Good mornings"; within a sentence, after a number: "good mornings". */
  readonly name: string;
  readonly plural: string;
  readonly spoken: string;
  /** How to get into the start posture: "Stand side-on to the camera." */
  readonly position: string;
  /** What the time of the way out is called: "Time on the way down". */
  readonly tempo: string;
  readonly ready: string;
  readonly reminder: string;
  readonly phase: Readonly<Record<Part, string>>;
  readonly criteria: Readonly<Record<Kind, CriterionWords>>;
  readonly noRep: Readonly<Record<Gate, GateWords>>;
}

type Where<Table, Row> = { [Kind in keyof Table]: Table[Kind] extends Row ? Kind : never }[keyof Table] &
  string;
/**
 * The words of an exercise with these faults (`FaultTable` in exercise.ts) and parts: every fault has its words, one that keeps
 * a movement from counting a reason, one that ends the set what is said then.
 */
export type WordsOf<Table, Part extends string> = ExerciseWords<
  keyof Table & string,
  Where<Table, { readonly gate: true }>,
  Part
> & {
  readonly criteria: Readonly<Record<Where<Table, { readonly stops: true }>, { readonly stop: string }>>;
};

/** In every language. */
export type InWords<Words> = Readonly<Record<Language, Words>>;

export interface FaultLesson {
  /** What it looks like, and why it matters. */
  readonly what: string;
  /** What to do about it. */
  readonly fix: string;
}

/** The page that teaches an exercise; its faults in the order in which they are told. */
export interface Lesson<Kind extends string = string> {
  readonly lead: string;
  readonly purpose: readonly string[];
  readonly setup: readonly string[];
  readonly steps: readonly string[];
  readonly faults: Readonly<Record<Kind, FaultLesson>>;
  readonly easier: readonly string[];
  readonly harder: readonly string[];
  readonly avoid: readonly string[];
  readonly dose: string;
}

export type LessonOf<Table> = Lesson<keyof Table & string>;

/** Fetched when they are asked for: lessons are long. */
export type Lessons = Readonly<Record<Language, () => Promise<{ readonly default: Lesson }>>>;
