/** Films through the coach: what it said and where it ended. */

import { createCoach, step } from "../../src/core/coach.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import type { CoachOptions, CoachState } from "../../src/core/session/state.ts";

type EventOf<T extends CoachEvent["type"]> = CoachEvent & { readonly type: T };

export interface Watched {
  readonly state: CoachState;
  readonly events: readonly CoachEvent[];
}

export function watch(
  frames: readonly PoseFrame[],
  options: Partial<CoachOptions> | CoachState = {},
): Watched {
  let state = "view" in options ? options : createCoach(options);
  const all: CoachEvent[] = [];
  for (const frame of frames) {
    const [next, events] = step(state, frame);
    state = next;
    all.push(...events);
  }
  return { state, events: all };
}

export const of = <T extends CoachEvent["type"]>(
  type: T,
  { events }: { readonly events: readonly CoachEvent[] },
): EventOf<T>[] => events.filter((event): event is EventOf<T> => event.type === type);

export const faultsOf = (watched: Watched): string[][] =>
  [...of("rep", watched), ...of("no-rep", watched)]
    .sort((a, b) => a.t - b.t)
    .map(({ rep }) => rep.faults.map(({ kind }) => kind));

/** What was said, without the greeting. */
export const said = (watched: Watched): string[] =>
  of("cue", watched)
    .filter(({ about }) => about.kind !== "ready" && about.kind !== "reminder")
    .map(({ about }) => ("fault" in about ? `${about.kind} ${about.fault}` : about.kind));
