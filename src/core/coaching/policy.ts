/**
 * What is said about a rep, and when to keep quiet. At most one thing a rep: why it did not count, else a correction, else
 * that a corrected fault is gone, else how far there is to go. Clean reps hear their number and nothing more.
 */
import { findFault } from "../catalogue.ts";
import type { BackRange, CoachEvent, CueSubject, Fault, NoRepReason, Rep } from "../events.ts";
import type { FaultKind, Seconds } from "../quantity.ts";
import { type Reference, remarkOn } from "../session/reference.ts";
import { byImportance, isSafety, NOISE, worstFault } from "./criteria.ts";
import { noRepTold, type Phrases, wordsOf } from "./phrases.ts";

export interface PolicyState {
  /** The last correction and how many reps ago it was spoken. */
  readonly lastCue: { readonly fault: FaultKind; readonly repsAgo: number } | undefined;
  /** Corrected and not yet acknowledged as gone. */
  readonly owed: readonly FaultKind[];
  /** The reason of the movement just before this one, when it did not count, and whether it was told. */
  readonly lastMiss: { readonly reason: NoRepReason; readonly told: boolean } | undefined;
  /** Reps running with the same clear fault of those that end a set. */
  readonly wrong: { readonly fault: FaultKind; readonly reps: number } | undefined;
  /** Told once a set. */
  readonly toldToStop: boolean;
  readonly toldBlind: boolean;
  /** Reps since something was said of the reference. */
  readonly remarkAgo: number | undefined;
}

export const quietPolicy: PolicyState = {
  lastCue: undefined,
  owed: [],
  lastMiss: undefined,
  wrong: undefined,
  toldToStop: false,
  toldBlind: false,
  remarkAgo: undefined,
};

/** A fault that goes on is repeated every other rep, so that it is neither forgotten nor nagged about. */
const REPEAT_AFTER = 2;
/** A clear fault of those that end a set, in so many reps running, is a reason to stop. */
const STOP_AFTER = 3;
const SURE = 0.95;
/** Who differs from the reference does so in each rep; every third hears it. */
const REMARK_AFTER = 3;
/** Fewer reps need no "halfway". */
const HALFWAY_FROM = 6;
const COUNTDOWN_FROM = 4;

export interface RepContext {
  readonly phrases: Phrases;
  readonly t: Seconds;
  readonly target?: number | undefined;
  /** Of this exercise, where the user has one. */
  readonly reference?: Reference | undefined;
  readonly backRange?: BackRange | undefined;
}

/**
 * Beyond doubt: sure, and past the limit by more than a user's own reps differ by chance. A body that is read wrongly is
 * read wrongly in each rep, so a small excess proves nothing by being repeated.
 */
const endsSets = ({ kind, value, limit, confidence }: Fault): boolean =>
  findFault(kind)?.stops === true && confidence >= SURE && Math.abs(value - limit) >= NOISE;

/** Whether the last reps of the list all show such a fault: the set should end. */
export function hasToStop(reps: readonly Pick<Rep, "faults">[]): boolean {
  const last = reps.findLastIndex((rep) => !rep.faults.some(endsSets));
  return reps.length - 1 - last >= STOP_AFTER;
}

type Said = readonly [text: string, about: CueSubject];
type Turn = readonly [PolicyState, Said | undefined];

export function coachRep(
  state: PolicyState,
  rep: Rep,
  context: RepContext,
): [PolicyState, readonly CoachEvent[]] {
  const lastCue = state.lastCue && { ...state.lastCue, repsAgo: state.lastCue.repsAgo + 1 };
  const remarkAgo = state.remarkAgo === undefined ? undefined : state.remarkAgo + 1;
  const [next, said] = rep.counted
    ? ofCounted({ ...state, lastCue, remarkAgo, lastMiss: undefined }, rep, context)
    : ofMissed({ ...state, lastCue, remarkAgo }, rep, context.phrases);
  return [next, said ? [{ type: "cue", t: context.t, text: said[0], about: said[1] }] : []];
}

/** The same reason is not told twice running: the tone says that it was not counted. */
function ofMissed(state: PolicyState, { exercise, reason }: Rep, phrases: Phrases): Turn {
  if (!reason) return [state, undefined];
  const justTold = state.lastMiss?.reason === reason && state.lastMiss.told;
  const next = { ...state, lastMiss: { reason, told: !justTold } };
  return [next, justTold ? undefined : [noRepTold(phrases, exercise, reason), { kind: "no-rep", reason }]];
}

