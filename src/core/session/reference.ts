/**
 * A rep to measure others by: the user's own best, or one out of a coach's file. Only a rep that counted and in which nothing
 * was wrong can be one, so nobody is led beyond a limit; and how far it went is compared only where the exercise's range
 * tells something (`show.range`): never in a lift, where higher is no better.
 */
import { exerciseNamed } from "../catalogue.ts";
import { isSafety, NOISE } from "../coaching/criteria.ts";
import type { AgainstReference, Remark } from "../coaching/remarks.ts";
import type { BackRange, Rep } from "../events.ts";
import { ROUNDED_SHARE } from "../form/rounding.ts";
import { type Degrees, type ExerciseName, median, type Seconds } from "../quantity.ts";

export interface Reference {
  readonly exercise: ExerciseName;
  /** The recording that it is out of. */
  readonly source: string;
  readonly number: number;
  /** Absent where it was not seen, or is not to be compared. */
  readonly depth?: Degrees;
  readonly back?: Degrees;
  readonly lowerSeconds: Seconds;
  readonly raiseSeconds: Seconds;
  readonly holdSeconds?: Seconds;
}

const depthOf = (rep: Rep): { depth?: Degrees } => {
  const { range, main } = exerciseNamed(rep.exercise).show;
  const depth = range && rep.peak[main];
  return depth === undefined ? {} : { depth };
};

/** `undefined`: not a rep to imitate. */
export function referenceFrom(rep: Rep, source: string): Reference | undefined {
  if (!rep.counted || rep.faults.length > 0) return undefined;
  const back = rep.peak.spineFlexion;
  return {
    exercise: rep.exercise,
    source,
    number: rep.number,
    ...depthOf(rep),
    ...(back === undefined ? {} : { back }),
    lowerSeconds: rep.lowerSeconds,
    raiseSeconds: rep.raiseSeconds,
    ...(rep.holdSeconds === undefined ? {} : { holdSeconds: rep.holdSeconds }),
  };
}

export const referenceFor = (
  references: readonly Reference[] | undefined,
  exercise: ExerciseName,
): Reference | undefined => references?.find((one) => one.exercise === exercise);

/** How deep the reference is, never deeper than is safe to copy, whoever's it is; absent where that is not compared. */
export function depthToShow({ exercise, depth }: Reference): Degrees | undefined {
  const { show, ideal } = exerciseNamed(exercise);
  if (depth === undefined || !show.range) return undefined;
  return Math.min(depth, ideal.safe[show.main] ?? depth);
}

/** Of a rep from the reference: + is more, slower, rounder. What one of the two lacks is absent. */
export interface Difference {
  readonly depth?: Degrees;
  readonly back?: Degrees;
  readonly lower: Seconds;
  readonly raise: Seconds;
  readonly hold?: Seconds;
}

const minus = <K extends string>(key: K, a: number | undefined, b: number | undefined) =>
  (a === undefined || b === undefined ? {} : { [key]: a - b }) as Partial<Record<K, number>>;

/** `undefined` for another exercise. */
export function differenceFrom(rep: Rep, reference: Reference): Difference | undefined {
  if (rep.exercise !== reference.exercise) return undefined;
  return {
    ...minus("depth", depthOf(rep).depth, reference.depth),
    ...minus("back", rep.peak.spineFlexion, reference.back),
    lower: rep.lowerSeconds - reference.lowerSeconds,
    raise: rep.raiseSeconds - reference.raiseSeconds,
    ...minus("hold", rep.holdSeconds, reference.holdSeconds),
  };
}

/** A pace differs when it does by this and by this share: one's own reps vary by less from each other. */
const PACE = { seconds: 0.5, share: 0.3 };
/** Less than this beyond the noise is "a little". */
const LITTLE: Degrees = 15;

/**
 * Whether a rep may be told that the reference goes deeper: only where the back (and whatever else is a matter of safety)
 * was judged, was right, and was not near its limit: a back that is used up is never asked for more. `own`: the user's own
 * full bend, of which a share is the limit.
 */
