/** A workout under way: its session, what stores it, and how it ends. */

import { openIndex } from "../history/free-history.ts";
import type { WorkoutRecorder } from "../history/recorder.ts";
import { SetKeeper } from "../history/set-keeper.ts";
import { history } from "../history/shared.ts";
import { workoutText } from "../messages/workout.ts";
import type { LiveControl } from "../ui/services.ts";
import type { Opening } from "./opening.ts";
import { WorkoutSession } from "./session.ts";
import { wordsFor } from "./words.ts";

export interface RunningWorkout {
  readonly session: WorkoutSession;
  readonly recorder: WorkoutRecorder;
  /** Stores what is left, and lets other tabs coach. */
  close(): void;
}

export function startWorkout(
  control: LiveControl,
  opening: Extract<Opening, { kind: "open" }>,
  clipLimitMb: () => number,
): RunningWorkout {
  const { recorder, release } = opening;
  const keeper = new SetKeeper(history, recorder.header.id, { live: () => control.now, clipLimitMb });
  const session = new WorkoutSession(opening.initial, {
    control,
    recorder,
    follow: (state, coach, events, frame) => keeper.follow(openIndex(state), { state: coach, events, frame }),
    words: (saying) => wordsFor(saying, workoutText.peek().spoken),
    clock: () => performance.now() / 1000,
  });
  const giveBack = control.takeOver(session.counts);
  session.open();
  return {
    session,
    recorder,
    close() {
      session.close();
      keeper.finish();
      giveBack();
      recorder.settle().then(release, release);
    },
  };
}
