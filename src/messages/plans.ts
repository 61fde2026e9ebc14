import type { Plan } from "../core/session/plan.ts";
import { section } from "./catalogue.ts";
import english from "./en/plans.ts";
import { translations } from "./languages.ts";

/** What plans are called and how they are put in one line; the first screen needs no more of a workout's words. */
export const plansText = section(english, translations("plans"));

/** The words under a plan's id, which a file may have brought: `constructor` is nobody's name. */
export const planWords = (words: Readonly<Record<string, string>>, id: string): string | undefined =>
  Object.hasOwn(words, id) ? words[id] : undefined;

/** The user's own words for it, or the name of a ready-made one. */
export function planName(plan: Plan): string {
  const { builtIn, unnamed } = plansText.value;
  return plan.name || planWords(builtIn, plan.id) || unnamed;
}
