/** What the first screen says to somebody who has trained here: the workout to do now, and where they stand. */
import { planSeconds } from "../../core/session/plan.ts";
import { language } from "../../messages/catalogue.ts";
import { exercisesTitle } from "../../messages/exercises.ts";
import { homeText } from "../../messages/home.ts";
import { planName, plansText } from "../../messages/plans.ts";
import type { Today } from "../services.ts";

const DAY_MS = 86_400_000;
const stamp = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const WEEK = 7;

/** "today", "tomorrow", "Saturday", "5 December": as one would say it. */
function spokenDay(day: string, today: string): string {
  const { when } = homeText.value;
  const ahead = Math.round((stamp(day) - stamp(today)) / DAY_MS);
  if (ahead === 0) return when.today;
  if (ahead === 1) return when.tomorrow;
  if (ahead === -1) return when.yesterday;
  const near = Math.abs(ahead) < WEEK;
  const form: Intl.DateTimeFormatOptions = near ? { weekday: "long" } : { day: "numeric", month: "long" };
  return new Intl.DateTimeFormat(language.value, { ...form, timeZone: "UTC" }).format(stamp(day));
}

function PlanLine({ today }: { readonly today: Today }) {
  const text = plansText.value;
  const { plan } = today;
  const items = plan.items.map((item) => text.line(exercisesTitle(item.exercise), item.sets, item.reps));
  const minutes = Math.max(1, Math.round(planSeconds(plan) / 60));
  return <p class="home-lead">{[...items, text.minutes(minutes)].join(" · ")}</p>;
}

function Action(props: { readonly href: string; readonly name: string; readonly note?: string }) {
  const { href, name, note } = props;
  return (
    <p class="home-action">
      <a class="button strong big" href={href}>
        {name}
      </a>
      {note && <span>{note}</span>}
    </p>
  );
}

/** One thing to do: finish what was cut off, else what is due, else rest. */
export function Ready({ today }: { readonly today: Today }) {
  const text = homeText.value.today;
  const { plan, done, next, day, unfinished } = today;
  if (unfinished)
    return (
      <>
        <p class="home-kicker">{text.unfinished}</p>
        <h1 tabIndex={-1}>{planName(unfinished.plan)}</h1>
        <p class="home-lead">{text.kept(unfinished.reps)}</p>
        <Action href={`#/workout/${unfinished.plan.id}?session=${unfinished.session}`} name={text.goOn} />
      </>
    );
  if (done)
    return (
      <>
        <h1 tabIndex={-1}>{text.done}</h1>
        <p class="home-lead">
          {text.doneText(done.reps, done.sets)} {text.next(spokenDay(next, day))}
        </p>
        <p class="home-action">
          <a class="button strong big" href="#/history">
            {text.history}
          </a>
          <a class="button quiet" href={`#/workout/${plan.id}`}>
            {text.again}
          </a>
        </p>
      </>
    );
  const due = next === day;
  return (
    <>
      <p class="home-kicker">{due ? text.due : text.early(spokenDay(next, day))}</p>
      <h1 tabIndex={-1}>{planName(plan)}</h1>
      <PlanLine today={today} />
      <Action
        href={`#/workout/${plan.id}`}
        name={due ? text.start : text.startEarly}
        {...(due ? {} : { note: text.rest })}
      />
    </>
  );
}

function Fact({
  name,
  value,
  note,
}: {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="fact-value">{value}</dd>
      <dd class="fact-note">{note}</dd>
    </div>
  );
}

/** A first week, or one after a break, is begun and not "no full week": what counts is said, not what is missing. */
function Row({ week }: Pick<Today, "week">) {
  const text = homeText.value.facts;
  if (week.inARow > 0) return <Fact name={text.row} value={text.rowWeeks(week.inARow)} note={text.rowNote} />;
  return week.first ? (
    <Fact name={text.row} value={text.first} note={text.firstNote} />
  ) : (
    <Fact name={text.row} value={text.fresh} note={text.freshNote} />
  );
}

export function Facts({ today }: { readonly today: Today }) {
  const text = homeText.value.facts;
  const { lastSet, week, day } = today;
  const open = week.goal - week.days;
  return (
    <section aria-label={text.title}>
      <dl class="facts">
        <Fact
          name={text.lastSet}
          value={text.set(lastSet.reps, lastSet.target)}
          note={text.setOf(exercisesTitle(lastSet.exercise), spokenDay(lastSet.day, day))}
        />
        <Fact
          name={text.week}
          value={text.weekDays(week.days, week.goal)}
          note={open > 0 ? text.weekOpen(open) : text.weekFull}
        />
        <Row week={week} />
      </dl>
    </section>
  );
}
