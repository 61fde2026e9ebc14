/**
 * Who speaks next, as a pure queue; the speaker (speaker.ts) has the clock and the engine.
 *
 * The policy:
 * - One voice, never cut off in mid-word: whatever has begun is heard to the end of its sentence. Long texts are said
 *   sentence by sentence, and what is more urgent slips in between.
 * - Ticks first, then counts. A count that comes while something is said waits for the end of that sentence; a newer count
 *   replaces it, and so does whatever else is said of a newer rep. A tick that would come late is dropped.
 * - A correction belongs to its rep: it is dropped once it has waited longer than it takes to be worth saying, or when the
 *   next rep is counted. Only the newest one waits.
 * - The summary of a set takes the place of everything that was still to be said about its last rep.
 * - What is long (ready, reminders, summaries, what can't be seen) is not begun while the body is on its way; what is left
 *   of it then is said at the next rest, or dropped where it was meant for the time before the first rep.
 */
import { manner, type Utterance } from "./utterance.ts";

interface Waiting {
  readonly utterance: Utterance;
  /** Still to be said, sentence by sentence. */
  readonly sentences: readonly string[];
  /** Milliseconds of the caller's clock. */
  readonly since: number;
  readonly begun: boolean;
}

export interface SpeechQueue {
  readonly waiting: readonly Waiting[];
  /** Whether the body is on its way, or holds. */
  readonly moving: boolean;
}

export interface Sentence {
  readonly text: string;
  readonly utterance: Utterance;
}

export const emptyQueue: SpeechQueue = { waiting: [], moving: false };

const LONGEST_QUEUE = 6;
/** The rest of a text that something came into is soon out of place, milliseconds from the begin of its last sentence. */
const REST_PATIENCE = 6000;
const SENTENCE_END = /(?<=[.!?])\s+/;

const rankOf = ({ utterance }: Waiting): number => manner(utterance.kind).rank;

/** Adds what is to be said and drops what it makes stale. `now` in milliseconds. */
export function offer(queue: SpeechQueue, utterance: Utterance, now: number): SpeechQueue {
  const { replaces } = manner(utterance.kind);
  const kept = queue.waiting.filter(({ utterance: { kind } }) => !replaces.includes(kind));
  const sentences = utterance.text.split(SENTENCE_END);
  const waiting = [...kept, { utterance, sentences, since: now, begun: false }];
  // `sort` keeps the order of equals: first come, first said; what has begun was there before.
  waiting.sort((a, b) => rankOf(a) - rankOf(b));
  return { ...queue, waiting: waiting.slice(0, LONGEST_QUEUE) };
}

/** The body starts on its way, or comes to rest. */
export function move(queue: SpeechQueue, moving: boolean): SpeechQueue {
  const waiting = moving
    ? queue.waiting.filter(({ utterance }) => !manner(utterance.kind).beforehand)
    : queue.waiting;
  return { waiting, moving };
}

/** The next sentence to be said now, and the queue without it; `undefined`: silence, for now or for good. */
export function take(queue: SpeechQueue, now: number): readonly [SpeechQueue, Sentence | undefined] {
  const fresh = queue.waiting.filter(
    ({ utterance, since, begun }) => now - since <= (begun ? REST_PATIENCE : manner(utterance.kind).patience),
  );
  const next = fresh.find(({ utterance }) => !queue.moving || !manner(utterance.kind).atRest);
  const [text, ...rest] = next?.sentences ?? [];
  if (!next || text === undefined) return [{ ...queue, waiting: fresh }, undefined];
  const waiting = fresh.flatMap((one) => {
    if (one !== next) return [one];
    return rest.length > 0 ? [{ ...one, sentences: rest, since: now, begun: true }] : [];
  });
  return [
    { ...queue, waiting },
    { text, utterance: next.utterance },
  ];
}
