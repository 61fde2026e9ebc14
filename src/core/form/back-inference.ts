/**
 * What the back did in one rep, from what one way to read it gave for it and for the set's others: Bayes' rule over the kinds
 * of lifters and errors of back-model.ts, by summing over a grid. Degrees of spine flexion beyond the user's own neutral.
 */
import type { Degrees } from "../quantity.ts";
import {
  ARCHED,
  ARCHED_LIMIT,
  type BackMeasure,
  LEVELS,
  LIFTERS,
  type Normal,
  ORDINARY_REPS,
  ownError,
  ROUNDED,
  ROUNDED_LIMIT,
  sharedErrors,
  slopes,
} from "./back-model.ts";
import { normalBelow, normalDensity } from "./probability.ts";

/** The spine as measured in the deep part of one rep. */
export interface BackReading {
  /** Sustained most flexion, and flexion over the whole of the part (`levelByLean`), degrees. */
  readonly most: Degrees;
  readonly level: Degrees;
  /** Standard deviation of the estimate's error, degrees. */
  readonly deviation: Degrees;
  /** The trunk's furthest inclination, degrees; where it is known, a set's readings compare with those of like leans only. */
  readonly lean?: Degrees;
}

export interface Verdict {
  /** The likeliest spine flexion, degrees beyond neutral. */
  readonly value: Degrees;
  /** Probabilities that it is past the limits of rounding and of arching. */
  readonly rounded: number;
  readonly arched: number;
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
/** Before the lifter's ordinary level is known: of a rep that rounds or arches it says nothing. */
const bentRep = (read: Read, common: Common) => ({
  read,
  rounded: explained(read, common, ROUNDED),
  arched: explained(read, common, ARCHED),
});
type BentRep = ReturnType<typeof bentRep>;

class Tally {
  private total = 0;
  private value = 0;
  private rounded = 0;
  private arched = 0;

  add(weight: number, { likelihood, mean, deviation }: Explained): void {
    const share = weight * likelihood;
    this.total += share;
    this.value += share * mean;
    this.rounded += share * normalBelow((mean - ROUNDED_LIMIT) / deviation);
    this.arched += share * normalBelow((ARCHED_LIMIT - mean) / deviation);
  }

  /** `undefined`: no kind of lifter explains it. */
  verdict(): Verdict | undefined {
    const { total, value, rounded, arched } = this;
    if (!(total > 0)) return undefined;
    return { value: value / total, rounded: rounded / total, arched: arched / total };
  }
}

/**
 * One shared error and slope, and how well each kind of rep goes with the reps before under them: with an ordinary one at each
 * of `LEVELS`, with a rounded and an arched one. What the last rep reads is not in it.
 */
interface Prospect {
  readonly common: Common;
  readonly ordinary: readonly number[];
  readonly rounded: number;
  readonly arched: number;
}

const ordinaryAt = (level: Degrees): Normal => ({ mean: level, deviation: ORDINARY_REPS });

/** Each kind of lifter and ordinary level, weighted by how well they go with the reps before. */
function prospectOf(weight: number, common: Common, past: readonly BentRep[]): Prospect {
  const ordinary: number[] = [];
  let [rounded, arched] = [0, 0];
  for (const { value: level, weight: likely } of LEVELS) {
    const usual = past.map(({ read }) => explained(read, common, ordinaryAt(level)).likelihood);
    let ordinaryNow = 0;
    for (const lifter of LIFTERS) {
      let before = weight * likely * lifter.share;
      for (let i = 0; i < past.length; i += 1)
        before *=
          lifter.ordinary * usual[i]! +
          lifter.rounded * past[i]!.rounded.likelihood +
          lifter.arched * past[i]!.arched.likelihood;
      ordinaryNow += before * lifter.ordinary;
      rounded += before * lifter.rounded;
      arched += before * lifter.arched;
    }
    ordinary.push(ordinaryNow);
  }
  return { common, ordinary, rounded, arched };
}

function verdictOf(prospects: readonly Prospect[], now: Read): Verdict | undefined {
  const tally = new Tally();
  for (const { common, ordinary, rounded, arched } of prospects) {
    LEVELS.forEach(({ value: level }, i) => {
      tally.add(ordinary[i]!, explained(now, common, ordinaryAt(level)));
    });
    tally.add(rounded, explained(now, common, ROUNDED));
    tally.add(arched, explained(now, common, ARCHED));
  }
  return tally.verdict();
}

/** Smaller readings are tried this far apart, from where nothing is rounded yet. */
const TRIED_EVERY: Degrees = 2;
const TRIED_FROM: Degrees = 14;

/**
 * Beyond the set's others a back that reads further round is no less likely rounded: where a reading is so large that clothes
 * would explain it as well, it tells at least what smaller ones would have told.
 */
function atLeastAsRounded(prospects: readonly Prospect[], now: Read, past: readonly Read[]): Verdict {
  const own = verdictOf(prospects, now);
  if (!own) return { value: now.measured, rounded: 0, arched: 0 };
  let verdict = own;
  const from = Math.max(TRIED_FROM, ...past.map(({ measured }) => measured));
  for (let measured = from; measured < now.measured; measured += TRIED_EVERY) {
    const smaller = verdictOf(prospects, { ...now, measured });
    if (smaller && smaller.rounded > verdict.rounded)
      verdict = { ...own, rounded: smaller.rounded, value: Math.max(smaller.value, own.value) };
  }
  return verdict;
}

/** What the last rep may have been, from one way to read it and the set's others. */
export function verdictOn(
  measured: (r: BackReading) => Degrees,
  measure: BackMeasure,
  earlier: readonly BackReading[],
  now: BackReading,
): Verdict {
  const read = (r: BackReading): Read => ({ measured: measured(r), own: ownError(measure, r.deviation) });
  const past = earlier.map(read);
  const prospects = sharedErrors(measure, now.deviation).flatMap(({ value: shared, weight: w1 }) =>
    slopes(measure).map(({ value: slope, weight: w2 }) => {
      const common = { slope, shared };
      return prospectOf(
        w1 * w2,
        common,
        past.map((one) => bentRep(one, common)),
      );
    }),
  );
  return atLeastAsRounded(prospects, read(now), past);
}
