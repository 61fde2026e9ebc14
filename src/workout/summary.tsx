/** The end of a workout: what was done, set by set; after pain, what to do now. */

import { isClean } from "../core/coaching/verdict.ts";
import { mean } from "../core/quantity.ts";
import type { WorkoutSet } from "../core/session/workout.ts";
import { language } from "../messages/catalogue.ts";
import { formatNumber } from "../messages/format.ts";
import { termsText } from "../messages/terms.ts";
import { workoutText } from "../messages/workout.ts";
import type { RunningWorkout } from "./running.ts";
import { StorageTrouble } from "./storage-trouble.tsx";

function Row({ set }: { readonly set: WorkoutSet }) {
  const text = workoutText.value;
  const hold = mean(set.reps.flatMap((rep) => rep.holdSeconds ?? []));
  const clean = set.reps.filter(isClean).length;
  return (
    <tr>
      <th scope="row">
        {termsText.value.exercises[set.planned.exercise]} {set.planned.set}
      </th>
      <td>{text.panel.count(set.reps.length, set.planned.target)}</td>
      <td>{formatNumber(language.value, clean)}</td>
      <td>{hold === undefined ? "–" : text.summary.seconds(formatNumber(language.value, hold, 1))}</td>
    </tr>
  );
}

export function Summary({ running }: { readonly running: RunningWorkout }) {
  const text = workoutText.value.summary;
  const { stage, sets } = running.session.state.value;
  const how = stage.name === "done" ? stage.how : "stopped";
  const done = sets.filter((set) => set.reps.length > 0);
  const title = how === "completed" ? text.done : text[how];
  return (
    <section class="workout-summary" aria-label={title}>
      <h2 data-how={how}>{title}</h2>
      {how === "pain" && <p class="workout-pain">{text.painText}</p>}
      {done.length > 0 && (
        <table>
          <caption>{text.table}</caption>
          <thead>
            <tr>
              <th scope="col">{text.set}</th>
              <th scope="col">{text.reps}</th>
              <th scope="col">{text.clean}</th>
              <th scope="col">{text.held}</th>
            </tr>
          </thead>
          <tbody>
            {done.map((set) => (
              <Row key={`${set.planned.exercise}${set.startedAt}`} set={set} />
            ))}
          </tbody>
        </table>
      )}
      <StorageTrouble recorder={running.recorder} />
      {!running.recorder.trouble.value && <p>{text.kept}</p>}
      <p class="row">
        <a class="button strong" href="#/history">
          {text.toHistory}
        </a>
        <a class="button quiet" href="#/plan">
          {text.toPlan}
        </a>
        {how !== "completed" && running.session.state.value.queue.length > 0 && (
          <button
            type="button"
            class="button quiet"
            onClick={() => running.session.order({ type: "resume", by: "user" })}
          >
            {text.mistake}
          </button>
        )}
      </p>
    </section>
  );
}
