/** Says when the newest reps are in memory only, and offers them as a file. */
import { exportHistory } from "../history/exchange.ts";
import type { WorkoutRecorder } from "../history/recorder.ts";
import { saveFile } from "../history/save-file.ts";
import { historyProblemText } from "../messages/history-problem.ts";
import { workoutText } from "../messages/workout.ts";

export function StorageTrouble({ recorder }: { readonly recorder: WorkoutRecorder }) {
  const trouble = recorder.trouble.value;
  if (!trouble) return null;
  const text = workoutText.value.panel;
  const save = () => {
    const unsaved = recorder.unsaved();
    if (!unsaved) return;
    const { session, sets, reps } = unsaved;
    const now = new Date();
    saveFile(
      exportHistory({ sessions: [session], sets, reps, plans: [], analyses: [] }, now),
      `backline-rescued-${session.day}.json`,
    );
  };
  return (
    <p class="workout-trouble" role="alert">
      {text.notStored} {historyProblemText.value[trouble.code]}{" "}
      <button type="button" class="button quiet" onClick={save}>
        {text.saveFile}
      </button>
    </p>
  );
}