export function mayGoDeeper(rep: Rep, own?: BackRange): boolean {
  if (rep.notJudged.some(isSafety) || rep.faults.some(({ kind }) => isSafety(kind))) return false;
  if (own && !((rep.peak.spineFlexion ?? own.bend) < ROUNDED_SHARE * own.bend - NOISE)) return false;
  return exerciseNamed(rep.exercise).live.every(({ careful, signal, limit, wrong }) => {
    if (!careful) return true;
    const peak = rep.peak[signal];
    if (peak === undefined) return false;
    return wrong === "above" ? peak < limit - NOISE : peak > limit + NOISE;
  });
}

function paceOf(by: Seconds, reference: Seconds): Remark | undefined {
  if (Math.abs(by) < Math.max(PACE.seconds, PACE.share * reference)) return undefined;
  return by < 0 ? "faster" : "slower";
}

/** Of counted reps, by their medians; `undefined`: there is nothing to compare. */
export function againstReference(
  reps: readonly Rep[],
  reference: Reference,
  backRange?: BackRange,
): AgainstReference | undefined {
  const own = reps.filter((rep) => rep.counted && rep.exercise === reference.exercise);
  if (own.length === 0) return undefined;
  const aim = depthToShow(reference);
  const middle = (of: (rep: Rep) => number | undefined, from: number | undefined) => {
    const value = median(own.flatMap((rep) => of(rep) ?? []));
    return value === undefined || from === undefined ? undefined : value - from;
  };
  const depth = middle((rep) => depthOf(rep).depth, aim);
  const back = middle((rep) => rep.peak.spineFlexion, reference.back);
  const away = exerciseNamed(reference.exercise).eccentric === "out" ? "lowerSeconds" : "raiseSeconds";
  const pace = paceOf(middle((rep) => rep[away], reference[away]) ?? 0, reference[away]);
  const found: readonly (Remark | false | undefined)[] = [
    back !== undefined && back >= NOISE && "rounder",
    depth !== undefined && depth >= NOISE && "deeper",
    depth !== undefined && depth <= -NOISE && own.every((rep) => mayGoDeeper(rep, backRange)) && "shallower",
    pace,
  ];
  return {
    remarks: found.filter((remark): remark is Remark => typeof remark === "string"),
    little: Math.abs(depth ?? 0) < LITTLE,
  };
}

/** What a card shows of both: how deep, how long held, and how long the way down. */
export interface Measures {
  readonly depth?: Degrees;
  readonly hold?: Seconds;
  readonly down: Seconds;
}

/** Of the reference, and the medians of a set; `undefined`: nothing counted. */
export function besideReference(
  reps: readonly Rep[],
  reference: Reference,
): { readonly reference: Measures; readonly set: Measures } | undefined {
  const own = reps.filter((rep) => rep.counted && rep.exercise === reference.exercise);
  const down = median(own.map(({ lowerSeconds }) => lowerSeconds));
  if (down === undefined) return undefined;
  const depth = median(own.flatMap((rep) => depthOf(rep).depth ?? []));
  const hold = median(own.flatMap(({ holdSeconds }) => holdSeconds ?? []));
  const aim = depthToShow(reference);
  const both = depth !== undefined && aim !== undefined;
  const held = hold !== undefined && reference.holdSeconds !== undefined;
  return {
    reference: {
      ...(both ? { depth: aim } : {}),
      ...(held ? { hold: reference.holdSeconds } : {}),
      down: reference.lowerSeconds,
    },
    set: { ...(both ? { depth } : {}), ...(held ? { hold } : {}), down },
  };
}

/** The one thing to say of a rep, between two reps: nobody is told there to hurry. */
export const remarkOn = (rep: Rep, reference: Reference, backRange?: BackRange): Remark | undefined =>
  againstReference([rep], reference, backRange)?.remarks.find((remark) => remark !== "slower");
