/**
 * What a part of the body did in one rep, from what one way to read it gave for it and for the set's others: Bayes' rule over
 * the kinds of lifters and errors of a model (set-model.ts), by summing over a grid. Degrees.
 */
import type { Degrees } from "../quantity.ts";
import { normalBelow, normalDensity } from "./probability.ts";
import { type Habits, type Measure, type Normal, ownError, sharedErrors, slopes } from "./set-model.ts";

export interface Verdict {
  /** The likeliest angle, degrees. */
  readonly value: Degrees;
  /** Probabilities that it is past the limits above and below what is ordinary. */
  readonly high: number;
  readonly low: number;
}

/** One reading and its own error. */
interface Read {
  readonly measured: Degrees;
  readonly own: Degrees;
}

/** What a whole set shares. */
interface Common {
  readonly slope: number;
  readonly shared: Degrees;
}

/** The likelihood of one reading, and the truth behind it, if the rep was of a kind. */
function explained({ measured, own }: Read, { slope, shared }: Common, { mean, deviation }: Normal) {
  const expected = slope * mean + shared;
  const spread = Math.hypot(slope * deviation, own);
  const gain = (slope * deviation ** 2) / spread ** 2;
  return {
    likelihood: normalDensity(measured, expected, spread),
    mean: mean + gain * (measured - expected),
    deviation: Math.sqrt(Math.max(0.01, deviation ** 2 * (1 - gain * slope))),
  };
}

type Explained = ReturnType<typeof explained>;
/** Before the lifter's ordinary level is known: of a rep that went too far it says nothing. */
const farRep = ({ high, low }: Habits, read: Read, common: Common) => ({
  read,
  high: explained(read, common, high.reps),
  low: explained(read, common, low.reps),
});
type FarRep = ReturnType<typeof farRep>;

class Tally {
  private total = 0;
  private value = 0;
  private high = 0;
  private low = 0;

  constructor(private readonly habits: Habits) {}

  add(weight: number, { likelihood, mean, deviation }: Explained): void {
    const share = weight * likelihood;
    this.total += share;
    this.value += share * mean;
    this.high += share * normalBelow((mean - this.habits.high.limit) / deviation);
    this.low += share * normalBelow((this.habits.low.limit - mean) / deviation);
  }

  /** `undefined`: no kind of lifter explains it. */
  verdict(): Verdict | undefined {
    const { total, value, high, low } = this;
    if (!(total > 0)) return undefined;
    return { value: value / total, high: high / total, low: low / total };
  }
}

/**
 * One shared error and slope, and how well each kind of rep goes with the set's others under them: with an ordinary one at each
 * of the lifter's possible levels, with one that went too far either way. What the rep itself reads is not in it.
 */
interface Prospect {
  readonly common: Common;
  readonly ordinary: readonly number[];
  readonly high: number;
  readonly low: number;
}

const ordinaryAt = ({ ordinary }: Habits, level: Degrees): Normal => ({
  mean: level,
  deviation: ordinary.withinSet,
});

/** Each kind of lifter and ordinary level, weighted by how well they go with the set's others. */
function prospectOf(habits: Habits, weight: number, common: Common, others: readonly FarRep[]): Prospect {
  const ordinary: number[] = [];
  let [high, low] = [0, 0];
  for (const { value: level, weight: likely } of habits.ordinary.levels) {
    const usual = others.map(({ read }) => explained(read, common, ordinaryAt(habits, level)).likelihood);
    let ordinaryNow = 0;
    for (const lifter of habits.lifters) {
      let known = weight * likely * lifter.share;
      for (let i = 0; i < others.length; i += 1)
        known *=
          lifter.ordinary * usual[i]! +
          lifter.high * others[i]!.high.likelihood +
          lifter.low * others[i]!.low.likelihood;
      ordinaryNow += known * lifter.ordinary;
      high += known * lifter.high;
      low += known * lifter.low;
    }
    ordinary.push(ordinaryNow);
  }
  return { common, ordinary, high, low };
}

function verdictOf(habits: Habits, prospects: readonly Prospect[], now: Read): Verdict | undefined {
  const tally = new Tally(habits);
  for (const { common, ordinary, high, low } of prospects) {
    habits.ordinary.levels.forEach(({ value: level }, i) => {
      tally.add(ordinary[i]!, explained(now, common, ordinaryAt(habits, level)));
    });
    tally.add(high, explained(now, common, habits.high.reps));
    tally.add(low, explained(now, common, habits.low.reps));
  }
  return tally.verdict();
}

/** Smaller readings are tried this far apart. */
const TRIED_EVERY: Degrees = 2;

/**
 * Beyond the set's others what reads further is no less likely too far: where a reading is so large that clothes would
 * explain it as well, it tells at least what smaller ones would have told.
 */
function atLeastAsFar(
  habits: Habits,
  prospects: readonly Prospect[],
  now: Read,
  others: readonly Read[],
): Verdict {
  const own = verdictOf(habits, prospects, now);
  if (!own) return { value: now.measured, high: 0, low: 0 };
  let verdict = own;
  const from = Math.max(habits.triedFrom, ...others.map(({ measured }) => measured));
  for (let measured = from; measured < now.measured; measured += TRIED_EVERY) {
    const smaller = verdictOf(habits, prospects, { ...now, measured });
    if (smaller && smaller.high > verdict.high)
      verdict = { ...own, high: smaller.high, value: Math.max(smaller.value, own.value) };
  }
  return verdict;
}

/** A reading with the standard deviation of the estimate's error, degrees. */
export interface SetReading {
  readonly measured: Degrees;
  readonly deviation: Degrees;
}

/** What a rep may have been, from one way to read it and the set's others, before it or all of them. */
export function verdictOn(
  habits: Habits,
  measure: Measure,
  others: readonly SetReading[],
  now: SetReading,
): Verdict {
  const read = ({ measured, deviation }: SetReading): Read => ({
    measured,
    own: ownError(measure, deviation),
  });
  const reads = others.map(read);
  const prospects = sharedErrors(measure, now.deviation).flatMap(({ value: shared, weight: w1 }) =>
    slopes(measure).map(({ value: slope, weight: w2 }) => {
      const common = { slope, shared };
      return prospectOf(
        habits,
        w1 * w2,
        common,
        reads.map((one) => farRep(habits, one, common)),
      );
    }),
  );
  return atLeastAsFar(habits, prospects, read(now), reads);
}
