/** A set's story in the words of the page's language, as a good coach would say it: what counts, once, then one thing to do. */

import { exerciseNamed } from "../core/catalogue.ts";
import { accountOf, nextOf } from "../core/coaching/summary.ts";
import type { Analysis } from "../core/session/analysis.ts";
import { language } from "../messages/catalogue.ts";
import { exerciseText, faultName, faultSeen } from "../messages/exercises.ts";
import { saidOf } from "../messages/feeling.ts";
import { coachPhrases } from "../messages/phrases.ts";
import { reviewText } from "../messages/review.ts";
import { reviewCoachText } from "../messages/review-coach.ts";
import { faultOfTime } from "./palette.ts";
import type { SetStory } from "./story.ts";

/** `finished`: the set will not grow any more, so it can be concluded. What was spoken, with figures to what is to be corrected. */
export function tellInWords(story: SetStory, finished = true): string {
  const text = reviewCoachText.value.story;
  const phrases = coachPhrases().value;
  const sentences = [
    accountOf(story.facts, phrases),
    ...faultSentences(story),
    story.range && exerciseNamed(story.exercise).show.range
      ? text.steady(story.range.signal, story.range.mean, story.range.spread)
      : "",
    story.drift ? text.drift[story.drift.what](story.drift.from, story.drift.to) : "",
    story.course ? text[story.course] : "",
    story.best !== undefined && story.main && story.facts.reps > 2 ? text.best(story.best) : "",
    finished ? nextOf(story.facts, phrases) : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function faultSentences({ main, others, facts, exercise }: SetStory): string[] {
  if (!main) return [];
  const text = reviewCoachText.value.story;
  const { seconds, degrees } = reviewText.value.fault;
  const inUnit = faultOfTime(main.kind) ? seconds : degrees;
  const { number, value, limit } = main.worst;
  const told = exerciseText(exercise).criteria[main.kind]?.told ?? faultName(exercise, main.kind);
  return [
    text.main(told, main.reps, facts.reps, number, inUnit(value), inUnit(limit)),
    others.length > 0 ? text.others(list(others.map((kind) => faultSeen(exercise, kind)))) : "",
  ];
}

const list = (names: readonly string[]): string =>
  new Intl.ListFormat(language.value, { type: "conjunction" }).format(names);

/** How whoever did the set said that it felt; empty: nothing was said. */
export function feltInWords(analysis: Pick<Analysis, "felt"> | undefined, set: number): string {
  const felt = analysis?.felt?.find((one) => one.set === set);
  return felt ? saidOf(felt).join(" · ") : "";
}
