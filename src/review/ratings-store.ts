/**
 * What people said of reps when they judged them blind, kept in this browser, one list a rater; and files of it, checked as
 * anything that comes from outside.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import * as v from "valibot";
import { RATINGS_SCHEMA, type RatedRep, type Ratings } from "../core/agreement.ts";
import { findExercise, findFault } from "../core/catalogue.ts";
import type { ExerciseName, FaultKind } from "../core/quantity.ts";

const seconds = v.pipe(v.number(), v.finite(), v.minValue(0));
const verdicts = v.record(
  v.custom<FaultKind>((kind) => typeof kind === "string" && findFault(kind) !== undefined),
  v.boolean(),
);
const schema = v.object({
  schema: v.literal(RATINGS_SCHEMA),
  rater: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  reps: v.pipe(
    v.array(
      v.object({
        recording: v.pipe(v.string(), v.maxLength(300)),
        start: seconds,
        end: seconds,
        exercise: v.custom<ExerciseName>(
          (name) => typeof name === "string" && findExercise(name) !== undefined,
        ),
        faults: verdicts,
      }),
    ),
    v.maxLength(20_000),
  ),
});

/** `undefined`: no list of ratings, or a damaged one. */
export function readRatings(text: string): Ratings | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? (parsed.output as Ratings) : undefined;
  } catch {
    return undefined;
  }
}

type TextStorage = Pick<Storage, "getItem" | "setItem">;
const KEY = "backline.ratings";

const sameRep = (a: RatedRep, b: RatedRep): boolean => a.recording === b.recording && a.start === b.start;

export class RatingsStore {
  readonly #ratings = signal<Ratings>({ schema: RATINGS_SCHEMA, rater: "", reps: [] });
  readonly ratings: ReadonlySignal<Ratings> = this.#ratings;

  /** `undefined` storage, or one that refuses, keeps the ratings as long as the page. */
  constructor(private readonly storage: TextStorage | undefined) {
    try {
      const kept = readRatings(storage?.getItem(KEY) ?? "");
      if (kept) this.#ratings.value = kept;
    } catch (error) {
      console.warn("Ratings can't be read in this window.", error);
    }
  }

  name(rater: string): void {
    this.#keep({ ...this.#ratings.peek(), rater });
  }

  verdictsOn(recording: string, start: number): RatedRep["faults"] {
    return (
      this.#ratings.value.reps.find((rep) => rep.recording === recording && rep.start === start)?.faults ?? {}
    );
  }

  /** Replaces what was said of this rep before; nothing said of it takes it out. */
  say(rep: RatedRep): void {
    const others = this.#ratings.peek().reps.filter((other) => !sameRep(other, rep));
    const said = Object.keys(rep.faults).length > 0;
    this.#keep({ ...this.#ratings.peek(), reps: said ? [...others, rep] : others });
  }

  #keep(ratings: Ratings): void {
    this.#ratings.value = ratings;
    try {
      this.storage?.setItem(KEY, JSON.stringify(ratings));
    } catch (error) {
      console.warn("Ratings can't be kept in this window; save them as a file before you close it.", error);
    }
  }
}
