/** What the history holds, as it goes in and out. */
import type { AnalysisRecord, PlanRecord, RepRecord, SessionRecord, SetRecord } from "./records.ts";

/** Everything except clips: what is exported, imported and counted. */
export interface HistoryContents {
  readonly sessions: readonly SessionRecord[];
  readonly sets: readonly SetRecord[];
  readonly reps: readonly RepRecord[];
  readonly plans: readonly PlanRecord[];
  readonly analyses: readonly AnalysisRecord[];
}

/** What one moment of a session adds or replaces. */
export interface Moment {
  readonly session: SessionRecord;
  readonly sets: readonly SetRecord[];
  readonly reps: readonly RepRecord[];
}
