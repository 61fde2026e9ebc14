/**
 * A set in one breath, in one place for voice, card, history and report: what went well, what did not count, what could
 * not be judged, and one thing to do next. Nothing is called clean that was not judged.
 */
import type { SetFacts } from "../events.ts";
import type { ExerciseName, FaultKind } from "../quantity.ts";
import { topicOf } from "./criteria.ts";
import { BEND_PARTS, type BendPart, isUnfinished, noRepSeen, type Phrases, wordsOf } from "./phrases.ts";

/** More topics than this are a list that nobody keeps in mind. */
const MOST_TOPICS = 2;

function opening(facts: SetFacts, phrases: Phrases): string {
  const { reps, clean, strength, exercise } = facts;
  const words = phrases.summary;
  if (reps === 0) return words.noneCounted;
  if (clean === reps) return words.allClean(reps);
  if (clean > 0) return `${words.reps(reps)}, ${words.someClean(clean)}.`;
  const well = strength && wordsOf(phrases, exercise, strength)?.well;
  return `${words.reps(reps)}${well ? `, ${well}` : ""}.`;
}

function missed({ missed: reasons, exercise }: SetFacts, phrases: Phrases): string {
  const n = reasons.reduce((sum, { times }) => sum + times, 0);
  if (n === 0) return "";
  return phrases.summary.missed(
    n,
    reasons.map(({ reason, times }) => [noRepSeen(phrases, exercise, reason), times] as const),
  );
}

function unjudged({ blind, trouble, reps, backCheck }: SetFacts, phrases: Phrases): string {
  const first = blind[0];
  if (!first) return "";
  // In as many reps as the first: else the number would be wrong for the others.
  const topics = blind.filter((of) => of.reps === first.reps).slice(0, MOST_TOPICS);
  const seen = trouble === undefined || trouble === "slow" ? undefined : phrases.remedy[trouble];
  const asked = backCheck && topics.some(({ topic }) => topic === "back");
  const remedy = asked ? phrases.summary.checkBack : seen;
  return phrases.summary.unjudged(
    topics.map(({ topic }) => topic),
    first.reps,
    reps,
    remedy,
  );
}

const PARTS = Object.entries(BEND_PARTS) as [BendPart, number][];
const distance = (share: number, [, of]: readonly [BendPart, number]): number => Math.abs(share - of);

/** By its words after the fault, where backs are what is to be corrected. */
const correctsBack = ({ focus }: SetFacts): boolean => focus !== undefined && topicOf(focus.fault) === "back";

function bend(facts: SetFacts, phrases: Phrases): string {
  const { bendShare: share } = facts;
  if (share === undefined) return "";
  const [part] = PARTS.reduce((best, one) => (distance(share, one) < distance(share, best) ? one : best));
  return phrases.summary.bend(part, correctsBack(facts));
}

/** What to do next time: the fault to correct, else what kept most attempts from counting. */
function nextStep({ focus, missed: reasons }: SetFacts): FaultKind | undefined {
  if (focus) return focus.fault;
  const reason = reasons[0]?.reason;
  return reason !== undefined && isUnfinished(reason) ? undefined : reason;
}

const nextWords = (exercise: ExerciseName, kind: FaultKind, phrases: Phrases): string => {
  const words = wordsOf(phrases, exercise, kind);
  return words ? phrases.summary.next(words.next) : "";
};

/** One thing to do next time; empty where there is none. */
export function nextOf(facts: SetFacts, phrases: Phrases): string {
  const next = nextStep(facts);
  return next ? nextWords(facts.exercise, next, phrases) : "";
}

const joined = (sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== "").join(" ");

/** What was done and what was seen of it, without what is to be corrected. */
export function accountOf(facts: SetFacts, phrases: Phrases): string {
  const { reps } = facts;
  const words = phrases.summary;
  const toldAlready = facts.missed.some(({ reason }) => reason === "interrupted");
  return joined([
    opening(facts, phrases),
    facts.clean === reps && reps > 0 && facts.holdSeconds !== undefined ? words.hold(facts.holdSeconds) : "",
    facts.sides ? words.sides(facts.sides.left, facts.sides.right) : "",
    missed(facts, phrases),
    correctsBack(facts) ? "" : bend(facts, phrases),
    unjudged(facts, phrases),
    facts.against ? words.against(facts.against.remarks, facts.against.little) : "",
    facts.slow ? words.slow : "",
    facts.lost && !toldAlready ? words.lost : "",
  ]);
}

/** Sentences with a space between them; each can be said by itself. `finished`: a set that still grows has no next step. */
export function summaryOf(facts: SetFacts, phrases: Phrases, finished = true): string {
  const { exercise, focus, reps, hindsight = [] } = facts;
  const seen = focus && wordsOf(phrases, exercise, focus.fault)?.seen;
  return joined([
    accountOf(facts, phrases),
    seen ? phrases.summary.seen(seen, focus.reps, reps) : "",
    seen && hindsight.length > 0 ? phrases.summary.lookingBack(hindsight, focus.reps > hindsight.length) : "",
    correctsBack(facts) ? bend(facts, phrases) : "",
    finished ? nextOf(facts, phrases) : "",
  ]);
}
