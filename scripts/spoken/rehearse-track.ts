/** A pose track through the core and the voice's policy: what would have been said, when, and for how long. */

import { command, createCoach, step } from "../../src/core/coach.ts";
import type { Phrases } from "../../src/core/coaching/phrases.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import type { CoachOptions } from "../../src/core/session/state.ts";
import type { PoseTrack } from "../../src/core/session/track.ts";
import "../../src/exercises/packs.ts";
import { turnsAt } from "../../src/voice/coach-voice.ts";
import { type Cue, type Line, rehearse } from "./rehearsal.ts";

export interface Rehearsed {
  readonly lines: readonly Line[];
  readonly events: readonly CoachEvent[];
  /** Texts, or rests of texts, that were never said. */
  readonly dropped: readonly Cue[];
}

export interface Rehearsal extends Partial<Omit<CoachOptions, "phrases">> {
  readonly phrases: Phrases;
  readonly tones?: boolean;
  /** As in a plan: the set ends at its target. */
  readonly planned?: boolean;
}

export function rehearseTrack(
  track: PoseTrack,
  { phrases, tones = true, planned, ...options }: Rehearsal,
): Rehearsed {
  let state = createCoach({ ...options, phrases });
  const all: CoachEvent[] = [];
  const script: Cue[] = [];
  const hear = (at: number, events: readonly CoachEvent[]): void => {
    all.push(...events);
    for (const turn of turnsAt(events, phrases, { tones, talk: "all" })) script.push({ at, ...turn });
  };
  let t = 0;
  for (const frame of track.frames) {
    t = frame.t;
    const [next, events] = step(state, frame);
    state = next;
    hear(t, events);
    if (!planned || !events.some((event) => event.type === "rep" && event.number === options.targetReps))
      continue;
    const [ended, last] = command(state, { type: "end-set" });
    state = ended;
    hear(t, last);
  }
  const [, last] = command(state, { type: "end-set" });
  hear(t, last);
  const lines = rehearse(script);
  const said = new Set(lines.map(({ utterance }) => utterance));
  return { lines, events: all, dropped: script.filter((cue) => "says" in cue && !said.has(cue.says)) };
}
