/** What is told of a difference from the user's reference rep, the most important first. None of it asks for anything. */
export const REMARKS = ["rounder", "deeper", "shallower", "faster", "slower"] as const;
export type Remark = (typeof REMARKS)[number];

/** How reps differ from the reference, noise left out. */
export interface AgainstReference {
  readonly remarks: readonly Remark[];
  /** Whether the depth differs by little more than noise. */
  readonly little: boolean;
}
