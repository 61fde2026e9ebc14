/** What a workout says at the end of a set: of its own set, once, and not to whom something hurts. */

import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CoachCommand, createCoach } from "../../src/core/coach.ts";
import { factsOf } from "../../src/core/coaching/facts.ts";
import type { CoachEvent, Rep } from "../../src/core/events.ts";
import type { CoachState } from "../../src/core/session/state.ts";
import { createWorkout } from "../../src/core/session/workout.ts";
import type { LiveSink } from "../../src/run/live.ts";
import { WorkoutSession } from "../../src/workout/session.ts";
import { rep } from "../core/session/reps.ts";

const PLAN = {
  id: "p",
  name: "",
  daysPerWeek: 2,
  items: [{ exercise: "good-morning", sets: 2, reps: 2, holdSeconds: 2, restSeconds: 30 }],
} as const;
const FRAME = { t: 0, width: 640, height: 480 };

/** A workout on a coach that says what it is told to, and answers "end-set" with a summary as the real one does. */
function working() {
  const said: { text: string; manner: string | undefined }[] = [];
  const armed: CoachState = {
    ...createCoach(),
    view: { ...createCoach().view, status: "armed", exercise: "good-morning" },
  };
  let sink: LiveSink = {};
  const tell = (events: readonly CoachEvent[]) => sink.onStep?.(armed, events, FRAME, 0);
  const summary: CoachEvent = {
    type: "set-summary",
    t: 9,
    set: 1,
    exercise: "good-morning",
    reps: 1,
    faults: {},
    facts: factsOf("good-morning", []),
    text: "What the coach alone knows.",
  };
  const control = {
    preparing: signal(undefined),
    subscribe(given: LiveSink) {
      sink = given;
      return () => {};
    },
    command(order: CoachCommand) {
      if (order.type === "end-set") tell([summary]);
    },
    announce(text: string, manner?: string) {
      said.push({ text, manner });
    },
  };
  let now = 0;
  const session = new WorkoutSession(createWorkout(PLAN), {
    control,
    recorder: { record() {} },
    follow() {},
    words: (saying) => ({ text: saying.kind, manner: "in-turn" }),
    clock: () => now,
  });
  session.open();
  const count = (made: Rep) => {
    now += 5;
    const { number, exercise, start, end, faults } = made;
    tell([{ type: "rep", t: now, number, exercise, start, end, faults, rep: made }]);
  };
  return { session, said, count };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the end of a set in a workout", () => {
  it("is summed up from the workout's own reps, once", () => {
    const { session, said, count } = working();
    count(rep("good-morning", 5));
    count({ ...rep("good-morning", 10, ["bent-knees"]), number: 2 });
    session.close();
    expect(said.filter(({ manner }) => manner === "summary").map(({ text }) => text)).toEqual([
      "2 reps, 1 clean. Knees bent too far in 1. Next set: hips back, soft knees.",
    ]);
    expect(said.map(({ text }) => text)).toContain("set-done");
  });

  it("is not summed up to whom something hurts", () => {
    const { session, said, count } = working();
    count(rep("good-morning", 5));
    session.order({ type: "pain" });
    session.close();
    expect(said.map(({ text }) => text)).toContain("pain");
    expect(said.some(({ manner }) => manner === "summary")).toBe(false);
  });
});
