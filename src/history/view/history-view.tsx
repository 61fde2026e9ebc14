/** The history: regularity, every session, trends, bests, and what the user can do with all of it. */

import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { exerciseNames } from "../../core/catalogue.ts";
import { historyText } from "../../messages/history.ts";
import { historyProblemText } from "../../messages/history-problem.ts";
import type { View, ViewProps } from "../../ui/route.ts";
import { asHistoryError, type HistoryError } from "../database.ts";
import type { Overview } from "../reading.ts";
import { dayOf } from "../records.ts";
import { history } from "../shared.ts";
import { Bests } from "./bests.tsx";
import { Calendar, type Period } from "./calendar.tsx";
import { DamageList } from "./damage-list.tsx";
import { monthOf } from "./month.ts";
import type { OpenInReview } from "./open-in-review.ts";
import { type Removed, Undo } from "./removed.tsx";
import { SessionList } from "./session-list.tsx";
import { Streak } from "./streak.tsx";
import { TakeAlong } from "./take-along.tsx";
import { Trends } from "./trends.tsx";
import { Yours } from "./yours.tsx";
import "./history.css";

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

function Done({
  kept,
  theme,
  removed,
  openInReview,
}: {
  readonly kept: Overview;
  readonly theme: string;
  readonly removed: Signal<Removed | undefined>;
  readonly openInReview: OpenInReview;
}) {
  const sets = kept.done;
  // The newest month that was trained in, so that the page never opens empty.
  const period = useSignal<Period>({ month: monthOf(sets.at(-1)?.day ?? dayOf(new Date())) });
  const list = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <section class="regularity">
        <Streak sets={sets} sessions={kept.sessions} />
        <Calendar
          sets={sets}
          period={period}
          opened={() => requestAnimationFrame(() => list.current?.focus())}
        />
      </section>
      <SessionList kept={kept} period={period} heading={list} removed={removed} openInReview={openInReview} />
      {exerciseNames()
        .filter((exercise) => sets.some((set) => set.exercise === exercise))
        .map((exercise) => (
          <section class="history-exercise" key={exercise}>
            <Trends sets={sets} exercise={exercise} theme={theme} />
            <Bests sets={sets} exercise={exercise} />
          </section>
        ))}
    </>
  );
}

export function historyView(openInReview: OpenInReview): View {
  return function History({ services }: ViewProps) {
    const { shown, read } = useHistory();
    const text = historyText.value;
    const removed = useSignal<Removed | undefined>(undefined);
    const kept = shown.kind === "read" ? shown.kept : undefined;
    return (
      <article class="history">
        <header class="history-head">
          <h1 tabIndex={-1}>{text.title}</h1>
          <p class="history-lead">{text.lead}</p>
        </header>
        {shown.kind === "reading" && <p role="status">{text.loading}</p>}
        {shown.kind === "failed" && <Failed error={shown.error} retry={read} />}
        <Undo removed={removed} />
        {kept && kept.done.length === 0 && <Empty />}
        {kept && kept.done.length > 0 && (
          <Done
            kept={kept}
            theme={services.settings.current.value.theme}
            removed={removed}
            openInReview={openInReview}
          />
        )}
        {kept && kept.done.length > 0 && <TakeAlong sets={kept.done} />}
        <DamageList sessions={kept?.sessions ?? []} />
        {shown.kind !== "reading" && (
          <Yours settings={services.settings} clips={kept?.clips.size ?? 0} usable={kept !== undefined} />
        )}
      </article>
    );
  };
}
