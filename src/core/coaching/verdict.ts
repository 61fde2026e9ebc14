/**
 * The verdict of a rep, the same for voice, card, table and history. "Clean" is said only of what was judged: every
 * criterion of the exercise, and none wrong.
 */
import type { Rep } from "../events.ts";
import { byImportance, severity, worstFault } from "./criteria.ts";

export const VERDICTS = ["clean", "fault", "not-judged", "not-counted"] as const;
export type Verdict = (typeof VERDICTS)[number];
/** What a verdict needs of a rep, as it is stored too. */
export type Judged = Pick<Rep, "counted" | "faults" | "notJudged">;

export function verdictOf({ counted, faults, notJudged }: Judged): Verdict {
  if (!counted) return "not-counted";
  if (faults.length > 0) return "fault";
  return notJudged.length > 0 ? "not-judged" : "clean";
}

export const isClean = (rep: Judged): boolean => verdictOf(rep) === "clean";

/** The first clean rep; where none was clean there is none to imitate. */
export const bestRep = <R extends Judged>(reps: readonly R[]): R | undefined => reps.find(isClean);

/** The rep that shows what to correct first: most important fault, then how far past its limit. */
export function worstRep<R extends Judged>(reps: readonly R[]): R | undefined {
  const ranked = reps.flatMap((rep) => {
    const fault = worstFault(rep.faults);
    return fault ? [{ rep, fault }] : [];
  });
  ranked.sort((a, b) => byImportance(a.fault.kind, b.fault.kind) || severity(b.fault) - severity(a.fault));
  return ranked[0]?.rep;
}
