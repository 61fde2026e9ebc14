/**
 * What a good coach would tell about a set: facts only, found in the reps; the words are in src/messages/review.
 * Nothing here judges anew: faults, limits and no-reps are those of the analysis.
 */
import type { Fault, NoRepReason, Rep } from "../core/events.ts";
import {
  type Degrees,
  type ExerciseName,
  type FaultKind,
  mean,
  type Seconds,
  type Signal,
} from "../core/quantity.ts";

export interface MainFault {
  readonly kind: FaultKind;
  /** In how many reps, and in which it was worst. */
  readonly reps: number;
  readonly worst: { readonly number: number; readonly value: number; readonly limit: number };
}

/** A drift within the set: means of its first and of its last third. */
export interface Drift {
  readonly what: "range" | "tempo" | "hold";
  readonly from: number;
  readonly to: number;
}

export interface SetStory {
  readonly set: number;
  readonly exercise: ExerciseName;
  readonly reps: number;
  /** Counted reps without a fault. */
  readonly clean: number;
  /** Numbers of the reps that did not count, by reason. */
  readonly missed: readonly { readonly reason: NoRepReason; readonly times: number }[];
  readonly main?: MainFault;
  readonly others: readonly FaultKind[];
  readonly range?: { readonly signal: Signal; readonly mean: Degrees; readonly spread: Degrees };
  readonly hold?: Seconds;
  readonly lower?: Seconds;
  readonly drift?: Drift;
  /** `late`: faults came in the last third only; `mended`: in the first third only. */
  readonly course?: "late" | "mended";
  readonly best?: number;
  /** Faults that could not be judged in more than half of the reps. */
  readonly blind: readonly FaultKind[];
}

/** What counts most, first (design: back, neck, knees, arms, togetherness, hold, tempo, range). */
const PRIORITY: readonly FaultKind[] = [
  "rounded-back",
  "overextended-back",
  "neck-cranked",
  "bent-knees",
  "bent-arms",
  "not-together",
  "short-hold",
  "too-fast",
  "low-arms",
  "low-legs",
  "shallow",
  "arms-only",
  "legs-only",
];

export const rangeSignal = (exercise: ExerciseName): Signal =>
  exercise === "good-morning" ? "trunkInclination" : "armLift";

/** How far beyond its limit, as a share of the limit: comparable between degrees and seconds. */
const severity = (fault: Fault): number =>
  Math.abs(fault.value - fault.limit) / Math.max(1, Math.abs(fault.limit));
const burden = (rep: Rep): number => rep.faults.reduce((sum, fault) => sum + 1 + severity(fault), 0);

/** The sets of a recording in order; reps and no-reps of each. */
export function setsOf(reps: readonly Rep[]): Rep[][] {
  const sets = new Map<number, Rep[]>();
  for (const rep of reps) {
    const set = sets.get(rep.set);
    if (set) set.push(rep);
    else sets.set(rep.set, [rep]);
  }
  return [...sets.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, list]) => list.sort((a, b) => a.start - b.start));
}

/** The counted rep with the least wrong, and the rep with the most. */
export function bestAndWorst(reps: readonly Rep[]): { readonly best?: Rep; readonly worst?: Rep } {
  const counted = reps.filter((rep) => rep.counted);
  const best = counted.reduce<Rep | undefined>((a, b) => (a && burden(a) <= burden(b) ? a : b), undefined);
  const worst = reps.reduce<Rep | undefined>((a, b) => (a && burden(a) >= burden(b) ? a : b), undefined);
  return { ...(best ? { best } : {}), ...(worst && burden(worst) > 0 && worst !== best ? { worst } : {}) };
}