function ofCounted(before: PolicyState, rep: Rep, context: RepContext): Turn {
  const { phrases, target } = context;
  const fault = rep.faults.find(endsSets)?.kind;
  const running = before.wrong && before.wrong.fault === fault ? before.wrong.reps : 0;
  const wrong = fault === undefined ? undefined : { fault, reps: running + 1 };
  const state = { ...before, wrong };
  const stop = fault && running + 1 >= STOP_AFTER ? wordsOf(phrases, rep.exercise, fault)?.stop : undefined;
  if (fault && stop && !state.toldToStop)
    return [{ ...corrected(state, fault), toldToStop: true }, [stop, { kind: "safety" }]];
  // The set's end has its own words, which name what to do next.
  if (rep.number === target) return [state, undefined];
  const worst = worstFault(rep.faults);
  if (worst) return correct(state, rep, worst.kind, context);
  const [settled, praise] = acknowledge(state, rep, phrases);
  if (praise) return [settled, praise];
  const blind = blindness(settled, rep, context);
  if (blind) return blind;
  const cheer = encouragement(rep.number, context);
  return cheer ? [settled, cheer] : besideReference(settled, rep, context);
}

const corrected = (state: PolicyState, fault: FaultKind): PolicyState => ({
  ...state,
  lastCue: { fault, repsAgo: 0 },
  owed: [...state.owed.filter((kind) => kind !== fault), fault],
});

function correct(state: PolicyState, rep: Rep, fault: FaultKind, context: RepContext): Turn {
  const { lastCue } = state;
  const words = wordsOf(context.phrases, rep.exercise, fault);
  const justSaid = lastCue && lastCue.fault === fault && lastCue.repsAgo < REPEAT_AFTER;
  // Nobody is cheered on while the back or the neck gives way.
  if (justSaid && isSafety(fault)) return [state, undefined];
  if (justSaid || !words) return [state, encouragement(rep.number, context)];
  return [corrected(state, fault), [words.cue, { kind: "fault", fault }]];
}

/** What was corrected and is now seen to be right; what could not be judged stays owed. */
function acknowledge(state: PolicyState, rep: Rep, phrases: Phrases): Turn {
  const mended = state.owed.filter((kind) => !rep.notJudged.includes(kind)).sort(byImportance);
  const [first] = mended;
  const words = first && wordsOf(phrases, rep.exercise, first);
  if (!words) return [state, undefined];
  const owed = state.owed.filter((kind) => !mended.includes(kind));
  return [{ ...state, owed }, [phrases.better(words.well), { kind: "better", fault: first }]];
}

const MENDED_BY = { turned: "side-on", dark: "light" } as const;

/** Where back or neck can't be judged and the user can mend it, that is said once a set. */
function blindness(state: PolicyState, rep: Rep, { phrases }: RepContext): Turn | undefined {
  const trouble = rep.sight?.trouble;
  if (state.toldBlind || (trouble !== "turned" && trouble !== "dark")) return undefined;
  if (!rep.notJudged.some(isSafety)) return undefined;
  const check = MENDED_BY[trouble];
  return [{ ...state, toldBlind: true }, [phrases.setup[check], { kind: "setup", check }]];
}

/** Last of all that is said of a rep, and of one in which nothing was wrong. */
function besideReference(state: PolicyState, rep: Rep, { phrases, reference, backRange }: RepContext): Turn {
  const justSaid = state.remarkAgo !== undefined && state.remarkAgo < REMARK_AFTER;
  const remark = reference && !justSaid ? remarkOn(rep, reference, backRange) : undefined;
  if (!remark) return [state, undefined];
  return [{ ...state, remarkAgo: 0 }, [phrases.remark[remark], { kind: "reference", remark }]];
}

function encouragement(number: number, { phrases, target }: RepContext): Said | undefined {
  if (target === undefined) return undefined;
  const left = target - number;
  if (left === 1 && target >= COUNTDOWN_FROM) return [phrases.lastOne, { kind: "encouragement" }];
  if (left === 2 && target >= COUNTDOWN_FROM) return [phrases.twoMore, { kind: "encouragement" }];
  if (number === Math.ceil(target / 2) && target >= HALFWAY_FROM)
    return [phrases.halfway, { kind: "encouragement" }];
  return undefined;
}
