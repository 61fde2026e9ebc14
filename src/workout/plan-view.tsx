/** Plans: ready-made and own ones, what the last time says about them, and a workout that waits to be finished. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Plan, type PlanItem, planSeconds } from "../core/session/plan.ts";
import { BUILT_IN_PLANS } from "../exercises/plans.ts";
import { asHistoryError } from "../history/database.ts";
import { history } from "../history/shared.ts";
import type { DoneSet } from "../history/statistics.ts";
import { exercisesTitle } from "../messages/exercises.ts";
import { historyProblemText } from "../messages/history-problem.ts";
import { planName, plansText, planWords } from "../messages/plans.ts";
import { workoutText } from "../messages/workout.ts";
import { outlook } from "./opening.ts";
import { PlanEditor } from "./plan-editor.tsx";
import { Remind } from "./remind.tsx";
import { findUnfinished, type Unfinished } from "./unfinished.ts";
import "./plan.css";

interface Known {
  readonly own: readonly Plan[];
  readonly past: readonly DoneSet[];
  readonly unfinished: Unfinished | undefined;
}

async function readKnown(): Promise<Known> {
  const [kept, unfinished] = await Promise.all([history.overview(), findUnfinished(history)]);
  return { own: kept.plans, past: kept.done, unfinished };
}

const NOTHING: Known = { own: [], past: [], unfinished: undefined };

function ItemLine({ item }: { readonly item: PlanItem }) {
  return <li>{plansText.value.line(exercisesTitle(item.exercise), item.sets, item.reps)}</li>;
}

function Outlook({ plan, past }: { readonly plan: Plan; readonly past: readonly DoneSet[] }) {
  const text = workoutText.value.plan;
  const { targets, more, held } = outlook(plan, past);
  const exercises = [...new Set(plan.items.map((item) => item.exercise))];
  const lines = exercises.flatMap((exercise) => {
    const target = targets[exercise];
    const next = more[exercise];
    if (held.includes(exercise)) return [text.held(exercisesTitle(exercise), target)];
    if (target !== undefined) return [text.lastTime(exercisesTitle(exercise), target)];
    return next === undefined ? [] : [text.more(exercisesTitle(exercise), next)];
  });
  if (lines.length === 0) return null;
  return (
    <ul class="plan-outlook">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Card({
  plan,
  past,
  change,
  remind,
}: {
  readonly plan: Plan;
  readonly past: readonly DoneSet[];
  readonly change: () => void;
  readonly remind: () => void;
}) {
  const text = workoutText.value.plan;
  const name = planName(plan);
  const about = planWords(plansText.value.about, plan.id);
  const minutes = Math.max(1, Math.round(planSeconds(plan) / 60));
  return (
    <li class="plan-card">
      <h3>{name}</h3>
      {about && <p>{about}</p>}
      <ul class="plan-items">
        {plan.items.map((item, index) => (
          // A plan may have the same item twice, and items have no name of their own.
          <ItemLine key={index} item={item} />
        ))}
      </ul>
      <p class="plan-size">
        {plansText.value.minutes(minutes)} · {plansText.value.days(plan.daysPerWeek)}
      </p>
      <p class="row">
        <a class="button strong" href={`#/workout/${plan.id}`} aria-label={text.startNamed(name)}>
          {text.start}
        </a>
        <button type="button" class="button quiet" aria-label={text.changeNamed(name)} onClick={change}>
          {text.change}
        </button>
        <button type="button" class="plain" aria-label={text.remindNamed(name)} onClick={remind}>
          {text.remind}
        </button>
      </p>
      <Outlook plan={plan} past={past} />
    </li>
  );
}

function Resume({ unfinished, left }: { readonly unfinished: Unfinished; readonly left: () => void }) {
  const text = workoutText.value.resume;
  const { session, reps } = unfinished;
  if (!session.plan) return null;
  const leave = () => {
    const ended = { ...session, status: "stopped" as const };
    history
      .record({ session: ended, sets: [], reps: [] })
      .then(left, (error: unknown) => console.error(error));
  };
  return (
    <section class="plan-resume" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p>{text.text(planName(session.plan), reps)}</p>
      <p class="row">
        <a class="button strong" href={`#/workout/${session.plan.id}?session=${session.id}`}>
          {text.goOn}
        </a>
        <button type="button" class="button quiet" onClick={leave}>
          {text.leave}
        </button>
      </p>
    </section>
  );
}

/** A copy of a ready-made plan is the user's own. */
const ownCopy = (plan: Plan): Plan =>
  BUILT_IN_PLANS.includes(plan) ? { ...plan, id: crypto.randomUUID(), name: planName(plan) } : plan;

export default function PlanView() {
  const known = useSignal<Known>(NOTHING);
  const problem = useSignal<string | undefined>(undefined);
  const edited = useSignal<Plan | undefined>(undefined);
  const reminded = useSignal<Plan | undefined>(undefined);
  const read = () => {
    readKnown().then(
      (now) => {
        known.value = now;
        problem.value = undefined;
      },
      (error: unknown) => {
        problem.value = historyProblemText.value[asHistoryError(error).code];
      },
    );
  };
  useEffect(() => {
    read();
    return history.onChange(read);
  }, []);
  const text = workoutText.value.plan;
  const { own, past, unfinished } = known.value;
  const list = (plans: readonly Plan[]) => (
    <ul class="plan-list">
      {plans.map((plan) => (
        <Card
          key={plan.id}
          plan={plan}
          past={past}
          change={() => {
            edited.value = ownCopy(plan);
          }}
          remind={() => {
            reminded.value = plan;
          }}
        />
      ))}
    </ul>
  );
  return (
    <article class="plans">
      <header class="plans-head">
        <h1 tabIndex={-1}>{text.title}</h1>
        <p class="plans-lead">{text.lead}</p>
      </header>
      {problem.value && (
        <p class="plans-problem" role="alert">
          {problem.value}
        </p>
      )}
      {unfinished && <Resume unfinished={unfinished} left={read} />}
      <section class="plan-group">
        <h2>{text.builtInTitle}</h2>
        {list(BUILT_IN_PLANS)}
      </section>
      <section class="plan-group">
        <h2>{text.ownTitle}</h2>
        {own.length === 0 ? <p>{text.ownNone}</p> : list(own)}
      </section>
      <p>
        {text.advice} <a href="#/learn">{text.learn}</a>
      </p>
      {reminded.value && (
        <Remind
          key={reminded.value.id}
          plan={reminded.value}
          close={() => {
            reminded.value = undefined;
          }}
        />
      )}
      {edited.value && (
        <PlanEditor
          key={edited.value.id}
          plan={edited.value}
          stored={own.some((plan) => plan.id === edited.value?.id)}
          close={() => {
            edited.value = undefined;
          }}
        />
      )}
    </article>
  );
}
