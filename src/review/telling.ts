/** A set's story in the words of the page's language, as a good coach would say it: what counts, once, then one thing to do. */

import { language } from "../messages/catalogue.ts";
import { reviewText } from "../messages/review.ts";
import { reviewCoachText } from "../messages/review-coach.ts";
import { termsText } from "../messages/terms.ts";
import { faultOfTime } from "./palette.ts";
import type { SetStory } from "./story.ts";

/** `finished`: the set will not grow any more, so it can be concluded. */
export function tellInWords(story: SetStory, finished = true): string {
  const text = reviewCoachText.value.story;
  const missed = story.missed.reduce((sum, { times }) => sum + times, 0);
  const sentences = [
    text.opening(story.exercise, story.reps, missed),
    ...story.missed.map(({ reason, times }) => text.missed(reason, times)),
    story.reps > 0 ? text.clean(story.clean, story.reps) : "",
    ...faultSentences(story),
    story.range && story.exercise === "good-morning"
      ? text.steady(story.range.signal, story.range.mean, story.range.spread)
      : "",
    story.hold !== undefined && story.main?.kind !== "short-hold" ? text.hold(story.hold) : "",
    story.drift ? text.drift[story.drift.what](story.drift.from, story.drift.to) : "",
    story.course ? text[story.course] : "",
    story.best !== undefined && story.main && story.reps > 2 ? text.best(story.best) : "",
    story.blind.length > 0 ? text.blind(list(story.blind.map((kind) => termsText.value.fault[kind]))) : "",
    finished ? nextSentence(story) : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function faultSentences({ main, others, reps }: SetStory): string[] {
  if (!main) return [];
  const text = reviewCoachText.value.story;
  const { seconds, degrees } = reviewText.value.fault;
  const inUnit = faultOfTime(main.kind) ? seconds : degrees;
  const { number, value, limit } = main.worst;
  return [
    text.main(main.kind, main.reps, reps, number, inUnit(value), inUnit(limit)),
    others.length > 0 ? text.others(list(others.map((kind) => termsText.value.fault[kind]))) : "",
  ];
}

function nextSentence(story: SetStory): string {
  const text = reviewCoachText.value.story;
  if (story.main) return text.next(story.main.kind);
  const reason = story.missed[0]?.reason;
  if (reason && reason !== "interrupted") return text.next(reason);
  return story.reps > 0 ? text.nextSame : "";
}

const list = (names: readonly string[]): string =>
  new Intl.ListFormat(language.value, { type: "conjunction" }).format(
    names.map((name) => name.toLocaleLowerCase(language.value)),
  );
