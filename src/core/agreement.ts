/**
 * How far two raters agree on the faults of the same reps: Cohen's kappa (Cohen 1960, Educ. Psychol. Meas. 20:37), which takes
 * off what would agree by chance. A rater is a person who judged blind, or the program.
 */
import type { ExerciseName, FaultKind } from "./quantity.ts";

export const RATINGS_SCHEMA = "backline.ratings/1";

/** What one rater said of one rep: for each criterion whether it is a fault, or nothing where it can't be told. */
export interface RatedRep {
  /** Of the recording, as its analysis names it, and its length: two recordings of one name are told apart. */
  readonly recording: string;
  /** Where the rep lies, seconds of the recording. */
  readonly start: number;
  readonly end: number;
  readonly exercise: ExerciseName;
  readonly faults: Readonly<Partial<Record<FaultKind, boolean>>>;
}

export interface Ratings {
  readonly schema: typeof RATINGS_SCHEMA;
  readonly rater: string;
  readonly reps: readonly RatedRep[];
}

export interface Agreement {
  /** Pairs of verdicts that both raters gave. */
  readonly pairs: number;
  /** Share of pairs that agree, 0..1. */
  readonly agreed: number;
  /** -1..1; `undefined` where both said the same of everything, so that chance explains it all. */
  readonly kappa: number | undefined;
}

/** `undefined`: no pair at all. */
export function cohenKappa(pairs: readonly (readonly [boolean, boolean])[]): Agreement | undefined {
  const n = pairs.length;
  if (n === 0) return undefined;
  const agreed = pairs.filter(([a, b]) => a === b).length / n;
  const yes = (which: 0 | 1): number => pairs.filter((pair) => pair[which]).length / n;
  const chance = yes(0) * yes(1) + (1 - yes(0)) * (1 - yes(1));
  return { pairs: n, agreed, kappa: chance < 1 ? (agreed - chance) / (1 - chance) : undefined };
}

const overlap = (a: RatedRep, b: RatedRep): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The other rater's rep that shares most of its time with this one, and at least half of the shorter. */
function sameRep(rep: RatedRep, others: readonly RatedRep[]): RatedRep | undefined {
  const best = others
    .filter((other) => other.recording === rep.recording)
    .toSorted((a, b) => overlap(rep, b) - overlap(rep, a))[0];
  const shorter = best && Math.min(rep.end - rep.start, best.end - best.start);
  return best && shorter !== undefined && overlap(rep, best) >= shorter / 2 ? best : undefined;
}

export interface Compared {
  readonly all: Agreement | undefined;
  readonly byFault: Readonly<Partial<Record<FaultKind, Agreement>>>;
}

/** Two raters' verdicts on the reps that both judged; what either left open is left out. */
export function compareRatings(a: Ratings, b: Ratings): Compared {
  const pairs = new Map<FaultKind, (readonly [boolean, boolean])[]>();
  for (const rep of a.reps) {
    const other = sameRep(rep, b.reps);
    if (!other) continue;
    for (const [kind, mine] of Object.entries(rep.faults) as [FaultKind, boolean][]) {
      const theirs = other.faults[kind];
      if (theirs === undefined) continue;
      pairs.set(kind, [...(pairs.get(kind) ?? []), [mine, theirs]]);
    }
  }
  const byFault: Partial<Record<FaultKind, Agreement>> = {};
  for (const [kind, mine] of pairs) {
    const agreement = cohenKappa(mine);
    if (agreement) byFault[kind] = agreement;
  }
  return { all: cohenKappa([...pairs.values()].flat()), byFault };
}

/** What the program said, as a rater: its faults, and every other criterion that it judged as none. */
export function ratingsOfProgram(
  recording: string,
  reps: readonly {
    readonly start: number;
    readonly end: number;
    readonly exercise: ExerciseName;
    readonly faults: readonly { readonly kind: FaultKind }[];
    readonly notJudged: readonly FaultKind[];
  }[],
  criteria: (exercise: ExerciseName) => readonly FaultKind[],
): Ratings {
  return {
    schema: RATINGS_SCHEMA,
    rater: "Backline",
    reps: reps.map(({ start, end, exercise, faults, notJudged }) => ({
      recording,
      start,
      end,
      exercise,
      faults: Object.fromEntries(
        criteria(exercise)
          .filter((kind) => !notJudged.includes(kind))
          .map((kind) => [kind, faults.some((fault) => fault.kind === kind)]),
      ),
    })),
  };
}
