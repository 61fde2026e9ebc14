/** A movement that was judged becomes a rep or a no-rep of its set, and what is said about it is said. */
import { coachRep } from "../coaching/policy.ts";
import type { CoachEvent, Rep } from "../events.ts";
import type { Exercise } from "../exercise.ts";
import { shareOfBend } from "../form/rounding.ts";
import type { Seconds } from "../quantity.ts";
import type { RepMoments } from "../reps/minimum-jerk.ts";
import { referenceFor } from "./reference.ts";
import { repCount, usualPeaks } from "./set.ts";
import { noLoss } from "./sight.ts";
import type { CoachState, SeenMovement } from "./state.ts";

/** The same body in the same clothes: what was read of it before tells about the next rep too. */
const READS_KEPT = 12;

/** The readings that the next reps are judged beside, with one more where there is one. */
const withOne = <T>(before: readonly T[], read: T | undefined): readonly T[] =>
  read === undefined ? before : [...before, read].slice(-READS_KEPT);

/** A rep begins after the recording did, and after the one before it was over. */
function notBefore({ first, set }: CoachState): Seconds {
  const last = Math.max(set.reps.at(-1)?.end ?? 0, set.noReps.at(-1)?.end ?? 0);
  return Math.max(first?.t ?? 0, last);
}

/** What was extrapolated to before `from` is cut there; never past the peak, which was seen. */
function within({ start, peakStart, peakEnd, end }: RepMoments, from: Seconds): RepMoments {
  const begun = Math.min(Math.max(start, from), peakStart);
  return { start: begun, peakStart, peakEnd, end };
}

function bendOf(
  { back }: SeenMovement,
  { backCheck }: Exercise,
  { context }: CoachState,
): Pick<Rep, "bendShare"> {
  const bendShare = back && backCheck ? shareOfBend(back, context.backRange) : undefined;
  return bendShare === undefined ? {} : { bendShare };
}

/** `late`: over long ago, nothing is said of how it was. */
export function record(
  state: CoachState,
  exercise: Exercise,
  judged: SeenMovement,
  t: Seconds,
  events: CoachEvent[],
  late = false,
): CoachState {
  const { options } = state;
  const counted = judged.reason === undefined;
  const number = repCount(state.set) + 1;
  const { back, neck, ...movement } = judged;
  const { start, peakStart, peakEnd, end } = within(movement, notBefore(state));
  const rep: Rep = {
    ...movement,
    ...bendOf(judged, exercise, state),
    start,
    peakStart,
    peakEnd,
    end,
    number,
    set: state.set.number,
    exercise: exercise.name,
    countedAt: t,
    counted,
    lowerSeconds: exercise.eccentric === "out" ? peakStart - start : end - peakEnd,
    raiseSeconds: exercise.eccentric === "out" ? end - peakEnd : peakStart - start,
  };
  if (counted)
    events.push({
      type: "rep",
      t,
      number,
      exercise: exercise.name,
      start: rep.start,
      end: rep.end,
      faults: rep.faults,
      rep,
    });
  else events.push({ type: "no-rep", t, reason: judged.reason!, rep });
  for (const { kind, value, limit } of rep.faults) events.push({ type: "fault", t, kind, value, limit });
  const [policy, cues] = late
    ? [state.policy, []]
    : coachRep(state.policy, rep, {
        phrases: options.phrases,
        t,
        target: options.targetReps,
        reference: referenceFor(options.references, exercise.name),
        backRange: state.context.backRange,
      });
  events.push(...cues);
  const set = counted
    ? {
        ...state.set,
        exercise: exercise.name,
        reps: [...state.set.reps, rep],
        reads: [...state.set.reads, { ...(back ? { back } : {}), ...(neck ? { neck } : {}) }],
      }
    : { ...state.set, exercise: exercise.name, noReps: [...state.set.noReps, rep] };
  if (counted && number === options.targetReps)
    events.push({ type: "cue", t, text: options.phrases.targetReached, about: { kind: "target-reached" } });
  return {
    ...state,
    policy,
    set,
    sight: noLoss(state.sight),
    context: {
      ...state.context,
      usual: usualPeaks(set),
      ...(counted
        ? { backs: withOne(state.context.backs, back), necks: withOne(state.context.necks, neck) }
        : {}),
    },
  };
}
