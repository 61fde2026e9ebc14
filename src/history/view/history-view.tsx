/** The history: regularity, trends, bests, every set, and what the user can do with all of it. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { EXERCISES } from "../../core/quantity.ts";
import type { Analysis } from "../../core/session/analysis.ts";
import { historyText } from "../../messages/history.ts";
import { historyProblemText } from "../../messages/history-problem.ts";
import type { View, ViewProps } from "../../ui/route.ts";
import { asHistoryError, type HistoryError } from "../database.ts";
import { history } from "../shared.ts";
import { type DoneSet, doneSets } from "../statistics.ts";
import type { HistoryContents } from "../store.ts";
import { Bests } from "./bests.tsx";
import { Calendar } from "./calendar.tsx";
import { SetList } from "./set-list.tsx";
import { Trends } from "./trends.tsx";
import { Yours } from "./yours.tsx";
import "./history.css";

/** A stored set for the review; `pictureStart`: the clip's own clock at the analysis's time 0, seconds. */
export interface ReviewedSet {
  readonly analysis: Analysis;
  readonly blob?: Blob;
  readonly pictureStart?: number;
}
export type OpenInReview = (set: ReviewedSet) => void;

type Shown =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly error: HistoryError }
  | {
      readonly kind: "read";
      readonly contents: HistoryContents;
      readonly sets: readonly DoneSet[];
      readonly clips: ReadonlySet<string>;
    };

/** Read anew after each change, of this tab or another. */
function useHistory(): { readonly shown: Shown; readonly read: () => void } {
  const shown = useSignal<Shown>({ kind: "reading" });
  const read = () => {
    Promise.all([history.contents(), history.clips()]).then(
      ([contents, clips]) => {
        const keys = new Set(clips.map((clip) => `${clip.session} ${clip.set}`));
        shown.value = { kind: "read", contents, sets: doneSets(contents), clips: keys };
      },
      (error: unknown) => {
        shown.value = { kind: "failed", error: asHistoryError(error) };
      },
    );
  };
  useEffect(() => {
    read();
    return history.onChange(read);
  }, []);
  return { shown: shown.value, read };
}

function Failed({ error, retry }: { readonly error: HistoryError; readonly retry: () => void }) {
  const text = historyText.value;
  return (
    <section class="history-failed" role="alert">
      <h2>{text.unreadable}</h2>
      <p>{historyProblemText.value[error.code]}</p>
      <button
        type="button"
        class="button"
        onClick={() => (error.code === "outdated" ? location.reload() : retry())}
      >
        {text.retry}
      </button>
    </section>
  );
}

function Empty() {
  const text = historyText.value;
  return (
    <section class="history-empty">
      <p>{text.empty}</p>
      <a class="button strong" href="#/plan">
        {text.begin}
      </a>
    </section>
  );
}

export function historyView(openInReview: OpenInReview): View {
  return function History({ services }: ViewProps) {
    const { shown, read } = useHistory();
    const text = historyText.value;
    const done = shown.kind === "read" ? shown.sets : [];
    return (
      <article class="history">
        <header class="history-head">
          <h1 tabIndex={-1}>{text.title}</h1>
          <p class="history-lead">{text.lead}</p>
        </header>
        {shown.kind === "reading" && <p role="status">{text.loading}</p>}
        {shown.kind === "failed" && <Failed error={shown.error} retry={read} />}
        {shown.kind === "read" && done.length === 0 && <Empty />}
        {shown.kind === "read" && done.length > 0 && (
          <>
            <Calendar sets={done} contents={shown.contents} />
            {EXERCISES.filter((exercise) => done.some((set) => set.exercise === exercise)).map((exercise) => (
              <section class="history-exercise" key={exercise}>
                <Trends sets={done} exercise={exercise} theme={services.settings.current.value.theme} />
                <Bests sets={done} exercise={exercise} />
              </section>
            ))}
            <SetList sets={done} contents={shown.contents} clips={shown.clips} openInReview={openInReview} />
          </>
        )}
        {shown.kind !== "reading" && (
          <Yours
            settings={services.settings}
            clips={shown.kind === "read" ? shown.clips.size : 0}
            usable={shown.kind === "read"}
          />
        )}
      </article>
    );
  };
}
