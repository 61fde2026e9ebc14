/** Which part of a list is this task's: every N-th of its recordings, the same on every machine and after every restart. */
import { UsageError } from "./arguments.ts";

export interface Shard {
  /** From 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

/** `3/20` is the third of twenty. */
export function parseShard(value: string): Shard {
  const [, number, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value) ?? [];
  if (!number || !of || Number(number) > Number(of))
    throw new UsageError(`--shard is I/N, the I-th of N parts, such as 3/20, not "${value}".`);
  return { number: Number(number), of: Number(of) };
}

/** What Slurm says of a task of an array; `undefined` outside of one. Throws UsageError where the numbers don't fit. */
export function slurmShard(env: NodeJS.ProcessEnv): Shard | undefined {
  const { SLURM_ARRAY_TASK_ID: id, SLURM_ARRAY_TASK_COUNT: count } = env;
  if (!id || !count) return undefined;
  const first = Number(env.SLURM_ARRAY_TASK_MIN ?? "0");
  const step = Number(env.SLURM_ARRAY_TASK_STEP ?? "1");
  const number = (Number(id) - first) / step + 1;
  const of = Number(count);
  if (Number.isInteger(number) && number >= 1 && number <= of) return { number, of };
  throw new UsageError(
    `This array has ${count} tasks, but this is its task ${id}: some were left out. Say which part this is with --shard I/N.`,
  );
}

export const partOf = <T>(all: readonly T[], { number, of }: Shard): T[] =>
  all.filter((_, i) => i % of === number - 1);
