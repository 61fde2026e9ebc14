/** The end of a workout: what it came to, beside last time, what to do next, and set by set; after pain, what to do now. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { exerciseNames } from "../core/catalogue.ts";
import { factsOf } from "../core/coaching/facts.ts";
import { summaryOf } from "../core/coaching/summary.ts";
import { isClean } from "../core/coaching/verdict.ts";
import { mean } from "../core/quantity.ts";
import type { WorkoutSet } from "../core/session/workout.ts";
import { history } from "../history/shared.ts";
import { language } from "../messages/catalogue.ts";
import { exercisesTitle } from "../messages/exercises.ts";
import { feelingText } from "../messages/feeling.ts";
import { clockOf, formatNumber } from "../messages/format.ts";
import { coachPhrases } from "../messages/phrases.ts";
import { workoutText } from "../messages/workout.ts";
import { HowItFelt } from "../ui/feeling/feeling.tsx";
import { accountOf, type LastTime, lastTimeOf } from "./account.ts";
import { saidOf } from "./lead.tsx";
import type { RunningWorkout } from "./running.ts";
import { StorageTrouble } from "./storage-trouble.tsx";

const holdOf = (set: WorkoutSet): number | undefined =>
  mean(set.reps.flatMap((rep) => rep.holdSeconds ?? []));
const number = (value: number, digits = 0): string => formatNumber(language.value, value, digits);

/** A column for holds only where something was held. */
function Sets({ done }: { readonly done: readonly WorkoutSet[] }) {
  const text = workoutText.value;
  const held = done.some((set) => holdOf(set) !== undefined);
  return (
    <table>
      <caption>{text.summary.table}</caption>
      <thead>
        <tr>
          <th scope="col">{text.summary.set}</th>
          <th scope="col">{text.summary.reps}</th>
          <th scope="col">{text.summary.clean}</th>
          {held && <th scope="col">{text.summary.held}</th>}
        </tr>
      </thead>
      <tbody>
        {done.map((set) => {
          const hold = holdOf(set);
          return (
            <tr key={`${set.planned.exercise}${set.startedAt}`}>
              <th scope="row">
                {exercisesTitle(set.planned.exercise)} {set.planned.set}
              </th>
              <td>{text.panel.count(set.reps.length, set.planned.target)}</td>
              <td>{number(set.reps.filter(isClean).length)}</td>
              {held && <td>{hold !== undefined && text.summary.seconds(number(hold, 1))}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function useLastTime(running: RunningWorkout): LastTime | undefined {
  const found = useSignal<LastTime | undefined>(undefined);
  useEffect(() => {
    let here = true;
    const plan = running.session.state.peek().plan.id;
    history.overview().then(
      (kept) => {
        if (here) found.value = lastTimeOf(kept, plan, running.recorder.header);
      },
      (error: unknown) => console.warn("Last time is not known.", error),
    );
    return () => {
      here = false;
    };
  }, [running]);
  return found.value;
}

function Totals({ running }: { readonly running: RunningWorkout }) {
  const text = workoutText.value.summary;
  const { sets, clock } = running.session.state.value;
  const { reps, clean, seconds, rest, sets: many } = accountOf(sets, clock);
  const before = useLastTime(running);
  const day = before && new Intl.DateTimeFormat(language.value, { day: "numeric", month: "long" });
  const facts: readonly (readonly [name: string, value: string])[] = [
    [text.reps, number(reps)],
    [text.clean, number(clean)],
    [text.sets, number(many)],
    [text.time, clockOf(Math.round(seconds))],
    ...(rest > 0 ? ([[text.rest, clockOf(Math.round(rest))]] as const) : []),
  ];
  return (
    <>
      <dl class="workout-totals">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {before && (
        <p>{text.before(reps - before.reps, day?.format(new Date(`${before.day}T12:00:00`)) ?? "")}</p>
      )}
    </>
  );
}

/** For each exercise, in the very sentence that a set gets: what went well and the one thing to do next. */
function Advice({ done }: { readonly done: readonly WorkoutSet[] }) {
  const phrases = coachPhrases().value;
  const lines = exerciseNames().flatMap((exercise) => {
    const reps = done
      .filter((set) => set.planned.exercise === exercise)
      .flatMap((set) => [...set.reps, ...set.noReps]);
    return reps.length === 0 ? [] : [[exercise, summaryOf(factsOf(exercise, reps), phrases)] as const];
  });
  return (
    <ul class="workout-advice">
      {lines.map(([exercise, words]) => (
        <li key={exercise}>
          <b>{exercisesTitle(exercise)}.</b> {words}
        </li>
      ))}
    </ul>
  );
}

/** Of the last set, which no rest follows; who stopped for pain knows already whom to ask. */
function LastFelt({ running, how }: { readonly running: RunningWorkout; readonly how: string }) {
  const { feeling, firstPain } = saidOf(running.session.state.value);
  return (
    <HowItFelt
      feeling={feeling}
      advise={firstPain && how !== "pain"}
      change={(change) => running.session.order({ type: "felt", change })}
    />
  );
}

export function Summary({ running }: { readonly running: RunningWorkout }) {
  const text = workoutText.value.summary;
  const { stage, sets } = running.session.state.value;
  const how = stage.name === "done" ? stage.how : "stopped";
  const done = sets.filter((set) => set.reps.length > 0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const title = how === "completed" ? text.done : text[how];
  return (
    <section class="workout-summary" aria-label={title}>
      <h2 data-how={how} tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {how === "pain" && <p class="workout-pain">{text.painText}</p>}
      {(sets.at(-1)?.reps.length ?? 0) > 0 && (
        <div class="workout-felt">
          <h3>{feelingText.value.title}</h3>
          <LastFelt running={running} how={how} />
        </div>
      )}
      {done.length > 0 && (
        <>
          <Totals running={running} />
          {how !== "pain" && <Advice done={done} />}
          <Sets done={done} />
        </>
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
        {how === "pain" && running.session.state.value.queue.length > 0 && (
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
