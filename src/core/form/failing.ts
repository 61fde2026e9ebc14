/**
 * What is wrong at this very instant, for the picture: the same limits and the same certainty as the verdict at the end of
 * the movement, from one frame's signals and the standard deviation of their errors. What takes a whole movement to judge
 * (hold, tempo, togetherness) is not here.
 */
import type { Degrees, FaultKind, Signal, Signals } from "../quantity.ts";
import { SURE, SURE_OF_BACK } from "./judgement.ts";
import { normalBelow } from "./probability.ts";

export interface LiveCriterion {
  readonly kind: FaultKind;
  readonly signal: Signal;
  readonly limit: Degrees;
  readonly wrong: "above" | "below";
  /** For back and neck, where a false alarm costs most. */
  readonly careful?: true;
}

export function failingNow(
  criteria: readonly LiveCriterion[],
  signals: Signals,
  deviations: Signals,
): readonly FaultKind[] {
  return criteria.flatMap(({ kind, signal, limit, wrong, careful }) => {
    const value = signals[signal];
    const deviation = deviations[signal];
    // Without its error nothing can be sure.
    if (value === undefined || deviation === undefined || deviation <= 0) return [];
    const past = wrong === "above" ? value - limit : limit - value;
    return normalBelow(past / deviation) >= (careful ? SURE_OF_BACK : SURE) ? [kind] : [];
  });
}
