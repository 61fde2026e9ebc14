/** The command line of `npm run analyze`. */
import { parseArgs } from "node:util";

export const ANALYZE_USAGE = `usage: npm run analyze -- FILE_OR_DIR... [options]

  --exercise auto|good-morning|superman   recognised from posture by default
  --model full|lite                       default full
  --every N                               analyse every N-th frame (default 1)
  --out DIR                               where NAME.analysis.json goes (default: beside the recording)
  --landmarks                             keep the landmarks in the file, for a replay
  --tracks DIR                            write NAME.track.json.gz, the pose track, to DIR
  --jobs N                                recordings at the same time (default 2)`;

const EXERCISE_CHOICES = ["auto", "good-morning", "superman"] as const;
const MODEL_CHOICES = ["full", "lite"] as const;

export interface AnalyzeArguments {
  readonly paths: readonly string[];
  readonly exercise: (typeof EXERCISE_CHOICES)[number];
  readonly model: (typeof MODEL_CHOICES)[number];
  readonly every: number;
  readonly out?: string;
  readonly landmarks: boolean;
  readonly tracks?: string;
  readonly jobs: number;
  readonly help: boolean;
}

/** A command line that can't be followed; the message says what is wrong with it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export function parseAnalyzeArguments(argv: readonly string[]): AnalyzeArguments {
  const { values, positionals } = parsed(argv);
  const help = values.help ?? false;
  if (positionals.length === 0 && !help)
    throw new UsageError("Name at least one recording, or a folder of them.");
  return {
    paths: positionals,
    exercise: oneOf("--exercise", values.exercise ?? "auto", EXERCISE_CHOICES),
    model: oneOf("--model", values.model ?? "full", MODEL_CHOICES),
    every: wholeNumber("--every", values.every ?? "1"),
    jobs: wholeNumber("--jobs", values.jobs ?? "2"),
    landmarks: values.landmarks ?? false,
    help,
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(values.tracks === undefined ? {} : { tracks: values.tracks }),
  };
}

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
        landmarks: { type: "boolean" },
        tracks: { type: "string" },
        jobs: { type: "string" },
        help: { type: "boolean", short: "h" },
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
