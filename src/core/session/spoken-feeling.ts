/** What somebody says aloud of a set that is over: "effort seven", "my lower back hurts", "nothing hurts". */
import { type FeelingChange, HARDEST, type PainSite } from "./feeling.ts";

/** The phrases of one language, in lower case, with | between them; `numbers` are 0 to 10 in order. */
export interface FeelingWords {
  readonly effort: string;
  readonly numbers: string;
  readonly painless: string;
  readonly pain: string;
  readonly sites: Readonly<Record<Exclude<PainSite, "other">, string>>;
}

/** In lower case, without punctuation, with a space at either end. */
export const plainWords = (heard: string): string =>
  ` ${heard
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

export const saysOneOf = (said: string, phrases: string): boolean =>
  phrases.split("|").some((phrase) => said.includes(` ${phrase} `));

/** The part of the body that is named; the longest phrase wins: "upper back" is no "back". */
export function siteIn(said: string, { sites }: FeelingWords): PainSite | undefined {
  const named = (Object.entries(sites) as [PainSite, string][]).flatMap(([site, phrases]) =>
    phrases.split("|").flatMap((phrase) => (said.includes(` ${phrase} `) ? [[phrase, site] as const] : [])),
  );
  return named.sort(([a], [b]) => b.length - a.length)[0]?.[1];
}

/** A number right after the word for effort; nothing else is one: people count aloud. */
function effortIn(said: string, { effort, numbers }: FeelingWords): number | undefined {
  const names = numbers.split("|");
  for (const word of effort.split("|")) {
    const after = said.split(` ${word} `)[1]?.trim().split(" ")[0];
    if (!after) continue;
    const number = /^\d{1,2}$/.test(after) ? Number(after) : names.indexOf(after);
    if (number >= 0 && number <= HARDEST) return number;
  }
  return undefined;
}

/** "No pain" must be all that was said: of "no, pain!" the pain is heard. */
export const isPainless = (said: string, { painless }: FeelingWords): boolean =>
  painless.split("|").includes(said.trim());

export function feelingIn(heard: string, words: FeelingWords): FeelingChange | undefined {
  const said = plainWords(heard);
  if (isPainless(said, words)) return { pain: "none" };
  if (saysOneOf(said, words.pain)) return { pain: siteIn(said, words) ?? "other" };
  const effort = effortIn(said, words);
  return effort === undefined ? undefined : { effort };
}
