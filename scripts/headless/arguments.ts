/** The command line of `npm run analyze`. */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { exerciseNames, knownExercises } from "../../src/core/catalogue.ts";
import type { ExerciseName } from "../../src/core/quantity.ts";
import "../../src/exercises/packs.ts";

const asked = knownExercises().flatMap(({ name, onlyWhenAsked }) => (onlyWhenAsked ? [name] : []));
const twice = knownExercises().flatMap(({ name, provenByTwo }) => (provenByTwo ? [name] : []));

export const ANALYZE_USAGE = `usage: npm run analyze -- [FILE_OR_DIR...] [options]

  --exercise ${["auto", ...exerciseNames()].join("|")}
                                          recognised by default${asked.length > 0 ? `, but for ${asked.join(", ")}` : ""};
                                          from the second rep on: ${twice.join(", ")}
  --model full|lite                       default full
  --every N                               analyse every N-th frame (default 1)
  --out DIR                               where NAME.analysis.json goes (default: beside the recording)
  --landmarks                             keep the landmarks in the file, for a replay
  --tracks DIR                            write NAME.track.json.gz, the pose track, to DIR, in the place of an earlier one
  --jobs N                                recordings at the same time (default: as many as there are cores)
  --workers N                             pose workers in all, a recording's own ones included (default: as many as there are
                                          cores); what is written is the same with any number

Many recordings, by any number of tasks at once (docs/scale.md):

  --list FILE     a recording a line, blank lines and # comments left out; writes NAME.run.json beside each result, and
                  leaves what has a valid result of the same recording, options, program and model
  --shard I/N     only the I-th of N parts of the list (default: the task of the Slurm array, where there is one)
  --force         analyse again what has a valid result
  --json-log      what happens, as a line of JSON each on stdout

Recordings of one name that would come to lie in one folder get a few digits of their path's hash behind it.

Exit codes: 0 all recordings were analysed to their end, now or before; 1 at least one failed or broke off (the others are
written); 2 the command line can't be followed, or a folder can't be written; 3 there is no Chromium, or it does not start;
129, 130, 143 stopped by a hang-up, by Ctrl-C, by a request to end: what was finished by then is written.`;

const EXERCISE_CHOICES: readonly string[] = ["auto", ...exerciseNames()];
const MODEL_CHOICES = ["full", "lite"] as const;

export interface AnalyzeArguments {
  readonly paths: readonly string[];
  readonly exercise: "auto" | ExerciseName;
  readonly model: (typeof MODEL_CHOICES)[number];
  readonly every: number;
  readonly out?: string;
  readonly landmarks: boolean;
  readonly tracks?: string;
  readonly jobs: number;
  readonly workers: number;
  readonly list?: string;
  readonly shard?: string;
  readonly force: boolean;
  readonly jsonLog: boolean;
  readonly help: boolean;
}

/** A command line that can't be followed; the message says what is wrong with it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export function parseAnalyzeArguments(argv: readonly string[]): AnalyzeArguments {
  const { values, positionals } = parsed(argv);
  refuseWithoutList(positionals, values);
  const cores = String(availableParallelism());
  return {
    paths: positionals,
    exercise: oneOf("--exercise", values.exercise ?? "auto", EXERCISE_CHOICES),
    model: oneOf("--model", values.model ?? "full", MODEL_CHOICES),
    every: wholeNumber("--every", values.every ?? "1"),
    jobs: wholeNumber("--jobs", values.jobs ?? cores),
    workers: wholeNumber("--workers", values.workers ?? cores),
    landmarks: values.landmarks,
    force: values.force,
    jsonLog: values["json-log"],
    help: values.help,
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(values.tracks === undefined ? {} : { tracks: values.tracks }),
    ...(values.list === undefined ? {} : { list: values.list }),
    ...(values.shard === undefined ? {} : { shard: values.shard }),
  };
}

function refuseWithoutList(paths: readonly string[], { list, shard, force, help }: Parsed): void {
  if (list !== undefined) return;
  if (paths.length === 0 && !help)
    throw new UsageError("Name at least one recording, a folder of them, or a --list.");
  if (shard !== undefined || force) throw new UsageError("--shard and --force go with a --list.");
}

type Parsed = ReturnType<typeof parsed>["values"];

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        exercise: { type: "string" },
        model: { type: "string" },
        every: { type: "string" },
        out: { type: "string" },
        landmarks: { type: "boolean", default: false },
        tracks: { type: "string" },
        jobs: { type: "string" },
        workers: { type: "string" },
        list: { type: "string" },
        shard: { type: "string" },
        force: { type: "boolean", default: false },
        "json-log": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError(`${option} is ${choices.join(", ")}, not "${value}".`);
  return choice;
}

export function wholeNumber(option: string, value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value))
    throw new UsageError(`${option} is a whole number from 1 up, not "${value}".`);
  return Number(value);
}
