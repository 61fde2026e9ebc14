/** What a workout says, in the user's language. */
import type { Saying } from "../core/session/workout.ts";
import { feelingText } from "../messages/feeling.ts";
import type { workoutText } from "../messages/workout.ts";

export interface Words {
  readonly text: string;
  /** `at-once`: the last seconds of a rest, worth cutting something else off for. */
  readonly manner: "in-turn" | "at-once" | "safety";
}

type Text = (typeof workoutText)["value"]["spoken"];

function plain(saying: Saying, text: Text): string {
  switch (saying.kind) {
    case "set-ahead": {
      const { exercise, set, sets, target } = saying.planned;
      return text.setAhead(exercise, set, sets, target);
    }
    case "set-done": {
      const { reps, target, restSeconds, next } = saying;
      const done = text.setDone(reps, target, restSeconds);
      return next.set === 1 ? `${done} ${text.nextExercise(next.exercise)}` : done;
    }
    case "begun": {
      const { set, sets } = saying.planned;
      return text.begun(set, sets, saying.reps);
    }
    case "rest-left":
      return saying.seconds === 10 ? text.getReady(10, saying.next.exercise) : text.restLeft(saying.seconds);
    case "wrong-exercise":
      return text.wrong(saying.expected, saying.seen);
    case "switched":
      return text.switched(saying.planned.exercise);
    case "paused":
      return text.paused(saying.reason, saying.reps, saying.target);
    case "resumed":
      return text.resumed(saying.reps, saying.target);
    case "advice":
      return advice(saying.advice, text);
    case "pain":
      return text.pain;
    case "pain-noted":
      return feelingText.peek().spoken.noted;
    case "workout-done":
      return text.done(saying.sets, saying.reps);
  }
}

function advice(given: Extract<Saying, { kind: "advice" }>["advice"], text: Text): string {
  switch (given.kind) {
    case "stop-rounding":
      return text.stopRounding;
    case "lighter":
      return text.lighter(given.because, given.target);
    case "easier-variant":
      return text.easierVariant[given.because];
  }
}

function manner(saying: Saying): Words["manner"] {
  if (saying.kind === "pain" || saying.kind === "pain-noted") return "safety";
  if (saying.kind === "advice" && saying.advice.kind !== "lighter") return "safety";
  return saying.kind === "rest-left" && saying.seconds <= 3 ? "at-once" : "in-turn";
}

export const wordsFor = (saying: Saying, text: Text): Words => ({
  text: plain(saying, text),
  manner: manner(saying),
});