/** `undefined` where the list is empty. */
export function tellSet(reps: readonly Rep[]): SetStory | undefined {
  const first = reps[0];
  if (!first) return undefined;
  const counted = reps.filter((rep) => rep.counted);
  const { main, others } = faultsOf(counted);
  const signal = rangeSignal(first.exercise);
  const peaks = counted.flatMap((rep) => rep.peak[signal] ?? []);
  const holds = counted.flatMap((rep) => rep.holdSeconds ?? []);
  const hold = first.exercise === "superman" ? mean(holds) : undefined;
  const lower = mean(counted.map((rep) => rep.lowerSeconds));
  const drift = driftOf(counted, signal);
  const course = courseOf(counted);
  const best = bestAndWorst(reps).best;
  return {
    set: first.set,
    exercise: first.exercise,
    reps: counted.length,
    clean: counted.filter((rep) => rep.faults.length === 0).length,
    missed: missedOf(reps),
    others,
    blind: blindOf(counted),
    ...(main ? { main } : {}),
    ...(peaks.length > 0 ? { range: { signal, mean: mean(peaks) ?? 0, spread: spreadOf(peaks) } } : {}),
    ...(hold === undefined ? {} : { hold }),
    ...(lower === undefined ? {} : { lower }),
    ...(drift ? { drift } : {}),
    ...(course ? { course } : {}),
    ...(best ? { best: best.number } : {}),
  };
}

/** In a loop: a file may hold more reps than a call takes arguments. */
function spreadOf(values: readonly number[]): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}

function faultsOf(counted: readonly Rep[]): { readonly main?: MainFault; readonly others: FaultKind[] } {
  const heard = new Map<FaultKind, { rep: Rep; fault: Fault }[]>();
  for (const rep of counted)
    for (const fault of rep.faults) {
      const same = heard.get(fault.kind);
      if (same) same.push({ rep, fault });
      else heard.set(fault.kind, [{ rep, fault }]);
    }
  const ranked = [...heard.entries()].sort(
    ([kindA, a], [kindB, b]) => b.length - a.length || PRIORITY.indexOf(kindA) - PRIORITY.indexOf(kindB),
  );
  const top = ranked[0];
  if (!top) return { others: [] };
  const worst = top[1].reduce((a, b) => (severity(a.fault) >= severity(b.fault) ? a : b));
  const { value, limit } = worst.fault;
  return {
    main: { kind: top[0], reps: top[1].length, worst: { number: worst.rep.number, value, limit } },
    others: ranked.slice(1).map(([kind]) => kind),
  };
}

function missedOf(reps: readonly Rep[]): SetStory["missed"] {
  const times = new Map<NoRepReason, number>();
  for (const rep of reps)
    if (!rep.counted && rep.reason) times.set(rep.reason, (times.get(rep.reason) ?? 0) + 1);
  return [...times].map(([reason, n]) => ({ reason, times: n }));
}

const blindOf = (counted: readonly Rep[]): FaultKind[] =>
  PRIORITY.filter(
    (kind) =>
      counted.filter((rep) => rep.notJudged.includes(kind)).length * 2 > Math.max(1, counted.length - 1),
  );

/** Thirds are compared from six reps on; fewer are no trend. */
const TREND_FROM = 6;
const thirds = (reps: readonly Rep[]): readonly [readonly Rep[], readonly Rep[]] => {
  const size = Math.floor(reps.length / 3);
  return [reps.slice(0, size), reps.slice(reps.length - size)];
};

function driftOf(counted: readonly Rep[], signal: Signal): Drift | undefined {
  if (counted.length < TREND_FROM) return undefined;
  const [early, late] = thirds(counted);
  const compare = (
    what: Drift["what"],
    of: (rep: Rep) => number | undefined,
    worth: number,
  ): Drift | undefined => {
    const from = mean(early.flatMap((rep) => of(rep) ?? []));
    const to = mean(late.flatMap((rep) => of(rep) ?? []));
    return from !== undefined && to !== undefined && from - to >= worth ? { what, from, to } : undefined;
  };
  return (
    compare("range", (rep) => rep.peak[signal], counted[0]?.exercise === "superman" ? 4 : 8) ??
    compare("hold", (rep) => (rep.exercise === "superman" ? rep.holdSeconds : undefined), 0.4) ??
    compare("tempo", (rep) => rep.lowerSeconds, 0.4)
  );
}

function courseOf(counted: readonly Rep[]): SetStory["course"] {
  if (counted.length < TREND_FROM) return undefined;
  const [early, late] = thirds(counted);
  const faulty = (reps: readonly Rep[]): number => reps.filter((rep) => rep.faults.length > 0).length;
  if (faulty(early) === 0 && faulty(late) * 2 >= late.length) return "late";
  if (faulty(late) === 0 && faulty(early) * 2 >= early.length) return "mended";
  return undefined;
}
