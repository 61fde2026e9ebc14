import type { Feeling } from "../core/session/feeling.ts";
import { section } from "./catalogue.ts";
import english from "./en/feeling.ts";
import { translations } from "./languages.ts";

/** How a set felt: the question after it, the words for it by voice, and how the history tells it. */
export const feelingText = section(english, translations("feeling"));

/** What whoever did the set said of it, in words; empty: nothing. */
export function saidOf({ effort, pain }: Feeling): readonly string[] {
  const { said } = feelingText.value;
  return [...(effort === undefined ? [] : [said.effort(effort)]), ...(pain ? [said.pain(pain)] : [])];
}
