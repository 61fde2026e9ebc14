/** How a set that the history keeps comes into the review, which whoever puts the app together supplies. */
import type { Analysis } from "../../core/session/analysis.ts";

/** A stored set for the review; `pictureStart`: the clip's own clock at the analysis's time 0, seconds. */
export interface ReviewedSet {
  readonly analysis: Analysis;
  readonly blob?: Blob;
  readonly pictureStart?: number;
}
export type OpenInReview = (set: ReviewedSet) => void;
