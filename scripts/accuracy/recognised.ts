/** Which exercise each clip was taken for, against the one that it shows. */
import { findExercise } from "../../src/core/catalogue.ts";
import type { ExerciseName } from "../../src/core/quantity.ts";
import type { Analysis } from "../../src/core/session/analysis.ts";

export interface Shown {
  readonly exercise: ExerciseName;
  readonly expected: { readonly exercise?: ExerciseName | null; readonly repCount: number };
  /** What is done in clips that were made to show none of the exercises of their time; seconds. */
  readonly movements?: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
}

type Span = { readonly start: number; readonly end: number };
const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** "romanian deadlift" is an exercise that is known, "toe touch, straight legs" none. */
const named = (kind: string): ExerciseName | undefined => findExercise(kind.replaceAll(" ", "-"))?.name;

/** What the clip shows: one exercise, or none. */
export function shownIn({ exercise, expected, movements = [] }: Shown): ExerciseName | undefined {
  const other = movements.flatMap(({ kind }) => named(kind) ?? [])[0];
  return other ?? (expected.exercise === null ? undefined : exercise);
}

/**
 * Clips that show no good morning and no superman owe no rep, though some show squats: what is named as what it is, is no
 * phantom, and is left to the table of what was recognised.
 */
export function withoutNamed<A extends Pick<Analysis, "reps" | "noReps">>(
  analysis: A,
  { movements = [] }: Shown,
): A {
  const isOther = (rep: Span & { readonly exercise: ExerciseName }): boolean =>
    !movements.some((one) => named(one.kind) === rep.exercise && meets(one, rep));
  return { ...analysis, reps: analysis.reps.filter(isOther), noReps: analysis.noReps.filter(isOther) };
}

/** A line a clip: what it shows, what it was taken for, and the counted reps of each exercise. */
export function recognisedTable(
  clips: readonly {
    readonly name: string;
    readonly truth: Shown;
    readonly analysis: Pick<Analysis, "exercise" | "reps">;
  }[],
): string {
  const rows = clips.map(({ name, truth, analysis }) => {
    const shown = shownIn(truth);
    const kinds = [...new Set(analysis.reps.map(({ exercise }) => exercise))];
    const counted = kinds.map(
      (kind) => `${analysis.reps.filter(({ exercise }) => exercise === kind).length} ${kind}`,
    );
    const owed = truth.expected.repCount || (truth.movements ?? []).filter(({ kind }) => named(kind)).length;
    const wrong = kinds.some((kind) => kind !== shown);
    const verdict = wrong ? "WRONG" : kinds.length > 0 || shown === undefined ? "own" : "none";
    return [name, shown ?? "-", analysis.exercise ?? "-", `${counted.join(", ") || "0"} of ${owed}`, verdict];
  });
  const head = ["clip", "shows", "taken for", "counted", ""];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
