/** The verdict of a rep. "Clean" is said only of what was judged. */
import type { Rep } from "../../../core/events.ts";

export type Verdict = "clean" | "fault" | "not-judged" | "not-counted";

export const VERDICTS: readonly Verdict[] = ["clean", "fault", "not-judged", "not-counted"];

export function verdictOf({
  counted,
  faults,
  notJudged,
}: Pick<Rep, "counted" | "faults" | "notJudged">): Verdict {
  if (!counted) return "not-counted";
  if (faults.length > 0) return "fault";
  return notJudged.length > 0 ? "not-judged" : "clean";
}
