/** The queue with a clock of its own and a voice that takes its usual time: who is heard when. */
import { emptyQueue, move, offer, take } from "../../src/voice/queue.ts";
import { usualTime } from "../../src/voice/speaker.ts";
import type { SpokenKind, Utterance } from "../../src/voice/utterance.ts";

/** Something happens `at` so many seconds: a text is offered, or the body starts or stops moving. */
export type Cue =
  | { readonly at: number; readonly says: Utterance }
  | { readonly at: number; readonly moving: boolean };

export interface Line {
  /** Seconds. */
  readonly from: number;
  readonly to: number;
  readonly kind: SpokenKind;
  readonly text: string;
  readonly utterance: Utterance;
}

/** What was said from when to when. As the speaker does: a free voice begins at once, a busy one goes on when it is done. */
export function rehearse(script: readonly Cue[], rate = 1): Line[] {
  const log: Line[] = [];
  let queue = emptyQueue;
  let free = 0;
  const speak = (now: number): boolean => {
    const [next, sentence] = take(queue, now * 1000);
    queue = next;
    if (!sentence) return false;
    free = now + usualTime(sentence.text, rate) / 1000;
    log.push({
      from: now,
      to: free,
      kind: sentence.utterance.kind,
      text: sentence.text,
      utterance: sentence.utterance,
    });
    return true;
  };
  const goOn = (until: number): void => {
    while (log.length > 0 && free <= until && speak(free)) {}
  };
  for (const cue of script) {
    goOn(cue.at);
    if ("moving" in cue) queue = move(queue, cue.moving);
    else queue = offer(queue, cue.says, cue.at * 1000);
    if (free <= cue.at) speak(cue.at);
  }
  goOn(Number.POSITIVE_INFINITY);
  return log;
}
