/** Options of the commands that need little: whole numbers, each with a default, and `--help`. */
import { parseArgs } from "node:util";
import { UsageError, wholeNumber } from "./arguments.ts";

/**
 * `defaults`: each option's name and what it is where it is not given. Ends the process where there is nothing to do: with 0
 * after `--help`, with 2 and a word on what is wrong where the command line can't be followed.
 */
export function numbersOrUsage<K extends string>(
  usage: string,
  defaults: Readonly<Record<K, number>>,
): Record<K, number> {
  const numbers = numbersFrom(process.argv.slice(2), usage, defaults);
  if (typeof numbers !== "string") return numbers;
  const isHelp = numbers === usage;
  (isHelp ? console.log : console.error)(numbers);
  process.exit(isHelp ? 0 : 2);
}

/** What is to be printed instead where there is nothing to do: for `--help` the usage alone. */
export function numbersFrom<K extends string>(
  argv: readonly string[],
  usage: string,
  defaults: Readonly<Record<K, number>>,
): Record<K, number> | string {
  const names = Object.keys(defaults) as K[];
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const given: Readonly<Record<string, string | boolean | undefined>> = values;
    if (given.help === true) return usage;
    const entries = names.map((name) => [
      name,
      typeof given[name] === "string" ? wholeNumber(`--${name}`, given[name]) : defaults[name],
    ]);
    return Object.fromEntries(entries) as Record<K, number>;
  } catch (error) {
    if (error instanceof UsageError || error instanceof TypeError) return `${error.message}\n\n${usage}`;
    throw error;
  }
}
