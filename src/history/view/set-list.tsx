/** Every session with its sets, the newest first; each set opens in review. */
import { useSignal } from "@preact/signals";
import { factsOf } from "../../core/coaching/facts.ts";
import { summaryOf } from "../../core/coaching/summary.ts";
import type { Analysis } from "../../core/session/analysis.ts";
import { historyText } from "../../messages/history.ts";
import { coachPhrases } from "../../messages/phrases.ts";
import { termsText } from "../../messages/terms.ts";
import { type Overview, setKey } from "../reading.ts";
import { history } from "../shared.ts";
import { type DoneSet, grouped } from "../statistics.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { longDay } from "./dates.ts";
import type { OpenInReview } from "./history-view.tsx";

const AT_FIRST = 8;

interface ListProps {
  readonly kept: Overview;
  readonly openInReview: OpenInReview;
}

/** `false`: there is nothing to open any more, or it is damaged. */
async function open(set: DoneSet, openInReview: OpenInReview): Promise<boolean> {
  const [kept, clip] = await Promise.all([
    history.analysis(set.session, set.index),
    history.clip(set.session, set.index),
  ]);
  if (!kept) return false;
  // The review checks the analysis itself before it shows any of it.
  const analysis = kept.analysis as unknown as Analysis;
  openInReview(clip ? { analysis, blob: clip.blob, pictureStart: kept.since - clip.since } : { analysis });
  return true;
}

function SetLine({
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
  const name = `${termsText.value.exercises[set.exercise]}, ${text.set(set.record.planned.set)}`;
  // As it was said at its end, without what was to come next.
  const facts = factsOf(set.exercise, [...set.reps, ...set.noReps]);
  const { endedBy } = set.record;
  const gone = useSignal(false);
  return (
    <li class="set-line">
      <span class="set-name">{name}</span>
      <span>
        <b>{text.count(set.reps.length, set.record.planned.target)}</b> ·{" "}
        {summaryOf(facts, coachPhrases().value, false)}
        {endedBy && endedBy !== "target" && set.record.planned.target > 0 && ` · ${text.endedBy[endedBy]}`}
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
    </li>
  );
}

export function SetList({ kept, openInReview }: ListProps) {
  const text = historyText.value;
  const shown = useSignal(AT_FIRST);
  const bySession = grouped(kept.done.toReversed(), (set) => set.session);
  const sessions = [...bySession].slice(0, shown.value);
  const more = bySession.size - sessions.length;
  return (
    <section class="set-list">
      <h2>{text.sets.title}</h2>
      <ol>
        {sessions.map(([session, own]) => {
          const day = own[0]?.day ?? "";
          const reps = own.reduce((sum, set) => sum + set.reps.length, 0);
          return (
            <li key={session}>
              <div class="session-head">
                <h3>{text.sets.session(longDay(day), reps)}</h3>
                <ConfirmButton
                  label={text.sets.deleteOf(longDay(day))}
                  question={text.yours.sureSession}
                  act={() => history.deleteSession(session)}
                >
                  {text.sets.delete}
                </ConfirmButton>
              </div>
              <ul>
                {[...own].reverse().map((set) => (
                  <SetLine
                    key={set.index}
                    set={set}
                    curves={kept.curves.has(setKey(session, set.index))}
                    clip={kept.clips.has(setKey(session, set.index))}
                    openInReview={openInReview}
                  />
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
      {more > 0 && (
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            shown.value += 24;
          }}
        >
          {text.sets.more(more)}
        </button>
      )}
    </section>
  );
}
