/** The shoulder press on generated bodies: what counts, and what is left to other exercises. */
import { describe, expect, it } from "vitest";
import { createCoach, step } from "../../src/core/coach.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import type { CoachOptions } from "../../src/core/session/state.ts";
import { SET_LENGTH, trueSet } from "../core/movements/scene.ts";
import { TRUE_KINDS } from "../core/movements/true-kinds.ts";

function eventsOf(name: string, seed: number, options: Partial<CoachOptions>): CoachEvent[] {
  const kind = TRUE_KINDS.find((one) => one.name === name)!;
  const all: CoachEvent[] = [];
  let state = createCoach(options);
  for (const frame of trueSet(kind, seed)) {
    const [next, events] = step(state, frame);
    state = next;
    all.push(...events);
  }
  return all;
}
const reps = (events: readonly CoachEvent[]) =>
  events.flatMap((event) => (event.type === "rep" || event.type === "no-rep" ? [event.rep] : []));

describe("shoulder presses", () => {
  it("count once chosen, and the elbows are read as straight at the top", () => {
    const found = reps(eventsOf("shoulder presses", 3, { exercise: "shoulder-press" }));
    expect(found.map(({ exercise, counted }) => [exercise, counted])).toEqual(
      Array(SET_LENGTH).fill(["shoulder-press", true]),
    );
    for (const { peak } of found) expect(peak.elbowFlexion).toBeLessThan(60);
  });

  it("are ready with the hands at the shoulders, not before", () => {
    const armed = eventsOf("shoulder presses", 3, { exercise: "shoulder-press" }).find(
      ({ type }) => type === "armed",
    );
    expect(armed).toMatchObject({ exercise: "shoulder-press" });
    const hanging = eventsOf("good mornings, crossed arms", 3, { exercise: "shoulder-press" });
    expect(reps(hanging)).toEqual([]);
  });

  it("are recognised with the second where nothing was chosen", () => {
    const found = reps(eventsOf("shoulder presses", 4, {}));
    expect(found.map(({ exercise, counted }) => [exercise, counted])).toEqual(
      Array(SET_LENGTH).fill(["shoulder-press", true]),
    );
    expect(found[0]!.countedAt).toBe(found[1]!.countedAt);
  });

  it("are called by their name where another exercise was chosen", () => {
    const cues = eventsOf("shoulder presses", 3, { exercise: "good-morning" }).filter(
      (event) => event.type === "cue" && event.about.kind === "other-exercise",
    );
    expect(cues).toMatchObject([{ about: { exercise: "shoulder-press" } }]);
  });
});
