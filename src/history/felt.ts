/** A set's analysis with what its user said of it, as it goes to the review and from there to others. */
import type { Analysis } from "../core/session/analysis.ts";
import { felt } from "../core/session/feeling.ts";
import type { SetRecord } from "./records.ts";

/** The review checks the analysis itself before it shows any of it. */
export function withFelt(analysis: Analysis, record: SetRecord): Analysis {
  const feeling = felt({}, record);
  if (Object.keys(feeling).length === 0) return analysis;
  // What is kept of a live set is one set.
  const set = analysis.sets?.[0]?.set ?? analysis.reps?.[0]?.set ?? 1;
  return { ...analysis, felt: [{ set, ...feeling }] };
}
