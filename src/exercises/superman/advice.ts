/** Supermans that overextend: opposite arm and leg instead. */

import type { Rep } from "../../core/events.ts";
import type { Advice } from "../../core/exercise.ts";
import type { FaultKind } from "../../core/quantity.ts";

const OVEREXTENDING = { of: 5, faulty: 3 };

export function advise(reps: readonly Rep[]): readonly Advice[] {
  const last = reps.slice(-OVEREXTENDING.of);
  const often = (kind: FaultKind): boolean =>
    last.filter((rep) => rep.faults.some((fault) => fault.kind === kind)).length >= OVEREXTENDING.faulty;
  if (often("overextended-back")) return [{ kind: "easier-variant", because: "back" }];
  return often("neck-cranked") ? [{ kind: "easier-variant", because: "neck" }] : [];
}
