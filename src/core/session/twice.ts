/**
 * What daily life has whole and alone, such as going down to pick something up, it hardly ever has twice in the same way in
 * the same place. So exercises that are like it (`provenByTwo`) begin a set with the second of two alike, unless they were
 * asked for: then both count, and what failed between them is told of.
 */
import type { Exercise, RepContext } from "../exercise.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import { type Degrees, median, type Seconds, type Signals } from "../quantity.ts";
import type { Movement } from "../reps/cycle.ts";
import { repCount } from "./set.ts";
import type { CoachState, SeenMovement, Waiting } from "./state.ts";

/** Reps of a set follow one another; what comes later is another errand. */
const MOST_GAP: Seconds = 7;
/** How far they go, by the angle that counts: within so much, or so much of it. */
const AS_DEEP: Degrees = 12;
const AS_DEEP_SHARE = 0.15;
/** The longer one against the shorter. */
const AS_LONG = 1.7;
/** Feet that stayed: shares of the leg. */
const SAME_PLACE = 0.25;
/** What is remembered is bounded. */
const MOST_WAITING = 8;

/** A set that has begun stays what it is, and so does one whose exercise was chosen; what only failed so far has not begun. */
export const mayBecomeAnother = ({ options, set }: Pick<CoachState, "options" | "set">): boolean =>
  options.exercise === "auto" && repCount(set) === 0;

/** Whether a movement has to be seen twice before it is one of this exercise. */
export const mustShowTwice = (
  state: Pick<CoachState, "options" | "set">,
  { name, provenByTwo }: Exercise,
): boolean => provenByTwo !== undefined && mayBecomeAnother(state) && state.options.expected !== name;

/**
 * Whether two alike begin a set though nobody was seen at rest before: where nobody rests anyway. Of what else people do again and
 * again without a rest, much looks like squats and presses (chosen for public recordings of jumps and cleans, they counted 25).
 */
export const needsNoRest = ({ provenByTwo }: Exercise): boolean => provenByTwo?.fromCrouch === true;

/** Between two movements nobody has to come to rest. */
export const goesOn = (
  { waiting }: Pick<CoachState, "waiting">,
  { name }: Exercise,
  { during }: Movement<Measurement>,
): boolean =>
  waiting.some(({ exercise, judged }) => exercise === name && during[0]!.t - judged.end < GOES_ON);
const GOES_ON: Seconds = 1.5;

/** The user's own usual, from what waits. */
export function usualSoFar(waiting: readonly Waiting[], { name, show: { main } }: Exercise): Signals {
  const whole = waiting.filter(({ exercise, judged }) => exercise === name && isWhole(judged));
  const usual = median(whole.flatMap(({ judged }) => judged.peak[main] ?? []));
  return usual === undefined ? {} : { [main]: usual };
}

/** What a movement is judged by that follows on those that wait: the same body in the same clothes, as in a set. */
export function afterWaiting(
  waiting: readonly Waiting[],
  { name }: Exercise,
  context: RepContext,
): RepContext {
  const whole = waiting.filter(({ exercise, judged }) => exercise === name && isWhole(judged));
  return {
    ...context,
    backs: [...context.backs, ...whole.flatMap(({ judged }) => judged.back ?? [])],
    necks: [...context.necks, ...whole.flatMap(({ judged }) => judged.neck ?? [])],
  };
}

const isWhole = ({ reason }: SeenMovement): boolean => reason === undefined;
const length = ({ start, end }: SeenMovement): Seconds => end - start;

function isAlike({ show: { main } }: Exercise, a: Waiting, b: Waiting): boolean {
  const [deep, as] = [a.judged.peak[main], b.judged.peak[main]];
  const [short, long] = [length(a.judged), length(b.judged)].sort((x, y) => x - y) as [Seconds, Seconds];
  return (
    deep !== undefined &&
    as !== undefined &&
    Math.abs(deep - as) <= Math.max(AS_DEEP, AS_DEEP_SHARE * deep) &&
    long <= AS_LONG * short &&
    Math.hypot(a.feet.x - b.feet.x, a.feet.y - b.feet.y) <= SAME_PLACE * a.leg
  );
}

/** Those of this exercise that follow one another up to this one. */
function running(waiting: readonly Waiting[], { exercise, judged }: Waiting): readonly Waiting[] {
  const own = waiting.filter((one) => one.exercise === exercise);
  const last = own.at(-1);
  return last && judged.start - last.judged.end <= MOST_GAP ? own.slice(1 - MOST_WAITING) : [];
}

const middle = (frames: readonly Measurement[], of: (m: Measurement) => number): number =>
  median(frames.map(of)) ?? 0;

/** Where the feet were all the while: behind plates, or in a crouch, single frames misplace them. */
const stood = (frames: readonly Measurement[]): Pick<Waiting, "feet" | "leg"> => ({
  feet: { x: middle(frames, ({ facing, foot }) => facing * foot.x), y: middle(frames, ({ foot }) => foot.y) },
  leg: middle(frames, ({ scale }) => scale),
});

/**
 * How much two have to show: what was asked for no more than that it is the exercise, else evidently so; where it is only to be
 * named, too high a squat is a squat as well.
 */
export type Proof = "evident" | "asked" | "named";

export interface Through {
  readonly judged: SeenMovement;
  readonly movement: Movement<Measurement>;
  readonly context: RepContext;
}

/**
 * What waits from now on, and where this movement shows that it is one of a set: all that count, or failed, with it.
 */
export function shownTwice(
  before: readonly Waiting[],
  exercise: Exercise,
  { judged, movement, context }: Through,
  proof: Proof,
): readonly [waiting: readonly Waiting[], set: readonly SeenMovement[]] {
  const { during } = movement;
  const evident =
    proof === "asked" || !isWhole(judged) || exercise.provenByTwo?.evident(movement, context) !== false;
  const now: Waiting = { exercise: exercise.name, judged, evident, ...stood(during) };
  const own = running(before, now);
  const counts = (one: Waiting): boolean => proof === "named" || isWhole(one.judged);
  const alike = (one: Waiting): boolean => counts(one) && counts(now) && isAlike(exercise, one, now);
  if (!now.evident || !own.some((one) => one.evident && alike(one)))
    return [[...before.filter((one) => one.exercise !== exercise.name), ...own, now], []];
  return [[], [...own.slice(own.findIndex(alike)), now].map((one) => one.judged)];
}
