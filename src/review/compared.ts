/** What is compared. */
import type { Rep } from "../core/events.ts";
import type { Recording } from "./recording.ts";

/** One side of the comparison. */
export interface Compared {
  readonly recording: Recording;
  readonly rep: Rep;
}
