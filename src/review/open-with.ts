/**
 * The way into the review from elsewhere: a live set with its clip, or a set from the history without one. Call
 * `openReviewWith` and go to the place `review`; the review takes it as it opens. Small on purpose: importing it loads
 * nothing of the review.
 */
import { signal } from "@preact/signals";
import type { Seconds } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";

export interface PendingReview {
  readonly analysis: Analysis;
  /** The clip; absent: the analysis alone is shown. */
  readonly blob?: Blob;
  /** Seconds of the clip's own clock at the analysis's time 0 (negative: the clip began later). */
  readonly pictureStart?: Seconds;
}

export const pendingReview = signal<PendingReview | undefined>(undefined);

export function openReviewWith(pending: PendingReview): void {
  pendingReview.value = pending;
}
