/** The history: regularity, trends, bests, every set, and what the user can do with all of it. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { EXERCISES } from "../../core/quantity.ts";
import type { Analysis } from "../../core/session/analysis.ts";
import { historyText } from "../../messages/history.ts";
import { historyProblemText } from "../../messages/history-problem.ts";
import type { View, ViewProps } from "../../ui/route.ts";
import { asHistoryError, type HistoryError } from "../database.ts";
import type { Overview } from "../reading.ts";
import { history } from "../shared.ts";
import { Bests } from "./bests.tsx";
import { Calendar } from "./calendar.tsx";
import { DamageList } from "./damage-list.tsx";
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
      readonly kept: Overview;
    };

/** A set under way in another tab changes the history with each rep. */
const CHANGES_SETTLE_MS = 250;

/** Read anew after each change, of this tab or another. */
function useHistory(): { readonly shown: Shown; readonly read: () => void } {
  const shown = useSignal<Shown>({ kind: "reading" });
  const read = () => {
    history.overview().then(
      (kept) => {
        shown.value = { kind: "read", kept };
        history.lookForDamage().catch((error: unknown) => console.warn("Not every rep was checked.", error));
      },
      (error: unknown) => {
        shown.value = { kind: "failed", error: asHistoryError(error) };
      },
    );
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(read, CHANGES_SETTLE_MS);
    };
    read();
    const end = history.onChange(later);
    return () => {
      clearTimeout(timer);
      end();
    };
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
    const done = shown.kind === "read" ? shown.kept.done : [];
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
            <Calendar sets={done} sessions={shown.kept.sessions} />
            {EXERCISES.filter((exercise) => done.some((set) => set.exercise === exercise)).map((exercise) => (
              <section class="history-exercise" key={exercise}>
                <Trends sets={done} exercise={exercise} theme={services.settings.current.value.theme} />
                <Bests sets={done} exercise={exercise} />
              </section>
            ))}
            <SetList kept={shown.kept} openInReview={openInReview} />
          </>
        )}
        <DamageList sessions={shown.kind === "read" ? shown.kept.sessions : []} />
        {shown.kind !== "reading" && (
          <Yours
            settings={services.settings}
            clips={shown.kind === "read" ? shown.kept.clips.size : 0}
            usable={shown.kind === "read"}
          />
        )}
      </article>
    );
  };
}
