/**
 * The sessions of a month or of one day, the newest first and open; the others open on request, so that a month fits on a
 * phone. What is deleted comes back by one press.
 */

import { type Signal, useSignal } from "@preact/signals";
import type { Ref } from "preact";
import { exerciseNames } from "../../core/catalogue.ts";
import { isClean } from "../../core/coaching/verdict.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import { exercisesTitle } from "../../messages/exercises.ts";
import { historyText } from "../../messages/history.ts";
import { historyProblemText } from "../../messages/history-problem.ts";
import { planName } from "../../messages/plans.ts";
import { asHistoryError } from "../database.ts";
import { type Overview, setKey } from "../reading.ts";
import { history } from "../shared.ts";
import { type DoneSet, grouped } from "../statistics.ts";
import { takeOut } from "../undo.ts";
import type { Period } from "./calendar.tsx";
import { longDay, monthName, weekdayAndDay } from "./dates.ts";
import { monthOf, sameMonth } from "./month.ts";
import type { OpenInReview } from "./open-in-review.ts";
import type { Removed } from "./removed.tsx";
import { SetLine } from "./set-line.tsx";

interface SessionProps {
  readonly id: string;
  /** In the order in which they were done. */
  readonly sets: readonly DoneSet[];
  readonly kept: Overview;
  readonly open: boolean;
  readonly remove: () => void;
  readonly openInReview: OpenInReview;
}

function Session({ id, sets, kept, open, remove, openInReview }: SessionProps) {
  const text = historyText.value.sets;
  const day = sets[0]?.day ?? "";
  const reps = sets.flatMap((set) => set.reps);
  const plan = kept.sessions.find((session) => session.id === id)?.plan;
  const exercises = [...new Set(sets.map((set) => exercisesTitle(set.exercise)))];
  return (
    <li>
      <details class="session" open={open}>
        <summary>
          <h3>{weekdayAndDay(day)}</h3>
          <span>{plan ? planName(plan) : exercises.join(", ")}</span>
          <span class="session-sums">
            {text.sums(reps.length, sets.length)} · {text.clean(reps.filter(isClean).length)}
          </span>
        </summary>
        <ul>
          {sets.map((set) => (
            <SetLine
              key={set.index}
              set={set}
              curves={kept.curves.has(setKey(id, set.index))}
              clip={kept.clips.has(setKey(id, set.index))}
              openInReview={openInReview}
            />
          ))}
        </ul>
        <p>
          <button type="button" class="plain" aria-label={text.deleteOf(longDay(day))} onClick={remove}>
            {text.delete}
          </button>
        </p>
      </details>
    </li>
  );
}

function Filter({
  shown,
  exercise,
}: {
  readonly shown: readonly ExerciseName[];
  readonly exercise: Signal<ExerciseName | "all">;
}) {
  const text = historyText.value.sets;
  if (shown.length < 2) return null;
  return (
    <fieldset class="segments">
      <legend class="unseen-text">{text.filter}</legend>
      {(["all", ...shown] as const).map((name) => (
        <button
          type="button"
          key={name}
          class="segment"
          aria-pressed={exercise.value === name}
          onClick={() => {
            exercise.value = name;
          }}
        >
          {name === "all" ? text.all : exercisesTitle(name)}
        </button>
      ))}
    </fieldset>
  );
}

interface ListProps {
  readonly kept: Overview;
  readonly period: Signal<Period>;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly removed: Signal<Removed | undefined>;
  readonly openInReview: OpenInReview;
}

export function SessionList({ kept, period, heading, removed, openInReview }: ListProps) {
  const text = historyText.value;
  const exercise = useSignal<ExerciseName | "all">("all");
  const { month, day } = period.value;
  const ofPeriod = kept.done.filter((set) => (day ? set.day === day : sameMonth(monthOf(set.day), month)));
  const sets = ofPeriod.filter((set) => exercise.value === "all" || set.exercise === exercise.value);
  const sessions = [...grouped(sets, (set) => set.session)].reverse();
  const remove = (id: string, of: string) => {
    takeOut(history, id).then(
      (undo) => {
        removed.value = { words: text.sets.deleted(longDay(of)), undo };
      },
      (error: unknown) => {
        removed.value = { words: historyProblemText.value[asHistoryError(error).code], undo: undefined };
      },
    );
  };
  return (
    <section class="session-list">
      <div class="session-list-head">
        <h2 ref={heading} tabIndex={-1}>
          {day ? longDay(day) : monthName(month.year, month.index)}
        </h2>
        {day && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              period.value = { month };
            }}
          >
            {text.sets.wholeMonth}
          </button>
        )}
        <Filter
          shown={exerciseNames().filter((name) => kept.done.some((set) => set.exercise === name))}
          exercise={exercise}
        />
      </div>
      {sessions.length === 0 && <p>{text.sets.none}</p>}
      <ol>
        {sessions.map(([id, own], index) => (
          <Session
            key={id}
            id={id}
            sets={own}
            kept={kept}
            open={index === 0}
            remove={() => remove(id, own[0]?.day ?? "")}
            openInReview={openInReview}
          />
        ))}
      </ol>
    </section>
  );
}
