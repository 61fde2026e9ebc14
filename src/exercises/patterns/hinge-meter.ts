/** How far a hinge has gone and is to go: by the trunk, towards the user's own range and never past what is safe. */
import type { RepContext } from "../../core/exercise.ts";
import type { Degrees } from "../../core/quantity.ts";

/** The goal of a user whose range is not known begins where hinges count; theirs leaves so much on both sides of the usual. */
const AROUND_USUAL: Degrees = 8;

export interface HingeRange {
  /** What people reach; and the furthest that the goal begins, and ends. */
  readonly usual: Degrees;
  readonly goalMost: Degrees;
  readonly endMost: Degrees;
}

/** `trunk`: inclination now. */
export function hingeMeter(trunk: Degrees | undefined, context: RepContext, range: HingeRange) {
  if (trunk === undefined) return undefined;
  const own = context.usual.trunkInclination;
  const from = Math.max(context.shallowBelow, (own ?? context.shallowBelow) - AROUND_USUAL);
  return {
    signal: "trunkInclination" as const,
    value: trunk,
    low: 0,
    high: 95,
    goal: Math.min(range.goalMost, from),
    goalEnd: Math.min(range.endMost, (own ?? range.usual) + AROUND_USUAL),
  };
}
