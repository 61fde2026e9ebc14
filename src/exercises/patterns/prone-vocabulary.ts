/** What can be wrong with a lift from lying face down, and what is said of it; each exercise takes what it can judge. */
import type { CriterionWords, FaultLesson } from "../../core/coaching/exercise-words.ts";
import type { proneTable } from "./prone-fault-table.ts";

export type ProneFault = keyof typeof proneTable;
export type PronePhase = "rest" | "lifting" | "hold" | "lowering";

export type SaidOf<Kind extends string> = Readonly<Record<Kind, CriterionWords>>;
export type TaughtOf<Kind extends string> = Readonly<Record<Kind, FaultLesson>>;
