/** A set in the list: what was said at its end, and its way into the review. */

import { useSignal } from "@preact/signals";
import { factsOf } from "../../core/coaching/facts.ts";
import { summaryOf } from "../../core/coaching/summary.ts";
import type { Analysis } from "../../core/session/analysis.ts";
import type { SetEnd } from "../../core/session/workout.ts";
import { exercisesTitle } from "../../messages/exercises.ts";
import { feelingText, saidOf } from "../../messages/feeling.ts";
import { historyText } from "../../messages/history.ts";
import { historyProblemText } from "../../messages/history-problem.ts";
import { coachPhrases } from "../../messages/phrases.ts";
import { HowItFelt } from "../../ui/feeling/feeling.tsx";
import { asHistoryError } from "../database.ts";
import { withFelt } from "../felt.ts";
import { history } from "../shared.ts";
import type { DoneSet } from "../statistics.ts";
import { longDay } from "./dates.ts";
import type { OpenInReview } from "./open-in-review.ts";

/** `false`: there is nothing to open any more, or it is damaged. */
async function open(set: DoneSet, openInReview: OpenInReview): Promise<boolean> {
  const [kept, clip] = await Promise.all([
    history.analysis(set.session, set.index),
    history.clip(set.session, set.index),
  ]);
  if (!kept) return false;
  // The review checks the analysis itself before it shows any of it.
  const analysis = withFelt(kept.analysis as unknown as Analysis, set.record);
  openInReview(clip ? { analysis, blob: clip.blob, pictureStart: kept.since - clip.since } : { analysis });
  return true;
}

/** Why it ended before its target, if it did: a set that reached it, or had none, was not left early. */
function earlyEnd({ record, reps }: DoneSet): SetEnd | undefined {
  const { endedBy, planned } = record;
  if (endedBy === null || endedBy === "target") return undefined;
  if (endedBy === "pain") return endedBy;
  return planned.target > 0 && reps.length < planned.target ? endedBy : undefined;
}

/** Corrected, or said later: opened by whoever wants to. */
function Felt({ set, name }: { readonly set: DoneSet; readonly name: string }) {
  const text = feelingText.value;
  const failed = useSignal("");
  const opened = useSignal(false);
  return (
    <details
      class="set-felt"
      onToggle={(event) => {
        opened.value = event.currentTarget.open;
      }}
    >
      <summary aria-label={text.changeOf(name, longDay(set.day))}>{text.change}</summary>
      {opened.value && (
        <HowItFelt
          feeling={set.record}
          advise={false}
          change={(change) => {
            failed.value = "";
            history.feel(set.session, set.index, change).catch((error: unknown) => {
              failed.value = historyProblemText.peek()[asHistoryError(error).code];
            });
          }}
        />
      )}
      {failed.value && <p role="alert">{failed.value}</p>}
    </details>
  );
}

export function SetLine({
  set,
  curves,
  clip,
  openInReview,
}: {
  readonly set: DoneSet;
  readonly curves: boolean;
  readonly clip: boolean;
  readonly openInReview: OpenInReview;
}) {
  const text = historyText.value.sets;
  const name = `${exercisesTitle(set.exercise)}, ${text.set(set.record.planned.set)}`;
  // As it was said at its end, without what was to come next.
  const facts = factsOf(set.exercise, [...set.reps, ...set.noReps]);
  const end = earlyEnd(set);
  const gone = useSignal(false);
  return (
    <li class="set-line">
      <span class="set-name">{name}</span>
      <span>
        <b>{text.count(set.reps.length, set.record.planned.target)}</b> ·{" "}
        {summaryOf(facts, coachPhrases().value, false)}
        {end && ` · ${text.endedBy[end]}`}
        {saidOf(set.record).map((words) => ` · ${words}`)}
      </span>
      {gone.value ? (
        <span role="alert">{text.curvesGone}</span>
      ) : curves ? (
        <button
          type="button"
          class="button quiet"
          aria-label={text.reviewSet(name, longDay(set.day))}
          onClick={() => {
            open(set, openInReview).then(
              (opened) => {
                gone.value = !opened;
              },
              (error: unknown) => console.error(error),
            );
          }}
        >
          {clip ? text.clip : text.review}
        </button>
      ) : (
        <span class="soft">{text.noCurves}</span>
      )}
      <Felt set={set} name={name} />
    </li>
  );
}
