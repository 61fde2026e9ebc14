/**
 * What a set was, when it is over. It owns the screen below the bar until the next set begins: the count, a mark a rep,
 * the coach's sentence, last time, and the rest with the way on.
 */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { worstFault } from "../../../core/coaching/criteria.ts";
import { factsOf } from "../../../core/coaching/facts.ts";
import { wordsOf } from "../../../core/coaching/phrases.ts";
import { bestRep, worstRep } from "../../../core/coaching/verdict.ts";
import type { Rep } from "../../../core/events.ts";
import { besideReference, type Measures, referenceFor } from "../../../core/session/reference.ts";
import { language } from "../../../messages/catalogue.ts";
import { exercisesTitle, faultName } from "../../../messages/exercises.ts";
import { formatNumber } from "../../../messages/format.ts";
import { coachPhrases } from "../../../messages/phrases.ts";
import { setCardText } from "../../../messages/set-card.ts";
import { references } from "../../reference-store.ts";
import type { PastSet } from "../../services.ts";
import type { SetResult } from "../lead.ts";
import { RepReplay } from "./rep-replay.tsx";
import { RepStrip, Tally } from "./rep-strip.tsx";
import type { SetFilm } from "./set-film.ts";
import "./set-card.css";

interface SetCardProps {
  readonly result: SetResult;
  /** The set of the same exercise before this one, on an earlier day. */
  readonly past: PastSet | undefined;
  /** Pictures of its reps, as far as they are kept. */
  readonly film: SetFilm;
  /** The rest's clock is the biggest thing where a plan gives it. */
  readonly clockLeads: boolean;
  readonly rest: ComponentChildren;
  /** How it felt, where that is asked. */
  readonly feeling: ComponentChildren;
  readonly actions: ComponentChildren;
  readonly caption: ComponentChildren;
}

function Compared({ result, past }: Pick<SetCardProps, "result" | "past">) {
  if (!past) return null;
  const text = setCardText.value;
  const more = result.reps - past.reps;
  return (
    <p class="set-past">
      {text.lastTime(past.reps, past.clean)}
      {" · "}
      {more === 0 ? text.same : more > 0 ? text.more(more) : text.fewer(-more)}
    </p>
  );
}

const inMeasures = ({ depth, hold, down }: Measures): string => {
  const text = setCardText.value.measure;
  const number = (value: number, digits = 1) => formatNumber(language.value, value, digits);
  return [
    ...(depth === undefined ? [] : [text.depth(number(depth, 0))]),
    ...(hold === undefined ? [] : [text.hold(number(hold))]),
    text.down(number(down)),
  ].join(", ");
};

/** The numbers beside the sentence, where the user has a reference rep. */
function BesideReference({ result: { exercise, movements } }: Pick<SetCardProps, "result">) {
  const reference = referenceFor(references.value, exercise);
  const both = reference && besideReference(movements, reference);
  if (!both) return null;
  return (
    <p class="set-past">{setCardText.value.reference(inMeasures(both.reference), inMeasures(both.set))}</p>
  );
}

/** The long form of what to do next, for whoever comes to read. */
function Advice({ result: { exercise, movements } }: Pick<SetCardProps, "result">) {
  const { focus } = factsOf(exercise, movements);
  const words = focus && wordsOf(coachPhrases().value, exercise, focus.fault);
  return words ? <p class="set-advice">{words.advice}</p> : null;
}

/** The best and the worst rep side by side, or the one that was asked for. */
function Replays({
  result,
  film,
  chosen,
}: Pick<SetCardProps, "result" | "film"> & { readonly chosen?: Rep }) {
  const text = setCardText.value;
  const movements = result.movements.filter((rep) => film.of(rep).length > 0);
  const worst = worstRep(movements);
  const fault = worst && worstFault(worst.faults);
  const best = bestRep(movements);
  const shown: { rep: Rep; tone: "best" | "worst" | "chosen"; title: string }[] = [];
  if (chosen) shown.push({ rep: chosen, tone: "chosen", title: text.chosen(chosen.number) });
  else {
    if (worst && fault)
      shown.push({
        rep: worst,
        tone: "worst",
        title: text.worst(worst.number, faultName(worst.exercise, fault.kind)),
      });
    if (best) shown.push({ rep: best, tone: "best", title: text.best(best.number) });
  }
  if (shown.length === 0) return null;
  return (
    <section class="set-films" aria-label={text.slow} data-count={shown.length}>
      {shown.map(({ rep, tone, title }) => (
        <RepReplay key={`${rep.countedAt}`} rep={rep} frames={film.of(rep)} title={title} tone={tone} />
      ))}
      <p class="films-note">{text.slow}</p>
    </section>
  );
}

export function SetCard({ result, film, past, clockLeads, rest, feeling, actions, caption }: SetCardProps) {
  const text = setCardText.value;
  const title = useRef<HTMLHeadingElement>(null);
  const chosen = useSignal<Rep | undefined>(undefined);
  useEffect(() => title.current?.focus({ preventScroll: true }), [result]);
  const { number, sets, reps, target, movements, exercise } = result;
  return (
    <section class="set-card" aria-labelledby="set-card-title" data-clock-leads={clockLeads}>
      <div class="set-score">
        <h2 id="set-card-title" tabIndex={-1} ref={title}>
          {sets === undefined ? text.done(number) : text.doneOf(number, sets)}
          <small>{exercisesTitle(exercise)}</small>
        </h2>
        <p class="set-count">
          <b data-digits={String(reps).length}>{reps}</b>
          <span>
            {text.reps(reps)}
            {target !== undefined && ` ${text.ofTarget(target)}`}
          </span>
        </p>
        <Tally movements={movements} />
      </div>
      <RepStrip
        movements={movements}
        canShow={(rep) => film.of(rep).length > 0}
        chosen={chosen.value}
        show={(rep) => {
          chosen.value = chosen.peek() === rep ? undefined : rep;
        }}
      />
      <Replays result={result} film={film} {...(chosen.value ? { chosen: chosen.value } : {})} />
      <div class="set-words">
        <p class="set-sentence">{result.text}</p>
        <Advice result={result} />
        <BesideReference result={result} />
        <Compared result={result} past={past} />
      </div>
      {feeling}
      <div class="set-rest">
        {rest}
        <p class="set-actions">{actions}</p>
      </div>
      {caption}
    </section>
  );
}
