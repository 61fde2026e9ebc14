/** The coach is let go while somebody is up in a hold: what they hold still in is no rest, and what comes after it counts. */
import { describe, expect, it } from "vitest";
import { command, createCoach, step } from "../../src/core/coach.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import type { ExerciseName } from "../../src/core/quantity.ts";
import { type Golden, goldenTracks } from "./golden.ts";

const all = [...goldenTracks(), ...goldenTracks("floor-tracks")];
const named = (clip: string): Golden => all.find(({ name }) => name === clip)!;

function letGoAt(at: number, { track }: Golden, exercise: "auto" | ExerciseName) {
  const events: CoachEvent[] = [];
  let [state] = command(createCoach({ exercise }), { type: "pause", reason: "preparing" });
  let paused = true;
  for (const frame of track.frames) {
    if (paused && frame.t >= at) [state] = command(state, { type: "resume", reason: "preparing" });
    paused &&= frame.t < at;
    const [next, told] = step(state, frame);
    state = next;
    events.push(...told);
  }
  const of = (type: CoachEvent["type"]) => events.filter((event) => event.type === type);
  return { reps: of("rep"), noReps: of("no-rep") };
}

describe.each([
  ["smoke-superman", "auto"],
  ["va01-alternating", "alternating-superman"],
  ["va02-w-arms", "w-superman"],
  ["va03-arms-along-body", "arms-back-superman"],
] as const)("%s as %s", (clip, exercise) => {
  const golden = named(clip);
  const { peakStart, peakEnd } = golden.reps[0]!;

  it.each([0.1, 0.3, 0.5, 0.7])("counts every rep after the hold of which %d was over", (share) => {
    const { reps, noReps } = letGoAt(peakStart + share * (peakEnd - peakStart), golden, exercise);
    expect(reps).toHaveLength(golden.reps.length - 1);
    expect(noReps).toEqual([]);
  });
});
