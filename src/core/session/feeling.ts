/**
 * How a set felt, said by whoever did it: how hard it was, on Borg's CR10 scale as sport uses it for a whole set (0 nothing
 * at all, 3 moderate, 5 hard, 7 very hard, 10 as hard as can be; Foster et al. 2001), and whether anything hurt, and where.
 * Nobody has to say anything: what was not said is absent, which is neither 0 nor "no pain".
 */
import { about, fields, type Of, oneOf, optional, whole } from "../shape.ts";

export const HARDEST = 10;
/** Effort as keys, buttons and exports offer it: whole numbers. */
export const EFFORTS: readonly number[] = Array.from({ length: HARDEST + 1 }, (_, n) => n);

/** From head to foot; `other`: elsewhere, or only that something hurt. */
export const PAIN_SITES = [
  "neck",
  "shoulder",
  "upper-back",
  "lower-back",
  "hip",
  "knee",
  "leg",
  "arm",
  "other",
] as const;
export type PainSite = (typeof PAIN_SITES)[number];
export const PAINS = ["none", ...PAIN_SITES] as const;
export type Pain = (typeof PAINS)[number];

export const EFFORT = about("0: nothing at all, 10: as hard as can be", whole(0, HARDEST));
export const PAIN = oneOf(PAINS);
export const FEELING = fields({ effort: optional(EFFORT), pain: optional(PAIN) });
export interface Feeling extends Of<typeof FEELING> {}

/** What is said now; `null` takes back what was said, what is absent stays. */
export interface FeelingChange {
  readonly effort?: number | null;
  readonly pain?: Pain | null;
}

const isEffort = (effort: number | null | undefined): effort is number =>
  typeof effort === "number" && Number.isInteger(effort) && effort >= 0 && effort <= HARDEST;

export function felt(before: Feeling, change: FeelingChange): Feeling {
  const effort = change.effort === undefined ? before.effort : change.effort;
  const pain = change.pain === undefined ? before.pain : change.pain;
  return { ...(isEffort(effort) ? { effort } : {}), ...(pain ? { pain } : {}) };
}

/** Where it hurt; `undefined`: nowhere, or nothing was said. */
export const painIn = ({ pain }: Feeling): PainSite | undefined => (pain === "none" ? undefined : pain);

/** Whether a set, as it is kept, hurt: it was said, or the set was ended for it. */
export const hurt = (
  set: Pick<Feeling, "pain"> & { readonly endedBy?: string | null | undefined },
): boolean => painIn(set) !== undefined || (set.endedBy === "pain" && set.pain !== "none");
