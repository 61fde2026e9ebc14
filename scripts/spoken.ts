/**
 * `npx tsx scripts/spoken.ts TRACK...`: the log of what the coach says to a pose track (`*.track.json` or `.gz`, as `npm run
 * analyze --tracks` writes), with a voice of usual speed. To be read as a coach would: what grates?
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { findExercise } from "../src/core/catalogue.ts";
import { LANGUAGES } from "../src/core/language.ts";
import type { PoseTrack } from "../src/core/session/track.ts";
import { loadPhrases } from "../src/messages/phrases.ts";
import { rehearseTrack } from "./spoken/rehearse-track.ts";

const USAGE = `usage: npx tsx scripts/spoken.ts [options] TRACK...

  --language ${LANGUAGES.join("|")}  default en
  --target N           reps asked for
  --exercise NAME      default: whichever is recognised
  --planned            as in a plan: the set ends at its target
  --no-tones           tones are off`;

function readTrack(path: string): PoseTrack {
  const bytes = readFileSync(path);
  return JSON.parse((path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")) as PoseTrack;
}

const clock = (t: number): string => t.toFixed(1).padStart(6);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      language: { type: "string", default: "en" },
      target: { type: "string" },
      exercise: { type: "string" },
      planned: { type: "boolean", default: false },
      "no-tones": { type: "boolean", default: false },
    },
  });
  const language = LANGUAGES.find((known) => known === values.language);
  const phrases = language && (await loadPhrases(language));
  const target = values.target === undefined ? undefined : Number(values.target);
  const exercise = values.exercise === undefined ? undefined : findExercise(values.exercise)?.name;
  if (values.exercise !== undefined && !exercise) throw new Error(USAGE);
  if (!phrases || positionals.length === 0 || (target !== undefined && !(target > 0))) throw new Error(USAGE);
  for (const path of positionals) {
    const { lines, events, dropped } = rehearseTrack(readTrack(path), {
      phrases,
      planned: values.planned,
      tones: !values["no-tones"],
      ...(target === undefined ? {} : { targetReps: target }),
      ...(exercise === undefined ? {} : { exercise }),
    });
    console.log(`\n${basename(path)}`);
    const marks = events.flatMap((event) => {
      if (event.type === "rep")
        return [{ t: event.t, text: `      · rep ${event.number}, ${verdict(event.rep)}` }];
      return event.type === "no-rep" ? [{ t: event.t, text: `      · no rep: ${event.reason}` }] : [];
    });
    const said = lines.map(({ from, to, kind, text }) => ({
      t: from,
      text: `${clock(from)}-${clock(to).trim()}  ${kind.padEnd(14)} ${text}`,
    }));
    const lost = dropped.flatMap((cue) =>
      "says" in cue
        ? [{ t: cue.at, text: `${clock(cue.at)}  (dropped: ${cue.says.kind} “${cue.says.text}”)` }]
        : [],
    );
    for (const { text } of [...marks, ...said, ...lost].sort((a, b) => a.t - b.t)) console.log(text);
  }
}

function verdict({
  faults,
  notJudged,
}: {
  readonly faults: readonly { readonly kind: string }[];
  readonly notJudged: readonly string[];
}): string {
  const wrong = faults.map(({ kind }) => kind).join(", ");
  const blind = notJudged.length > 0 ? `not judged: ${notJudged.join(", ")}` : "";
  return [wrong, blind].filter((part) => part !== "").join("; ") || "clean";
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
