/** The coach is let go while somebody is up in a hold: what they hold still in is no rest, and what comes after it counts. */
import { expect, it } from "vitest";
import { command, createCoach, step } from "../../src/core/coach.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import { goldenTracks } from "./golden.ts";

it("counts every superman after the hold in which it began", () => {
  const { track, reps } = goldenTracks().find(({ name }) => name === "smoke-superman")!;
  const [first] = reps;
  for (const share of [0.1, 0.3, 0.5]) {
    const begins = first!.peakStart + share * (first!.peakEnd - first!.peakStart);
    const events: CoachEvent[] = [];
    let [state] = command(createCoach(), { type: "pause", reason: "preparing" });
    let paused = true;
    for (const frame of track.frames) {
      if (paused && frame.t >= begins) [state] = command(state, { type: "resume", reason: "preparing" });
      paused &&= frame.t < begins;
      const [next, told] = step(state, frame);
      state = next;
      events.push(...told);
    }
    const of = (type: CoachEvent["type"]) => events.filter((event) => event.type === type);
    expect(of("rep"), `from ${begins.toFixed(2)} s`).toHaveLength(reps.length - 1);
    expect(of("no-rep")).toEqual([]);
  }
});
